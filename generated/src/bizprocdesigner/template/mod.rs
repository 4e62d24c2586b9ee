// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `bizprocdesigner.template.draft`.
pub mod draft;
/// Methods under `bizprocdesigner.template.field`.
pub mod field;
