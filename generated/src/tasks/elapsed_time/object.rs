// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A record of time spent on a task.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// A record of time spent on a task.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/tasks/fields-rest-v3.html#elapsed-time)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ElapsedTime {
    /// The record.
    pub id: Option<Id<entity::TasksElapsedTime>>,
    /// The user who spent the time.
    pub user_id: Option<Id<entity::User>>,
    /// The task.
    pub task_id: Option<Id<entity::TasksTask>>,
    /// The time spent in minutes.
    pub minutes: Option<i64>,
    /// The time spent in seconds.
    pub seconds: Option<i64>,
    /// The origin of the record.
    ///
    /// Note: No page lists the values.
    pub source: Option<String>,
    /// The comment.
    pub text: Option<String>,
    /// When the record was made.
    pub created_at_ts: Option<Timestamp>,
    /// When the time started.
    pub start_ts: Option<Timestamp>,
    /// When the time ended.
    pub stop_ts: Option<Timestamp>,
}

#[cfg(feature = "serde")]
impl Encode for ElapsedTime {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("userId", &self.user_id),
            ("taskId", &self.task_id),
            ("minutes", &self.minutes),
            ("seconds", &self.seconds),
            ("source", &self.source),
            ("text", &self.text),
            ("createdAtTs", &self.created_at_ts),
            ("startTs", &self.start_ts),
            ("stopTs", &self.stop_ts),
        ]);
    }
}

impl Decode for ElapsedTime {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("userId", &mut self.user_id),
            ("taskId", &mut self.task_id),
            ("minutes", &mut self.minutes),
            ("seconds", &mut self.seconds),
            ("source", &mut self.source),
            ("text", &mut self.text),
            ("createdAtTs", &mut self.created_at_ts),
            ("startTs", &mut self.start_ts),
            ("stopTs", &mut self.stop_ts),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ElapsedTime);
