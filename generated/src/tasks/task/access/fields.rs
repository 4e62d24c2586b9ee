// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`TaskAccess`](super::TaskAccess), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;

/// Whether the user may read the task.
///
/// Known from an official example only.
pub const READ: Field<super::TaskAccess, bool, Plain> = Field::new("read");

/// Whether the user may watch it as an observer.
///
/// Known from an official example only.
pub const WATCH: Field<super::TaskAccess, bool, Plain> = Field::new("watch");

/// Whether the user may mute its notifications.
///
/// Known from an official example only.
pub const MUTE: Field<super::TaskAccess, bool, Plain> = Field::new("mute");

/// Whether the user may add a subtask.
///
/// Known from an official example only.
pub const CREATE_SUBTASK: Field<super::TaskAccess, bool, Plain> = Field::new("createSubtask");

/// Whether the user may add a result.
///
/// Known from an official example only.
pub const CREATE_RESULT: Field<super::TaskAccess, bool, Plain> = Field::new("createResult");

/// Whether the user may edit it.
///
/// Known from an official example only.
pub const EDIT: Field<super::TaskAccess, bool, Plain> = Field::new("edit");

/// Whether the user may delete it.
///
/// Known from an official example only.
pub const REMOVE: Field<super::TaskAccess, bool, Plain> = Field::new("remove");

/// Whether the user may complete it.
///
/// Known from an official example only.
pub const COMPLETE: Field<super::TaskAccess, bool, Plain> = Field::new("complete");

/// Whether the user may accept the finished work.
///
/// Known from an official example only.
pub const APPROVE: Field<super::TaskAccess, bool, Plain> = Field::new("approve");

/// Whether the user may send the finished work back.
///
/// Known from an official example only.
pub const DISAPPROVE: Field<super::TaskAccess, bool, Plain> = Field::new("disapprove");

/// Whether the user may start it.
///
/// Known from an official example only.
pub const START: Field<super::TaskAccess, bool, Plain> = Field::new("start");

/// Whether the user may take it.
///
/// Known from an official example only.
pub const TAKE: Field<super::TaskAccess, bool, Plain> = Field::new("take");

/// Whether the user may delegate it.
///
/// Known from an official example only.
pub const DELEGATE: Field<super::TaskAccess, bool, Plain> = Field::new("delegate");

/// Whether the user may postpone it.
///
/// Known from an official example only.
pub const DEFER: Field<super::TaskAccess, bool, Plain> = Field::new("defer");

/// Whether the user may reopen it.
///
/// Known from an official example only.
pub const RENEW: Field<super::TaskAccess, bool, Plain> = Field::new("renew");

/// Whether the user may change the deadline.
///
/// Known from an official example only.
pub const DEADLINE: Field<super::TaskAccess, bool, Plain> = Field::new("deadline");

/// Whether the user may change the planned dates.
///
/// Known from an official example only.
pub const DATE_PLAN: Field<super::TaskAccess, bool, Plain> = Field::new("datePlan");

/// Whether the user may change the creator.
///
/// Known from an official example only.
pub const CHANGE_DIRECTOR: Field<super::TaskAccess, bool, Plain> = Field::new("changeDirector");

/// Whether the user may change the assignee.
///
/// Known from an official example only.
pub const CHANGE_RESPONSIBLE: Field<super::TaskAccess, bool, Plain> = Field::new("changeResponsible");

/// Whether the user may change the participants.
///
/// Known from an official example only.
pub const CHANGE_ACCOMPLICES: Field<super::TaskAccess, bool, Plain> = Field::new("changeAccomplices");

/// Whether the user may pause it.
///
/// Known from an official example only.
pub const PAUSE: Field<super::TaskAccess, bool, Plain> = Field::new("pause");

/// Whether the user may track the time spent.
///
/// Known from an official example only.
pub const TIME_TRACKING: Field<super::TaskAccess, bool, Plain> = Field::new("timeTracking");

/// Whether the user may rate the work.
///
/// Known from an official example only.
pub const MARK: Field<super::TaskAccess, bool, Plain> = Field::new("mark");

