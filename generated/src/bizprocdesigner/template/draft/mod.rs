// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// Methods under `bizprocdesigner.template.draft.field`.
pub mod field;
