// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`Photo`](super::Photo), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The file.
///
/// Assumed from similar methods.
pub const ID: Field<super::Photo, Id<entity::CrmFile>, Plain> = Field::new("id");

/// The address that shows the file to users of the portal.
///
/// Assumed from similar methods.
pub const SHOW_URL: Field<super::Photo, String, Plain> = Field::new("showUrl");

/// The address of the content.
///
/// Assumed from similar methods.
pub const DOWNLOAD_URL: Field<super::Photo, v2::Secret, Plain> = Field::new("downloadUrl");
