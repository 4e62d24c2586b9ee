// Written by `cargo xtask generate` from the files in spec/. Do not edit.

pub mod fields;

mod edit;
mod kind;
mod list;
mod object;

pub use edit::{Edit, EditResponse, EditError};
pub use kind::Kind;
pub use list::{List, ListResponse, ListError};
pub use object::Communication;
