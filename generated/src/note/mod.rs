// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// A knowledge base.
pub mod collection;
/// A document of a knowledge base, with its text.
pub mod document;
/// A file attached to a document of a knowledge base.
pub mod file;
