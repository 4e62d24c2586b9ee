// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A task.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// A task.
///
/// People, the group and other related objects occur twice: as an identifier such as `responsibleId`,
/// which writes use, and as an object such as `responsible`, whose fields `select` names with a dot.
///
/// Note: No page lists the fields that `tasks.task.add` and `tasks.task.update` take. Here, fields that
/// the pages describe as settings or as links are writable, not those that the portal maintains or that
/// other methods write; the documentation says of most that this is assumed. `tasks.task.field.list`
/// shows every field but `id` as neither filterable nor sortable, `tasks.task.list` documents 19
/// sortable ones.
///
/// When one is added, the portal posts `ONTASKADD` with
/// `{"FIELDS_BEFORE":"undefined","FIELDS_AFTER":{"ID":"$id"},"IS_ACCESSIBLE_BEFORE":"N","IS_ACCESSIBLE_AFTER":"undefined"}`,
/// in which `$id` is the value of the field.
///
/// When one is changed, the portal posts `ONTASKUPDATE` with
/// `{"FIELDS_BEFORE":{"ID":"$id"},"FIELDS_AFTER":{"ID":"$id"},"IS_ACCESSIBLE_BEFORE":"undefined","IS_ACCESSIBLE_AFTER":"undefined"}`,
/// in which `$id` is the value of the field.
///
/// When one is deleted, the portal posts `ONTASKDELETE` with
/// `{"FIELDS_BEFORE":{"ID":"$id"},"FIELDS_AFTER":"undefined","IS_ACCESSIBLE_BEFORE":"undefined","IS_ACCESSIBLE_AFTER":"N"}`,
/// in which `$id` is the value of the field.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/tasks/fields-rest-v3.html#taskdto)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Task {
    /// The task.
    pub id: Option<Id<entity::TasksTask>>,
    /// The task in one line.
    pub title: Option<String>,
    /// The task in detail.
    pub description: Option<String>,
    /// The creator. It cannot be changed later.
    pub creator_id: Option<Id<entity::User>>,
    /// The user of `creatorId`.
    pub creator: Option<crate::tasks::user::TaskUser>,
    /// When it was created.
    pub created: Option<DateTime>,
    /// The assignee.
    pub responsible_id: Option<Id<entity::User>>,
    /// The user of `responsibleId`.
    pub responsible: Option<crate::tasks::user::TaskUser>,
    /// The time by which it must be done.
    pub deadline: Option<DateTime>,
    /// Whether the creator must accept the finished work; off by default.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    pub needs_control: Option<bool>,
    /// When work is planned to start.
    pub start_plan: Option<DateTime>,
    /// When work is planned to end, later than `startPlan`.
    pub end_plan: Option<DateTime>,
    /// The files of the task. `tasks.task.file.attach` adds files.
    ///
    /// Known from an official example only.
    pub file_ids: Option<Vec<i64>>,
    /// The items of its checklists, which have methods of their own, `task.checklistitem.*`.
    pub checklist: Option<Vec<Id<entity::TasksChecklistItem>>>,
    /// The group or project that it belongs to.
    pub group_id: Option<Id<entity::SocialnetworkGroup>>,
    /// The group or project of `groupId`.
    pub group: Option<crate::tasks::group::TaskGroup>,
    /// The stage that it is in, where it belongs to a group or project.
    pub stage_id: Option<Id<entity::TasksStage>>,
    /// The stage of `stageId`.
    pub stage: Option<crate::tasks::stage::TaskStage>,
    /// The Scrum epic that it belongs to.
    pub epic_id: Option<Id<entity::TasksEpic>>,
    /// The Scrum estimate in story points, written by `tasks.api.scrum.task.update`.
    pub story_points: Option<i64>,
    /// The flow that it runs through.
    pub flow_id: Option<Id<entity::TasksFlow>>,
    /// The flow of `flowId`.
    pub flow: Option<crate::tasks::flow::TaskFlow>,
    /// The importance relative to other tasks.
    pub priority: Option<TaskPriority>,
    /// The state of the work.
    pub status: Option<TaskStatus>,
    /// When the status last changed.
    pub status_changed: Option<DateTime>,
    /// The participants: read as users, written as identifiers.
    ///
    /// Note: A user has reported that `tasks.task.add` no longer takes the field.
    pub accomplices: Option<Vec<crate::tasks::user::TaskUser>>,
    /// The observers: read as users, written as identifiers.
    ///
    /// Note: A user has reported that `tasks.task.add` no longer takes the field.
    pub auditors: Option<Vec<crate::tasks::user::TaskUser>>,
    /// The task that it is a subtask of, another one than itself.
    pub parent_id: Option<Id<entity::TasksTask>>,
    /// The task of `parentId`.
    pub parent: Option<Box<Task>>,
    /// Whether it has a checklist. Maintained by the portal.
    pub contains_checklist: Option<bool>,
    /// Whether it has subtasks. Maintained by the portal.
    pub contains_sub_tasks: Option<bool>,
    /// Whether it has related tasks. Maintained by the portal.
    pub contains_related_tasks: Option<bool>,
    /// Whether it has links in the Gantt chart. Maintained by the portal.
    pub contains_gantt_links: Option<bool>,
    /// Whether applications are embedded in it. Maintained by the portal.
    pub contains_placements: Option<bool>,
    /// Whether it has results. Maintained by the portal.
    pub contains_results: Option<bool>,
    /// How many reminders it has. Maintained by the portal.
    pub number_of_reminders: Option<i64>,
    /// The chat of the task.
    pub chat_id: Option<Id<entity::ImChat>>,
    /// The chat of `chatId`.
    pub chat: Option<crate::tasks::chat::TaskChat>,
    /// The planned duration, in the unit `durationType`.
    pub planned_duration: Option<i64>,
    /// The time actually needed.
    ///
    /// Note: No page gives the unit.
    pub actual_duration: Option<i64>,
    /// The unit of `plannedDuration`.
    ///
    /// Note: The official table gives `secs`, `mins` and `monts`, the spelling of the older API, as it
    /// gives `N` and `P` for `mark`; the examples show `days`.
    pub duration_type: Option<TaskDurationUnit>,
    /// When work started.
    pub started: Option<DateTime>,
    /// The estimate of the time needed, in seconds.
    pub estimated_time: Option<i64>,
    /// Whether it recurs.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    pub replicate: Option<bool>,
    /// When it last changed.
    pub changed: Option<DateTime>,
    /// The user who last changed it.
    pub changed_by_id: Option<Id<entity::User>>,
    /// The user of `changedById`.
    pub changed_by: Option<crate::tasks::user::TaskUser>,
    /// The user who last changed the status.
    pub status_changed_by_id: Option<Id<entity::User>>,
    /// The user of `statusChangedById`.
    pub status_changed_by: Option<crate::tasks::user::TaskUser>,
    /// Who closed it.
    pub closed_by_id: Option<Id<entity::User>>,
    /// The user of `closedById`.
    pub closed_by: Option<crate::tasks::user::TaskUser>,
    /// When it was closed.
    pub closed: Option<DateTime>,
    /// When something last happened in it.
    pub activity: Option<DateTime>,
    /// A GUID in braces, such as `{13d2c44c-730e-45dd-b99c-fdaad4e3c1fa}`.
    pub guid: Option<String>,
    /// The identifier in another system.
    pub xml_id: Option<String>,
    /// The identifier in Exchange.
    pub exchange_id: Option<String>,
    /// When it last changed in Exchange.
    pub exchange_modified: Option<String>,
    /// The version for synchronization with Outlook.
    pub outlook_version: Option<i64>,
    /// How the finished work was rated.
    ///
    /// Note: The official table gives `N`, `P` and `null`, the values of the older API; the examples have
    /// `none`.
    pub mark: Option<TaskMark>,
    /// Whether the assignee may change the deadline.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    pub allows_change_deadline: Option<bool>,
    /// Whether the time spent is tracked.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    pub allows_time_tracking: Option<bool>,
    /// Whether days off and holidays are excluded from its times.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    pub matches_work_time: Option<bool>,
    /// Whether it goes into the report.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    pub add_in_report: Option<bool>,
    /// Whether it is a base task with a subtask for each assignee.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    pub is_multitask: Option<bool>,
    /// The site of the portal, such as `s1`.
    pub site_id: Option<String>,
    /// The template that it was made from.
    pub forked_by_template_id: Option<Id<entity::TasksTemplate>>,
    /// The template of `forkedByTemplateId`.
    pub forked_by_template: Option<Box<crate::tasks::template::TaskTemplate>>,
    /// A count that goes with the deadline.
    ///
    /// Known from an official example only.
    ///
    /// Note: The examples show only `null`.
    pub deadline_count: Option<i64>,
    /// The reason for declining it.
    ///
    /// Known from an official example only.
    ///
    /// Note: The examples show only `null`.
    pub decline_reason: Option<String>,
    /// The topic of its comments in the older task card.
    ///
    /// Known from an official example only.
    ///
    /// Note: The examples show only `null`.
    pub forum_topic_id: Option<i64>,
    /// The address of its page, relative to the portal.
    pub link: Option<String>,
    /// The current user's rights to it.
    ///
    /// Note: The official table calls it an array; the responses have an object of flags.
    pub rights: Option<crate::tasks::task::access::TaskAccess>,
    /// The address of an archive of all its files, relative to the portal.
    pub archive_link: Option<String>,
    /// The CRM items that it is linked to, by prefix and identifier: `L_1` a lead, `D_1` a deal, `C_1` a
    /// contact, `CO_1` a company, `SI_1` an invoice, `T80_1` an item of a smart process.
    pub crm_item_ids: Option<Vec<String>>,
    /// The e-mail that it was made from.
    pub email_id: Option<Id<entity::MailMessage>>,
    /// The e-mail of `emailId`.
    pub email: Option<crate::tasks::email::TaskEmail>,
    /// The time spent.
    pub elapsed_time: Option<crate::tasks::elapsed_time::ElapsedTime>,
    /// Whether it cannot be completed without a result.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    pub require_result: Option<bool>,
    /// Whether its dates follow from those of its subtasks.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    pub matches_sub_tasks_time: Option<bool>,
    /// Whether subtasks are completed along with it.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    pub autocomplete_sub_tasks: Option<bool>,
    /// Whether the assignee may change the planned dates.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    pub allows_change_date_plan: Option<bool>,
    /// The date from which the deadline cannot be changed.
    pub max_deadline_change_date: Option<DateTime>,
    /// How often the deadline may be moved.
    pub max_deadline_changes: Option<i64>,
    /// Whether a change of the deadline needs a reason.
    ///
    /// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
    pub require_deadline_change_reason: Option<bool>,
    /// Contains the current user if the task is among their favorites.
    pub in_favorite: Option<Vec<Id<entity::User>>>,
    /// Contains the current user if they have pinned the task.
    pub in_pin: Option<Vec<Id<entity::User>>>,
    /// Contains the current user if they have pinned the task in its group.
    pub in_group_pin: Option<Vec<Id<entity::User>>>,
    /// Contains the current user if they have muted the task.
    pub in_mute: Option<Vec<Id<entity::User>>>,
    /// The origin of the task.
    pub source: Option<crate::tasks::source::TaskSource>,
    /// The tasks that it depends on.
    pub depends_on: Option<Vec<Id<entity::TasksTask>>>,
    /// How it was created.
    pub scenarios: Option<Vec<TaskScenario>>,
}

