// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `note.file.field`.
pub mod field;
