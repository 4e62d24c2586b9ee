// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// A knowledge base.
pub mod collection;
/// A document of a knowledge base, with its text.
pub mod document;
/// Methods under `note.file`.
pub mod file;
