// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `rest.event.online.field`.
pub mod field;
