// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// Methods under `bizprocdesigner.catalog.block.field`.
pub mod field;
