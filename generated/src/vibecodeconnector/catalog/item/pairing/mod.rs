// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `vibecodeconnector.catalog.item.pairing.field`.
pub mod field;