#[cfg(feature = "serde")]
impl Encode for Task {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("title", &self.title),
            ("description", &self.description),
            ("creatorId", &self.creator_id),
            ("creator", &self.creator),
            ("created", &self.created),
            ("responsibleId", &self.responsible_id),
            ("responsible", &self.responsible),
            ("deadline", &self.deadline),
            ("needsControl", &self.needs_control),
            ("startPlan", &self.start_plan),
            ("endPlan", &self.end_plan),
            ("fileIds", &self.file_ids),
            ("checklist", &self.checklist),
            ("groupId", &self.group_id),
            ("group", &self.group),
            ("stageId", &self.stage_id),
            ("stage", &self.stage),
            ("epicId", &self.epic_id),
            ("storyPoints", &self.story_points),
            ("flowId", &self.flow_id),
            ("flow", &self.flow),
            ("priority", &self.priority),
            ("status", &self.status),
            ("statusChanged", &self.status_changed),
            ("accomplices", &self.accomplices),
            ("auditors", &self.auditors),
            ("parentId", &self.parent_id),
            ("parent", &self.parent),
            ("containsChecklist", &self.contains_checklist),
            ("containsSubTasks", &self.contains_sub_tasks),
            ("containsRelatedTasks", &self.contains_related_tasks),
            ("containsGanttLinks", &self.contains_gantt_links),
            ("containsPlacements", &self.contains_placements),
            ("containsResults", &self.contains_results),
            ("numberOfReminders", &self.number_of_reminders),
            ("chatId", &self.chat_id),
            ("chat", &self.chat),
            ("plannedDuration", &self.planned_duration),
            ("actualDuration", &self.actual_duration),
            ("durationType", &self.duration_type),
            ("started", &self.started),
            ("estimatedTime", &self.estimated_time),
            ("replicate", &self.replicate),
            ("changed", &self.changed),
            ("changedById", &self.changed_by_id),
            ("changedBy", &self.changed_by),
            ("statusChangedById", &self.status_changed_by_id),
            ("statusChangedBy", &self.status_changed_by),
            ("closedById", &self.closed_by_id),
            ("closedBy", &self.closed_by),
            ("closed", &self.closed),
            ("activity", &self.activity),
            ("guid", &self.guid),
            ("xmlId", &self.xml_id),
            ("exchangeId", &self.exchange_id),
            ("exchangeModified", &self.exchange_modified),
            ("outlookVersion", &self.outlook_version),
            ("mark", &self.mark),
            ("allowsChangeDeadline", &self.allows_change_deadline),
            ("allowsTimeTracking", &self.allows_time_tracking),
            ("matchesWorkTime", &self.matches_work_time),
            ("addInReport", &self.add_in_report),
            ("isMultitask", &self.is_multitask),
            ("siteId", &self.site_id),
            ("forkedByTemplateId", &self.forked_by_template_id),
            ("forkedByTemplate", &self.forked_by_template),
            ("deadlineCount", &self.deadline_count),
            ("declineReason", &self.decline_reason),
            ("forumTopicId", &self.forum_topic_id),
            ("link", &self.link),
            ("rights", &self.rights),
            ("archiveLink", &self.archive_link),
            ("crmItemIds", &self.crm_item_ids),
            ("emailId", &self.email_id),
            ("email", &self.email),
            ("elapsedTime", &self.elapsed_time),
            ("requireResult", &self.require_result),
            ("matchesSubTasksTime", &self.matches_sub_tasks_time),
            ("autocompleteSubTasks", &self.autocomplete_sub_tasks),
            ("allowsChangeDatePlan", &self.allows_change_date_plan),
            ("maxDeadlineChangeDate", &self.max_deadline_change_date),
            ("maxDeadlineChanges", &self.max_deadline_changes),
            ("requireDeadlineChangeReason", &self.require_deadline_change_reason),
            ("inFavorite", &self.in_favorite),
            ("inPin", &self.in_pin),
            ("inGroupPin", &self.in_group_pin),
            ("inMute", &self.in_mute),
            ("source", &self.source),
            ("dependsOn", &self.depends_on),
            ("scenarios", &self.scenarios),
        ]);
    }
}

