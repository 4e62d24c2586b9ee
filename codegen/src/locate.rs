//! From a [`Place`] to a line, a column and a width, by a second reading of the text that happens only for diagnostics.

use crate::source::{Part, Place};
use saphyr_parser::{Event, Parser, Span as EventSpan};

/// Where something stands in a text: from 1, in characters; `width` is within the line and at least 1.
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
}

/// The span of a place, or of the nearest thing around it that can be found.
pub(crate) fn locate(text: &str, place: &Place) -> Span {
    let indices = place.indices();
    let mut walk = Walk { events: Parser::new_from_str(text), text, found: Span::START };
    walk.skip_prologue();
    let _ = walk.node(&indices, place.part);
    walk.found
}

struct Walk<'t, P> {
    events: P,
    text: &'t str,
    found: Span,
}

/// The text cannot be read any further; what was found last stands.
struct Lost;

impl<'t, P> Walk<'t, P>
where
    P: Iterator<Item = Result<(Event<'t>, EventSpan), saphyr_parser::ScanError>>,
{
    fn skip_prologue(&mut self) {
        // Stream start and document start; the next event is the root.
        let _ = self.next();
        let _ = self.next();
    }

    fn next(&mut self) -> Result<(Event<'t>, EventSpan), Lost> {
        self.events.next().and_then(Result::ok).ok_or(Lost)
    }

    /// Goes down to the node; `found` ends as its span.
    fn node(&mut self, indices: &[usize], part: Part) -> Result<(), Lost> {
        let (event, span) = self.next()?;
        self.found = self.span(&event, span);
        let Some((&index, rest)) = indices.split_first() else { return Ok(()) };
        match event {
            Event::MappingStart(..) => {
                for _ in 0..index {
                    self.skip()?;
                    self.skip()?;
                }
                let (key, key_span) = self.next()?;
                self.found = self.span(&key, key_span);
                if rest.is_empty() && part == Part::Key {
                    return Ok(());
                }
                self.finish(&key)?;
                self.node(rest, part)
            }
            Event::SequenceStart(..) => {
                for _ in 0..index {
                    self.skip()?;
                }
                self.node(rest, part)
            }
            // An alias: what it stands for is elsewhere, so the alias is the place.
            _ => Ok(()),
        }
    }

    fn skip(&mut self) -> Result<(), Lost> {
        let (event, _) = self.next()?;
        self.finish(&event)
    }

    /// Reads on to the end of what the event began.
    fn finish(&mut self, event: &Event<'_>) -> Result<(), Lost> {
        let mut depth = usize::from(matches!(event, Event::MappingStart(..) | Event::SequenceStart(..)));
        while depth > 0 {
            match self.next()?.0 {
                Event::MappingStart(..) | Event::SequenceStart(..) => depth += 1,
                Event::MappingEnd | Event::SequenceEnd => depth -= 1,
                _ => {}
            }
        }
        Ok(())
    }

    fn span(&self, event: &Event<'_>, span: EventSpan) -> Span {
        let (line, column) = (span.start.line().max(1), span.start.col() + 1);
        let rest = self.text.lines().nth(line - 1).map_or(0, |text| text.chars().count().saturating_sub(column - 1));
        let width = match event {
            Event::MappingStart(..) | Event::SequenceStart(..) => 1,
            _ if span.end.line() == span.start.line() => span.end.col().saturating_sub(span.start.col()),
            _ => rest,
        };
        Span { line, column, width: width.clamp(1, rest.max(1)) }
    }
}
