// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `task.commentitem`.
pub mod commentitem;
/// A record of time spent on a task.
pub mod elapseditem;