impl Decode for Task {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("title", &mut self.title),
            ("description", &mut self.description),
            ("creatorId", &mut self.creator_id),
            ("creator", &mut self.creator),
            ("created", &mut self.created),
            ("responsibleId", &mut self.responsible_id),
            ("responsible", &mut self.responsible),
            ("deadline", &mut self.deadline),
            ("needsControl", &mut self.needs_control),
            ("startPlan", &mut self.start_plan),
            ("endPlan", &mut self.end_plan),
            ("fileIds", &mut self.file_ids),
            ("checklist", &mut self.checklist),
            ("groupId", &mut self.group_id),
            ("group", &mut self.group),
            ("stageId", &mut self.stage_id),
            ("stage", &mut self.stage),
            ("epicId", &mut self.epic_id),
            ("storyPoints", &mut self.story_points),
            ("flowId", &mut self.flow_id),
            ("flow", &mut self.flow),
            ("priority", &mut self.priority),
            ("status", &mut self.status),
            ("statusChanged", &mut self.status_changed),
            ("accomplices", &mut self.accomplices),
            ("auditors", &mut self.auditors),
            ("parentId", &mut self.parent_id),
            ("parent", &mut self.parent),
            ("containsChecklist", &mut self.contains_checklist),
            ("containsSubTasks", &mut self.contains_sub_tasks),
            ("containsRelatedTasks", &mut self.contains_related_tasks),
            ("containsGanttLinks", &mut self.contains_gantt_links),
            ("containsPlacements", &mut self.contains_placements),
            ("containsResults", &mut self.contains_results),
            ("numberOfReminders", &mut self.number_of_reminders),
            ("chatId", &mut self.chat_id),
            ("chat", &mut self.chat),
            ("plannedDuration", &mut self.planned_duration),
            ("actualDuration", &mut self.actual_duration),
            ("durationType", &mut self.duration_type),
            ("started", &mut self.started),
            ("estimatedTime", &mut self.estimated_time),
            ("replicate", &mut self.replicate),
            ("changed", &mut self.changed),
            ("changedById", &mut self.changed_by_id),
            ("changedBy", &mut self.changed_by),
            ("statusChangedById", &mut self.status_changed_by_id),
            ("statusChangedBy", &mut self.status_changed_by),
            ("closedById", &mut self.closed_by_id),
            ("closedBy", &mut self.closed_by),
            ("closed", &mut self.closed),
            ("activity", &mut self.activity),
            ("guid", &mut self.guid),
            ("xmlId", &mut self.xml_id),
            ("exchangeId", &mut self.exchange_id),
            ("exchangeModified", &mut self.exchange_modified),
            ("outlookVersion", &mut self.outlook_version),
            ("mark", &mut self.mark),
            ("allowsChangeDeadline", &mut self.allows_change_deadline),
            ("allowsTimeTracking", &mut self.allows_time_tracking),
            ("matchesWorkTime", &mut self.matches_work_time),
            ("addInReport", &mut self.add_in_report),
            ("isMultitask", &mut self.is_multitask),
            ("siteId", &mut self.site_id),
            ("forkedByTemplateId", &mut self.forked_by_template_id),
            ("forkedByTemplate", &mut self.forked_by_template),
            ("deadlineCount", &mut self.deadline_count),
            ("declineReason", &mut self.decline_reason),
            ("forumTopicId", &mut self.forum_topic_id),
            ("link", &mut self.link),
            ("rights", &mut self.rights),
            ("archiveLink", &mut self.archive_link),
            ("crmItemIds", &mut self.crm_item_ids),
            ("emailId", &mut self.email_id),
            ("email", &mut self.email),
            ("elapsedTime", &mut self.elapsed_time),
            ("requireResult", &mut self.require_result),
            ("matchesSubTasksTime", &mut self.matches_sub_tasks_time),
            ("autocompleteSubTasks", &mut self.autocomplete_sub_tasks),
            ("allowsChangeDatePlan", &mut self.allows_change_date_plan),
            ("maxDeadlineChangeDate", &mut self.max_deadline_change_date),
            ("maxDeadlineChanges", &mut self.max_deadline_changes),
            ("requireDeadlineChangeReason", &mut self.require_deadline_change_reason),
            ("inFavorite", &mut self.in_favorite),
            ("inPin", &mut self.in_pin),
            ("inGroupPin", &mut self.in_group_pin),
            ("inMute", &mut self.in_mute),
            ("source", &mut self.source),
            ("dependsOn", &mut self.depends_on),
            ("scenarios", &mut self.scenarios),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Task);

