// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// Methods under `vibecodeconnector.catalog.item`.
pub mod item;
