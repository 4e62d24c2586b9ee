// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

mod list;

pub use list::{List, ListResponse, ListError};
