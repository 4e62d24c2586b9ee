//! Methods: custom ones and those of every standard action, with pages of every family, rules, errors and examples.

use super::choices::Choices;
use super::fields::{Role, field, fields};
use super::names::wire;
use super::scope::{Scope, Spec};
use super::texts::text;
use super::{objects, types, values};
use bitrix24_json::{Map, Value as Json, json};
use bitrix24_model::{FactSource, Protocol, RowOperator};

/// Returns a custom method, without a standard action.
pub(super) fn custom(scope: &Scope, name: &str, choices: &mut Choices<'_>) -> Spec {
    let mut keys = described(choices);
    keys.insert("effect".to_owned(), choices.one(&["read", "write"]).into());
    let is_older = scope.protocol == Protocol::V2;
    let has_body = !is_older && choices.once_in(8);
    if has_body {
        keys.insert("body".to_owned(), Json::Object(field(scope, Role::Param, 0, choices)));
    } else {
        keys.insert("params".to_owned(), Json::Object(fields(scope, Role::Param, 0, 0, choices)));
        if !is_older {
            standard(scope, &mut keys, choices);
        }
    }
    let result = result(scope, choices);
    let is_bare = result.is_string() || result.get("type").is_some_and(Json::is_string);
    if !has_body && !is_older && choices.once_in(4) {
        pages(scope, &mut keys, !is_bare, choices);
    }
    rows(scope, &mut keys, choices);
    keys.insert("result".to_owned(), result);
    if !is_older && choices.once_in(8) {
        keys.insert("envelope".to_owned(), false.into());
    }
    rules(scope, &mut keys, choices);
    finished(scope, name, keys, choices)
}

/// Returns the result of a custom method: a type, a bare value with its keys, or fields.
fn result(scope: &Scope, choices: &mut Choices<'_>) -> Json {
    match choices.below(6) {
        0 => json!(types::named(scope, choices)),
        1 => {
            let mut bare = field(scope, Role::Response, 0, choices);
            // A bare value is never absent, and its `source` would be a field.
            bare.retain(|key, _| !matches!(key.as_str(), "optional" | "nullable" | "source"));
            Json::Object(bare)
        }
        2 => json!({ (choices.one(&["item", "items", "result"])): types::named(scope, choices) }),
        _ => Json::Object(fields(scope, Role::Response, 0, 0, choices)),
    }
}

/// Returns a method with a standard action on an object.
pub(super) fn standard_action(scope: &Scope, name: &str, object: &str, choices: &mut Choices<'_>) -> Spec {
    let mut keys = described(choices);
    let action = choices.one(&["get", "list", "tail", "add", "update", "delete", "field.list", "field.get"]);
    keys.insert("action".to_owned(), action.into());
    keys.insert("object".to_owned(), object.into());
    if choices.once_in(4) {
        keys.insert("params".to_owned(), Json::Object(fields(scope, Role::Param, 0, 0, choices)));
    }
    match action {
        "list" | "tail" => {
            taken(&mut keys, choices);
            if action == "list" && choices.flag() {
                pages(scope, &mut keys, true, choices);
            }
        }
        "get" if choices.flag() => drop(keys.insert("select".to_owned(), true.into())),
        _ => {}
    }
    rules(scope, &mut keys, choices);
    finished(scope, name, keys, choices)
}

/// Returns the documentation keys that every method has.
pub(super) fn described(choices: &mut Choices<'_>) -> Map {
    let mut keys = Map::new();
    keys.insert("summary".to_owned(), text(choices).into());
    for key in ["doc", "note", "access", "scope"] {
        if choices.once_in(4) {
            keys.insert(key.to_owned(), text(choices).into());
        }
    }
    if choices.once_in(4) {
        keys.insert("docs".to_owned(), "https://example.com/a#b'c*d_e~f(g)[h]!$&i;j=%60".into());
        if choices.flag() {
            keys.insert("docs_version".to_owned(), "2026-05-26".into());
        }
    }
    keys
}

fn standard(scope: &Scope, keys: &mut Map, choices: &mut Choices<'_>) {
    if choices.once_in(3) {
        let object = &scope.objects[choices.below(scope.objects.len())].0;
        keys.insert("object".to_owned(), json!(object));
        taken(keys, choices);
    }
}

fn taken(keys: &mut Map, choices: &mut Choices<'_>) {
    for key in ["select", "order"] {
        if choices.flag() {
            keys.insert(key.to_owned(), true.into());
        }
    }
    match choices.below(4) {
        0 => {}
        1 => drop(keys.insert("filter".to_owned(), json!({ "required": ["id"] }))),
        _ => drop(keys.insert("filter".to_owned(), true.into())),
    }
}

