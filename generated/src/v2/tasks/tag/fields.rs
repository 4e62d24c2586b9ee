// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`TaskTag`](super::TaskTag), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The tag.
///
/// Known from an official example only.
pub const ID: Field<super::TaskTag, Id<entity::TasksTag>, Plain> = Field::new("id");

/// Its name.
///
/// Known from an official example only.
pub const TITLE: Field<super::TaskTag, String, Plain> = Field::new("title");
