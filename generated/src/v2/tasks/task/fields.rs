// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`Task`](super::Task), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The task.
pub const ID: Field<super::Task, Id<entity::TasksTask>, FilterableSortable<v2::Task>> = Field::new("ID")
    .read_as("id");

/// The task that it is a subtask of.
pub const PARENT_ID: Field<super::Task, Id<entity::TasksTask>, Filterable<v2::Task>> = Field::new("PARENT_ID")
    .read_as("parentId");

/// The task in one line. A condition can have the wildcards `%` and `_`.
pub const TITLE: Field<super::Task, String, FilterableSortable<v2::Task>> = Field::new("TITLE")
    .read_as("title");

/// The task in detail.
pub const DESCRIPTION: Field<super::Task, String, Plain> = Field::new("DESCRIPTION")
    .read_as("description");

/// The chat of the task.
pub const CHAT_ID: Field<super::Task, Id<entity::ImChat>, Plain> = Field::new("CHAT_ID")
    .read_as("chatId");

/// How the finished work was rated.
pub const MARK: Field<super::Task, super::TaskMark, FilterableSortable<v2::Task>> = Field::new("MARK")
    .read_as("mark");

/// The importance.
pub const PRIORITY: Field<
    super::Task,
    super::TaskPriority,
    FilterableSortable<v2::Task>,
> = Field::new("PRIORITY").read_as("priority");

/// Whether it has subtasks.
pub const MULTITASK: Field<super::Task, v2::Yn, Plain> = Field::new("MULTITASK")
    .read_as("multitask");

/// Whether the user has not seen it.
pub const NOT_VIEWED: Field<super::Task, v2::Yn, Plain> = Field::new("NOT_VIEWED")
    .read_as("notViewed");

/// Whether it recurs.
pub const REPLICATE: Field<super::Task, v2::Yn, Plain> = Field::new("REPLICATE")
    .read_as("replicate");

/// The stage that it is in.
pub const STAGE_ID: Field<super::Task, Id<entity::TasksStage>, Filterable<v2::Task>> = Field::new("STAGE_ID")
    .read_as("stageId");

/// The sprint that it is in.
pub const SPRINT_ID: Field<super::Task, i64, Filterable<v2::Task>> = Field::new("SPRINT_ID")
    .read_as("sprintId");

/// The backlog that it is in.
pub const BACKLOG_ID: Field<super::Task, i64, Filterable<v2::Task>> = Field::new("BACKLOG_ID")
    .read_as("backlogId");

/// The creator.
pub const CREATED_BY: Field<super::Task, Id<entity::User>, Filterable<v2::Task>> = Field::new("CREATED_BY")
    .read_as("createdBy");

/// When it was created.
pub const CREATED_DATE: Field<super::Task, DateTime, FilterableSortable<v2::Task>> = Field::new("CREATED_DATE")
    .read_as("createdDate");

/// The assignee.
pub const RESPONSIBLE_ID: Field<super::Task, Id<entity::User>, Filterable<v2::Task>> = Field::new("RESPONSIBLE_ID")
    .read_as("responsibleId");

/// The user who last changed it.
pub const CHANGED_BY: Field<super::Task, Id<entity::User>, Plain> = Field::new("CHANGED_BY")
    .read_as("changedBy");

/// When it was last changed.
pub const CHANGED_DATE: Field<super::Task, DateTime, FilterableSortable<v2::Task>> = Field::new("CHANGED_DATE")
    .read_as("changedDate");

/// The user who last changed the status.
pub const STATUS_CHANGED_BY: Field<
    super::Task,
    Id<entity::User>,
    Filterable<v2::Task>,
> = Field::new("STATUS_CHANGED_BY").read_as("statusChangedBy");

/// When the status was last changed.
pub const STATUS_CHANGED_DATE: Field<super::Task, DateTime, Plain> = Field::new("STATUS_CHANGED_DATE")
    .read_as("statusChangedDate");

/// The user who closed it, 0 for nobody.
pub const CLOSED_BY: Field<super::Task, Id<entity::User>, Plain> = Field::new("CLOSED_BY")
    .read_as("closedBy");

/// When it was closed.
pub const CLOSED_DATE: Field<super::Task, DateTime, FilterableSortable<v2::Task>> = Field::new("CLOSED_DATE")
    .read_as("closedDate");

/// When something last happened in it.
pub const ACTIVITY_DATE: Field<super::Task, DateTime, Sortable> = Field::new("ACTIVITY_DATE")
    .read_as("activityDate");

/// When work started.
pub const DATE_START: Field<super::Task, DateTime, FilterableSortable<v2::Task>> = Field::new("DATE_START")
    .read_as("dateStart");

