//! How a walk through a list goes on from page to page: one kind of walk for each family of pages.

use super::bookmark::{Bookmark, Position};
use super::end::EndDetector;
use super::page_facts::{PageFacts, is_forward};
use crate::decode::DecodeError;
use crate::query::Direction;
use crate::types::Json;

/// An object as JSON.
pub(super) type Body = serde_json::Map<String, Json>;

/// Where a walk stands.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Walk {
    /// By the number of rows before the page.
    Offset { offset: u64, end: EndDetector },
    /// By the page's number, where the caller began with one.
    Number { page: u64, end: EndDetector },
    /// By the values of a field, with a filter and an order.
    Key { field: String, direction: Direction, after: Option<Json>, end: EndDetector },
    /// By the values of a field, with a cursor.
    Tail { field: String, direction: Direction, after: Json },
    /// By the portal's cursor. `mark` is an older one: meeting it again means going round in circles.
    Cursor { after: Option<Json>, mark: Option<Json>, steps: u64 },
    /// There is one page only.
    Single,
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
    pub(super) fn advance(&mut self, facts: &PageFacts) -> Result<bool, DecodeError> {
        match self {
            Self::Single => Ok(false),
            Self::Offset { offset, end } => {
                refuse(end.is_repeated(facts), "items", "another page than the last", "the same rows again")?;
                *offset += facts.rows as u64;
                Ok(end.may_continue(facts.rows))
            }
            Self::Number { page, end } => {
                refuse(end.is_repeated(facts), "items", "another page than the last", "the same rows again")?;
                let may_continue = end.may_continue(facts.rows);
                *page += u64::from(may_continue);
                Ok(may_continue)
            }
            Self::Key { field, direction, after, end } => {
                let Some(last) = moved(field, *direction, after.as_ref(), facts)? else { return Ok(false) };
                *after = Some(last);
                Ok(end.may_continue(facts.rows))
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
            Self::Offset { offset, .. } => Position::Offset(*offset),
            Self::Number { page, .. } => Position::Page(*page),
            Self::Key { field, direction, after: Some(after), .. } | Self::Tail { field, direction, after } => {
                Position::Key { field: field.clone(), direction: *direction, after: after.clone() }
            }
            Self::Cursor { after: Some(after), .. } => Position::Cursor(after.clone()),
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

fn refuse(wrong: bool, at: &'static str, expected: &'static str, found: &str) -> Result<(), DecodeError> {
    if wrong { Err(DecodeError::mismatch(expected, found).within(at)) } else { Ok(()) }
}

/// The key of the last row, once it is sure that all rows lie behind the place that was asked for.
fn moved(
    field: &str,
    direction: Direction,
    from: Option<&Json>,
    facts: &PageFacts,
) -> Result<Option<Json>, DecodeError> {
    let (Some(first), Some(last)) = (&facts.first, &facts.last) else { return Ok(None) };
    let stuck = |to: &Json| from.is_some_and(|from| is_forward(direction, from, to) == Some(false));
    if stuck(first) || stuck(last) {
        let from = from.cloned().unwrap_or_default();
        let expected = format!("rows behind `{field}` {from}");
        return Err(DecodeError::mismatch(expected, format!("a row with {}", if stuck(first) { first } else { last }))
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
