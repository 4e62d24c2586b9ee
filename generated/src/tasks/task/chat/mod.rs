// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// A message in the chat of a task.
pub mod message;
