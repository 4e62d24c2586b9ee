//! Finds the line, column and width of a [`NodePath`] by parsing the text a second time, only for diagnostics.

use crate::source::{NodePath, Part};
use saphyr_parser::{Event, Parser, ScalarStyle, Span as EventSpan};

/// A place in a text, from 1, in characters. `width` is within the line and at least 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
    /// The number of characters to underline.
    pub width: usize,
}

impl Span {
    pub(crate) const START: Self = Self { line: 1, column: 1, width: 1 };

    /// Returns the column after the last character.
    pub(crate) fn end(self) -> usize {
        self.column + self.width
    }
}

/// The places of all nodes in a text.
pub(crate) struct Layout {
    /// The nodes of the first document, the root first.
    nodes: Vec<Node>,
}

struct Node {
    kind: Kind,
    span: Span,
    /// The inner nodes; for a map, keys and values alternate.
    inner: Vec<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Nothing,
    Scalar,
    List,
    Map,
}

impl Layout {
    /// Reads the first document of a text up to the first error.
    pub(crate) fn of(text: &str) -> Self {
        let lines: Vec<&str> = text.lines().collect();
        let (mut nodes, mut open) = (Vec::<Node>::new(), Vec::<usize>::new());
        for (event, span) in Parser::new_from_str(text).map_while(Result::ok) {
            let kind = match event {
                Event::MappingStart(..) => Kind::Map,
                Event::SequenceStart(..) => Kind::List,
                Event::Scalar(text, ScalarStyle::Plain, ..) if text.is_empty() => Kind::Nothing,
                Event::Scalar(..) | Event::Alias(_) => Kind::Scalar,
                Event::MappingEnd | Event::SequenceEnd => {
                    if let Some(at) = open.pop() {
                        close(&mut nodes, at, span);
                    }
                    continue;
                }
                Event::DocumentEnd => break,
                _ => continue,
            };
            let at = nodes.len();
            if let Some(parent) = open.last() {
                nodes[*parent].inner.push(at);
            }
            nodes.push(Node { kind, span: span_of(span, &lines), inner: Vec::new() });
            if matches!(kind, Kind::Map | Kind::List) {
                open.push(at);
            }
        }
        Self { nodes }
    }

    /// Returns the span of a place, or of the nearest enclosing node that can be found.
    pub(crate) fn find(&self, place: &NodePath) -> Span {
        let Some(mut here) = self.nodes.first() else { return Span::START };
        let mut span = self.visible_span(here);
        let steps = place.indices();
        for (depth, step) in steps.iter().enumerate() {
            let child = |at: usize| here.inner.get(at).map(|inner| &self.nodes[*inner]);
            let found = match here.kind {
                Kind::Map => {
                    let Some(key) = child(2 * step) else { break };
                    span = self.visible_span(key);
                    let wants_key = depth + 1 == steps.len() && place.part == Part::Key;
                    // An omitted value has the place of its key.
                    child(2 * step + 1).filter(|value| !wants_key && value.kind != Kind::Nothing)
                }
                Kind::List => child(*step),
                // The value of an alias is elsewhere, so the alias is the place.
                Kind::Nothing | Kind::Scalar => None,
            };
            let Some(found) = found else { break };
            here = found;
            span = self.visible_span(here);
        }
        span
    }

    /// Returns the span to underline: for a map without braces, that of its first key.
    fn visible_span(&self, node: &Node) -> Span {
        match node.inner.first() {
            Some(first) if node.span.width == 0 => self.visible_span(&self.nodes[*first]),
            _ => Span { width: node.span.width.max(1), ..node.span },
        }
    }
}

/// Returns the line and column of a second document.
pub(crate) fn second_document(text: &str) -> Option<(usize, usize)> {
    let starts =
        Parser::new_from_str(text).map_while(Result::ok).filter(|(event, _)| matches!(event, Event::DocumentStart(_)));
    starts.map(|(_, span)| (span.start.line(), span.start.col() + 1)).nth(1)
}

/// Extends the span of braces or brackets to the closing one, within the line.
fn close(nodes: &mut [Node], at: usize, end: EventSpan) {
    let span = &mut nodes[at].span;
    if span.width > 0 && end.start.line() == span.line {
        span.width = (end.end.col() + 1).saturating_sub(span.column).max(span.width);
    }
}

fn span_of(span: EventSpan, lines: &[&str]) -> Span {
    let (line, column) = (span.start.line().max(1), span.start.col() + 1);
    let width = if span.end.line() == span.start.line() {
        span.end.col().saturating_sub(span.start.col())
    } else {
        lines.get(line - 1).map_or(1, |text| text.chars().count().saturating_sub(column - 1))
    };
    Span { line, column, width }
}
