// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `rest.application.local.field`.
pub mod field;
