// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `tasks.task.add`: Creates a task.
//!
//! - effect: writes
//! - scope: `tasks`
//! - who may call: Any user.
//! - [official page](https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-add-rest-v3.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Creates a task.
///
/// The response has the fields of the task, without related objects.
///
/// The request of `tasks.task.add`.
///
/// The values of `fields.startPlan` and `fields.endPlan` do not decrease.
///
/// Note: The page lists only the three required fields, its example sends more, and its errors speak of
/// further ones. The response of its example lacks `creatorId`, `responsibleId`, `created`, `groupId`
/// and other fields.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::DateTime;
/// use bitrix24::tasks::task::Add;
/// use bitrix24::tasks::task::AddFields;
///
/// let request = Add::new(
///     AddFields::new("Task Title", 29, 1)
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
pub struct Add {
    /// The values of the new object.
    pub fields: AddFields,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Add {
    /// Creates a request with its required parameters.
    pub fn new(fields: AddFields) -> Self {
        Self {
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

impl Add {
    /// Takes `fields` from another call of a batch.
    pub const PARAM_FIELDS: Param<Self, AddFields> = Param::new("fields");
}

impl Encode for Add {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("fields", &self.fields)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Add {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("fields", &mut self.fields)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Add);

impl Method for Add {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("tasks.task.add", Effect::Write, "tasks")
        .codes(CODES);
    type Response = AddResponse;
    type Error = AddError;
}

/// The response to `tasks.task.add`.
pub type AddResponse = Item<super::Task>;

/// The values of the new object.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct AddFields {
    /// The task in one line.
    pub title: String,
    /// The task in detail.
    ///
    /// Assumed from similar methods.
    pub description: Option<String>,
    /// The creator. It cannot be changed later.
    pub creator_id: Id<entity::User>,
    /// The assignee.
    pub responsible_id: Id<entity::User>,
    /// The time by which it must be done.
    ///
    /// Known from an official example only.
    pub deadline: Option<DateTime>,
    /// Whether the creator must accept the finished work; off by default.
    ///
    /// Assumed from similar methods.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    pub needs_control: Option<bool>,
    /// When work is planned to start.
    pub start_plan: Option<DateTime>,
    /// When work is planned to end, later than `startPlan`.
    pub end_plan: Option<DateTime>,
    /// The group or project that it belongs to.
    ///
    /// Assumed from similar methods.
    pub group_id: Option<Id<entity::SocialnetworkGroup>>,
    /// The stage that it is in, where it belongs to a group or project.
    ///
    /// Assumed from similar methods.
    pub stage_id: Option<Id<entity::TasksStage>>,
    /// The Scrum epic that it belongs to.
    ///
    /// Assumed from similar methods.
    pub epic_id: Option<Id<entity::TasksEpic>>,
    /// The flow that it runs through.
    ///
    /// Assumed from similar methods.
    pub flow_id: Option<Id<entity::TasksFlow>>,
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
    pub parent_id: Option<Id<entity::TasksTask>>,
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
    pub xml_id: Option<String>,
    /// How the finished work was rated.
    ///
    /// Assumed from similar methods.
    ///
    /// Note: The official table gives `N`, `P` and `null`, the values of the older API; the examples have
    /// `none`.
    pub mark: Option<super::TaskMark>,
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
    pub add_in_report: Option<bool>,
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
    pub crm_item_ids: Option<Vec<String>>,
    /// The e-mail that it was made from.
    ///
    /// Assumed from similar methods.
    pub email_id: Option<Id<entity::MailMessage>>,
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
    pub max_deadline_change_date: Option<DateTime>,
    /// How often the deadline may be moved.
    ///
    /// Assumed from similar methods.
    pub max_deadline_changes: Option<i64>,
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
    /// How it was created.
    ///
    /// Assumed from similar methods.
    pub scenarios: Option<Vec<super::TaskScenario>>,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl AddFields {
    /// Creates a value with its required fields.
    pub fn new(
        title: impl Into<String>,
        creator_id: impl Into<Id<entity::User>>,
        responsible_id: impl Into<Id<entity::User>>,
    ) -> Self {
        Self {
            title: title.into(),
            description: None,
            creator_id: creator_id.into(),
            responsible_id: responsible_id.into(),
            deadline: None,
            needs_control: None,
            start_plan: None,
            end_plan: None,
            group_id: None,
            stage_id: None,
            epic_id: None,
            flow_id: None,
            priority: None,
            status: None,
            accomplices: None,
            auditors: None,
            parent_id: None,
            planned_duration: None,
            duration_type: None,
            estimated_time: None,
            replicate: None,
            xml_id: None,
            mark: None,
            allows_change_deadline: None,
            allows_time_tracking: None,
            matches_work_time: None,
            add_in_report: None,
            is_multitask: None,
            site_id: None,
            crm_item_ids: None,
            email_id: None,
            require_result: None,
            matches_sub_tasks_time: None,
            autocomplete_sub_tasks: None,
            allows_change_date_plan: None,
            max_deadline_change_date: None,
            max_deadline_changes: None,
            require_deadline_change_reason: None,
            depends_on: None,
            scenarios: None,
            extra: Default::default(),
        }
    }

    /// Sets `description`. The task in detail.
    ///
    /// Assumed from similar methods.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Sets `deadline`. The time by which it must be done.
    ///
    /// Known from an official example only.
    #[must_use]
    pub fn deadline(mut self, deadline: impl IntoValue<DateTime>) -> Self {
        self.deadline = Some(deadline.into_value());
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
        self.start_plan = Some(start_plan.into_value());
        self
    }

    /// Sets `endPlan`. When work is planned to end, later than `startPlan`.
    #[must_use]
    pub fn end_plan(mut self, end_plan: impl IntoValue<DateTime>) -> Self {
        self.end_plan = Some(end_plan.into_value());
        self
    }

    /// Sets `groupId`. The group or project that it belongs to.
    ///
    /// Assumed from similar methods.
    #[must_use]
    pub fn group_id(mut self, group_id: impl Into<Id<entity::SocialnetworkGroup>>) -> Self {
        self.group_id = Some(group_id.into());
        self
    }

    /// Sets `stageId`. The stage that it is in, where it belongs to a group or project.
    ///
    /// Assumed from similar methods.
    #[must_use]
    pub fn stage_id(mut self, stage_id: impl Into<Id<entity::TasksStage>>) -> Self {
        self.stage_id = Some(stage_id.into());
        self
    }

    /// Sets `epicId`. The Scrum epic that it belongs to.
    ///
    /// Assumed from similar methods.
    #[must_use]
    pub fn epic_id(mut self, epic_id: impl Into<Id<entity::TasksEpic>>) -> Self {
        self.epic_id = Some(epic_id.into());
        self
    }

    /// Sets `flowId`. The flow that it runs through.
    ///
    /// Assumed from similar methods.
    #[must_use]
    pub fn flow_id(mut self, flow_id: impl Into<Id<entity::TasksFlow>>) -> Self {
        self.flow_id = Some(flow_id.into());
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
        self.parent_id = Some(parent_id.into());
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
        self.xml_id = Some(xml_id.into());
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
        self.mark = Some(mark);
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
        self.add_in_report = Some(add_in_report);
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
        self.crm_item_ids = Some(crm_item_ids.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `emailId`. The e-mail that it was made from.
    ///
    /// Assumed from similar methods.
    #[must_use]
    pub fn email_id(mut self, email_id: impl Into<Id<entity::MailMessage>>) -> Self {
        self.email_id = Some(email_id.into());
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
        self.max_deadline_change_date = Some(max_deadline_change_date.into_value());
        self
    }

    /// Sets `maxDeadlineChanges`. How often the deadline may be moved.
    ///
    /// Assumed from similar methods.
    #[must_use]
    pub fn max_deadline_changes(mut self, max_deadline_changes: i64) -> Self {
        self.max_deadline_changes = Some(max_deadline_changes);
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

    /// Sets `scenarios`. How it was created.
    ///
    /// Assumed from similar methods.
    #[must_use]
    pub fn scenarios(mut self, scenarios: impl Into<Vec<super::TaskScenario>>) -> Self {
        self.scenarios = Some(scenarios.into());
        self
    }

    /// Sets an undocumented field, such as a user field.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl AddFields {
    /// Takes `title` from another call of a batch.
    pub const PARAM_TITLE: Param<Self, String> = Param::new("title");
    /// Takes `description` from another call of a batch.
    pub const PARAM_DESCRIPTION: Param<Self, String> = Param::new("description");
    /// Takes `creatorId` from another call of a batch.
    pub const PARAM_CREATOR_ID: Param<Self, Id<entity::User>> = Param::new("creatorId");
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
    /// Takes `scenarios` from another call of a batch.
    pub const PARAM_SCENARIOS: Param<Self, Vec<super::TaskScenario>> = Param::new("scenarios");
}

impl Encode for AddFields {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("title", &self.title),
                ("description", &self.description),
                ("creatorId", &self.creator_id),
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
                ("scenarios", &self.scenarios),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for AddFields {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("title", &mut self.title),
                ("description", &mut self.description),
                ("creatorId", &mut self.creator_id),
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
                ("scenarios", &mut self.scenarios),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(AddFields);

/// The errors of `tasks.task.add`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AddError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`MISSING_FIELD`](Self::MISSING_FIELD), [`WRONG_TYPE`](Self::WRONG_TYPE),
    /// [`RESPONSIBLE_NOT_FOUND`](Self::RESPONSIBLE_NOT_FOUND),
    /// [`CREATOR_NOT_FOUND`](Self::CREATOR_NOT_FOUND), [`PARENT_NOT_FOUND`](Self::PARENT_NOT_FOUND),
    /// [`END_BEFORE_START`](Self::END_BEFORE_START), [`PLAN_TOO_LONG`](Self::PLAN_TOO_LONG).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl AddError {
    /// A required field, or `fields` as a whole, is missing. Fix: Pass the title, the creator and the
    /// assignee.
    pub const MISSING_FIELD: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingField",
        &["title", "responsibleId", "creatorId", "fields"],
        "A required field, or `fields` as a whole, is missing.",
        "Pass the title, the creator and the assignee.",
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

    /// There is no user with the identifier of the creator. Fix: Pass the identifier of an existing user.
    pub const CREATOR_NOT_FOUND: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "CreatorNotFound",
        &["creatorId"],
        "There is no user with the identifier of the creator.",
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
}

impl ErrorKind for AddError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_FIELD,
        Self::WRONG_TYPE,
        Self::RESPONSIBLE_NOT_FOUND,
        Self::CREATOR_NOT_FOUND,
        Self::PARENT_NOT_FOUND,
        Self::END_BEFORE_START,
        Self::PLAN_TOO_LONG,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(AddError);
