// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// A group or project.
pub mod group;
