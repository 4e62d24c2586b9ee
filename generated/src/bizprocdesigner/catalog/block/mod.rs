// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `bizprocdesigner.catalog.block.field`.
pub mod field;
