// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// A comment in the timeline of a CRM item.
pub mod comment;
/// A file that is attached to a record of a timeline.
pub mod file;
