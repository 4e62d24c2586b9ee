//! Official pages, compared with the specs: parameters with their marks and types, keys of responses, fields of objects,
//! error codes, and operators of conditions. The prose of a page is not read, but for two notes in REST 2.0.

mod codes;
mod compare;
mod difference;
mod entry;
mod markdown;
mod page;
mod v2;

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
