// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.
//! The fields of [`TaskTemplate`](super::TaskTemplate), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The template.
pub const ID: Field<super::TaskTemplate, Id<entity::TasksTemplate>, Plain> = Field::new("id");

/// The task that goes with it.
pub const TASK: Relation<super::TaskTemplate, crate::tasks::task::Task> = Relation::new("task");

/// The title of its tasks.
pub const TITLE: Field<super::TaskTemplate, String, Plain> = Field::new("title");

/// The description of its tasks.
pub const DESCRIPTION: Field<super::TaskTemplate, String, Plain> = Field::new("description");

/// The user who created it.
pub const CREATOR: Relation<super::TaskTemplate, crate::tasks::user::TaskUser> = Relation::new("creator");

/// The assignee of its tasks.
///
/// Note: No page gives the type of the elements.
pub const RESPONSIBLE_COLLECTION: Field<super::TaskTemplate, Vec<Json>, Plain> = Field::new("responsibleCollection");

/// How far the deadline is from the creation of a task, presumably in seconds.
pub const DEADLINE_AFTER_TS: Field<super::TaskTemplate, i64, Plain> = Field::new("deadlineAfterTs");

/// The planned start.
///
/// Note: No page says whether it is a moment or a distance from the creation of a task.
pub const START_DATE_PLAN_TS: Field<super::TaskTemplate, i64, Plain> = Field::new("startDatePlanTs");

/// The planned end.
///
/// Note: No page says whether it is a moment or a distance from the creation of a task.
pub const END_DATE_PLAN_TS: Field<super::TaskTemplate, i64, Plain> = Field::new("endDatePlanTs");

/// Whether tasks are created from it repeatedly.
pub const REPLICATE: Field<super::TaskTemplate, bool, Plain> = Field::new("replicate");

/// The items of its checklists.
pub const CHECKLIST: Field<
    super::TaskTemplate,
    Vec<Id<entity::TasksTemplateChecklistItem>>,
    Plain,
> = Field::new("checklist");

/// The group or project of its tasks.
pub const GROUP: Relation<super::TaskTemplate, crate::tasks::group::TaskGroup> = Relation::new("group");

/// The priority of its tasks.
///
/// Note: No page lists the values.
pub const PRIORITY: Field<super::TaskTemplate, String, Plain> = Field::new("priority");

/// The participants of its tasks.
///
/// Note: No page gives the type of the elements.
pub const ACCOMPLICES: Field<super::TaskTemplate, Vec<Json>, Plain> = Field::new("accomplices");

/// The observers of its tasks.
///
/// Note: No page gives the type of the elements.
pub const AUDITORS: Field<super::TaskTemplate, Vec<Json>, Plain> = Field::new("auditors");

/// The template that it is a part of.
pub const PARENT: Relation<super::TaskTemplate, super::TaskTemplate> = Relation::new("parent");

/// The schedule for creating tasks from it.
pub const REPLICATE_PARAMS: Relation<
    super::TaskTemplate,
    crate::tasks::template::replicate_params::ReplicateParams,
> = Relation::new("replicateParams");
