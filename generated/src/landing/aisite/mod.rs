// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `landing.aisite.field`.
pub mod field;
