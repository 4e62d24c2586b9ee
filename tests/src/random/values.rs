//! Values of types, for defaults, conditions and examples.

use super::choices::Choices;
use super::names::wire;
use super::numbers::{integer_within, number_within};
use super::scope::Scope;
use super::texts::text;
use bitrix24_json::{Map, Value as Json, json};
use bitrix24_model::Scalar;

/// Returns a value of a type, or `None` if none is found. `keys` are the keys of the field that has the type.
pub(super) fn value(scope: &Scope, ty: &str, keys: &Map, depth: usize, choices: &mut Choices<'_>) -> Option<Json> {
    if let Some(inner) = ty.strip_prefix("array<").and_then(|inner| inner.strip_suffix('>')) {
        let least = keys.get("min_items").and_then(Json::as_u64).unwrap_or(0) as usize;
        let count = least.max(if depth > 3 { 0 } else { choices.below(3) });
        return (0..count).map(|_| value(scope, inner, &inside(keys), depth + 1, choices)).collect();
    }
    if let Some(inner) = ty.strip_prefix("map<").and_then(|inner| inner.strip_suffix('>')) {
        let count = if depth > 3 { 0 } else { choices.below(3) };
        let entries =
            (0..count).map(|at| Some((format!("k{at}"), value(scope, inner, &inside(keys), depth + 1, choices)?)));
        return entries.collect::<Option<Map>>().map(Json::Object);
    }
    if let Some(scalar) = Scalar::from_word(ty) {
        return scalar_value(scalar, keys, depth, choices);
    }
    match ty {
        _ if ty.starts_with("id<") => integer_within(keys, choices),
        "object" => object(scope, keys.get("fields")?.as_object()?, depth, choices),
        "enum" => keys.get("values")?.as_object()?.keys().next().map(|wire| json!(wire)),
        name => match scope.object(name) {
            Some(fields) => object(scope, fields, depth, choices),
            None => scope.enums.iter().find(|(known, _)| known == name)?.1.first().map(|wire| json!(wire)),
        },
    }
}

fn scalar_value(scalar: Scalar, keys: &Map, depth: usize, choices: &mut Choices<'_>) -> Option<Json> {
    Some(match scalar {
        Scalar::Boolean => json!(choices.flag()),
        Scalar::Integer | Scalar::Timestamp => integer_within(keys, choices)?,
        Scalar::Number => number_within(keys, choices),
        Scalar::String => json!(string(keys, choices)),
        Scalar::DateTime => json!(choices.one(&[
            "2026-05-26T12:17:35+03:00",
            "0000-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999-23:59"
        ])),
        Scalar::LocalDateTime => json!(choices.one(&["2026-05-26 12:17:35", "0001-01-01 00:00:00"])),
        Scalar::Date => json!(choices.one(&["2024-02-29", "0000-01-01", "9999-12-31"])),
        Scalar::Base64 => json!(choices.one(&["", "SGk=", "+/8="])),
        Scalar::Yn => json!(choices.one(&["Y", "N"])),
        Scalar::Flag => json!(i64::from(choices.flag())),
        Scalar::Money => json!(choices.one(&["300|USD", "0.5|EUR"])),
        Scalar::PortalDate => json!(choices.one(&["05/26/2026 12:17:35 pm", "26.05.2026", ""])),
        Scalar::UploadPair => json!(["a.txt", "SGk="]),
        Scalar::UploadData => json!({ "fileData": ["a.txt", "SGk="] }),
        Scalar::UploadValue => json!({ "value": { "fileData": ["a.txt", "SGk="] } }),
        Scalar::Any => any(depth, choices),
    })
}

/// The keys that say what is inside a list or a map.
fn inside(keys: &Map) -> Map {
    let constraints = keys.get("items").and_then(Json::as_object).into_iter().flatten();
    keys.iter()
        .filter(|(key, _)| matches!(key.as_str(), "fields" | "values"))
        .chain(constraints)
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect()
}

/// Returns an object with all required fields and some of the others.
pub(super) fn object(scope: &Scope, fields: &Map, depth: usize, choices: &mut Choices<'_>) -> Option<Json> {
    if depth > 40 {
        return None;
    }
    let mut entries = Map::new();
    for (wire, field) in fields {
        let flag = |key: &str| field.get(key).and_then(Json::as_bool).unwrap_or(false);
        // Parameters are optional unless `required`, other fields are required unless `optional`: including every field
        // suits both, except where recursion would not end.
        if depth > 2 && (flag("optional") || flag("relation")) || depth > 0 && flag("optional") && choices.flag() {
            continue;
        }
        let none = Map::new();
        let keys = field.as_object().unwrap_or(&none);
        let ty = field.as_str().or_else(|| keys.get("type")?.as_str())?;
        let value = if flag("nullable") && (depth > 2 || choices.flag()) {
            Json::Null
        } else {
            value(scope, ty, keys, depth + 1, choices)?
        };
        entries.insert(wire.clone(), value);
    }
    Some(Json::Object(entries))
}

fn string(keys: &Map, choices: &mut Choices<'_>) -> String {
    if keys.contains_key("extensions") {
        return "x.png".to_owned();
    }
    let is_bounded = ["min_length", "max_length", "max_bytes", "pattern"].iter().any(|key| keys.contains_key(key));
    if is_bounded { "x".repeat(5) } else { text(choices) }
}

fn any(depth: usize, choices: &mut Choices<'_>) -> Json {
    match choices.below(if depth > 3 { 6 } else { 8 }) {
        0 => Json::Null,
        1 => json!(i64::MIN),
        2 => json!(u64::MAX),
        3 => json!(-0.0),
        4 => json!(text(choices)),
        5 => json!(choices.flag()),
        6 => json!([any(depth + 1, choices), any(depth + 1, choices)]),
        _ => json!({ (wire(choices)): any(depth + 1, choices), "\u{202e}*/\"#{}": {} }),
    }
}
