// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// Methods under `bizprocdesigner.document.field.field`.
pub mod field;
