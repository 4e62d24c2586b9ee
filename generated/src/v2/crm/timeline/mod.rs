// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// A comment in the timeline of a CRM item.
pub mod comment;
