// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `humanresources.access.role.field`.
pub mod field;
