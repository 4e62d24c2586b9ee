// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `main.user.agreement.field`.
pub mod field;
