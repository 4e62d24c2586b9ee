//! Types, fields and the values of enums.

use super::shapes::{closed, closed_with};
use super::{Names, reference, when};
use crate::ast::keys::{self, AppliesTo, Key, WhenAbsent};
use crate::ast::types;
use crate::constraints::Domain;
use crate::model::Protocol;
use crate::scalars::{JsonType, SCALARS, Scalar, ScalarRow};
use crate::schema::ReservedNames;
use bitrix24_json::{Map, Value as Json, json};

/// A name on the wire that cannot be a Rust name, so that `rust` is required.
pub(super) const INVALID_IDENT: &str = "[^A-Za-z0-9_. /:-]|^[^A-Za-z0-9]*([0-9]|$)";
const OBJECT_INSIDE: &str = "(^|< *)object *(>|$)";
const ENUM_INSIDE: &str = "(^|< *)enum *(>|$)";
const INLINE: &str = "(^|< *)(object|enum) *(>|$)";

pub(super) fn definitions(names: &Names, reserved: &ReservedNames) -> Json {
    json!({
        "type": ty(names),
        "short": { "allOf": [reference("type"), { "not": { "pattern": INLINE } }] },
        "value": { "if": { "type": "string" }, "then": reference("text"), "else": closed(keys::VALUE, names.protocol) },
        "values": values(),
        "items": closed(keys::ITEMS, names.protocol),
        "pattern": {
            "type": "string",
            "pattern": "^\\s*\\^[\\s\\S]*\\$\\s*$",
            "patternErrorMessage": "A pattern starts with ^ and ends with $.",
        },
        "param": field(keys::PARAM, names),
        "result_field": field(keys::RESULT, names),
        "object_field": field(keys::OBJECT_FIELD, names),
        "params": params(0, reserved),
        "results": named("result_field", 0),
        "inner_params": params(1, reserved),
        "inner_results": named("result_field", 1),
        "object_fields": named("object_field", 1),
        "result": result(),
    })
}

/// Returns the schema of a type: a known word or name, or another valid type.
fn ty(names: &Names) -> Json {
    let words: Vec<String> = types::words(names.protocol)
        .map(str::to_owned)
        .chain(names.named.iter().cloned())
        .chain(names.entities.iter().map(|name| format!("id<{name}>")))
        .collect();
    let meaning = |word: &String| match Scalar::from_word(word) {
        Some(scalar) => scalar.row().wire,
        None => keys::TYPES.iter().find(|ty| ty.written == word).map_or("", |ty| ty.json),
    };
    let meanings: Vec<&str> = words.iter().map(meaning).collect();
    json!({ "anyOf": [
        { "enum": words, "enumDescriptions": meanings },
        {
            "type": "string",
            "pattern": pattern(names),
            "patternErrorMessage": "This is not a type: spec/README.md lists them.",
        },
    ] })
}

/// Returns types as a regular expression. A name without a dot must be known, because most unknown ones are misspelled.
fn pattern(names: &Names) -> String {
    let dotted = "[A-Za-z][A-Za-z0-9_]*(?:\\.[A-Za-z][A-Za-z0-9_]*)+";
    let single = |names: &[String]| -> String {
        names.iter().filter(|name| !name.contains('.')).map(|name| format!("|{name}")).collect()
    };
    let words: Vec<&str> = types::words(names.protocol).collect();
    let entity = format!("id *< *(?:{dotted}{}) *>", single(&names.entities));
    let base = format!("{}|{dotted}{}|{entity}", words.join("|"), single(&names.named));
    let nested =
        (1..types::MAX_DEPTH).fold(base.clone(), |inner, _| format!("{base}|(?:array|map) *< *(?:{inner}) *>"));
    format!("^\\s*(?:{nested})\\s*$")
}

/// Returns the schema of a map from names to fields or values, with at least `least` entries.
fn named(of: &str, least: usize) -> Json {
    let renamed = json!({ "allOf": [reference(of), { "type": "object", "required": ["rust"] }] });
    json!({
        "type": "object",
        "minProperties": least,
        "patternProperties": { INVALID_IDENT: renamed },
        "additionalProperties": reference(of),
    })
}

