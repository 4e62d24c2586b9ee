// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `note.document.field`.
pub mod field;
/// A document that a search has found.
pub mod search;
/// A document in the tree of a knowledge base, with the documents below it.
pub mod tree;
pub mod fields;

mod add;
mod archive;
mod delete;
mod get;
mod object;
mod update;

pub use add::{Add, AddResponse, AddError, AddFields};
pub use archive::{Archive, ArchiveResponse, ArchiveError};
pub use delete::{Delete, DeleteResponse, DeleteError};
pub use get::{Get, GetResponse, GetError};
pub use object::Document;
pub use update::{Update, UpdateResponse, UpdateError, UpdateFields};
