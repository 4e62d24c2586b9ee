// Written by `cargo xtask generate` from the files in spec/. Do not edit.

pub mod fields;

mod add;
mod list;
mod object;

pub use add::{Add, AddResponse, AddError, AddFields};
pub use list::{List, ListResponse, ListError};
pub use object::TimelineComment;
