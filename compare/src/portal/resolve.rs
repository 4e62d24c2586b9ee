//! Reads the schemas of a portal's document and resolves their references.

use super::published::{Property, Schema, SchemaKind, USER_FIELD};
use bitrix24_json::{Map, Value as Json};
use std::cell::Cell;
use std::collections::{HashMap, HashSet};

/// How deep schemas are read. Responses need about six levels; objects that contain each other would have no end.
const MAX_DEPTH: usize = 10;
/// The most schemas that are read for one method.
const MAX_SCHEMAS: usize = 20_000;
/// The most schemas that are read for a document.
const MAX_TOTAL: usize = 5_000_000;
/// The longest chain of references.
const MAX_HOPS: usize = 16;

/// Reads the schemas of one document.
pub(super) struct Resolver<'d> {
    document: &'d Json,
    /// How many schemas may still be read for the method, since schemas can multiply by containing each other.
    fuel: Cell<usize>,
    left: Cell<usize>,
    exhausted: Cell<bool>,
}

impl<'d> Resolver<'d> {
    pub(super) fn new(document: &'d Json) -> Self {
        Self { document, fuel: Cell::new(0), left: Cell::new(MAX_TOTAL), exhausted: Cell::new(false) }
    }

    /// Starts another method.
    pub(super) fn refuel(&self) {
        let left = self.left.get() + self.fuel.get();
        let fuel = left.min(MAX_SCHEMAS);
        self.left.set(left - fuel);
        self.fuel.set(fuel);
        self.exhausted.set(false);
    }

    /// Returns whether the method was too large to be read completely.
    pub(super) fn is_exhausted(&self) -> bool {
        self.exhausted.get()
    }

    /// Resolves a reference, or returns the value itself; `None` if the reference is dangling or circular.
    pub(super) fn target<'v>(&self, value: &'v Json) -> Option<&'v Json>
    where
        'd: 'v,
    {
        let mut value = value;
        for _ in 0..MAX_HOPS {
            let Some(reference) = value.get("$ref").and_then(Json::as_str) else { return Some(value) };
            value = self.document.pointer(reference.strip_prefix('#')?)?;
        }
        None
    }

    pub(super) fn schema(&self, value: &Json) -> Schema {
        self.schema_at(value, MAX_DEPTH)
    }

    fn schema_at(&self, value: &Json, depth: usize) -> Schema {
        let (Json::Object(own), Some(deeper)) = (value, depth.checked_sub(1)) else { return Schema::default() };
        let Some(fuel) = self.fuel.get().checked_sub(1) else {
            self.exhausted.set(true);
            return Schema::default();
        };
        self.fuel.set(fuel);
        let mut schema = self.own(own, deeper);
        if own.contains_key("$ref") {
            let target = self.target(value).map(|target| self.schema_at(target, deeper));
            merge(&mut schema, target.unwrap_or_default());
        }
        for part in own.get("allOf").into_iter().flat_map(Self::list) {
            merge(&mut schema, self.schema_at(part, deeper));
        }
        for key in ["oneOf", "anyOf"] {
            if let Some(choice) = own.get(key) {
                merge(&mut schema, self.choice(choice, deeper));
            }
        }
        schema
    }

    /// Reads the schema without the schemas that it combines.
    fn own(&self, own: &Map, depth: usize) -> Schema {
        let types: Vec<&str> = own.get("type").map(words).unwrap_or_default();
        let mut schema = Schema {
            kind: types.iter().map(|word| kind(word)).find(|kind| *kind != SchemaKind::Unknown).unwrap_or_default(),
            properties: self.properties(own, depth),
            items: own
                .get("items")
                .filter(|items| items.is_object())
                .map(|items| Box::new(self.schema_at(items, depth))),
            names: Vec::new(),
            format: own.get("format").and_then(Json::as_str).map(str::to_owned),
            nullable: Self::flag(own.get("nullable")) || types.contains(&"null"),
            description: own.get("description").and_then(Json::as_str).map(str::to_owned),
            unread: unread(own, &types),
        };
        if schema.kind == SchemaKind::Unknown {
            schema.kind = match (schema.properties.is_empty(), &schema.items) {
                (false, _) => SchemaKind::Object,
                (true, Some(_)) => SchemaKind::Array,
                (true, None) => SchemaKind::Unknown,
            };
        }
        schema.names = names(own, &schema);
        if let Some(values) = own.get("enum").filter(|_| schema.names.is_empty()) {
            schema.unread.push(keyword("enum", values));
        }
        schema
    }

    /// Reads the keys of an object; PHP writes `[]` for none.
    fn properties(&self, own: &Map, depth: usize) -> Vec<Property> {
        let Some(Json::Object(listed)) = own.get("properties") else { return Vec::new() };
        let required: HashSet<&str> = own.get("required").map(words).unwrap_or_default().into_iter().collect();
        let property = |(name, value): (&String, &Json)| Property {
            name: name.clone(),
            required: required.contains(name.as_str()) || value.get("required") == Some(&Json::Bool(true)),
            schema: self.schema_at(value, depth),
        };
        listed.iter().filter(|(name, _)| !name.starts_with(USER_FIELD)).map(property).collect()
    }

    /// Reads what several alternatives have in common. The alternative `null` only makes the value nullable.
    fn choice(&self, choice: &Json, depth: usize) -> Schema {
        let (mut others, mut nullable) = (Vec::new(), false);
        for option in Self::list(choice) {
            match option.get("type").and_then(Json::as_str) {
                Some("null") => nullable = true,
                _ => others.push(self.schema_at(option, depth)),
            }
        }
        let Some(first) = others.first() else { return Schema { nullable, ..Schema::default() } };
        if others.len() == 1 {
            return Schema { nullable: nullable || first.nullable, ..first.clone() };
        }
        let unread = others.iter().flat_map(|other| other.unread.iter().cloned()).collect();
        if others.iter().any(|other| other.kind != first.kind) {
            return Schema { nullable, unread, ..Schema::default() };
        }
        let names = others.iter().flat_map(|other| other.names.iter().cloned()).collect();
        Schema { kind: first.kind, names, nullable, unread, ..Schema::default() }
    }

    /// Returns the elements of a list; PHP writes a list with gaps as an object with numeric keys.
    pub(super) fn list(value: &Json) -> Vec<&Json> {
        match value {
            Json::Array(items) => items.iter().collect(),
            Json::Object(items) if items.keys().all(|key| key.parse::<u64>().is_ok()) => items.values().collect(),
            _ => Vec::new(),
        }
    }

    /// Returns the value of a flag in any of its spellings.
    pub(super) fn flag(value: Option<&Json>) -> bool {
        match value {
            Some(Json::Bool(flag)) => *flag,
            Some(Json::Number(number)) => number.as_i64() == Some(1),
            Some(Json::String(text)) => matches!(text.as_str(), "true" | "1" | "Y" | "y"),
            _ => false,
        }
    }
}

