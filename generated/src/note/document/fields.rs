// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`Document`](super::Document), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The document.
pub const ID: Field<super::Document, Id<entity::NoteDocument>, Plain> = Field::new("id");

/// The knowledge base that holds it, or `null` if the user has access only to the document.
pub const COLLECTION_ID: Field<super::Document, Id<entity::NoteCollection>, Plain> = Field::new("collectionId");

/// The document above it, of the same knowledge base, or `null` at the root.
pub const PARENT_ID: Field<super::Document, Id<entity::NoteDocument>, Plain> = Field::new("parentId");

/// The title of the document.
///
/// Must have from 1 to 255 characters.
pub const TITLE: Field<super::Document, String, Plain> = Field::new("title");

/// The text in Markdown.
///
/// Must have at most 1048576 bytes.
pub const MARKDOWN: Field<super::Document, String, Plain> = Field::new("markdown");

/// Its place among the documents with the same parent.
pub const POSITION: Field<super::Document, i64, Plain> = Field::new("position");

/// The author.
pub const CREATED_BY: Field<super::Document, Id<entity::User>, Plain> = Field::new("createdBy");

/// The user who last changed it.
pub const UPDATED_BY: Field<super::Document, Id<entity::User>, Plain> = Field::new("updatedBy");

/// When it was created.
pub const CREATED_AT: Field<super::Document, DateTime, Plain> = Field::new("createdAt");

/// When it was last changed.
pub const UPDATED_AT: Field<super::Document, DateTime, Plain> = Field::new("updatedAt");

/// When its text was last changed.
pub const CONTENT_UPDATED_AT: Field<super::Document, DateTime, Plain> = Field::new("contentUpdatedAt");

/// Whether it is archived.
pub const IS_ARCHIVED: Field<super::Document, bool, Plain> = Field::new("isArchived");

/// Whether it is in the trash.
pub const IS_TRASHED: Field<super::Document, bool, Plain> = Field::new("isTrashed");

/// Whether it belongs to no knowledge base.
pub const IS_ORPHAN: Field<super::Document, bool, Plain> = Field::new("isOrphan");