/// The importance relative to other tasks.
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
            "high" => Self::High,
            "average" => Self::Average,
            "low" => Self::Low,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::High => "high",
            Self::Average => "average",
            Self::Low => "low",
            Self::Other(text) => text,
        }
    }
}

open_enum!(TaskPriority);

#[cfg(feature = "serde")]
serde_as_wire!(TaskPriority);

/// The state of the work.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum TaskStatus {
    /// Waiting for execution.
    Pending,
    /// Being worked on.
    InProgress,
    /// Done, waiting for the creator to accept it.
    SupposedlyCompleted,
    /// Done, with nothing left to accept.
    Completed,
    /// Postponed.
    Deferred,
    /// The assignee has refused it.
    Declined,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for TaskStatus {
    fn from_wire(text: &str) -> Self {
        match text {
            "pending" => Self::Pending,
            "in_progress" => Self::InProgress,
            "supposedly_completed" => Self::SupposedlyCompleted,
            "completed" => Self::Completed,
            "deferred" => Self::Deferred,
            "declined" => Self::Declined,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Pending => "pending",
            Self::InProgress => "in_progress",
            Self::SupposedlyCompleted => "supposedly_completed",
            Self::Completed => "completed",
            Self::Deferred => "deferred",
            Self::Declined => "declined",
            Self::Other(text) => text,
        }
    }
}

