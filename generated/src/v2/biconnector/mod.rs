// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// A source of data for analytics.
pub mod source;
