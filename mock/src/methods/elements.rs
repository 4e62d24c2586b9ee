//! Elements of arrays in rows, which calls put in and take out.

use bitrix24_json::{Map, Value as Json, json};
use bitrix24_model::{Field, RowFacts, RowValue, Type, TypeId};

use crate::methods::conditions::value_of;
use crate::methods::relations::by_id;
use crate::state::data::Data;
use crate::values::check::fits;
use crate::values::lists::identifiers;
use crate::values::objects::{Row, Values, field, inner_object, key};

/// The elements that a call puts into the arrays of a row, and those that it takes out.
#[derive(Debug)]
pub(crate) struct Elements<'a> {
    puts: Vec<(&'a str, Vec<Json>)>,
    takes: Vec<(&'a str, Vec<Json>)>,
    /// The names of the identifiers of elements that are objects, by the array.
    keys: Vec<(&'a str, String)>,
}

impl<'a> Elements<'a> {
    /// Returns the elements of a call.
    pub(crate) fn of(data: &Data, facts: &'a RowFacts, params: &Map) -> Self {
        let given = |values: &'a [(String, RowValue)], listed: fn(&Json) -> Vec<Json>| {
            let given = values.iter().filter_map(|(name, value)| Some((name.as_str(), value_of(value, params)?)));
            given.map(|(name, value)| (name, listed(value))).collect::<Vec<_>>()
        };
        let (mut puts, takes) = (given(&facts.puts, listed), given(&facts.takes, taken));
        let element_of = |name: &str| inner_object(&data.api, &field(&data.api, facts.object, name)?.ty);
        for (name, elements) in &mut puts {
            if let Some(object) = element_of(name) {
                elements.iter_mut().for_each(|id| *id = element(data, object, id, params));
            }
        }
        let names = puts.iter().chain(&takes).map(|(name, _)| *name);
        let keys = names.filter_map(|name| Some((name, key(&data.api, element_of(name)?)?.to_owned()))).collect();
        Self { puts, takes, keys }
    }

    /// Returns the arrays of a row after the call.
    pub(crate) fn changed(&self, row: &impl Values) -> Row {
        let mut changed = Row::new();
        for (name, elements) in &self.takes {
            let kept = self.array(&changed, row, name).into_iter();
            changed.insert(
                (*name).to_owned(),
                kept.filter(|own| !elements.iter().any(|id| self.is(name, own, id))).collect(),
            );
        }
        for (name, elements) in &self.puts {
            let mut array = self.array(&changed, row, name);
            for element in elements {
                match array.iter_mut().find(|own| self.is(name, own, element)) {
                    Some(own) => *own = element.clone(),
                    None => array.push(element.clone()),
                }
            }
            changed.insert((*name).to_owned(), Json::Array(array));
        }
        changed
    }

    /// Returns the identifiers of the elements to take out, with whether a row has each.
    pub(crate) fn found<R: Values>(&self, rows: &[R]) -> Vec<(Json, bool)> {
        let has = |name: &str, id: &Json| {
            rows.iter().any(|row| self.array(&Row::new(), row, name).iter().any(|own| self.is(name, own, id)))
        };
        let takes = self.takes.iter().flat_map(|(name, ids)| ids.iter().map(move |id| (*name, id)));
        takes.map(|(name, id)| (id.clone(), has(name, id))).collect()
    }

    fn array(&self, changed: &Row, row: &impl Values, name: &str) -> Vec<Json> {
        let own = changed.get(name).cloned().or_else(|| row.value(name).map(std::borrow::Cow::into_owned));
        own.and_then(|own| own.as_array().cloned()).unwrap_or_default()
    }

    /// Returns whether an element of an array is another one, which can be written as its identifier.
    fn is(&self, name: &str, own: &Json, other: &Json) -> bool {
        let Some((_, key)) = self.keys.iter().find(|(array, _)| *array == name) else { return own == other };
        own.get(key) == Some(other.get(key).unwrap_or(other))
    }
}

/// Returns the values of a list, or a single one.
fn listed(value: &Json) -> Vec<Json> {
    value.as_array().cloned().unwrap_or_else(|| vec![value.clone()])
}

/// Returns the identifiers in a list, alone, or in groups.
fn taken(value: &Json) -> Vec<Json> {
    identifiers(value).into_iter().cloned().collect()
}

/// Returns an object by its identifier, with the parameters that have the names of its fields.
fn element(data: &Data, object: TypeId, id: &Json, params: &Map) -> Json {
    let mut element = by_id(data, object, id.as_i64().unwrap_or(1));
    let fields = data.api.fields_of(object).iter().filter(|field| Some(field.wire.as_str()) != key(&data.api, object));
    for field in fields {
        if let Some(value) = params.get(&field.wire).filter(|value| fits(&data.api, &field.ty, value)) {
            element.insert(field.wire.clone(), value.clone());
        }
    }
    Json::Object(element)
}

/// Returns the objects of identifiers in groups, whose names are the values of one of their fields.
pub(crate) fn grouped(data: &Data, object: TypeId, groups: &Map) -> Option<Json> {
    let is_group = |field: &&Field| groups.keys().all(|group| fits(&data.api, &field.ty, &json!(group)));
    let is_enum = |field: &&Field| matches!(field.ty, Type::Named(_));
    let field = data.api.fields_of(object).iter().filter(is_enum).find(is_group)?;
    let elements = groups.iter().flat_map(|(group, ids)| {
        let params = Map::from_iter([(field.wire.clone(), json!(group))]);
        listed(ids).iter().map(|id| element(data, object, id, &params)).collect::<Vec<_>>()
    });
    Some(elements.collect())
}
