// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// An employee as the recipient of an e-mail.
pub mod employee;
/// Methods under `mail.recipient.field`.
pub mod field;
pub mod fields;

mod list_contacts;
mod list_employees;
mod object;

pub use list_contacts::{ListContacts, ListContactsResponse, ListContactsError};
pub use list_employees::{ListEmployees, ListEmployeesResponse, ListEmployeesError};
pub use object::Recipient;
