// Written by `cargo xtask generate` from the files in spec/. Do not edit.

mod get;
mod list;

pub use get::{Get, GetResponse, GetError};
pub use list::{List, ListResponse, ListError};
