// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// A link of a smart process to another CRM type.
pub mod relation;
pub mod fields;

mod list;
mod object;

pub use list::{List, ListResponse, ListError};
pub use object::{CrmType, TypeRelations};
