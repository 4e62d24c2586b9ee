// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// Methods under `tasks.task.gantt.link.field`.
pub mod field;
