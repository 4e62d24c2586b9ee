// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `rest.event.field`.
pub mod field;
/// Methods under `rest.event.online`.
pub mod online;
