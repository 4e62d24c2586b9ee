//! The entries of a map: taken key by key, with what is missing, misspelt or out of place told at the end.

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
    /// Keys that have to be there and are not, each with its help.
    missing: Vec<(String, String)>,
}

struct Entry<'n> {
    key: &'n str,
    spot: SpannedNode<'n>,
    taken: bool,
}

impl<'n> Entries<'n> {
    /// The entries of a map; keys that are not text or stand twice are reported and left out.
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
                let message = format!("the key `{key}` stands here twice");
                reader.report(Diagnostic::new("duplicate-key", &place.key(), message).help("keep one of the two"));
            }
        }
        Self { place, items, missing: Vec::new() }
    }

    /// The value of a key, which then counts as known.
    pub(crate) fn take(&mut self, key: &str) -> Option<SpannedNode<'n>> {
        let entry = self.items.iter_mut().find(|entry| entry.key == key)?;
        entry.taken = true;
        Some(entry.spot.clone())
    }

    /// As [`take`](Self::take), but a missing key is a problem.
    pub(crate) fn need(&mut self, key: &str) -> Option<SpannedNode<'n>> {
        self.need_with(key, &format!("add `{key}:` here"))
    }

    /// As [`need`](Self::need), with help of its own.
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

    /// The place of a key, if it is there.
    pub(crate) fn key_place(&self, key: &str) -> Option<NodePath> {
        self.items.iter().find(|entry| entry.key == key).map(|entry| entry.spot.place.key())
    }

    /// The first key that is near one of these words without being it, and the word.
    pub(crate) fn misspelt<'w>(&self, words: &[&'w str]) -> Option<(Spanned<String>, &'w str)> {
        self.items.iter().find_map(|entry| {
            let near = nearest(entry.key, words).filter(|near| *near != entry.key)?;
            Some((Spanned { value: entry.key.to_owned(), place: entry.spot.place.key() }, near))
        })
    }

    /// All entries, for maps whose keys are names.
    pub(crate) fn all(self) -> impl Iterator<Item = (Spanned<String>, SpannedNode<'n>)> {
        self.items.into_iter().map(|entry| {
            let place = entry.spot.place.key();
            (Spanned { value: entry.key.to_owned(), place }, entry.spot)
        })
    }

    /// Reports the keys that are not known, and those that are missing and not merely misspelt.
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
            let near = nearest(entry.key, &free);
            reader.report(self.unknown(at, known, near));
            if let Some(near) = near {
                free.retain(|key| *key != near);
                self.missing.retain(|(key, _)| key != near);
            }
        }
        for (key, help) in self.missing {
            reader.report(
                Diagnostic::new("missing-key", &self.place.key(), format!("the key `{key}` is missing")).help(help),
            );
        }
    }

    fn unknown(&self, at: usize, known: &[&str], near: Option<&str>) -> Diagnostic {
        let Entry { key, spot, .. } = &self.items[at];
        let problem = Diagnostic::new("unknown-key", &spot.place.key(), format!("unknown key `{key}`"));
        match near {
            Some(near) => problem.help(format!("did you mean `{near}`?")),
            None if *key == "<<" => problem.help("specs do not merge maps; write the keys out"),
            None if at > 0 && *spot.node == Node::Null && key.contains(' ') => problem.help(format!(
                "a comma ends a text inside `{{ }}`; if this belongs to `{}`, put all of its text in quotes",
                self.items[at - 1].key
            )),
            None => match keys::home_of(key) {
                Some(home) => problem.help(format!("`{key}` is a key of {home}, and has no meaning here")),
                None => problem.help(format!("known here: {}", list(known))),
            },
        }
    }
}

fn not_a_key(key: &Node, place: &NodePath) -> Diagnostic {
    let problem = Diagnostic::new("wrong-type", &place.key(), format!("a key is text, but this is {}", key.kind()));
    match key {
        Node::Int(number) => problem.help(format!("put it in quotes: `'{number}'`")),
        Node::Bool(flag) => problem.help(format!("put it in quotes: `'{flag}'`")),
        Node::Null => problem.help("write a key before the colon, or `'null'` in quotes"),
        Node::Map(_) => problem.help("put a text that starts with `{` in quotes"),
        Node::Seq(_) => problem.help("put a text that starts with `[` in quotes"),
        Node::UInt(_) | Node::Float(_) | Node::Str(_) => problem.help("put it in quotes"),
    }
}
