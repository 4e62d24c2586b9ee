//! Rows: read, put, removed.

use bitrix24_json::{Value as Json, json};
use bitrix24_model::{Origin, TypeId};

use crate::control::input::Input;
use crate::control::refusal::Refusal;
use crate::state::PortalState;

/// Lists the objects with the number of their rows.
pub(crate) fn objects(state: &PortalState) -> Json {
    let named = state.api.types.iter().enumerate().filter_map(|(at, ty)| match &ty.origin {
        Origin::Object(name) => Some((TypeId(at), name)),
        _ => None,
    });
    let objects: Json = named.map(|(id, name)| json!({"name": name, "rows": state.count_rows(id)})).collect();
    json!({"objects": objects})
}

/// Lists the rows of an object.
pub(crate) fn list(state: &PortalState, input: &Input<'_>) -> Result<Json, Refusal> {
    let rows = state.listed_rows(object(state, input)?);
    let offset = input.query_number("offset")?.unwrap_or(0);
    let limit = input.query_number("limit")?.unwrap_or(usize::MAX);
    let total = rows.len();
    let shown: Json = rows.into_iter().skip(offset).take(limit).collect();
    Ok(json!({"total": total, "rows": shown}))
}

/// Replaces the rows of an object.
pub(crate) fn replace(state: &PortalState, input: &Input<'_>) -> Result<(), Refusal> {
    Ok(state.replace_rows(object(state, input)?, input.path(0), &input.body()?)?)
}

/// Returns a row.
pub(crate) fn get(state: &PortalState, input: &Input<'_>) -> Result<Json, Refusal> {
    let (id, number) = (object(state, input)?, input.number(1)?);
    state.row(id, number).map(Json::Object).ok_or_else(|| no_row(input))
}

/// Stores a row and returns the whole of it.
pub(crate) fn put(state: &PortalState, input: &Input<'_>) -> Result<Json, Refusal> {
    let (id, number, body) = (object(state, input)?, input.number(1)?, input.body()?);
    let row =
        body.as_object().ok_or_else(|| Refusal::invalid("the body must be an object with the fields of the row"))?;
    state.put_row(id, number, row)?;
    get(state, input)
}

/// Removes a row.
pub(crate) fn remove(state: &PortalState, input: &Input<'_>) -> Result<(), Refusal> {
    let removed = state.remove_row(object(state, input)?, input.number(1)?);
    removed.then_some(()).ok_or_else(|| no_row(input))
}

fn object(state: &PortalState, input: &Input<'_>) -> Result<TypeId, Refusal> {
    state.object(input.path(0)).map_err(Refusal::not_found)
}

fn no_row(input: &Input<'_>) -> Refusal {
    Refusal::not_found(format!("`{}` has no row {}", input.path(0), input.path(1)))
}
