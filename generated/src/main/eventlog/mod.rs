// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `main.eventlog.field`.
pub mod field;
pub mod fields;

mod get;
mod list;
mod object;
mod tail;

pub use get::{Get, GetResponse, GetError};
pub use list::{List, ListResponse, ListError};
pub use object::EventLogEntry;
pub use tail::{Tail, TailResponse, TailError};
