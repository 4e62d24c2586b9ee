// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.
//! The fields of [`TaskImage`](super::TaskImage), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The file.
pub const ID: Field<super::TaskImage, Id<entity::TasksImage>, Plain> = Field::new("id");

/// The address of the file.
pub const SRC: Field<super::TaskImage, String, Plain> = Field::new("src");

/// The name of the file.
pub const NAME: Field<super::TaskImage, String, Plain> = Field::new("name");

/// The width, presumably in pixels.
pub const WIDTH: Field<super::TaskImage, i64, Plain> = Field::new("width");

/// The height, presumably in pixels.
pub const HEIGHT: Field<super::TaskImage, i64, Plain> = Field::new("height");

/// The size, presumably in bytes.
pub const SIZE: Field<super::TaskImage, i64, Plain> = Field::new("size");

/// The folder on the server.
pub const SUB_DIR: Field<super::TaskImage, String, Plain> = Field::new("subDir");

/// The MIME type.
pub const CONTENT_TYPE: Field<super::TaskImage, String, Plain> = Field::new("contentType");

/// Further data of the file.
///
/// Note: The official table calls it an array and does not say of what.
pub const FILE: Field<super::TaskImage, Json, Plain> = Field::new("file");
