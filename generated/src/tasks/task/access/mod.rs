// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `tasks.task.access.field`.
pub mod field;
pub mod fields;

mod get;
mod object;

pub use get::{Get, GetResponse, GetError};
pub use object::TaskAccess;
