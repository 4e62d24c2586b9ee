// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `disk.folder`.
pub mod folder;
/// A file or a folder on the Drive.
pub mod object;
/// An uploaded file, or where to upload one.
pub mod upload;
