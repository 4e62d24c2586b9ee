//! Responses from the examples of the specs.

use bitrix24_json::{Map, Value as Json};
use bitrix24_model::{Action, Category, ErrorId, Example, ExampleResponse, Method, ResponseShape, Type, TypeId};

use crate::methods::context::Context;
use crate::methods::query::Query;
use crate::methods::write;
use crate::state::PortalState;
use crate::values::generated::Generator;
use crate::values::number::integer;
use crate::values::objects::listed_object;
use crate::wire::failure::Failure;

/// Returns the response of the example with exactly these parameters, and applies what the example writes.
///
/// An example applies until calls change its rows.
pub(crate) fn exact_example(context: &Context, method: &Method, params: &Json) -> Option<Result<Json, Failure>> {
    let state = &context.state;
    let example = method.examples.iter().find(|example| example.request == *params)?;
    match &example.response {
        ExampleResponse::Result(result) if is_current(state, method, example, result) => {
            Some(write_example(state, method, example, result))
        }
        ExampleResponse::Failure { status, error, message, validation }
            if is_current_failure(state, method, example, *error) =>
        {
            let failure = Failure::error(&state.api.error(*error).name).status(*status).message(message);
            Some(Err(failure.validations(validation.iter().cloned())))
        }
        _ => None,
    }
}

fn is_current(state: &PortalState, method: &Method, example: &Example, result: &Json) -> bool {
    let id = example.request.get("id").and_then(integer).or_else(|| result.get("item")?.get("id").and_then(integer));
    match (method.action, method.object, id) {
        (Some(Action::Get | Action::Update | Action::Delete | Action::Add), Some(object), Some(id)) => {
            !state.table(object).is_changed(id)
        }
        (Some(Action::FieldList | Action::FieldGet), ..) => true,
        _ => match listed_object(&method.result) {
            Some(object) if method.action.is_some() || method.pagination.is_some() => !state.table(object).changed,
            _ => true,
        },
    }
}

/// Returns whether a failure of an example applies. A missing row must also be missing from the store.
fn is_current_failure(state: &PortalState, method: &Method, example: &Example, error: ErrorId) -> bool {
    let needs_row = matches!(method.action, Some(Action::Get | Action::Update | Action::Delete));
    let object = method.object.filter(|_| needs_row && state.api.error(error).category == Category::Lookup);
    let id = example.request.get("id").and_then(integer);
    object.zip(id).is_none_or(|(object, id)| state.table(object).get(id).is_none())
}

fn write_example(state: &PortalState, method: &Method, example: &Example, result: &Json) -> Result<Json, Failure> {
    let params = example.request.as_object().cloned().unwrap_or_default();
    match (method.action, method.object) {
        (Some(Action::Add), Some(object)) => store_item(state, method, object, result),
        (Some(Action::Update), Some(object)) => {
            write::update(state, object, &params, &Query::read(&state.api, method, &params)?)?;
            store_item(state, method, object, result);
        }
        (Some(Action::Delete), Some(object)) => {
            write::delete(state, object, &params, &Query::read(&state.api, method, &params)?)?;
        }
        _ => {}
    }
    Ok(result.clone())
}

/// Stores the object in a result.
fn store_item(state: &PortalState, method: &Method, object: TypeId, result: &Json) {
    let item = match &method.result {
        ResponseShape::Item(Type::Named(id)) if *id == object => &result["item"],
        ResponseShape::Bare(Type::Named(id)) if *id == object => result,
        _ => return,
    };
    if let Some((id, item)) = item.get("id").and_then(integer).zip(item.as_object()) {
        write::store_example(state, object, id, item);
    }
}

/// Returns the result of the first successful example, with the caller's values where it echoes its request's.
pub(crate) fn like_example(context: &Context, method: &Method, params: &Map) -> Json {
    match first_success(method) {
        Some((request, result)) => with_echoes(request, result, params),
        None => Generator::numbered(context.api(), 1).result(&method.result),
    }
}

/// Returns the request and result of the first successful example.
pub(crate) fn first_success(method: &Method) -> Option<(&Json, &Json)> {
    method.examples.iter().find_map(|example| match &example.response {
        ExampleResponse::Result(result) => Some((&example.request, result)),
        ExampleResponse::Failure { .. } => None,
    })
}

/// Replaces the values of a result that are equal to those of the example's request by the caller's.
fn with_echoes(request: &Json, result: &Json, params: &Map) -> Json {
    let mut echoed = result.clone();
    let target =
        if echoed.get("item").is_some_and(Json::is_object) { echoed.get_mut("item") } else { Some(&mut echoed) };
    let shown = request.get("fields").filter(|fields| fields.is_object()).unwrap_or(request);
    let given = params.get("fields").and_then(Json::as_object).unwrap_or(params);
    for (name, value) in target.and_then(Json::as_object_mut).into_iter().flatten() {
        if let Some(given) = given.get(name).filter(|_| shown.get(name) == Some(&*value)) {
            *value = given.clone();
        }
    }
    echoed
}
