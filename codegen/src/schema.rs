//! The format of specs as a JSON Schema, for editors.
//!
//! It is looser than the checks: it knows keys, shapes and words, and offers the names that the specs define, but
//! leaves references and examples to `load`.

use crate::ast::keys;
use crate::model::{Api, Origin};
use serde_json::{Map, Value as Json, json};

/// The schema of every kind of spec file.
pub fn schema(api: &Api) -> Json {
    let kinds = ["method", "object", "enum", "errors", "api"];
    // The first key of the list that is there tells the kind: a method has `object` and `errors` too.
    let kind_of = kinds.iter().rev().fold(json!(false), |otherwise, kind| {
        json!({ "if": { "required": [kind] }, "then": { "$ref": format!("#/$defs/{kind}_file") }, "else": otherwise })
    });
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A spec of Bitrix24 REST 3.0",
        "description": "spec/README.md describes the format.",
        "type": "object",
        "allOf": [kind_of],
        "$defs": definitions(api),
    })
}

fn definitions(api: &Api) -> Json {
    let names = Names::of(api);
    json!({
        "text": { "type": "string", "minLength": 1 },
        "anything": {},
        "name": { "type": "string", "pattern": "^[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)*$" },
        "snake": { "type": "string", "pattern": "^[a-z_][a-z0-9_]*$" },
        "pascal": { "type": "string", "pattern": "^[A-Z][A-Za-z0-9]*$" },
        "words": { "anyOf": [{ "$ref": "#/$defs/text" }, { "type": "array", "items": { "$ref": "#/$defs/text" } }] },
        "type": names.types(),
        "object_name": offered(&names.objects, "name"),
        "error_name": offered(&names.errors, "pascal"),
        "value": value(),
        "values": { "type": "object", "minProperties": 1, "additionalProperties": { "$ref": "#/$defs/value" } },
        "param": field(keys::PARAM),
        "result_field": field(keys::RESULT),
        "object_field": field(keys::OBJECT_FIELD),
        "params": fields("param"),
        "results": fields("result_field"),
        "object_fields": fields("object_field"),
        "rule": closed(keys::RULE, &[]),
        "cause": closed(keys::CAUSE, &["cause", "when", "fix"]),
        "example": closed(keys::EXAMPLE, &[]),
        "failure": closed(keys::FAILURE, &["code", "message"]),
        "validation": closed(keys::VALIDATION, &["message"]),
        "pagination": closed(keys::PAGINATION, &["family"]),
        "error": closed(keys::ERROR, &["code", "status", "category", "when", "fix"]),
        "method_file": closed(keys::METHOD, &["method"]),
        "object_file": closed(keys::OBJECT, &["object", "summary", "fields"]),
        "enum_file": closed(keys::ENUM, &["enum", "summary", "values"]),
        "errors_file": closed(keys::ERRORS_FILE, &["errors"]),
        "api_file": closed(keys::API_FILE, &["api"]),
        "api": closed(keys::API, &["title"]),
    })
}

/// The names that the specs define, for completion.
struct Names {
    objects: Vec<String>,
    named: Vec<String>,
    entities: Vec<String>,
    errors: Vec<String>,
}

impl Names {
    fn of(api: &Api) -> Self {
        let mut names = Self { objects: Vec::new(), named: Vec::new(), entities: Vec::new(), errors: Vec::new() };
        for def in &api.types {
            match &def.origin {
                Origin::Object(name) => {
                    names.objects.push(name.clone());
                    names.named.push(name.clone());
                }
                Origin::Enum(name) => names.named.push(name.clone()),
                Origin::Method(_) | Origin::Inline(_) => {}
            }
        }
        names.entities = api.entities.iter().map(|entity| entity.name.clone()).collect();
        names.errors = api.errors.iter().map(|error| error.name.clone()).collect();
        names
    }

    fn types(&self) -> Json {
        let plain = crate::ast::types::PLAIN.iter().map(|(word, _)| (*word).to_owned());
        let words: Vec<String> = plain
            .chain(["object".to_owned(), "enum".to_owned()])
            .chain(self.named.iter().cloned())
            .chain(self.entities.iter().map(|name| format!("id<{name}>")))
            .collect();
        let name = "[A-Za-z][A-Za-z0-9_.]*";
        json!({ "anyOf": [{ "enum": words }, { "type": "string", "pattern": format!("^({name}|(id|array|map)<.+>)$") }] })
    }
}

/// One of the known names, or another of the same form, which may be about to be defined.
fn offered(known: &[String], form: &str) -> Json {
    json!({ "anyOf": [{ "enum": known }, { "$ref": format!("#/$defs/{form}") }] })
}

fn value() -> Json {
    json!({ "anyOf": [{ "$ref": "#/$defs/text" }, closed(keys::VALUE, &["doc"])] })
}

fn field(keys: &[keys::Key]) -> Json {
    json!({ "anyOf": [{ "$ref": "#/$defs/type" }, closed(keys, &["type"])] })
}

fn fields(of: &str) -> Json {
    json!({ "type": "object", "additionalProperties": { "$ref": format!("#/$defs/{of}") } })
}

/// A map with these keys and no others.
fn closed(keys: &[keys::Key], required: &[&str]) -> Json {
    let mut properties = Map::new();
    for key in keys {
        let mut schema = shape(key.shape);
        if let Json::Object(schema) = &mut schema {
            schema.insert("description".to_owned(), key.doc.into());
        }
        properties.insert(key.name.to_owned(), schema);
    }
    json!({ "type": "object", "additionalProperties": false, "required": required, "properties": properties })
}

/// The schema of a shape. A reference stands in `allOf`, since editors of the older drafts ignore what is beside it.
fn shape(shape: keys::Shape) -> Json {
    use keys::Shape;
    let reference = |name: &str| json!({ "allOf": [{ "$ref": format!("#/$defs/{name}") }] });
    match shape {
        Shape::Boolean => json!({ "type": "boolean" }),
        Shape::Number => json!({ "type": "number" }),
        Shape::Count => json!({ "type": "integer", "minimum": 0 }),
        Shape::Any => json!({}),
        Shape::Address => json!({ "type": "string", "format": "uri" }),
        Shape::OneOf(words) => json!({ "enum": words }),
        Shape::Ref(name) => reference(name),
        Shape::ListOf(name) => json!({ "type": "array", "items": { "$ref": format!("#/$defs/{name}") } }),
        Shape::MapOf(name) => {
            json!({ "type": "object", "additionalProperties": { "$ref": format!("#/$defs/{name}") } })
        }
        Shape::Errors => json!({
            "type": "object",
            "propertyNames": { "$ref": "#/$defs/error_name" },
            "additionalProperties": { "anyOf": [{ "type": "array", "items": { "$ref": "#/$defs/cause" } }, { "type": "null" }] }
        }),
        Shape::Filter => json!({ "anyOf": [{ "type": "boolean" }, {
            "type": "object", "additionalProperties": false, "required": ["required"],
            "properties": { "required": { "$ref": "#/$defs/words" } }
        }] }),
        Shape::Result => {
            json!({ "anyOf": [{ "$ref": "#/$defs/type" }, { "$ref": "#/$defs/result_field" }, { "$ref": "#/$defs/results" }] })
        }
        Shape::Statuses => {
            json!({ "anyOf": [{ "type": "integer" }, { "type": "array", "items": { "type": "integer" }, "minItems": 1 }] })
        }
    }
}
