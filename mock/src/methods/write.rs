//! Writing of rows: the actions `add`, `update` and `delete`.

use bitrix24_json::{Map, Value as Json, json};
use bitrix24_model::{Api, Field, Method, RowFacts, RowsEffect, Scalar, Type, TypeId};

use crate::methods::conditions::value_of;
use crate::methods::contact_data;
use crate::methods::elements::{Elements, grouped};
use crate::methods::relations::by_id;
use crate::state::data::Data;
use crate::state::lock::lock;
use crate::state::raised::{RaisedEvent, raised};
use crate::state::row_maker::Base;
use crate::state::table::StoredRow;
use crate::values::check::fits;
use crate::values::generated::Generator;
use crate::values::objects::{Row, field, given_id, inner_object, key};
use crate::wire::failure::Failure;

/// What was written: the last row, and the events that the changes raise.
#[derive(Default)]
pub(crate) struct Written {
    pub(crate) row: Row,
    pub(crate) events: Vec<RaisedEvent>,
}

/// Adds a row.
pub(crate) fn add(data: &Data, method: &Method, object: TypeId, facts: Option<&RowFacts>, params: &Map) -> Written {
    let mut values = values_of(data, object, facts, params);
    values.extend(variant_of(data, method, object, params));
    values.extend(contact_data::changed::<StoredRow<'_>>(data, object, params, None));
    values.extend(facts.map(|facts| Elements::of(data, facts, params).changed(&values)).unwrap_or_default());
    let now = data.timestamp();
    let mut store = lock(&data.store);
    let table = store.table_mut(&data.api, object);
    let id = table.add(now, values);
    let row = table.get(id).map(StoredRow::to_row).unwrap_or_default();
    drop(store);
    Written { row, events: raised(data, object, RowsEffect::Creates, &[id]) }
}

/// Updates the rows with these identifiers. Those that are not there yet are made.
pub(crate) fn update(data: &Data, object: TypeId, facts: Option<&RowFacts>, params: &Map, ids: &[i64]) -> Written {
    let values = values_of(data, object, facts, params);
    let elements = facts.map(|facts| Elements::of(data, facts, params));
    let before = data.table(object);
    let contact_data: Vec<Row> =
        ids.iter().map(|id| contact_data::changed(data, object, params, before.get(*id).as_ref())).collect();
    drop(before);
    let mut store = lock(&data.store);
    let table = store.table_mut(&data.api, object);
    for (id, contact_data) in ids.iter().zip(contact_data) {
        if !table.contains(*id) {
            table.insert(*id, Base::Made, Row::new());
        }
        let arrays = elements.as_ref().zip(table.get(*id)).map(|(elements, row)| elements.changed(&row));
        table.change(*id, |row| {
            apply(row, &values);
            apply(row, &arrays.unwrap_or_default());
            apply(row, &contact_data);
        });
    }
    let row = ids.last().and_then(|id| table.get(*id)).map(StoredRow::to_row).unwrap_or_default();
    drop(store);
    Written { row, events: raised(data, object, RowsEffect::Updates, ids) }
}

/// Deletes the rows with these identifiers.
pub(crate) fn delete(data: &Data, object: TypeId, ids: &[i64]) -> Written {
    let events = raised(data, object, RowsEffect::Removes, ids);
    let mut store = lock(&data.store);
    let table = store.table_mut(&data.api, object);
    let row = ids.last().and_then(|id| table.get(*id)).map(StoredRow::to_row).unwrap_or_default();
    ids.iter().for_each(|id| table.remove(*id));
    Written { row, events }
}

/// Returns the failure for a row that does not exist.
pub(crate) fn not_found(api: &Api, object: TypeId, params: &Map) -> Failure {
    let id = given_id(params).or_else(|| params.get(key(api, object)?));
    let id = id.map_or_else(String::new, |id| id.as_str().map_or_else(|| id.to_string(), str::to_owned));
    Failure::error("EntityNotFound").message(format!("Record with ID = `{id}` not found"))
}

/// Writes values into what is stored of a row.
fn apply(row: &mut Row, values: &Row) {
    for (name, value) in values {
        row.insert(name.clone(), value.clone());
        // The stored part of a related object belongs to the old identifier.
        if let Some(relation) = name.strip_suffix("Id") {
            row.remove(relation);
        }
    }
}

/// Returns the values that a call writes: those that the spec sets, over the parameters.
fn values_of(data: &Data, object: TypeId, facts: Option<&RowFacts>, params: &Map) -> Row {
    let mut values = readable_values(data, object, params);
    for (name, value) in facts.iter().flat_map(|facts| &facts.sets) {
        let value = match (field(&data.api, object, name), value_of(value, params)) {
            (Some(field), Some(value)) => readable_value(data, field, value),
            (Some(_), None) => continue,
            // An attribute has no value without the parameter.
            (None, value) => value.cloned().unwrap_or_default(),
        };
        values.insert(name.clone(), value);
    }
    if let Some(key) = key(&data.api, object) {
        values.remove(key);
    }
    values
}

/// Returns the values of a call in the form in which they are read. Unknown fields are ignored.
fn readable_values(data: &Data, object: TypeId, params: &Map) -> Row {
    let values = params.get("fields").and_then(Json::as_object).unwrap_or(params);
    let read = values.iter().filter_map(|(name, value)| match data.api.sent_field(object, name) {
        Some(field) => Some((field.wire.clone(), readable_value(data, field, value))),
        None => data.api.type_def(object).v2.open_type(name).map(|_| (name.clone(), value.clone())),
    });
    read.collect()
}

/// Returns the value of the field that tells the variants of an object apart, if rows have it.
fn variant_of(data: &Data, method: &Method, object: TypeId, params: &Map) -> Option<(String, Json)> {
    let (by, value) = match (method.variant(), &data.api.type_def(object).v2.variants) {
        (Some(variant), _) => (&variant.by, json!(variant.value)),
        (None, Some(variants)) => (&variants.by, params.get(&variants.by)?.clone()),
        (None, None) => return None,
    };
    Some((field(&data.api, object, by)?.wire.clone(), value))
}

/// Returns a value in the form in which it is read: an object for an identifier.
fn readable_value(data: &Data, field: &Field, value: &Json) -> Json {
    if (value.is_null() && field.nullable) || fits(&data.api, &field.ty, value) {
        return value.clone();
    }
    let object = inner_object(&data.api, &field.ty);
    let of_id = |id: i64| object.map(|object| Json::Object(by_id(data, object, id)));
    match (&field.ty, value) {
        (Type::Array(..), Json::Array(ids)) => ids.iter().filter_map(|id| of_id(id.as_i64()?)).collect(),
        (Type::Array(..), Json::Object(groups)) => {
            object.and_then(|object| grouped(data, object, groups)).unwrap_or_else(|| json!([]))
        }
        (Type::Named(_), id) if id.is_i64() => of_id(id.as_i64().unwrap_or(1)).unwrap_or_default(),
        (Type::Scalar(Scalar::String, _), Json::Number(number)) => json!(number.to_string()),
        (Type::Scalar(Scalar::String, _), Json::Array(texts)) => {
            json!(texts.iter().filter_map(Json::as_str).collect::<Vec<_>>().join(", "))
        }
        // The specs do not tell how the portal reads it back, but a response must fit its type.
        _ => Generator::empty(&data.api, data.timestamp()).field(field),
    }
}
