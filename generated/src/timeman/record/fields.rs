// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`Record`](super::Record), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The record.
pub const ID: Field<super::Record, Id<entity::TimemanRecord>, Sortable> = Field::new("id");

/// The employee, one for each filter.
///
/// `filter` takes only `=` with it.
pub const USER_ID: Field<super::Record, Id<entity::User>, FilterableSortable> = Field::new("userId");

/// When the work started.
///
/// `filter` takes only `=`, `>`, `>=`, `<`, `<=` and `between` with it.
pub const START_TIME: Field<super::Record, DateTime, FilterableSortable> = Field::new("startTime");

/// When the work ended.
pub const END_TIME: Field<super::Record, DateTime, Sortable> = Field::new("endTime");

/// How long the work lasted, in seconds.
pub const DURATION: Field<super::Record, i64, Sortable> = Field::new("duration");

/// How long the breaks were, in seconds.
pub const BREAK_LENGTH: Field<super::Record, i64, Plain> = Field::new("breakLength");

/// The state of the record.
///
/// Note: No page shows a value; `timeman.record.field.list` gives the type `object`.
pub const STATE: Field<super::Record, Json, Plain> = Field::new("state");

/// Whether the record is approved.
pub const IS_APPROVED: Field<super::Record, bool, Plain> = Field::new("isApproved");
