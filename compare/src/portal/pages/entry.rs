//! A row of a table of parameters or keys: its name, its type and what its description lists.

use super::markdown::{Row, Table};
use super::v2;
use crate::portal::published::SchemaKind;

/// A parameter or a key, as a row describes it.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// The name: `id`, `result.items[].id`, `items[]`, or `UF_*` for all keys that start so.
    pub(super) name: String,
    pub(super) line: usize,
    /// Whether the name has the mark of required parameters.
    pub(super) required: bool,
    pub(super) ty: PageType,
    /// The other types that the value can have.
    pub(super) other_types: Vec<PageType>,
    /// Whether the page says that `null` is a value. That it does not say so proves nothing.
    pub(super) nullable: bool,
    /// The anchors that the description links to.
    pub(super) anchors: Vec<String>,
    /// The words that lists in the description start with: values, fields or keys.
    pub(super) listed: Vec<String>,
    /// The operators of conditions that lists in the description start with.
    pub(super) operators: Vec<String>,
    /// All code in the description.
    pub(super) mentioned: Vec<String>,
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
        word => v2::kind(word),
    }
}

/// The words that the first column of a table of parameters or keys is called by.
const OF_NAMES: [&str; 5] = ["**Name**", "**Value**", "**Parameter**", "**Field**", "**Key**"];

/// Returns the entries of a table of parameters or keys, or `None` if it is another table.
pub(super) fn entries(table: &Table<'_>) -> Option<Vec<Entry>> {
    let (first, rest) = table.rows.split_first()?;
    let head = first.cells.first()?;
    let is_called = |name: &&&str| head.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
    let is_header = match OF_NAMES.iter().find(is_called) {
        Some(name) => *name == OF_NAMES[0] || head.to_ascii_lowercase().contains("`type`"),
        None => false,
    };
    // A table of a response can have no header.
    let rows = if is_header { rest } else { &table.rows[..] };
    let is_of_names = is_header || entry(first).is_some_and(|row| row.name == "result");
    is_of_names.then(|| rows.iter().filter_map(entry).collect())
}

fn entry(row: &Row) -> Option<Entry> {
    let (head, description) = row.cells.split_first()?;
    let (name, rest) = head.strip_prefix("**")?.split_once("**")?;
    let (name, marked) = v2::name(name);
    let required = marked || rest.trim_start_matches(['\\', '^']).starts_with('*') && !name.ends_with('*');
    let types = code_spans(rest);
    let described = description.join("\n");
    let mut known = types.iter().filter(|word| **word != "null").map(|word| PageType::read(word));
    Some(Entry {
        name,
        line: row.line,
        required,
        ty: known.next().unwrap_or_default(),
        other_types: known.collect(),
        nullable: types.iter().skip(1).any(|word| *word == "null"),
        anchors: anchors(&described),
        listed: listed(&described),
        operators: operators(&described),
        mentioned: code_spans(&described).into_iter().map(str::to_owned).collect(),
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
    let is_in_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.');
    let words = items(text).into_iter().filter(|word| word.chars().all(is_in_word) && !v2::is_placeholder(word));
    words.map(str::to_owned).collect()
}

/// Returns the operators that the lines of a list start with: `` - `>=` — greater than or equal to ``.
fn operators(text: &str) -> Vec<String> {
    let operators = items(text).into_iter().filter(|word| word.chars().all(|c| "=!<>@%?".contains(c)));
    operators.map(str::to_owned).collect()
}

/// Returns the code that each line of a list starts with, before a dash: one word, or several. A list inside a list describes
/// only its item.
fn items(text: &str) -> Vec<&str> {
    let (mut found, mut outermost) = (Vec::new(), None);
    for line in text.lines() {
        let words = line.trim_start();
        let depth = line.len() - words.len();
        match words.chars().next() {
            Some('-' | '*') => outermost = outermost.or(Some(depth)),
            Some(_) if depth == 0 => outermost = None,
            Some(_) | None => {}
        }
        if outermost.is_none_or(|outermost| depth <= outermost) {
            found.extend(described(words.trim_start_matches(['-', '*', ' '])).unwrap_or_default());
        }
    }
    found
}

/// Returns the words that a line explains: `` `!`, `!=` — not equal ``.
fn described(line: &str) -> Option<Vec<&str>> {
    let (mut words, mut rest) = (Vec::new(), line);
    loop {
        let (word, after) = rest.strip_prefix('`')?.split_once('`')?;
        words.push(word);
        rest = after.trim_start();
        if rest.starts_with(['—', '–', '-']) {
            return (!words.contains(&"")).then_some(words);
        }
        rest = rest.strip_prefix(',').or_else(|| rest.strip_prefix("or "))?.trim_start();
    }
}
