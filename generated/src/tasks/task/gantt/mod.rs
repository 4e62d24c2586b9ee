// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `tasks.task.gantt.link`.
pub mod link;
