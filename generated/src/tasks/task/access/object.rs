// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The current user's rights to a task.

use bitrix24_runtime::codegen_prelude::*;

/// The current user's rights to a task.
///
/// Note: The pages show the rights only in examples: the meanings here are read from the names.
/// `tasks.task.access.field.list` lists a single field, `id`, which no response has.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-access-get.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TaskAccess {
    /// Whether the user may read the task.
    pub read: bool,
    /// Whether the user may watch it as an observer.
    pub watch: bool,
    /// Whether the user may mute its notifications.
    pub mute: bool,
    /// Whether the user may add a subtask.
    pub create_subtask: bool,
    /// Whether the user may add a result.
    pub create_result: bool,
    /// Whether the user may edit it.
    pub edit: bool,
    /// Whether the user may delete it.
    pub remove: bool,
    /// Whether the user may complete it.
    pub complete: bool,
    /// Whether the user may accept the finished work.
    pub approve: bool,
    /// Whether the user may send the finished work back.
    pub disapprove: bool,
    /// Whether the user may start it.
    pub start: bool,
    /// Whether the user may take it.
    pub take: bool,
    /// Whether the user may delegate it.
    pub delegate: bool,
    /// Whether the user may postpone it.
    pub defer: bool,
    /// Whether the user may reopen it.
    pub renew: bool,
    /// Whether the user may change the deadline.
    pub deadline: bool,
    /// Whether the user may change the planned dates.
    pub date_plan: bool,
    /// Whether the user may change the creator.
    pub change_director: bool,
    /// Whether the user may change the assignee.
    pub change_responsible: bool,
    /// Whether the user may change the participants.
    pub change_accomplices: bool,
    /// Whether the user may pause it.
    pub pause: bool,
    /// Whether the user may track the time spent.
    pub time_tracking: bool,
    /// Whether the user may rate the work.
    pub mark: bool,
    /// Whether the user may change the status.
    pub change_status: bool,
    /// Whether the user may set a reminder.
    pub reminder: bool,
    /// Whether the user may add observers.
    pub add_auditors: bool,
    /// Whether the user may record time spent.
    pub elapsed_time: bool,
    /// Whether the user may add it to the favorites.
    pub favorite: bool,
    /// Whether the user may add a checklist.
    pub checklist_add: bool,
    /// Whether the user may edit a checklist.
    pub checklist_edit: bool,
    /// Whether the user may save a checklist.
    pub checklist_save: bool,
    /// Whether the user may tick off items of a checklist.
    pub checklist_toggle: bool,
    /// Whether the user may set up automation rules.
    pub automate: bool,
    /// Whether the user may edit a result.
    pub result_edit: bool,
    /// Whether the user may complete it with a result.
    pub complete_result: bool,
    /// Whether the user may delete a result.
    pub remove_result: bool,
    /// Whether the user may read the results.
    pub result_read: bool,
    /// Whether the user may administer it.
    pub admin: bool,
    /// Whether the user may copy it.
    pub copy: bool,
    /// Whether the user may save it as a template.
    pub save_as_template: bool,
    /// Whether the user may attach files.
    pub attach_file: bool,
    /// Whether the user may detach files.
    pub detach_file: bool,
    /// Whether the user may detach it from its parent task.
    pub detach_parent: bool,
    /// Whether the user may link it to another task in the Gantt chart.
    pub create_gantt_dependence: bool,
    /// Whether the user may change its place in the order.
    pub sort: bool,
}

#[cfg(feature = "serde")]
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

#[cfg(feature = "serde")]
serde_as_wire!(TaskAccess);
