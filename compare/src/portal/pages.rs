//! Official pages, compared with the specs: parameters with their marks and types, keys of responses, fields of objects,
//! and error codes. The prose of a page is not read.

mod compare;
mod difference;
mod entry;
mod markdown;
mod page;

pub use compare::compare_pages;
pub use difference::{PageDifference, PageDifferenceKind};
pub use page::Pages;

/// A part of a page that could not be read.
#[derive(Clone, Debug)]
struct Unread {
    /// The line, from 1.
    line: usize,
    /// What is wrong, and what to do.
    reason: String,
}
