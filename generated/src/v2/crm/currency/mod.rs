// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// The name and the format of a currency in a language.
pub mod localization;
pub mod fields;

mod list;
mod object;

pub use list::{List, ListResponse, ListError};
pub use object::Currency;
