//! The layout of a spec: keys and values with their comments.

use super::tokens::{Comment, MEANING_CHANGES, SIMPLIFY, Token, Tokens, Unsupported};
use saphyr_parser::{Event, ScalarStyle};
use std::collections::VecDeque;

/// A value.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) value: Value,
    /// Whether its entries always have their own lines.
    pub(super) open: bool,
    /// Comments after the last entry.
    pub(super) tail: Vec<Comment>,
}

#[derive(Debug)]
pub(super) enum Value {
    Scalar(Scalar),
    Map(Vec<Entry>),
    List(Vec<Entry>),
}

/// An entry of a map, or of a list (without a key).
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) key: Option<Scalar>,
    pub(super) node: Node,
    /// Comments on the lines above.
    pub(super) before: Vec<Comment>,
    /// Whether an empty line precedes this entry, below its comments.
    pub(super) blank: bool,
    /// Trailing comments on its line.
    pub(super) trailing: Vec<String>,
}

/// A scalar.
#[derive(Debug)]
pub(super) struct Scalar {
    /// The value of a text.
    pub(super) value: String,
    pub(super) style: Style,
    /// The lines of a text that has several.
    pub(super) lines: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// An empty value.
    Empty,
    /// A number, a boolean or `null`.
    Other,
    /// A text in one line, or one whose lines are joined.
    Text,
    /// `|`
    Literal,
    /// `>`
    Folded,
}

/// A file: its root, and the comments at its top.
#[derive(Debug)]
pub(super) struct Document {
    pub(super) header: Vec<Comment>,
    pub(super) root: Node,
}

impl Document {
    pub(super) fn of(tokens: Tokens<'_>) -> Result<Self, Unsupported> {
        let mut reader = Reader { tokens: tokens.all, dashes: tokens.dashes, carried: Vec::new() };
        while matches!(
            reader.tokens.front().map(|token| &token.event),
            Some(Event::StreamStart | Event::DocumentStart(_))
        ) {
            reader.carry();
            reader.tokens.pop_front();
        }
        let mut outer = Entry::new(Vec::new(), false);
        let mut root = reader.node(&mut outer, 0)?;
        while !reader.tokens.is_empty() {
            reader.carry();
            reader.tokens.pop_front();
        }
        root.tail.append(&mut reader.carried);
        let mut header = outer.before;
        header.extend(outer.trailing.into_iter().map(own));
        Ok(Self { header, root })
    }
}

/// Creates a comment on its own line.
pub(super) fn own(text: String) -> Comment {
    Comment { text, column: 0, trails: false, blank: false }
}

impl Entry {
    fn new(before: Vec<Comment>, blank: bool) -> Self {
        let node = Node { value: Value::List(Vec::new()), open: false, tail: Vec::new() };
        Self { key: None, node, before, blank, trailing: Vec::new() }
    }
}

struct Reader<'t> {
    tokens: VecDeque<Token<'t>>,
    /// For each remaining dash of a list, whether the line above it is empty.
    dashes: VecDeque<bool>,
    /// Comments that belong to a later node.
    carried: Vec<Comment>,
}

