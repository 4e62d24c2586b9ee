// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// The group or project of a task.
pub mod group;
/// A tag of a task.
pub mod tag;
/// A task.
pub mod task;
/// A user as tasks show them.
pub mod user;

mod status;

pub use status::TaskStatus;
