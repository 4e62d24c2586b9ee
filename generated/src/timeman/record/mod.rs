// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `timeman.record.field`.
pub mod field;
