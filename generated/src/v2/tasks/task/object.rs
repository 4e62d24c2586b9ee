// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A task.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// A task.
///
/// Note: Requests name the fields in upper case, responses in lower case with capitals. The page of the
/// list tells which of them filters and orders take.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/tasks/fields.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Task {
    /// The task.
    pub id: Option<Id<entity::TasksTask>>,
    /// The task that it is a subtask of.
    pub parent_id: Option<Id<entity::TasksTask>>,
    /// The task in one line. A condition can have the wildcards `%` and `_`.
    pub title: Option<String>,
    /// The task in detail.
    pub description: Option<String>,
    /// The chat of the task.
    pub chat_id: Option<Id<entity::ImChat>>,
    /// How the finished work was rated.
    pub mark: Option<TaskMark>,
    /// The importance.
    pub priority: Option<TaskPriority>,
    /// Whether it has subtasks.
    pub multitask: Option<v2::Yn>,
    /// Whether the user has not seen it.
    pub not_viewed: Option<v2::Yn>,
    /// Whether it recurs.
    pub replicate: Option<v2::Yn>,
    /// The stage that it is in.
    pub stage_id: Option<Id<entity::TasksStage>>,
    /// The sprint that it is in.
    pub sprint_id: Option<i64>,
    /// The backlog that it is in.
    pub backlog_id: Option<i64>,
    /// The creator.
    pub created_by: Option<Id<entity::User>>,
    /// When it was created.
    pub created_date: Option<DateTime>,
    /// The assignee.
    pub responsible_id: Option<Id<entity::User>>,
    /// The user who last changed it.
    pub changed_by: Option<Id<entity::User>>,
    /// When it was last changed.
    pub changed_date: Option<DateTime>,
    /// The user who last changed the status.
    pub status_changed_by: Option<Id<entity::User>>,
    /// When the status was last changed.
    pub status_changed_date: Option<DateTime>,
    /// The user who closed it, 0 for nobody.
    pub closed_by: Option<Id<entity::User>>,
    /// When it was closed.
    pub closed_date: Option<DateTime>,
    /// When something last happened in it.
    pub activity_date: Option<DateTime>,
    /// When work started.
    pub date_start: Option<DateTime>,
    /// The time by which it must be done.
    pub deadline: Option<DateTime>,
    /// When work is planned to start.
    pub start_date_plan: Option<DateTime>,
    /// When work is planned to end.
    pub end_date_plan: Option<DateTime>,
    /// Its GUID in braces.
    pub guid: Option<String>,
    /// Its identifier in another system.
    pub xml_id: Option<String>,
    /// How many comments it has.
    pub comments_count: Option<i64>,
    /// How many comments of the system it has.
    pub service_comments_count: Option<i64>,
    /// How many comments the user has not seen.
    pub new_comments_count: Option<i64>,
    /// Whether the assignee may change the deadline.
    pub allow_change_deadline: Option<v2::Yn>,
    /// Whether time is tracked.
    pub allow_time_tracking: Option<v2::Yn>,
    /// Whether the creator must accept the finished work.
    pub task_control: Option<v2::Yn>,
    /// Whether reports include it.
    pub add_in_report: Option<v2::Yn>,
    /// The template that it was made from.
    pub forked_by_template_id: Option<Id<entity::TasksTemplate>>,
    /// The estimate of the time needed in seconds.
    pub time_estimate: Option<i64>,
    /// The time spent, presumably in seconds.
    ///
    /// Note: The page does not give the unit.
    pub time_spent_in_logs: Option<i64>,
    /// Whether only working time counts.
    pub match_work_time: Option<v2::Yn>,
    /// The topic of its comments.
    pub forum_topic_id: Option<i64>,
    /// The forum of its comments.
    pub forum_id: Option<i64>,
    /// The site.
    pub site_id: Option<String>,
    /// Whether it is a subtask.
    pub subordinate: Option<v2::Yn>,
    /// When a synchronization last changed it.
    pub exchange_modified: Option<DateTime>,
    /// Its identifier in a synchronization.
    pub exchange_id: Option<String>,
    /// The version for synchronization with Outlook.
    pub outlook_version: Option<i64>,
    /// When the user saw it.
    pub viewed_date: Option<DateTime>,
    /// The position that the user has given it.
    pub sorting: Option<f64>,
    /// The planned duration in the unit `durationType`.
    pub duration_plan: Option<i64>,
    /// The actual duration.
    pub duration_fact: Option<i64>,
    /// The unit of `durationPlan`.
    pub duration_type: Option<TaskDurationUnit>,
    /// Whether the user has muted it.
    pub is_muted: Option<v2::Yn>,
    /// Whether the user has pinned it.
    pub is_pinned: Option<v2::Yn>,
    /// Whether it is pinned in the group.
    pub is_pinned_in_group: Option<v2::Yn>,
    /// The flow that it runs through.
    pub flow_id: Option<Id<entity::TasksFlow>>,
    /// Whether `description` is BB code.
    pub description_in_bbcode: Option<v2::Yn>,
    /// The state of the work. A condition means `subStatus`.
    pub status: Option<crate::v2::tasks::TaskStatus>,
    /// Whether it is one of the favorites of the user.
    pub favorite: Option<v2::Yn>,
    /// The group or project that it belongs to.
    pub group_id: Option<Id<entity::SocialnetworkGroup>>,
    /// The observers.
    pub auditors: Option<Vec<Id<entity::User>>>,
    /// The participants.
    pub accomplices: Option<Vec<Id<entity::User>>>,
    /// The items of its checklists by identifier.
    pub checklist: Option<BTreeMap<String, Json>>,
    /// The tags by identifier.
    pub tags: Option<BTreeMap<String, crate::v2::tasks::tag::TaskTag>>,
    /// The CRM items that it belongs to, such as `D_1` for a deal.
    pub uf_crm_task: Option<Vec<String>>,
    /// The files on the Drive.
    pub uf_task_webdav_files: Option<Vec<i64>>,
    /// The e-mail that it was made from.
    pub uf_mail_message: Option<String>,
    /// The state of the work with those that depend on the user and the time.
    pub sub_status: Option<crate::v2::tasks::TaskStatus>,
    /// The group or project. Empty if there is none.
    pub group: Option<crate::v2::tasks::group::TaskGroup>,
    /// The user of `createdBy`.
    pub creator: Option<crate::v2::tasks::user::TaskUser>,
    /// The user of `responsibleId`.
    pub responsible: Option<crate::v2::tasks::user::TaskUser>,
    /// The users of `accomplices` by identifier.
    pub accomplices_data: Option<BTreeMap<String, crate::v2::tasks::user::TaskUser>>,
    /// The users of `auditors` by identifier.
    pub auditors_data: Option<BTreeMap<String, crate::v2::tasks::user::TaskUser>>,
    /// What the user may do with it.
    pub action: Option<BTreeMap<String, bool>>,
    /// The checklists as a tree.
    pub check_list_tree: Option<BTreeMap<String, Json>>,
    /// Whether the user may add items to checklists.
    pub check_list_can_add: Option<bool>,
    /// What the user has not dealt with.
    ///
    /// Known from an official example only.
    pub counter: Option<TaskCounter>,
    /// The length of the deadline.
    ///
    /// Known from an official example only.
    ///
    /// Note: No page says what it means.
    pub length_deadline: Option<i64>,
    /// Whether a result is required. Only with `WITH_RESULT_INFO`.
    ///
    /// Known from an official example only.
    pub task_require_result: Option<v2::Yn>,
    /// Whether it has an open result. Only with `WITH_RESULT_INFO`.
    ///
    /// Known from an official example only.
    pub task_has_open_result: Option<v2::Yn>,
    /// Whether it has a result. Only with `WITH_RESULT_INFO`.
    ///
    /// Known from an official example only.
    pub task_has_result: Option<v2::Yn>,
    /// The time spent, presumably in seconds. Only with `WITH_TIMER_INFO`.
    ///
    /// Known from an official example only.
    pub time_elapsed: Option<i64>,
    /// Whether the user tracks time on it now. Only with `WITH_TIMER_INFO`.
    ///
    /// Known from an official example only.
    pub timer_is_running_for_current_user: Option<v2::Yn>,
    /// The description in HTML. Only with `WITH_PARSED_DESCRIPTION`.
    ///
    /// Known from an official example only.
    pub parsed_description: Option<String>,
    /// Fields that the portal adds, such as user fields.
    pub extra: ExtraFields,
}

