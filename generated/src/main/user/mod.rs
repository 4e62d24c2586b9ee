// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `main.user.agreement`.
pub mod agreement;
/// Methods under `main.user.consent`.
pub mod consent;
/// Methods under `main.user.history`.
pub mod history;
