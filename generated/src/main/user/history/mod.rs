// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// Methods under `main.user.history.field`.
pub mod field;
/// Methods under `main.user.history.fields`.
pub mod fields;
