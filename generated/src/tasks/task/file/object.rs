// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! Files of a task, as `tasks.task.file.attach` takes them.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// Files of a task, as `tasks.task.file.attach` takes them.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-file-field-list.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TaskFile {
    /// The task.
    pub task_id: Id<entity::TasksTask>,
    /// The files on the Drive.
    pub file_ids: Vec<Id<entity::DiskFile>>,
}

#[cfg(feature = "serde")]
impl Encode for TaskFile {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("taskId", &self.task_id), ("fileIds", &self.file_ids)]);
    }
}

#[cfg(feature = "serde")]
impl Decode for TaskFile {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("taskId", &mut self.task_id), ("fileIds", &mut self.file_ids)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(TaskFile);
