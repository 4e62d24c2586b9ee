// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.
//! The fields of [`Recipient`](super::Recipient), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The contact.
pub const ID: Field<super::Recipient, Id<entity::MailRecipient>, Plain> = Field::new("id");

/// The address.
pub const EMAIL: Field<super::Recipient, String, Plain> = Field::new("email");

/// The name of the contact in the address book.
pub const NAME: Field<super::Recipient, String, Plain> = Field::new("name");
