// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `rest.application.embedding.field`.
pub mod field;
