// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.
//! The fields of [`TaskEmail`](super::TaskEmail), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The e-mail.
pub const ID: Field<super::TaskEmail, Id<entity::MailMessage>, Plain> = Field::new("id");

/// The task that was made from it.
pub const TASK_ID: Field<super::TaskEmail, Id<entity::TasksTask>, Plain> = Field::new("taskId");

/// The mailbox that holds it.
pub const MAILBOX_ID: Field<super::TaskEmail, Id<entity::MailMailbox>, Plain> = Field::new("mailboxId");

/// The subject line.
pub const TITLE: Field<super::TaskEmail, String, Plain> = Field::new("title");

/// The text.
pub const BODY: Field<super::TaskEmail, String, Plain> = Field::new("body");

/// The sender.
pub const FROM: Field<super::TaskEmail, String, Plain> = Field::new("from");

/// When it was sent.
pub const DATE_TS: Field<super::TaskEmail, Timestamp, Plain> = Field::new("dateTs");

/// The address of its page.
pub const LINK: Field<super::TaskEmail, String, Plain> = Field::new("link");
