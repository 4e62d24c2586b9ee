//! The schema of method files: conditions on their keys, and their parts.

use super::fields::words_of;
use super::shapes::{closed, closed_with};
use super::when;
use crate::ast::{Family, keys};
use crate::lower::effect_of;
use crate::model::{Action, Effect, Protocol, RowsEffect};
use crate::scalars::JsonType;
use crate::schema::ReservedNames;
use bitrix24_json::{Value as Json, json};

/// A method's file.
pub(super) fn file(reserved: &ReservedNames, protocol: Protocol) -> Json {
    let common = [needs_object(), rows(), bare_results(protocol), named("method", reserved)].concat();
    let own = match protocol {
        Protocol::V3 => [by_action(), bare_body(), brought(), paged(), example_responses()].concat(),
        Protocol::V2 => by_action_v2(),
    };
    closed_with(keys::METHOD, protocol, [own, common].concat())
}

pub(super) fn parts(protocol: Protocol) -> Json {
    json!({
        "pagination": closed_with(keys::PAGINATION, protocol, families(protocol)),
        "rows": closed_with(keys::ROWS, protocol, rows_effect()),
        "rule": closed_with(keys::RULE, protocol, rule()),
        "cause": closed(keys::CAUSE, protocol),
        "example": closed_with(keys::EXAMPLE, protocol, vec![json!({ "oneOf": [{ "required": ["response"] }, { "required": ["error"] }] })]),
        "failure": closed(keys::FAILURE, protocol),
        "keyset": closed(keys::KEYSET, protocol),
        "variants": closed(keys::VARIANTS, protocol),
        "variant_of": closed(keys::VARIANT_OF, protocol),
        "same_as": closed(keys::SAME_AS, protocol),
        "events": closed(keys::EVENTS, protocol),
        "event": closed(keys::EVENT, protocol),
        "validation": closed(keys::VALIDATION, protocol),
    })
}

/// Returns the condition that `rows` has at most one effect.
fn rows_effect() -> Vec<Json> {
    let words = RowsEffect::ALL.map(RowsEffect::word);
    let others = |word: &str| words.iter().copied().filter(|other| *other != word).collect::<Vec<_>>();
    words.iter().map(|word| when(has(word), without(&others(word)))).collect()
}

/// Returns the condition that a key has one of these values.
fn is(key: &str, values: &[&str]) -> Json {
    json!({ "required": [key], "properties": { key: { "enum": values } } })
}

fn has(key: &str) -> Json {
    json!({ "required": [key] })
}

fn without(keys: &[&str]) -> Json {
    let refused: bitrix24_json::Map = keys.iter().map(|key| ((*key).to_owned(), json!(false))).collect();
    json!({ "properties": refused })
}

/// Returns the conditions on actions, which imply an effect and a result; `field.*` implies a summary too.
fn by_action() -> Vec<Json> {
    let describes = || is("action", &["field.list", "field.get"]);
    vec![
        json!({ "if": has("action"), "else": { "required": ["effect", "result"] } }),
        json!({ "if": describes(), "else": { "required": ["summary"] } }),
        when(describes(), json!({ "properties": { "filter": { "const": false }, "order": { "const": false } } })),
    ]
}

/// Returns the conditions on actions of REST 2.0: one implies an effect, and only a list implies its response.
fn by_action_v2() -> Vec<Json> {
    vec![
        json!({ "required": ["summary"] }),
        json!({ "if": has("action"), "else": { "required": ["effect"] } }),
        json!({ "if": is("action", &["list"]), "then": has("rows_at"), "else": has("result") }),
    ]
}

/// Returns the condition that keys on an object need `object`.
fn needs_object() -> Vec<Json> {
    let mut needs: Vec<Json> = ["select", "filter", "order"]
        .iter()
        .map(|key| json!({ "required": [key], "properties": { (*key): { "not": { "const": false } } } }))
        .collect();
    needs.push(has("action"));
    needs.push(json!({ "required": ["pagination"], "properties": { "pagination": { "type": "object", "required": ["family"], "properties": { "family": { "const": "tail" } } } } }));
    vec![when(json!({ "anyOf": needs }), has("object"))]
}

/// Returns the conditions that `rows` names an object, and fits the effect of the method.
fn rows() -> Vec<Json> {
    let with = |rows: Json| json!({ "required": ["rows"], "properties": { "rows": rows } });
    let named: Vec<Json> = RowsEffect::ALL.map(|effect| has(effect.word())).into();
    let unnamed = json!({ "type": "object", "not": { "anyOf": named } });
    let changes = json!({ "anyOf": [has("creates"), has("updates"), has("removes")] });
    let (reads, writes): (Vec<Action>, Vec<Action>) =
        Action::ALL.into_iter().partition(|action| effect_of(*action) == Effect::Read);
    let only = |effect: &str, actions: &[Action]| {
        let words: Vec<&str> = actions.iter().map(|action| action.word()).collect();
        json!({ "properties": { "effect": { "const": effect }, "action": { "enum": words } } })
    };
    vec![
        when(with(unnamed), has("object")),
        when(with(has("lists")), only("read", &reads)),
        when(with(changes), only("write", &writes)),
    ]
}

/// Returns the condition that `body` excludes parameters.
fn bare_body() -> Vec<Json> {
    vec![when(has("body"), without(&["params", "action", "select", "filter", "order", "pagination"]))]
}

