//! Problems with their places found, and the forms in which they are told.

mod github;
mod json;
pub(crate) mod terminal;

use crate::diagnostic::{Diagnostic, Location, Severity};
use crate::locate::{Layout, Span};
use crate::snippet::{Snippet, legible};
use crate::source::{NodePath, SourceFile};
use std::fmt;

/// All problems of a run, in the order of files and lines, with what is needed to show them.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    reports: Vec<Report>,
}

/// One problem with its place found.
#[derive(Clone, Debug)]
pub struct Report {
    /// How bad it is.
    pub severity: Severity,
    /// The short name of the check that failed.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
    /// The file, relative to the spec folder.
    pub path: String,
    /// The place in it.
    pub span: Span,
    snippet: Snippet,
}

impl Diagnostics {
    pub(crate) fn new(found: Vec<Diagnostic>, sources: &[SourceFile]) -> Self {
        let mut texts: Vec<Text<'_>> = sources.iter().map(Text::new).collect();
        let mut reports: Vec<Report> = found.into_iter().map(|diagnostic| report(diagnostic, &mut texts)).collect();
        reports.sort_by(|a, b| a.order().cmp(&b.order()));
        reports.dedup_by(|a, b| a.order() == b.order());
        Self { reports }
    }

    /// The problems, by file and line.
    pub fn reports(&self) -> &[Report] {
        &self.reports
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.reports.is_empty()
    }

    /// How many there are in how many files, such as `6 problems in 3 files`.
    pub fn count(&self) -> String {
        let mut paths: Vec<_> = self.reports.iter().map(|report| &report.path).collect();
        paths.dedup();
        let plural = |count, noun| format!("{count} {noun}{}", if count == 1 { "" } else { "s" });
        format!("{} in {}", plural(self.reports.len(), "problem"), plural(paths.len(), "file"))
    }
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render("spec/", false))
    }
}

impl std::error::Error for Diagnostics {}

/// A file whose lines are shown; it is laid out only once a problem in it needs that.
struct Text<'s> {
    source: &'s SourceFile,
    lines: Vec<&'s str>,
    layout: Option<Layout>,
    /// The line that was shown last: where a file has one long line, it is not taken apart for every problem.
    taken_apart: (usize, Vec<char>),
}

impl<'s> Text<'s> {
    fn new(source: &'s SourceFile) -> Self {
        Self { source, lines: source.text.lines().collect(), layout: None, taken_apart: (usize::MAX, Vec::new()) }
    }

    fn locate(&mut self, place: &NodePath) -> Span {
        self.layout.get_or_insert_with(|| Layout::of(&self.source.text)).find(place)
    }

    /// The span, made sure to be within the text, and what to show of its line.
    fn show(&mut self, span: Span) -> (String, Span, Snippet) {
        let last = self.lines.len().saturating_sub(1);
        let at = (span.line.max(1) - 1).min(last);
        if self.taken_apart.0 != at {
            self.taken_apart = (at, self.lines.get(at).map_or_else(Vec::new, |line| line.chars().collect()));
        }
        let chars = &self.taken_apart.1;
        let column = if at + 1 < span.line { usize::MAX } else { span.column };
        let column = column.clamp(1, chars.len() + 1);
        let span = Span { line: at + 1, column, width: span.width.clamp(1, (chars.len() + 1 - column).max(1)) };
        (self.source.path.clone(), span, Snippet::of(chars, span))
    }
}

fn report(diagnostic: Diagnostic, texts: &mut [Text<'_>]) -> Report {
    let Diagnostic { severity, code, message, help, at, .. } = diagnostic;
    let (path, span, snippet) = match at {
        Location::NodePath(place) => {
            let text = &mut texts[place.file];
            let span = text.locate(&place);
            text.show(span)
        }
        Location::Point { file, line, column } => texts[file].show(Span { line, column, width: 1 }),
        Location::Path(path) => (path, Span::START, Snippet::default()),
    };
    Report { severity, code, message: legible(&message), help: legible(&help), path, span, snippet }
}

impl Report {
    fn file(&self, prefix: &str) -> String {
        format!("{prefix}{}", self.path)
    }

    fn order(&self) -> (&str, Span, &str, &str) {
        (&self.path, self.span, self.code, &self.message)
    }
}
