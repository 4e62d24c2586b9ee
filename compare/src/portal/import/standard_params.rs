//! The parameters that an action or a key of the spec implies. All others are written under `params`.

use super::Plan;
use super::objects::Objects;
use super::yaml::Entry;
use crate::portal::published::{Property, Schema, SchemaKind};
use bitrix24_json::json;
use bitrix24_model::Action;

/// Returns the keys that imply a parameter, none if the action implies it; `None` if it belongs under `params`.
pub(super) fn standard_param(property: &Property, plan: &Plan<'_>, objects: &Objects) -> Option<Vec<Entry>> {
    let (action, object) = plan.action.as_ref()?;
    let (schema, new) = (&property.schema, objects.get(object));
    let by_action = |fits: bool| fits.then(Vec::new);
    let by_key = |fits: bool, entry: Entry| (!property.required && fits).then(|| vec![entry]);
    match (property.name.as_str(), action) {
        ("id", Action::Get | Action::Update | Action::Delete) => {
            by_action(property.required && can_be(schema, SchemaKind::Integer))
        }
        ("name", Action::FieldGet) => by_action(property.required && can_be(schema, SchemaKind::String)),
        ("select", Action::FieldList | Action::FieldGet) => by_action(!property.required && is_names(schema)),
        (_, Action::FieldList | Action::FieldGet) => None,
        ("cursor", Action::Tail) => by_key(true, pagination("tail")),
        ("pagination", Action::List) => by_key(has_only(schema, &["page", "limit", "offset"]), pagination("offset")),
        ("select", _) => {
            let fits = is_names(schema) && new.is_none_or(|object| object.is_selected_by(schema));
            by_key(fits, Entry::new("select", true))
        }
        ("filter", _) => by_key(is_list(schema), Entry::new("filter", true).guess(mark("filterable"))),
        ("order", _) => {
            let order = Entry::new("order", true);
            let order = if schema.properties.is_empty() { order.guess(mark("sortable")) } else { order };
            by_key(is_map(schema) && new.is_none_or(|object| object.is_sorted_by(schema)), order)
        }
        _ => None,
    }
}

fn pagination(family: &str) -> Entry {
    Entry::new("pagination", json!({ "family": family, "default": 50, "max": 1000 }))
        .guess("the page sizes; the document does not give any")
}

fn mark(key: &str) -> String {
    format!("mark the fields that it takes as `{key}` in the object")
}

/// Returns whether a parameter is the cursor of the action `tail`.
pub(super) fn is_cursor(property: &Property) -> bool {
    !property.required && has_only(&property.schema, &["field", "value", "order", "limit"])
}

/// Returns whether a value can be of a type, as far as the document describes it.
fn can_be(schema: &Schema, kind: SchemaKind) -> bool {
    schema.kind == SchemaKind::Unknown || schema.kind == kind
}

fn is_list(schema: &Schema) -> bool {
    can_be(schema, SchemaKind::Array) || schema.is_bare()
}

fn is_names(schema: &Schema) -> bool {
    is_list(schema) && schema.items.as_ref().is_none_or(|items| can_be(items, SchemaKind::String))
}

fn is_map(schema: &Schema) -> bool {
    can_be(schema, SchemaKind::Object) || schema.is_bare()
}

fn has_only(schema: &Schema, keys: &[&str]) -> bool {
    is_map(schema) && schema.properties.iter().all(|property| keys.contains(&property.name.as_str()))
}
