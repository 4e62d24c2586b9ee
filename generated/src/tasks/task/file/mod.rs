// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// Methods under `tasks.task.file.field`.
pub mod field;
pub mod fields;

mod attach;
mod object;

pub use attach::{Attach, AttachResponse, AttachError};
pub use object::TaskFile;
