//! Pages of a list, in the families of the specs.

use std::cmp::Ordering;

use bitrix24_json::{Map, Value as Json, json};
use bitrix24_model::{Api, Body, Example, Field, Method, Pagination, Scalar, Type, TypeId};

use crate::methods::field_errors::unknown_field;
use crate::methods::order::{Order, is_descending, value_of};
use crate::values::check::has_fraction;
use crate::values::compare::{compare, compare_nullable};
use crate::values::number::integer;
use crate::values::objects::{Values, field, inner_object, key};
use crate::values::type_name;
use crate::wire::failure::Failure;

/// The part of a list that a response contains.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Page {
    /// All rows.
    All,
    /// `limit` rows after the first `offset` ones.
    Offset { limit: usize, offset: usize, beside: Beside },
    /// The first `limit` rows, which are removed.
    Queue { limit: usize },
    /// The last `limit` rows before a value of a field, the last one first.
    Latest { field: String, ty: Type, before: Option<Json>, limit: usize },
    /// The first `limit` rows after a value of a field, the last one first.
    Newer { field: String, ty: Type, after: Json, limit: usize },
    /// `limit` rows after a value of a field.
    Tail { field: String, ty: Type, value: Json, descending: bool, limit: usize },
    /// `limit` rows after a cursor, whose keys stand for fields.
    Cursor { after: Option<Vec<Json>>, keys: Vec<CursorKey>, descending: bool, limit: usize },
}

/// What stands beside the result of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Beside {
    Nothing,
    /// The number of all rows.
    Total,
    /// No number, although the key is there: the rows were not counted.
    NoTotal,
    /// The number of all rows, and the start of the next page, after these rows.
    TotalAndNext(usize),
}

/// A key of a cursor, and the field of the rows that it stands for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct CursorKey {
    key: String,
    field: String,
    ty: Type,
}

impl CursorKey {
    /// Returns the keys of a cursor. A key is the field with its name. Another one of the type of the rows' identifier is
    /// that, and a further one is the first field of its type.
    fn of(api: &Api, object: TypeId, cursor: TypeId) -> Vec<Self> {
        let rows = api.fields_of(object);
        let own = key(api, object).and_then(|name| field(api, object, name));
        let mut free: Vec<&Field> = rows.iter().filter(|row| field(api, cursor, &row.wire).is_none()).collect();
        let keys = api.fields_of(cursor).iter().map(|key| {
            let like = |row: &&Field| row.ty.is_same(&key.ty);
            let named = field(api, object, &key.wire).or_else(|| own.filter(like));
            let place = free.iter().position(like).filter(|_| named.is_none());
            let row = named.or_else(|| place.map(|place| free.remove(place))).or(own).unwrap_or(key);
            Self { key: key.wire.clone(), field: row.wire.clone(), ty: row.ty.clone() }
        });
        keys.collect()
    }
}

/// The rows of a page, and what the response says about the rest of the list.
pub(crate) struct RowsOnPage<R> {
    pub(crate) rows: Vec<R>,
    /// The cursor of the next page, or `null`.
    pub(crate) next: Json,
    /// Whether the list has more rows.
    pub(crate) has_more: bool,
}

