// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`Task`](super::Task), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The task.
pub const ID: Field<super::Task, Id<entity::TasksTask>, FilterableSortable> = Field::new("id");

/// The task in one line.
pub const TITLE: Field<super::Task, String, Sortable> = Field::new("title");

/// The task in detail.
pub const DESCRIPTION: Field<super::Task, String, Plain> = Field::new("description");

/// The creator. It cannot be changed later.
pub const CREATOR_ID: Field<super::Task, Id<entity::User>, Sortable> = Field::new("creatorId");

/// The user of `creatorId`.
pub const CREATOR: Relation<super::Task, crate::tasks::user::TaskUser> = Relation::new("creator");

/// When it was created.
pub const CREATED: Field<super::Task, DateTime, Sortable> = Field::new("created");

/// The assignee.
pub const RESPONSIBLE_ID: Field<super::Task, Id<entity::User>, Sortable> = Field::new("responsibleId");

/// The user of `responsibleId`.
pub const RESPONSIBLE: Relation<super::Task, crate::tasks::user::TaskUser> = Relation::new("responsible");

/// The time by which it must be done.
pub const DEADLINE: Field<super::Task, DateTime, Sortable> = Field::new("deadline");

/// Whether the creator must accept the finished work; off by default.
///
/// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
pub const NEEDS_CONTROL: Field<super::Task, bool, Plain> = Field::new("needsControl");

/// When work is planned to start.
pub const START_PLAN: Field<super::Task, DateTime, Sortable> = Field::new("startPlan");

/// When work is planned to end, later than `startPlan`.
pub const END_PLAN: Field<super::Task, DateTime, Sortable> = Field::new("endPlan");

/// The files of the task. `tasks.task.file.attach` adds files.
///
/// Known from an official example only.
pub const FILE_IDS: Field<super::Task, Vec<i64>, Plain> = Field::new("fileIds");

/// The items of its checklists, which have methods of their own, `task.checklistitem.*`.
pub const CHECKLIST: Field<super::Task, Vec<Id<entity::TasksChecklistItem>>, Plain> = Field::new("checklist");

/// The group or project that it belongs to.
pub const GROUP_ID: Field<super::Task, Id<entity::SocialnetworkGroup>, Sortable> = Field::new("groupId");

/// The group or project of `groupId`.
pub const GROUP: Relation<super::Task, crate::tasks::group::TaskGroup> = Relation::new("group");

/// The stage that it is in, where it belongs to a group or project.
pub const STAGE_ID: Field<super::Task, Id<entity::TasksStage>, Plain> = Field::new("stageId");

/// The stage of `stageId`.
pub const STAGE: Relation<super::Task, crate::tasks::stage::TaskStage> = Relation::new("stage");

/// The Scrum epic that it belongs to.
pub const EPIC_ID: Field<super::Task, Id<entity::TasksEpic>, Plain> = Field::new("epicId");

/// The Scrum estimate in story points, written by `tasks.api.scrum.task.update`.
pub const STORY_POINTS: Field<super::Task, i64, Plain> = Field::new("storyPoints");

/// The flow that it runs through.
pub const FLOW_ID: Field<super::Task, Id<entity::TasksFlow>, Plain> = Field::new("flowId");

/// The flow of `flowId`.
pub const FLOW: Relation<super::Task, crate::tasks::flow::TaskFlow> = Relation::new("flow");

/// The importance relative to other tasks.
pub const PRIORITY: Field<super::Task, super::TaskPriority, Sortable> = Field::new("priority");

/// The state of the work.
pub const STATUS: Field<super::Task, super::TaskStatus, Sortable> = Field::new("status");

/// When the status last changed.
pub const STATUS_CHANGED: Field<super::Task, DateTime, Plain> = Field::new("statusChanged");

/// The participants: read as users, written as identifiers.
///
/// Note: A user has reported that `tasks.task.add` no longer takes the field.
pub const ACCOMPLICES: Relations<super::Task, crate::tasks::user::TaskUser> = Relations::new("accomplices");

/// The observers: read as users, written as identifiers.
///
/// Note: A user has reported that `tasks.task.add` no longer takes the field.
pub const AUDITORS: Relations<super::Task, crate::tasks::user::TaskUser> = Relations::new("auditors");

/// The task that it is a subtask of, another one than itself.
pub const PARENT_ID: Field<super::Task, Id<entity::TasksTask>, Plain> = Field::new("parentId");

/// The task of `parentId`.
pub const PARENT: Relation<super::Task, super::Task> = Relation::new("parent");

/// Whether it has a checklist. Maintained by the portal.
pub const CONTAINS_CHECKLIST: Field<super::Task, bool, Plain> = Field::new("containsChecklist");

/// Whether it has subtasks. Maintained by the portal.
pub const CONTAINS_SUB_TASKS: Field<super::Task, bool, Plain> = Field::new("containsSubTasks");

/// Whether it has related tasks. Maintained by the portal.
pub const CONTAINS_RELATED_TASKS: Field<super::Task, bool, Plain> = Field::new("containsRelatedTasks");

