//! Pages of a list, in the families of the specs.

use std::cmp::Ordering;

use bitrix24_json::{Map, Value as Json, json};
use bitrix24_model::{Api, Pagination, Type, TypeId};

use crate::methods::field_errors::unknown_field;
use crate::methods::order::{Order, is_descending};
use crate::values::check::has_fraction;
use crate::values::compare::{compare, compare_field};
use crate::values::number::integer;
use crate::values::objects::{Row, field, key};
use crate::values::type_name;
use crate::wire::failure::Failure;

/// The part of a list that a response contains.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Page {
    /// All rows.
    All,
    /// `limit` rows after the first `offset` ones.
    Offset { limit: usize, offset: usize },
    /// `limit` rows after a value of a field.
    Tail { field: String, ty: Type, value: Json, descending: bool, limit: usize },
    /// `limit` rows after a cursor.
    Cursor { after: Option<Row>, fields: Vec<(String, Type)>, limit: usize },
}

/// The rows of a page, and what the response says about the rest of the list.
pub(crate) struct RowsOnPage<'a> {
    pub(crate) rows: Vec<&'a Row>,
    /// The cursor of the next page, or `null`.
    pub(crate) next: Json,
    /// Whether the list has more rows.
    pub(crate) has_more: bool,
}

impl Page {
    /// Reads the parameters of a method's pagination.
    pub(crate) fn read(
        api: &Api,
        pagination: Option<&Pagination>,
        object: TypeId,
        params: &Map,
    ) -> Result<Self, Failure> {
        let given = |name: &str| params.get(name).filter(|value| !value.is_null());
        match pagination {
            None => Ok(Self::All),
            Some(Pagination::Offset { default, max }) => read_offset(given("pagination"), *default, *max),
            Some(Pagination::Tail { default, max }) => read_tail(api, object, given("cursor"), *default, *max),
            Some(Pagination::Cursor { default, max, cursor, .. }) => {
                let pagination = given("pagination").unwrap_or(&Json::Null);
                let fields =
                    api.fields_of(*cursor).iter().map(|field| (field.wire.clone(), field.ty.clone())).collect();
                let limit = pagination.get("limit").and_then(integer).map_or(*default, |limit| clamp(limit, *max));
                let after = pagination.get("afterCursor").and_then(Json::as_object).cloned();
                Ok(Self::Cursor { after, fields, limit: limit as usize })
            }
            Some(Pagination::Single { default, max, .. }) => {
                let asked = given("pagination").and_then(|pagination| pagination.get("limit")).and_then(integer);
                let limit = asked.map(|limit| clamp(limit, max.unwrap_or(u32::MAX))).or(*default).or(*max);
                Ok(limit.map_or(Self::All, |limit| Self::Offset { limit: limit as usize, offset: 0 }))
            }
        }
    }

    /// Takes the rows of the page from sorted rows.
    pub(crate) fn take<'a>(&self, mut rows: Vec<&'a Row>) -> RowsOnPage<'a> {
        let all = rows.len();
        match self {
            Self::All => RowsOnPage { rows, next: Json::Null, has_more: false },
            Self::Offset { limit, offset } => {
                let rows: Vec<&Row> = rows.into_iter().skip(*offset).take(*limit).collect();
                let has_more = offset.saturating_add(rows.len()) < all && !rows.is_empty();
                RowsOnPage { rows, next: Json::Null, has_more }
            }
            Self::Tail { field, ty, value, descending, limit } => {
                let wanted = if *descending { Ordering::Less } else { Ordering::Greater };
                rows.retain(|row| row.get(field).and_then(|own| compare(ty, own, value)) == Some(wanted));
                Order::by(field, ty.clone(), *descending).sort(&mut rows);
                let has_more = rows.len() > *limit;
                rows.truncate(*limit);
                RowsOnPage { rows, next: Json::Null, has_more }
            }
            Self::Cursor { after, fields, limit } => {
                rows.sort_by(|left, right| by_fields(fields, left, right));
                rows.retain(|row| after.as_ref().is_none_or(|after| by_fields(fields, row, after).is_gt()));
                let has_more = rows.len() > *limit;
                rows.truncate(*limit);
                let last = rows.last().filter(|_| has_more);
                let next = last.map_or(Json::Null, |row| {
                    fields.iter().map(|(name, _)| (name.clone(), row.get(name).cloned().unwrap_or_default())).collect()
                });
                RowsOnPage { rows, next, has_more }
            }
        }
    }
}

fn clamp(limit: i64, max: u32) -> u32 {
    u32::try_from(limit.max(1)).unwrap_or(max).min(max)
}

fn by_fields(fields: &[(String, Type)], left: &Row, right: &Row) -> Ordering {
    fields.iter().fold(Ordering::Equal, |order, (name, ty)| order.then_with(|| compare_field(name, ty, left, right)))
}

/// Reads `pagination` with `limit`, `page` and `offset`.
fn read_offset(given: Option<&Json>, default: u32, max: u32) -> Result<Page, Failure> {
    let Some(given) = given else { return Ok(Page::Offset { limit: default as usize, offset: 0 }) };
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
    Ok(Page::Offset { limit, offset: page.map_or(offset, |page| page.saturating_sub(1).saturating_mul(limit)) })
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
