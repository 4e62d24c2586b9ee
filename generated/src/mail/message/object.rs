// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! An e-mail in a mailbox.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// An e-mail in a mailbox.
///
/// [Official
/// page](https://apidocs.bitrix24.com/api-reference/mail/message/mail-message-field-list.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Message {
    /// The e-mail.
    pub id: Option<Id<entity::MailMessage>>,
    /// The mailbox that holds it.
    pub mailbox_id: Option<Id<entity::MailMailbox>>,
    /// The address of that mailbox.
    pub mailbox_email: Option<String>,
    /// The subject line.
    pub subject: Option<String>,
    /// The sender: an address, or a name with an address in angle brackets.
    pub from: Option<String>,
    /// The recipients, in one string.
    pub to: Option<String>,
    /// The recipients of a copy, in one string.
    ///
    /// Note: `mail.message.get` returns `null` where `mail.message.list` returns an empty string.
    pub cc: Option<String>,
    /// Its date and time.
    ///
    /// Note: Never `null` in the examples; the documented types allow it.
    pub date: Option<DateTime>,
    /// Whether it has been read.
    pub is_seen: Option<bool>,
    /// Whether it has attachments.
    pub has_attachments: Option<bool>,
    /// The address of its page on the portal.
    ///
    /// Note: Relative to the portal in `mail.message.get` and absolute in `mail.message.list`.
    pub url: Option<String>,
    /// Its links to objects of other modules.
    pub bindings: Option<Vec<Json>>,
    /// The text.
    pub body: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for Message {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("mailboxId", &self.mailbox_id),
            ("mailboxEmail", &self.mailbox_email),
            ("subject", &self.subject),
            ("from", &self.from),
            ("to", &self.to),
            ("cc", &self.cc),
            ("date", &self.date),
            ("isSeen", &self.is_seen),
            ("hasAttachments", &self.has_attachments),
            ("url", &self.url),
            ("bindings", &self.bindings),
            ("body", &self.body),
        ]);
    }
}

impl Decode for Message {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("mailboxId", &mut self.mailbox_id),
            ("mailboxEmail", &mut self.mailbox_email),
            ("subject", &mut self.subject),
            ("from", &mut self.from),
            ("to", &mut self.to),
            ("cc", &mut self.cc),
            ("date", &mut self.date),
            ("isSeen", &mut self.is_seen),
            ("hasAttachments", &mut self.has_attachments),
            ("url", &mut self.url),
            ("bindings", &mut self.bindings),
            ("body", &mut self.body),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Message);
