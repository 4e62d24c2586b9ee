//! YAML events with the comments and empty lines that the parser omits.

use saphyr_parser::{Event, Parser, ScalarStyle};
use std::borrow::Cow;
use std::collections::VecDeque;

/// A comment without trailing whitespace.
#[derive(Clone, Debug)]
pub(super) struct Comment {
    pub(super) text: String,
    /// Its column; 0 if text precedes it in its line.
    pub(super) column: usize,
    /// Whether it follows a token in the same line.
    pub(super) trails: bool,
    /// Whether the line above is empty.
    pub(super) blank: bool,
}

/// An event with its place and the comments before it.
pub(super) struct Token<'t> {
    pub(super) event: Event<'t>,
    /// Its start, in characters.
    pub(super) index: usize,
    /// The column of the first key of a map or the first dash of a list; otherwise, its own column.
    pub(super) column: usize,
    /// Whether a map or list has brackets.
    pub(super) flow: bool,
    /// The comments between the last text or bracket and the next.
    pub(super) lead: Vec<Comment>,
    /// Whether it is the first in its line, and the line above is empty.
    pub(super) blank: bool,
    /// The indentation of the line with the next text or bracket.
    pub(super) next_indent: usize,
    /// The lines of a text that has several, without their indentation.
    pub(super) lines: Vec<String>,
}

/// A part of a text that the formatter does not support, and its character index.
pub(super) struct Unsupported {
    pub(super) what: &'static str,
    pub(super) help: &'static str,
    pub(super) index: usize,
}

const fn unsupported(what: &'static str, help: &'static str, index: usize) -> Unsupported {
    Unsupported { what, help, index }
}

/// Returns the text as the parser accepts it. The parser refuses some tabs between values, and requires the content of
/// brackets to be indented deeper than the key before them, but pasted JSON closes its brackets in the column of that
/// key. Spaces and tabs have no meaning there, so they are added or replaced.
pub(crate) fn readable(text: &str) -> Cow<'_, str> {
    let mut readable = Cow::Borrowed(text);
    // Each attempt parses the whole text, so the number of attempts is limited by its length.
    for _ in 0..(MOST_READ / text.len().max(1)).clamp(1, 1_000) {
        let Some(error) = Parser::new_from_str(&readable).find_map(Result::err) else { break };
        let offset = readable.char_indices().nth(error.marker().index()).map_or(readable.len(), |(offset, _)| offset);
        let line = readable[..offset].rfind('\n').map_or(0, |before| before + 1);
        let gap = readable[line..offset].trim_end().len()..offset - line;
        let tab = readable[line..][gap.clone()].find('\t').map(|at| line + gap.start + at);
        match tab {
            // The parser refuses tabs behind a colon or a dash, which have no meaning there.
            Some(tab) if gap.start > 0 => readable.to_mut().replace_range(tab..=tab, " "),
            _ if error.info().starts_with("invalid indentation") && gap.start == 0 => {
                readable.to_mut().insert_str(line, "        ");
            }
            _ => break,
        }
    }
    readable
}

/// The number of bytes that `readable` parses at most, apart from one attempt for a larger text.
const MOST_READ: usize = 1 << 24;

/// The tokens of a text.
pub(super) struct Tokens<'t> {
    pub(super) all: VecDeque<Token<'t>>,
    /// For each dash of a list, whether the line above it is empty.
    pub(super) dashes: VecDeque<bool>,
}

/// The tokens of a text.
pub(super) fn tokens(text: &str) -> Result<Tokens<'_>, Unsupported> {
    let mut events = Vec::new();
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| unsupported(MEANING_CHANGES, SIMPLIFY, error.marker().index()))?;
        let (start, end) = (span.start.index(), span.end.index());
        refuse(&event, start)?;
        events.push(Raw { event, start, end });
    }
    Scan::new(text).all(events)
}

pub(super) const MEANING_CHANGES: &str = "this cannot be formatted without changing its meaning";
pub(super) const SIMPLIFY: &str = "simplify it: use short keys, plain or quoted text, and no rare YAML syntax";

