// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// Methods under `rest.app.scoperequest.field`.
pub mod field;
