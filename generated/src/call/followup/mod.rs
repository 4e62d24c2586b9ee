// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// Methods under `call.followup.field`.
pub mod field;
