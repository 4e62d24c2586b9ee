//! The actions of methods: the standard ones and those whose effect the spec states work on the portal's rows, other
//! methods respond like their first example.

use bitrix24_json::{Map, Value as Json, json};
use bitrix24_model::{Action, Effect, Method, ResponseShape, RowsEffect, Scalar, Type, TypeId};

use crate::methods::conditions::given;
use crate::methods::context::Context;
use crate::methods::examples::like_example;
use crate::methods::list::matching;
use crate::methods::query::Query;
use crate::methods::result_source::ResultSource;
use crate::methods::select::{Selection, project};
use crate::methods::{describe, list, write};
use crate::values::check::fits;
use crate::values::number::integer;
use crate::values::objects::{Row, key, listed_object, owns};
use crate::wire::failure::Failure;

/// Executes a call of a method of the specs. Returns its result and where that comes from.
pub(crate) fn call(context: &Context, method: &Method, params: &Json) -> Result<(Json, ResultSource), Failure> {
    context.check(method, params)?;
    let empty = Map::new();
    let params = params.as_object().unwrap_or(&empty);
    let api = context.api();
    let query = Query::read(api, method, params).map_err(|failure| failure.replaced_by(api, method))?;
    match work(method) {
        Work::Describe(Action::FieldGet) => describe::get(api, method, params, &query),
        Work::Describe(_) => Ok(describe::list(api, method.object, &query)),
        Work::List(object) => Ok(list::list(context, method, object, params, &query)),
        Work::Get(object) => get(context, method, object, params, &query),
        Work::Add(object) => {
            let row = write::add(&context.state, method, object, params);
            Ok(about(context, method, object, &row, params, &query, 1))
        }
        Work::Update(object) => {
            let ids = targets(context, method, object, params, &query)?;
            let row = write::update(&context.state, method, object, params, &ids);
            Ok(about(context, method, object, &row, params, &query, ids.len()))
        }
        Work::Delete(object) => {
            let ids = targets(context, method, object, params, &query)?;
            let row = write::delete(&context.state, object, &ids);
            Ok(about(context, method, object, &row, params, &query, ids.len()))
        }
        Work::Unknown => {
            let result = selected(context, method, like_example(context, method, params), &query);
            return Ok((result, ResultSource::Generated));
        }
    }
    .map(|result| (result, ResultSource::Portal))
}

/// What a method works on.
enum Work {
    Describe(Action),
    List(TypeId),
    Get(TypeId),
    Add(TypeId),
    Update(TypeId),
    Delete(TypeId),
    /// The spec does not say it.
    Unknown,
}

fn work(method: &Method) -> Work {
    let reads_one = method.effect == Effect::Read && matches!(method.result, ResponseShape::Item(Type::Named(_)));
    match (method.action, method.object, method.rows.as_ref().map(|rows| (rows.effect, rows.object))) {
        (Some(action @ (Action::FieldList | Action::FieldGet)), ..) => Work::Describe(action),
        (Some(Action::Get), Some(object), _) => Work::Get(object),
        (Some(Action::Add), Some(object), _) => Work::Add(object),
        (Some(Action::Update), Some(object), _) => Work::Update(object),
        (Some(Action::Delete), Some(object), _) => Work::Delete(object),
        (_, _, Some((RowsEffect::Creates, object))) => Work::Add(object),
        (_, _, Some((RowsEffect::Updates, object))) => Work::Update(object),
        (_, _, Some((RowsEffect::Removes, object))) => Work::Delete(object),
        (None, Some(object), _) if reads_one => Work::Get(object),
        (_, object, rows) => match listed_object(&method.result) {
            Some(listed) if object.is_some() || rows.is_some() || method.pagination.is_some() => Work::List(listed),
            None if method.rows.as_ref().is_some_and(|rows| rows.count.is_some()) => {
                rows.map_or(Work::Unknown, |(_, object)| Work::List(object))
            }
            _ => Work::Unknown,
        },
    }
}

/// Returns a result with the selected fields of its object, if the method accepts `select`.
fn selected(context: &Context, method: &Method, mut result: Json, query: &Query) -> Json {
    let Some(selection) = &query.select else { return result };
    match (&method.result, result.get("item").and_then(Json::as_object), result.as_object()) {
        (ResponseShape::Item(Type::Named(object)), Some(row), _) => {
            result["item"] = project(&context.state, *object, row, selection);
            result
        }
        (ResponseShape::Bare(Type::Named(object)), _, Some(row)) => project(&context.state, *object, row, selection),
        _ => result,
    }
}

