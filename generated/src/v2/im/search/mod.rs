// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `im.search.user`.
pub mod user;
