//! The actions of methods: the standard ones work on the portal's rows, other methods follow their examples.

use bitrix24_json::{Map, Value as Json, json};
use bitrix24_model::{Action, Method, ResponseShape, Scalar, Type, TypeId};

use crate::methods::context::Context;
use crate::methods::examples::{exact_example, like_example};
use crate::methods::query::Query;
use crate::methods::select::{Selection, project};
use crate::methods::{describe, list, write};
use crate::values::number::integer;
use crate::values::objects::{Row, listed_object};
use crate::wire::failure::Failure;

/// Executes a call of a method of the specs and returns its result.
pub(crate) fn call(context: &Context, method: &Method, params: &Json) -> Result<Json, Failure> {
    if let Some(result) = exact_example(context, method, params) {
        return result;
    }
    context.check(method, params)?;
    let empty = Map::new();
    let params = params.as_object().unwrap_or(&empty);
    let api = context.api();
    let query = Query::read(api, method, params).map_err(|failure| failure.replaced_by(api, method))?;
    act(context, method, params, &query)
}

fn act(context: &Context, method: &Method, params: &Map, query: &Query) -> Result<Json, Failure> {
    let state = &context.state;
    let about = |object, row: &Row| about(context, method, object, row, project(state, object, row, &Selection::All));
    match (method.action, method.object) {
        (Some(Action::FieldList), object) => Ok(describe::list(context.api(), object, query)),
        (Some(Action::FieldGet), _) => describe::get(context.api(), method, params, query),
        (Some(Action::Get), Some(object)) => get(context, method, object, params, query),
        (Some(Action::Add), Some(object)) => Ok(about(object, &write::add(state, object, params))),
        (Some(Action::Update), Some(object)) => Ok(about(object, &write::update(state, object, params, query)?)),
        (Some(Action::Delete), Some(object)) => Ok(about(object, &write::delete(state, object, params, query)?)),
        (Some(Action::List | Action::Tail) | None, _) | (_, None) => match listed_object(&method.result) {
            Some(object) if method.action.is_some() || method.pagination.is_some() => {
                Ok(list::list(context, method, object, params, query))
            }
            _ => Ok(selected(context, method, like_example(context, method, params), query)),
        },
    }
}

/// Returns a result with the selected fields of its object, if the method accepts `select`.
fn selected(context: &Context, method: &Method, mut result: Json, query: &Query) -> Json {
    let ResponseShape::Item(Type::Named(object)) = method.result else { return result };
    if let (Some(selection), Some(row)) = (&query.select, result.get("item").and_then(Json::as_object)) {
        result["item"] = project(&context.state, object, row, selection);
    }
    result
}

fn get(context: &Context, method: &Method, object: TypeId, params: &Map, query: &Query) -> Result<Json, Failure> {
    let table = context.state.table(object);
    let id = params.get("id").and_then(integer);
    let row = id.and_then(|id| table.get(id)).ok_or_else(|| write::not_found(params))?;
    let item = project(&context.state, object, row, &context.selection(method, query));
    Ok(about(context, method, object, row, item))
}

/// Returns the result of a method that has read or written a row.
fn about(context: &Context, method: &Method, object: TypeId, row: &Row, item: Json) -> Json {
    match &method.result {
        ResponseShape::Flag => json!({"result": true}),
        ResponseShape::Item(_) => json!({"item": item}),
        ResponseShape::Items(_) => json!({"items": [item]}),
        ResponseShape::Bare(Type::Scalar(Scalar::Boolean, _)) => json!(true),
        ResponseShape::Bare(Type::Named(id)) if *id == object => item,
        ResponseShape::Bare(Type::Id(..) | Type::Scalar(Scalar::Integer, _)) => {
            row.get("id").cloned().unwrap_or(json!(1))
        }
        ResponseShape::Fields(fields) => {
            let mut result = like_example(context, method, row).as_object().cloned().unwrap_or_default();
            for field in fields {
                if let Some(value) = row.get(&field.wire) {
                    result.insert(field.wire.clone(), value.clone());
                }
            }
            Json::Object(result)
        }
        ResponseShape::Bare(_) => like_example(context, method, row),
    }
}
