//! Texts of specs: paragraphs of words and inline code. Code is written as in CommonMark; nothing else is markup.

use crate::lexical::is_hidden;
use std::borrow::Cow;

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Words, with single spaces between them.
    Words(String),
    /// Inline code.
    Code(String),
}

impl Span {
    /// Returns the words or the code.
    ///
    /// ```
    /// assert_eq!(bitrix24_model::text::Span::Code("id".into()).text(), "id");
    /// ```
    pub fn text(&self) -> &str {
        match self {
            Self::Words(text) | Self::Code(text) => text,
        }
    }
}

/// Reads a text: its paragraphs, without characters that cannot be seen.
///
/// A run of backticks starts code if a later run of the paragraph has the same length; else it is part of the words.
///
/// ```
/// use bitrix24_model::text::{Span, paragraphs};
///
/// let read = paragraphs("Takes `id`\nor *name*.");
/// assert_eq!(
///     read,
///     [[Span::Words("Takes ".into()), Span::Code("id".into()), Span::Words(" or *name*.".into())]]
/// );
/// ```
pub fn paragraphs(text: &str) -> Vec<Vec<Span>> {
    let visible = visible(text);
    let lines: Vec<&str> = visible.split('\n').map(str::trim).collect();
    let paragraphs = lines.split(|line| line.is_empty()).filter(|lines| !lines.is_empty());
    paragraphs.map(|lines| spans(&lines.join("\n"))).collect()
}

/// Returns a text without characters that cannot be seen.
fn visible(text: &str) -> Cow<'_, str> {
    let is_visible = |c: char| c.is_whitespace() || !is_hidden(c);
    match text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n')) || text.chars().all(is_visible) {
        true => Cow::Borrowed(text),
        false => Cow::Owned(text.chars().filter(|c| is_visible(*c)).collect()),
    }
}

/// Returns a text without markup, on one line.
///
/// ```
/// assert_eq!(bitrix24_model::text::plain("Takes `id`.\n\nOnce."), "Takes id. Once.");
/// ```
pub fn plain(text: &str) -> String {
    let plain = |spans: &Vec<Span>| spans.iter().map(Span::text).collect();
    paragraphs(text).iter().map(plain).collect::<Vec<String>>().join(" ")
}

/// Returns a text as paragraphs of CommonMark, one on a line. Everything but code is escaped.
///
/// ```
/// use bitrix24_model::text::markdown;
///
/// assert_eq!(markdown("Takes `id`, not <b>.\n\n# 1"), "Takes `id`, not \\<b\\>.\n\n\\# 1");
/// ```
pub fn markdown(text: &str) -> String {
    paragraphs(text).iter().map(|spans| escape_start(&line(spans)).into_owned()).collect::<Vec<_>>().join("\n\n")
}

/// Returns a text as CommonMark within a line, after words that the caller writes.
///
/// ```
/// assert_eq!(bitrix24_model::text::inline("Takes `id`.\n\n- Once."), "Takes `id`. - Once.");
/// ```
pub fn inline(text: &str) -> String {
    paragraphs(text).iter().map(|spans| line(spans)).collect::<Vec<_>>().join(" ")
}

/// Returns a name or a value as inline code, in a text of a spec or in CommonMark.
///
/// ```
/// use bitrix24_model::text::code;
///
/// assert_eq!(code("id"), "`id`");
/// assert_eq!(code("a`b"), "``a`b``");
/// ```
pub fn code(text: &str) -> String {
    let text: String = visible(text).chars().map(blank).collect();
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let is_blank = text.chars().all(|c| c == ' ');
    // A reader removes one space from each side.
    let loses_spaces = !is_blank && text.starts_with(' ') && text.ends_with(' ');
    let space = if text.is_empty() || text.starts_with('`') || text.ends_with('`') || loses_spaces { " " } else { "" };
    let marks = "`".repeat(longest + 1);
    format!("{marks}{space}{text}{space}{marks}")
}

/// Escapes words for CommonMark and for what rustdoc and GitHub add to it, within a line, without
/// characters that cannot be seen.
///
/// ```
/// assert_eq!(bitrix24_model::text::escape("*x* of snake_case"), r"\*x\* of snake_case");
/// ```
pub fn escape(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 8);
    let mut before = None;
    let visible = words.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| !is_hidden(*c));
    let mut chars = visible.peekable();
    while let Some(c) = chars.next() {
        if is_markup(before, c, chars.peek().copied()) {
            out.push('\\');
        }
        out.push(c);
        before = Some(c);
    }
    out
}

