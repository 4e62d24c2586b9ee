//! What is published about the API: a portal's OpenAPI document, compared with the specs and imported as new specs, and the
//! official pages, compared with the specs.
//!
//! Portals generate the document from the declarations of their classes, which leave out a lot. The model therefore tells
//! facts from gaps, and a gap is never a difference.

mod compare;
mod difference;
mod import;
mod pages;
mod published;
mod read;
mod resolve;

pub use compare::compare;
pub use difference::{Difference, DifferenceKind};
pub use import::{GUESS, Import, import};
pub use pages::{PageDifference, PageDifferenceKind, Pages, compare_pages};
pub use published::{Property, Published, PublishedMethod, Schema, SchemaKind};
pub use read::ReadError;
