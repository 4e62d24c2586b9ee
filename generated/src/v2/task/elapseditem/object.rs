// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A record of time spent on a task.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// A record of time spent on a task.
///
/// Note: The page has no table of the response; the fields are those of `ORDER` and of the example.
///
/// [Official
/// page](https://apidocs.bitrix24.com/api-reference/tasks/elapsed-item/task-elapsed-item-get-list.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ElapsedItem {
    /// The record.
    pub id: Option<Id<entity::TaskElapseditem>>,
    /// The task.
    ///
    /// Known from an official example only.
    pub task_id: Option<Id<entity::TasksTask>>,
    /// The user whose time it is.
    pub user_id: Option<Id<entity::User>>,
    /// What was done.
    ///
    /// Known from an official example only.
    pub comment_text: Option<String>,
    /// The time spent in seconds.
    pub seconds: Option<i64>,
    /// The time spent in minutes.
    pub minutes: Option<i64>,
    /// Where the record comes from.
    ///
    /// Known from an official example only.
    pub source: Option<i64>,
    /// When it was created. For time of an earlier day, its start.
    pub created_date: Option<DateTime>,
    /// The start. For time of an earlier day, when the record was created.
    pub date_start: Option<DateTime>,
    /// The end.
    pub date_stop: Option<DateTime>,
}

#[cfg(feature = "serde")]
impl Encode for ElapsedItem {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("ID", &self.id),
            ("TASK_ID", &self.task_id),
            ("USER_ID", &self.user_id),
            ("COMMENT_TEXT", &self.comment_text),
            ("SECONDS", &self.seconds),
            ("MINUTES", &self.minutes),
            ("SOURCE", &self.source),
            ("CREATED_DATE", &self.created_date),
            ("DATE_START", &self.date_start),
            ("DATE_STOP", &self.date_stop),
        ]);
    }
}

impl Decode for ElapsedItem {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("ID", &mut self.id),
            ("TASK_ID", &mut self.task_id),
            ("USER_ID", &mut self.user_id),
            ("COMMENT_TEXT", &mut self.comment_text),
            ("SECONDS", &mut self.seconds),
            ("MINUTES", &mut self.minutes),
            ("SOURCE", &mut self.source),
            ("CREATED_DATE", &mut self.created_date),
            ("DATE_START", &mut self.date_start),
            ("DATE_STOP", &mut self.date_stop),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ElapsedItem);
