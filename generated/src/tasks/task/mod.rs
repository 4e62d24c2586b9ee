// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// The current user's rights to a task.
pub mod access;
/// Methods under `tasks.task.chat`.
pub mod chat;
/// Methods under `tasks.task.field`.
pub mod field;
/// Files of a task, as `tasks.task.file.attach` takes them.
pub mod file;
/// Methods under `tasks.task.gantt`.
pub mod gantt;
/// A result of a task.
pub mod result;
pub mod fields;

mod add;
mod delete;
mod get;
mod list;
mod object;
mod update;

pub use add::{Add, AddResponse, AddError, AddFields};
pub use delete::{Delete, DeleteResponse, DeleteError};
pub use get::{Get, GetResponse, GetError};
pub use list::{List, ListResponse, ListError};
pub use object::{
    Task, TaskPriority, TaskStatus, TaskDurationUnit, TaskMark, TaskScenario,
};

pub use update::{Update, UpdateResponse, UpdateError, UpdateFields};