impl Page {
    /// Reads the parameters of a method's pagination.
    pub(crate) fn read(api: &Api, method: &Method, object: TypeId, params: &Map) -> Result<Self, Failure> {
        let given = |name: &str| params.get(name).filter(|value| !value.is_null());
        match &method.pagination {
            None => Ok(Self::All),
            Some(Pagination::Offset { default, max }) => read_offset(given("pagination"), *default, *max),
            Some(Pagination::Tail { default, max }) => read_tail(api, object, given("cursor"), *default, *max),
            Some(Pagination::Cursor { default, max, cursor, .. }) => {
                let pagination = given("pagination").unwrap_or(&Json::Null);
                let keys = CursorKey::of(api, object, *cursor);
                let max = max_of(method, *max, params);
                let limit = pagination.get("limit").and_then(integer).filter(|limit| *limit > 0);
                let limit = limit.map_or((*default).min(max), |limit| clamp(limit, max)) as usize;
                let after = pagination.get("afterCursor").and_then(|cursor| values_of(cursor, &keys));
                Ok(Self::Cursor { after, descending: is_latest_first(api, method, params), keys, limit })
            }
            Some(Pagination::Single { default, max, .. }) => {
                let asked = given("pagination").and_then(|pagination| pagination.get("limit")).and_then(integer);
                let limit = asked.map(|limit| clamp(limit, max.unwrap_or(u32::MAX))).or(*default).or(*max);
                let beside = shown_beside(method);
                Ok(match (limit, beside) {
                    (None, Beside::Nothing) => Self::All,
                    (limit, beside) => {
                        Self::Offset { limit: limit.map_or(usize::MAX, |limit| limit as usize), offset: 0, beside }
                    }
                })
            }
            Some(Pagination::Start { param }) => Ok(read_start(method, params.get(param))),
            Some(Pagination::Limit { limit, offset, inside, default, max, .. }) => {
                let part = |name| part(params, inside.as_deref(), name);
                let offset = part(offset).and_then(|offset| usize::try_from(offset).ok()).unwrap_or(0);
                let limit = size(part(limit), *default, *max);
                Ok(Self::Offset { limit, offset, beside: shown_beside(method) })
            }
            Some(Pagination::Page { param, size: limit, inside, default, max }) => {
                let part = |name| part(params, inside.as_deref(), name);
                let limit = size(limit.as_deref().and_then(part), *default, *max);
                let before = part(param).and_then(|page| usize::try_from(page.max(1) - 1).ok()).unwrap_or(0);
                Ok(Self::Offset { limit, offset: before.saturating_mul(limit), beside: shown_beside(method) })
            }
            Some(Pagination::Since { param, row, newer, limit, default, max }) => {
                let ty = field(api, object, row).map_or_else(|| Scalar::Integer.into(), |field| field.ty.clone());
                let limit = size(params.get(limit).and_then(integer), *default, *max);
                let field = row.clone();
                Ok(match newer.as_deref().and_then(given) {
                    Some(after) => Self::Newer { field, ty, after: after.clone(), limit },
                    None => Self::Latest { field, ty, before: given(param).cloned(), limit },
                })
            }
            Some(Pagination::Take { limit, default, max }) => {
                Ok(Self::Queue { limit: size(params.get(limit).and_then(integer), *default, *max) })
            }
        }
    }

    /// Takes the rows of the page from sorted rows.
    pub(crate) fn take<R: Values>(&self, mut rows: Vec<R>) -> RowsOnPage<R> {
        match self {
            Self::All => RowsOnPage { rows, next: Json::Null, has_more: false },
            Self::Queue { limit } => {
                let has_more = rows.len() > *limit;
                rows.truncate(*limit);
                RowsOnPage { rows, next: Json::Null, has_more }
            }
            Self::Latest { field, ty, before, limit } => {
                let is_before = |row: &R, bound: &Json| {
                    row.value(field).and_then(|own| compare(ty, &own, bound)) == Some(Ordering::Less)
                };
                rows.retain(|row| before.as_ref().is_none_or(|bound| is_before(row, bound)));
                let mut rows = Order::by(field, ty.clone(), true).sorted(rows);
                let has_more = rows.len() > *limit;
                rows.truncate(*limit);
                RowsOnPage { rows, next: Json::Null, has_more }
            }
            Self::Offset { limit, offset, .. } => {
                rows.drain(..rows.len().min(*offset));
                let has_more = rows.len() > *limit;
                rows.truncate(*limit);
                RowsOnPage { rows, next: Json::Null, has_more }
            }
            Self::Newer { field, ty, after, limit } => {
                let mut page = after_value(rows, (field, ty), after, false, *limit);
                page.rows.reverse();
                page
            }
            Self::Tail { field, ty, value, descending, limit } => {
                after_value(rows, (field, ty), value, *descending, *limit)
            }
            Self::Cursor { after, keys, descending, limit } => {
                after_cursor(rows, after.as_deref(), keys, *descending, *limit)
            }
        }
    }
}

impl Page {
    /// Returns whether it takes rows from a queue.
    pub(crate) fn is_queue(&self) -> bool {
        matches!(self, Self::Queue { .. })
    }

    /// Returns the number of all rows and the start of the next page, if they stand beside the result.
    pub(crate) fn beside(&self, count: usize, has_more: bool) -> (Option<u64>, Option<u64>) {
        let Self::Offset { beside, .. } = self else { return (None, None) };
        match beside {
            Beside::Nothing => (None, None),
            Beside::Total => (Some(count as u64), None),
            Beside::NoTotal => (Some(0), None),
            Beside::TotalAndNext(next) => (Some(count as u64), has_more.then_some(*next as u64)),
        }
    }
}

