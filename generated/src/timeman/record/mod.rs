// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `timeman.record.field`.
pub mod field;
pub mod fields;

mod list;
mod object;

pub use list::{List, ListResponse, ListError};
pub use object::Record;