/// Whether the user may change the status.
///
/// Known from an official example only.
pub const CHANGE_STATUS: Field<super::TaskAccess, bool, Plain> = Field::new("changeStatus");

/// Whether the user may set a reminder.
///
/// Known from an official example only.
pub const REMINDER: Field<super::TaskAccess, bool, Plain> = Field::new("reminder");

/// Whether the user may add observers.
///
/// Known from an official example only.
pub const ADD_AUDITORS: Field<super::TaskAccess, bool, Plain> = Field::new("addAuditors");

/// Whether the user may record time spent.
///
/// Known from an official example only.
pub const ELAPSED_TIME: Field<super::TaskAccess, bool, Plain> = Field::new("elapsedTime");

/// Whether the user may add it to the favorites.
///
/// Known from an official example only.
pub const FAVORITE: Field<super::TaskAccess, bool, Plain> = Field::new("favorite");

/// Whether the user may add a checklist.
///
/// Known from an official example only.
pub const CHECKLIST_ADD: Field<super::TaskAccess, bool, Plain> = Field::new("checklistAdd");

/// Whether the user may edit a checklist.
///
/// Known from an official example only.
pub const CHECKLIST_EDIT: Field<super::TaskAccess, bool, Plain> = Field::new("checklistEdit");

/// Whether the user may save a checklist.
///
/// Known from an official example only.
pub const CHECKLIST_SAVE: Field<super::TaskAccess, bool, Plain> = Field::new("checklistSave");

/// Whether the user may tick off items of a checklist.
///
/// Known from an official example only.
pub const CHECKLIST_TOGGLE: Field<super::TaskAccess, bool, Plain> = Field::new("checklistToggle");

/// Whether the user may set up automation rules.
///
/// Known from an official example only.
pub const AUTOMATE: Field<super::TaskAccess, bool, Plain> = Field::new("automate");

/// Whether the user may edit a result.
///
/// Known from an official example only.
pub const RESULT_EDIT: Field<super::TaskAccess, bool, Plain> = Field::new("resultEdit");

/// Whether the user may complete it with a result.
///
/// Known from an official example only.
pub const COMPLETE_RESULT: Field<super::TaskAccess, bool, Plain> = Field::new("completeResult");

/// Whether the user may delete a result.
///
/// Known from an official example only.
pub const REMOVE_RESULT: Field<super::TaskAccess, bool, Plain> = Field::new("removeResult");

/// Whether the user may read the results.
///
/// Known from an official example only.
pub const RESULT_READ: Field<super::TaskAccess, bool, Plain> = Field::new("resultRead");

/// Whether the user may administer it.
///
/// Known from an official example only.
pub const ADMIN: Field<super::TaskAccess, bool, Plain> = Field::new("admin");

/// Whether the user may copy it.
///
/// Known from an official example only.
pub const COPY: Field<super::TaskAccess, bool, Plain> = Field::new("copy");

/// Whether the user may save it as a template.
///
/// Known from an official example only.
pub const SAVE_AS_TEMPLATE: Field<super::TaskAccess, bool, Plain> = Field::new("saveAsTemplate");

/// Whether the user may attach files.
///
/// Known from an official example only.
pub const ATTACH_FILE: Field<super::TaskAccess, bool, Plain> = Field::new("attachFile");

/// Whether the user may detach files.
///
/// Known from an official example only.
pub const DETACH_FILE: Field<super::TaskAccess, bool, Plain> = Field::new("detachFile");

/// Whether the user may detach it from its parent task.
///
/// Known from an official example only.
pub const DETACH_PARENT: Field<super::TaskAccess, bool, Plain> = Field::new("detachParent");

/// Whether the user may link it to another task in the Gantt chart.
///
/// Known from an official example only.
pub const CREATE_GANTT_DEPENDENCE: Field<super::TaskAccess, bool, Plain> = Field::new("createGanttDependence");

/// Whether the user may change its place in the order.
///
/// Known from an official example only.
pub const SORT: Field<super::TaskAccess, bool, Plain> = Field::new("sort");
