// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `main.user.history.field`.
pub mod field;
/// Methods under `main.user.history.fields`.
pub mod fields;
