//! Fields of new specs, as far as the document describes them.

use super::yaml::{Entry, is_key, one_line, unusable};
use crate::portal::published::{Property, Schema, SchemaKind};
use bitrix24_json::Map;
use bitrix24_model::{FactSource, Scalar};

/// How deep objects are written out inside each other; a deeper one is a map.
pub(super) const DEPTH: usize = 2;
/// How deep arrays are written out inside each other; specs allow one level more.
const ARRAY_DEPTH: usize = 7;

/// What a field belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Param,
    Result,
}

/// The type of a field.
pub(super) struct FieldType {
    /// The type as a spec writes it.
    pub(super) text: String,
    /// `fields` or `values`.
    pub(super) inline: Option<Entry>,
    pub(super) guess: Option<String>,
}

impl FieldType {
    fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), inline: None, guess: None }
    }

    pub(super) fn guess(text: impl Into<String>, why: impl Into<String>) -> Self {
        Self { guess: Some(why.into()), ..Self::new(text) }
    }

    /// Returns the type of a value, with objects written out to the given depth.
    pub(super) fn of(schema: &Schema, role: Role, depth: usize) -> Self {
        match (schema.kind, &schema.items) {
            (SchemaKind::String, _) if schema.names.iter().any(|name| is_key(name)) => choice(&schema.names),
            (SchemaKind::Array, Some(items)) => Self::of(items, role, depth).in_array().such_as(&schema.names),
            (SchemaKind::Array, None) => Self::guess("array<any>", "the type of its elements").such_as(&schema.names),
            (SchemaKind::Object, _) => Self::object(schema, role, depth),
            (SchemaKind::Unknown, _) => Self::guess(Scalar::Any.word(), "its type"),
            (SchemaKind::Boolean, _) => Self::new(Scalar::Boolean.word()),
            (SchemaKind::Integer, _) => Self::new(Scalar::Integer.word()),
            (SchemaKind::Number, _) => Self::new(Scalar::Number.word()),
            (SchemaKind::String, _) => match schema.format.as_deref() {
                Some("date-time") => Self::new(Scalar::DateTime.word()),
                Some("date") => Self::new(Scalar::Date.word()),
                Some(format) => Self::guess(Scalar::String.word(), format!("its type, for the format `{format}`")),
                None => Self::new(Scalar::String.word()),
            },
        }
    }

    fn in_array(self) -> Self {
        if self.text.matches('<').count() < ARRAY_DEPTH {
            Self { text: format!("array<{}>", self.text), ..self }
        } else {
            Self::guess("array<any>", "the type of its elements, which are nested too deep")
        }
    }

    /// Adds the elements that the document shows as an example.
    fn such_as(self, names: &[String]) -> Self {
        if names.is_empty() || self.inline.is_some() {
            return self;
        }
        Self { guess: Some(format!("its elements, such as {}", quoted(names.iter()))), ..self }
    }

    fn object(schema: &Schema, role: Role, depth: usize) -> Self {
        let names = quoted(schema.properties.iter().map(|property| &property.name));
        match depth.checked_sub(1).and_then(|depth| fields("fields", &schema.properties, role, depth)) {
            Some(fields) => Self { inline: Some(fields), ..Self::new("object") },
            None if names.is_empty() => Self::guess("map<any>", "its keys"),
            None => Self::guess("map<any>", format!("its keys, which are {names}")),
        }
    }
}

pub(super) fn quoted<'n>(names: impl Iterator<Item = &'n String>) -> String {
    names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// Returns an enum of these values.
fn choice(names: &[String]) -> FieldType {
    let values = names.iter().filter(|name| is_key(name));
    let values: Map = values.map(|name| (name.clone(), "TODO What it means.")).collect();
    let guess = unusable(names.iter().map(String::as_str));
    FieldType { inline: Some(Entry::new("values", values)), guess, ..FieldType::new("enum") }
}

/// Returns an entry with these fields, or `None` if a spec can have none of them.
pub(super) fn fields(key: &str, properties: &[Property], role: Role, depth: usize) -> Option<Entry> {
    let usable = properties.iter().filter(|property| is_key(&property.name));
    let entries: Vec<Entry> =
        usable.map(|property| field(property, role, FieldType::of(&property.schema, role, depth), None)).collect();
    if entries.is_empty() {
        return None;
    }
    let unusable = unusable(properties.iter().map(|property| property.name.as_str()));
    Some(unusable.into_iter().fold(Entry::map(key, entries), Entry::guess))
}

/// Returns the field with all that the document says of it. `more` is a key of its own. No page vouches for the field yet,
/// so it is optional in a response, whatever the document says.
pub(super) fn field(property: &Property, role: Role, ty: FieldType, more: Option<Entry>) -> Entry {
    let mut entries = vec![Entry::new("type", ty.text), Entry::new("source", FactSource::Server.word())];
    match role {
        Role::Param if property.required => entries.push(Entry::new("required", true)),
        Role::Param => {}
        Role::Result => entries.push(Entry::new("optional", true)),
    }
    if property.schema.nullable {
        entries.push(Entry::new("nullable", true));
    }
    let doc = property.schema.description.as_deref().map(one_line).filter(|doc| !doc.is_empty());
    let is_documented = doc.is_some();
    entries.extend(doc.map(|doc| Entry::new("doc", doc)));
    entries.extend(ty.inline);
    entries.extend(more);
    let guesses = [ty.guess, unread(&property.schema), is_documented.then(|| PORTAL_TEXT.to_owned())];
    guesses.into_iter().flatten().fold(Entry::map(&property.name, entries), Entry::guess)
}

/// Returns the guess that the spec can do without what else the document says of a value and its elements.
pub(super) fn unread(schema: &Schema) -> Option<String> {
    let schemas = std::iter::successors(Some(schema), |schema| schema.items.as_deref());
    let keywords: Vec<String> =
        schemas.flat_map(|schema| &schema.unread).map(|keyword| format!("`{keyword}`")).collect();
    (!keywords.is_empty()).then(|| format!("without what the document adds: {}", keywords.join(", ")))
}

/// Why a text of the document is a guess.
pub(super) const PORTAL_TEXT: &str = "the text is the portal's; write your own";
