// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// Methods under `main.user.consent.field`.
pub mod field;
