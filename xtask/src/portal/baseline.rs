//! The baseline: accepted differences, one per line.

use crate::error::Result;
use crate::folder::{read, shown};
use std::collections::BTreeSet;
use std::fmt::Display;
use std::path::Path;

/// The lines of a baseline file.
#[derive(Debug, Default)]
pub(super) struct Baseline {
    lines: Vec<String>,
}

impl Baseline {
    /// Reads a baseline. The file can be missing if `will_be_written`; then it starts with the line `head`.
    pub(super) fn read(path: &Path, will_be_written: bool, head: &str) -> Result<Self> {
        if will_be_written && !path.exists() {
            return Ok(Self { lines: vec![head.to_owned()] });
        }
        let text = read(path)
            .map_err(|error| error.with_help(format!("create it with `--baseline {} --accept`", shown(path))))?;
        Ok(Self { lines: text.lines().map(str::to_owned).collect() })
    }

    fn entries(&self) -> BTreeSet<&str> {
        self.lines.iter().map(|line| entry(line)).filter(|entry| !entry.is_empty()).collect()
    }

    /// Returns the differences that are not accepted.
    pub(super) fn new_among<'d, D: Display>(&self, found: &'d [D]) -> Vec<&'d D> {
        let entries = self.entries();
        found.iter().filter(|difference| !entries.contains(difference.to_string().as_str())).collect()
    }

    /// Returns the lines that no longer apply. They would hide the difference if it came back.
    pub(super) fn stale(&self, found: &[impl Display]) -> Vec<String> {
        let found: BTreeSet<String> = found.iter().map(ToString::to_string).collect();
        self.entries().into_iter().filter(|entry| !found.contains(*entry)).map(str::to_owned).collect()
    }

    /// Adds the differences, removes the lines that no longer apply, and returns how many differences are new.
    pub(super) fn accept(&mut self, found: &[impl Display]) -> usize {
        let stale: BTreeSet<String> = self.stale(found).into_iter().collect();
        let new: Vec<String> = self.new_among(found).into_iter().map(ToString::to_string).collect();
        self.lines.retain(|line| !stale.contains(entry(line)));
        let count = new.len();
        self.lines.extend(new);
        count
    }

    /// Returns the entries without a reason, each with its line from 1.
    pub(super) fn unexplained(&self) -> Vec<(usize, &str)> {
        let has_reason = |line: &str| line.split_once('#').is_some_and(|(_, reason)| !reason.trim().is_empty());
        let lines = (1..).zip(&self.lines).filter(|(_, line)| !entry(line).is_empty() && !has_reason(line));
        lines.map(|(number, line)| (number, entry(line))).collect()
    }

    pub(super) fn text(&self) -> String {
        self.lines.iter().map(|line| format!("{line}\n")).collect()
    }
}

/// Returns a line without its comment.
fn entry(line: &str) -> &str {
    line.split_once('#').map_or(line, |(entry, _)| entry).trim()
}