/// Returns the conditions that `params` has no parameter that another key brings.
fn brought() -> Vec<Json> {
    let family =
        |word: &str| json!({ "required": ["pagination"], "properties": { "pagination": is("family", &[word]) } });
    let taken = |key: &str| json!({ "required": [key], "properties": { key: { "not": { "const": false } } } });
    let keys = ["select", "filter", "order"].map(|key| (taken(key), key));
    let pages = ["offset", "cursor"].map(|word| (family(word), "pagination"));
    let tail = json!({ "anyOf": [is("action", &["tail"]), family("tail")] });
    let brought = keys.into_iter().chain(pages).chain([(tail, "cursor")]);
    brought.map(|(given, name)| when(given, json!({ "properties": { "params": without(&[name]) } }))).collect()
}

/// Returns the conditions that only lists have pages, and only responses with keys have pagination keys.
fn paged() -> Vec<Json> {
    let no_list = ["get", "add", "update", "delete", "field.list", "field.get"];
    vec![
        when(is("action", &no_list), without(&["pagination"])),
        when(
            is("action", &["tail"]),
            json!({ "properties": { "pagination": { "properties": { "family": { "const": "tail" } } } } }),
        ),
        when(
            json!({ "required": ["result"], "properties": { "result": { "type": "string" } } }),
            json!({ "properties": { "pagination": without(&["next", "more"]) } }),
        ),
    ]
}

/// Returns the conditions for the keys of each family.
fn families(protocol: Protocol) -> Vec<Json> {
    let is_own = |family: &Family| family.protocol().is_none_or(|own| own == protocol);
    let conditions = Family::ALL.into_iter().filter(is_own).map(|family| {
        let others = Family::ALL.into_iter().flat_map(Family::own_keys).copied();
        let mut schema = without(&others.filter(|key| !family.own_keys().contains(key)).collect::<Vec<_>>());
        schema["required"] = family.required_keys().iter().map(|(key, _)| *key).collect();
        when(is("family", &[family.word()]), schema)
    });
    conditions.collect()
}

fn rule() -> Vec<Json> {
    vec![
        json!({ "oneOf": ["any_of", "one_of", "require", "forbid", "ordered", "distinct"].map(has) }),
        when(json!({ "anyOf": [has("require"), has("forbid")] }), has("when")),
        when(json!({ "anyOf": ["any_of", "one_of", "ordered", "distinct"].map(has) }), without(&["when"])),
    ]
}

/// Returns the conditions on example responses, if the action determines the result.
fn example_responses() -> Vec<Json> {
    let responses = |response: Json| json!({ "properties": { "examples": { "items": { "properties": { "response": response } } } } });
    let under = |key: &str, schema: Json| {
        responses(
            json!({ "type": "object", "required": [key], "properties": { key: schema }, "additionalProperties": true }),
        )
    };
    let plain = |actions: &[&str]| json!({ "required": ["action"], "properties": { "action": { "enum": actions }, "result": false } });
    vec![
        when(plain(&["get", "add", "update", "field.get"]), under("item", json!({}))),
        when(plain(&["list", "tail", "field.list"]), under("items", json!({ "type": "array" }))),
        when(plain(&["delete"]), under("result", json!({ "type": "boolean" }))),
    ]
}

/// Returns the conditions on example responses, if one word determines the result. Portals of REST 2.0 write a value in
/// several forms.
fn bare_results(protocol: Protocol) -> Vec<Json> {
    if protocol == Protocol::V2 {
        return Vec::new();
    }
    let responses = |response: Json| json!({ "properties": { "examples": { "items": { "properties": { "response": response } } } } });
    let bare = |pattern: &str| json!({ "required": ["result"], "properties": { "result": { "type": "string", "pattern": pattern } } });
    vec![
        when(bare(&format!("^({})$", words_of(protocol, JsonType::Boolean))), responses(json!({ "type": "boolean" }))),
        when(
            bare(&format!("^({}|id *<.*)$", words_of(protocol, JsonType::Integer))),
            responses(json!({ "type": "integer" })),
        ),
        when(bare(&format!("^({})$", words_of(protocol, JsonType::Number))), responses(json!({ "type": "number" }))),
        when(bare(&format!("^({})$", words_of(protocol, JsonType::String))), responses(json!({ "type": "string" }))),
        when(bare("^array *<"), responses(json!({ "type": "array" }))),
    ]
}

/// Returns the conditions that all files with a name share: a last segment that would be a type which generated code relies
/// on needs another word, and a version of a page needs the page.
pub(super) fn named(kind: &str, reserved: &ReservedNames) -> Vec<Json> {
    let reserved: Vec<String> = reserved.types.iter().map(|name| wire_of(name)).collect();
    let pattern = format!("(^|\\.)({})$", reserved.join("|"));
    vec![
        when(json!({ "required": [kind], "properties": { kind: { "pattern": pattern } } }), has("rust")),
        when(has("docs_version"), has("docs")),
    ]
}

/// Returns a pattern of segments with this Rust name: `dateTime`, `date_time` and `DateTime` for `DateTime`.
fn wire_of(name: &str) -> String {
    let mut pattern = String::new();
    for c in name.chars() {
        match c.to_ascii_lowercase() {
            lower if c.is_ascii_uppercase() && pattern.is_empty() => pattern += &format!("[{c}{lower}]"),
            lower if c.is_ascii_uppercase() => pattern += &format!("(_{lower}|_?{c})"),
            lower => pattern.push(lower),
        }
    }
    pattern
}