impl<'t> Reader<'t> {
    fn front(&self) -> Result<&Token<'t>, Unsupported> {
        self.tokens.front().ok_or(Unsupported { what: MEANING_CHANGES, help: SIMPLIFY, index: 0 })
    }

    fn next(&mut self) -> Result<Token<'t>, Unsupported> {
        self.tokens.pop_front().ok_or(Unsupported { what: MEANING_CHANGES, help: SIMPLIFY, index: 0 })
    }

    fn carry(&mut self) {
        let (trailing, mut own_lines) = self.lead();
        self.carried.extend(trailing.into_iter().map(own));
        self.carried.append(&mut own_lines);
    }

    /// Returns the comments before the next token: those that trail the previous token, and those on their own lines.
    fn lead(&mut self) -> (Vec<String>, Vec<Comment>) {
        let mut own = std::mem::take(&mut self.carried);
        let lead = self.tokens.front_mut().map(|token| std::mem::take(&mut token.lead)).unwrap_or_default();
        let (trailing, more): (Vec<_>, Vec<_>) = lead.into_iter().partition(|comment| comment.trails);
        own.extend(more);
        (trailing.into_iter().map(|comment| comment.text).collect(), own)
    }

    /// Reads the value of an entry whose key or dash is in this column.
    fn node(&mut self, entry: &mut Entry, column: usize) -> Result<Node, Unsupported> {
        let (mut trailing, mut own) = self.lead();
        entry.trailing.append(&mut trailing);
        let token = self.next()?;
        let mut tail = Vec::new();
        let value = match token.event {
            Event::Scalar(text, style, ..) => {
                let scalar = scalar(text.into_owned(), style, token.lines);
                if scalar.style == Style::Empty {
                    // The value is empty: indented comments belong to it, the others to the next entry.
                    let rest = own.iter().position(|comment| comment.column <= column.max(token.next_indent));
                    self.carried = own.split_off(rest.unwrap_or(own.len()));
                    tail = own;
                } else {
                    entry.before.append(&mut own);
                }
                Value::Scalar(scalar)
            }
            Event::MappingStart(..) | Event::SequenceStart(..) => {
                let owner = if token.flow { &mut entry.before } else { &mut self.carried };
                owner.append(&mut own);
                let is_map = matches!(token.event, Event::MappingStart(..));
                let (entries, after) = self.entries(is_map, token.flow, token.column, &mut entry.trailing)?;
                tail = after;
                if is_map { Value::Map(entries) } else { Value::List(entries) }
            }
            _ => return Err(Unsupported { what: MEANING_CHANGES, help: SIMPLIFY, index: token.index }),
        };
        Ok(Node { value, open: false, tail })
    }

    /// Reads entries to the end of their map or list. `head` receives the comments before the first entry.
    fn entries(
        &mut self,
        is_map: bool,
        flow: bool,
        column: usize,
        head: &mut Vec<String>,
    ) -> Result<(Vec<Entry>, Vec<Comment>), Unsupported> {
        let mut entries: Vec<Entry> = Vec::new();
        loop {
            let (mut trailing, own) = self.lead();
            entries.last_mut().map_or(&mut *head, |last| &mut last.trailing).append(&mut trailing);
            let token = self.front()?;
            if matches!(token.event, Event::MappingEnd | Event::SequenceEnd) {
                let tail = self.tail(own, column, entries.is_empty().then_some(head))?;
                return Ok((entries, tail));
            }
            let (at, nothing) = (if is_map { token.column } else { column }, is_nothing(token));
            // An item starts with its dash, which can be lines above its value, or have no value.
            let has_dash = !is_map && !flow;
            let blank = if has_dash { self.dashes.pop_front().unwrap_or_default() } else { token.blank };
            let mut entry = Entry::new(own, blank);
            if is_map {
                entry.key = Some(self.key()?);
            } else if nothing {
                self.carried = std::mem::take(&mut entry.before);
            }
            entry.node = self.node(&mut entry, at)?;
            entries.push(entry);
        }
    }

    fn key(&mut self) -> Result<Scalar, Unsupported> {
        let token = self.next()?;
        match token.event {
            Event::Scalar(
                text,
                style @ (ScalarStyle::Plain | ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted),
                ..,
            ) if !(text.is_empty() && style == ScalarStyle::Plain) => Ok(scalar(text.into_owned(), style, Vec::new())),
            _ => Err(Unsupported {
                what: MEANING_CHANGES,
                help: "write keys as plain words or quoted text",
                index: token.index,
            }),
        }
    }

    /// Ends a map or list. Comments that are indented like its entries belong to it, the others to the next node.
    fn tail(
        &mut self,
        mut own: Vec<Comment>,
        column: usize,
        head: Option<&mut Vec<String>>,
    ) -> Result<Vec<Comment>, Unsupported> {
        let token = self.next()?;
        if !token.flow {
            let inside = |comment: &Comment| comment.column >= column && comment.column > token.next_indent;
            let rest = own.iter().position(|comment| !inside(comment)).unwrap_or(own.len());
            self.carried = own.split_off(rest);
        } else if let Some(head) = head {
            head.extend(own.drain(..).map(|comment| comment.text));
        }
        Ok(own)
    }
}

fn is_nothing(token: &Token<'_>) -> bool {
    matches!(&token.event, Event::Scalar(text, ScalarStyle::Plain, ..) if text.is_empty())
}

fn scalar(value: String, style: ScalarStyle, lines: Vec<String>) -> Scalar {
    let style = match style {
        ScalarStyle::Plain if value.is_empty() => Style::Empty,
        ScalarStyle::Literal => Style::Literal,
        ScalarStyle::Folded => Style::Folded,
        _ => Style::Text,
    };
    Scalar { value, style, lines }
}
