// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `tasks.task.update`: Changes a task.
//!
//! - effect: writes
//! - scope: `tasks`
//! - who may call: The creator of the task, or a user who may edit it.
//! - [official page](https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-update-rest-v3.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Changes a task.
///
/// The request of `tasks.task.update`.
///
/// The values of `fields.startPlan` and `fields.endPlan` do not decrease.
///
/// The values of `id` and `fields.parentId` differ.
///
/// Note: The example of the page sends `creatorId`, which cannot be changed according to its table of
/// errors.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::DateTime;
/// use bitrix24::tasks::task::Update;
/// use bitrix24::tasks::task::UpdateFields;
///
/// let request = Update::new(
///     11,
///     UpdateFields::new()
///         .title("Task Title")
///         .responsible_id(1)
///         .deadline("2025-12-31T23:59:59+02:00".parse::<DateTime>()?)
///         .crm_item_ids(["L_1000959"]),
/// );
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Update {
    /// The identifier of the object.
    pub id: Id<entity::TasksTask>,
    /// The new values.
    pub fields: UpdateFields,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Update {
    /// Creates a request with its required parameters.
    pub fn new(id: impl Into<Id<entity::TasksTask>>, fields: UpdateFields) -> Self {
        Self {
            id: id.into(),
            fields,
            extra: Default::default(),
        }
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl Update {
    /// Takes `id` from another call of a batch.
    pub const PARAM_ID: Param<Self, Id<entity::TasksTask>> = Param::new("id");
    /// Takes `fields` from another call of a batch.
    pub const PARAM_FIELDS: Param<Self, UpdateFields> = Param::new("fields");
}

impl Encode for Update {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("id", &self.id), ("fields", &self.fields)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Update {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("id", &mut self.id), ("fields", &mut self.fields)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Update);

impl Method for Update {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("tasks.task.update", Effect::Write, "tasks")
        .codes(CODES);
    type Response = UpdateResponse;
    type Error = UpdateError;
}

/// The response to `tasks.task.update`.
pub type UpdateResponse = Done;

/// The new values.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateFields {
    /// The task in one line.
    pub title: Option<String>,
    /// The task in detail.
    ///
    /// Assumed from similar methods.
    pub description: Option<String>,
    /// The assignee.
    pub responsible_id: Option<Id<entity::User>>,
    /// The time by which it must be done.
    ///
    /// Known from an official example only.
    pub deadline: Change<DateTime>,
    /// Whether the creator must accept the finished work; off by default.
    ///
    /// Assumed from similar methods.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    pub needs_control: Option<bool>,
    /// When work is planned to start.
    pub start_plan: Change<DateTime>,
    /// When work is planned to end, later than `startPlan`.
    pub end_plan: Change<DateTime>,
    /// The group or project that it belongs to.
    ///
    /// Assumed from similar methods.
    pub group_id: Change<Id<entity::SocialnetworkGroup>>,
    /// The stage that it is in, where it belongs to a group or project.
    ///
    /// Assumed from similar methods.
    pub stage_id: Change<Id<entity::TasksStage>>,
    /// The Scrum epic that it belongs to.
    ///
    /// Assumed from similar methods.
    pub epic_id: Change<Id<entity::TasksEpic>>,
    /// The flow that it runs through.
    ///
    /// Assumed from similar methods.
    pub flow_id: Change<Id<entity::TasksFlow>>,
    /// The importance relative to other tasks.
    ///
    /// Assumed from similar methods.
    pub priority: Option<super::TaskPriority>,
    /// The state of the work.
    ///
    /// Assumed from similar methods.
    pub status: Option<super::TaskStatus>,
    /// The participants: read as users, written as identifiers.
    ///
    /// Note: A user has reported that `tasks.task.add` no longer takes the field.
    pub accomplices: Option<Vec<Id<entity::User>>>,
    /// The observers: read as users, written as identifiers.
    ///
    /// Note: A user has reported that `tasks.task.add` no longer takes the field.
    pub auditors: Option<Vec<Id<entity::User>>>,
    /// The task that it is a subtask of, another one than itself.
    pub parent_id: Change<Id<entity::TasksTask>>,
    /// The planned duration, in the unit `durationType`.
    ///
    /// Assumed from similar methods.
    pub planned_duration: Option<i64>,
    /// The unit of `plannedDuration`.
    ///
    /// Assumed from similar methods.
    ///
    /// Note: The official table gives `secs`, `mins` and `monts`, the spelling of the older API, as it
    /// gives `N` and `P` for `mark`; the examples show `days`.
    pub duration_type: Option<super::TaskDurationUnit>,
    /// The estimate of the time needed, in seconds.
    ///
    /// Assumed from similar methods.
    pub estimated_time: Option<i64>,
    /// Whether it recurs.
    ///
    /// Assumed from similar methods.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    pub replicate: Option<bool>,
    /// The identifier in another system.
    ///
    /// Assumed from similar methods.
    pub xml_id: Change<String>,
    /// How the finished work was rated.
    ///
    /// Assumed from similar methods.
    ///
    /// Note: The official table gives `N`, `P` and `null`, the values of the older API; the examples have
    /// `none`.
    pub mark: Change<super::TaskMark>,
    /// Whether the assignee may change the deadline.
    ///
    /// Assumed from similar methods.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    pub allows_change_deadline: Option<bool>,
    /// Whether the time spent is tracked.
    ///
    /// Assumed from similar methods.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    pub allows_time_tracking: Option<bool>,
    /// Whether days off and holidays are excluded from its times.
    ///
    /// Assumed from similar methods.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    pub matches_work_time: Option<bool>,
    /// Whether it goes into the report.
    ///
    /// Assumed from similar methods.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    pub add_in_report: Change<bool>,
    /// Whether it is a base task with a subtask for each assignee.
    ///
    /// Assumed from similar methods.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    pub is_multitask: Option<bool>,
    /// The site of the portal, such as `s1`.
    ///
    /// Assumed from similar methods.
    pub site_id: Option<String>,
    /// The CRM items that it is linked to, by prefix and identifier: `L_1` a lead, `D_1` a deal, `C_1` a
    /// contact, `CO_1` a company, `SI_1` an invoice, `T80_1` an item of a smart process.
    ///
    /// Known from an official example only.
    pub crm_item_ids: Change<Vec<String>>,
    /// The e-mail that it was made from.
    ///
    /// Assumed from similar methods.
    pub email_id: Change<Id<entity::MailMessage>>,
    /// Whether it cannot be completed without a result.
    ///
    /// Assumed from similar methods.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    pub require_result: Option<bool>,
    /// Whether its dates follow from those of its subtasks.
    ///
    /// Assumed from similar methods.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    pub matches_sub_tasks_time: Option<bool>,
    /// Whether subtasks are completed along with it.
    ///
    /// Assumed from similar methods.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    pub autocomplete_sub_tasks: Option<bool>,
    /// Whether the assignee may change the planned dates.
    ///
    /// Assumed from similar methods.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    pub allows_change_date_plan: Option<bool>,
    /// The date from which the deadline cannot be changed.
    ///
    /// Assumed from similar methods.
    pub max_deadline_change_date: Change<DateTime>,
    /// How often the deadline may be moved.
    ///
    /// Assumed from similar methods.
    pub max_deadline_changes: Change<i64>,
    /// Whether a change of the deadline needs a reason.
    ///
    /// Assumed from similar methods.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    pub require_deadline_change_reason: Option<bool>,
    /// The tasks that it depends on.
    ///
    /// Assumed from similar methods.
    pub depends_on: Option<Vec<Id<entity::TasksTask>>>,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl UpdateFields {
    /// Creates a value with no optional fields set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `title`. The task in one line.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Sets `description`. The task in detail.
    ///
    /// Assumed from similar methods.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Sets `responsibleId`. The assignee.
    #[must_use]
    pub fn responsible_id(mut self, responsible_id: impl Into<Id<entity::User>>) -> Self {
        self.responsible_id = Some(responsible_id.into());
        self
    }

    /// Sets `deadline`. The time by which it must be done.
    ///
    /// Known from an official example only.
    #[must_use]
    pub fn deadline(mut self, deadline: impl IntoValue<DateTime>) -> Self {
        self.deadline = Change::Set(deadline.into_value());
        self
    }

    /// Clears `deadline`.
    #[must_use]
    pub fn clear_deadline(mut self) -> Self {
        self.deadline = Change::Clear;
        self
    }

    /// Sets `needsControl`. Whether the creator must accept the finished work; off by default.
    ///
    /// Assumed from similar methods.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    #[must_use]
    pub fn needs_control(mut self, needs_control: bool) -> Self {
        self.needs_control = Some(needs_control);
        self
    }

    /// Sets `startPlan`. When work is planned to start.
    #[must_use]
    pub fn start_plan(mut self, start_plan: impl IntoValue<DateTime>) -> Self {
        self.start_plan = Change::Set(start_plan.into_value());
        self
    }

    /// Clears `startPlan`.
    #[must_use]
    pub fn clear_start_plan(mut self) -> Self {
        self.start_plan = Change::Clear;
        self
    }

    /// Sets `endPlan`. When work is planned to end, later than `startPlan`.
    #[must_use]
    pub fn end_plan(mut self, end_plan: impl IntoValue<DateTime>) -> Self {
        self.end_plan = Change::Set(end_plan.into_value());
        self
    }

    /// Clears `endPlan`.
    #[must_use]
    pub fn clear_end_plan(mut self) -> Self {
        self.end_plan = Change::Clear;
        self
    }

    /// Sets `groupId`. The group or project that it belongs to.
    ///
    /// Assumed from similar methods.
    #[must_use]
    pub fn group_id(mut self, group_id: impl Into<Id<entity::SocialnetworkGroup>>) -> Self {
        self.group_id = Change::Set(group_id.into());
        self
    }

    /// Clears `groupId`.
    #[must_use]
    pub fn clear_group_id(mut self) -> Self {
        self.group_id = Change::Clear;
        self
    }

    /// Sets `stageId`. The stage that it is in, where it belongs to a group or project.
    ///
    /// Assumed from similar methods.
    #[must_use]
    pub fn stage_id(mut self, stage_id: impl Into<Id<entity::TasksStage>>) -> Self {
        self.stage_id = Change::Set(stage_id.into());
        self
    }

    /// Clears `stageId`.
    #[must_use]
    pub fn clear_stage_id(mut self) -> Self {
        self.stage_id = Change::Clear;
        self
    }

    /// Sets `epicId`. The Scrum epic that it belongs to.
    ///
    /// Assumed from similar methods.
    #[must_use]
    pub fn epic_id(mut self, epic_id: impl Into<Id<entity::TasksEpic>>) -> Self {
        self.epic_id = Change::Set(epic_id.into());
        self
    }

    /// Clears `epicId`.
    #[must_use]
    pub fn clear_epic_id(mut self) -> Self {
        self.epic_id = Change::Clear;
        self
    }

    /// Sets `flowId`. The flow that it runs through.
    ///
    /// Assumed from similar methods.
    #[must_use]
    pub fn flow_id(mut self, flow_id: impl Into<Id<entity::TasksFlow>>) -> Self {
        self.flow_id = Change::Set(flow_id.into());
        self
    }

    /// Clears `flowId`.
    #[must_use]
    pub fn clear_flow_id(mut self) -> Self {
        self.flow_id = Change::Clear;
        self
    }

    /// Sets `priority`. The importance relative to other tasks.
    ///
    /// Assumed from similar methods.
    #[must_use]
    pub fn priority(mut self, priority: super::TaskPriority) -> Self {
        self.priority = Some(priority);
        self
    }

    /// Sets `status`. The state of the work.
    ///
    /// Assumed from similar methods.
    #[must_use]
    pub fn status(mut self, status: super::TaskStatus) -> Self {
        self.status = Some(status);
        self
    }

    /// Sets `accomplices`. The participants: read as users, written as identifiers.
    ///
    /// Note: A user has reported that `tasks.task.add` no longer takes the field.
    #[must_use]
    pub fn accomplices(mut self, accomplices: impl IntoIterator<Item = impl Into<Id<entity::User>>>) -> Self {
        self.accomplices = Some(accomplices.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `auditors`. The observers: read as users, written as identifiers.
    ///
    /// Note: A user has reported that `tasks.task.add` no longer takes the field.
    #[must_use]
    pub fn auditors(mut self, auditors: impl IntoIterator<Item = impl Into<Id<entity::User>>>) -> Self {
        self.auditors = Some(auditors.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `parentId`. The task that it is a subtask of, another one than itself.
    #[must_use]
    pub fn parent_id(mut self, parent_id: impl Into<Id<entity::TasksTask>>) -> Self {
        self.parent_id = Change::Set(parent_id.into());
        self
    }

    /// Clears `parentId`.
    #[must_use]
    pub fn clear_parent_id(mut self) -> Self {
        self.parent_id = Change::Clear;
        self
    }

    /// Sets `plannedDuration`. The planned duration, in the unit `durationType`.
    ///
    /// Assumed from similar methods.
    #[must_use]
    pub fn planned_duration(mut self, planned_duration: i64) -> Self {
        self.planned_duration = Some(planned_duration);
        self
    }

    /// Sets `durationType`. The unit of `plannedDuration`.
    ///
    /// Assumed from similar methods.
    ///
    /// Note: The official table gives `secs`, `mins` and `monts`, the spelling of the older API, as it
    /// gives `N` and `P` for `mark`; the examples show `days`.
    #[must_use]
    pub fn duration_type(mut self, duration_type: super::TaskDurationUnit) -> Self {
        self.duration_type = Some(duration_type);
        self
    }

    /// Sets `estimatedTime`. The estimate of the time needed, in seconds.
    ///
    /// Assumed from similar methods.
    #[must_use]
    pub fn estimated_time(mut self, estimated_time: i64) -> Self {
        self.estimated_time = Some(estimated_time);
        self
    }

    /// Sets `replicate`. Whether it recurs.
    ///
    /// Assumed from similar methods.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    #[must_use]
    pub fn replicate(mut self, replicate: bool) -> Self {
        self.replicate = Some(replicate);
        self
    }

    /// Sets `xmlId`. The identifier in another system.
    ///
    /// Assumed from similar methods.
    #[must_use]
    pub fn xml_id(mut self, xml_id: impl Into<String>) -> Self {
        self.xml_id = Change::Set(xml_id.into());
        self
    }

    /// Clears `xmlId`.
    #[must_use]
    pub fn clear_xml_id(mut self) -> Self {
        self.xml_id = Change::Clear;
        self
    }

    /// Sets `mark`. How the finished work was rated.
    ///
    /// Assumed from similar methods.
    ///
    /// Note: The official table gives `N`, `P` and `null`, the values of the older API; the examples have
    /// `none`.
    #[must_use]
    pub fn mark(mut self, mark: super::TaskMark) -> Self {
        self.mark = Change::Set(mark);
        self
    }

    /// Clears `mark`.
    #[must_use]
    pub fn clear_mark(mut self) -> Self {
        self.mark = Change::Clear;
        self
    }

    /// Sets `allowsChangeDeadline`. Whether the assignee may change the deadline.
    ///
    /// Assumed from similar methods.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    #[must_use]
    pub fn allows_change_deadline(mut self, allows_change_deadline: bool) -> Self {
        self.allows_change_deadline = Some(allows_change_deadline);
        self
    }

    /// Sets `allowsTimeTracking`. Whether the time spent is tracked.
    ///
    /// Assumed from similar methods.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    #[must_use]
    pub fn allows_time_tracking(mut self, allows_time_tracking: bool) -> Self {
        self.allows_time_tracking = Some(allows_time_tracking);
        self
    }

    /// Sets `matchesWorkTime`. Whether days off and holidays are excluded from its times.
    ///
    /// Assumed from similar methods.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    #[must_use]
    pub fn matches_work_time(mut self, matches_work_time: bool) -> Self {
        self.matches_work_time = Some(matches_work_time);
        self
    }

    /// Sets `addInReport`. Whether it goes into the report.
    ///
    /// Assumed from similar methods.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    #[must_use]
    pub fn add_in_report(mut self, add_in_report: bool) -> Self {
        self.add_in_report = Change::Set(add_in_report);
        self
    }

    /// Clears `addInReport`.
    #[must_use]
    pub fn clear_add_in_report(mut self) -> Self {
        self.add_in_report = Change::Clear;
        self
    }

    /// Sets `isMultitask`. Whether it is a base task with a subtask for each assignee.
    ///
    /// Assumed from similar methods.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    #[must_use]
    pub fn is_multitask(mut self, is_multitask: bool) -> Self {
        self.is_multitask = Some(is_multitask);
        self
    }

    /// Sets `siteId`. The site of the portal, such as `s1`.
    ///
    /// Assumed from similar methods.
    #[must_use]
    pub fn site_id(mut self, site_id: impl Into<String>) -> Self {
        self.site_id = Some(site_id.into());
        self
    }

    /// Sets `crmItemIds`. The CRM items that it is linked to, by prefix and identifier: `L_1` a lead, `D_1`
    /// a deal, `C_1` a contact, `CO_1` a company, `SI_1` an invoice, `T80_1` an item of a smart process.
    ///
    /// Known from an official example only.
    #[must_use]
    pub fn crm_item_ids(mut self, crm_item_ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.crm_item_ids = Change::Set(crm_item_ids.into_iter().map(Into::into).collect());
        self
    }

    /// Clears `crmItemIds`.
    #[must_use]
    pub fn clear_crm_item_ids(mut self) -> Self {
        self.crm_item_ids = Change::Clear;
        self
    }

    /// Sets `emailId`. The e-mail that it was made from.
    ///
    /// Assumed from similar methods.
    #[must_use]
    pub fn email_id(mut self, email_id: impl Into<Id<entity::MailMessage>>) -> Self {
        self.email_id = Change::Set(email_id.into());
        self
    }

    /// Clears `emailId`.
    #[must_use]
    pub fn clear_email_id(mut self) -> Self {
        self.email_id = Change::Clear;
        self
    }

    /// Sets `requireResult`. Whether it cannot be completed without a result.
    ///
    /// Assumed from similar methods.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    #[must_use]
    pub fn require_result(mut self, require_result: bool) -> Self {
        self.require_result = Some(require_result);
        self
    }

    /// Sets `matchesSubTasksTime`. Whether its dates follow from those of its subtasks.
    ///
    /// Assumed from similar methods.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    #[must_use]
    pub fn matches_sub_tasks_time(mut self, matches_sub_tasks_time: bool) -> Self {
        self.matches_sub_tasks_time = Some(matches_sub_tasks_time);
        self
    }

    /// Sets `autocompleteSubTasks`. Whether subtasks are completed along with it.
    ///
    /// Assumed from similar methods.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    #[must_use]
    pub fn autocomplete_sub_tasks(mut self, autocomplete_sub_tasks: bool) -> Self {
        self.autocomplete_sub_tasks = Some(autocomplete_sub_tasks);
        self
    }

    /// Sets `allowsChangeDatePlan`. Whether the assignee may change the planned dates.
    ///
    /// Assumed from similar methods.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    #[must_use]
    pub fn allows_change_date_plan(mut self, allows_change_date_plan: bool) -> Self {
        self.allows_change_date_plan = Some(allows_change_date_plan);
        self
    }

    /// Sets `maxDeadlineChangeDate`. The date from which the deadline cannot be changed.
    ///
    /// Assumed from similar methods.
    #[must_use]
    pub fn max_deadline_change_date(mut self, max_deadline_change_date: impl IntoValue<DateTime>) -> Self {
        self.max_deadline_change_date = Change::Set(max_deadline_change_date.into_value());
        self
    }

    /// Clears `maxDeadlineChangeDate`.
    #[must_use]
    pub fn clear_max_deadline_change_date(mut self) -> Self {
        self.max_deadline_change_date = Change::Clear;
        self
    }

    /// Sets `maxDeadlineChanges`. How often the deadline may be moved.
    ///
    /// Assumed from similar methods.
    #[must_use]
    pub fn max_deadline_changes(mut self, max_deadline_changes: i64) -> Self {
        self.max_deadline_changes = Change::Set(max_deadline_changes);
        self
    }

    /// Clears `maxDeadlineChanges`.
    #[must_use]
    pub fn clear_max_deadline_changes(mut self) -> Self {
        self.max_deadline_changes = Change::Clear;
        self
    }

    /// Sets `requireDeadlineChangeReason`. Whether a change of the deadline needs a reason.
    ///
    /// Assumed from similar methods.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    #[must_use]
    pub fn require_deadline_change_reason(mut self, require_deadline_change_reason: bool) -> Self {
        self.require_deadline_change_reason = Some(require_deadline_change_reason);
        self
    }

    /// Sets `dependsOn`. The tasks that it depends on.
    ///
    /// Assumed from similar methods.
    #[must_use]
    pub fn depends_on(mut self, depends_on: impl IntoIterator<Item = impl Into<Id<entity::TasksTask>>>) -> Self {
        self.depends_on = Some(depends_on.into_iter().map(Into::into).collect());
        self
    }

    /// Sets an undocumented field, such as a user field.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl UpdateFields {
    /// Takes `title` from another call of a batch.
    pub const PARAM_TITLE: Param<Self, String> = Param::new("title");
    /// Takes `description` from another call of a batch.
    pub const PARAM_DESCRIPTION: Param<Self, String> = Param::new("description");
    /// Takes `responsibleId` from another call of a batch.
    pub const PARAM_RESPONSIBLE_ID: Param<Self, Id<entity::User>> = Param::new("responsibleId");
    /// Takes `deadline` from another call of a batch.
    pub const PARAM_DEADLINE: Param<Self, DateTime> = Param::new("deadline");
    /// Takes `needsControl` from another call of a batch.
    pub const PARAM_NEEDS_CONTROL: Param<Self, bool> = Param::new("needsControl");
    /// Takes `startPlan` from another call of a batch.
    pub const PARAM_START_PLAN: Param<Self, DateTime> = Param::new("startPlan");
    /// Takes `endPlan` from another call of a batch.
    pub const PARAM_END_PLAN: Param<Self, DateTime> = Param::new("endPlan");
    /// Takes `groupId` from another call of a batch.
    pub const PARAM_GROUP_ID: Param<Self, Id<entity::SocialnetworkGroup>> = Param::new("groupId");
    /// Takes `stageId` from another call of a batch.
    pub const PARAM_STAGE_ID: Param<Self, Id<entity::TasksStage>> = Param::new("stageId");
    /// Takes `epicId` from another call of a batch.
    pub const PARAM_EPIC_ID: Param<Self, Id<entity::TasksEpic>> = Param::new("epicId");
    /// Takes `flowId` from another call of a batch.
    pub const PARAM_FLOW_ID: Param<Self, Id<entity::TasksFlow>> = Param::new("flowId");
    /// Takes `priority` from another call of a batch.
    pub const PARAM_PRIORITY: Param<Self, super::TaskPriority> = Param::new("priority");
    /// Takes `status` from another call of a batch.
    pub const PARAM_STATUS: Param<Self, super::TaskStatus> = Param::new("status");
    /// Takes `accomplices` from another call of a batch.
    pub const PARAM_ACCOMPLICES: Param<Self, Vec<Id<entity::User>>> = Param::new("accomplices");
    /// Takes `auditors` from another call of a batch.
    pub const PARAM_AUDITORS: Param<Self, Vec<Id<entity::User>>> = Param::new("auditors");
    /// Takes `parentId` from another call of a batch.
    pub const PARAM_PARENT_ID: Param<Self, Id<entity::TasksTask>> = Param::new("parentId");
    /// Takes `plannedDuration` from another call of a batch.
    pub const PARAM_PLANNED_DURATION: Param<Self, i64> = Param::new("plannedDuration");
    /// Takes `durationType` from another call of a batch.
    pub const PARAM_DURATION_TYPE: Param<Self, super::TaskDurationUnit> = Param::new("durationType");
    /// Takes `estimatedTime` from another call of a batch.
    pub const PARAM_ESTIMATED_TIME: Param<Self, i64> = Param::new("estimatedTime");
    /// Takes `replicate` from another call of a batch.
    pub const PARAM_REPLICATE: Param<Self, bool> = Param::new("replicate");
    /// Takes `xmlId` from another call of a batch.
    pub const PARAM_XML_ID: Param<Self, String> = Param::new("xmlId");
    /// Takes `mark` from another call of a batch.
    pub const PARAM_MARK: Param<Self, super::TaskMark> = Param::new("mark");
    /// Takes `allowsChangeDeadline` from another call of a batch.
    pub const PARAM_ALLOWS_CHANGE_DEADLINE: Param<Self, bool> = Param::new("allowsChangeDeadline");
    /// Takes `allowsTimeTracking` from another call of a batch.
    pub const PARAM_ALLOWS_TIME_TRACKING: Param<Self, bool> = Param::new("allowsTimeTracking");
    /// Takes `matchesWorkTime` from another call of a batch.
    pub const PARAM_MATCHES_WORK_TIME: Param<Self, bool> = Param::new("matchesWorkTime");
    /// Takes `addInReport` from another call of a batch.
    pub const PARAM_ADD_IN_REPORT: Param<Self, bool> = Param::new("addInReport");
    /// Takes `isMultitask` from another call of a batch.
    pub const PARAM_IS_MULTITASK: Param<Self, bool> = Param::new("isMultitask");
    /// Takes `siteId` from another call of a batch.
    pub const PARAM_SITE_ID: Param<Self, String> = Param::new("siteId");
    /// Takes `crmItemIds` from another call of a batch.
    pub const PARAM_CRM_ITEM_IDS: Param<Self, Vec<String>> = Param::new("crmItemIds");
    /// Takes `emailId` from another call of a batch.
    pub const PARAM_EMAIL_ID: Param<Self, Id<entity::MailMessage>> = Param::new("emailId");
    /// Takes `requireResult` from another call of a batch.
    pub const PARAM_REQUIRE_RESULT: Param<Self, bool> = Param::new("requireResult");
    /// Takes `matchesSubTasksTime` from another call of a batch.
    pub const PARAM_MATCHES_SUB_TASKS_TIME: Param<Self, bool> = Param::new("matchesSubTasksTime");
    /// Takes `autocompleteSubTasks` from another call of a batch.
    pub const PARAM_AUTOCOMPLETE_SUB_TASKS: Param<Self, bool> = Param::new("autocompleteSubTasks");
    /// Takes `allowsChangeDatePlan` from another call of a batch.
    pub const PARAM_ALLOWS_CHANGE_DATE_PLAN: Param<Self, bool> = Param::new("allowsChangeDatePlan");
    /// Takes `maxDeadlineChangeDate` from another call of a batch.
    pub const PARAM_MAX_DEADLINE_CHANGE_DATE: Param<Self, DateTime> = Param::new("maxDeadlineChangeDate");
    /// Takes `maxDeadlineChanges` from another call of a batch.
    pub const PARAM_MAX_DEADLINE_CHANGES: Param<Self, i64> = Param::new("maxDeadlineChanges");
    /// Takes `requireDeadlineChangeReason` from another call of a batch.
    pub const PARAM_REQUIRE_DEADLINE_CHANGE_REASON: Param<Self, bool> = Param::new("requireDeadlineChangeReason");
    /// Takes `dependsOn` from another call of a batch.
    pub const PARAM_DEPENDS_ON: Param<Self, Vec<Id<entity::TasksTask>>> = Param::new("dependsOn");
}

impl Encode for UpdateFields {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("title", &self.title),
                ("description", &self.description),
                ("responsibleId", &self.responsible_id),
                ("deadline", &self.deadline),
                ("needsControl", &self.needs_control),
                ("startPlan", &self.start_plan),
                ("endPlan", &self.end_plan),
                ("groupId", &self.group_id),
                ("stageId", &self.stage_id),
                ("epicId", &self.epic_id),
                ("flowId", &self.flow_id),
                ("priority", &self.priority),
                ("status", &self.status),
                ("accomplices", &self.accomplices),
                ("auditors", &self.auditors),
                ("parentId", &self.parent_id),
                ("plannedDuration", &self.planned_duration),
                ("durationType", &self.duration_type),
                ("estimatedTime", &self.estimated_time),
                ("replicate", &self.replicate),
                ("xmlId", &self.xml_id),
                ("mark", &self.mark),
                ("allowsChangeDeadline", &self.allows_change_deadline),
                ("allowsTimeTracking", &self.allows_time_tracking),
                ("matchesWorkTime", &self.matches_work_time),
                ("addInReport", &self.add_in_report),
                ("isMultitask", &self.is_multitask),
                ("siteId", &self.site_id),
                ("crmItemIds", &self.crm_item_ids),
                ("emailId", &self.email_id),
                ("requireResult", &self.require_result),
                ("matchesSubTasksTime", &self.matches_sub_tasks_time),
                ("autocompleteSubTasks", &self.autocomplete_sub_tasks),
                ("allowsChangeDatePlan", &self.allows_change_date_plan),
                ("maxDeadlineChangeDate", &self.max_deadline_change_date),
                ("maxDeadlineChanges", &self.max_deadline_changes),
                ("requireDeadlineChangeReason", &self.require_deadline_change_reason),
                ("dependsOn", &self.depends_on),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for UpdateFields {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("title", &mut self.title),
                ("description", &mut self.description),
                ("responsibleId", &mut self.responsible_id),
                ("deadline", &mut self.deadline),
                ("needsControl", &mut self.needs_control),
                ("startPlan", &mut self.start_plan),
                ("endPlan", &mut self.end_plan),
                ("groupId", &mut self.group_id),
                ("stageId", &mut self.stage_id),
                ("epicId", &mut self.epic_id),
                ("flowId", &mut self.flow_id),
                ("priority", &mut self.priority),
                ("status", &mut self.status),
                ("accomplices", &mut self.accomplices),
                ("auditors", &mut self.auditors),
                ("parentId", &mut self.parent_id),
                ("plannedDuration", &mut self.planned_duration),
                ("durationType", &mut self.duration_type),
                ("estimatedTime", &mut self.estimated_time),
                ("replicate", &mut self.replicate),
                ("xmlId", &mut self.xml_id),
                ("mark", &mut self.mark),
                ("allowsChangeDeadline", &mut self.allows_change_deadline),
                ("allowsTimeTracking", &mut self.allows_time_tracking),
                ("matchesWorkTime", &mut self.matches_work_time),
                ("addInReport", &mut self.add_in_report),
                ("isMultitask", &mut self.is_multitask),
                ("siteId", &mut self.site_id),
                ("crmItemIds", &mut self.crm_item_ids),
                ("emailId", &mut self.email_id),
                ("requireResult", &mut self.require_result),
                ("matchesSubTasksTime", &mut self.matches_sub_tasks_time),
                ("autocompleteSubTasks", &mut self.autocomplete_sub_tasks),
                ("allowsChangeDatePlan", &mut self.allows_change_date_plan),
                ("maxDeadlineChangeDate", &mut self.max_deadline_change_date),
                ("maxDeadlineChanges", &mut self.max_deadline_changes),
                ("requireDeadlineChangeReason", &mut self.require_deadline_change_reason),
                ("dependsOn", &mut self.depends_on),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(UpdateFields);

/// The errors of `tasks.task.update`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum UpdateError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`MISSING_FIELD`](Self::MISSING_FIELD), [`WRONG_TYPE`](Self::WRONG_TYPE),
    /// [`RESPONSIBLE_NOT_FOUND`](Self::RESPONSIBLE_NOT_FOUND),
    /// [`PARENT_NOT_FOUND`](Self::PARENT_NOT_FOUND), [`PARENT_IS_ITSELF`](Self::PARENT_IS_ITSELF),
    /// [`END_BEFORE_START`](Self::END_BEFORE_START), [`PLAN_TOO_LONG`](Self::PLAN_TOO_LONG),
    /// [`CREATOR_FIXED`](Self::CREATOR_FIXED).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// The user has no access to the task, or there is no such task. Fix: Check the identifier and the
    /// rights to the task.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl UpdateError {
    /// The identifier or `fields` is missing. Fix: Pass both.
    pub const MISSING_FIELD: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingField",
        &["id", "fields"],
        "The identifier or `fields` is missing.",
        "Pass both.",
    );

    /// The value of the field that `validation` names is of the wrong type. Fix: Pass a value of the
    /// documented type.
    pub const WRONG_TYPE: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "WrongType",
        &[],
        "The value of the field that `validation` names is of the wrong type.",
        "Pass a value of the documented type.",
    );

    /// There is no user with the identifier of the assignee. Fix: Pass the identifier of an existing user.
    pub const RESPONSIBLE_NOT_FOUND: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "ResponsibleNotFound",
        &["responsibleId"],
        "There is no user with the identifier of the assignee.",
        "Pass the identifier of an existing user.",
    );

    /// There is no task with the identifier of the parent task. Fix: Pass the identifier of an existing
    /// task.
    pub const PARENT_NOT_FOUND: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "ParentNotFound",
        &["parentId"],
        "There is no task with the identifier of the parent task.",
        "Pass the identifier of an existing task.",
    );

    /// The task would be its own parent task. Fix: Pass a task other than the changed one.
    pub const PARENT_IS_ITSELF: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "ParentIsItself",
        &["parentId"],
        "The task would be its own parent task.",
        "Pass a task other than the changed one.",
    );

    /// The planned end is earlier than the planned start. Fix: Pass an end later than `startPlan`.
    pub const END_BEFORE_START: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "EndBeforeStart",
        &["endPlan"],
        "The planned end is earlier than the planned start.",
        "Pass an end later than `startPlan`.",
    );

    /// The planned time is too long. Fix: Pass an earlier end.
    pub const PLAN_TOO_LONG: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "PlanTooLong",
        &["endPlan"],
        "The planned time is too long.",
        "Pass an earlier end.",
    );

    /// The creator of a task cannot be changed. Fix: Leave `creatorId` out.
    pub const CREATOR_FIXED: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "CreatorFixed",
        &["creatorId"],
        "The creator of a task cannot be changed.",
        "Leave `creatorId` out.",
    );

    /// The user has no access to the task, or there is no such task. Fix: Check the identifier and the
    /// rights to the task.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &["id"],
        "The user has no access to the task, or there is no such task.",
        "Check the identifier and the rights to the task.",
    );
}

impl ErrorKind for UpdateError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_FIELD,
        Self::WRONG_TYPE,
        Self::RESPONSIBLE_NOT_FOUND,
        Self::PARENT_NOT_FOUND,
        Self::PARENT_IS_ITSELF,
        Self::END_BEFORE_START,
        Self::PLAN_TOO_LONG,
        Self::CREATOR_FIXED,
        Self::ACCESS_DENIED,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            codes::ACCESS_DENIED => Self::AccessDenied,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(UpdateError);
