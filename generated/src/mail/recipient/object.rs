// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A contact in the user's address book.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// A contact in the user's address book.
///
/// [Official
/// page](https://apidocs.bitrix24.com/api-reference/mail/recipient/mail-recipient-field-list.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Recipient {
    /// The contact.
    pub id: Id<entity::MailRecipient>,
    /// The address.
    pub email: String,
    /// The name of the contact in the address book.
    pub name: String,
}

#[cfg(feature = "serde")]
impl Encode for Recipient {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("id", &self.id), ("email", &self.email), ("name", &self.name)]);
    }
}

impl Decode for Recipient {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("email", &mut self.email),
            ("name", &mut self.name),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Recipient);
