// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A record of working time.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// A record of working time.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/timeman/record/timeman-record-list.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Record {
    /// The record.
    pub id: Option<Id<entity::TimemanRecord>>,
    /// The employee, one for each filter.
    ///
    /// `filter` takes only `=` with it.
    pub user_id: Option<Id<entity::User>>,
    /// When the work started.
    ///
    /// `filter` takes only `=`, `>`, `>=`, `<`, `<=` and `between` with it.
    pub start_time: Option<DateTime>,
    /// When the work ended.
    pub end_time: Option<DateTime>,
    /// How long the work lasted, in seconds.
    pub duration: Option<i64>,
    /// How long the breaks were, in seconds.
    pub break_length: Option<i64>,
    /// The state of the record.
    ///
    /// Note: No page shows a value; `timeman.record.field.list` gives the type `object`.
    pub state: Option<Json>,
    /// Whether the record is approved.
    pub is_approved: Option<bool>,
}

#[cfg(feature = "serde")]
impl Encode for Record {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("userId", &self.user_id),
            ("startTime", &self.start_time),
            ("endTime", &self.end_time),
            ("duration", &self.duration),
            ("breakLength", &self.break_length),
            ("state", &self.state),
            ("isApproved", &self.is_approved),
        ]);
    }
}

impl Decode for Record {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("userId", &mut self.user_id),
            ("startTime", &mut self.start_time),
            ("endTime", &mut self.end_time),
            ("duration", &mut self.duration),
            ("breakLength", &mut self.break_length),
            ("state", &mut self.state),
            ("isApproved", &mut self.is_approved),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Record);
