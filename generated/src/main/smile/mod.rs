// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// Methods under `main.smile.field`.
pub mod field;
