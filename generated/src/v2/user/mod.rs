// Written by `cargo xtask generate` from the files in spec/. Do not edit.

pub mod fields;

mod current;
mod get;
mod object;
mod search;

pub use current::{Current, CurrentResponse, CurrentError};
pub use get::{Get, GetResponse, GetError, GetImageResize};
pub use object::{User, UserKind};
pub use search::{Search, SearchResponse, SearchError};
