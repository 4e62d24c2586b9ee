// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// A template of documents in CRM.
pub mod template;
