// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// The chat of a task.
pub mod chat;
/// A record of time spent on a task.
pub mod elapsed_time;
/// The e-mail that a task was made from.
pub mod email;
/// A flow, which distributes tasks to people.
pub mod flow;
/// A group or project that tasks belong to.
pub mod group;
/// The picture of a user or of a group.
pub mod image;
/// The source of a task.
pub mod source;
/// A stage of the work in a group or project, a column of its Kanban board.
pub mod stage;
/// A task.
pub mod task;
/// A template for tasks.
pub mod template;
/// A user who takes part in a task.
pub mod user;
