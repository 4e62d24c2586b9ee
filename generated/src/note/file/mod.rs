// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `note.file.field`.
pub mod field;
pub mod fields;

mod add;
mod get;
mod object;

pub use add::{Add, AddResponse, AddError};
pub use get::{Get, GetResponse, GetError};
pub use object::{File, FileAssetType};
