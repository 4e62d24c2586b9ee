//! Lists: the rows of a call, in the result of its method.

use std::cmp::Ordering;

use bitrix24_json::{Map, Value as Json, json};
use bitrix24_model::{Api, Body, Method, Pagination, ResponseShape, Scalar, Type, TypeId};

use crate::methods::context::Context;
use crate::methods::page::RowsOnPage;
use crate::methods::query::Query;
use crate::methods::select::project;
use crate::values::compare::{compare, equal};
use crate::values::generated::Generator;
use crate::values::objects::{Row, key, rows_field};

/// Returns the result of a list.
pub(crate) fn list(context: &Context, method: &Method, object: TypeId, params: &Map, query: &Query) -> Json {
    let state = &context.state;
    let table = state.table(object);
    let conditions = param_conditions(context.api(), method, object, params);
    let ranges = ranges(context.api(), method, object, params);
    let mut rows: Vec<&Row> = table
        .listed()
        .map(|(_, row)| row)
        .filter(|row| conditions.iter().all(|condition| condition.matches(row)))
        .filter(|row| ranges.iter().all(|range| range.matches(row)))
        .filter(|row| query.filter.as_ref().is_none_or(|filter| filter.matches(state, object, row)))
        .collect();
    query.order.sort(&mut rows);
    let page = query.page.take(rows);
    let selection = context.selection(method, query);
    let items: Json = page.rows.iter().map(|row| project(state, object, row, &selection)).collect();
    result(context, method, items, &page)
}

fn result(context: &Context, method: &Method, items: Json, page: &RowsOnPage<'_>) -> Json {
    let fields = match &method.result {
        ResponseShape::Bare(_) => return items,
        ResponseShape::Fields(fields) => fields,
        ResponseShape::Item(_) | ResponseShape::Items(_) | ResponseShape::Flag => return json!({"items": items}),
    };
    let rows = rows_field(fields).map(|field| field.wire.as_str());
    let mut result = Generator::empty(context.api(), context.state.timestamp()).fields(fields, 0);
    for (name, value) in &mut result {
        match &method.pagination {
            _ if Some(name.as_str()) == rows => *value = items.clone(),
            Some(Pagination::Cursor { next, .. }) if next == name => *value = page.next.clone(),
            Some(Pagination::Single { more: Some(more), .. } | Pagination::Cursor { more: Some(more), .. })
                if more == name =>
            {
                *value = json!(page.has_more);
            }
            Some(
                Pagination::Offset { .. }
                | Pagination::Tail { .. }
                | Pagination::Cursor { .. }
                | Pagination::Single { .. },
            )
            | None => {}
        }
    }
    Json::Object(result)
}

/// A condition from a parameter that has the name of a field.
struct ParamCondition<'a> {
    name: &'a str,
    ty: &'a Type,
    value: &'a Json,
}

impl ParamCondition<'_> {
    /// Returns whether a row contains the text, has one of the values of an array, or has the value.
    fn matches(&self, row: &Row) -> bool {
        let own = row.get(self.name).unwrap_or(&Json::Null);
        match (self.ty, self.value, own) {
            (Type::Scalar(Scalar::String, _), Json::String(part), Json::String(text)) => {
                text.to_lowercase().contains(&part.to_lowercase())
            }
            (ty, Json::Array(values), own) if !matches!(ty, Type::Array(..)) => {
                values.iter().any(|value| equal(ty, own, value))
            }
            (ty, value, own) => equal(ty, own, value),
        }
    }
}

/// Returns the conditions from parameters, without the identifier, which lists use for the owner of the rows.
fn param_conditions<'a>(api: &'a Api, method: &'a Method, object: TypeId, params: &'a Map) -> Vec<ParamCondition<'a>> {
    let Body::Params(known) = &method.body else { return Vec::new() };
    let key = key(api, object);
    let fields = api.fields_of(object).iter().filter(|field| Some(field.wire.as_str()) != key);
    fields
        .filter(|field| known.iter().any(|param| param.wire == field.wire && is_comparable(&param.ty, &field.ty)))
        .filter_map(|field| {
            let value = params.get(&field.wire).filter(|value| !value.is_null())?;
            Some(ParamCondition { name: &field.wire, ty: &field.ty, value })
        })
        .collect()
}

/// A condition from a `filter` that is an object: the field is between two values, themselves included.
struct RangeCondition<'a> {
    name: &'a str,
    ty: &'a Type,
    from: &'a Json,
    to: &'a Json,
}

impl RangeCondition<'_> {
    fn matches(&self, row: &Row) -> bool {
        let own = row.get(self.name).unwrap_or(&Json::Null);
        let order = |other| compare(self.ty, own, other);
        order(self.from).is_some_and(Ordering::is_ge) && order(self.to).is_some_and(Ordering::is_le)
    }
}

/// Returns the ranges in a `filter` that is an object of its own, and not a list of conditions.
fn ranges<'a>(api: &'a Api, method: &'a Method, object: TypeId, params: &'a Map) -> Vec<RangeCondition<'a>> {
    let Body::Params(known) = &method.body else { return Vec::new() };
    let is_object = known.iter().any(|param| param.wire == "filter" && matches!(param.ty, Type::Named(_)));
    let filter = params.get("filter").filter(|_| is_object);
    let fields = api.fields_of(object).iter();
    fields
        .filter_map(|field| {
            let value = filter?.get(&field.wire)?;
            Some(RangeCondition { name: &field.wire, ty: &field.ty, from: value.get("from")?, to: value.get("to")? })
        })
        .collect()
}

fn is_comparable(param: &Type, field: &Type) -> bool {
    let element = |ty: &Type| if let Type::Array(inner, _) = ty { (**inner).clone() } else { ty.clone() };
    match (element(param), element(field)) {
        // Methods have enums of their own with the same values.
        (Type::Named(_) | Type::Scalar(Scalar::String, _), Type::Named(_) | Type::Scalar(Scalar::String, _)) => true,
        (param, field) => param.is_same(&field),
    }
}
