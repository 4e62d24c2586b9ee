//! The schemas of shapes, and of maps with known keys.

use super::reference;
use crate::ast::keys::{self, Key, Shape, WhenAbsent, Word};
use crate::lexical::URL;
use crate::model::{FILTER_OPERATORS, FILTER_OPERATORS_V2, Protocol, RowOperator};
use bitrix24_json::{Map, Value as Json, json};

/// Returns the schema of a map with these keys and no others.
pub(super) fn closed(keys: &[Key], protocol: Protocol) -> Json {
    let own = || keys.iter().filter(|key| key.is_in(protocol));
    let required: Vec<&str> =
        own().filter(|key| matches!(key.absent, WhenAbsent::Refused)).map(|key| key.name).collect();
    let properties: Map = own().map(|key| (key.name.to_owned(), property(key, protocol))).collect();
    json!({ "type": "object", "additionalProperties": false, "required": required, "properties": properties })
}

/// Returns the schema of a map with these keys and no others, and further conditions.
pub(super) fn closed_with(keys: &[Key], protocol: Protocol, conditions: Vec<Json>) -> Json {
    let mut schema = closed(keys, protocol);
    schema["allOf"] = Json::Array(conditions);
    schema
}

fn property(key: &Key, protocol: Protocol) -> Json {
    let mut schema = match key.shape {
        Shape::OneOf(words) => one_of(&key.words(words, protocol)),
        other => shape(other, protocol),
    };
    schema["description"] = key.doc.into();
    schema["markdownDescription"] = key.doc.into();
    if let WhenAbsent::Means(json) = key.absent {
        schema["default"] = serde_json::from_str(json).unwrap_or(Json::Null);
    }
    schema
}

/// Returns the schema of a shape. A reference is inside `allOf`, because older drafts ignore the keywords next to it.
fn shape(shape: Shape, protocol: Protocol) -> Json {
    match shape {
        Shape::Boolean => json!({ "type": "boolean" }),
        Shape::Number => json!({ "type": "number" }),
        Shape::Count => json!({ "type": "integer", "minimum": 0 }),
        Shape::Size => size(),
        Shape::Status => status(),
        Shape::Any => json!({}),
        Shape::Address => json!({ "type": "string", "pattern": format!("^\\s*{URL}\\s*$") }),
        Shape::Date => json!({ "type": "string", "pattern": "^\\s*[0-9]{4}-[0-9]{2}-[0-9]{2}\\s*$" }),
        Shape::OneOf(words) => one_of(words),
        Shape::OneOrMore(words) => json!({ "if": { "type": "array" }, "then": {
            "minItems": 1, "uniqueItems": true, "items": one_of(words)
        }, "else": one_of(words) }),
        Shape::Ref(name) => json!({ "allOf": [reference(name)] }),
        Shape::ListOf(name) => json!({ "type": "array", "items": reference(name) }),
        Shape::MapOf(name) => map_of(name),
        Shape::Conditions => json!({ "type": "object", "minProperties": 1 }),
        Shape::Choice => json!({ "type": "array", "items": reference("readable"), "minItems": 2, "uniqueItems": true }),
        Shape::Errors => {
            let causes = json!({ "if": { "type": "null" }, "else": { "type": "array", "items": reference("cause") } });
            json!({ "type": "object", "propertyNames": reference("error_name"), "additionalProperties": causes })
        }
        Shape::Filter => filter(protocol),
        Shape::Order => flag_or(keys::ORDER, protocol),
        Shape::Select => flag_or(keys::SELECT, protocol),
        Shape::Names => json!({ "type": "object", "additionalProperties": reference("readable") }),
        Shape::Open => json!({ "type": "object", "additionalProperties": reference("short") }),
        Shape::Protocol => json!({ "enum": Protocol::ALL.map(Protocol::number) }),
        Shape::RowsAt => json!({
            "if": { "type": "string" }, "then": reference("text"), "else": closed(keys::ROWS_AT, protocol)
        }),
        Shape::Event => {
            json!({ "if": { "type": "object" }, "then": reference("event"), "else": reference("words") })
        }
        Shape::Successor => {
            json!({ "if": { "type": "boolean" }, "then": { "const": true }, "else": reference("name") })
        }
        Shape::VariantsOf => json!({
            "type": "object",
            "propertyNames": { "pattern": "^[0-9]+$" },
            "additionalProperties": reference("object_name"),
        }),
        Shape::Operators => {
            let operators: &[&str] = match protocol {
                Protocol::V3 => &FILTER_OPERATORS,
                Protocol::V2 => &FILTER_OPERATORS_V2,
            };
            json!({ "if": { "type": "boolean" }, "else": {
                "type": "array", "minItems": 1, "uniqueItems": true, "items": { "enum": operators }
            } })
        }
        Shape::Result => json!({ "allOf": [reference("result")] }),
        Shape::RowConditions => json!({ "type": "array", "minItems": 1, "items": {
            "type": "array", "minItems": 3, "maxItems": 3,
            "items": [reference("words"), { "enum": RowOperator::ALL.map(RowOperator::word) }, {}]
        } }),
        Shape::RowValues => json!({ "type": "object", "minProperties": 1, "propertyNames": reference("readable") }),
        Shape::Sizes => {
            json!({ "type": "object", "minProperties": 1, "additionalProperties": size() })
        }
        Shape::Statuses => {
            json!({ "if": { "type": "array" }, "then": { "items": status(), "minItems": 1 }, "else": status() })
        }
    }
}

fn filter(protocol: Protocol) -> Json {
    match protocol {
        Protocol::V3 => json!({ "if": { "type": "boolean" }, "else": {
            "type": "object", "additionalProperties": false, "required": ["required"],
            "properties": { "required": reference("words") }
        } }),
        // Only a map can name the dialect.
        Protocol::V2 => {
            json!({ "if": { "type": "boolean" }, "then": { "const": false }, "else": closed(keys::FILTER, protocol) })
        }
    }
}

/// Returns the schema of a flag, which can be a map with details in REST 2.0.
fn flag_or(keys: &[Key], protocol: Protocol) -> Json {
    match protocol {
        Protocol::V3 => json!({ "type": "boolean" }),
        Protocol::V2 => json!({ "if": { "type": "boolean" }, "else": closed(keys, protocol) }),
    }
}

fn size() -> Json {
    json!({ "type": "integer", "minimum": 1, "maximum": u32::MAX })
}

fn status() -> Json {
    json!({ "type": "integer", "minimum": 100, "maximum": 599 })
}

fn one_of(words: &[Word]) -> Json {
    let meanings: Vec<&str> = words.iter().map(|(_, meaning)| *meaning).collect();
    json!({
        "enum": words.iter().map(|(word, _)| *word).collect::<Vec<_>>(),
        "enumDescriptions": meanings,
        "markdownEnumDescriptions": meanings,
    })
}

/// Returns the schema of a map from names, whose form depends on the values.
fn map_of(name: &str) -> Json {
    let names = match name {
        "error" => "error_key",
        "module" => "module_name",
        _ => "name",
    };
    json!({ "type": "object", "propertyNames": reference(names), "additionalProperties": reference(name) })
}
