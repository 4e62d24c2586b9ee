//! The answer of a new method: what its action brings, or what the document says of it.

use super::objects::Objects;
use super::taken::Taken;
use super::types::{bare, result_field, result_fields};
use super::yaml::Entry;
use super::{Plan, row};
use crate::model::Action;
use crate::portal::published::{Kind, Schema};

/// The entries for `result`; none where the action brings it.
pub(super) fn result(plan: &Plan<'_>, taken: &Taken<'_>, objects: &Objects<'_>) -> Option<Entry> {
    let schema = &plan.method.result;
    if schema.says_nothing() {
        let entry = || Entry::plain("result", "any").guess("the answer; the document does not describe it");
        return plan.action.is_none().then(entry);
    }
    let object = plan.object.as_deref().filter(|object| objects.has(object));
    let is_told = taken.select && plan.method.parameter("select").is_some_and(|it| !it.schema.names.is_empty());
    // The object of a field's description is not the one whose field it is.
    let object = object.filter(|_| !crate::lower::describes_fields(plan.action)).filter(|object| {
        let new = objects.new_one(object);
        row(schema).is_some_and(|row| {
            matches!(row.kind, Kind::Object | Kind::Unknown) && new.is_none_or(|new| new.fits(row, is_told))
        })
    });
    if is_brought(plan, object) {
        return None;
    }
    Some(written(schema, object))
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

fn written(schema: &Schema, object: Option<&str>) -> Entry {
    match (schema.kind, object) {
        (Kind::Array, Some(object)) => {
            let items = Entry::map("items", vec![Entry::plain("type", format!("array<{object}>"))]);
            Entry::map("result", vec![items.guess("`items`, where portals publish the array alone")])
        }
        (Kind::Object, _) => {
            let keys = schema.properties.iter().filter_map(|property| {
                let ty = match (property.name.as_str(), object) {
                    ("item", Some(object)) => object.to_owned(),
                    ("items", Some(object)) if property.schema.items.is_some() => format!("array<{object}>"),
                    ("item" | "items" | "result", None) => return Some(result_field(&property.name, &property.schema)),
                    _ => return result_fields(std::slice::from_ref(property), 1).pop(),
                };
                Some(Entry::map(&property.name, vec![Entry::plain("type", ty)]))
            });
            Entry::map("result", keys.collect())
        }
        _ => {
            let (entries, guess) = bare(schema);
            let entry = Entry::map("result", entries);
            match guess {
                Some(why) => entry.guess(why),
                None => entry,
            }
        }
    }
}
