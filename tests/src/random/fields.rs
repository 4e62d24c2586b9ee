//! Fields of parameters, responses and objects, with inline objects as deep as a file can be.

use super::choices::Choices;
use super::names::Names;
use super::scope::Scope;
use super::texts::text;
use super::{enums, numbers, types, values};
use bitrix24_json::{Map, Value as Json, json};
use bitrix24_model::FactSource;

/// Where a field stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Param,
    Response,
    Object,
    /// Inside an inline object of an object.
    InObject,
}

impl Role {
    fn inside(self) -> Self {
        if self == Self::Object { Self::InObject } else { self }
    }
}

/// The maximum depth of inline objects; together with the keys around them, close to the 64 levels that a file may have.
const DEEPEST: usize = 28;

/// Returns a map of fields: usually a few, rarely up to 200. `least` is 0 or 1.
pub(super) fn fields(scope: &Scope, role: Role, depth: usize, least: usize, choices: &mut Choices<'_>) -> Map {
    let (mut names, mut fields) = (Names::default(), Map::new());
    let most = if depth == 0 { 200 } else { 6 };
    for _ in 0..choices.count(6, most).max(least) {
        let Some(name) = names.next(choices, false) else { continue };
        let mut field = field(scope, role, depth, choices);
        if let Some(rust) = name.rust {
            field.insert("rust".to_owned(), rust.into());
        }
        let is_short = field.len() == 1 && choices.flag();
        let value = if is_short { field.remove("type").unwrap_or_default() } else { Json::Object(field) };
        fields.insert(name.wire, value);
    }
    fields
}

/// Returns the keys of a field.
pub(super) fn field(scope: &Scope, role: Role, depth: usize, choices: &mut Choices<'_>) -> Map {
    let mut keys = typed(scope, role, depth, choices);
    let ty = keys.get("type").and_then(Json::as_str).unwrap_or_default().to_owned();
    for (key, times) in [("doc", 2), ("note", 12)] {
        if choices.once_in(times) {
            keys.insert(key.to_owned(), text(choices).into());
        }
    }
    let mut flag = |key: &str, times: usize, choices: &mut Choices<'_>| {
        if choices.once_in(times) {
            keys.insert(key.to_owned(), true.into());
        }
    };
    flag("nullable", 4, choices);
    flag(if role == Role::Param { "required" } else { "optional" }, 3, choices);
    if choices.once_in(6) {
        keys.insert("source".to_owned(), choices.pick(&FactSource::ALL).word().into());
    }
    if choices.flag() {
        numbers::constraints(&ty, &mut keys, choices);
    }
    if role == Role::Param && !keys.contains_key("required") && choices.once_in(4) {
        let default = values::value(scope, &ty, &keys, 0, choices);
        keys.extend(default.map(|value| ("default".to_owned(), value)));
    }
    // An object that always contains another of its own type would be infinite.
    let holds_object = scope.object(&ty).is_some() || types::base(&ty) == "object" && ty == "object";
    if holds_object && matches!(role, Role::Object | Role::InObject) {
        keys.insert("optional".to_owned(), true.into());
    }
    keys
}

/// Returns `type` and the keys that it requires.
fn typed(scope: &Scope, role: Role, depth: usize, choices: &mut Choices<'_>) -> Map {
    let mut keys = Map::new();
    let kind = choices.below(12);
    let is_inline = matches!(kind, 10 | 11);
    match kind {
        10 if depth < 3 || depth < DEEPEST && choices.flag() => {
            keys.insert("type".to_owned(), types::wrapped("object", choices).into());
            keys.insert("fields".to_owned(), Json::Object(inner(scope, role.inside(), depth, choices)));
        }
        11 => {
            keys.insert("type".to_owned(), types::wrapped("enum", choices).into());
            keys.insert("values".to_owned(), Json::Object(enums::values(choices)));
        }
        _ => {
            keys.insert("type".to_owned(), types::named(scope, choices).into());
            return keys;
        }
    }
    if is_inline && choices.once_in(4) {
        keys.insert("rust_type".to_owned(), format!("Inner{depth}N{}", choices.below(1_000)).into());
    }
    keys
}

/// Returns the fields of an inline object, at least one: a few, or one that nests straight down.
fn inner(scope: &Scope, role: Role, depth: usize, choices: &mut Choices<'_>) -> Map {
    if depth > 0 || !choices.once_in(24) {
        return fields(scope, role, depth + 1, 1, choices);
    }
    let levels = DEEPEST - choices.below(4);
    let bottom = json!({ "x": "integer" });
    let deep = (0..levels).fold(
        bottom,
        |inside, level| json!({ "d": { "type": "object", "rust_type": format!("Deep{level}"), "fields": inside } }),
    );
    deep.as_object().cloned().unwrap_or_default()
}