/// Returns the row of the parameter `id`, or else the first one that the parameters describe.
fn get(context: &Context, method: &Method, object: TypeId, params: &Map, query: &Query) -> Result<Json, Failure> {
    let table = context.state.table(object);
    let row = match params.get("id").and_then(integer) {
        Some(id) if method.rows.is_none() && method.action == Some(Action::Get) => table.get(id),
        _ => matching(context, method, (object, &table), params, query).into_iter().next(),
    };
    let row = row.ok_or_else(|| write::not_found(context.api(), object, params))?;
    let item = project(&context.state, object, &row, &context.selection(method, query));
    Ok(about_item(context, method, object, &row.to_row(), item, params, 1))
}

/// Returns the identifiers of the rows that a call changes: those of the parameter `id`, of `filter`, or of the conditions
/// in the spec.
fn targets(
    context: &Context,
    method: &Method,
    object: TypeId,
    params: &Map,
    query: &Query,
) -> Result<Vec<i64>, Failure> {
    let table = context.state.table(object);
    let is_filtered = method.action.is_some() && params.get("id").and_then(integer).is_none();
    let ids: Vec<i64> = match (method.action, params.get("id").and_then(integer), &query.filter) {
        (Some(_), Some(id), _) => Some(id).filter(|id| table.contains(*id)).into_iter().collect(),
        (Some(_), None, None) => Vec::new(),
        (None, ..) | (Some(_), None, Some(_)) => {
            let rows = matching(context, method, (object, &table), params, query);
            rows.iter().map(|row| row.id()).collect()
        }
    };
    if ids.is_empty() && !(is_filtered && query.filter.is_some()) {
        return Err(write::not_found(context.api(), object, params));
    }
    Ok(ids)
}

fn about(
    context: &Context,
    method: &Method,
    object: TypeId,
    row: &Row,
    params: &Map,
    query: &Query,
    count: usize,
) -> Json {
    let selection = query.select.as_ref().unwrap_or(&Selection::All);
    let item = project(&context.state, object, row, selection);
    about_item(context, method, object, row, item, params, count)
}

/// Returns the result of a method that has read or written rows, the last of them as an item.
fn about_item(
    context: &Context,
    method: &Method,
    object: TypeId,
    row: &Row,
    item: Json,
    params: &Map,
    count: usize,
) -> Json {
    match &method.result {
        ResponseShape::Flag => json!({"result": true}),
        ResponseShape::Item(_) => json!({"item": item}),
        ResponseShape::Items(_) => json!({"items": [item]}),
        ResponseShape::Bare(Type::Scalar(Scalar::Boolean, _)) => json!(true),
        ResponseShape::Bare(Type::Named(id)) if *id == object => item,
        ResponseShape::Bare(Type::Id(..) | Type::Scalar(Scalar::Integer, _)) => {
            key(context.api(), object).and_then(|key| row.get(key)).cloned().unwrap_or(json!(1))
        }
        ResponseShape::Fields(_) => Json::Object(fields(context, method, object, row, params, count)),
        ResponseShape::Bare(_) => like_example(context, method, params),
    }
}

/// Returns the keys of a response: what the call gave, what the row has, and else what the example shows.
fn fields(context: &Context, method: &Method, object: TypeId, row: &Row, params: &Map, count: usize) -> Map {
    let api = context.api();
    let mut result = like_example(context, method, params).as_object().cloned().unwrap_or_default();
    let ResponseShape::Fields(fields) = &method.result else { return result };
    for field in fields {
        let is_count = method.rows.as_ref().is_some_and(|rows| rows.count.as_ref() == Some(&field.wire));
        let own = || match field.ty {
            Type::Id(entity, _) if owns(api, object, entity) => row.get(key(api, object)?),
            _ => None,
        };
        let value = if is_count {
            Some(json!(count))
        } else {
            given(params, &field.wire).or_else(|| row.get(&field.wire)).or_else(own).cloned()
        };
        if let Some(value) = value.filter(|value| fits(api, &field.ty, value)) {
            result.insert(field.wire.clone(), value);
        }
    }
    result
}