open_enum!(TaskStatus);

#[cfg(feature = "serde")]
serde_as_wire!(TaskStatus);

/// The unit of `plannedDuration`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum TaskDurationUnit {
    /// The duration counts seconds.
    ///
    /// Known from the portal only: no official page mentions it.
    Seconds,
    /// The duration counts minutes.
    ///
    /// Known from the portal only: no official page mentions it.
    Minutes,
    /// The duration counts hours.
    Hours,
    /// The duration counts days.
    Days,
    /// The duration counts weeks.
    Weeks,
    /// The duration counts months.
    ///
    /// Known from the portal only: no official page mentions it.
    Months,
    /// The duration counts years.
    Years,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for TaskDurationUnit {
    fn from_wire(text: &str) -> Self {
        match text {
            "seconds" => Self::Seconds,
            "minutes" => Self::Minutes,
            "hours" => Self::Hours,
            "days" => Self::Days,
            "weeks" => Self::Weeks,
            "months" => Self::Months,
            "years" => Self::Years,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Seconds => "seconds",
            Self::Minutes => "minutes",
            Self::Hours => "hours",
            Self::Days => "days",
            Self::Weeks => "weeks",
            Self::Months => "months",
            Self::Years => "years",
            Self::Other(text) => text,
        }
    }
}

