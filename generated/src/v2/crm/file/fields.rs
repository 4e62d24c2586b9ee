// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`File`](super::File), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The file.
pub const ID: Field<super::File, Id<entity::CrmFile>, Plain> = Field::new("id");

/// The address for users of the portal.
pub const URL: Field<super::File, String, Plain> = Field::new("url");

/// The address for applications. It contains a token.
pub const URL_MACHINE: Field<super::File, v2::Secret, Plain> = Field::new("urlMachine");
