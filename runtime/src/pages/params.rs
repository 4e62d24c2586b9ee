//! How an iteration over a list of REST 2.0 advances: by parameters of the request, whose names are the method's.

use super::bookmark::{Bookmark, Position};
use super::end::EndDetector;
use super::page_facts::{PageFacts, is_forward};
use super::trail::Trail;
use super::walk::{Advance, Body, order_by};
use crate::decode::DecodeError;
use crate::protocol::v2::{Family, IdWalk, OrderParams};
use crate::query::Direction;
use crate::types::OrderedJson;

/// The number of rows on a page of the family `start`.
const START_PAGE: usize = 50;

/// The position in a list of REST 2.0.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ParamWalk {
    family: Family,
    at: At,
    end: EndDetector,
}

#[derive(Clone, Debug, PartialEq)]
enum At {
    /// After this number of rows.
    Offset(u64),
    /// At the page with this number.
    Page(u64),
    /// After an identifier, by a condition.
    Id { walk: IdWalk, after: Option<OrderedJson> },
    /// After a row.
    Row(Trail),
    /// At the head of a queue.
    Queue,
}

impl ParamWalk {
    /// Creates the walk over a list whose request is `body`. The request's own page size holds, unless the caller has
    /// `resized` the pages.
    ///
    /// # Errors
    ///
    /// Returns why the request cannot be sent.
    pub(super) fn new(
        family: Family,
        id: Option<IdWalk>,
        from: Option<&Position>,
        resized: bool,
        body: &mut Body,
    ) -> Result<Self, String> {
        if let Some((inside, size)) = size_param(family).filter(|_| resized) {
            container(body, inside).remove(size);
        }
        let own = |body: &mut Body, inside: Option<&str>, param: &str| container(body, inside).remove(param);
        let at = match (family, id) {
            (Family::Start { param }, Some(walk)) => {
                refuse_own_place(body, param, walk)?;
                let after = match from {
                    None => None,
                    Some(Position::Key { field, direction: Direction::Asc, after }) if field == walk.field => {
                        Some(after.clone())
                    }
                    Some(_) => return Err(FOREIGN.into()),
                };
                At::Id { walk, after }
            }
            (Family::Start { param }, None) => At::Offset(offset(from, own(body, None, param))?),
            (Family::Limit { offset: param, inside, .. }, _) => At::Offset(offset(from, own(body, inside, param))?),
            (Family::Since { param, .. }, _) => {
                let own = own(body, None, param);
                let after = match from {
                    None => own,
                    Some(Position::Cursor(after)) => Some(after.clone()),
                    Some(_) => return Err(FOREIGN.into()),
                };
                At::Row(Trail::from(after))
            }
            (Family::Page { param, inside, .. }, _) => {
                let own = own(body, inside, param).as_ref().and_then(OrderedJson::as_u64);
                At::Page(match from {
                    None => own.unwrap_or(1).max(1),
                    Some(Position::Page(page)) => *page,
                    Some(_) => return Err(FOREIGN.into()),
                })
            }
            (Family::Take { .. }, _) if from.is_some() => return Err(FOREIGN.into()),
            (Family::Take { .. }, _) => At::Queue,
        };
        Ok(Self { family, at, end: EndDetector::default() })
    }

    /// Writes the next page into a request.
    pub(super) fn place(&self, body: &mut Body, limit: Option<u32>) {
        match (self.family, &self.at) {
            (Family::Start { param }, At::Id { walk, after }) => {
                body.insert(param.into(), (-1).into());
                ascending(body, *walk);
                if let Some(after) = after {
                    container(body, Some(walk.filter)).insert(format!(">{}", walk.field), after.clone());
                }
            }
            (Family::Start { param }, At::Offset(rows)) => set_number(body, param, *rows, 0),
            (Family::Limit { limit: size, offset, inside, .. }, At::Offset(rows)) => {
                let page = container(body, inside);
                set_size(page, size, limit);
                set_number(page, offset, *rows, 0);
            }
            (Family::Since { param, limit: size, .. }, At::Row(trail)) => {
                set_size(body, size, limit);
                body.extend(trail.after().map(|after| (param, after.clone())));
            }
            (Family::Page { param, size, inside, .. }, At::Page(number)) => {
                let page = container(body, inside);
                if let Some(size) = size {
                    set_size(page, size, limit);
                }
                set_number(page, param, *number, 1);
            }
            (Family::Take { limit: size, .. }, _) => set_size(body, size, limit),
            // `new` pairs each family with its position.
            _ => {}
        }
    }

