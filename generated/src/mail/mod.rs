// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// A mailbox that the user has access to.
pub mod mailbox;
/// An e-mail in a mailbox.
pub mod message;
/// A contact in the user's address book.
pub mod recipient;
/// A name and address that the user can send e-mails from.
pub mod sender;
