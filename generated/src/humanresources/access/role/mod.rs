// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// Methods under `humanresources.access.role.field`.
pub mod field;