/// Parameters. One that can be left out has a setter, which must not hide a function that requests have anyway.
fn params(least: usize, reserved: &ReservedNames) -> Json {
    let mut schema = named("param", least);
    let given = json!({ "required": ["required"], "properties": { "required": { "const": true } } });
    let other = json!({ "type": "object", "anyOf": [{ "required": ["rust"] }, given] });
    schema["patternProperties"][spellings_of(reserved.functions)] = json!({ "allOf": [reference("param"), other] });
    schema
}

/// Returns the schema of the values of an enum. `Other` is reserved for undocumented values.
fn values() -> Json {
    let mut schema = named("value", 1);
    let other = json!({ "allOf": [reference("value"), { "type": "object", "required": ["rust"] }] });
    schema["patternProperties"][spellings_of(&["other"])] = other;
    schema
}

/// Returns a pattern of names on the wire that become this word in Rust.
fn spellings_of(words: &[&str]) -> String {
    let cased = |word: &&str| {
        let (first, rest) = word.split_at(1);
        format!("{word}|{}{rest}|{}", first.to_uppercase(), word.to_uppercase())
    };
    format!("^[^A-Za-z0-9]*({})[^A-Za-z0-9]*$", words.iter().map(cased).collect::<Vec<_>>().join("|"))
}

/// Returns the schema of a field, short or long.
fn field(keys: &[Key], names: &Names) -> Json {
    let has = |key: &str| keys.iter().any(|known| known.name == key && known.is_in(names.protocol));
    let mut conditions = by_type(keys, names);
    if has("default") {
        conditions.extend(defaults(names.protocol));
    }
    if has("write") {
        for inside in [OBJECT_INSIDE, ENUM_INSIDE] {
            conditions.push(when(
                holds("write", &json!({ "pattern": inside })),
                json!({ "properties": { "type": { "pattern": inside } } }),
            ));
        }
    }
    json!({ "if": { "type": "string" }, "then": reference("short"), "else": closed_with(keys, names.protocol, conditions) })
}

/// Returns the condition that a key is present and its value is a text of this schema.
fn holds(key: &str, schema: &Json) -> Json {
    let mut schema = schema.clone();
    schema["type"] = "string".into();
    json!({ "required": [key], "properties": { key: schema } })
}

/// Returns the types to which some keys apply, as a condition on the text.
fn types_of(of: AppliesTo, names: &Names) -> Json {
    let pattern = match of {
        AppliesTo::All => String::new(),
        AppliesTo::Constrained(Domain::Arrays) => "^\\s*array *<".to_owned(),
        AppliesTo::Constrained(domain) => {
            let ids = if domain == Domain::Numbers { "|id *<.*" } else { "" };
            format!("^\\s*({}{ids})\\s*$", words_where(names.protocol, |row| row.domain == Some(domain)))
        }
        AppliesTo::Lists => "^\\s*(array|map) *<".to_owned(),
        AppliesTo::Objects => OBJECT_INSIDE.to_owned(),
        AppliesTo::Enums => ENUM_INSIDE.to_owned(),
        AppliesTo::Inline => INLINE.to_owned(),
        AppliesTo::Relations => {
            let single: String =
                names.objects.iter().filter(|name| !name.contains('.')).map(|name| format!("|{name}")).collect();
            format!("^\\s*(array *< *)?([A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)+{single}) *>?\\s*$")
        }
    };
    json!({ "pattern": pattern })
}

