//! The baseline: accepted differences, one per line.

use crate::error::Result;
use crate::folder::{read, shown};
use bitrix24_compare::portal::Difference;
use std::collections::BTreeSet;
use std::path::Path;

/// The lines of a baseline file.
#[derive(Debug, Default)]
pub(super) struct Baseline {
    lines: Vec<String>,
}

const HEAD: &str = "# Accepted differences between the portal and the specs. Add the reason after a `#`.";

impl Baseline {
    /// Reads a baseline. The file can be missing if `will_be_written`.
    pub(super) fn read(path: &Path, will_be_written: bool) -> Result<Self> {
        if will_be_written && !path.exists() {
            return Ok(Self { lines: vec![HEAD.to_owned()] });
        }
        let text = read(path)
            .map_err(|error| error.with_help(format!("create it with `--baseline {} --accept`", shown(path))))?;
        Ok(Self { lines: text.lines().map(str::to_owned).collect() })
    }

    fn entries(&self) -> BTreeSet<&str> {
        self.lines.iter().map(|line| entry(line)).filter(|entry| !entry.is_empty()).collect()
    }

    /// Returns the differences that are not accepted.
    pub(super) fn new_among<'d>(&self, found: &'d [Difference]) -> Vec<&'d Difference> {
        let entries = self.entries();
        found.iter().filter(|difference| !entries.contains(difference.to_string().as_str())).collect()
    }

    /// Returns the lines that no longer apply. They would hide the difference if it came back.
    pub(super) fn stale(&self, found: &[Difference]) -> Vec<String> {
        let found: BTreeSet<String> = found.iter().map(ToString::to_string).collect();
        self.entries().into_iter().filter(|entry| !found.contains(*entry)).map(str::to_owned).collect()
    }

    /// Adds the differences, removes the lines that no longer apply, and returns how many differences are new.
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

/// Returns a line without its comment.
fn entry(line: &str) -> &str {
    line.split_once('#').map_or(line, |(entry, _)| entry).trim()
}
