// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.
//! The fields of [`TaskFile`](super::TaskFile), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The task.
pub const TASK_ID: Field<super::TaskFile, Id<entity::TasksTask>, Plain> = Field::new("taskId");

/// The files on the Drive.
pub const FILE_IDS: Field<super::TaskFile, Vec<Id<entity::DiskFile>>, Plain> = Field::new("fileIds");
