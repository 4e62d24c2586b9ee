// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `rest.deferredbatch.field`.
pub mod field;
