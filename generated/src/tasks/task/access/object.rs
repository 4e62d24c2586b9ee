// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The current user's rights to a task.

use bitrix24_runtime::codegen_prelude::*;

/// The current user's rights to a task.
///
/// Note: The meanings here are read from the names. `tasks.task.access.field.list` lists a single
/// field, `id`, which no response has.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-access-get.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TaskAccess {
    /// Whether the user may read the task.
    ///
    /// Known from an official example only.
    pub read: Option<bool>,
    /// Whether the user may watch it as an observer.
    ///
    /// Known from an official example only.
    pub watch: Option<bool>,
    /// Whether the user may mute its notifications.
    ///
    /// Known from an official example only.
    pub mute: Option<bool>,
    /// Whether the user may add a subtask.
    ///
    /// Known from an official example only.
    pub create_subtask: Option<bool>,
    /// Whether the user may add a result.
    ///
    /// Known from an official example only.
    pub create_result: Option<bool>,
    /// Whether the user may edit it.
    ///
    /// Known from an official example only.
    pub edit: Option<bool>,
    /// Whether the user may delete it.
    ///
    /// Known from an official example only.
    pub remove: Option<bool>,
    /// Whether the user may complete it.
    ///
    /// Known from an official example only.
    pub complete: Option<bool>,
    /// Whether the user may accept the finished work.
    ///
    /// Known from an official example only.
    pub approve: Option<bool>,
    /// Whether the user may send the finished work back.
    ///
    /// Known from an official example only.
    pub disapprove: Option<bool>,
    /// Whether the user may start it.
    ///
    /// Known from an official example only.
    pub start: Option<bool>,
    /// Whether the user may take it.
    ///
    /// Known from an official example only.
    pub take: Option<bool>,
    /// Whether the user may delegate it.
    ///
    /// Known from an official example only.
    pub delegate: Option<bool>,
    /// Whether the user may postpone it.
    ///
    /// Known from an official example only.
    pub defer: Option<bool>,
    /// Whether the user may reopen it.
    ///
    /// Known from an official example only.
    pub renew: Option<bool>,
    /// Whether the user may change the deadline.
    ///
    /// Known from an official example only.
    pub deadline: Option<bool>,
    /// Whether the user may change the planned dates.
    ///
    /// Known from an official example only.
    pub date_plan: Option<bool>,
    /// Whether the user may change the creator.
    ///
    /// Known from an official example only.
    pub change_director: Option<bool>,
    /// Whether the user may change the assignee.
    ///
    /// Known from an official example only.
    pub change_responsible: Option<bool>,
    /// Whether the user may change the participants.
    ///
    /// Known from an official example only.
    pub change_accomplices: Option<bool>,
    /// Whether the user may pause it.
    ///
    /// Known from an official example only.
    pub pause: Option<bool>,
    /// Whether the user may track the time spent.
    ///
    /// Known from an official example only.
    pub time_tracking: Option<bool>,
    /// Whether the user may rate the work.
    ///
    /// Known from an official example only.
    pub mark: Option<bool>,
    /// Whether the user may change the status.
    ///
    /// Known from an official example only.
    pub change_status: Option<bool>,
    /// Whether the user may set a reminder.
    ///
    /// Known from an official example only.
    pub reminder: Option<bool>,
    /// Whether the user may add observers.
    ///
    /// Known from an official example only.
    pub add_auditors: Option<bool>,
    /// Whether the user may record time spent.
    ///
    /// Known from an official example only.
    pub elapsed_time: Option<bool>,
    /// Whether the user may add it to the favorites.
    ///
    /// Known from an official example only.
    pub favorite: Option<bool>,
    /// Whether the user may add a checklist.
    ///
    /// Known from an official example only.
    pub checklist_add: Option<bool>,
    /// Whether the user may edit a checklist.
    ///
    /// Known from an official example only.
    pub checklist_edit: Option<bool>,
    /// Whether the user may save a checklist.
    ///
    /// Known from an official example only.
    pub checklist_save: Option<bool>,
    /// Whether the user may tick off items of a checklist.
    ///
    /// Known from an official example only.
    pub checklist_toggle: Option<bool>,
    /// Whether the user may set up automation rules.
    ///
    /// Known from an official example only.
    pub automate: Option<bool>,
    /// Whether the user may edit a result.
    ///
    /// Known from an official example only.
    pub result_edit: Option<bool>,
    /// Whether the user may complete it with a result.
    ///
    /// Known from an official example only.
    pub complete_result: Option<bool>,
    /// Whether the user may delete a result.
    ///
    /// Known from an official example only.
    pub remove_result: Option<bool>,
    /// Whether the user may read the results.
    ///
    /// Known from an official example only.
    pub result_read: Option<bool>,
    /// Whether the user may administer it.
    ///
    /// Known from an official example only.
    pub admin: Option<bool>,
    /// Whether the user may copy it.
    ///
    /// Known from an official example only.
    pub copy: Option<bool>,
    /// Whether the user may save it as a template.
    ///
    /// Known from an official example only.
    pub save_as_template: Option<bool>,
    /// Whether the user may attach files.
    ///
    /// Known from an official example only.
    pub attach_file: Option<bool>,
    /// Whether the user may detach files.
    ///
    /// Known from an official example only.
    pub detach_file: Option<bool>,
    /// Whether the user may detach it from its parent task.
    ///
    /// Known from an official example only.
    pub detach_parent: Option<bool>,
    /// Whether the user may link it to another task in the Gantt chart.
    ///
    /// Known from an official example only.
    pub create_gantt_dependence: Option<bool>,
    /// Whether the user may change its place in the order.
    ///
    /// Known from an official example only.
    pub sort: Option<bool>,
}

