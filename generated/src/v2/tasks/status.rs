// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The state of the work on a task.

use bitrix24_runtime::codegen_prelude::*;

/// The state of the work on a task.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum TaskStatus {
    /// The deadline is near. Only as `subStatus`.
    AlmostOverdue,
    /// The user has not seen it. Only as `subStatus`.
    NotViewed,
    /// The deadline has passed. Only as `subStatus`.
    Overdue,
    /// Waiting for execution.
    Pending,
    /// Being worked on.
    InProgress,
    /// Done, waiting for the creator to accept it.
    AwaitingControl,
    /// Completed.
    Completed,
    /// Postponed.
    Deferred,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for TaskStatus {
    fn from_wire(text: &str) -> Self {
        match text {
            "-3" => Self::AlmostOverdue,
            "-2" => Self::NotViewed,
            "-1" => Self::Overdue,
            "2" => Self::Pending,
            "3" => Self::InProgress,
            "4" => Self::AwaitingControl,
            "5" => Self::Completed,
            "6" => Self::Deferred,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::AlmostOverdue => "-3",
            Self::NotViewed => "-2",
            Self::Overdue => "-1",
            Self::Pending => "2",
            Self::InProgress => "3",
            Self::AwaitingControl => "4",
            Self::Completed => "5",
            Self::Deferred => "6",
            Self::Other(text) => text,
        }
    }
}

open_enum!(TaskStatus);

#[cfg(feature = "serde")]
serde_as_wire!(TaskStatus);
