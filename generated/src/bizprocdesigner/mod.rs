// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `bizprocdesigner.catalog`.
pub mod catalog;
/// Methods under `bizprocdesigner.document`.
pub mod document;
/// Methods under `bizprocdesigner.template`.
pub mod template;
