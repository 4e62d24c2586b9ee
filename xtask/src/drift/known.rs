//! Differences that were looked at and accepted, one a line.

use crate::folder::shown;
use bitrix24_compare::portal::Difference;
use std::collections::BTreeSet;
use std::path::Path;

/// The lines of a file of accepted differences.
#[derive(Debug, Default)]
pub(super) struct Known {
    lines: Vec<String>,
}

const HEAD: &str =
    "# Differences between the portal and the specs that were looked at and accepted. Say why behind a `#`.";

impl Known {
    /// Reads a file, which may still be missing where it is about to be written.
    pub(super) fn read(path: &Path, may_be_missing: bool) -> Result<Self, String> {
        if may_be_missing && !path.exists() {
            return Ok(Self { lines: vec![HEAD.to_owned()] });
        }
        let text = std::fs::read_to_string(path).map_err(|error| {
            format!(
                "error: {} cannot be read: {error}\n  = help: `--known {} --accept` writes it",
                shown(path),
                shown(path)
            )
        })?;
        Ok(Self { lines: text.lines().map(str::to_owned).collect() })
    }

    fn entries(&self) -> BTreeSet<&str> {
        self.lines.iter().map(|line| entry(line)).filter(|entry| !entry.is_empty()).collect()
    }

    /// The differences that are not accepted.
    pub(super) fn new_among<'d>(&self, found: &'d [Difference]) -> Vec<&'d Difference> {
        let entries = self.entries();
        found.iter().filter(|difference| !entries.contains(difference.to_string().as_str())).collect()
    }

    /// The lines that accept what no longer differs, and would hide it if it came back.
    pub(super) fn stale(&self, found: &[Difference]) -> Vec<String> {
        let found: BTreeSet<String> = found.iter().map(ToString::to_string).collect();
        self.entries().into_iter().filter(|entry| !found.contains(*entry)).map(str::to_owned).collect()
    }

    /// Accepts what differs and forgets what does not; says how many are new.
    pub(super) fn accept(&mut self, found: &[Difference]) -> usize {
        let stale: BTreeSet<String> = self.stale(found).into_iter().collect();
        let new: Vec<String> = self.new_among(found).into_iter().map(ToString::to_string).collect();
        self.lines.retain(|line| !stale.contains(entry(line)));
        let count = new.len();
        self.lines.extend(new);
        count
    }

    pub(super) fn text(&self) -> String {
        self.lines.iter().map(|line| format!("{line}\n")).collect()
    }
}

/// A line without its comment.
fn entry(line: &str) -> &str {
    line.split_once('#').map_or(line, |(entry, _)| entry).trim()
}
