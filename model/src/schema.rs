//! The format of specs as a JSON Schema, for editors.
//!
//! The schema expresses the checks as far as draft 7 can: keys, shapes, words, combinations of keys, and the names that the
//! specs define. `load` checks references between specs, and values against their types.

mod fields;
mod methods;
mod shapes;
mod snippets;

use crate::ast::keys;
use crate::lexical::{DEVICES, HIDDEN};
use crate::model::{Api, Origin, Protocol};
use bitrix24_json::{Value as Json, json};
use shapes::{closed, closed_with};

/// Names that a generator's target has taken, so that editors can warn of them.
#[derive(Clone, Debug)]
pub struct ReservedNames {
    /// Types that no last segment of a name may become.
    pub types: &'static [&'static str],
    /// Functions that no optional parameter may become.
    pub functions: &'static [&'static str],
    /// Modules that cannot be those of the API.
    pub modules: Vec<&'static str>,
}

/// Returns the JSON Schema of every kind of spec file.
pub fn schema(api: &Api, reserved: &ReservedNames) -> Json {
    let kinds = ["method", "object", "enum", "errors", "api"];
    // The first present key of the list determines the kind: a method has `object` and `errors` too.
    let kind_of = kinds.iter().rev().fold(json!(false), |otherwise, kind| {
        json!({ "if": { "required": [kind] }, "then": reference(&format!("{kind}_file")), "else": otherwise })
    });
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": format!("A spec of Bitrix24 {}", api.protocol.name()),
        "description": "spec/README.md describes the format.",
        "type": "object",
        "allOf": [kind_of],
        "defaultSnippets": snippets::files(api.protocol),
        "definitions": definitions(api, reserved),
    })
}

fn definitions(api: &Api, reserved: &ReservedNames) -> Json {
    let (names, protocol) = (Names::of(api), api.protocol);
    let files = json!({
        "method_file": methods::file(reserved, protocol),
        "object_file": closed_with(keys::OBJECT, protocol, methods::named("object", reserved)),
        "enum_file": closed_with(keys::ENUM, protocol, methods::named("enum", reserved)),
        "errors_file": closed(keys::ERRORS_FILE, protocol),
        "error": closed(keys::ERROR, protocol),
        "api_file": closed(keys::API_FILE, protocol),
        "api": closed(keys::API, protocol),
        "listing": closed(keys::LISTING, protocol),
        "module": reference("text"),
        "entity": reference("text"),
    });
    let parts = [words(&names, reserved), fields::definitions(&names, reserved), methods::parts(protocol), files];
    parts.into_iter().flat_map(|part| part.as_object().cloned().unwrap_or_default()).collect()
}

/// A visible character, as far as every dialect of regular expressions can express it: within 16 bits.
fn seen() -> String {
    let of_16_bits = HIDDEN.iter().filter_map(|range| {
        let [first, last] = [range.start(), range.end()].map(|c| u16::try_from(u32::from(*c)));
        Some(format!("\\u{:04x}-\\u{:04x}", first.ok()?, last.ok()?))
    });
    format!("[^\\s\\x00-\\x1f\\x7f-\\x9f{}]", of_16_bits.collect::<String>())
}

/// Texts, and texts of a certain form.
fn words(names: &Names, reserved: &ReservedNames) -> Json {
    // A letter first, and no empty segment; its length is bounded too.
    let segment = "[A-Za-z][A-Za-z0-9_]*";
    json!({
        "readable": {
            "type": "string",
            "allOf": [
                { "pattern": seen(), "patternErrorMessage": "This text is empty." },
                {
                    "pattern": "^[^\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f]*$",
                    "patternErrorMessage": "This text contains a control character.",
                },
            ],
        },
        "text": { "allOf": [reference("readable"), { "not": { "pattern": "^\\s*TODO" }, "errorMessage": "Unresolved TODO." }] },
        "name": {
            "type": "string",
            "maxLength": 200,
            "pattern": format!("^{segment}(\\.{segment}){{0,15}}$"),
            "not": { "pattern": format!("(^|\\.)({DEVICES})(\\.|$)") },
        },
        "module_name": {
            "type": "string",
            "pattern": format!("^{segment}$"),
            "not": { "anyOf": [{ "enum": reserved.modules }, { "pattern": format!("^({DEVICES})$") }] },
        },
        "snake": {
            "type": "string",
            "maxLength": 100,
            "pattern": "^[a-z][a-z0-9]*(_[a-z0-9]+)*$",
            "patternErrorMessage": "Write it like two_words.",
            "not": { "enum": ["self", "super", "crate"] },
        },
        "pascal": {
            "type": "string",
            "maxLength": 100,
            "pattern": "^[A-Z][A-Za-z0-9]*$",
            "patternErrorMessage": "Write it like TwoWords.",
            "not": { "const": "Self" },
        },
        "type_name": { "allOf": [reference("pascal"), { "not": { "enum": reserved.types } }] },
        "cause_name": { "allOf": [reference("pascal"), { "not": { "const": "Causes" } }] },
        "response_key": { "allOf": [reference("text"), { "not": { "pattern": fields::INVALID_IDENT } }] },
        "param_key": reference("response_key"),
        "error_key": { "allOf": [reference("pascal"), { "not": { "enum": ["Other", "Unknown"] } }] },
        "words": { "if": { "type": "array" }, "then": { "items": reference("readable") }, "else": reference("readable") },
        // A code of REST 2.0 can be empty.
        "code": match names.protocol {
            Protocol::V3 => reference("text"),
            Protocol::V2 => json!({ "anyOf": [{ "const": "" }, reference("text")] }),
        },
        "object_name": offered(&names.objects, "name"),
        "error_name": offered(&names.errors, "error_key"),
    })
}

fn reference(name: &str) -> Json {
    json!({ "$ref": format!("#/definitions/{name}") })
}

fn when(condition: Json, then: Json) -> Json {
    json!({ "if": condition, "then": then })
}

/// Accepts the known names, and others of the same form, which may not be defined yet.
fn offered(known: &[String], form: &str) -> Json {
    if known.is_empty() {
        return reference(form);
    }
    json!({ "anyOf": [{ "enum": known }, reference(form)] })
}

/// The names that the specs define, for completion.
struct Names {
    objects: Vec<String>,
    /// Objects and enums.
    named: Vec<String>,
    entities: Vec<String>,
    errors: Vec<String>,
    protocol: Protocol,
}

impl Names {
    fn of(api: &Api) -> Self {
        let mut names = Self {
            objects: Vec::new(),
            named: Vec::new(),
            entities: Vec::new(),
            errors: Vec::new(),
            protocol: api.protocol,
        };
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
}