#[cfg(feature = "serde")]
impl Encode for Task {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("id", &self.id),
                ("parentId", &self.parent_id),
                ("title", &self.title),
                ("description", &self.description),
                ("chatId", &self.chat_id),
                ("mark", &self.mark),
                ("priority", &self.priority),
                ("multitask", &self.multitask),
                ("notViewed", &self.not_viewed),
                ("replicate", &self.replicate),
                ("stageId", &self.stage_id),
                ("sprintId", &self.sprint_id),
                ("backlogId", &self.backlog_id),
                ("createdBy", &self.created_by),
                ("createdDate", &self.created_date),
                ("responsibleId", &self.responsible_id),
                ("changedBy", &self.changed_by),
                ("changedDate", &self.changed_date),
                ("statusChangedBy", &self.status_changed_by),
                ("statusChangedDate", &self.status_changed_date),
                ("closedBy", &self.closed_by),
                ("closedDate", &self.closed_date),
                ("activityDate", &self.activity_date),
                ("dateStart", &self.date_start),
                ("deadline", &self.deadline),
                ("startDatePlan", &self.start_date_plan),
                ("endDatePlan", &self.end_date_plan),
                ("guid", &self.guid),
                ("xmlId", &self.xml_id),
                ("commentsCount", &self.comments_count),
                ("serviceCommentsCount", &self.service_comments_count),
                ("newCommentsCount", &self.new_comments_count),
                ("allowChangeDeadline", &self.allow_change_deadline),
                ("allowTimeTracking", &self.allow_time_tracking),
                ("taskControl", &self.task_control),
                ("addInReport", &self.add_in_report),
                ("forkedByTemplateId", &self.forked_by_template_id),
                ("timeEstimate", &self.time_estimate),
                ("timeSpentInLogs", &self.time_spent_in_logs),
                ("matchWorkTime", &self.match_work_time),
                ("forumTopicId", &self.forum_topic_id),
                ("forumId", &self.forum_id),
                ("siteId", &self.site_id),
                ("subordinate", &self.subordinate),
                ("exchangeModified", &self.exchange_modified),
                ("exchangeId", &self.exchange_id),
                ("outlookVersion", &self.outlook_version),
                ("viewedDate", &self.viewed_date),
                ("sorting", &self.sorting),
                ("durationPlan", &self.duration_plan),
                ("durationFact", &self.duration_fact),
                ("durationType", &self.duration_type),
                ("isMuted", &self.is_muted),
                ("isPinned", &self.is_pinned),
                ("isPinnedInGroup", &self.is_pinned_in_group),
                ("flowId", &self.flow_id),
                ("descriptionInBbcode", &self.description_in_bbcode),
                ("status", &self.status),
                ("favorite", &self.favorite),
                ("groupId", &self.group_id),
                ("auditors", &self.auditors),
                ("accomplices", &self.accomplices),
                ("checklist", &self.checklist),
                ("tags", &self.tags),
                ("ufCrmTask", &self.uf_crm_task),
                ("ufTaskWebdavFiles", &self.uf_task_webdav_files),
                ("ufMailMessage", &self.uf_mail_message),
                ("subStatus", &self.sub_status),
                ("group", &self.group),
                ("creator", &self.creator),
                ("responsible", &self.responsible),
                ("accomplicesData", &self.accomplices_data),
                ("auditorsData", &self.auditors_data),
                ("action", &self.action),
                ("checkListTree", &self.check_list_tree),
                ("checkListCanAdd", &self.check_list_can_add),
                ("counter", &self.counter),
                ("lengthDeadline", &self.length_deadline),
                ("taskRequireResult", &self.task_require_result),
                ("taskHasOpenResult", &self.task_has_open_result),
                ("taskHasResult", &self.task_has_result),
                ("timeElapsed", &self.time_elapsed),
                ("timerIsRunningForCurrentUser", &self.timer_is_running_for_current_user),
                ("parsedDescription", &self.parsed_description),
            ],
            &self.extra,
        );
    }
}

