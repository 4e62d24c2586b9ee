// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// Methods under `rest.application.local.field`.
pub mod field;
