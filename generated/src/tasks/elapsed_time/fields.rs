// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.
//! The fields of [`ElapsedTime`](super::ElapsedTime), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The record.
pub const ID: Field<super::ElapsedTime, Id<entity::TasksElapsedTime>, Plain> = Field::new("id");

/// The user who spent the time.
pub const USER_ID: Field<super::ElapsedTime, Id<entity::User>, Plain> = Field::new("userId");

/// The task.
pub const TASK_ID: Field<super::ElapsedTime, Id<entity::TasksTask>, Plain> = Field::new("taskId");

/// The time spent in minutes.
pub const MINUTES: Field<super::ElapsedTime, i64, Plain> = Field::new("minutes");

/// The time spent in seconds.
pub const SECONDS: Field<super::ElapsedTime, i64, Plain> = Field::new("seconds");

/// The origin of the record.
///
/// Note: No page lists the values.
pub const SOURCE: Field<super::ElapsedTime, String, Plain> = Field::new("source");

/// The comment.
pub const TEXT: Field<super::ElapsedTime, String, Plain> = Field::new("text");

/// When the record was made.
pub const CREATED_AT_TS: Field<super::ElapsedTime, Timestamp, Plain> = Field::new("createdAtTs");

/// When the time started.
pub const START_TS: Field<super::ElapsedTime, Timestamp, Plain> = Field::new("startTs");

/// When the time ended.
pub const STOP_TS: Field<super::ElapsedTime, Timestamp, Plain> = Field::new("stopTs");