/// The time by which it must be done.
pub const DEADLINE: Field<super::Task, DateTime, FilterableSortable<v2::Task>> = Field::new("DEADLINE")
    .read_as("deadline");

/// When work is planned to start.
pub const START_DATE_PLAN: Field<super::Task, DateTime, Sortable> = Field::new("START_DATE_PLAN")
    .read_as("startDatePlan");

/// When work is planned to end.
pub const END_DATE_PLAN: Field<super::Task, DateTime, Sortable> = Field::new("END_DATE_PLAN")
    .read_as("endDatePlan");

/// Its GUID in braces.
pub const GUID: Field<super::Task, String, Plain> = Field::new("GUID").read_as("guid");

/// Its identifier in another system.
pub const XML_ID: Field<super::Task, String, Plain> = Field::new("XML_ID")
    .read_as("xmlId");

/// How many comments it has.
pub const COMMENTS_COUNT: Field<super::Task, i64, Plain> = Field::new("COMMENTS_COUNT")
    .read_as("commentsCount");

/// How many comments of the system it has.
pub const SERVICE_COMMENTS_COUNT: Field<super::Task, i64, Plain> = Field::new("SERVICE_COMMENTS_COUNT")
    .read_as("serviceCommentsCount");

/// How many comments the user has not seen.
pub const NEW_COMMENTS_COUNT: Field<super::Task, i64, Plain> = Field::new("NEW_COMMENTS_COUNT")
    .read_as("newCommentsCount");

/// Whether the assignee may change the deadline.
pub const ALLOW_CHANGE_DEADLINE: Field<super::Task, v2::Yn, Sortable> = Field::new("ALLOW_CHANGE_DEADLINE")
    .read_as("allowChangeDeadline");

/// Whether time is tracked.
pub const ALLOW_TIME_TRACKING: Field<super::Task, v2::Yn, Sortable> = Field::new("ALLOW_TIME_TRACKING")
    .read_as("allowTimeTracking");

/// Whether the creator must accept the finished work.
pub const TASK_CONTROL: Field<super::Task, v2::Yn, Plain> = Field::new("TASK_CONTROL")
    .read_as("taskControl");

/// Whether reports include it.
pub const ADD_IN_REPORT: Field<super::Task, v2::Yn, Filterable<v2::Task>> = Field::new("ADD_IN_REPORT")
    .read_as("addInReport");

/// The template that it was made from.
pub const FORKED_BY_TEMPLATE_ID: Field<super::Task, Id<entity::TasksTemplate>, Plain> = Field::new(
        "FORKED_BY_TEMPLATE_ID",
    )
    .read_as("forkedByTemplateId");

/// The estimate of the time needed in seconds.
pub const TIME_ESTIMATE: Field<super::Task, i64, Sortable> = Field::new("TIME_ESTIMATE")
    .read_as("timeEstimate");

/// The time spent, presumably in seconds.
///
/// Note: The page does not give the unit.
pub const TIME_SPENT_IN_LOGS: Field<super::Task, i64, Sortable> = Field::new("TIME_SPENT_IN_LOGS")
    .read_as("timeSpentInLogs");

/// Whether only working time counts.
pub const MATCH_WORK_TIME: Field<super::Task, v2::Yn, Sortable> = Field::new("MATCH_WORK_TIME")
    .read_as("matchWorkTime");

/// The topic of its comments.
pub const FORUM_TOPIC_ID: Field<super::Task, i64, Filterable<v2::Task>> = Field::new("FORUM_TOPIC_ID")
    .read_as("forumTopicId");

/// The forum of its comments.
pub const FORUM_ID: Field<super::Task, i64, Plain> = Field::new("FORUM_ID")
    .read_as("forumId");

/// The site.
pub const SITE_ID: Field<super::Task, String, Filterable<v2::Task>> = Field::new("SITE_ID")
    .read_as("siteId");

/// Whether it is a subtask.
pub const SUBORDINATE: Field<super::Task, v2::Yn, Plain> = Field::new("SUBORDINATE")
    .read_as("subordinate");

/// When a synchronization last changed it.
pub const EXCHANGE_MODIFIED: Field<super::Task, DateTime, Plain> = Field::new("EXCHANGE_MODIFIED")
    .read_as("exchangeModified");

/// Its identifier in a synchronization.
pub const EXCHANGE_ID: Field<super::Task, String, Plain> = Field::new("EXCHANGE_ID")
    .read_as("exchangeId");

/// The version for synchronization with Outlook.
pub const OUTLOOK_VERSION: Field<super::Task, i64, Plain> = Field::new("OUTLOOK_VERSION")
    .read_as("outlookVersion");

