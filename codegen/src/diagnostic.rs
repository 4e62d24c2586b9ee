//! What is wrong with the specs, as rustc would say it.

use crate::locate::{Span, locate};
use crate::source::{Place, SourceFile};
use std::fmt::{self, Write as _};

/// One problem in the specs: what, where, and what to do.
#[derive(Clone, Debug)]
pub(crate) struct Diagnostic {
    /// The short name of the check that failed.
    pub(crate) code: &'static str,
    /// What is wrong.
    pub(crate) message: String,
    /// What to do.
    pub(crate) help: Option<String>,
    pub(crate) place: At,
}

/// What reading had to leave out.
#[derive(Debug, Default)]
pub(crate) struct Lost {
    /// Whether a file gave no spec at all.
    pub(crate) whole_specs: bool,
    /// The files with any problem.
    pub(crate) broken_files: std::collections::HashSet<usize>,
}

/// Where a problem is: found later, or told by the YAML reader.
#[derive(Clone, Debug)]
pub(crate) enum At {
    Place(Place),
    Point { file: usize, line: usize, column: usize },
    Path(String),
}

impl Diagnostic {
    pub(crate) fn new(code: &'static str, place: &Place, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), help: None, place: At::Place(place.clone()) }
    }

    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Whether it may be there only because something else could not be read: a whole spec, or a part of the same file.
    pub(crate) fn may_follow_from(&self, lost: &Lost) -> bool {
        let names = self.code.starts_with("unknown-")
            || matches!(self.code, "unreachable" | "unused-module" | "nothing-to-write");
        let same_file = matches!(&self.place, At::Place(place) if lost.broken_files.contains(&place.file));
        names && (lost.whole_specs || same_file)
    }

    /// With "did you mean" where a known name is near, and the list of names where it is short.
    pub(crate) fn suggest<'a>(self, name: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let known: Vec<&str> = known.into_iter().collect();
        match nearest(name, &known) {
            Some(near) => self.help(format!("did you mean `{near}`?")),
            None if !known.is_empty() && known.len() <= 16 => self.help(format!("one of {}", list(&known))),
            None => self,
        }
    }
}

/// The known name that a misspelt one most likely means.
pub(crate) fn nearest<'a>(name: &str, known: &[&'a str]) -> Option<&'a str> {
    let lower = name.to_lowercase();
    known
        .iter()
        .map(|candidate| (strsim::jaro_winkler(&lower, &candidate.to_lowercase()), *candidate))
        .filter(|(score, _)| *score >= 0.85)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}

/// `` `a`, `b` or `c` ``
pub(crate) fn list(names: &[&str]) -> String {
    match names {
        [] => "nothing".into(),
        [one] => format!("`{one}`"),
        [most @ .., last] => {
            let most: Vec<_> = most.iter().map(|name| format!("`{name}`")).collect();
            format!("{} or `{last}`", most.join(", "))
        }
    }
}

/// All problems of a run, in the order of files and lines, with what is needed to show them.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    reports: Vec<Report>,
}

/// One problem with its place found.
#[derive(Clone, Debug)]
pub struct Report {
    /// The short name of the check that failed.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
    /// The file, relative to the spec folder.
    pub path: String,
    /// The place in it.
    pub span: Span,
    line_text: String,
}

impl Diagnostics {
    pub(crate) fn new(found: Vec<Diagnostic>, sources: &[SourceFile]) -> Self {
        let mut reports: Vec<_> = found.into_iter().map(|diagnostic| Report::new(diagnostic, sources)).collect();
        reports.sort_by(|a, b| (&a.path, a.span, a.code, &a.message).cmp(&(&b.path, b.span, b.code, &b.message)));
        reports.dedup_by(|a, b| a.path == b.path && a.span == b.span && a.code == b.code && a.message == b.message);
        Self { reports }
    }

    /// The problems, by file and line.
    pub fn reports(&self) -> &[Report] {
        &self.reports
    }

