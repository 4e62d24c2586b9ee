// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// Methods under `note.file.field`.
pub mod field;