impl Decode for Task {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("id", &mut self.id),
                ("parentId", &mut self.parent_id),
                ("title", &mut self.title),
                ("description", &mut self.description),
                ("chatId", &mut self.chat_id),
                ("mark", &mut self.mark),
                ("priority", &mut self.priority),
                ("multitask", &mut self.multitask),
                ("notViewed", &mut self.not_viewed),
                ("replicate", &mut self.replicate),
                ("stageId", &mut self.stage_id),
                ("sprintId", &mut self.sprint_id),
                ("backlogId", &mut self.backlog_id),
                ("createdBy", &mut self.created_by),
                ("createdDate", &mut self.created_date),
                ("responsibleId", &mut self.responsible_id),
                ("changedBy", &mut self.changed_by),
                ("changedDate", &mut self.changed_date),
                ("statusChangedBy", &mut self.status_changed_by),
                ("statusChangedDate", &mut self.status_changed_date),
                ("closedBy", &mut self.closed_by),
                ("closedDate", &mut self.closed_date),
                ("activityDate", &mut self.activity_date),
                ("dateStart", &mut self.date_start),
                ("deadline", &mut self.deadline),
                ("startDatePlan", &mut self.start_date_plan),
                ("endDatePlan", &mut self.end_date_plan),
                ("guid", &mut self.guid),
                ("xmlId", &mut self.xml_id),
                ("commentsCount", &mut self.comments_count),
                ("serviceCommentsCount", &mut self.service_comments_count),
                ("newCommentsCount", &mut self.new_comments_count),
                ("allowChangeDeadline", &mut self.allow_change_deadline),
                ("allowTimeTracking", &mut self.allow_time_tracking),
                ("taskControl", &mut self.task_control),
                ("addInReport", &mut self.add_in_report),
                ("forkedByTemplateId", &mut self.forked_by_template_id),
                ("timeEstimate", &mut self.time_estimate),
                ("timeSpentInLogs", &mut self.time_spent_in_logs),
                ("matchWorkTime", &mut self.match_work_time),
                ("forumTopicId", &mut self.forum_topic_id),
                ("forumId", &mut self.forum_id),
                ("siteId", &mut self.site_id),
                ("subordinate", &mut self.subordinate),
                ("exchangeModified", &mut self.exchange_modified),
                ("exchangeId", &mut self.exchange_id),
                ("outlookVersion", &mut self.outlook_version),
                ("viewedDate", &mut self.viewed_date),
                ("sorting", &mut self.sorting),
                ("durationPlan", &mut self.duration_plan),
                ("durationFact", &mut self.duration_fact),
                ("durationType", &mut self.duration_type),
                ("isMuted", &mut self.is_muted),
                ("isPinned", &mut self.is_pinned),
                ("isPinnedInGroup", &mut self.is_pinned_in_group),
                ("flowId", &mut self.flow_id),
                ("descriptionInBbcode", &mut self.description_in_bbcode),
                ("status", &mut self.status),
                ("favorite", &mut self.favorite),
                ("groupId", &mut self.group_id),
                ("auditors", &mut self.auditors),
                ("accomplices", &mut self.accomplices),
                ("checklist", &mut self.checklist),
                ("tags", &mut self.tags),
                ("ufCrmTask", &mut self.uf_crm_task),
                ("ufTaskWebdavFiles", &mut self.uf_task_webdav_files),
                ("ufMailMessage", &mut self.uf_mail_message),
                ("subStatus", &mut self.sub_status),
                ("group", &mut self.group),
                ("creator", &mut self.creator),
                ("responsible", &mut self.responsible),
                ("accomplicesData", &mut self.accomplices_data),
                ("auditorsData", &mut self.auditors_data),
                ("action", &mut self.action),
                ("checkListTree", &mut self.check_list_tree),
                ("checkListCanAdd", &mut self.check_list_can_add),
                ("counter", &mut self.counter),
                ("lengthDeadline", &mut self.length_deadline),
                ("taskRequireResult", &mut self.task_require_result),
                ("taskHasOpenResult", &mut self.task_has_open_result),
                ("taskHasResult", &mut self.task_has_result),
                ("timeElapsed", &mut self.time_elapsed),
                ("timerIsRunningForCurrentUser", &mut self.timer_is_running_for_current_user),
                ("parsedDescription", &mut self.parsed_description),
            ],
            &mut self.extra,
        )
    }
}

