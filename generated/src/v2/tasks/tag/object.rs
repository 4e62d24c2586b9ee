// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A tag of a task.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// A tag of a task.
///
/// Note: The page shows it in the example alone.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-list.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TaskTag {
    /// The tag.
    ///
    /// Known from an official example only.
    pub id: Option<Id<entity::TasksTag>>,
    /// Its name.
    ///
    /// Known from an official example only.
    pub title: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for TaskTag {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("id", &self.id), ("title", &self.title)]);
    }
}

impl Decode for TaskTag {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("id", &mut self.id), ("title", &mut self.title)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(TaskTag);
