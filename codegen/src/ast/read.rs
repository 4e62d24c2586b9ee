//! Reading a YAML tree key by key, collecting every problem on the way.

use crate::diagnostic::{Diagnostic, list};
use crate::source::{Place, Spanned};
use crate::yaml::Node;
use serde_json::Value as Json;

/// A node and where it stands.
#[derive(Clone)]
pub(crate) struct Spot<'n> {
    pub(crate) node: &'n Node,
    pub(crate) place: Place,
}

/// Collects problems while specs are read.
#[derive(Default)]
pub(crate) struct Reader {
    pub(crate) found: Vec<Diagnostic>,
}

impl Reader {
    pub(crate) fn report(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    fn wrong_type(&mut self, spot: &Spot<'_>, wanted: &str) {
        let message = format!("expected {wanted}, found {}", spot.node.kind());
        let mut diagnostic = Diagnostic::new("wrong-type", &spot.place, message);
        if wanted == "text"
            && matches!(spot.node, Node::Map(_) | Node::Null | Node::Bool(_) | Node::Int(_) | Node::Float(_))
        {
            diagnostic = diagnostic.help("put the text in quotes");
        }
        self.report(diagnostic);
    }

    /// A map's entries; keys that are not text or stand twice are reported and left out.
    pub(crate) fn entries<'n>(&mut self, spot: &Spot<'n>, wanted: &str) -> Option<Entries<'n>> {
        let Node::Map(pairs) = spot.node else {
            self.wrong_type(spot, wanted);
            return None;
        };
        let mut items: Vec<Entry<'n>> = Vec::with_capacity(pairs.len());
        for (index, (key, node)) in pairs.iter().enumerate() {
            let place = spot.place.entry(index);
            let Some(name) = self.key(key, &place) else { continue };
            if items.iter().any(|entry| entry.key == name) {
                let message = format!("the key `{name}` stands here twice");
                self.report(Diagnostic::new("duplicate-key", &place.key(), message).help("keep one of the two"));
                continue;
            }
            items.push(Entry { key: name, spot: Spot { node, place }, taken: false });
        }
        Some(Entries { place: spot.place.clone(), items })
    }

    fn key<'n>(&mut self, key: &'n Node, place: &Place) -> Option<std::borrow::Cow<'n, str>> {
        match key {
            Node::Str(text) => Some(text.into()),
            Node::Int(number) => Some(number.to_string().into()),
            other => {
                let message = format!("a key is text, but this is {}", other.kind());
                self.report(Diagnostic::new("wrong-type", &place.key(), message).help("put the key in quotes"));
                None
            }
        }
    }

    pub(crate) fn items<'n>(&mut self, spot: &Spot<'n>, wanted: &str) -> Vec<Spot<'n>> {
        match spot.node {
            Node::Seq(nodes) => {
                let spot_of = |(index, node)| Spot { node, place: spot.place.entry(index) };
                nodes.iter().enumerate().map(spot_of).collect()
            }
            _ => {
                self.wrong_type(spot, wanted);
                Vec::new()
            }
        }
    }

    /// Text that is not empty and not still to be written.
    pub(crate) fn text(&mut self, spot: Spot<'_>) -> Option<Spanned<String>> {
        match spot.node {
            Node::Str(text) if text.trim_start().starts_with("TODO") => {
                let message = format!("still to be written: {}", text.trim_start().trim_start_matches("TODO").trim());
                self.report(
                    Diagnostic::new("todo", &spot.place, message).help("write it, or drop the key if it is optional"),
                );
                Some(Spanned { value: text.trim().to_owned(), place: spot.place })
            }
            Node::Str(text) if !text.trim().is_empty() => {
                Some(Spanned { value: text.trim().to_owned(), place: spot.place })
            }
            Node::Str(_) => {
                self.report(
                    Diagnostic::new("empty-text", &spot.place, "this text is empty")
                        .help("write it, or leave the key out"),
                );
                None
            }
            _ => {
                self.wrong_type(&spot, "text");
                None
            }
        }
    }

    pub(crate) fn boolean(&mut self, spot: Spot<'_>) -> Option<bool> {
        let Node::Bool(value) = spot.node else {
            self.wrong_type(&spot, "`true` or `false`");
            return None;
        };
        Some(*value)
    }

    pub(crate) fn count(&mut self, spot: Spot<'_>) -> Option<u64> {
        match spot.node {
            Node::Int(value) if *value >= 0 => Some(value.unsigned_abs()),
            Node::UInt(value) => Some(*value),
            _ => {
                self.wrong_type(&spot, "a whole number that is not negative");
                None
            }
        }
    }

    /// A whole number that fits what it is for.
    pub(crate) fn small<T: TryFrom<u64>>(&mut self, spot: Spot<'_>, wanted: &str) -> Option<T> {
        let place = spot.place.clone();
        let value = self.count(spot)?;
        let small = T::try_from(value).ok();
        if small.is_none() {
            self.report(Diagnostic::new("wrong-type", &place, format!("{value} is too large for {wanted}")));
        }
        small
    }

    pub(crate) fn number(&mut self, spot: Spot<'_>) -> Option<f64> {
        match spot.node {
            Node::Int(value) => Some(*value as f64),
            Node::UInt(value) => Some(*value as f64),
            Node::Float(value) if value.is_finite() => Some(*value),
            _ => {
                self.wrong_type(&spot, "a number");
                None
            }
        }
    }

    /// One word out of a list.
    pub(crate) fn choice<T: Copy>(&mut self, spot: Spot<'_>, choices: &[(&str, T)]) -> Option<T> {
        let text = self.text(spot)?;
        let found = choices.iter().find(|(name, _)| *name == text.value).map(|(_, value)| *value);
        if found.is_none() {
            let names: Vec<_> = choices.iter().map(|(name, _)| *name).collect();
            let message = format!("`{}` is not a value of this key", text.value);
            self.report(Diagnostic::new("unknown-value", &text.place, message).suggest(&text.value, names));
        }
        found
    }

    /// One word or a list of words.
    pub(crate) fn words(&mut self, spot: Spot<'_>) -> Vec<Spanned<String>> {
        match spot.node {
            Node::Seq(_) => {
                let items = self.items(&spot, "a list of texts");
                items.into_iter().filter_map(|item| self.text(item)).collect()
            }
            _ => self.text(spot).into_iter().collect(),
        }
    }

    /// Any value as JSON. Keys that stand twice and numbers that JSON lacks are reported.
    pub(crate) fn json(&mut self, spot: &Spot<'_>) -> Json {
        match spot.node {
            Node::Null => Json::Null,
            Node::Bool(value) => Json::from(*value),
            Node::Int(value) => Json::from(*value),
            Node::UInt(value) => Json::from(*value),
            Node::Float(value) if value.is_finite() => Json::from(*value),
            Node::Float(_) => {
                self.report(Diagnostic::new("wrong-type", &spot.place, "JSON has no such number"));
                Json::Null
            }
            Node::Str(text) => Json::from(text.as_str()),
            Node::Seq(_) => self.items(spot, "a list").iter().map(|item| self.json(item)).collect(),
            Node::Map(_) => {
                let entries = self.entries(spot, "a map").map(|entries| entries.items).unwrap_or_default();
                entries.iter().map(|entry| (entry.key.to_string(), self.json(&entry.spot))).collect()
            }
        }
    }
}

