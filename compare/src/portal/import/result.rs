//! The answer of a new method: what its action brings, or what the document says of it.

use super::idents::Inline;
use super::objects::Objects;
use super::standard_params::Taken;
use super::types::{bare, result_fields};
use super::yaml::Entry;
use super::{Plan, row};
use crate::portal::published::{Kind, Property, Schema};
use bitrix24_model::Action;

/// The entries for `result`; none where the action brings it.
pub(super) fn result(plan: &Plan<'_>, taken: &Taken<'_>, objects: &Objects<'_>, owner: &Inline<'_>) -> Option<Entry> {
    let schema = &plan.method.result;
    if schema.says_nothing() {
        let entry = || Entry::plain("result", "any").guess("the answer; the document does not describe it");
        return plan.action.is_none().then(entry);
    }
    let object = plan.object.as_deref().filter(|object| objects.has(object));
    let is_told = taken.select && plan.method.parameter("select").is_some_and(|it| !it.schema.names.is_empty());
    // The object of a field's description is not the one whose field it is.
    let object = object.filter(|_| !bitrix24_model::describes_fields(plan.action)).filter(|object| {
        let new = objects.new_one(object);
        row(schema).is_some_and(|row| {
            matches!(row.kind, Kind::Object | Kind::Unknown) && new.is_none_or(|new| new.fits(row, is_told))
        })
    });
    if is_brought(plan, object) {
        return None;
    }
    Some(written(schema, object, owner))
}

/// Whether the action brings exactly what the document says.
fn is_brought(plan: &Plan<'_>, object: Option<&str>) -> bool {
    let schema = &plan.method.result;
    let only = |key: &str| schema.properties.len() == 1 && schema.property(key).is_some();
    let rows = schema.items.is_some() || (only("items") && row(schema).is_some());
    match plan.action {
        Some(Action::Get | Action::Add | Action::Update) => only("item") && object.is_some(),
        Some(Action::List | Action::Tail) => rows && object.is_some(),
        Some(Action::Delete) => {
            only("result") && schema.property("result").is_some_and(|it| it.schema.kind == Kind::Boolean)
        }
        Some(Action::FieldList) => rows,
        Some(Action::FieldGet) => only("item"),
        None => false,
    }
}

fn written(schema: &Schema, object: Option<&str>, owner: &Inline<'_>) -> Entry {
    match (schema.kind, object) {
        (Kind::Array, Some(object)) => {
            let items = Entry::map("items", vec![Entry::plain("type", format!("array<{object}>"))]);
            Entry::map("result", vec![items.guess("`items`, where portals publish the array alone")])
        }
        (Kind::Object, _) => Entry::map("result", keys(schema, object, owner)),
        _ => {
            let (entries, guess) = bare(schema, owner);
            let entry = match entries.as_slice() {
                [ty] => Entry::alone("result", ty),
                _ => Entry::map("result", entries),
            };
            match guess {
                Some(why) => entry.guess(why),
                None => entry,
            }
        }
    }
}

/// The keys of the answer, with the object where it stands in one of them.
fn keys(schema: &Schema, object: Option<&str>, owner: &Inline<'_>) -> Vec<Entry> {
    let always = |property: &Property| {
        let standard = matches!(property.name.as_str(), "item" | "items" | "result");
        Property { required: property.required || standard, ..property.clone() }
    };
    let properties: Vec<Property> = schema.properties.iter().map(always).collect();
    let mut keys = result_fields(&properties, owner, 1);
    let Some(object) = object else { return keys };
    let (key, ty) = match schema.property("items").filter(|property| property.schema.items.is_some()) {
        Some(_) => ("items", format!("array<{object}>")),
        None => ("item", object.to_owned()),
    };
    if let Some(entry) = keys.iter_mut().find(|entry| entry.is_of(key)) {
        *entry = Entry::map(key, vec![Entry::plain("type", ty)]);
    }
    keys
}
