//! Rows: read, put, removed.

use bitrix24_json::{Value as Json, json};
use bitrix24_model::{Origin, TypeId};

use crate::control::input::Input;
use crate::control::refusal::Refusal;
use crate::state::PortalState;
use crate::state::data::Data;

/// Lists the objects with the number of their rows.
pub(crate) fn objects(state: &PortalState) -> Json {
    let objects: Json = [&state.v3, &state.v2].into_iter().flat_map(objects_of).collect();
    json!({"objects": objects})
}

fn objects_of(data: &Data) -> impl Iterator<Item = Json> {
    let named = data.api.types.iter().enumerate().filter_map(|(at, ty)| match &ty.origin {
        Origin::Object(name) => Some((TypeId(at), data.full_name(name))),
        _ => None,
    });
    named.map(|(id, name)| json!({"name": name, "rows": data.count_rows(id)}))
}

/// Lists the rows of an object.
pub(crate) fn list(state: &PortalState, input: &Input<'_>) -> Result<Json, Refusal> {
    let (data, id) = object(state, input)?;
    let rows = data.listed_rows(id);
    let offset = input.query_number("offset")?.unwrap_or(0);
    let limit = input.query_number("limit")?.unwrap_or(usize::MAX);
    let total = rows.len();
    let shown: Json = rows.into_iter().skip(offset).take(limit).collect();
    Ok(json!({"total": total, "rows": shown}))
}

/// Replaces the rows of an object.
pub(crate) fn replace(state: &PortalState, input: &Input<'_>) -> Result<(), Refusal> {
    let (data, id) = object(state, input)?;
    Ok(data.replace_rows(id, input.path(0), &input.body()?)?)
}

/// Returns a row.
pub(crate) fn get(state: &PortalState, input: &Input<'_>) -> Result<Json, Refusal> {
    let ((data, id), number) = (object(state, input)?, input.number(1)?);
    data.row(id, number).map(Json::Object).ok_or_else(|| no_row(input))
}

/// Stores a row and returns the whole of it.
pub(crate) fn put(state: &PortalState, input: &Input<'_>) -> Result<Json, Refusal> {
    let ((data, id), number, body) = (object(state, input)?, input.number(1)?, input.body()?);
    let row =
        body.as_object().ok_or_else(|| Refusal::invalid("the body must be an object with the fields of the row"))?;
    let events = data.put_row(id, number, row)?;
    drop(state.raise(&events, ""));
    get(state, input)
}

/// Removes a row.
pub(crate) fn remove(state: &PortalState, input: &Input<'_>) -> Result<(), Refusal> {
    let (data, id) = object(state, input)?;
    let events = data.remove_row(id, input.number(1)?).ok_or_else(|| no_row(input))?;
    drop(state.raise(&events, ""));
    Ok(())
}

fn object<'s>(state: &'s PortalState, input: &Input<'_>) -> Result<(&'s Data, TypeId), Refusal> {
    state.object(input.path(0)).map_err(Refusal::not_found)
}

fn no_row(input: &Input<'_>) -> Refusal {
    Refusal::not_found(format!("`{}` has no row {}", input.path(0), input.path(1)))
}