open_enum!(TaskDurationUnit);

#[cfg(feature = "serde")]
serde_as_wire!(TaskDurationUnit);

/// How the finished work was rated.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum TaskMark {
    /// Good.
    ///
    /// Known from the portal only: no official page mentions it.
    Positive,
    /// Bad.
    ///
    /// Known from the portal only: no official page mentions it.
    Negative,
    /// Not rated.
    ///
    /// Known from an official example only.
    None,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for TaskMark {
    fn from_wire(text: &str) -> Self {
        match text {
            "positive" => Self::Positive,
            "negative" => Self::Negative,
            "none" => Self::None,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Positive => "positive",
            Self::Negative => "negative",
            Self::None => "none",
            Self::Other(text) => text,
        }
    }
}

open_enum!(TaskMark);

#[cfg(feature = "serde")]
serde_as_wire!(TaskMark);

/// How it was created.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum TaskScenario {
    /// Without a special origin.
    Default,
    /// From the CRM.
    Crm,
    /// In the mobile application.
    Mobile,
    /// From speech, by AI.
    Voice,
    /// From a video, by AI.
    Video,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for TaskScenario {
    fn from_wire(text: &str) -> Self {
        match text {
            "default" => Self::Default,
            "crm" => Self::Crm,
            "mobile" => Self::Mobile,
            "voice" => Self::Voice,
            "video" => Self::Video,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Default => "default",
            Self::Crm => "crm",
            Self::Mobile => "mobile",
            Self::Voice => "voice",
            Self::Video => "video",
            Self::Other(text) => text,
        }
    }
}

open_enum!(TaskScenario);

#[cfg(feature = "serde")]
serde_as_wire!(TaskScenario);
