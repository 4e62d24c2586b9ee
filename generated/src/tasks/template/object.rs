// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A template for tasks.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// A template for tasks.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/tasks/fields-rest-v3.html#template)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TaskTemplate {
    /// The template.
    pub id: Option<Id<entity::TasksTemplate>>,
    /// The task that goes with it.
    pub task: Option<Box<crate::tasks::task::Task>>,
    /// The title of its tasks.
    pub title: Option<String>,
    /// The description of its tasks.
    pub description: Option<String>,
    /// The user who created it.
    pub creator: Option<crate::tasks::user::TaskUser>,
    /// The assignee of its tasks.
    ///
    /// Note: No page gives the type of the elements.
    pub responsible_collection: Option<Vec<Json>>,
    /// How far the deadline is from the creation of a task, presumably in seconds.
    pub deadline_after_ts: Option<i64>,
    /// The planned start.
    ///
    /// Note: No page says whether it is a moment or a distance from the creation of a task.
    pub start_date_plan_ts: Option<i64>,
    /// The planned end.
    ///
    /// Note: No page says whether it is a moment or a distance from the creation of a task.
    pub end_date_plan_ts: Option<i64>,
    /// Whether tasks are created from it repeatedly.
    pub replicate: Option<bool>,
    /// The items of its checklists.
    pub checklist: Option<Vec<Id<entity::TasksTemplateChecklistItem>>>,
    /// The group or project of its tasks.
    pub group: Option<crate::tasks::group::TaskGroup>,
    /// The priority of its tasks.
    ///
    /// Note: No page lists the values.
    pub priority: Option<String>,
    /// The participants of its tasks.
    ///
    /// Note: No page gives the type of the elements.
    pub accomplices: Option<Vec<Json>>,
    /// The observers of its tasks.
    ///
    /// Note: No page gives the type of the elements.
    pub auditors: Option<Vec<Json>>,
    /// The template that it is a part of.
    pub parent: Option<Box<TaskTemplate>>,
    /// The schedule for creating tasks from it.
    pub replicate_params: Option<
        crate::tasks::template::replicate_params::ReplicateParams,
    >,
}

#[cfg(feature = "serde")]
impl Encode for TaskTemplate {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("task", &self.task),
            ("title", &self.title),
            ("description", &self.description),
            ("creator", &self.creator),
            ("responsibleCollection", &self.responsible_collection),
            ("deadlineAfterTs", &self.deadline_after_ts),
            ("startDatePlanTs", &self.start_date_plan_ts),
            ("endDatePlanTs", &self.end_date_plan_ts),
            ("replicate", &self.replicate),
            ("checklist", &self.checklist),
            ("group", &self.group),
            ("priority", &self.priority),
            ("accomplices", &self.accomplices),
            ("auditors", &self.auditors),
            ("parent", &self.parent),
            ("replicateParams", &self.replicate_params),
        ]);
    }
}

impl Decode for TaskTemplate {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("task", &mut self.task),
            ("title", &mut self.title),
            ("description", &mut self.description),
            ("creator", &mut self.creator),
            ("responsibleCollection", &mut self.responsible_collection),
            ("deadlineAfterTs", &mut self.deadline_after_ts),
            ("startDatePlanTs", &mut self.start_date_plan_ts),
            ("endDatePlanTs", &mut self.end_date_plan_ts),
            ("replicate", &mut self.replicate),
            ("checklist", &mut self.checklist),
            ("group", &mut self.group),
            ("priority", &mut self.priority),
            ("accomplices", &mut self.accomplices),
            ("auditors", &mut self.auditors),
            ("parent", &mut self.parent),
            ("replicateParams", &mut self.replicate_params),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(TaskTemplate);
