// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// A handler of an event.
pub mod handler;
/// An offline event in the queue.
pub mod offline;

mod bind;
mod get;
mod unbind;

pub use bind::{Bind, BindResponse, BindError, BindEventType};
pub use get::{Get, GetResponse, GetError};
pub use unbind::{Unbind, UnbindResponse, UnbindError, UnbindEventType};
