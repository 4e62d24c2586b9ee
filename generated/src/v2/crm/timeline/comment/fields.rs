// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`TimelineComment`](super::TimelineComment), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The comment.
pub const ID: Field<super::TimelineComment, Id<entity::CrmTimelineComment>, Sortable> = Field::new("ID");

/// The item that it belongs to, of the type `ENTITY_TYPE`.
pub const ENTITY_ID: Field<super::TimelineComment, i64, Filterable<v2::Equal>> = Field::new("ENTITY_ID");

/// The type of the item: `lead`, `deal`, `contact`, `company`, `order`, or `dynamic_1046` for a smart
/// process.
pub const ENTITY_TYPE: Field<super::TimelineComment, String, Filterable<v2::Equal>> = Field::new("ENTITY_TYPE");

/// When it was created.
pub const CREATED: Field<super::TimelineComment, DateTime, Sortable> = Field::new("CREATED");

/// The text.
///
/// Must have at least 1 character.
pub const COMMENT: Field<super::TimelineComment, String, Plain> = Field::new("COMMENT");

/// The author.
pub const AUTHOR_ID: Field<super::TimelineComment, Id<entity::User>, Sortable> = Field::new("AUTHOR_ID");

/// The files: read as their descriptions by identifier, written with their contents.
pub const FILES: Field<
    super::TimelineComment,
    BTreeMap<String, crate::v2::crm::timeline::file::TimelineFile>,
    Plain,
> = Field::new("FILES");