/// When the user saw it.
pub const VIEWED_DATE: Field<super::Task, DateTime, Plain> = Field::new("VIEWED_DATE")
    .read_as("viewedDate");

/// The position that the user has given it.
pub const SORTING: Field<super::Task, f64, Sortable> = Field::new("SORTING")
    .read_as("sorting");

/// The planned duration in the unit `durationType`.
pub const DURATION_PLAN: Field<super::Task, i64, Plain> = Field::new("DURATION_PLAN")
    .read_as("durationPlan");

/// The actual duration.
pub const DURATION_FACT: Field<super::Task, i64, Plain> = Field::new("DURATION_FACT")
    .read_as("durationFact");

/// The unit of `durationPlan`.
pub const DURATION_TYPE: Field<super::Task, super::TaskDurationUnit, Plain> = Field::new("DURATION_TYPE")
    .read_as("durationType");

/// Whether the user has muted it.
pub const IS_MUTED: Field<super::Task, v2::Yn, Plain> = Field::new("IS_MUTED")
    .read_as("isMuted");

/// Whether the user has pinned it.
pub const IS_PINNED: Field<super::Task, v2::Yn, Sortable> = Field::new("IS_PINNED")
    .read_as("isPinned");

/// Whether it is pinned in the group.
pub const IS_PINNED_IN_GROUP: Field<super::Task, v2::Yn, Sortable> = Field::new("IS_PINNED_IN_GROUP")
    .read_as("isPinnedInGroup");

/// The flow that it runs through.
pub const FLOW_ID: Field<super::Task, Id<entity::TasksFlow>, Plain> = Field::new("FLOW_ID")
    .read_as("flowId");

/// Whether `description` is BB code.
pub const DESCRIPTION_IN_BBCODE: Field<super::Task, v2::Yn, Plain> = Field::new("DESCRIPTION_IN_BBCODE")
    .read_as("descriptionInBbcode");

/// The state of the work. A condition means `subStatus`.
pub const STATUS: Field<
    super::Task,
    crate::v2::tasks::TaskStatus,
    Filterable<v2::Task>,
> = Field::new("STATUS").read_as("status");

/// Whether it is one of the favorites of the user.
pub const FAVORITE: Field<super::Task, v2::Yn, Sortable> = Field::new("FAVORITE")
    .read_as("favorite");

/// The group or project that it belongs to.
pub const GROUP_ID: Field<
    super::Task,
    Id<entity::SocialnetworkGroup>,
    FilterableSortable<v2::Task>,
> = Field::new("GROUP_ID").read_as("groupId");

/// The observers.
pub const AUDITORS: Field<super::Task, Vec<Id<entity::User>>, Plain> = Field::new("AUDITORS")
    .read_as("auditors");

/// The participants.
pub const ACCOMPLICES: Field<super::Task, Vec<Id<entity::User>>, Plain> = Field::new("ACCOMPLICES")
    .read_as("accomplices");

/// The items of its checklists by identifier.
pub const CHECKLIST: Field<super::Task, BTreeMap<String, Json>, Plain> = Field::new("CHECKLIST")
    .read_as("checklist");

/// The tags by identifier.
///
/// Known from an official example only.
pub const TAGS: Field<
    super::Task,
    BTreeMap<String, crate::v2::tasks::tag::TaskTag>,
    Plain,
> = Field::new("TAGS").read_as("tags");

/// The CRM items that it belongs to, such as `D_1` for a deal.
pub const UF_CRM_TASK: Field<super::Task, Vec<String>, Filterable<v2::Task>> = Field::new("UF_CRM_TASK")
    .read_as("ufCrmTask");

/// The files on the Drive.
pub const UF_TASK_WEBDAV_FILES: Field<super::Task, Vec<i64>, Plain> = Field::new("UF_TASK_WEBDAV_FILES")
    .read_as("ufTaskWebdavFiles");

/// The e-mail that it was made from.
pub const UF_MAIL_MESSAGE: Field<super::Task, String, Plain> = Field::new("UF_MAIL_MESSAGE")
    .read_as("ufMailMessage");

/// The state of the work with those that depend on the user and the time.
pub const SUB_STATUS: Field<super::Task, crate::v2::tasks::TaskStatus, Plain> = Field::new("subStatus");

/// The group or project. Empty if there is none.
pub const GROUP: Field<super::Task, crate::v2::tasks::group::TaskGroup, Plain> = Field::new("group");

/// The user of `createdBy`.
pub const CREATOR: Field<super::Task, crate::v2::tasks::user::TaskUser, Plain> = Field::new("creator");

