// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// Methods under `main.user.history.fields.field`.
pub mod field;
