// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `humanresources.access.role`.
pub mod role;
