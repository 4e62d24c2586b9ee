// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `bizprocdesigner.template.draft.field`.
pub mod field;