fn refuse(event: &Event<'_>, at: usize) -> Result<(), Unsupported> {
    match event {
        Event::Alias(_) => Err(unsupported("an alias cannot be formatted", "replace the alias with its value", at)),
        Event::Scalar(_, _, anchor, tag) if *anchor > 0 || tag.is_some() => Err(marked(at)),
        Event::SequenceStart(anchor, tag) | Event::MappingStart(anchor, tag) if *anchor > 0 || tag.is_some() => {
            Err(marked(at))
        }
        _ => Ok(()),
    }
}

const fn marked(at: usize) -> Unsupported {
    unsupported(
        "a value with an anchor or a tag cannot be formatted",
        "delete the anchor or tag, and replace aliases with their values",
        at,
    )
}

struct Raw<'t> {
    event: Event<'t>,
    start: usize,
    end: usize,
}

/// Where a gap between tokens ends.
#[derive(Clone, Copy)]
enum Until {
    Index(usize),
    Closing,
    Header,
}

struct Scan {
    chars: Vec<char>,
    /// The start of each line.
    lines: Vec<usize>,
    /// The end of the part that has been read.
    cursor: usize,
    /// The dashes of lists so far, each with whether the line above it is empty.
    dashes: Vec<(usize, bool)>,
    /// The end of the last text on several lines, including the empty lines at its end that belong to it.
    kept: usize,
    /// Whether each of the open maps and lists has brackets.
    open: Vec<bool>,
}

impl Scan {
    fn new(text: &str) -> Self {
        let chars: Vec<char> = text.chars().collect();
        let breaks = chars.iter().enumerate().filter(|(_, c)| **c == '\n').map(|(at, _)| at + 1);
        let lines = std::iter::once(0).chain(breaks).collect();
        Self { chars, lines, cursor: 0, dashes: Vec::new(), kept: 0, open: Vec::new() }
    }

