// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A result of a task.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// A result of a task.
///
/// [Official
/// page](https://apidocs.bitrix24.com/api-reference/tasks/result/tasks-task-result-add.html#item)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TaskResult {
    /// The result.
    pub id: Option<Id<entity::TasksTaskResult>>,
    /// The task that it belongs to.
    ///
    /// Must be at least 1.
    pub task_id: Option<Id<entity::TasksTask>>,
    /// The text of the result.
    pub text: Option<String>,
    /// The author.
    pub author_id: Option<Id<entity::User>>,
    /// The user of `authorId`.
    pub author: Option<crate::tasks::user::TaskUser>,
    /// When it was added.
    pub created_at: Option<DateTime>,
    /// When it was last changed; `null` if never.
    pub updated_at: Option<DateTime>,
    /// Whether it is still open.
    pub status: Option<TaskResultStatus>,
    /// The files that belong to it. They cannot be written.
    pub file_ids: Option<Vec<i64>>,
    /// The current user's rights to it.
    pub rights: Option<TaskResultRights>,
    /// The message in the chat of the task that it was made from, if any.
    pub message_id: Option<Id<entity::ImMessage>>,
}

#[cfg(feature = "serde")]
impl Encode for TaskResult {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("taskId", &self.task_id),
            ("text", &self.text),
            ("authorId", &self.author_id),
            ("author", &self.author),
            ("createdAt", &self.created_at),
            ("updatedAt", &self.updated_at),
            ("status", &self.status),
            ("fileIds", &self.file_ids),
            ("rights", &self.rights),
            ("messageId", &self.message_id),
        ]);
    }
}

impl Decode for TaskResult {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("taskId", &mut self.task_id),
            ("text", &mut self.text),
            ("authorId", &mut self.author_id),
            ("author", &mut self.author),
            ("createdAt", &mut self.created_at),
            ("updatedAt", &mut self.updated_at),
            ("status", &mut self.status),
            ("fileIds", &mut self.file_ids),
            ("rights", &mut self.rights),
            ("messageId", &mut self.message_id),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(TaskResult);

/// Whether it is still open.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum TaskResultStatus {
    /// Open, as a new result is.
    Open,
    /// No longer open.
    Closed,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for TaskResultStatus {
    fn from_wire(text: &str) -> Self {
        match text {
            "open" => Self::Open,
            "closed" => Self::Closed,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Other(text) => text,
        }
    }
}

open_enum!(TaskResultStatus);

#[cfg(feature = "serde")]
serde_as_wire!(TaskResultStatus);

/// The current user's rights to it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TaskResultRights {
    /// Whether the user may edit it.
    pub edit: bool,
    /// Whether the user may delete it.
    pub remove: bool,
}

#[cfg(feature = "serde")]
impl Encode for TaskResultRights {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("edit", &self.edit), ("remove", &self.remove)]);
    }
}

impl Decode for TaskResultRights {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("edit", &mut self.edit), ("remove", &mut self.remove)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(TaskResultRights);
