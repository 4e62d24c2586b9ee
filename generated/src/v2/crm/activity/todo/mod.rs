// Written by `cargo xtask generate` from the files in spec/. Do not edit.

mod add;

pub use add::{Add, AddResponse, AddError};
