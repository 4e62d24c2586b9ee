// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`Collection`](super::Collection), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The knowledge base.
pub const ID: Field<super::Collection, Id<entity::NoteCollection>, Plain> = Field::new("id");

/// The name of the knowledge base.
///
/// Must have from 1 to 255 characters.
pub const NAME: Field<super::Collection, String, Plain> = Field::new("name");

/// Its place in the list of knowledge bases; 0 if not given on creation.
pub const POSITION: Field<super::Collection, i64, Plain> = Field::new("position");

/// The access policy of the knowledge base.
///
/// Note: Earlier pages gave the values `none`, `view`, `manage` and `moderate`.
pub const POLICY_LEVEL: Field<super::Collection, super::PolicyLevel, Plain> = Field::new("policyLevel");

/// The author.
pub const CREATED_BY: Field<super::Collection, Id<entity::User>, Plain> = Field::new("createdBy");

/// When it was created.
pub const CREATED_AT: Field<super::Collection, DateTime, Plain> = Field::new("createdAt");

/// The user who last changed it.
pub const UPDATED_BY: Field<super::Collection, Id<entity::User>, Plain> = Field::new("updatedBy");

/// When it was last changed.
pub const UPDATED_AT: Field<super::Collection, DateTime, Plain> = Field::new("updatedAt");

/// What the user on whose behalf the call is made may do with the knowledge base.
pub const ACCESS_LEVEL: Field<super::Collection, super::AccessLevel, Plain> = Field::new("accessLevel");

/// Whether it is archived.
pub const IS_ARCHIVED: Field<super::Collection, bool, Plain> = Field::new("isArchived");

/// A further description in Markdown.
pub const MARKDOWN_DESCRIPTION: Field<super::Collection, String, Plain> = Field::new("markdownDescription");
