// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// An item of an application's own data storage.
pub mod item;
