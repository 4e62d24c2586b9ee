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

use std::fmt;

/// A part of a page that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The path of the page.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub reason: String,
    /// What to do.
    pub help: String,
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}; {}", self.path, self.line, self.reason, self.help)
    }
}
