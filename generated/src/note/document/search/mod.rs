// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `note.document.search.field`.
pub mod field;
pub mod fields;

mod list;
mod object;

pub use list::{List, ListResponse, ListError, ListPagination};
pub use object::SearchHit;
