//! The text of a new spec: maps whose guesses are comments, laid out by the formatter of specs.

use super::GUESS;
use bitrix24_json::Value as Json;
use bitrix24_model::lexical::is_hidden;
use bitrix24_model::{Diagnostics, SourceFile, format, schema_line, spec_path};

/// The longest name that a spec takes as a key.
const MAX_KEY: usize = 200;

/// An entry of a map.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    key: String,
    value: Value,
    guesses: Vec<String>,
}

#[derive(Clone, Debug)]
enum Value {
    Json(Json),
    Map(Vec<Entry>),
}

impl Entry {
    /// Creates an entry with a value that holds no guess.
    pub(super) fn new(key: &str, value: impl Into<Json>) -> Self {
        Self { key: key.to_owned(), value: Value::Json(value.into()), guesses: Vec::new() }
    }

    /// Creates an entry with a map.
    pub(super) fn map(key: &str, entries: Vec<Self>) -> Self {
        Self { key: key.to_owned(), value: Value::Map(entries), guesses: Vec::new() }
    }

    /// Marks the entry as a guess.
    pub(super) fn guess(mut self, why: impl Into<String>) -> Self {
        self.guesses.push(why.into());
        self
    }

    /// Writes the entry as YAML that is correct, whatever it looks like. JSON is YAML, too.
    fn write(&self, indent: usize, out: &mut String) {
        *out += &format!("{:indent$}{}:", "", Json::from(self.key.as_str()));
        match &self.value {
            Value::Json(value) => *out += &format!(" {value}"),
            Value::Map(entries) if entries.is_empty() => *out += " {}",
            Value::Map(_) => {}
        }
        if !self.guesses.is_empty() {
            *out += &format!("  {}", comment(&self.guesses.join("; ")));
        }
        out.push('\n');
        if let Value::Map(entries) = &self.value {
            entries.iter().for_each(|entry| entry.write(indent + 2, out));
        }
    }
}

/// Returns the spec of this name. `guesses` are those that belong to no entry.
///
/// # Errors
///
/// Fails if the spec is too large to be read again.
pub(super) fn spec(name: &str, entries: &[Entry], guesses: &[String]) -> Result<SourceFile, Diagnostics> {
    let mut text = schema_line(name);
    entries.iter().for_each(|entry| entry.write(0, &mut text));
    guesses.iter().for_each(|guess| text += &format!("{}\n", comment(guess)));
    let mut file = SourceFile::new(spec_path(name), text);
    file.text = format(&file)?;
    Ok(file)
}

fn comment(guess: &str) -> String {
    format!("{GUESS}{}", one_line(guess))
}

/// Returns the text in one line, without hidden characters.
pub(super) fn one_line(text: &str) -> String {
    let is_visible = |c: &char| !is_hidden(*c) && !matches!(c, '\u{fffe}' | '\u{ffff}');
    let words = text.split_whitespace().map(|word| word.chars().filter(is_visible).collect::<String>());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Returns whether a spec can have the name as a key.
pub(super) fn is_key(name: &str) -> bool {
    !name.is_empty() && name.len() <= MAX_KEY && one_line(name) == name
}

/// Returns the guess that some names are left out because no spec can have them as keys.
pub(super) fn unusable<'n>(names: impl Iterator<Item = &'n str>) -> Option<String> {
    let names: Vec<String> = names.filter(|name| !is_key(name)).map(|name| format!("{name:?}")).collect();
    (!names.is_empty()).then(|| format!("without the keys that no spec can have: {}", names.join(", ")))
}