/// Whether it has links in the Gantt chart. Maintained by the portal.
pub const CONTAINS_GANTT_LINKS: Field<super::Task, bool, Plain> = Field::new("containsGanttLinks");

/// Whether applications are embedded in it. Maintained by the portal.
pub const CONTAINS_PLACEMENTS: Field<super::Task, bool, Plain> = Field::new("containsPlacements");

/// Whether it has results. Maintained by the portal.
pub const CONTAINS_RESULTS: Field<super::Task, bool, Plain> = Field::new("containsResults");

/// How many reminders it has. Maintained by the portal.
pub const NUMBER_OF_REMINDERS: Field<super::Task, i64, Plain> = Field::new("numberOfReminders");

/// The chat of the task.
pub const CHAT_ID: Field<super::Task, Id<entity::ImChat>, Plain> = Field::new("chatId");

/// The chat of `chatId`.
pub const CHAT: Relation<super::Task, crate::tasks::chat::TaskChat> = Relation::new("chat");

/// The planned duration, in the unit `durationType`.
pub const PLANNED_DURATION: Field<super::Task, i64, Plain> = Field::new("plannedDuration");

/// The time actually needed.
///
/// Note: No page gives the unit.
pub const ACTUAL_DURATION: Field<super::Task, i64, Plain> = Field::new("actualDuration");

/// The unit of `plannedDuration`.
///
/// Note: The official table gives `secs`, `mins` and `monts`, the spelling of the older API, as it
/// gives `N` and `P` for `mark`; the examples show `days`.
pub const DURATION_TYPE: Field<super::Task, super::TaskDurationUnit, Plain> = Field::new("durationType");

/// When work started.
pub const STARTED: Field<super::Task, DateTime, Sortable> = Field::new("started");

/// The estimate of the time needed, in seconds.
pub const ESTIMATED_TIME: Field<super::Task, i64, Sortable> = Field::new("estimatedTime");

/// Whether it recurs.
///
/// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
pub const REPLICATE: Field<super::Task, bool, Plain> = Field::new("replicate");

/// When it last changed.
pub const CHANGED: Field<super::Task, DateTime, Sortable> = Field::new("changed");

/// The user who last changed it.
pub const CHANGED_BY_ID: Field<super::Task, Id<entity::User>, Plain> = Field::new("changedById");

/// The user of `changedById`.
pub const CHANGED_BY: Relation<super::Task, crate::tasks::user::TaskUser> = Relation::new("changedBy");

/// The user who last changed the status.
pub const STATUS_CHANGED_BY_ID: Field<super::Task, Id<entity::User>, Plain> = Field::new("statusChangedById");

/// The user of `statusChangedById`.
pub const STATUS_CHANGED_BY: Relation<super::Task, crate::tasks::user::TaskUser> = Relation::new("statusChangedBy");

/// Who closed it.
pub const CLOSED_BY_ID: Field<super::Task, Id<entity::User>, Plain> = Field::new("closedById");

/// The user of `closedById`.
pub const CLOSED_BY: Relation<super::Task, crate::tasks::user::TaskUser> = Relation::new("closedBy");

/// When it was closed.
pub const CLOSED: Field<super::Task, DateTime, Sortable> = Field::new("closed");

/// When something last happened in it.
pub const ACTIVITY: Field<super::Task, DateTime, Sortable> = Field::new("activity");

/// A GUID in braces, such as `{13d2c44c-730e-45dd-b99c-fdaad4e3c1fa}`.
pub const GUID: Field<super::Task, String, Plain> = Field::new("guid");

/// The identifier in another system.
pub const XML_ID: Field<super::Task, String, Plain> = Field::new("xmlId");

/// The identifier in Exchange.
pub const EXCHANGE_ID: Field<super::Task, String, Plain> = Field::new("exchangeId");

/// When it last changed in Exchange.
pub const EXCHANGE_MODIFIED: Field<super::Task, String, Plain> = Field::new("exchangeModified");

/// The version for synchronization with Outlook.
pub const OUTLOOK_VERSION: Field<super::Task, i64, Plain> = Field::new("outlookVersion");

/// How the finished work was rated.
///
/// Note: The official table gives `N`, `P` and `null`, the values of the older API; the examples have
/// `none`.
pub const MARK: Field<super::Task, super::TaskMark, Sortable> = Field::new("mark");

/// Whether the assignee may change the deadline.
///
/// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
pub const ALLOWS_CHANGE_DEADLINE: Field<super::Task, bool, Sortable> = Field::new("allowsChangeDeadline");

/// Whether the time spent is tracked.
///
/// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
pub const ALLOWS_TIME_TRACKING: Field<super::Task, bool, Sortable> = Field::new("allowsTimeTracking");

/// Whether days off and holidays are excluded from its times.
///
/// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
pub const MATCHES_WORK_TIME: Field<super::Task, bool, Plain> = Field::new("matchesWorkTime");

/// Whether it goes into the report.
///
/// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
pub const ADD_IN_REPORT: Field<super::Task, bool, Plain> = Field::new("addInReport");

/// Whether it is a base task with a subtask for each assignee.
///
/// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
pub const IS_MULTITASK: Field<super::Task, bool, Plain> = Field::new("isMultitask");

