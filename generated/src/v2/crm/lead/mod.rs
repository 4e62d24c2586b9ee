// Written by `cargo xtask generate` from the files in spec/. Do not edit.

pub mod fields;

mod list;
mod object;

pub use list::{List, ListResponse, ListError};
pub use object::{Lead, LeadStageSemantics};
