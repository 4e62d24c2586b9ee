// Written by `cargo xtask generate` from the files in spec/. Do not edit.

mod get;

pub use get::{Get, GetResponse, GetError};
