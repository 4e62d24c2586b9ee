// Written by `cargo xtask generate` from the files in spec/. Do not edit.

pub mod fields;

mod list;
mod object;
mod set;

pub use list::{List, ListResponse, ListError};
pub use object::ProductRow;
pub use set::{Set, SetResponse, SetError, ProductRowInput};
