//! A row of a table of parameters or keys: its name, its type and what its description lists.

use super::markdown::{Row, Table};
use crate::portal::published::SchemaKind;

/// A parameter or a key, as a row describes it.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// The name: `id`, `result.items[].id` or `items[]`.
    pub(super) name: String,
    pub(super) line: usize,
    /// Whether the name has the mark of required parameters.
    pub(super) required: bool,
    pub(super) ty: PageType,
    /// Whether the page says that `null` is a value. That it does not say so proves nothing.
    pub(super) nullable: bool,
    /// The anchors that the description links to.
    pub(super) anchors: Vec<String>,
    /// The words that lists in the description start with: values, fields or keys.
    pub(super) listed: Vec<String>,
}

/// A type on a page, as far as it can be compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct PageType {
    pub(super) kind: SchemaKind,
    /// The type of the elements of an array.
    pub(super) element: SchemaKind,
}

impl PageType {
    /// Reads a type: `integer`, `array<object>`, `integer[]`. An unknown word can be anything.
    fn read(word: &str) -> Self {
        let element = word.strip_suffix("[]").or_else(|| word.strip_prefix("array<")?.strip_suffix('>'));
        match element {
            Some(element) => Self { kind: SchemaKind::Array, element: kind(element) },
            None => Self { kind: kind(word), element: SchemaKind::Unknown },
        }
    }

    /// Returns the word for it in a difference.
    pub(super) fn word(self) -> String {
        match self.element {
            SchemaKind::Unknown => self.kind.word().to_owned(),
            element => format!("array<{}>", element.word()),
        }
    }
}

fn kind(word: &str) -> SchemaKind {
    match word {
        "boolean" | "bool" => SchemaKind::Boolean,
        "integer" | "int" => SchemaKind::Integer,
        "double" | "float" | "number" => SchemaKind::Number,
        "string" | "text" | "char" | "date" | "datetime" => SchemaKind::String,
        "array" => SchemaKind::Array,
        "object" => SchemaKind::Object,
        _ => SchemaKind::Unknown,
    }
}

/// Returns the entries of a table of parameters or keys, or `None` if it is another table.
pub(super) fn entries(table: &Table) -> Option<Vec<Entry>> {
    let (header, rows) = table.rows.split_first()?;
    let is_of_names = header.cells.first()?.starts_with("**Name**");
    is_of_names.then(|| rows.iter().filter_map(entry).collect())
}

fn entry(row: &Row) -> Option<Entry> {
    let (head, description) = row.cells.split_first()?;
    let (name, rest) = head.strip_prefix("**")?.split_once("**")?;
    let required = rest.trim_start_matches('\\').starts_with('*');
    let types = code_spans(rest);
    let described = description.join("\n");
    Some(Entry {
        name: name.trim().to_owned(),
        line: row.line,
        required,
        ty: types.first().map(|word| PageType::read(word)).unwrap_or_default(),
        nullable: types.iter().skip(1).any(|word| *word == "null"),
        anchors: anchors(&described),
        listed: listed(&described),
    })
}

/// Returns the texts between backticks.
pub(super) fn code_spans(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

fn anchors(text: &str) -> Vec<String> {
    text.split("](#").skip(1).filter_map(|rest| rest.split_once(')')).map(|(anchor, _)| anchor.to_owned()).collect()
}

/// Returns the first word of each line of a list: `` - `id` — the identifier ``.
fn listed(text: &str) -> Vec<String> {
    let item = |line: &'_ str| {
        let rest = line.trim().trim_start_matches(['-', '*', ' ']).strip_prefix('`')?;
        let (word, rest) = rest.split_once('`')?;
        let is_word = !word.is_empty() && word.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.'));
        (is_word && rest.trim_start().starts_with(['—', '–', '-'])).then(|| word.to_owned())
    };
    text.lines().filter_map(item).collect()
}