#[cfg(feature = "server")]
impl Encode for TaskAccess {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("read", &self.read),
            ("watch", &self.watch),
            ("mute", &self.mute),
            ("createSubtask", &self.create_subtask),
            ("createResult", &self.create_result),
            ("edit", &self.edit),
            ("remove", &self.remove),
            ("complete", &self.complete),
            ("approve", &self.approve),
            ("disapprove", &self.disapprove),
            ("start", &self.start),
            ("take", &self.take),
            ("delegate", &self.delegate),
            ("defer", &self.defer),
            ("renew", &self.renew),
            ("deadline", &self.deadline),
            ("datePlan", &self.date_plan),
            ("changeDirector", &self.change_director),
            ("changeResponsible", &self.change_responsible),
            ("changeAccomplices", &self.change_accomplices),
            ("pause", &self.pause),
            ("timeTracking", &self.time_tracking),
            ("mark", &self.mark),
            ("changeStatus", &self.change_status),
            ("reminder", &self.reminder),
            ("addAuditors", &self.add_auditors),
            ("elapsedTime", &self.elapsed_time),
            ("favorite", &self.favorite),
            ("checklistAdd", &self.checklist_add),
            ("checklistEdit", &self.checklist_edit),
            ("checklistSave", &self.checklist_save),
            ("checklistToggle", &self.checklist_toggle),
            ("automate", &self.automate),
            ("resultEdit", &self.result_edit),
            ("completeResult", &self.complete_result),
            ("removeResult", &self.remove_result),
            ("resultRead", &self.result_read),
            ("admin", &self.admin),
            ("copy", &self.copy),
            ("saveAsTemplate", &self.save_as_template),
            ("attachFile", &self.attach_file),
            ("detachFile", &self.detach_file),
            ("detachParent", &self.detach_parent),
            ("createGanttDependence", &self.create_gantt_dependence),
            ("sort", &self.sort),
        ]);
    }
}

impl Decode for TaskAccess {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("read", &mut self.read),
            ("watch", &mut self.watch),
            ("mute", &mut self.mute),
            ("createSubtask", &mut self.create_subtask),
            ("createResult", &mut self.create_result),
            ("edit", &mut self.edit),
            ("remove", &mut self.remove),
            ("complete", &mut self.complete),
            ("approve", &mut self.approve),
            ("disapprove", &mut self.disapprove),
            ("start", &mut self.start),
            ("take", &mut self.take),
            ("delegate", &mut self.delegate),
            ("defer", &mut self.defer),
            ("renew", &mut self.renew),
            ("deadline", &mut self.deadline),
            ("datePlan", &mut self.date_plan),
            ("changeDirector", &mut self.change_director),
            ("changeResponsible", &mut self.change_responsible),
            ("changeAccomplices", &mut self.change_accomplices),
            ("pause", &mut self.pause),
            ("timeTracking", &mut self.time_tracking),
            ("mark", &mut self.mark),
            ("changeStatus", &mut self.change_status),
            ("reminder", &mut self.reminder),
            ("addAuditors", &mut self.add_auditors),
            ("elapsedTime", &mut self.elapsed_time),
            ("favorite", &mut self.favorite),
            ("checklistAdd", &mut self.checklist_add),
            ("checklistEdit", &mut self.checklist_edit),
            ("checklistSave", &mut self.checklist_save),
            ("checklistToggle", &mut self.checklist_toggle),
            ("automate", &mut self.automate),
            ("resultEdit", &mut self.result_edit),
            ("completeResult", &mut self.complete_result),
            ("removeResult", &mut self.remove_result),
            ("resultRead", &mut self.result_read),
            ("admin", &mut self.admin),
            ("copy", &mut self.copy),
            ("saveAsTemplate", &mut self.save_as_template),
            ("attachFile", &mut self.attach_file),
            ("detachFile", &mut self.detach_file),
            ("detachParent", &mut self.detach_parent),
            ("createGanttDependence", &mut self.create_gantt_dependence),
            ("sort", &mut self.sort),
        ])
    }
}
