// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `note.collection.field`.
pub mod field;
pub mod fields;

mod add;
mod archive;
mod delete;
mod get;
mod list;
mod object;
mod update;

pub use add::{Add, AddResponse, AddError, AddFields};
pub use archive::{Archive, ArchiveResponse, ArchiveError};
pub use delete::{Delete, DeleteResponse, DeleteError};
pub use get::{Get, GetResponse, GetError};
pub use list::{List, ListResponse, ListError, ListCursor, ListPagination};
pub use object::{Collection, PolicyLevel, AccessLevel};
pub use update::{Update, UpdateResponse, UpdateError, UpdateFields};
