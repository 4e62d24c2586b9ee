// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `mail.mailbox.field`.
pub mod field;
pub mod fields;

mod get;
mod list;
mod object;
mod senders;

pub use get::{Get, GetResponse, GetError};
pub use list::{List, ListResponse, ListError};
pub use object::Mailbox;
pub use senders::{Senders, SendersResponse, SendersError};
