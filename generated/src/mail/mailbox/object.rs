// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A mailbox that the user has access to.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// A mailbox that the user has access to.
///
/// [Official
/// page](https://apidocs.bitrix24.com/api-reference/mail/mailbox/mail-mailbox-field-list.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Mailbox {
    /// The mailbox.
    pub id: Option<Id<entity::MailMailbox>>,
    /// Its name on the portal.
    pub name: Option<String>,
    /// Its address.
    pub email: Option<String>,
    /// The sender name of its e-mails.
    pub sender_name: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for Mailbox {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("name", &self.name),
            ("email", &self.email),
            ("senderName", &self.sender_name),
        ]);
    }
}

impl Decode for Mailbox {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("name", &mut self.name),
            ("email", &mut self.email),
            ("senderName", &mut self.sender_name),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Mailbox);
