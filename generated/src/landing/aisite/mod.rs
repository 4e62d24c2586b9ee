// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// Methods under `landing.aisite.field`.
pub mod field;
