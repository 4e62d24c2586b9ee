// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.
//! The fields of [`TaskChat`](super::TaskChat), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The chat.
pub const ID: Field<super::TaskChat, Id<entity::ImChat>, Plain> = Field::new("id");

/// The object that the chat belongs to, of the type `entityType`.
pub const ENTITY_ID: Field<super::TaskChat, i64, Plain> = Field::new("entityId");

/// The type of that object.
///
/// Note: No page lists the values.
pub const ENTITY_TYPE: Field<super::TaskChat, String, Plain> = Field::new("entityType");
