//! Methods: custom ones and those of every standard action, with pages of every family, rules, errors and examples.

use super::chance::Chance;
use super::fields::{Role, field, fields};
use super::names::wire;
use super::texts::text;
use super::world::{Spec, World};
use super::{types, values};
use serde_json::{Map, Value as Json, json};

/// A method that its own keys describe.
pub(super) fn custom(world: &World, name: &str, chance: &mut Chance<'_>) -> Spec {
    let mut keys = described(chance);
    keys.insert("effect".to_owned(), chance.one(&["read", "write"]).into());
    let has_body = chance.once_in(8);
    if has_body {
        keys.insert("body".to_owned(), Json::Object(field(world, Role::Param, 0, chance)));
    } else {
        keys.insert("params".to_owned(), Json::Object(fields(world, Role::Param, 0, 0, chance)));
        standard(world, &mut keys, chance);
    }
    let result = result(world, chance);
    let is_bare = result.is_string() || result.get("type").is_some_and(Json::is_string);
    if !has_body && chance.once_in(4) {
        pages(world, &mut keys, !is_bare, chance);
    }
    keys.insert("result".to_owned(), result);
    if chance.once_in(8) {
        keys.insert("envelope".to_owned(), false.into());
    }
    rules(world, &mut keys, chance);
    finished(world, name, keys, chance)
}

/// The answer of a custom method: a type, a bare value with its keys, or fields.
fn result(world: &World, chance: &mut Chance<'_>) -> Json {
    match chance.below(6) {
        0 => json!(types::named(world, chance)),
        1 => {
            let mut bare = field(world, Role::Answer, 0, chance);
            // A bare value is always there.
            bare.retain(|key, _| key != "optional" && key != "nullable");
            Json::Object(bare)
        }
        2 => json!({ chance.one(&["item", "items", "result"]): types::named(world, chance) }),
        _ => Json::Object(fields(world, Role::Answer, 0, 0, chance)),
    }
}

/// A method of a standard action on an object; `field.*` speak of any.
pub(super) fn standard_action(world: &World, name: &str, object: &str, chance: &mut Chance<'_>) -> Spec {
    let mut keys = described(chance);
    let action = chance.one(&["get", "list", "tail", "add", "update", "delete", "field.list", "field.get"]);
    keys.insert("action".to_owned(), action.into());
    keys.insert("object".to_owned(), object.into());
    if chance.once_in(4) {
        keys.insert("params".to_owned(), Json::Object(fields(world, Role::Param, 0, 0, chance)));
    }
    match action {
        "list" | "tail" => {
            taken(&mut keys, chance);
            if action == "list" && chance.flag() {
                pages(world, &mut keys, true, chance);
            }
        }
        "get" if chance.flag() => drop(keys.insert("select".to_owned(), true.into())),
        _ => {}
    }
    rules(world, &mut keys, chance);
    finished(world, name, keys, chance)
}

/// The keys in words that every method has.
fn described(chance: &mut Chance<'_>) -> Map<String, Json> {
    let mut keys = Map::new();
    keys.insert("summary".to_owned(), text(chance).into());
    for key in ["doc", "note", "access", "scope"] {
        if chance.once_in(4) {
            keys.insert(key.to_owned(), text(chance).into());
        }
    }
    if chance.once_in(4) {
        keys.insert("docs".to_owned(), "https://example.com/a#b\"c`d|e(f)[g]{h}".into());
    }
    keys
}

fn standard(world: &World, keys: &mut Map<String, Json>, chance: &mut Chance<'_>) {
    if chance.once_in(3) {
        let object = &world.objects[chance.below(world.objects.len())].0;
        keys.insert("object".to_owned(), json!(object));
        taken(keys, chance);
    }
}

fn taken(keys: &mut Map<String, Json>, chance: &mut Chance<'_>) {
    for key in ["select", "order"] {
        if chance.flag() {
            keys.insert(key.to_owned(), true.into());
        }
    }
    match chance.below(4) {
        0 => {}
        1 => drop(keys.insert("filter".to_owned(), json!({ "required": ["id"] }))),
        _ => drop(keys.insert("filter".to_owned(), true.into())),
    }
}