/// Returns the conditions for keys that apply to certain types, or are required by them.
fn by_type(keys: &[Key], names: &Names) -> Vec<Json> {
    let mut conditions = Vec::new();
    for of in [
        AppliesTo::Constrained(Domain::Numbers),
        AppliesTo::Constrained(Domain::Strings),
        AppliesTo::Constrained(Domain::Arrays),
        AppliesTo::Lists,
        AppliesTo::Objects,
        AppliesTo::Enums,
        AppliesTo::Inline,
        AppliesTo::Relations,
    ] {
        let keys: Vec<&Key> = keys.iter().filter(|key| key.of == of && key.is_in(names.protocol)).collect();
        let needed: Vec<&str> =
            keys.iter().filter(|key| matches!(key.absent, WhenAbsent::RefusedIf(_))).map(|key| key.name).collect();
        // `relation: false` has no meaning.
        let refused: Map = keys
            .iter()
            .map(|key| {
                (key.name.to_owned(), if of == AppliesTo::Relations { json!({ "const": false }) } else { json!(false) })
            })
            .collect();
        if refused.is_empty() {
            continue;
        }
        let fits = types_of(of, names);
        conditions.push(when(holds("type", &json!({ "not": fits })), json!({ "properties": refused })));
        if !needed.is_empty() {
            conditions.push(when(holds("type", &fits), json!({ "required": needed })));
        }
    }
    conditions
}

/// Returns the words of some scalar types, as alternatives.
fn words_where(protocol: Protocol, wanted: impl Fn(&ScalarRow) -> bool) -> String {
    let is_own = |row: &&ScalarRow| row.protocol.is_none_or(|own| own == protocol);
    SCALARS.iter().filter(is_own).filter(|row| wanted(row)).map(|row| row.word).collect::<Vec<_>>().join("|")
}

/// Returns the words of the scalar types that are of this type in JSON, as alternatives.
pub(super) fn words_of(protocol: Protocol, json: JsonType) -> String {
    words_where(protocol, |row| row.json == json)
}

/// Returns the conditions that a default has its type, for types of one word.
fn defaults(protocol: Protocol) -> Vec<Json> {
    let kinds = [
        ("boolean", format!("^({})$", words_of(protocol, JsonType::Boolean))),
        ("integer", format!("^({}|id *<.*)$", words_of(protocol, JsonType::Integer))),
        ("number", format!("^({})$", words_of(protocol, JsonType::Number))),
        ("string", format!("^({}|(?:.*< *)?enum)$", words_of(protocol, JsonType::String))),
        ("array", "^array *<".to_owned()),
        ("object", "^(map *<.*|object)$".to_owned()),
    ];
    let nothing = json!({ "properties": { "default": { "not": { "type": "null" } } } });
    let never_null = json!({
        "properties": { "type": { "not": { "const": "any" } }, "nullable": { "const": false } },
    });
    let fits = kinds.map(|(kind, pattern)| {
        when(
            holds("type", &json!({ "pattern": pattern })),
            json!({ "properties": { "default": { "type": [kind, "null"] } } }),
        )
    });
    fits.into_iter().chain([when(never_null, nothing)]).collect()
}

/// Returns the schema of `result`: a type, a field with `type`, or a map of fields.
fn result() -> Json {
    // As in the reader: an entry with a text or a map is a field, unless it is a key of a bare value too.
    let texts = ["type", "doc", "note", "fields", "values", "rust_type"];
    let mut known: Map = keys::PARAM
        .iter()
        .chain(keys::RESULT)
        .map(|key| (key.name.to_owned(), json!({ "not": { "type": ["string", "object"] } })))
        .collect();
    texts.iter().for_each(|text| drop(known.insert((*text).to_owned(), json!({}))));
    known.insert("type".to_owned(), json!({ "type": "string" }));
    known.insert("items".to_owned(), json!({ "type": "object", "not": { "required": ["type"] } }));
    known.insert("pattern".to_owned(), json!({ "type": "string", "pattern": "^\\s*\\^" }));
    let is_bare = json!({ "type": "object", "required": ["type"], "properties": known, "additionalProperties": false });
    json!({
        "if": { "type": "string" },
        "then": reference("short"),
        "else": { "if": is_bare, "then": reference("result_field"), "else": reference("results") },
    })
}
