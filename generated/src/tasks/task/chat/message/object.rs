// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A message in the chat of a task.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// A message in the chat of a task.
///
/// [Official
/// page](https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-chat-message-field-list.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TaskChatMessage {
    /// The message.
    pub id: Id<entity::ImMessage>,
    /// The task that the chat belongs to.
    pub task_id: Id<entity::TasksTask>,
    /// The content of the message.
    pub text: String,
}

#[cfg(feature = "serde")]
impl Encode for TaskChatMessage {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("id", &self.id), ("taskId", &self.task_id), ("text", &self.text)]);
    }
}

#[cfg(feature = "serde")]
impl Decode for TaskChatMessage {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("taskId", &mut self.task_id),
            ("text", &mut self.text),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(TaskChatMessage);
