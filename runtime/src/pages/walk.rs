//! How a walk through a list goes on from page to page: one kind of walk for each family of pages.

use super::bookmark::{Bookmark, Place};
use super::facts::{Facts, goes};
use crate::decode::Problem;
use crate::query::Direction;
use crate::types::Json;

/// An object as JSON.
pub(super) type Body = serde_json::Map<String, Json>;

/// Where a walk stands.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Walk {
    /// By the number of rows before the page.
    Offset { offset: u64, seen: Seen },
    /// By the page's number, where the caller began with one.
    Number { page: u64, seen: Seen },
    /// By the values of a field, with a filter and an order.
    Key { field: String, direction: Direction, after: Option<Json>, seen: Seen },
    /// By the values of a field, with a cursor.
    Tail { field: String, direction: Direction, after: Json },
    /// By the portal's cursor. `mark` is an older one: meeting it again means going round in circles.
    Cursor { after: Option<Json>, mark: Option<Json>, steps: u64 },
    /// There is one page only.
    Single,
}

/// What the pages so far were like.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Seen {
    largest: usize,
    print: Option<u64>,
}

impl Seen {
    /// Whether there can be another page: this one is neither empty nor shorter than one before. A page that is shorter
    /// than what was asked for says nothing, as portals clamp sizes in silence.
    fn goes_on(&mut self, rows: usize) -> bool {
        self.largest = self.largest.max(rows);
        rows > 0 && rows == self.largest
    }

    /// Whether the same page has come again.
    fn repeats(&mut self, facts: &Facts) -> bool {
        let same = facts.rows > 0 && facts.print.is_some() && facts.print == self.print;
        self.print = facts.print;
        same
    }
}

impl Walk {
    /// Writes into a request which page it asks for.
    pub(super) fn place(&self, body: &mut Body, limit: Option<u32>) {
        let mut page = Body::new();
        if let Some(limit) = limit {
            page.insert("limit".into(), limit.into());
        }
        match self {
            Self::Offset { offset: 0, .. } | Self::Single => {}
            Self::Offset { offset, .. } => drop(page.insert("offset".into(), (*offset).into())),
            Self::Number { page: number, .. } => drop(page.insert("page".into(), (*number).into())),
            Self::Cursor { after, .. } => {
                page.extend(after.clone().map(|after| ("afterCursor".into(), after)));
            }
            Self::Key { field, direction, after, .. } => {
                order_by(body, field, *direction);
                if let Some(after) = after {
                    behind(body, field, *direction, after);
                }
            }
            Self::Tail { field, direction, after } => {
                page.insert("field".into(), field.as_str().into());
                page.insert("value".into(), after.clone());
                page.insert("order".into(), direction.as_wire().into());
                body.insert("cursor".into(), page.into());
                return;
            }
        }
        if !page.is_empty() {
            body.insert("pagination".into(), page.into());
        }
    }

    /// Goes on behind a page; `false` at the end.
    pub(super) fn advance(&mut self, facts: &Facts) -> Result<bool, Problem> {
        match self {
            Self::Single => Ok(false),
            Self::Offset { offset, seen } => {
                refuse(seen.repeats(facts), "items", "another page than the last", "the same rows again")?;
                *offset += facts.rows as u64;
                Ok(seen.goes_on(facts.rows))
            }
            Self::Number { page, seen } => {
                refuse(seen.repeats(facts), "items", "another page than the last", "the same rows again")?;
                let goes_on = seen.goes_on(facts.rows);
                *page += u64::from(goes_on);
                Ok(goes_on)
            }
            Self::Key { field, direction, after, seen } => {
                let Some(last) = moved(field, *direction, after.as_ref(), facts)? else { return Ok(false) };
                *after = Some(last);
                Ok(seen.goes_on(facts.rows))
            }
            Self::Tail { field, direction, after } => {
                let Some(last) = moved(field, *direction, Some(after), facts)? else { return Ok(false) };
                *after = last;
                Ok(true)
            }
            Self::Cursor { after, mark, steps } => {
                let Some(next) = &facts.next else { return Ok(false) };
                let circle = after.as_ref() == Some(next) || mark.as_ref() == Some(next);
                refuse(circle, "the next cursor", "one that moves on", &format!("{next} again"))?;
                *steps += 1;
                if steps.is_power_of_two() {
                    mark.clone_from(after);
                }
                *after = Some(next.clone());
                Ok(true)
            }
        }
    }

    /// The place that the walk has come to; none where it cannot be gone on from.
    pub(super) fn bookmark(&self) -> Option<Bookmark> {
        let place = match self {
            Self::Offset { offset, .. } => Place::Offset(*offset),
            Self::Number { page, .. } => Place::Page(*page),
            Self::Key { field, direction, after: Some(after), .. } | Self::Tail { field, direction, after } => {
                Place::Key { field: field.clone(), direction: *direction, after: after.clone() }
            }
            Self::Cursor { after: Some(after), .. } => Place::Cursor(after.clone()),
            Self::Key { .. } | Self::Cursor { .. } | Self::Single => return None,
        };
        Some(Bookmark(place))
    }

    /// The field by which the walk goes.
    pub(super) fn key(&self) -> Option<(String, Direction)> {
        match self {
            Self::Key { field, direction, .. } | Self::Tail { field, direction, .. } => {
                Some((field.clone(), *direction))
            }
            _ => None,
        }
    }
}

fn refuse(wrong: bool, at: &'static str, expected: &'static str, found: &str) -> Result<(), Problem> {
    if wrong { Err(Problem::mismatch(expected, found).within(at)) } else { Ok(()) }
}

/// The key of the last row, once it is sure that all rows lie behind the place that was asked for.
fn moved(field: &str, direction: Direction, from: Option<&Json>, facts: &Facts) -> Result<Option<Json>, Problem> {
    let (Some(first), Some(last)) = (&facts.first, &facts.last) else { return Ok(None) };
    let stuck = |to: &Json| from.is_some_and(|from| goes(direction, from, to) == Some(false));
    if stuck(first) || stuck(last) {
        let from = from.cloned().unwrap_or_default();
        let expected = format!("rows behind `{field}` {from}");
        return Err(Problem::mismatch(expected, format!("a row with {}", if stuck(first) { first } else { last }))
            .within("items"));
    }
    refuse(facts.disordered, "items", "rows in the order of the walk", "others")?;
    Ok(Some(last.clone()))
}

fn order_by(body: &mut Body, field: &str, direction: Direction) {
    let mut order = Body::new();
    order.insert(field.into(), direction.as_wire().into());
    body.insert("order".into(), order.into());
}

/// Adds the condition that rows lie behind a value.
fn behind(body: &mut Body, field: &str, direction: Direction, after: &Json) {
    let operator = if direction == Direction::Asc { ">" } else { "<" };
    let condition = serde_json::json!([field, operator, after]);
    match body.get_mut("filter") {
        Some(Json::Array(conditions)) => conditions.push(condition),
        _ => drop(body.insert("filter".into(), Json::Array(vec![condition]))),
    }
}
