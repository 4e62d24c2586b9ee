// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `rest.app.scoperequest.field`.
pub mod field;
