// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `im.dialog`.
pub mod dialog;
/// A file in a chat.
pub mod file;
/// A message in a chat.
pub mod message;
/// Methods under `im.search`.
pub mod search;
/// A user as chats show them.
pub mod user;
