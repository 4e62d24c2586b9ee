// Written by `cargo xtask generate` from the files in spec/. Do not edit.

pub mod fields;

mod current;
mod get;
mod object;

pub use current::{Current, CurrentResponse, CurrentError};
pub use get::{Get, GetResponse, GetError, GetImageResize};
pub use object::{User, UserKind};
