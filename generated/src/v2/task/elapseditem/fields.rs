// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`ElapsedItem`](super::ElapsedItem), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The record.
pub const ID: Field<
    super::ElapsedItem,
    Id<entity::TaskElapseditem>,
    FilterableSortable<v2::Task>,
> = Field::new("ID");

/// The task.
///
/// Known from an official example only.
pub const TASK_ID: Field<super::ElapsedItem, Id<entity::TasksTask>, Plain> = Field::new("TASK_ID");

/// The user whose time it is.
pub const USER_ID: Field<
    super::ElapsedItem,
    Id<entity::User>,
    FilterableSortable<v2::Task>,
> = Field::new("USER_ID");

/// What was done.
///
/// Known from an official example only.
pub const COMMENT_TEXT: Field<super::ElapsedItem, String, Plain> = Field::new("COMMENT_TEXT");

/// The time spent in seconds.
pub const SECONDS: Field<super::ElapsedItem, i64, Sortable> = Field::new("SECONDS");

/// The time spent in minutes.
pub const MINUTES: Field<super::ElapsedItem, i64, Sortable> = Field::new("MINUTES");

/// Where the record comes from.
///
/// Known from an official example only.
pub const SOURCE: Field<super::ElapsedItem, i64, Plain> = Field::new("SOURCE");

/// When it was created. For time of an earlier day, its start.
pub const CREATED_DATE: Field<
    super::ElapsedItem,
    DateTime,
    FilterableSortable<v2::Task>,
> = Field::new("CREATED_DATE");

/// The start. For time of an earlier day, when the record was created.
pub const DATE_START: Field<super::ElapsedItem, DateTime, Sortable> = Field::new("DATE_START");

/// The end.
pub const DATE_STOP: Field<super::ElapsedItem, DateTime, Sortable> = Field::new("DATE_STOP");