/// The user of `responsibleId`.
pub const RESPONSIBLE: Field<super::Task, crate::v2::tasks::user::TaskUser, Plain> = Field::new("responsible");

/// The users of `accomplices` by identifier.
pub const ACCOMPLICES_DATA: Field<
    super::Task,
    BTreeMap<String, crate::v2::tasks::user::TaskUser>,
    Plain,
> = Field::new("accomplicesData");

/// The users of `auditors` by identifier.
pub const AUDITORS_DATA: Field<
    super::Task,
    BTreeMap<String, crate::v2::tasks::user::TaskUser>,
    Plain,
> = Field::new("auditorsData");

/// What the user may do with it.
pub const ACTION: Field<super::Task, BTreeMap<String, bool>, Plain> = Field::new("action");

/// The checklists as a tree.
pub const CHECK_LIST_TREE: Field<super::Task, BTreeMap<String, Json>, Plain> = Field::new("checkListTree");

/// Whether the user may add items to checklists.
pub const CHECK_LIST_CAN_ADD: Field<super::Task, bool, Plain> = Field::new("checkListCanAdd");

/// What the user has not dealt with.
///
/// Known from an official example only.
pub const COUNTER: Field<super::Task, super::TaskCounter, Plain> = Field::new("counter");

/// The length of the deadline.
///
/// Known from an official example only.
///
/// Note: No page says what it means.
pub const LENGTH_DEADLINE: Field<super::Task, i64, Plain> = Field::new("lengthDeadline");

/// Whether a result is required. Only with `WITH_RESULT_INFO`.
///
/// Known from an official example only.
pub const TASK_REQUIRE_RESULT: Field<super::Task, v2::Yn, Plain> = Field::new("taskRequireResult");

/// Whether it has an open result. Only with `WITH_RESULT_INFO`.
///
/// Known from an official example only.
pub const TASK_HAS_OPEN_RESULT: Field<super::Task, v2::Yn, Plain> = Field::new("taskHasOpenResult");

/// Whether it has a result. Only with `WITH_RESULT_INFO`.
///
/// Known from an official example only.
pub const TASK_HAS_RESULT: Field<super::Task, v2::Yn, Plain> = Field::new("taskHasResult");

/// The time spent, presumably in seconds. Only with `WITH_TIMER_INFO`.
///
/// Known from an official example only.
pub const TIME_ELAPSED: Field<super::Task, i64, Plain> = Field::new("timeElapsed");

/// Whether the user tracks time on it now. Only with `WITH_TIMER_INFO`.
///
/// Known from an official example only.
pub const TIMER_IS_RUNNING_FOR_CURRENT_USER: Field<super::Task, v2::Yn, Plain> = Field::new(
    "timerIsRunningForCurrentUser",
);

/// The description in HTML. Only with `WITH_PARSED_DESCRIPTION`.
///
/// Known from an official example only.
pub const PARSED_DESCRIPTION: Field<super::Task, String, Plain> = Field::new("parsedDescription");

/// The state of the work, `status` in responses.
pub const REAL_STATUS: Field<
    super::Task,
    crate::v2::tasks::TaskStatus,
    FilterableSortable<v2::Task>,
> = Field::new("REAL_STATUS");

/// A tag that the task has.
pub const TAG: Field<super::Task, String, Filterable<v2::Task>> = Field::new("TAG");

/// A participant.
pub const ACCOMPLICE: Field<super::Task, Id<entity::User>, Filterable<v2::Task>> = Field::new("ACCOMPLICE");

/// An observer.
pub const AUDITOR: Field<super::Task, Id<entity::User>, Filterable<v2::Task>> = Field::new("AUDITOR");

/// The task that it depends on.
pub const DEPENDS_ON: Field<super::Task, Id<entity::TasksTask>, Filterable<v2::Task>> = Field::new("DEPENDS_ON");

/// Leaves out subtasks whose parents the user may read.
pub const ONLY_ROOT_TASKS: Field<super::Task, v2::Yn, Filterable<v2::Task>> = Field::new("ONLY_ROOT_TASKS");

/// Whether it is completed.
pub const STATUS_COMPLETE: Field<super::Task, i64, Sortable> = Field::new("STATUS_COMPLETE");

/// The last name of the creator.
pub const CREATED_BY_LAST_NAME: Field<super::Task, String, Sortable> = Field::new("CREATED_BY_LAST_NAME");

/// The last name of the assignee.
pub const RESPONSIBLE_LAST_NAME: Field<super::Task, String, Sortable> = Field::new("RESPONSIBLE_LAST_NAME");