/// Returns the strings of a list, or the string in place of a list.
fn words(value: &Json) -> Vec<&str> {
    match value {
        Json::String(word) => vec![word],
        list => Resolver::list(list).into_iter().filter_map(Json::as_str).collect(),
    }
}

/// Keywords of JSON Schema that limit a value or replace an absent one.
const LIMITS: [&str; 25] = [
    "default",
    "const",
    "minimum",
    "exclusiveMinimum",
    "maximum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "uniqueItems",
    "contains",
    "minProperties",
    "maxProperties",
    "propertyNames",
    "patternProperties",
    "additionalProperties",
    "contentEncoding",
    "readOnly",
    "writeOnly",
    "deprecated",
    "not",
    "if",
];

/// Returns the keywords of a schema that are not read, and its types if it has several.
fn unread(own: &Map, types: &[&str]) -> Vec<String> {
    let several = types.iter().filter(|word| kind(word) != SchemaKind::Unknown).count() > 1;
    let keys = several.then_some("type").into_iter().chain(LIMITS);
    let says_nothing = |key: &str, value: &Json| {
        *value == Json::Bool(false)
            || key == "additionalProperties" && (value.is_boolean() || *value == Json::Object(Map::new()))
    };
    let value = |key: &&str| own.get(key).filter(|value| !says_nothing(key, value));
    keys.filter_map(|key| Some(keyword(key, value(&key)?))).collect()
}

/// The most characters of a keyword that are shown.
const SHOWN: usize = 60;

/// Returns a keyword with its value.
fn keyword(key: &str, value: &Json) -> String {
    let text = format!("{key}: {value}");
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

/// Returns the type for its name in OpenAPI or PHP.
fn kind(word: &str) -> SchemaKind {
    match word.to_ascii_lowercase().as_str() {
        "boolean" | "bool" => SchemaKind::Boolean,
        "integer" | "int" => SchemaKind::Integer,
        "number" | "float" | "double" => SchemaKind::Number,
        "string" => SchemaKind::String,
        "array" | "list" => SchemaKind::Array,
        "object" => SchemaKind::Object,
        _ => SchemaKind::Unknown,
    }
}

/// Returns the possible values. Portals list the fields that `select` takes as an example of the array.
fn names(own: &Map, schema: &Schema) -> Vec<String> {
    let all_texts = |value: &Json| {
        let texts: Vec<String> = words(value).into_iter().map(str::to_owned).collect();
        (texts.len() == Resolver::list(value).len()).then_some(texts)
    };
    if let Some(texts) = own.get("enum").and_then(all_texts) {
        return texts;
    }
    if schema.kind != SchemaKind::Array {
        return Vec::new();
    }
    let by_items = schema.items.as_ref().map(|items| items.names.clone()).filter(|names| !names.is_empty());
    let names = by_items.or_else(|| own.get("example").and_then(all_texts)).unwrap_or_default();
    names.into_iter().filter(|name| !name.starts_with(USER_FIELD)).collect()
}

/// Fills the gaps of a schema from another schema of the same value.
fn merge(schema: &mut Schema, other: Schema) {
    if schema.kind == SchemaKind::Unknown {
        schema.kind = other.kind;
    }
    let known: HashMap<String, usize> =
        schema.properties.iter().enumerate().map(|(at, property)| (property.name.clone(), at)).collect();
    for property in other.properties {
        match known.get(&property.name) {
            Some(at) => schema.properties[*at].required |= property.required,
            None => schema.properties.push(property),
        }
    }
    schema.items = schema.items.take().or(other.items);
    if schema.names.is_empty() {
        schema.names = other.names;
    }
    schema.format = schema.format.take().or(other.format);
    schema.nullable |= other.nullable;
    schema.description = schema.description.take().or(other.description);
    schema.unread.extend(other.unread);
}
