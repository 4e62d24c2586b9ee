// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// A message in the chat of a task.
pub mod message;