/// The site of the portal, such as `s1`.
pub const SITE_ID: Field<super::Task, String, Plain> = Field::new("siteId");

/// The template that it was made from.
pub const FORKED_BY_TEMPLATE_ID: Field<super::Task, Id<entity::TasksTemplate>, Plain> = Field::new(
    "forkedByTemplateId",
);

/// The template of `forkedByTemplateId`.
pub const FORKED_BY_TEMPLATE: Relation<
    super::Task,
    crate::tasks::template::TaskTemplate,
> = Relation::new("forkedByTemplate");

/// A count that goes with the deadline.
///
/// Known from an official example only.
///
/// Note: The examples show only `null`.
pub const DEADLINE_COUNT: Field<super::Task, i64, Plain> = Field::new("deadlineCount");

/// The reason for declining it.
///
/// Known from an official example only.
///
/// Note: The examples show only `null`.
pub const DECLINE_REASON: Field<super::Task, String, Plain> = Field::new("declineReason");

/// The topic of its comments in the older task card.
///
/// Known from an official example only.
///
/// Note: The examples show only `null`.
pub const FORUM_TOPIC_ID: Field<super::Task, i64, Plain> = Field::new("forumTopicId");

/// The address of its page, relative to the portal.
pub const LINK: Field<super::Task, String, Plain> = Field::new("link");

/// The current user's rights to it.
///
/// Note: The official table calls it an array; the responses have an object of flags.
pub const RIGHTS: Field<super::Task, crate::tasks::task::access::TaskAccess, Plain> = Field::new("rights");

/// The address of an archive of all its files, relative to the portal.
pub const ARCHIVE_LINK: Field<super::Task, String, Plain> = Field::new("archiveLink");

/// The CRM items that it is linked to, by prefix and identifier: `L_1` a lead, `D_1` a deal, `C_1` a
/// contact, `CO_1` a company, `SI_1` an invoice, `T80_1` an item of a smart process.
pub const CRM_ITEM_IDS: Field<super::Task, Vec<String>, Plain> = Field::new("crmItemIds");

/// The e-mail that it was made from.
pub const EMAIL_ID: Field<super::Task, Id<entity::MailMessage>, Plain> = Field::new("emailId");

/// The e-mail of `emailId`.
pub const EMAIL: Relation<super::Task, crate::tasks::email::TaskEmail> = Relation::new("email");

/// The time spent.
pub const ELAPSED_TIME: Relation<super::Task, crate::tasks::elapsed_time::ElapsedTime> = Relation::new("elapsedTime");

/// Whether it cannot be completed without a result.
///
/// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
pub const REQUIRE_RESULT: Field<super::Task, bool, Plain> = Field::new("requireResult");

/// Whether its dates follow from those of its subtasks.
///
/// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
pub const MATCHES_SUB_TASKS_TIME: Field<super::Task, bool, Plain> = Field::new("matchesSubTasksTime");

/// Whether subtasks are completed along with it.
///
/// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
pub const AUTOCOMPLETE_SUB_TASKS: Field<super::Task, bool, Plain> = Field::new("autocompleteSubTasks");

/// Whether the assignee may change the planned dates.
///
/// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
pub const ALLOWS_CHANGE_DATE_PLAN: Field<super::Task, bool, Plain> = Field::new("allowsChangeDatePlan");

/// The date from which the deadline cannot be changed.
pub const MAX_DEADLINE_CHANGE_DATE: Field<super::Task, DateTime, Plain> = Field::new("maxDeadlineChangeDate");

/// How often the deadline may be moved.
pub const MAX_DEADLINE_CHANGES: Field<super::Task, i64, Plain> = Field::new("maxDeadlineChanges");

/// Whether a change of the deadline needs a reason.
///
/// Note: The official table gives `Y` and `N`; the responses have `true` and `false`.
pub const REQUIRE_DEADLINE_CHANGE_REASON: Field<super::Task, bool, Plain> = Field::new("requireDeadlineChangeReason");

/// Contains the current user if the task is among their favorites.
pub const IN_FAVORITE: Field<super::Task, Vec<Id<entity::User>>, Plain> = Field::new("inFavorite");

/// Contains the current user if they have pinned the task.
pub const IN_PIN: Field<super::Task, Vec<Id<entity::User>>, Plain> = Field::new("inPin");

/// Contains the current user if they have pinned the task in its group.
pub const IN_GROUP_PIN: Field<super::Task, Vec<Id<entity::User>>, Plain> = Field::new("inGroupPin");

/// Contains the current user if they have muted the task.
pub const IN_MUTE: Field<super::Task, Vec<Id<entity::User>>, Plain> = Field::new("inMute");

/// The origin of the task.
pub const SOURCE: Relation<super::Task, crate::tasks::source::TaskSource> = Relation::new("source");

/// The tasks that it depends on.
pub const DEPENDS_ON: Field<super::Task, Vec<Id<entity::TasksTask>>, Plain> = Field::new("dependsOn");

/// How it was created.
pub const SCENARIOS: Field<super::Task, Vec<super::TaskScenario>, Plain> = Field::new("scenarios");
