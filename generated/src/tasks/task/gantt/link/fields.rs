// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`GanttLink`](super::GanttLink), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The task that the link starts from.
///
/// `filter` takes only `=` with it.
pub const TASK_ID: Field<super::GanttLink, Id<entity::TasksTask>, Filterable> = Field::new("taskId");

/// The task that it is linked to.
pub const DEPENDENT_ID: Field<super::GanttLink, Id<entity::TasksTask>, Plain> = Field::new("dependentId");

/// Which ends of the two tasks depend on each other.
pub const KIND: Field<super::GanttLink, super::GanttLinkKind, Plain> = Field::new("type");

/// Who created the link.
pub const CREATOR_ID: Field<super::GanttLink, Id<entity::User>, Plain> = Field::new("creatorId");
