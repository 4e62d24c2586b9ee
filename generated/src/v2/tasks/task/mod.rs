// Written by `cargo xtask generate` from the files in spec/. Do not edit.

pub mod fields;

mod list;
mod object;

pub use list::{List, ListResponse, ListError, TaskListOptions};
pub use object::{Task, TaskMark, TaskPriority, TaskDurationUnit, TaskCounter};
