// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.
//! The fields of [`Mailbox`](super::Mailbox), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The mailbox.
pub const ID: Field<super::Mailbox, Id<entity::MailMailbox>, Plain> = Field::new("id");

/// Its name on the portal.
pub const NAME: Field<super::Mailbox, String, Plain> = Field::new("name");

/// Its address.
pub const EMAIL: Field<super::Mailbox, String, Plain> = Field::new("email");

/// The sender name of its e-mails.
pub const SENDER_NAME: Field<super::Mailbox, String, Plain> = Field::new("senderName");
