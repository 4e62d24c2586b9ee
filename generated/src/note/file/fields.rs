// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`File`](super::File), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The file.
pub const ID: Field<super::File, Id<entity::NoteFile>, Plain> = Field::new("id");

/// The document that it is attached to.
pub const DOCUMENT_ID: Field<super::File, Id<entity::NoteDocument>, Plain> = Field::new("documentId");

/// The name of the file.
pub const NAME: Field<super::File, String, Plain> = Field::new("name");

/// The size of the file, in bytes.
pub const SIZE: Field<super::File, i64, Plain> = Field::new("size");

/// The MIME type of the file.
pub const MIME_TYPE: Field<super::File, String, Plain> = Field::new("mimeType");

/// How a document shows the file, by its MIME type.
pub const ASSET_TYPE: Field<super::File, super::FileAssetType, Plain> = Field::new("assetType");

/// The Markdown that shows the file in a document, such as `[[image fileId=5001]]`.
pub const ASSET_MARKDOWN: Field<super::File, String, Plain> = Field::new("assetMarkdown");
