// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// The fields that items of all CRM types have.
pub mod common;
/// A company.
pub mod company;
/// A contact.
pub mod contact;
/// A deal.
pub mod deal;
/// An invoice.
pub mod invoice;
/// A lead.
pub mod lead;
/// A telephone number, an e-mail address or other contact data of a CRM item.
pub mod multifield;
/// A product in a CRM item, with its price and quantity.
pub mod productrow;
/// An estimate.
pub mod quote;
pub mod fields;

mod add;
mod delete;
mod describe_fields;
mod get;
mod list;
mod object;
mod update;

pub use add::{Add, AddResponse, AddError, AddFields};
pub use delete::{Delete, DeleteResponse, DeleteError};
pub use describe_fields::{DescribeFields, DescribeFieldsResponse, DescribeFieldsError};
pub use get::{Get, GetResponse, GetError};
pub use list::{List, ListResponse, ListError};
pub use object::CrmItem;
pub use update::{Update, UpdateResponse, UpdateError, UpdateFields};
