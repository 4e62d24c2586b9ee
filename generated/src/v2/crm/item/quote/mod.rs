// Written by `cargo xtask generate` from the files in spec/. Do not edit.

pub mod fields;

mod add;
mod delete;
mod get;
mod list;
mod object;
mod update;

pub use add::{Add, AddResponse, AddError, AddFields};
pub use delete::{Delete, DeleteResponse, DeleteError};
pub use get::{Get, GetResponse, GetError};
pub use list::{List, ListResponse, ListError};
pub use object::Quote;
pub use update::{Update, UpdateResponse, UpdateError, UpdateFields};