/// Adds `pagination`; families that add a key to the response need a response with keys.
fn pages(scope: &Scope, keys: &mut Map, has_keys: bool, choices: &mut Choices<'_>) {
    let (default, max) = choices.pick(&[(1, 1), (50, 1_000), (1, u32::MAX), (u32::MAX, u32::MAX)]);
    let mut pagination = match choices.below(4) {
        1 if keys.contains_key("object") => json!({ "family": "tail", "default": default, "max": max }),
        2 if has_keys => {
            let cursor = fields(scope, Role::Response, 2, 1, choices);
            let mut pages =
                json!({ "family": "cursor", "default": default, "max": max, "next": "nextCursor", "cursor": cursor });
            if choices.flag() {
                pages["more"] = choices.one(&["hasMore", "type"]).into();
            }
            pages
        }
        3 if has_keys && choices.flag() => {
            json!({ "family": "single", "max": max, "more": choices.one(&["hasMore", "type"]) })
        }
        3 => json!({ "family": "single" }),
        _ => json!({ "family": "offset", "default": default, "max": max }),
    };
    if choices.once_in(3) {
        pagination["source"] = choices.one(&FactSource::ALL.map(FactSource::word)).into();
    }
    if choices.once_in(3) {
        pagination["normalized"] = true.into();
    }
    if choices.once_in(3) && keys.get("select") == Some(&Json::Bool(true)) {
        pagination["max_selecting"] = json!({ "id": max });
    }
    keys.insert("pagination".to_owned(), pagination);
}

/// Adds what a call does to the rows of an object.
fn rows(scope: &Scope, keys: &mut Map, choices: &mut Choices<'_>) {
    if !choices.once_in(4) {
        return;
    }
    let object = &scope.objects[choices.below(scope.objects.len())].0;
    let reads = keys.get("effect") == Some(&json!("read"));
    let effect = if reads { "lists" } else { choices.one(&["creates", "updates", "removes"]) };
    let (id, mut rows) = (objects::identifier(scope.protocol), json!({ (effect): object }));
    if choices.flag() {
        // An identifier is no array.
        let operators: Vec<&str> =
            RowOperator::ALL.map(RowOperator::word).into_iter().filter(|word| *word != "longer").collect();
        rows["where"] = json!([[id, choices.one(&operators), 5], [[id], "=", 7]]);
    }
    if !reads && choices.flag() {
        rows["sets"] = json!({ id: 5 });
        rows["also"] = json!([{ "removes": object, "where": [[id, "below", 5]] }]);
    }
    keys.insert("rows".to_owned(), rows);
}

/// Returns a method that says all that a call can do to rows: it moves elements between arrays of an object's rows.
pub(super) fn moved(name: &str, object: &str, protocol: Protocol, choices: &mut Choices<'_>) -> Spec {
    let id = objects::identifier(protocol);
    let keys = json!({
        "summary": text(choices),
        "effect": "write",
        "params": {
            "add": { "type": "array<integer>" },
            "take": { "type": "array<integer>" },
            "more": { "type": "array<object>", "rust_type": "MoreRow", "fields": { "text": "string" } },
            "mode": { "type": "enum", "rust_type": "MoveMode", "values": { "a": text(choices), "b": text(choices) } },
            "start": "datetime",
            "end": "datetime",
        },
        "rows": {
            "updates": object,
            "when": { "mode": "a" },
            "where": [[id, "=", "$add"]],
            "sets": { id: 5 },
            "puts": { "twins": "$add" },
            "takes": { "twins": "$take" },
            "items": "rows",
            "count": "count",
            "taken": "taken",
            "missed": "missed",
            "also": [
                { "removes": object, "where": [[id, choices.one(&["below", "connected"]), 5]] },
                { "creates": object, "each": "$more" },
            ],
        },
        "rules": [{ "ordered": ["start", "end"], "doc": text(choices) }, { "distinct": ["start", "end"] }],
        "result": {
            "rows": format!("array<{object}>"),
            "count": "integer",
            "taken": "array<integer>",
            "missed": "array<integer>",
            "file": { "type": "string", "extensions": ["png"] },
        },
    });
    Spec::new("method", name, keys.as_object().cloned().unwrap_or_default())
}

/// Returns a method that shows rows of an object, not more than asked for and without some of their fields.
pub(super) fn shown(name: &str, object: &str, choices: &mut Choices<'_>) -> Spec {
    let keys = json!({
        "summary": text(choices),
        "effect": "read",
        "params": { "most": "integer" },
        "rows": { "lists": object, "items": "rows", "limit": "$most", "hides": choices.pick(&["twin", "twins"]) },
        "result": { "rows": format!("array<{object}>") },
    });
    Spec::new("method", name, keys.as_object().cloned().unwrap_or_default())
}

/// Returns a method that describes the fields of an object.
pub(super) fn explained(name: &str, object: &str, choices: &mut Choices<'_>) -> Spec {
    let keys = json!({
        "summary": text(choices),
        "effect": "read",
        "rows": { "describes": object, "items": "fields" },
        "result": { "fields": "map<any>" },
    });
    Spec::new("method", name, keys.as_object().cloned().unwrap_or_default())
}