/// Returns the first rows whose value of a field comes after another one.
fn after_value<R: Values>(
    mut rows: Vec<R>,
    (field, ty): (&str, &Type),
    value: &Json,
    descending: bool,
    limit: usize,
) -> RowsOnPage<R> {
    let wanted = if descending { Ordering::Less } else { Ordering::Greater };
    rows.retain(|row| row.value(field).and_then(|own| compare(ty, &own, value)) == Some(wanted));
    let mut rows = Order::by(field, ty.clone(), descending).sorted(rows);
    let has_more = rows.len() > limit;
    rows.truncate(limit);
    RowsOnPage { rows, next: Json::Null, has_more }
}

/// The number of rows on a page of REST 2.0.
const ROWS: usize = 50;

/// Reads `start`. A negative one leaves out the count of all rows.
fn read_start(method: &Method, start: Option<&Json>) -> Page {
    let start = start.and_then(integer).unwrap_or(0);
    let Ok(offset) = usize::try_from(start) else {
        let counts = |example: &Example| {
            let values = example.request.as_object().into_iter().flat_map(Map::values);
            example.total.is_some() && values.into_iter().any(|value| *value == -1)
        };
        let beside = if method.examples.iter().any(counts) { Beside::NoTotal } else { Beside::Nothing };
        return Page::Offset { limit: ROWS, offset: 0, beside };
    };
    Page::Offset { limit: ROWS, offset, beside: Beside::TotalAndNext(offset.saturating_add(ROWS)) }
}

/// Returns what the examples of a method show beside the result.
fn shown_beside(method: &Method) -> Beside {
    if method.examples.iter().any(|example| example.total.is_some()) { Beside::Total } else { Beside::Nothing }
}

/// Returns the number of a part of the page, which can stand inside another parameter.
fn part(params: &Map, inside: Option<&str>, name: &str) -> Option<i64> {
    let mut path = inside.into_iter().flat_map(|path| path.split('.'));
    let first = path.next().map(|first| params.get(first));
    match first {
        Some(owner) => integer(path.try_fold(owner?, |value, part| value.get(part))?.get(name)?),
        None => integer(params.get(name)?),
    }
}

/// Returns the size of a page.
fn size(given: Option<i64>, default: u32, max: u32) -> usize {
    given.filter(|size| *size > 0).map_or(default, |size| clamp(size, max)) as usize
}

fn after_cursor<R: Values>(
    rows: Vec<R>,
    after: Option<&[Json]>,
    keys: &[CursorKey],
    descending: bool,
    limit: usize,
) -> RowsOnPage<R> {
    let order = |left: &[Json], right: &[Json]| {
        let pairs = keys.iter().zip(left.iter().zip(right));
        let order = pairs.fold(Ordering::Equal, |order, (key, (left, right))| {
            order.then_with(|| compare_nullable(&key.ty, left, right))
        });
        if descending { order.reverse() } else { order }
    };
    let values = |row: &R| keys.iter().map(|key| value_of(row, &key.field)).collect::<Vec<Json>>();
    let mut rows: Vec<(Vec<Json>, R)> = rows.into_iter().map(|row| (values(&row), row)).collect();
    rows.retain(|(values, _)| after.is_none_or(|after| order(values, after).is_gt()));
    rows.sort_by(|(left, _), (right, _)| order(left, right));
    let has_more = rows.len() > limit;
    rows.truncate(limit);
    let next = rows.last().filter(|_| has_more).map_or(Json::Null, |(values, _)| {
        keys.iter().zip(values).map(|(key, value)| (key.key.clone(), value.clone())).collect()
    });
    RowsOnPage { rows: rows.into_iter().map(|(_, row)| row).collect(), next, has_more }
}

fn clamp(limit: i64, max: u32) -> u32 {
    u32::try_from(limit.max(1)).unwrap_or(max).min(max)
}

/// Returns the values of a cursor by its keys, or `None` if it lacks one.
fn values_of(cursor: &Json, keys: &[CursorKey]) -> Option<Vec<Json>> {
    keys.iter().map(|key| cursor.get(&key.key).cloned()).collect()
}

