// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `call.followup.field`.
pub mod field;
