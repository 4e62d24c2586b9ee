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
use crate::state::table::{StoredRow, Table};
use crate::values::check::fits;
use crate::values::generated::Generator;
use crate::values::number::integer;
use crate::values::objects::{Row, Values, field, given_id, inner_object, key};
use crate::values::uploads::{self, Upload};
use crate::wire::failure::Failure;

/// What was written: the last row, and the events that the changes raise.
#[derive(Default)]
pub(crate) struct Written {
    pub(crate) row: Row,
    pub(crate) events: Vec<RaisedEvent>,
}

/// Adds a row.
pub(crate) fn add(data: &Data, method: &Method, object: TypeId, facts: Option<&RowFacts>, params: &Map) -> Written {
    let mut values = added_values(data, method, object, facts, params);
    values.extend(file_facts(data, method, object, params));
    values.extend(contact_data::changed::<StoredRow<'_>>(data, object, params, None));
    let now = data.timestamp();
    let mut store = lock(&data.store);
    let table = store.table_mut(&data.api, object);
    let id = table.add(now, values);
    let row = table.get(id).map(StoredRow::to_row).unwrap_or_default();
    drop(store);
    Written { row, events: raised(data, object, RowsEffect::Creates, &[id]) }
}

/// Returns the values of a new row.
fn added_values(data: &Data, method: &Method, object: TypeId, facts: Option<&RowFacts>, params: &Map) -> Row {
    let mut values = values_of(data, object, facts, params);
    values.extend(variant_of(data, method, object, params));
    values.extend(facts.map(|facts| Elements::of(data, facts, params).changed(&values)).unwrap_or_default());
    let counts = counts(data, object, &Row::new(), &values, &Row::new());
    values.extend(counts);
    values
}

/// Returns whether a row like the one that a call would add is there already.
pub(crate) fn is_there(data: &Data, method: &Method, object: TypeId, facts: Option<&RowFacts>, params: &Map) -> bool {
    let mut table = Table::clone(&data.table(object));
    let added = table.add(data.timestamp(), added_values(data, method, object, facts, params));
    let key = key(&data.api, object);
    let without_key = |row: StoredRow<'_>| {
        let mut row = row.to_row();
        if let Some(key) = key {
            row.remove(key);
        }
        row
    };
    let new = table.get(added).map(without_key);
    table.listed().any(|(id, row)| id != added && Some(without_key(row)) == new)
}

/// Updates the rows with these identifiers. Those that are not there yet are made.
pub(crate) fn update(
    data: &Data,
    method: &Method,
    (object, facts): (TypeId, Option<&RowFacts>),
    params: &Map,
    ids: &[i64],
) -> Written {
    let mut values = values_of(data, object, facts, params);
    values.extend(file_facts(data, method, object, params));
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
        let arrays = arrays.unwrap_or_default();
        let counts = table.get(*id).map(|row| counts(data, object, &row, &values, &arrays)).unwrap_or_default();
        let written = values.clone().into_iter().chain(arrays).chain(counts).chain(contact_data);
        table.change(*id, written.collect());
    }
    let row = ids.last().and_then(|id| table.get(*id)).map(StoredRow::to_row).unwrap_or_default();
    drop(store);
    Written { row, events: raised(data, object, RowsEffect::Updates, ids) }
}

/// Returns the fields that count elements after a change of a row: as many as an array that is set has, or by as many more
/// or fewer as are put in and taken out.
fn counts(data: &Data, object: TypeId, row: &impl Values, set: &Row, changed: &Row) -> Row {
    let length = |array: Option<&Json>| array.and_then(Json::as_array).map_or(0, Vec::len) as i64;
    let counted = data.api.fields_of(object).iter().filter_map(|field| {
        let array = field.uses.counts.as_ref()?;
        let own = || row.value(&field.wire).as_deref().and_then(integer).unwrap_or(0);
        let count = match (set.get(array), changed.get(array)) {
            (None, None) => return None,
            (Some(set), None) => length(Some(set)),
            (_, changed) => (own() + length(changed) - length(row.value(array).as_deref())).max(0),
        };
        Some((field.wire.clone(), json!(count)))
    });
    counted.collect()
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

/// Returns what a row says of the file that a call uploads.
fn file_facts(data: &Data, method: &Method, object: TypeId, params: &Map) -> Row {
    let param = uploads::content_param(&data.api, method, object);
    let upload = param.and_then(|param| uploads::read(param.written_type(), params.get(&param.wire)?));
    upload.map(|upload| data.files.store(&data.api, object, upload).1).unwrap_or_default()
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

/// Returns the object that describes an uploaded file.
fn file_of(data: &Data, object: TypeId, upload: Upload) -> Option<Json> {
    let (id, facts) = data.files.store(&data.api, object, upload);
    let mut row = Generator::empty(&data.api, data.timestamp()).fields(data.api.fields_of(object), 0);
    row.insert(key(&data.api, object)?.to_owned(), json!(id));
    row.extend(facts);
    Some(Json::Object(row))
}

/// Returns a value in the form in which it is read: an object for an identifier.
fn readable_value(data: &Data, field: &Field, value: &Json) -> Json {
    if (value.is_null() && field.nullable) || fits(&data.api, &field.ty, value) {
        return value.clone();
    }
    let object = inner_object(&data.api, &field.ty);
    let of_id = |id: i64| object.map(|object| Json::Object(by_id(data, object, id)));
    match (&field.ty, value) {
        (Type::Named(_), file) if uploads::is_file(field.written_type()) => object
            .and_then(|object| file_of(data, object, uploads::read(field.written_type(), file)?))
            .unwrap_or_default(),
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
