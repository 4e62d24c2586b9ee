// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// A record of working time.
pub mod record;