fn is_markup(before: Option<char>, c: char, after: Option<char>) -> bool {
    match c {
        // Within a word it starts and ends nothing.
        '_' => !(before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric)),
        // rustdoc would replace `--` by a dash and `...` by an ellipsis.
        '-' | '.' => before == Some(c),
        // A URL that is no link is a warning of rustdoc, and a link elsewhere.
        ':' => after == Some('/'),
        // A link that follows would become an image.
        '!' => after.is_none(),
        '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '#' | '&' | '~' | '$' => true,
        _ => false,
    }
}

/// Escapes the start of a line of CommonMark if it would start a list, underline a heading or make a table. Other starts of blocks are
/// escaped wherever they are.
///
/// ```
/// use bitrix24_model::text::escape_start;
///
/// assert_eq!(escape_start("1. one"), r"1\. one");
/// assert_eq!(escape_start("1.5 is one"), r"1\.5 is one");
/// assert_eq!(escape_start("one"), "one");
/// ```
pub fn escape_start(line: &str) -> Cow<'_, str> {
    if !starts_block(line) {
        return Cow::Borrowed(line);
    }
    let (number, rest) = line.split_at(line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len());
    Cow::Owned(format!("{number}\\{rest}"))
}

/// Returns whether a line of escaped CommonMark that starts like this could start a block: a line must not be wrapped here.
///
/// ```
/// use bitrix24_model::text::starts_block;
///
/// assert!(starts_block("- x") && starts_block("1) x"));
/// assert!(!starts_block("x") && !starts_block(r"\- x"));
/// ```
pub fn starts_block(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    match rest.len() < line.len() {
        true => rest.starts_with(['.', ')']),
        false => rest.starts_with(['-', '+', '=', ':', '|']),
    }
}

fn line(spans: &[Span]) -> String {
    let escaped = |span: &Span| match span {
        Span::Words(words) => escape(words),
        Span::Code(text) => code(text),
    };
    spans.iter().map(escaped).collect()
}

fn spans(paragraph: &str) -> Vec<Span> {
    let (mut spans, mut words, mut rest) = (Vec::new(), String::new(), paragraph);
    while let Some(start) = rest.find('`') {
        let (before, from) = rest.split_at(start);
        let marks = run(from);
        match code_length(from) {
            Some(length) => {
                words += before;
                spans.extend(words_of(&std::mem::take(&mut words)));
                spans.push(Span::Code(code_of(&from[marks..length - marks])));
                rest = &from[length..];
            }
            None => {
                words += &rest[..start + marks];
                rest = &from[marks..];
            }
        }
    }
    spans.extend(words_of(&(words + rest)));
    spans
}

/// Returns the length of the code that a text starts with, marks included; `None` if it starts with none.
///
/// ```
/// use bitrix24_model::text::code_length;
///
/// assert_eq!(code_length("`id` of"), Some(4));
/// assert_eq!(code_length("``a`b``"), Some(7));
/// assert!(code_length("`id").is_none() && code_length("id").is_none());
/// ```
pub fn code_length(text: &str) -> Option<usize> {
    let marks = run(text);
    closing(&text[marks..], marks).map(|end| end + 2 * marks)
}

/// Returns the number of backticks at the start.
fn run(text: &str) -> usize {
    text.len() - text.trim_start_matches('`').len()
}

/// Returns where a run of so many backticks starts.
fn closing(text: &str, length: usize) -> Option<usize> {
    let mut at = 0;
    while let Some(start) = text[at..].find('`') {
        at += start;
        let found = run(&text[at..]);
        if found == length {
            return Some(at);
        }
        at += found;
    }
    None
}

/// Joins words by single spaces, and keeps one at each end.
fn words_of(text: &str) -> Option<Span> {
    let mut words = String::with_capacity(text.len());
    for c in text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }) {
        if c != ' ' || !words.ends_with(' ') {
            words.push(c);
        }
    }
    (!words.is_empty()).then_some(Span::Words(words))
}

fn code_of(text: &str) -> String {
    let text: String = text.chars().map(blank).collect();
    let inner = text.strip_prefix(' ').and_then(|text| text.strip_suffix(' '));
    match inner {
        Some(inner) if !text.chars().all(|c| c == ' ') => inner.to_owned(),
        _ => text,
    }
}

/// Replaces breaks of lines and tabs by a space, but keeps spaces of other widths.
fn blank(c: char) -> char {
    if c.is_whitespace() && is_hidden(c) { ' ' } else { c }
}
