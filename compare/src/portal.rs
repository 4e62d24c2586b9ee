//! What a portal publishes about itself: its OpenAPI document, held against the specs, and new specs started from it.
//!
//! The document is made by a program out of what the portal's classes happen to declare. It leaves out more than it
//! says, so reading it keeps apart what is said from what is not: where it says nothing, there is nothing to compare.

mod compare;
mod difference;
mod import;
mod published;
mod read;
mod resolve;

pub use compare::compare;
pub use difference::{Difference, DifferenceKind};
pub use import::{GUESS, Import, import};
pub use published::{Kind, Property, Published, PublishedMethod, Schema};
pub use read::Unreadable;
