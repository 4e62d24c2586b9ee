//! Output for terminals, in the form of rustc.

use super::{Diagnostics, Report};
use crate::diagnostic::Severity;
use crate::snippet::{Snippet, printable};
use std::fmt::Write as _;

impl Diagnostics {
    /// Returns the problems as text for a terminal. `prefix` precedes each path, and `color` adds ANSI colors. Without
    /// problems, the text is empty.
    pub fn render(&self, prefix: &str, color: bool) -> String {
        self.body(prefix, color) + &self.closing(color)
    }

    /// Returns the problems like [`render`](Self::render), without the line that names a command of the repository.
    pub fn render_for_users(&self, prefix: &str, color: bool) -> String {
        self.body(prefix, color) + &self.count_line(color)
    }

    /// Returns the problems like [`render`](Self::render), without the closing lines.
    pub(crate) fn body(&self, prefix: &str, color: bool) -> String {
        let (style, mut out) = (Style::of(color), String::new());
        for report in &self.reports {
            report.render(prefix, &style, &mut out);
            out.push('\n');
        }
        out
    }

    /// Returns the closing lines: the number of problems, and where to read more.
    pub fn closing(&self, color: bool) -> String {
        let Some(first) = self.reports.first() else { return String::new() };
        self.count_line(color) + &format!("For more about a code, run `cargo xtask explain {}`.\n", first.code)
    }

    fn count_line(&self, color: bool) -> String {
        let style = Style::of(color);
        let Some(first) = self.reports.first() else { return String::new() };
        let (accent, word) = (style.severity(first.severity), first.severity.word());
        format!("{accent}{word}{}: {}\n", style.end, self.count())
    }
}

impl Report {
    pub(super) fn plain(&self, prefix: &str) -> String {
        let mut out = String::new();
        self.render(prefix, &Style::PLAIN, &mut out);
        out
    }

    fn render(&self, prefix: &str, style: &Style, out: &mut String) {
        let (Style { frame, bold, end, .. }, accent) = (style, style.severity(self.severity));
        let line = self.span.line;
        let gutter = " ".repeat(line.to_string().len());
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{accent}{}[{}]{end}{bold}: {}{end}", self.severity.word(), self.code, self.message);
        let _ = writeln!(out, "{gutter}{frame}-->{end} {}:{line}:{}", printable(&self.file(prefix)), self.span.column);
        if !self.snippet.line.trim().is_empty() {
            let Snippet { line: shown, offset, width } = &self.snippet;
            let _ = writeln!(out, "{gutter} {frame}|{end}");
            let _ = writeln!(out, "{frame}{line} |{end} {}", shown.trim_end());
            let _ = writeln!(out, "{gutter} {frame}|{end} {}{accent}{}{end}", " ".repeat(*offset), "^".repeat(*width));
        }
        let _ = writeln!(out, "{gutter} {frame}={end} {bold}help{end}: {}", self.help);
    }
}

/// The colors of a terminal, or none.
pub(crate) struct Style {
    error: &'static str,
    warning: &'static str,
    frame: &'static str,
    pub(crate) bold: &'static str,
    pub(crate) end: &'static str,
}

impl Style {
    const PLAIN: Self = Self { error: "", warning: "", frame: "", bold: "", end: "" };
    const COLOR: Self =
        Self { error: "\x1b[1;31m", warning: "\x1b[1;33m", frame: "\x1b[1;34m", bold: "\x1b[1m", end: "\x1b[0m" };

    pub(crate) fn of(color: bool) -> Self {
        if color { Self::COLOR } else { Self::PLAIN }
    }

    pub(crate) fn severity(&self, severity: Severity) -> &'static str {
        match severity {
            Severity::Error => self.error,
            Severity::Warning => self.warning,
        }
    }
}
