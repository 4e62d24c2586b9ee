// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// Methods under `bizprocdesigner.catalog`.
pub mod catalog;
/// Methods under `bizprocdesigner.document`.
pub mod document;
/// Methods under `bizprocdesigner.template`.
pub mod template;
