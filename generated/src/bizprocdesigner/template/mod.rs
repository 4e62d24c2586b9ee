// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// Methods under `bizprocdesigner.template.draft`.
pub mod draft;
/// Methods under `bizprocdesigner.template.field`.
pub mod field;
