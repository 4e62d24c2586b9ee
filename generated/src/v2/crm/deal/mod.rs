// Written by `cargo xtask generate` from the files in spec/. Do not edit.

pub mod fields;

mod add;
mod get;
mod list;
mod object;
mod update;

pub use add::{Add, AddResponse, AddError, DealAddOptions, AddFields};
pub use get::{Get, GetResponse, GetError};
pub use list::{List, ListResponse, ListError};
pub use object::{Deal, DealStageSemanticId};
pub use update::{Update, UpdateResponse, UpdateError, DealUpdateOptions, UpdateFields};
