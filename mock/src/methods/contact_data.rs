//! Values of one field that have identifiers of their own, such as the telephone numbers of a contact: a write in REST 2.0
//! adds those without one, and changes or removes those with one.

use bitrix24_json::{Map, Value as Json};
use bitrix24_model::{Field, Protocol, Type, TypeId};

use crate::state::data::Data;
use crate::state::lock::lock;
use crate::values::number::integer;
use crate::values::objects::{Row, Values, inner_object, key};

/// Returns the values of such fields after a call: those of a row, if there is one, with the changes of the parameters.
pub(crate) fn changed<R: Values>(data: &Data, object: TypeId, params: &Map, row: Option<&R>) -> Row {
    let given = params.get("fields").and_then(Json::as_object).unwrap_or(params);
    let mut changed = Row::new();
    if data.api.protocol == Protocol::V3 {
        return changed;
    }
    for (name, value) in given {
        let Some(field) = data.api.sent_field(object, name) else { continue };
        let (Some((element, key)), Some(entries)) = (element_of(data, field), entries(value)) else { continue };
        let own = row.and_then(|row| row.value(&field.wire)?.as_array().cloned()).unwrap_or_default();
        let own = entries.into_iter().fold(own, |own, entry| with(data, element, key, own, entry));
        changed.insert(field.wire.clone(), Json::Array(own));
    }
    changed
}

/// Returns the object of the elements of a field, and its key.
fn element_of<'a>(data: &'a Data, field: &Field) -> Option<(TypeId, &'a str)> {
    let Type::Array(..) = field.ty else { return None };
    let object = inner_object(&data.api, &field.ty)?;
    Some((object, key(&data.api, object)?))
}

/// A value that a call gives.
struct Entry {
    /// The key under which it stands in an object.
    named: Option<i64>,
    value: Map,
}

/// Returns the values of an array of objects, or of an object by identifiers, in which those of new values are no numbers.
fn entries(value: &Json) -> Option<Vec<Entry>> {
    match value {
        Json::Array(elements) => {
            let entry = |element: &Json| Some(Entry { named: None, value: element.as_object()?.clone() });
            elements.iter().map(entry).collect()
        }
        Json::Object(entries) => {
            let entry = |(name, value): (&String, &Json)| {
                Some(Entry { named: name.parse().ok(), value: value.as_object()?.clone() })
            };
            entries.iter().map(entry).collect()
        }
        _ => None,
    }
}

/// Returns the values with a change: one more, or one changed or removed.
fn with(data: &Data, element: TypeId, key: &str, mut own: Vec<Json>, entry: Entry) -> Vec<Json> {
    let Entry { named, mut value } = entry;
    let is_removed = value.iter().any(|(name, value)| {
        (name.eq_ignore_ascii_case("value") && *value == "") || (name == "DELETE" && *value == "Y")
    });
    let Some(id) = named.or_else(|| value.get(key).and_then(integer)) else {
        if !is_removed {
            own.push(added(data, element, key, value));
        }
        return own;
    };
    let is_it = |own: &Json| own.get(key).and_then(integer) == Some(id);
    if is_removed {
        own.retain(|own| !is_it(own));
    } else if let Some(own) = own.iter_mut().find(|own| is_it(own)).and_then(Json::as_object_mut) {
        value.remove(key);
        own.extend(value);
    }
    own
}

/// Returns a new value with an identifier that no other one has.
fn added(data: &Data, element: TypeId, key: &str, mut value: Map) -> Json {
    let now = data.timestamp();
    let mut store = lock(&data.store);
    let table = store.table_mut(&data.api, element);
    let id = table.add(now, value.clone());
    let written = table.get(id).and_then(|row| row.value(key).map(std::borrow::Cow::into_owned));
    value.insert(key.to_owned(), written.unwrap_or_else(|| id.into()));
    Json::Object(value)
}
