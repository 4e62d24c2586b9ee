// Written by `cargo xtask generate` from the files in spec/. Do not edit.

pub mod fields;

mod add;
mod object;

pub use add::{Add, AddResponse, AddError};
pub use object::{Message, MessageParams};
