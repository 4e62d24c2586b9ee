// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `vibecodeconnector.catalog.item.embedding.field`.
pub mod field;