    fn all<'t>(mut self, events: Vec<Raw<'t>>) -> Result<Tokens<'t>, Unsupported> {
        let ends = self.gap_ends(&events);
        let (mut tokens, mut scanned, mut next_indent) = (VecDeque::new(), false, 0);
        for (raw, until) in events.into_iter().zip(ends) {
            let mut lead = Vec::new();
            if !scanned {
                lead = self.gap(until)?;
                next_indent = if self.cursor < self.chars.len() { self.indent(self.cursor) } else { 0 };
                scanned = true;
            }
            let mut token = self.token(raw, lead, &mut scanned)?;
            token.next_indent = next_indent;
            tokens.push_back(token);
        }
        Ok(Tokens { all: tokens, dashes: self.dashes.into_iter().map(|(_, blank)| blank).collect() })
    }

    /// Returns, for each event, the end of the gap before the next text or bracket.
    fn gap_ends(&self, events: &[Raw<'_>]) -> Vec<Until> {
        let mut open = Vec::new();
        let mut ends: Vec<Option<Until>> = Vec::new();
        for raw in events {
            ends.push(match &raw.event {
                Event::MappingStart(..) | Event::SequenceStart(..) => {
                    let flow = self.is_flow(raw);
                    open.push(flow);
                    flow.then_some(Until::Index(raw.start))
                }
                Event::MappingEnd | Event::SequenceEnd => open.pop().unwrap_or_default().then_some(Until::Closing),
                Event::Scalar(_, ScalarStyle::Literal | ScalarStyle::Folded, ..) => Some(Until::Header),
                Event::Scalar(text, ScalarStyle::Plain, ..) if text.is_empty() => None,
                Event::Scalar(..) => Some(Until::Index(raw.start)),
                Event::StreamEnd => Some(Until::Index(self.chars.len())),
                _ => None,
            });
        }
        let mut next = Until::Index(self.chars.len());
        for end in ends.iter_mut().rev() {
            next = *end.get_or_insert(next);
        }
        ends.into_iter().flatten().collect()
    }

    fn is_flow(&self, raw: &Raw<'_>) -> bool {
        let bracket = if matches!(raw.event, Event::MappingStart(..)) { '{' } else { '[' };
        raw.end > raw.start && self.chars.get(raw.start) == Some(&bracket)
    }

    /// Reads whitespace, dashes, commas and comments up to the next text or bracket.
    fn gap(&mut self, until: Until) -> Result<Vec<Comment>, Unsupported> {
        let (from, mut found) = (self.cursor, Vec::new());
        while let Some(c) = self.chars.get(self.cursor) {
            match (c, until) {
                (_, Until::Index(end)) if self.cursor >= end => break,
                (']' | '}', Until::Closing) | ('|' | '>', Until::Header) => break,
                ('#', _) => {
                    found.push(self.comment(from));
                    continue;
                }
                ('-', _) if self.is_dash(self.cursor) => {
                    self.dashes.push((self.cursor, self.is_blank_above(self.line_start(self.cursor))));
                }
                ('?', _) => {
                    return Err(unsupported("a key with `?` cannot be formatted", "write `key: value`", self.cursor));
                }
                ('%', _) => {
                    return Err(unsupported("a directive cannot be formatted", "delete the line", self.cursor));
                }
                (' ' | '\t' | '\n' | '-' | ',' | ':' | '.', _) => {}
                _ => {
                    let help = "delete the character, which an editor may not show";
                    return Err(unsupported("unexpected character between values", help, self.cursor));
                }
            }
            self.cursor += 1;
        }
        Ok(found)
    }

    /// Reads a comment; `from` is where the gap around it begins.
    fn comment(&mut self, from: usize) -> Comment {
        let (start, end, line) = (self.cursor, self.line_end(self.cursor), self.line_start(self.cursor));
        self.cursor = end;
        let alone = self.chars[line..start].iter().all(|c| c.is_whitespace());
        Comment {
            text: self.chars[start..end].iter().collect::<String>().trim_end().to_owned(),
            column: if alone { start - line } else { 0 },
            trails: !alone && !self.chars[from..start].contains(&'\n'),
            blank: alone && self.is_blank_above(line),
        }
    }

    fn token<'t>(&mut self, raw: Raw<'t>, lead: Vec<Comment>, scanned: &mut bool) -> Result<Token<'t>, Unsupported> {
        let at = raw.start.min(self.chars.len());
        let line = self.line_start(at);
        let first = self.chars[line..at].iter().all(|c| c.is_whitespace() || *c == '-');
        let (mut column, mut flow, mut lines) = (at - line, false, Vec::new());
        let blank = first && self.is_blank_above(line);
        let mut past = None;
        match &raw.event {
            Event::MappingStart(..) | Event::SequenceStart(..) => {
                flow = self.is_flow(&raw);
                self.open.push(flow);
                past = flow.then_some(at + 1);
                let dash = self.dashes.iter().rev().find(|(dash, _)| *dash < at);
                if let (Event::SequenceStart(..), Some((dash, _)), false) = (&raw.event, dash, flow) {
                    column = dash - self.line_start(*dash);
                }
            }
            Event::MappingEnd | Event::SequenceEnd => {
                flow = self.open.pop().unwrap_or_default();
                past = flow.then_some(self.cursor + 1);
            }
            Event::Scalar(text, style, ..) => (past, lines) = self.scalar(text, *style, at, raw.end)?,
            _ => {}
        }
        let mut token = Token { event: raw.event, index: at, column, flow, lead, blank, next_indent: 0, lines };
        if let Some(past) = past {
            (self.cursor, *scanned) = (past, false);
        }
        if !matches!(&token.event, Event::Scalar(_, ScalarStyle::Literal | ScalarStyle::Folded, ..)) {
            return Ok(token);
        }
        // A comment after the header of a block text belongs to the gap before it.
        token.lead.extend(self.header_comment());
        self.cursor = self.cursor.max(raw.end);
        Ok(token)
    }

    /// Returns the end of a text, and its lines if it has several.
    fn scalar(
        &mut self,
        text: &str,
        style: ScalarStyle,
        start: usize,
        end: usize,
    ) -> Result<(Option<usize>, Vec<String>), Unsupported> {
        match style {
            ScalarStyle::Plain if text.is_empty() => Ok((None, Vec::new())),
            ScalarStyle::Plain => {
                let source: String = self.chars[start..end].iter().collect();
                Ok((Some(end), source.trim_end().lines().map(|line| line.trim().to_owned()).collect()))
            }
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Ok((Some(self.closing_quote(start) + 1), vec![])),
            ScalarStyle::Literal | ScalarStyle::Folded => {
                let (lines, last) = self.block_lines(text, end);
                let header =
                    self.chars[self.cursor..].iter().take_while(|c| matches!(c, '|' | '>' | '+' | '-' | '0'..='9'));
                let header: String = header.collect();
                self.kept = if header.contains('+') { end } else { last };
                Ok((Some(self.cursor + header.len()), lines))
            }
        }
    }

    /// Returns the lines of a text after `|` or `>`, without their indentation and the empty lines at the end, and the end of
    /// the last line.
    fn block_lines(&self, text: &str, end: usize) -> (Vec<String>, usize) {
        let from = (self.line_end(self.cursor) + 1).min(end);
        let source: String = self.chars[from..end].iter().collect();
        let mut lines: Vec<&str> = source.split('\n').collect();
        // The last piece is the indentation of the next token, or an unterminated last line of the file.
        if end < self.chars.len() || lines.last().is_some_and(|line| line.is_empty()) {
            lines.pop();
        }
        let inside = first_indent(text.split('\n'));
        let indent = first_indent(lines.iter().copied()).saturating_sub(inside);
        let inner = |line: &str| line.get(indent.min(spaces(line))..).unwrap_or_default().to_owned();
        while lines.last().is_some_and(|line| inner(line).is_empty()) {
            lines.pop();
        }
        let length: usize = lines.iter().map(|line| line.chars().count() + 1).sum();
        (lines.into_iter().map(inner).collect(), from + length)
    }

    /// Returns whether a hyphen between texts starts a list item, and is not part of `---`.
    fn is_dash(&self, at: usize) -> bool {
        let is = |at: Option<usize>, c: char| at.and_then(|at| self.chars.get(at)) == Some(&c);
        !is(at.checked_sub(1), '-') && !is(at.checked_add(1), '-')
    }

    fn header_comment(&mut self) -> Option<Comment> {
        let end = self.line_end(self.cursor);
        let at = (self.cursor..end).find(|at| self.chars[*at] == '#')?;
        let text = self.chars[at..end].iter().collect::<String>().trim_end().to_owned();
        self.cursor = end;
        Some(Comment { text, column: 0, trails: true, blank: false })
    }

    /// Returns the closing quotation mark. The parser counts whitespace after a quoted text as part of it.
    fn closing_quote(&self, start: usize) -> usize {
        let quote = self.chars[start];
        let mut at = start + 1;
        while at < self.chars.len() {
            match self.chars[at] {
                '\\' if quote == '"' => at += 1,
                c if c == quote && quote == '\'' && self.chars.get(at + 1) == Some(&quote) => at += 1,
                c if c == quote => break,
                _ => {}
            }
            at += 1;
        }
        at
    }

    fn line_start(&self, at: usize) -> usize {
        self.lines[self.lines.partition_point(|start| *start <= at) - 1]
    }

    fn line_end(&self, at: usize) -> usize {
        let next = self.lines.get(self.lines.partition_point(|start| *start <= at));
        next.map_or(self.chars.len(), |start| start - 1)
    }

    fn indent(&self, at: usize) -> usize {
        self.chars[self.line_start(at)..].iter().take_while(|c| **c == ' ').count()
    }

    /// Returns whether the line above is empty; `line` is the start of a line.
    fn is_blank_above(&self, line: usize) -> bool {
        line > self.kept && self.chars[self.line_start(line - 1)..line].iter().all(|c| c.is_whitespace())
    }
}

fn spaces(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// Returns the indentation of the first line that is not empty.
fn first_indent<'l>(mut lines: impl Iterator<Item = &'l str>) -> usize {
    lines.find(|line| spaces(line) < line.len()).map_or(0, spaces)
}