/// Removes the parameters that other keys bring.
fn without_brought(keys: &mut Map) {
    let is_taken = |key: &str| keys.get(key).is_some_and(|value| *value != json!(false));
    let is_tail = keys.get("action") == Some(&json!("tail"));
    let mut brought: Vec<&str> =
        ["select", "filter", "order", "pagination"].into_iter().filter(|key| is_taken(key)).collect();
    if is_tail || is_taken("pagination") {
        brought.push("cursor");
    }
    if let Some(params) = keys.get_mut("params").and_then(Json::as_object_mut) {
        brought.into_iter().for_each(|name| drop(params.remove(name)));
    }
}

/// Adds rules between the method's parameters.
fn rules(scope: &Scope, keys: &mut Map, choices: &mut Choices<'_>) {
    without_brought(keys);
    let Some(params) = keys.get("params").and_then(Json::as_object).filter(|params| params.len() > 1) else { return };
    if !choices.once_in(3) {
        return;
    }
    // In a rule, a dot in a name separates path segments; names without a visible character are rejected.
    let is_plain = |name: &&String| {
        name.trim() == name.as_str()
            && name.chars().any(|c| c.is_ascii_graphic() || c.is_alphanumeric())
            && !name.chars().any(|c| c == '.' || c.is_control())
    };
    // A rule about what is required anyway says nothing.
    let is_optional = |name: &&String| params[name.as_str()].get("required") != Some(&Json::Bool(true));
    let names: Vec<&String> = params.keys().filter(is_plain).filter(is_optional).collect();
    let [first, second, ..] = names[..] else { return };
    let none = Map::new();
    let field = &params[second];
    let ty = field.as_str().or_else(|| field.get("type")?.as_str()).unwrap_or("any").to_owned();
    let value = values::value(scope, &ty, field.as_object().unwrap_or(&none), 0, choices);
    let choice = choices.one(&["any_of", "one_of"]);
    let mut rules = vec![json!({ choice: [first, second], "doc": text(choices) })];
    // Where exactly one of the two is given, a condition between them says nothing.
    rules.extend(
        value
            .filter(|_| choice != "one_of")
            .map(|value| json!({ (choices.one(&["require", "forbid"])): first, "when": { second: value } })),
    );
    keys.insert("rules".to_owned(), Json::Array(rules));
}

/// Adds errors with causes, and examples: of failures, and of a success where only the parameters determine the response.
fn finished(scope: &Scope, name: &str, mut keys: Map, choices: &mut Choices<'_>) -> Spec {
    let mut examples = Vec::new();
    if choices.flag() {
        examples.extend(success(scope, &keys, choices));
    }
    if choices.flag() {
        let causes: Vec<Json> = (0..choices.count(3, 100)).map(|number| cause(number, choices)).collect();
        keys.insert("errors".to_owned(), json!({ "Denied": causes, "Missing": null }));
        let request = json!({ (wire(choices)): text(choices) });
        let validation = json!([{ "field": text(choices), "message": text(choices) }, { "message": text(choices) }]);
        examples.push(json!({ "title": text(choices), "request": request, "status": 403, "error": { "code": "Denied", "message": text(choices), "validation": validation } }));
    }
    if !examples.is_empty() {
        keys.insert("examples".to_owned(), Json::Array(examples));
    }
    if choices.once_in(6) {
        keys.insert("rust".to_owned(), format!("call_{}", choices.below(1_000)).into());
    }
    Spec::new("method", name, keys)
}

fn cause(number: usize, choices: &mut Choices<'_>) -> Json {
    let name = match choices.below(4) {
        0 => format!("HTTP2Cause{number}"),
        1 => format!("Type{number}X"),
        _ => format!("C{number}"),
    };
    let mut cause = json!({ "cause": name, "when": text(choices), "fix": text(choices), "retry": if choices.flag() { "later" } else { "never" } });
    match choices.below(3) {
        0 => cause["field"] = json!(text(choices)),
        1 => cause["field"] = json!([text(choices), "a\"b"]),
        _ => {}
    }
    match choices.below(3) {
        0 => cause["breaks"] = json!("state"),
        1 => cause["breaks"] = json!(["state"]),
        _ => {}
    }
    cause
}

/// Returns a request with its response, for custom methods whose parameters and result are plain fields.
fn success(scope: &Scope, keys: &Map, choices: &mut Choices<'_>) -> Option<Json> {
    if ["action", "rules", "pagination", "body", "filter"].iter().any(|key| keys.contains_key(key)) {
        return None;
    }
    let request = values::object(scope, keys.get("params")?.as_object()?, 0, choices)?;
    let response = match keys.get("result")? {
        Json::String(ty) => values::value(scope, ty, &Map::new(), 0, choices)?,
        Json::Object(bare) if bare.get("type").is_some_and(Json::is_string) => {
            values::value(scope, bare.get("type")?.as_str()?, bare, 0, choices)?
        }
        Json::Object(fields) => values::object(scope, fields, 0, choices)?,
        _ => return None,
    };
    Some(json!({ "title": text(choices), "request": request, "response": response }))
}
