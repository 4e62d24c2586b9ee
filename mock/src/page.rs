//! Pages of a list, by the family that the method's spec names.

use std::cmp::Ordering;

use bitrix24_model::{Api, Pagination, Type, TypeId};
use serde_json::{Map, Value as Json, json};

use crate::check::value::integer;
use crate::failure::Failure;
use crate::filter::compare;
use crate::order::{Order, compare_fields, is_descending};
use crate::rows::Row;
use crate::select::unknown;

/// Which part of a list an answer holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Page {
    /// Everything.
    Whole,
    /// So many rows after so many others.
    Offset { limit: usize, offset: usize },
    /// So many rows behind a value.
    Tail { field: String, ty: Type, value: Json, descending: bool, limit: usize },
    /// So many rows behind a cursor.
    Cursor { after: Option<Row>, fields: Vec<(String, Type)>, limit: usize },
}

/// A page with what the answer says about the rest.
pub(crate) struct Cut<'a> {
    pub(crate) rows: Vec<&'a Row>,
    /// The cursor of the next page, where there is one.
    pub(crate) next: Json,
    /// Whether there is more.
    pub(crate) more: bool,
}

impl Page {
    /// Reads the parameters of a method's pagination.
    pub(crate) fn read(
        api: &Api,
        pagination: Option<&Pagination>,
        object: TypeId,
        params: &Map<String, Json>,
    ) -> Result<Self, Failure> {
        let given = |name: &str| params.get(name).filter(|value| !value.is_null());
        match pagination {
            None => Ok(Self::Whole),
            Some(Pagination::Offset { default, max }) => offset(given("pagination"), *default, *max),
            Some(Pagination::Tail { default, max }) => tail(api, object, given("cursor"), *default, *max),
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
                Ok(limit.map_or(Self::Whole, |limit| Self::Offset { limit: limit as usize, offset: 0 }))
            }
        }
    }

    /// Cuts the page out of sorted rows.
    pub(crate) fn cut<'a>(&self, mut rows: Vec<&'a Row>) -> Cut<'a> {
        let all = rows.len();
        match self {
            Self::Whole => Cut { rows, next: Json::Null, more: false },
            Self::Offset { limit, offset } => {
                let rows: Vec<&Row> = rows.into_iter().skip(*offset).take(*limit).collect();
                Cut { more: offset.saturating_add(rows.len()) < all && !rows.is_empty(), rows, next: Json::Null }
            }
            Self::Tail { field, ty, value, descending, limit } => {
                let wanted = if *descending { Ordering::Less } else { Ordering::Greater };
                rows.retain(|row| row.get(field).and_then(|own| compare(ty, own, value)) == Some(wanted));
                Order::by(field, ty.clone(), *descending).sort(&mut rows);
                let more = rows.len() > *limit;
                rows.truncate(*limit);
                Cut { rows, next: Json::Null, more }
            }
            Self::Cursor { after, fields, limit } => {
                rows.sort_by(|left, right| by_fields(fields, left, right));
                rows.retain(|row| after.as_ref().is_none_or(|after| by_fields(fields, row, after).is_gt()));
                let more = rows.len() > *limit;
                rows.truncate(*limit);
                let last = rows.last().filter(|_| more);
                let next = last.map_or(Json::Null, |row| {
                    fields.iter().map(|(name, _)| (name.clone(), row.get(name).cloned().unwrap_or_default())).collect()
                });
                Cut { rows, next, more }
            }
        }
    }
}

fn clamp(limit: i64, max: u32) -> u32 {
    u32::try_from(limit.max(1)).unwrap_or(max).min(max)
}

fn by_fields(fields: &[(String, Type)], left: &Row, right: &Row) -> Ordering {
    fields.iter().fold(Ordering::Equal, |order, (name, ty)| order.then_with(|| compare_fields(name, ty, left, right)))
}

/// The first family: page size, page and offset.
fn offset(given: Option<&Json>, default: u32, max: u32) -> Result<Page, Failure> {
    let Some(given) = given else { return Ok(Page::Offset { limit: default as usize, offset: 0 }) };
    let refuse = || refused(given);
    let number = |name: &str, least: i64| match given.get(name).filter(|value| !value.is_null()) {
        None => Ok(None),
        Some(value) => integer(value).filter(|number| *number >= least).map(Some).ok_or_else(refuse),
    };
    if !given.is_object() && !given.as_array().is_some_and(Vec::is_empty) {
        return Err(refuse());
    }
    let limit = number("limit", 1)?.map_or(default, |limit| clamp(limit, max)) as usize;
    let offset = number("offset", 0)?.and_then(|offset| usize::try_from(offset).ok()).unwrap_or(0);
    // A page beats an offset, and the page 0 is the first.
    let page = number("page", 0)?.and_then(|page| usize::try_from(page).ok());
    Ok(Page::Offset { limit, offset: page.map_or(offset, |page| page.saturating_sub(1).saturating_mul(limit)) })
}

fn refused(given: &Json) -> Failure {
    Failure::error("InvalidPagination").message(format!("Unable to recognize pagination parameter `{given}`"))
}

/// The family of `tail`: what comes behind a value.
fn tail(api: &Api, object: TypeId, given: Option<&Json>, default: u32, max: u32) -> Result<Page, Failure> {
    let first = json!({"field": crate::rows::key(api, object).unwrap_or("id"), "value": 0});
    let given = given.filter(|given| !given.as_array().is_some_and(Vec::is_empty)).unwrap_or(&first);
    let field = given.get("field").and_then(Json::as_str).ok_or_else(|| missing(given, "field"))?;
    let value = given.get("value").filter(|value| !value.is_null()).ok_or_else(|| missing(given, "value"))?.clone();
    let ty = api
        .fields_of(object)
        .iter()
        .find(|known| known.wire == field)
        .ok_or_else(|| unknown(api, object, field))?
        .ty
        .clone();
    let descending = match given.get("order").filter(|order| !order.is_null()) {
        None => false,
        Some(order) => order.as_str().and_then(is_descending).ok_or_else(|| refused(given))?,
    };
    let limit = match given.get("limit").filter(|limit| !limit.is_null()) {
        None => default,
        Some(limit) => clamp(integer(limit).filter(|limit| *limit >= 1).ok_or_else(|| refused(given))?, max),
    };
    Ok(Page::Tail { field: field.to_owned(), ty, value, descending, limit: limit as usize })
}

/// A cursor is whole or not there.
fn missing(given: &Json, part: &str) -> Failure {
    if given.is_object() {
        Failure::error("RequestValidation")
            .validation(format!("cursor.{part}"), format!("Required field `cursor.{part}` is missing"))
    } else {
        refused(given)
    }
}
