// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// Methods under `rest.incomingwebhook.field`.
pub mod field;
