// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// Methods under `vibecodeconnector.catalog.item.embedding.field`.
pub mod field;
