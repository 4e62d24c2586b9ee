//! The text of a new spec: maps on one line where they fit, and a comment behind what is a guess.

use super::GUESS;
use bitrix24_model::lexical::is_hidden;

/// The longest line that a map is written on.
const WIDTH: usize = 110;
/// The longest key that YAML takes without more ado.
const LONGEST_KEY: usize = 200;

/// A value of a spec.
#[derive(Clone, Debug)]
pub(super) enum Node {
    /// A value as it is written.
    Scalar(String),
    /// A map.
    Map(Vec<Entry>),
}

/// An entry of a map.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    key: String,
    value: Node,
    guess: Option<String>,
}

impl Entry {
    /// A value that is written as it stands: a type, a name, a flag.
    pub(super) fn plain(key: &str, value: impl Into<String>) -> Self {
        Self { key: key.to_owned(), value: Node::Scalar(value.into()), guess: None }
    }

    /// A sentence.
    pub(super) fn text(key: &str, value: &str) -> Self {
        Self::plain(key, quoted(value))
    }

    /// A sentence under a name of the wire.
    pub(super) fn map_text(name: &str, value: &str) -> Self {
        Self { key: key(name), ..Self::text("", value) }
    }

    /// A map under a name of the wire.
    pub(super) fn map(name: &str, entries: Vec<Entry>) -> Self {
        Self { key: key(name), value: Node::Map(entries), guess: None }
    }

    /// Another entry's value under this key.
    pub(super) fn alone(key: &str, entry: &Self) -> Self {
        Self { key: key.to_owned(), ..entry.clone() }
    }

    /// Whether the entry has this key.
    pub(super) fn is_of(&self, key: &str) -> bool {
        self.key == key
    }

    /// Marks the entry.
    pub(super) fn guess(self, why: impl Into<String>) -> Self {
        Self { guess: Some(why.into()), ..self }
    }

    fn flow(&self) -> Option<String> {
        if self.guess.is_some() {
            return None;
        }
        match &self.value {
            Node::Scalar(value) => Some(format!("{}: {value}", self.key)),
            Node::Map(entries) => Some(format!("{}: {}", self.key, flow(entries)?)),
        }
    }

    fn write(&self, indent: usize, out: &mut String) {
        let comment = self.guess.as_ref().map(|why| format!("  {GUESS}{why}")).unwrap_or_default();
        let margin = " ".repeat(indent);
        let (key, block) = match &self.value {
            Node::Scalar(value) => (format!("{}: {value}", self.key), None),
            Node::Map(entries) => {
                let line = flow(entries).map(|line| format!("{}: {line}", self.key));
                match line.filter(|line| entries.is_empty() || line.len() + indent <= WIDTH) {
                    Some(line) => (line, None),
                    None => (format!("{}:", self.key), Some(entries)),
                }
            }
        };
        *out += &format!("{margin}{key}{comment}\n");
        block.into_iter().flatten().for_each(|entry| entry.write(indent + 2, out));
    }
}

fn flow(entries: &[Entry]) -> Option<String> {
    if entries.is_empty() {
        return Some("{}".to_owned());
    }
    let parts = entries.iter().map(Entry::flow).collect::<Option<Vec<_>>>()?;
    Some(format!("{{ {} }}", parts.join(", ")))
}

/// The whole text.
pub(super) fn document(entries: &[Entry]) -> String {
    let mut out = String::new();
    // A map at the top is always written out.
    for entry in entries {
        match &entry.value {
            Node::Map(inner) if !inner.is_empty() && entry.guess.is_none() => {
                out += &format!("{}:\n", entry.key);
                inner.iter().for_each(|entry| entry.write(2, &mut out));
            }
            _ => entry.write(0, &mut out),
        }
    }
    out
}

/// A text on one line, without what a spec refuses.
pub(super) fn one_line(text: &str) -> String {
    let breaks = |c: char| c.is_whitespace() || is_hidden(c) || matches!(c, '\u{fffe}' | '\u{ffff}');
    text.split(breaks).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn quoted(text: &str) -> String {
    format!("'{}'", one_line(text).replace('\'', "''"))
}

/// A key, in quotes where YAML would read something else.
fn key(name: &str) -> String {
    let plain = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    let words = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"];
    if plain && !words.contains(&name.to_ascii_lowercase().as_str()) { name.to_owned() } else { quoted(name) }
}

/// Whether a name can be a key of a spec as it is.
pub(super) fn can_be_key(name: &str) -> bool {
    !name.is_empty() && name.len() <= LONGEST_KEY && one_line(name) == name
}
