//! Objects: fields that can be queried and written, and relations to other objects.

use super::choices::Choices;
use super::fields::{Role, fields};
use super::scope::Scope;
use super::texts::text;
use super::{types, v2};
use bitrix24_json::{Map, Value as Json, json};
use bitrix24_model::{Dialect, FactSource, Protocol};

/// Returns the fields of an object. The first one is writable, because add and update need a writable field.
pub(super) fn object(scope: &Scope, name: &str, choices: &mut Choices<'_>) -> Map {
    let mut all = Map::new();
    all.insert(identifier(scope.protocol).to_owned(), json!({ "type": format!("id<{name}>"), "filterable": true, "sortable": true, "add": "optional", "update": "optional" }));
    for (wire, field) in fields(scope, Role::Object, 0, 0, choices) {
        let mut keys = match field {
            Json::Object(keys) => keys,
            short => Map::from_iter([("type".to_owned(), short)]),
        };
        uses(scope, &mut keys, choices);
        // A query would read it as a path, or as an operator with a name.
        let is_ambiguous = match scope.protocol {
            Protocol::V3 => wire.contains('.'),
            Protocol::V2 => !Dialect::divide(&wire).0.is_empty(),
        };
        if is_ambiguous {
            ["filterable", "sortable"].into_iter().for_each(|key| drop(keys.remove(key)));
        }
        // Two fields cannot be written under one name.
        let sent = keys.get("sent").cloned();
        if sent.is_some() && all.values().any(|other| other.get("sent") == sent.as_ref()) {
            keys.remove("sent");
        }
        // Both would have the same Rust name.
        let is_identifier = wire.eq_ignore_ascii_case(identifier(scope.protocol));
        if !is_identifier && !all.contains_key(&wire) {
            all.insert(wire, Json::Object(keys));
        }
    }
    all
}

/// Returns the name of the identifier of objects.
pub(super) fn identifier(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::V3 => "id",
        Protocol::V2 => "ID",
    }
}

fn uses(scope: &Scope, keys: &mut Map, choices: &mut Choices<'_>) {
    let ty = keys.get("type").and_then(Json::as_str).unwrap_or_default().to_owned();
    for key in ["filterable", "sortable"] {
        if choices.flag() {
            keys.insert(key.to_owned(), true.into());
        }
    }
    if choices.once_in(6) {
        let operators = match scope.protocol {
            Protocol::V3 => json!(["=", choices.one(&scope.operators)]),
            Protocol::V2 => json!([choices.one(&scope.operators)]),
        };
        keys.insert("filterable".to_owned(), operators);
    }
    for key in ["add", "update"] {
        if choices.flag() {
            keys.insert(key.to_owned(), choices.one(&["optional", "required"]).into());
        }
    }
    let is_written = keys.contains_key("add") || keys.contains_key("update");
    if is_written && choices.once_in(6) {
        keys.insert("write_source".to_owned(), choices.one(&FactSource::ALL.map(FactSource::word)).into());
    }
    if is_written && choices.once_in(6) {
        keys.insert("write".to_owned(), written(scope, &ty, choices).into());
    }
    let content = match ty.as_str() {
        "integer" => Some("size"),
        "string" => Some(choices.one(&["address", "upload"])),
        _ => None,
    };
    if let Some(content) = content.filter(|_| choices.once_in(6)) {
        keys.insert("content".to_owned(), content.into());
    }
    let target = ty.strip_prefix("array<").and_then(|inner| inner.strip_suffix('>')).unwrap_or(&ty);
    match scope.protocol {
        Protocol::V3 if scope.object(target).is_some() && choices.flag() => {
            keys.insert("relation".to_owned(), true.into());
        }
        Protocol::V3 => {}
        Protocol::V2 => v2::uses(&ty, keys, choices),
    }
}

/// Returns the type used on writing: any type, or the field's inline type wrapped differently.
fn written(scope: &Scope, ty: &str, choices: &mut Choices<'_>) -> String {
    match types::base(ty) {
        inline @ ("object" | "enum") if choices.flag() => types::wrapped(inline, choices),
        _ => types::named(scope, choices),
    }
}

/// Returns the events of an object.
pub(super) fn events(protocol: Protocol, choices: &mut Choices<'_>) -> Json {
    let id = format!("${}", identifier(protocol));
    match choices.below(3) {
        0 => json!({ "creates": "ONDEMOADD", "updates": ["ONDEMOUPDATE", format!("ONDEMOUPDATE_{id}")] }),
        1 => {
            json!({ "removes": { "name": "ONDEMODELETE", "data": { "ID": id, "TEXT": format!("x{}", text(choices)) } } })
        }
        _ => json!({ "creates": { "name": ["DEMO.ON.ADD"], "data": { "FIELDS": [id, 5, null] } } }),
    }
}

/// Returns the keys of an object's or an enum's file, except its name.
pub(super) fn file(key: &str, inside: Map, choices: &mut Choices<'_>) -> Map {
    let mut keys = Map::new();
    keys.insert("summary".to_owned(), text(choices).into());
    for key in ["doc", "note"] {
        if choices.once_in(4) {
            keys.insert(key.to_owned(), text(choices).into());
        }
    }
    if choices.once_in(4) {
        keys.insert("docs".to_owned(), "https://example.com/a(b)?c=d&e=%22[f]*'".into());
        if choices.flag() {
            keys.insert("docs_version".to_owned(), "2026-05-27".into());
        }
    }
    keys.insert(key.to_owned(), Json::Object(inside));
    keys
}
