// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// A product in a deal, as the older methods of CRM show it.
pub mod productrow;
/// Methods under `crm.deal.productrows`.
pub mod productrows;
pub mod fields;

mod add;
mod get;
mod list;
mod object;
mod update;

pub use add::{Add, AddResponse, AddError, DealAddOptions, AddFields};
pub use get::{Get, GetResponse, GetError};
pub use list::{List, ListResponse, ListError};
pub use object::{Deal, DealStageSemanticId};
pub use update::{Update, UpdateResponse, UpdateError, DealUpdateOptions, UpdateFields};
