//! The entries of a map, taken key by key. Missing, misspelled and misplaced keys are reported at the end.

use super::keys;
use super::read::{Reader, SpannedNode};
use crate::diagnostic::Diagnostic;
use crate::source::{NodePath, Spanned};
use crate::suggest::{list, nearest};
use crate::yaml::Node;
use std::collections::HashSet;

/// The entries of a map, taken one by one.
#[must_use]
pub(crate) struct Entries<'n> {
    pub(crate) place: NodePath,
    items: Vec<Entry<'n>>,
    /// Required keys that are absent, each with its help.
    missing: Vec<(String, String)>,
}

struct Entry<'n> {
    key: &'n str,
    spot: SpannedNode<'n>,
    taken: bool,
}

impl<'n> Entries<'n> {
    /// Creates the entries of a map. Reports and skips keys that are not text or are duplicates.
    pub(super) fn of(pairs: &'n [(Node, Node)], place: NodePath, reader: &mut Reader) -> Self {
        let (mut items, mut seen) = (Vec::with_capacity(pairs.len()), HashSet::new());
        for (index, (key, node)) in pairs.iter().enumerate() {
            let place = place.entry(index);
            let Node::Str(key) = key else {
                reader.report(not_a_key(key, &place));
                continue;
            };
            if seen.insert(key) {
                items.push(Entry { key, spot: SpannedNode { node, place }, taken: false });
            } else {
                let message = format!("duplicate key `{key}`");
                reader.report(Diagnostic::new("duplicate-key", &place.key(), message).help("remove one of the two"));
            }
        }
        Self { place, items, missing: Vec::new() }
    }

    /// Takes the value of a key, which then counts as known.
    pub(crate) fn take(&mut self, key: &str) -> Option<SpannedNode<'n>> {
        let entry = self.items.iter_mut().find(|entry| entry.key == key)?;
        entry.taken = true;
        Some(entry.spot.clone())
    }

    /// Takes the value of a required key. A missing one is reported by [`finish`](Self::finish).
    pub(crate) fn need(&mut self, key: &str) -> Option<SpannedNode<'n>> {
        self.need_with(key, &format!("add `{key}:` here"))
    }

    /// Takes the value of a required key, with a help for a missing one.
    pub(crate) fn need_with(&mut self, key: &str, help: &str) -> Option<SpannedNode<'n>> {
        let spot = self.take(key);
        if spot.is_none() {
            self.missing.push((key.to_owned(), help.to_owned()));
        }
        spot
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        self.items.iter().any(|entry| entry.key == key)
    }

    /// Returns the place of a key, or `None` if it is absent.
    pub(crate) fn key_place(&self, key: &str) -> Option<NodePath> {
        self.items.iter().find(|entry| entry.key == key).map(|entry| entry.spot.place.key())
    }

    /// Returns the first key that is a misspelling of one of these words, and the word.
    pub(crate) fn misspelled<'w>(&self, words: &[&'w str]) -> Option<(Spanned<String>, &'w str)> {
        self.items.iter().find_map(|entry| {
            let near = nearest(entry.key, words).filter(|near| *near != entry.key)?;
            Some((Spanned { value: entry.key.to_owned(), place: entry.spot.place.key() }, near))
        })
    }

    /// Returns all entries of a map whose keys are names.
    pub(crate) fn all(self) -> impl Iterator<Item = (Spanned<String>, SpannedNode<'n>)> {
        self.items.into_iter().map(|entry| {
            let place = entry.spot.place.key();
            (Spanned { value: entry.key.to_owned(), place }, entry.spot)
        })
    }

    /// Reports unknown keys, and missing keys that are not just misspelled.
    pub(crate) fn finish(mut self, known: &[&str], reader: &mut Reader) {
        let mut free: Vec<&str> = known.iter().copied().filter(|key| !self.has(key)).collect();
        if self.has("<<") {
            self.missing.clear();
        }
        for at in 0..self.items.len() {
            let entry = &self.items[at];
            if entry.taken {
                continue;
            }
            let near = keys::intended(entry.key, &free);
            reader.report(self.unknown(at, known, near));
            if let Some(near) = near {
                free.retain(|key| *key != near);
                self.missing.retain(|(key, _)| key != near);
            }
        }
        for (key, help) in self.missing {
            reader.report(Diagnostic::new("missing-key", &self.place.key(), format!("missing key `{key}`")).help(help));
        }
    }

    fn unknown(&self, at: usize, known: &[&str], near: Option<&str>) -> Diagnostic {
        let Entry { key, spot, .. } = &self.items[at];
        let problem = Diagnostic::new("unknown-key", &spot.place.key(), format!("unknown key `{key}`"));
        match near {
            Some(near) => problem.help(format!("did you mean `{near}`?")),
            None if *key == "<<" => problem.help("write the keys out, because specs do not support merge keys"),
            None if at > 0 && *spot.node == Node::Null && key.contains(' ') => problem.help(format!(
                "put the whole text of `{}` in quotes, because a comma ends a text inside `{{ }}`",
                self.items[at - 1].key
            )),
            None => match keys::home_of(key) {
                Some(home) => problem.help(format!("remove `{key}`, which is a key of {home}")),
                None => problem.help(format!("use {}", list(known))),
            },
        }
    }
}

fn not_a_key(key: &Node, place: &NodePath) -> Diagnostic {
    let problem = Diagnostic::new("wrong-type", &place.key(), format!("expected text as a key, found {}", key.kind()));
    match key {
        Node::Int(number) => problem.help(format!("put it in quotes: `'{number}'`")),
        Node::Bool(flag) => problem.help(format!("put it in quotes: `'{flag}'`")),
        Node::Null => problem.help("write a key before the colon, or `'null'` in quotes"),
        Node::Map(_) => problem.help("put a text that starts with `{` in quotes"),
        Node::Seq(_) => problem.help("put a text that starts with `[` in quotes"),
        Node::UInt(_) | Node::Float(_) | Node::Str(_) => problem.help("put it in quotes"),
    }
}
