//! Writing of rows: the actions `add`, `update` and `delete`.

use bitrix24_json::{Map, Value as Json, json};
use bitrix24_model::{Field, Scalar, Type, TypeId};

use crate::methods::query::Query;
use crate::methods::relations::by_id;
use crate::state::PortalState;
use crate::state::lock::lock;
use crate::values::check::fits;
use crate::values::generated::Generator;
use crate::values::number::integer;
use crate::values::objects::{Row, field, inner_object, key};
use crate::wire::failure::Failure;

/// Adds a row and returns it.
pub(crate) fn add(state: &PortalState, object: TypeId, params: &Map) -> Row {
    let values = readable_values(state, object, params);
    let mut store = lock(&state.store);
    let table = store.table_mut(&state.api, object);
    let id = table.next_id();
    let mut row = Generator::empty(&state.api, state.timestamp()).object(object);
    apply(state, object, &mut row, id, &values);
    table.put(id, row.clone());
    row
}

/// Updates the rows of a call and returns the last one.
pub(crate) fn update(state: &PortalState, object: TypeId, params: &Map, query: &Query) -> Result<Row, Failure> {
    let values = readable_values(state, object, params);
    let ids = target_ids(state, object, params, query)?;
    let mut store = lock(&state.store);
    let table = store.table_mut(&state.api, object);
    let mut last = Row::new();
    for id in ids {
        last = table.get(id).cloned().unwrap_or_default();
        apply(state, object, &mut last, id, &values);
        table.put(id, last.clone());
    }
    Ok(last)
}

/// Deletes the rows of a call and returns the last one.
pub(crate) fn delete(state: &PortalState, object: TypeId, params: &Map, query: &Query) -> Result<Row, Failure> {
    let mut last = Row::new();
    for id in target_ids(state, object, params, query)? {
        last = lock(&state.store).table_mut(&state.api, object).remove(id).unwrap_or_default();
    }
    Ok(last)
}

/// Stores the row that an example shows, over the existing one.
pub(crate) fn store_example(state: &PortalState, object: TypeId, id: i64, item: &Row) {
    let mut store = lock(&state.store);
    let table = store.table_mut(&state.api, object);
    let existing = table.get(id).cloned();
    let mut row = existing.unwrap_or_else(|| Generator::empty(&state.api, state.timestamp()).object(object));
    row.extend(item.clone());
    table.put(id, row);
}

/// Returns the failure for a row that does not exist.
pub(crate) fn not_found(params: &Map) -> Failure {
    let id = params.get("id").map_or_else(String::new, |id| id.as_str().map_or_else(|| id.to_string(), str::to_owned));
    Failure::error("EntityNotFound").message(format!("Record with ID = `{id}` not found"))
}

/// Returns the identifiers of the rows to change: the one of the call, or those that its filter matches.
fn target_ids(state: &PortalState, object: TypeId, params: &Map, query: &Query) -> Result<Vec<i64>, Failure> {
    let table = state.table(object);
    match (params.get("id").and_then(integer), &query.filter) {
        (None, Some(filter)) => {
            Ok(table.listed().filter(|(_, row)| filter.matches(state, object, row)).map(|(id, _)| id).collect())
        }
        (Some(id), _) if table.get(id).is_some() => Ok(vec![id]),
        _ => Err(not_found(params)),
    }
}

/// Writes values into a row, except for its identifier.
fn apply(state: &PortalState, object: TypeId, row: &mut Row, id: i64, values: &Row) {
    for (name, value) in values {
        row.insert(name.clone(), value.clone());
        // The stored part of a related object belongs to the old identifier.
        if let Some(relation) = name.strip_suffix("Id") {
            row.remove(relation);
        }
    }
    if let Some(key) = key(&state.api, object) {
        row.insert(key.to_owned(), json!(id));
    }
}

/// Returns the values of a call in the form in which they are read. Unknown fields are ignored.
fn readable_values(state: &PortalState, object: TypeId, params: &Map) -> Row {
    let values = params.get("fields").and_then(Json::as_object).unwrap_or(params);
    let known = values.iter().filter_map(|(name, value)| Some((name, field(&state.api, object, name)?, value)));
    known.map(|(name, field, value)| (name.clone(), readable_value(state, field, value))).collect()
}

/// Returns a value in the form in which it is read: an object for an identifier.
fn readable_value(state: &PortalState, field: &Field, value: &Json) -> Json {
    if (value.is_null() && field.nullable) || fits(&state.api, &field.ty, value) {
        return value.clone();
    }
    let object = inner_object(&state.api, &field.ty);
    let of_id = |id: i64| object.map(|object| Json::Object(by_id(state, object, id)));
    match (&field.ty, value) {
        (Type::Array(..), Json::Array(ids)) => ids.iter().filter_map(|id| of_id(id.as_i64()?)).collect(),
        (Type::Named(_), id) if id.is_i64() => of_id(id.as_i64().unwrap_or(1)).unwrap_or_default(),
        (Type::Scalar(Scalar::String, _), Json::Number(number)) => json!(number.to_string()),
        // The specs do not tell how the portal reads it back, but a response must fit its type.
        _ => Generator::empty(&state.api, state.timestamp()).field(field),
    }
}
