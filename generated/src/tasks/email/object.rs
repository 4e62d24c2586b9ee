// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The e-mail that a task was made from.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The e-mail that a task was made from.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/tasks/fields-rest-v3.html#email)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TaskEmail {
    /// The e-mail.
    pub id: Option<Id<entity::MailMessage>>,
    /// The task that was made from it.
    pub task_id: Option<Id<entity::TasksTask>>,
    /// The mailbox that holds it.
    pub mailbox_id: Option<Id<entity::MailMailbox>>,
    /// The subject line.
    pub title: Option<String>,
    /// The text.
    pub body: Option<String>,
    /// The sender.
    pub from: Option<String>,
    /// When it was sent.
    pub date_ts: Option<Timestamp>,
    /// The address of its page.
    pub link: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for TaskEmail {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("taskId", &self.task_id),
            ("mailboxId", &self.mailbox_id),
            ("title", &self.title),
            ("body", &self.body),
            ("from", &self.from),
            ("dateTs", &self.date_ts),
            ("link", &self.link),
        ]);
    }
}

impl Decode for TaskEmail {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("taskId", &mut self.task_id),
            ("mailboxId", &mut self.mailbox_id),
            ("title", &mut self.title),
            ("body", &mut self.body),
            ("from", &mut self.from),
            ("dateTs", &mut self.date_ts),
            ("link", &mut self.link),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(TaskEmail);
