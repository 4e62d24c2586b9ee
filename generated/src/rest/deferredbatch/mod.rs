// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// Methods under `rest.deferredbatch.field`.
pub mod field;
