//! How an iteration advances from page to page and where it ends, for each kind of pagination.

use super::bookmark::{Bookmark, Position};
use super::end::EndDetector;
use super::page_facts::{PageFacts, is_forward};
use super::trail::Trail;
use crate::decode::DecodeError;
use crate::query::Direction;
use crate::types::OrderedJson;

/// A JSON object.
pub(super) type Body = bitrix24_json::Map;

/// The position of an iteration.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Walk {
    /// By the number of rows before the page.
    Offset { offset: u64, end: EndDetector },
    /// By the page's number, if the request starts with one.
    Number { page: u64, end: EndDetector },
    /// By the values of a field, with a filter and an order.
    Key { field: String, direction: Direction, after: Option<OrderedJson>, end: EndDetector },
    /// By the values of a field, with a cursor.
    Tail { field: String, direction: Direction, after: OrderedJson, end: EndDetector },
    /// By the portal's cursor.
    Cursor(Trail),
    /// There is only one page.
    Single,
    /// By parameters of REST 2.0.
    #[cfg(feature = "v2")]
    Params(super::params::ParamWalk),
}

/// What follows a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Advance {
    /// Whether another page may follow.
    pub(super) goes_on: bool,
    /// The number of rows to return. The others come again at the start of the next page.
    pub(super) rows: usize,
}

