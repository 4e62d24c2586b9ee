// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.
//! The fields of [`Message`](super::Message), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The e-mail.
pub const ID: Field<super::Message, Id<entity::MailMessage>, Plain> = Field::new("id");

/// The mailbox that holds it.
pub const MAILBOX_ID: Field<super::Message, Id<entity::MailMailbox>, Plain> = Field::new("mailboxId");

/// The address of that mailbox.
pub const MAILBOX_EMAIL: Field<super::Message, String, Plain> = Field::new("mailboxEmail");

/// The subject line.
pub const SUBJECT: Field<super::Message, String, Plain> = Field::new("subject");

/// The sender: an address, or a name with an address in angle brackets.
pub const FROM: Field<super::Message, String, Plain> = Field::new("from");

/// The recipients, in one string.
pub const TO: Field<super::Message, String, Plain> = Field::new("to");

/// The recipients of a copy, in one string.
///
/// Note: `mail.message.get` returns `null` where `mail.message.list` returns an empty string.
pub const CC: Field<super::Message, String, Plain> = Field::new("cc");

/// Its date and time.
///
/// Note: Never `null` in the examples; the documented types allow it.
pub const DATE: Field<super::Message, DateTime, Plain> = Field::new("date");

/// Whether it has been read.
pub const IS_SEEN: Field<super::Message, bool, Plain> = Field::new("isSeen");

/// Whether it has attachments.
pub const HAS_ATTACHMENTS: Field<super::Message, bool, Plain> = Field::new("hasAttachments");

/// The address of its page on the portal.
///
/// Note: Relative to the portal in `mail.message.get` and absolute in `mail.message.list`.
pub const URL: Field<super::Message, String, Plain> = Field::new("url");

/// Its links to objects of other modules.
pub const BINDINGS: Field<super::Message, Vec<Json>, Plain> = Field::new("bindings");

/// The text.
pub const BODY: Field<super::Message, String, Plain> = Field::new("body");
