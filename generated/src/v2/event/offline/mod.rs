// Written by `cargo xtask generate` from the files in spec/. Do not edit.

pub mod fields;

mod clear;
mod error;
mod get;
mod list;
mod object;

pub use clear::{Clear, ClearResponse, ClearError};
pub use error::{Error, ErrorResponse, ErrorError};
pub use get::{Get, GetResponse, GetError};
pub use list::{List, ListResponse, ListError};
pub use object::OfflineEvent;
