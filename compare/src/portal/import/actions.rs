//! Which standard action a method seems to follow, by its name and its parameters.

use super::names::Names;
use super::{Plan, row};
use crate::portal::published::{Kind, PublishedMethod};
use bitrix24_model::FIELD_OBJECT;
use bitrix24_model::{Action, Effect, Shape};
use heck::ToSnakeCase;

/// What a name starts with that only reads. Anything else may write, and is not repeated unasked.
const READS: [&str; 8] = ["count", "find", "get", "has", "list", "read", "search", "tail"];
/// What it must not hold beside that.
const WRITES: [&str; 5] = ["add", "create", "or", "set", "update"];

/// The action of a method and its object.
pub(super) fn plan<'p>(method: &'p PublishedMethod, names: &Names<'_>) -> Plan<'p> {
    let none = Plan { method, action: None, object: None };
    if let Some((action, object)) = describes(method, names) {
        return Plan { action: Some(action), object: Some(object), ..none };
    }
    let Some((parent, last)) = method.name.rsplit_once('.') else { return none };
    if !names.can_be_object(parent) {
        return none;
    }
    let action = action(method, last);
    let known = names.api.object(parent).is_some();
    let listed = method.parameter("select").is_some_and(|select| !select.schema.names.is_empty());
    let rows = row(&method.result).is_some_and(|row| {
        matches!(row.kind, Kind::Object | Kind::Unknown) && (known || listed || !row.properties.is_empty())
    });
    if action.is_none() && !rows {
        return none;
    }
    Plan { action, object: Some(parent.to_owned()), ..none }
}

fn action(method: &PublishedMethod, last: &str) -> Option<Action> {
    let has = |name: &str| method.parameter(name).is_some();
    let rows = method.result.items.is_some() || method.result.property("items").is_some();
    match last {
        "get" if has("id") => Some(Action::Get),
        "list" if rows || has("pagination") => Some(Action::List),
        "tail" if method.parameter("cursor").is_some_and(super::standard_params::is_cursor) => Some(Action::Tail),
        "add" if has("fields") => Some(Action::Add),
        "update" if has("id") && has("fields") => Some(Action::Update),
        "delete" if has("id") => Some(Action::Delete),
        _ => None,
    }
}

/// The actions that describe fields. An object may have a part that is called `field`, so what is selected and answered
/// has to be the description of a field.
fn describes(method: &PublishedMethod, names: &Names<'_>) -> Option<(Action, String)> {
    let Shape::Struct(described) = &names.api.object(FIELD_OBJECT)?.shape else { return None };
    let (rest, action) = match method.name.strip_suffix(".field.list") {
        Some(rest) => (rest, Action::FieldList),
        None => (method.name.strip_suffix(".field.get")?, Action::FieldGet),
    };
    let is_known = |name: &String| described.iter().any(|field| field.wire == *name);
    let fits = method.parameters.iter().all(|parameter| match parameter.name.as_str() {
        "select" => !parameter.required && parameter.schema.names.iter().all(is_known),
        "name" => {
            action == Action::FieldGet
                && parameter.required
                && matches!(parameter.schema.kind, Kind::String | Kind::Unknown)
        }
        _ => false,
    });
    let named = action == Action::FieldList || method.parameters.is_empty() || method.parameter("name").is_some();
    let listed = method.parameter("select").is_some_and(|select| !select.schema.names.is_empty());
    let answers = row(&method.result).is_some_and(|row| {
        let keys = &row.properties;
        let same = keys.len() == described.len() && keys.iter().all(|property| is_known(&property.name));
        matches!(row.kind, Kind::Object | Kind::Unknown) && (keys.is_empty() || listed || same)
    });
    let answers = answers || method.result.says_nothing();
    (fits && named && answers && names.can_be_object(rest)).then(|| (action, rest.to_owned()))
}

/// Whether a method without an action seems to read only.
pub(super) fn effect(name: &str) -> Effect {
    let last = name.rsplit('.').next().unwrap_or(name).to_snake_case();
    let words: Vec<&str> = last.split('_').collect();
    let first = words.first().copied().unwrap_or_default();
    // A name in lower case hides its words: `listcontacts`.
    let reads = READS.iter().any(|verb| if words.len() == 1 { first.starts_with(verb) } else { first == *verb });
    let writes = WRITES.iter().any(|verb| words[1..].contains(verb) || (words.len() == 1 && last.contains(verb)));
    if reads && !writes { Effect::Read } else { Effect::Write }
}