    /// Advances past a page.
    pub(super) fn advance(&mut self, facts: &PageFacts) -> Result<Advance, DecodeError> {
        let repeats = self.end.is_repeated(facts);
        let goes_on = match (&mut self.at, self.family) {
            (At::Id { walk, after }, _) => {
                let last = grown(walk.row, after.as_ref(), facts)?;
                *after = last.or_else(|| after.take());
                let goes_on = facts.rows >= START_PAGE;
                // The rows behind the last usable identifier come again with the next page.
                return Ok(Advance { goes_on, rows: if goes_on { facts.keyed } else { facts.rows } });
            }
            // A list that ignores the parameter would return its first page forever.
            _ if repeats => return Err(DecodeError::mismatch("a new page", "the same rows again")),
            (At::Offset(rows), Family::Start { .. }) => match &facts.next {
                None => false,
                Some(next) => match whole(next).filter(|next| *next > *rows) {
                    None => return Err(DecodeError::mismatch("a growing `next`", "an earlier one")),
                    Some(next) => {
                        *rows = next;
                        true
                    }
                },
            },
            (At::Offset(rows), _) => {
                *rows += facts.rows as u64;
                let may_continue = self.end.may_continue(facts.rows);
                facts.more.map_or(may_continue, |more| more && facts.rows > 0)
            }
            (At::Page(number), _) => {
                let may_continue = self.end.may_continue(facts.rows);
                *number += u64::from(may_continue);
                may_continue
            }
            (At::Row(trail), _) => match &facts.last {
                None if facts.rows > 0 => return Err(facts.unkeyed.clone().unwrap_or_else(DecodeError::missing)),
                None => false,
                Some(last) if !trail.advance(last) => {
                    return Err(DecodeError::mismatch("rows after the last one", "an earlier row"));
                }
                Some(_) => true,
            },
            (At::Queue, _) => self.end.may_continue(facts.rows),
        };
        Ok(Advance { goes_on, rows: facts.rows })
    }

    /// Returns the current position; `None` if the list cannot be resumed there.
    pub(super) fn bookmark(&self) -> Option<Bookmark> {
        Some(Bookmark(match &self.at {
            At::Offset(rows) => Position::Offset(*rows),
            At::Page(number) => Position::Page(*number),
            At::Id { walk, after: Some(after) } => {
                Position::Key { field: walk.field.into(), direction: Direction::Asc, after: after.clone() }
            }
            At::Row(trail) => Position::Cursor(trail.after()?.clone()),
            At::Id { .. } | At::Queue => return None,
        }))
    }

    /// Returns the key that the next page comes after.
    pub(super) fn after(&self) -> Option<&OrderedJson> {
        if let At::Id { after, .. } = &self.at { after.as_ref() } else { None }
    }

    /// Returns the field of the rows that says where the next page starts, and the direction.
    pub(super) fn key(&self) -> Option<(String, Direction)> {
        match (&self.at, self.family) {
            (At::Id { walk, .. }, _) => Some((walk.row.to_owned(), Direction::Asc)),
            (At::Row(_), Family::Since { row, .. }) => Some((row.to_owned(), Direction::Desc)),
            _ => None,
        }
    }

    /// Returns the name of that field in `select`.
    pub(super) fn selected_key(&self) -> Option<String> {
        if let At::Id { walk, .. } = &self.at { Some(walk.field.to_owned()) } else { None }
    }

