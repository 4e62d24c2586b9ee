//! The reasons why an iteration ends, and the detection of the last page where the response does not name it.

use super::page_facts::PageFacts;

/// Why the iteration over a list has ended.
///
/// ```
/// use bitrix24_runtime::pages::End;
///
/// /// Returns whether rows of the list may be missing.
/// fn may_be_incomplete(end: End) -> bool {
///     end != End::Complete
/// }
/// assert!(may_be_incomplete(End::Capped));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum End {
    /// Every row was read.
    Complete,
    /// There are more rows, but the method returns only one page.
    Truncated,
    /// The method returns only one page and does not say whether there are more rows.
    OnlyPage,
    /// The maximum number of pages was reached.
    Capped,
    /// A call failed.
    Failed,
}

/// Detects the last page by comparing it with the pages before.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct EndDetector {
    largest: usize,
    fingerprint: Option<u64>,
    /// The number of pages before that were the same as this one.
    repeated: u32,
}

/// How many times an empty page, or one of rows that cannot be told apart, may follow the same page. They can be other rows,
/// such as `null` for each row that the user may not see, or none of them; but a portal that ignores the offset would return
/// them forever.
const MOST_ALIKE: u32 = 100;

impl EndDetector {
    /// Returns whether another page may follow: this page is neither empty nor shorter than an earlier one. A page that
    /// is shorter than requested proves nothing, because portals silently reduce page sizes.
    pub(super) fn may_continue(&mut self, rows: usize) -> bool {
        self.largest = self.largest.max(rows);
        rows > 0 && rows == self.largest
    }

    /// Returns whether the page has the same rows as the one before.
    pub(super) fn is_repeated(&mut self, facts: &PageFacts) -> bool {
        let same = facts.fingerprint.is_some() && facts.fingerprint == self.fingerprint;
        self.fingerprint = facts.fingerprint;
        self.repeated = if same { self.repeated + 1 } else { 0 };
        self.repeated > if facts.alike || facts.rows == 0 { MOST_ALIKE } else { 0 }
    }
}
