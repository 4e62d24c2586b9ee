// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `main.user.history.fields.field`.
pub mod field;
