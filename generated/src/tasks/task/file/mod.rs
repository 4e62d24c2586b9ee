// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `tasks.task.file.field`.
pub mod field;
pub mod fields;

mod attach;
mod object;

pub use attach::{Attach, AttachResponse, AttachError};
pub use object::TaskFile;