impl v2::OpenObject for Task {
    fn extra(&self) -> &ExtraFields {
        &self.extra
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Task);

/// How the finished work was rated.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum TaskMark {
    /// Good.
    Positive,
    /// Bad.
    Negative,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for TaskMark {
    fn from_wire(text: &str) -> Self {
        match text {
            "P" => Self::Positive,
            "N" => Self::Negative,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Positive => "P",
            Self::Negative => "N",
            Self::Other(text) => text,
        }
    }
}

open_enum!(TaskMark);

#[cfg(feature = "serde")]
serde_as_wire!(TaskMark);

/// The importance.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum TaskPriority {
    /// More important than most.
    High,
    /// As important as most.
    Average,
    /// Less important than most.
    Low,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for TaskPriority {
    fn from_wire(text: &str) -> Self {
        match text {
            "2" => Self::High,
            "1" => Self::Average,
            "0" => Self::Low,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::High => "2",
            Self::Average => "1",
            Self::Low => "0",
            Self::Other(text) => text,
        }
    }
}

open_enum!(TaskPriority);

#[cfg(feature = "serde")]
serde_as_wire!(TaskPriority);

/// The unit of `durationPlan`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum TaskDurationUnit {
    /// The durations count seconds.
    Secs,
    /// The durations count minutes.
    Mins,
    /// The durations count hours.
    Hours,
    /// The durations count days.
    Days,
    /// The durations count weeks.
    Weeks,
    /// The durations count months.
    Months,
    /// The durations count years.
    Years,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for TaskDurationUnit {
    fn from_wire(text: &str) -> Self {
        match text {
            "secs" => Self::Secs,
            "mins" => Self::Mins,
            "hours" => Self::Hours,
            "days" => Self::Days,
            "weeks" => Self::Weeks,
            "monts" => Self::Months,
            "years" => Self::Years,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Secs => "secs",
            Self::Mins => "mins",
            Self::Hours => "hours",
            Self::Days => "days",
            Self::Weeks => "weeks",
            Self::Months => "monts",
            Self::Years => "years",
            Self::Other(text) => text,
        }
    }
}

open_enum!(TaskDurationUnit);

#[cfg(feature = "serde")]
serde_as_wire!(TaskDurationUnit);

/// What the user has not dealt with.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TaskCounter {
    /// The counters by name.
    pub counters: BTreeMap<String, i64>,
    /// The color of the sum, such as `gray`.
    pub color: String,
    /// The sum.
    pub value: i64,
}

#[cfg(feature = "serde")]
impl Encode for TaskCounter {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("counters", &self.counters),
            ("color", &self.color),
            ("value", &self.value),
        ]);
    }
}

impl Decode for TaskCounter {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("counters", &mut self.counters),
            ("color", &mut self.color),
            ("value", &mut self.value),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(TaskCounter);