    /// The problems as text for a terminal; `prefix` stands before each path, `colour` adds ANSI colours.
    pub fn render(&self, prefix: &str, colour: bool) -> String {
        let style = if colour { Style::COLOUR } else { Style::PLAIN };
        let mut out = String::new();
        for report in &self.reports {
            report.render(prefix, &style, &mut out);
            out.push('\n');
        }
        let count = self.reports.len();
        let files = self.files();
        let (problems, in_files) = (plural(count, "problem"), plural(files, "file"));
        let _ = writeln!(out, "{}error{}: {problems} in {in_files}", style.error, style.end);
        out
    }

    fn files(&self) -> usize {
        let mut paths: Vec<_> = self.reports.iter().map(|report| &report.path).collect();
        paths.dedup();
        paths.len()
    }
}

fn plural(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render("spec/", false))
    }
}

impl std::error::Error for Diagnostics {}

struct Style {
    error: &'static str,
    frame: &'static str,
    bold: &'static str,
    end: &'static str,
}

impl Style {
    const PLAIN: Self = Self { error: "", frame: "", bold: "", end: "" };
    const COLOUR: Self = Self { error: "\x1b[1;31m", frame: "\x1b[1;34m", bold: "\x1b[1m", end: "\x1b[0m" };
}

impl Report {
    fn new(diagnostic: Diagnostic, sources: &[SourceFile]) -> Self {
        let Diagnostic { code, message, help, place } = diagnostic;
        let (path, text, span) = match place {
            At::Place(place) => {
                let source = &sources[place.file];
                (source.path.clone(), source.text.as_str(), locate(&source.text, &place))
            }
            At::Point { file, line, column } => {
                let source = &sources[file];
                (source.path.clone(), source.text.as_str(), Span { line, column, width: 1 })
            }
            At::Path(path) => (path, "", Span::START),
        };
        let line_text = text.lines().nth(span.line - 1).unwrap_or_default().to_owned();
        Self { code, message, help, path, span, line_text }
    }

    fn render(&self, prefix: &str, style: &Style, out: &mut String) {
        let Style { error, frame, bold, end } = style;
        let Span { line, column, width } = self.span;
        let gutter = " ".repeat(line.to_string().len());
        let _ = writeln!(out, "{error}error[{}]{end}{bold}: {}{end}", self.code, visible(&self.message));
        let _ = writeln!(out, "{gutter}{frame}-->{end} {prefix}{}:{line}:{column}", self.path);
        if !self.line_text.trim().is_empty() {
            let (shown, offset) = window(&self.line_text, column, width);
            let _ = writeln!(out, "{gutter} {frame}|{end}");
            let _ = writeln!(out, "{frame}{line} |{end} {shown}");
            let carets = "^".repeat(width.min(WINDOW));
            let _ = writeln!(out, "{gutter} {frame}|{end} {}{error}{carets}{end}", " ".repeat(offset));
        }
        if let Some(help) = &self.help {
            let _ = writeln!(out, "{gutter} {frame}={end} {bold}help{end}: {}", visible(help));
        }
    }
}

/// The longest piece of a line that is shown.
const WINDOW: usize = 140;

/// The part of a line around a column, and where the column is in it.
fn window(line: &str, column: usize, width: usize) -> (String, usize) {
    let chars: Vec<char> = line.chars().collect();
    let from = if chars.len() <= WINDOW { 0 } else { (column - 1).saturating_sub(WINDOW.saturating_sub(width) / 2) };
    let to = (from + WINDOW).min(chars.len());
    let mut shown: String = chars[from.min(to)..to].iter().collect();
    let mut offset = column - 1 - from.min(column - 1);
    if from > 0 {
        shown.insert(0, '…');
        offset += 1;
    }
    if to < chars.len() {
        shown.push('…');
    }
    (visible(&shown), offset)
}

/// Control and direction characters would let a spec rewrite the terminal or hide what it says.
fn visible(text: &str) -> String {
    let hidden = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    text.chars()
        .map(|c| {
            if c == '\t' {
                ' '
            } else if hidden(c) {
                '\u{fffd}'
            } else {
                c
            }
        })
        .collect()
}