impl Walk {
    /// Writes the next page into a request.
    pub(super) fn place(&self, body: &mut Body, limit: Option<u32>) {
        #[cfg(feature = "v2")]
        if let Self::Params(walk) = self {
            return walk.place(body, limit);
        }
        let mut page = Body::new();
        if let Some(limit) = limit {
            page.insert("limit".into(), limit.into());
        }
        match self {
            Self::Offset { offset: 0, .. } | Self::Single => {}
            #[cfg(feature = "v2")]
            Self::Params(_) => {}
            Self::Offset { offset, .. } => drop(page.insert("offset".into(), (*offset).into())),
            Self::Number { page: number, .. } => drop(page.insert("page".into(), (*number).into())),
            Self::Cursor(trail) => {
                page.extend(trail.after().map(|after| ("afterCursor", after.clone())));
            }
            Self::Key { field, direction, after, .. } => {
                order_by(body, "order", field, *direction);
                if let Some(after) = after {
                    behind(body, field, *direction, after);
                }
            }
            Self::Tail { field, direction, after, .. } => {
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

    /// Advances past a page.
    ///
    /// A list by key continues after the last usable key. The rows behind it have none, so they come again with the next
    /// page, where rows with a key follow them.
    pub(super) fn advance(&mut self, facts: &PageFacts) -> Result<Advance, DecodeError> {
        let goes_on = match self {
            Self::Single => false,
            #[cfg(feature = "v2")]
            Self::Params(walk) => return walk.advance(facts),
            Self::Offset { offset, end } => {
                refuse(end.is_repeated(facts), "items", "a new page", "the same rows again")?;
                *offset += facts.rows as u64;
                end.may_continue(facts.rows)
            }
            Self::Number { page, end } => {
                refuse(end.is_repeated(facts), "items", "a new page", "the same rows again")?;
                let may_continue = end.may_continue(facts.rows);
                *page += u64::from(may_continue);
                may_continue
            }
            Self::Key { field, direction, after, end } => {
                let last = moved(field, *direction, after.as_ref(), facts)?;
                let goes_on = end.may_continue(facts.rows);
                refuse_unkeyed(goes_on && last.is_none(), facts)?;
                *after = last.or_else(|| after.take());
                if goes_on {
                    return Ok(Advance { goes_on, rows: facts.keyed });
                }
                false
            }
            Self::Tail { field, direction, after, end } => {
                let last = moved(field, *direction, Some(after), facts)?;
                let may_continue = end.may_continue(facts.rows);
                match last {
                    Some(last) => {
                        *after = last;
                        return Ok(Advance { goes_on: true, rows: facts.keyed });
                    }
                    None => refuse_unkeyed(may_continue, facts)?,
                }
                false
            }
            Self::Cursor(trail) => match &facts.next {
                None => false,
                Some(next) => {
                    refuse(!trail.advance(next), "the next cursor", "a new cursor", "an earlier one")?;
                    true
                }
            },
        };
        Ok(Advance { goes_on, rows: facts.rows })
    }

    /// Returns the current position; `None` if the list cannot be resumed there.
    pub(super) fn bookmark(&self) -> Option<Bookmark> {
        let place = match self {
            Self::Offset { offset, .. } => Position::Offset(*offset),
            Self::Number { page, .. } => Position::Page(*page),
            Self::Key { field, direction, after: Some(after), .. } | Self::Tail { field, direction, after, .. } => {
                Position::Key { field: field.clone(), direction: *direction, after: after.clone() }
            }
            Self::Cursor(trail) => Position::Cursor(trail.after()?.clone()),
            Self::Key { .. } | Self::Single => return None,
            #[cfg(feature = "v2")]
            Self::Params(walk) => return walk.bookmark(),
        };
        Some(Bookmark(place))
    }

    /// Returns the key that the next page comes after, if the list is read by key.
    pub(super) fn after(&self) -> Option<&OrderedJson> {
        match self {
            Self::Key { after, .. } => after.as_ref(),
            Self::Tail { after, .. } => Some(after),
            #[cfg(feature = "v2")]
            Self::Params(walk) => walk.after(),
            Self::Offset { .. } | Self::Number { .. } | Self::Cursor(_) | Self::Single => None,
        }
    }

    /// Returns whether the portal counts the rows of the whole list.
    pub(super) fn has_total(&self) -> bool {
        match self {
            #[cfg(feature = "v2")]
            Self::Params(walk) => walk.has_total(),
            _ => false,
        }
    }

    /// Returns the name in `select` of the field that orders the list.
    pub(super) fn selected_key(&self) -> Option<String> {
        match self {
            #[cfg(feature = "v2")]
            Self::Params(walk) => walk.selected_key(),
            _ => self.key().map(|(field, _)| field),
        }
    }

    /// Returns the field that orders the list, and the direction.
    pub(super) fn key(&self) -> Option<(String, Direction)> {
        match self {
            Self::Key { field, direction, .. } | Self::Tail { field, direction, .. } => {
                Some((field.clone(), *direction))
            }
            #[cfg(feature = "v2")]
            Self::Params(walk) => walk.key(),
            Self::Offset { .. } | Self::Number { .. } | Self::Cursor(_) | Self::Single => None,
        }
    }
}

fn refuse(wrong: bool, at: &'static str, expected: &'static str, found: &str) -> Result<(), DecodeError> {
    if wrong { Err(DecodeError::mismatch(expected, found).within(at)) } else { Ok(()) }
}

/// Refuses a page that does not say where the next one starts.
fn refuse_unkeyed(stuck: bool, facts: &PageFacts) -> Result<(), DecodeError> {
    match &facts.unkeyed {
        Some(problem) if stuck => Err(problem.clone()),
        _ => Ok(()),
    }
}

/// Returns the last usable key, after checking that all rows come after the requested position.
fn moved(
    field: &str,
    direction: Direction,
    from: Option<&OrderedJson>,
    facts: &PageFacts,
) -> Result<Option<OrderedJson>, DecodeError> {
    let (Some(first), Some(last)) = (&facts.first, &facts.last) else { return Ok(None) };
    let stuck = |to: &OrderedJson| from.is_some_and(|from| is_forward(direction, from, to) == Some(false));
    if stuck(first) || stuck(last) {
        let expected = format!("rows after the last `{field}`");
        return Err(DecodeError::mismatch(expected, "an earlier row").within("items"));
    }
    refuse(facts.disordered, "items", "rows in the requested order", "rows in another order")?;
    Ok(Some(last.clone()))
}

/// Sets the order, which the parameter `param` contains.
pub(super) fn order_by(body: &mut Body, param: &str, field: &str, direction: Direction) {
    let mut order = Body::new();
    order.insert(field.into(), direction.as_wire().into());
    body.insert(param.into(), order.into());
}

/// Adds the condition that rows come after a value.
fn behind(body: &mut Body, field: &str, direction: Direction, after: &OrderedJson) {
    let operator = if direction == Direction::Asc { ">" } else { "<" };
    let condition = bitrix24_json::json!([field, operator, after]);
    match body.get_mut("filter") {
        Some(OrderedJson::Array(conditions)) => conditions.push(condition),
        _ => drop(body.insert("filter".into(), OrderedJson::Array(vec![condition]))),
    }
}
