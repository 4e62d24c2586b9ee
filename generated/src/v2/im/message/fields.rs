// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`Message`](super::Message), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The message.
pub const ID: Field<super::Message, Id<entity::ImMessage>, Plain> = Field::new("id");

/// The chat.
pub const CHAT_ID: Field<super::Message, Id<entity::ImChat>, Plain> = Field::new("chat_id");

/// The author, 0 for messages of the system.
pub const AUTHOR_ID: Field<super::Message, Id<entity::User>, Plain> = Field::new("author_id");

/// When it was sent.
pub const DATE: Field<super::Message, DateTime, Plain> = Field::new("date");

/// The text, in BB code.
pub const TEXT: Field<super::Message, String, Plain> = Field::new("text");

/// Whether the user has not read it.
pub const UNREAD: Field<super::Message, bool, Plain> = Field::new("unread");

/// Its unique identifier. Messages of the system have none.
pub const UUID: Field<super::Message, String, Plain> = Field::new("uuid");

/// The replacements in the text.
pub const REPLACES: Field<super::Message, Vec<Json>, Plain> = Field::new("replaces");

/// More about the message, which depends on its kind.
pub const PARAMS: Field<super::Message, super::MessageParams, Plain> = Field::new("params");

/// When it disappears.
pub const DISAPPEARING_DATE: Field<super::Message, DateTime, Plain> = Field::new("disappearing_date");
