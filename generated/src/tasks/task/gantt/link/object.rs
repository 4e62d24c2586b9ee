// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A dependency between two tasks in the Gantt chart.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// A dependency between two tasks in the Gantt chart.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-gantt-link-list.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GanttLink {
    /// The task that the link starts from.
    ///
    /// `filter` takes only `=` with it.
    pub task_id: Option<Id<entity::TasksTask>>,
    /// The task that it is linked to.
    pub dependent_id: Option<Id<entity::TasksTask>>,
    /// Which ends of the two tasks depend on each other.
    pub kind: Option<GanttLinkKind>,
    /// Who created the link.
    pub creator_id: Option<Id<entity::User>>,
}

#[cfg(feature = "serde")]
impl Encode for GanttLink {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("taskId", &self.task_id),
            ("dependentId", &self.dependent_id),
            ("type", &self.kind),
            ("creatorId", &self.creator_id),
        ]);
    }
}

impl Decode for GanttLink {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("taskId", &mut self.task_id),
            ("dependentId", &mut self.dependent_id),
            ("type", &mut self.kind),
            ("creatorId", &mut self.creator_id),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(GanttLink);

/// Which ends of the two tasks depend on each other.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum GanttLinkKind {
    /// The start of the task depends on the start of the other one.
    StartStart,
    /// The start of the task depends on the end of the other one.
    StartFinish,
    /// The end of the task depends on the start of the other one.
    FinishStart,
    /// The end of the task depends on the end of the other one.
    FinishFinish,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for GanttLinkKind {
    fn from_wire(text: &str) -> Self {
        match text {
            "start_start" => Self::StartStart,
            "start_finish" => Self::StartFinish,
            "finish_start" => Self::FinishStart,
            "finish_finish" => Self::FinishFinish,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::StartStart => "start_start",
            Self::StartFinish => "start_finish",
            Self::FinishStart => "finish_start",
            Self::FinishFinish => "finish_finish",
            Self::Other(text) => text,
        }
    }
}

open_enum!(GanttLinkKind);

#[cfg(feature = "serde")]
serde_as_wire!(GanttLinkKind);
