// Written by `cargo xtask generate` from the files in spec/. Do not edit.

mod list;

pub use list::{List, ListResponse, ListError};