/// `pagination`; the families that add a key to the answer need an answer with keys.
fn pages(world: &World, keys: &mut Map<String, Json>, has_keys: bool, chance: &mut Chance<'_>) {
    let (default, max) = chance.pick(&[(1, 1), (50, 1_000), (1, u32::MAX), (u32::MAX, u32::MAX)]);
    let pagination = match chance.below(4) {
        1 if keys.contains_key("object") => json!({ "family": "tail", "default": default, "max": max }),
        2 if has_keys => {
            let cursor = fields(world, Role::Answer, 2, 1, chance);
            json!({ "family": "cursor", "default": default, "max": max, "next": "nextCursor", "cursor": cursor })
        }
        3 if has_keys && chance.flag() => {
            json!({ "family": "single", "max": max, "more": chance.one(&["hasMore", "type"]) })
        }
        3 => json!({ "family": "single" }),
        _ => json!({ "family": "offset", "default": default, "max": max }),
    };
    keys.insert("pagination".to_owned(), pagination);
}

/// Conditions between the parameters that there are.
fn rules(world: &World, keys: &mut Map<String, Json>, chance: &mut Chance<'_>) {
    let Some(params) = keys.get("params").and_then(Json::as_object).filter(|params| params.len() > 1) else { return };
    if !chance.once_in(3) {
        return;
    }
    // A dot in a name would lead inside, and a rule names nothing that cannot be read.
    let is_plain = |name: &&String| {
        name.trim() == name.as_str()
            && name.chars().any(|c| c.is_ascii_graphic() || c.is_alphanumeric())
            && !name.chars().any(|c| c == '.' || c.is_control())
    };
    let names: Vec<&String> = params.keys().filter(is_plain).collect();
    let [first, second, ..] = names[..] else { return };
    let none = Map::new();
    let field = &params[second];
    let ty = field.as_str().or_else(|| field.get("type")?.as_str()).unwrap_or("any").to_owned();
    let value = values::value(world, &ty, field.as_object().unwrap_or(&none), 0, chance);
    let mut rules = vec![json!({ chance.one(&["any_of", "one_of"]): [first, second], "doc": text(chance) })];
    rules.extend(value.map(|value| json!({ chance.one(&["require", "forbid"]): first, "when": { second: value } })));
    keys.insert("rules".to_owned(), Json::Array(rules));
}

/// Errors with causes, and examples: of success where nothing but the parameters decides, and of failure.
fn finished(world: &World, name: &str, mut keys: Map<String, Json>, chance: &mut Chance<'_>) -> Spec {
    let mut examples = Vec::new();
    if chance.once_in(3) {
        examples.extend(success(world, &keys, chance));
    }
    if chance.flag() {
        let causes: Vec<Json> = (0..chance.count(3, 100)).map(|number| cause(number, chance)).collect();
        keys.insert("errors".to_owned(), json!({ "Denied": causes, "Missing": null }));
        let request = json!({ wire(chance): text(chance) });
        let validation = json!([{ "field": text(chance), "message": text(chance) }, { "message": text(chance) }]);
        examples.push(json!({ "title": text(chance), "request": request, "error": { "code": "Denied", "message": text(chance), "validation": validation } }));
    }
    if !examples.is_empty() {
        keys.insert("examples".to_owned(), Json::Array(examples));
    }
    Spec::new("method", name, keys)
}

fn cause(number: usize, chance: &mut Chance<'_>) -> Json {
    let name = match chance.below(4) {
        0 => format!("HTTP2Cause{number}"),
        1 => format!("Type{number}X"),
        _ => format!("C{number}"),
    };
    let mut cause = json!({ "cause": name, "when": text(chance), "fix": text(chance), "retry": if chance.flag() { "later" } else { "never" } });
    match chance.below(3) {
        0 => cause["field"] = json!(text(chance)),
        1 => cause["field"] = json!([text(chance), "a\"b"]),
        _ => {}
    }
    cause
}

/// A request and its answer, for the custom methods that take and give nothing but fields.
fn success(world: &World, keys: &Map<String, Json>, chance: &mut Chance<'_>) -> Option<Json> {
    if ["action", "rules", "pagination", "body", "filter"].iter().any(|key| keys.contains_key(*key)) {
        return None;
    }
    let request = values::object(world, keys.get("params")?.as_object()?, 0, chance)?;
    let response = match keys.get("result")? {
        Json::String(ty) => values::value(world, ty, &Map::new(), 0, chance)?,
        Json::Object(bare) if bare.get("type").is_some_and(Json::is_string) => {
            values::value(world, bare.get("type")?.as_str()?, bare, 0, chance)?
        }
        Json::Object(fields) => values::object(world, fields, 0, chance)?,
        _ => return None,
    };
    Some(json!({ "title": text(chance), "request": request, "response": response }))
}
