// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A message in a chat.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// A message in a chat.
///
/// [Official
/// page](https://apidocs.bitrix24.com/api-reference/chats/messages/im-dialog-messages-get.html#message)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Message {
    /// The message.
    pub id: Id<entity::ImMessage>,
    /// The chat.
    pub chat_id: Id<entity::ImChat>,
    /// The author, 0 for messages of the system.
    pub author_id: Id<entity::User>,
    /// When it was sent.
    pub date: DateTime,
    /// The text, in BB code.
    pub text: String,
    /// Whether the user has not read it.
    pub unread: bool,
    /// Its unique identifier. Messages of the system have none.
    pub uuid: Option<String>,
    /// The replacements in the text.
    pub replaces: Vec<Json>,
    /// More about the message, which depends on its kind.
    pub params: MessageParams,
    /// When it disappears.
    pub disappearing_date: Option<DateTime>,
}

#[cfg(feature = "serde")]
impl Encode for Message {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("chat_id", &self.chat_id),
            ("author_id", &self.author_id),
            ("date", &self.date),
            ("text", &self.text),
            ("unread", &self.unread),
            ("uuid", &self.uuid),
            ("replaces", &self.replaces),
            ("params", &self.params),
            ("disappearing_date", &self.disappearing_date),
        ]);
    }
}

impl Decode for Message {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("chat_id", &mut self.chat_id),
            ("author_id", &mut self.author_id),
            ("date", &mut self.date),
            ("text", &mut self.text),
            ("unread", &mut self.unread),
            ("uuid", &mut self.uuid),
            ("replaces", &mut self.replaces),
            ("params", &mut self.params),
            ("disappearing_date", &mut self.disappearing_date),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Message);

/// More about the message, which depends on its kind.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct MessageParams {
    /// The users who reacted to it.
    pub like: Option<Vec<Id<entity::User>>>,
    /// The events that a message of the system tells about, such as `CHAT_JOIN` and `CHAT_LEAVE`.
    pub code: Option<Vec<String>>,
    /// `N` if nobody is notified.
    pub notify: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for MessageParams {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("LIKE", &self.like), ("CODE", &self.code), ("NOTIFY", &self.notify)]);
    }
}

impl Decode for MessageParams {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("LIKE", &mut self.like),
            ("CODE", &mut self.code),
            ("NOTIFY", &mut self.notify),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(MessageParams);