/// The entries of a map, taken one by one.
pub(crate) struct Entries<'n> {
    pub(crate) place: Place,
    items: Vec<Entry<'n>>,
}

struct Entry<'n> {
    key: std::borrow::Cow<'n, str>,
    spot: Spot<'n>,
    taken: bool,
}

impl<'n> Entries<'n> {
    /// The value of a key, which then counts as known.
    pub(crate) fn take(&mut self, key: &str) -> Option<Spot<'n>> {
        let entry = self.items.iter_mut().find(|entry| entry.key == key)?;
        entry.taken = true;
        Some(entry.spot.clone())
    }

    /// As [`take`](Self::take), but a missing key is a problem.
    pub(crate) fn need(&mut self, key: &str, reader: &mut Reader) -> Option<Spot<'n>> {
        let spot = self.take(key);
        if spot.is_none() {
            let message = format!("the key `{key}` is missing");
            reader.report(Diagnostic::new("missing-key", &self.place, message).help(format!("add `{key}:` here")));
        }
        spot
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        self.items.iter().any(|entry| entry.key == key)
    }

    /// All entries, for maps whose keys are names.
    pub(crate) fn all(self) -> impl Iterator<Item = (Spanned<String>, Spot<'n>)> {
        self.items
            .into_iter()
            .map(|entry| (Spanned { value: entry.key.into_owned(), place: entry.spot.place.key() }, entry.spot))
    }

    /// Reports the keys that nobody took.
    pub(crate) fn finish(self, known: &[&str], reader: &mut Reader) {
        for entry in self.items.iter().filter(|entry| !entry.taken) {
            let message = format!("unknown key `{}`", entry.key);
            let mut diagnostic = Diagnostic::new("unknown-key", &entry.spot.place.key(), message);
            diagnostic = match crate::diagnostic::nearest(&entry.key, known) {
                Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
                None => diagnostic.help(format!("known here: {}", list(known))),
            };
            reader.report(diagnostic);
        }
    }
}
