// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// The materials that the AI assistant makes of a call.
pub mod followup;
