// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `rest.application.access`.
pub mod access;
/// Methods under `rest.application.embedding`.
pub mod embedding;
/// Methods under `rest.application.field`.
pub mod field;
/// Methods under `rest.application.local`.
pub mod local;
/// Methods under `rest.application.personal`.
pub mod personal;
/// Methods under `rest.application.placement`.
pub mod placement;
