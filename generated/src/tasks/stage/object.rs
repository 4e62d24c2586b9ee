// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A stage of the work in a group or project, a column of its Kanban board.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// A stage of the work in a group or project, a column of its Kanban board.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/tasks/fields-rest-v3.html#stage)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TaskStage {
    /// The stage.
    pub id: Option<Id<entity::TasksStage>>,
    /// The heading of the column.
    pub title: Option<String>,
    /// The color of the column.
    pub color: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for TaskStage {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("id", &self.id), ("title", &self.title), ("color", &self.color)]);
    }
}

impl Decode for TaskStage {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("title", &mut self.title),
            ("color", &mut self.color),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(TaskStage);
