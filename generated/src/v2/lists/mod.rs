// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// An element of a universal list.
pub mod element;
