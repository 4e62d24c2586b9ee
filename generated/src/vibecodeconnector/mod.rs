// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// Methods under `vibecodeconnector.catalog`.
pub mod catalog;
