//! The events that a portal posts when objects change.

use super::RowsEffect;
use bitrix24_json::{Map, Value as Json};

/// What marks the name of a field, whose value stands there.
const MARK: char = '$';

/// An event that a portal posts when an object was created, changed or deleted.
#[derive(Clone, Debug, PartialEq)]
pub struct ObjectEvent {
    /// The change that causes it.
    pub cause: RowsEffect,
    /// Its name, and those of more specific events that are posted with it.
    names: Vec<String>,
    /// What it carries.
    data: Json,
}

impl ObjectEvent {
    pub(crate) fn new(cause: RowsEffect, names: Vec<String>, data: Json) -> Self {
        Self { cause, names, data }
    }

    /// Returns what an event carries by default: the identifier, which is the value of a field.
    pub(crate) fn identifier(field: &str) -> Json {
        let fields = Map::from_iter([("ID".to_owned(), Json::from(format!("{MARK}{field}")))]);
        Json::Object(Map::from_iter([("FIELDS".to_owned(), Json::Object(fields))]))
    }

    /// Returns the names, in which `$field` stands for the value of a field.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// Returns what it carries, in which `$field` stands for the value of a field.
    pub fn data(&self) -> &Json {
        &self.data
    }

    /// Returns the names of the fields whose values it contains.
    pub fn fields(&self) -> Vec<&str> {
        let in_names = self.names.iter().filter_map(|name| Some(name.split_once(MARK)?.1));
        in_names.chain(fields_of(&self.data)).collect()
    }

    /// Returns the names of the events of an object, and what they carry.
    ///
    /// ```
    /// use bitrix24_json::{Value as Json, json};
    /// use bitrix24_model::{RowsEffect, SourceFile, load};
    ///
    /// let note = "object: demo.note\nsummary: A note.\nevents: { creates: { name: [ONNOTE, ONNOTE_$kind] } }\n\
    ///     fields: { id: id<demo.note>, kind: integer }";
    /// let get = "method: demo.note.get\naction: get\nobject: demo.note\nsummary: Returns a note.";
    /// let api = load(&[
    ///     SourceFile::new("api.yaml", "api: { title: Demo, modules: { demo: Demo. } }"),
    ///     SourceFile::new("demo/note.yaml", note),
    ///     SourceFile::new("demo/note/get.yaml", get),
    /// ])?;
    /// let note = api.types.iter().find(|ty| !ty.events.is_empty()).expect("the note");
    /// let value = |field: &str| Some(if field == "id" { Json::from(5) } else { Json::from(7) });
    /// let (names, data) = note.events[0].of(value);
    /// assert_eq!((names, data), (vec!["ONNOTE".to_owned(), "ONNOTE_7".to_owned()], json!({"FIELDS": {"ID": 5}})));
    /// # Ok::<(), bitrix24_model::Diagnostics>(())
    /// ```
    pub fn of(&self, value: impl Fn(&str) -> Option<Json>) -> (Vec<String>, Json) {
        let text = |field: &str| match value(field) {
            Some(Json::String(text)) => text,
            value => value.unwrap_or_default().to_string(),
        };
        let named = |name: &String| match name.split_once(MARK) {
            Some((start, field)) => format!("{start}{}", text(field)),
            None => name.clone(),
        };
        (self.names.iter().map(named).collect(), filled(&self.data, &value))
    }
}

fn filled(data: &Json, value: &impl Fn(&str) -> Option<Json>) -> Json {
    match data {
        Json::String(text) => {
            text.strip_prefix(MARK).map_or_else(|| data.clone(), |field| value(field).unwrap_or_default())
        }
        Json::Array(elements) => elements.iter().map(|element| filled(element, value)).collect(),
        Json::Object(entries) => entries.iter().map(|(key, entry)| (key.clone(), filled(entry, value))).collect(),
        other => other.clone(),
    }
}

fn fields_of(data: &Json) -> Vec<&str> {
    match data {
        Json::String(text) => text.strip_prefix(MARK).into_iter().collect(),
        Json::Array(elements) => elements.iter().flat_map(fields_of).collect(),
        Json::Object(entries) => entries.values().flat_map(fields_of).collect(),
        _ => Vec::new(),
    }
}