    /// Returns whether the portal counts the rows of the whole list.
    pub(super) fn has_total(&self) -> bool {
        !matches!(self.at, At::Id { .. })
    }
}

const FOREIGN: &str = "the bookmark belongs to another kind of pagination";

/// Refuses a request that chooses a start or an order itself.
fn refuse_own_place(body: &Body, start: &str, walk: IdWalk) -> Result<(), String> {
    let order = match walk.order {
        OrderParams::Map(order) => order,
        OrderParams::Texts { field, .. } => field,
    };
    match [start, order].into_iter().find(|param| body.contains_key(param)) {
        Some(param) => Err(format!("the list is read by identifier, so the request cannot set `{param}`")),
        None => Ok(()),
    }
}

fn ascending(body: &mut Body, walk: IdWalk) {
    match walk.order {
        OrderParams::Map(order) => order_by(body, order, walk.field, Direction::Asc),
        OrderParams::Texts { field, direction } => {
            body.insert(field.into(), walk.field.into());
            body.insert(direction.into(), Direction::Asc.as_wire().into());
        }
    }
}

/// Returns the position of a bookmark, or else that of the request itself.
fn offset(from: Option<&Position>, own: Option<OrderedJson>) -> Result<u64, String> {
    match from {
        None => Ok(own.as_ref().and_then(whole).unwrap_or(0)),
        Some(Position::Offset(rows)) => Ok(*rows),
        Some(_) => Err(FOREIGN.into()),
    }
}

fn whole(json: &OrderedJson) -> Option<u64> {
    json.as_u64().or_else(|| json.as_str()?.parse().ok())
}

/// Returns the object at a dotted path, which it creates.
fn container<'b>(body: &'b mut Body, inside: Option<&str>) -> &'b mut Body {
    let Some(path) = inside else { return body };
    let (key, rest) = path.split_once('.').map_or((path, None), |(key, rest)| (key, Some(rest)));
    if !body.get(key).is_some_and(OrderedJson::is_object) {
        body.insert(key.into(), OrderedJson::Object(Body::new()));
    }
    match body.get_mut(key) {
        Some(OrderedJson::Object(inner)) => container(inner, rest),
        _ => unreachable!("it is an object"),
    }
}

/// Returns the parameter with the page size, and the one that contains it.
fn size_param(family: Family) -> Option<(Option<&'static str>, &'static str)> {
    match family {
        Family::Start { .. } => None,
        Family::Limit { limit, inside, .. } => Some((inside, limit)),
        Family::Since { limit, .. } | Family::Take { limit, .. } => Some((None, limit)),
        Family::Page { size, inside, .. } => Some((inside, size?)),
    }
}

/// Sets the page size, unless the request has one.
fn set_size(page: &mut Body, param: &str, limit: Option<u32>) {
    if !page.contains_key(param) {
        page.extend(limit.map(|limit| (param, OrderedJson::from(limit))));
    }
}

/// Sets a number, unless it is the default.
fn set_number(page: &mut Body, param: &str, number: u64, default: u64) {
    if number != default {
        page.insert(param.into(), number.into());
    }
}

/// Returns the last identifier, after checking that all rows come after the requested position, in order.
fn grown(row: &str, from: Option<&OrderedJson>, facts: &PageFacts) -> Result<Option<OrderedJson>, DecodeError> {
    let (Some(first), Some(last)) = (&facts.first, &facts.last) else {
        return match &facts.unkeyed {
            Some(problem) => Err(problem.clone()),
            None => Ok(None),
        };
    };
    let stays = |to: &OrderedJson| from.is_some_and(|from| is_forward(Direction::Asc, from, to) != Some(true));
    if stays(first) || stays(last) {
        return Err(DecodeError::mismatch(format!("rows after the last `{row}`"), "an earlier row"));
    }
    if facts.disordered {
        return Err(DecodeError::mismatch("rows in the requested order", "rows in another order"));
    }
    Ok(Some(last.clone()))
}
