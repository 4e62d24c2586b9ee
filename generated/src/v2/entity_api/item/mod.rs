// Written by `cargo xtask generate` from the files in spec/. Do not edit.

pub mod fields;

mod get;
mod object;

pub use get::{Get, GetResponse, GetError};
pub use object::StorageItem;
