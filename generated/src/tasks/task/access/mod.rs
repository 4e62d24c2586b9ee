// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// Methods under `tasks.task.access.field`.
pub mod field;
pub mod fields;

mod get;
mod object;

pub use get::{Get, GetResponse, GetError};
pub use object::TaskAccess;