/// Returns the maximum page size, which the fields in `select` can lower.
fn max_of(method: &Method, max: u32, params: &Map) -> u32 {
    let selected = params.get("select").and_then(Json::as_array).into_iter().flatten().filter_map(Json::as_str);
    let fields = selected.map(|name| name.split('.').next().unwrap_or(name));
    let lower = fields.filter_map(|name| method.page_facts.max_selecting.iter().find(|(field, _)| field == name));
    lower.map(|(_, size)| *size).fold(max, u32::min)
}

/// Returns whether a method with an `order` of its own lists the last rows first.
fn is_latest_first(api: &Api, method: &Method, params: &Map) -> bool {
    let Body::Params(known) = &method.body else { return false };
    let order = known.iter().find(|param| param.wire == "order").and_then(|param| inner_object(api, &param.ty));
    let first = order.and_then(|order| api.fields_of(order).first());
    first.is_some_and(|field| {
        let given = params.get("order").and_then(|order| order.get(&field.wire)).or(field.default.as_ref());
        given.and_then(Json::as_str).and_then(is_descending).unwrap_or(false)
    })
}

/// Returns the first page of this size.
fn whole(limit: u32) -> Page {
    Page::Offset { limit: limit as usize, offset: 0, beside: Beside::Nothing }
}

/// Reads `pagination` with `limit`, `page` and `offset`.
fn read_offset(given: Option<&Json>, default: u32, max: u32) -> Result<Page, Failure> {
    let Some(given) = given else { return Ok(whole(default)) };
    let invalid = || invalid_pagination(given);
    let number = |name: &str, min: i64| match given.get(name).filter(|value| !value.is_null()) {
        None => Ok(None),
        Some(value) => integer(value).filter(|number| *number >= min).map(Some).ok_or_else(invalid),
    };
    if !given.is_object() && !given.as_array().is_some_and(Vec::is_empty) {
        return Err(invalid());
    }
    let limit = number("limit", 1)?.map_or(default, |limit| clamp(limit, max)) as usize;
    let offset = number("offset", 0)?.and_then(|offset| usize::try_from(offset).ok()).unwrap_or(0);
    // `page` takes precedence over `offset`; page 0 is the first one too.
    let page = number("page", 0)?.and_then(|page| usize::try_from(page).ok());
    let offset = page.map_or(offset, |page| page.saturating_sub(1).saturating_mul(limit));
    Ok(Page::Offset { limit, offset, beside: Beside::Nothing })
}

fn invalid_pagination(given: &Json) -> Failure {
    Failure::error("InvalidPagination").message(format!("Unable to recognize pagination parameter `{given}`"))
}

/// Reads `cursor` with `field`, `value`, `order` and `limit`.
fn read_tail(api: &Api, object: TypeId, given: Option<&Json>, default: u32, max: u32) -> Result<Page, Failure> {
    let first = json!({"field": key(api, object).unwrap_or("id"), "value": 0});
    let given = given.filter(|given| !given.as_array().is_some_and(Vec::is_empty)).unwrap_or(&first);
    let name = given.get("field").and_then(Json::as_str).ok_or_else(|| missing(given, "field"))?;
    let value = given.get("value").filter(|value| !value.is_null()).ok_or_else(|| missing(given, "value"))?.clone();
    let ty = field(api, object, name).ok_or_else(|| unknown_field(api, object, name))?.ty.clone();
    if has_fraction(&ty, &value) {
        let path = "cursor.value";
        return Err(Failure::error("RequestValidation").validation(path, type_name::mismatch(path, &ty)));
    }
    let descending = match given.get("order").filter(|order| !order.is_null()) {
        None => false,
        Some(order) => order.as_str().and_then(is_descending).ok_or_else(|| invalid_pagination(given))?,
    };
    let limit = match given.get("limit").filter(|limit| !limit.is_null()) {
        None => default,
        Some(limit) => clamp(integer(limit).filter(|limit| *limit >= 1).ok_or_else(|| invalid_pagination(given))?, max),
    };
    Ok(Page::Tail { field: name.to_owned(), ty, value, descending, limit: limit as usize })
}

/// Returns the failure for a cursor without one of its parts.
fn missing(given: &Json, part: &str) -> Failure {
    if given.is_object() {
        Failure::error("RequestValidation")
            .validation(format!("cursor.{part}"), format!("Required field `cursor.{part}` is missing"))
    } else {
        invalid_pagination(given)
    }
}
