//! Problems with their places in the text, and their output formats.

mod fold;
mod github;
mod json;
pub(crate) mod terminal;

use crate::diagnostic::{Diagnostic, Location, Severity};
use crate::locate::{Layout, Span};
use crate::snippet::{Snippet, printable};
use crate::source::{NodePath, SourceFile};
use std::fmt;

/// All problems of a run, in the order of files and lines.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    reports: Vec<Report>,
}

/// A problem with its place in the text.
#[derive(Clone, Debug)]
pub struct Report {
    /// The severity.
    pub severity: Severity,
    /// The short name of the check that failed.
    pub code: &'static str,
    /// The message: what is wrong.
    pub message: String,
    /// The help: what to do.
    pub help: String,
    /// The file, relative to the spec folder.
    pub path: String,
    /// The place in the file.
    pub span: Span,
    snippet: Snippet,
}

impl Diagnostics {
    pub(crate) fn new(found: Vec<Diagnostic>, sources: &[SourceFile]) -> Self {
        let mut texts: Vec<Text<'_>> = sources.iter().map(Text::new).collect();
        Self::sorted(found.into_iter().map(|diagnostic| report(diagnostic, &mut texts)).collect())
    }

    /// Returns the problems of several roots together.
    pub(crate) fn joined(roots: Vec<Self>) -> Self {
        Self::sorted(roots.into_iter().flat_map(|root| root.reports).collect())
    }

    fn sorted(mut reports: Vec<Report>) -> Self {
        reports.sort_by(|a, b| a.order().cmp(&b.order()));
        reports.dedup_by(|a, b| a.order() == b.order());
        Self { reports: fold::fold(reports) }
    }

    /// Returns the problems, by file and line.
    pub fn reports(&self) -> &[Report] {
        &self.reports
    }

    /// Returns whether there are no problems.
    pub fn is_empty(&self) -> bool {
        self.reports.is_empty()
    }

    /// Returns the numbers of problems and files, such as `6 problems in 3 files`.
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

/// A file with problems. Its layout is computed only when a problem needs it.
struct Text<'s> {
    source: &'s SourceFile,
    lines: Vec<&'s str>,
    layout: Option<Layout>,
    /// The characters of the line that was shown last, cached for files with one long line.
    split_line: (usize, Vec<char>),
}

impl<'s> Text<'s> {
    fn new(source: &'s SourceFile) -> Self {
        Self { source, lines: source.text.lines().collect(), layout: None, split_line: (usize::MAX, Vec::new()) }
    }

    fn locate(&mut self, place: &NodePath) -> Span {
        self.layout.get_or_insert_with(|| Layout::of(&self.source.text)).find(place)
    }

    /// Returns the path, the span limited to the text, and the snippet of its line.
    fn show(&mut self, span: Span) -> (String, Span, Snippet) {
        let last = self.lines.len().saturating_sub(1);
        let at = (span.line.max(1) - 1).min(last);
        if self.split_line.0 != at {
            self.split_line = (at, self.lines.get(at).map_or_else(Vec::new, |line| line.chars().collect()));
        }
        let chars = &self.split_line.1;
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
        Location::Path(path) => {
            let root = texts.first().map_or("", |text| text.source.root);
            (format!("{root}{path}"), Span::START, Snippet::default())
        }
    };
    Report { severity, code, message: printable(&message), help: printable(&help), path, span, snippet }
}

impl Report {
    fn file(&self, prefix: &str) -> String {
        format!("{prefix}{}", self.path)
    }

    fn order(&self) -> (&str, Span, &str, &str) {
        (&self.path, self.span, self.code, &self.message)
    }
}
