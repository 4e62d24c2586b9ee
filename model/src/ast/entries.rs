//! The entries of a map, taken key by key. Missing, misspelled and misplaced keys are reported at the end.

use super::read::{Reader, SpannedNode};
use super::{FEW, keys};
use crate::diagnostic::{CascadeKey, Diagnostic};
use crate::model::Protocol;
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
    /// The protocol of the spec.
    protocol: Protocol,
}

struct Entry<'n> {
    key: &'n str,
    spot: SpannedNode<'n>,
    taken: bool,
}

impl<'n> Entries<'n> {
    /// Creates the entries of a map. Reports and skips keys that are not text or are duplicates.
    pub(super) fn of(pairs: &'n [(Node, Node)], place: NodePath, reader: &mut Reader) -> Self {
        let (mut items, mut seen) = (Vec::<Entry<'n>>::with_capacity(pairs.len()), HashSet::new());
        let others = pairs.iter().filter(|(key, _)| !matches!(key, Node::Str(_))).count();
        let is_top = place.position().1.is_empty();
        for (index, (key, node)) in pairs.iter().enumerate() {
            let place = place.entry(index);
            let Node::Str(key) = key else {
                // They are one slip: the first is reported for all.
                if pairs[..index].iter().all(|(key, _)| matches!(key, Node::Str(_))) {
                    reader.report(not_a_key(key, others, &place));
                }
                continue;
            };
            // A key of the method that is indented too far can stand above a name of its own.
            let can_be_twice = is_top || !is_misplaced(key, &Node::Null, &[]);
            let empty = |entry: &Entry<'_>| can_be_twice && entry.key == key && *entry.spot.node == Node::Null;
            if seen.insert(key) {
                items.push(Entry { key, spot: SpannedNode { node, place }, taken: false });
            } else if let Some(first) = items.last_mut().filter(|last| empty(last)) {
                reader.report(duplicate(key, &place));
                first.spot = SpannedNode { node, place };
            } else if let Some(at) = without_value(&items, key) {
                // This and all that follows belongs to the key without a value.
                let Entry { key: empty, spot, .. } = items.swap_remove(at);
                if is_misplaced(empty, &Node::Null, &[]) {
                    reader.misplaced.push(empty.to_owned());
                }
                reader.report(not_deeper(empty, key, &spot.place));
                suppress_name(empty, &spot.place, reader);
                items.truncate(at);
                break;
            } else {
                reader.report(duplicate(key, &place));
            }
        }
        Self { place, items, missing: Vec::new(), protocol: reader.protocol }
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

    /// Returns whether there is a key that no one has taken.
    pub(crate) fn has_untaken(&self) -> bool {
        self.items.iter().any(|entry| !entry.taken)
    }

    pub(crate) fn has_any(&self, keys: &[&str]) -> bool {
        keys.iter().any(|key| self.has(key))
    }

    /// Returns whether there is a key, or one that no list has and that most likely means it.
    pub(crate) fn has_or_means(&self, key: &str, known: &[keys::Key]) -> bool {
        let free: Vec<&str> = keys::names(known, self.protocol).into_iter().filter(|key| !self.has(key)).collect();
        let unknown = self.items.iter().filter(|entry| known.iter().all(|key| key.name != entry.key));
        self.has(key) || unknown.into_iter().any(|entry| keys::intended(entry.key, &free) == Some(key))
    }

    /// Returns the text under a key.
    pub(crate) fn text(&self, key: &str) -> Option<&'n str> {
        match self.items.iter().find(|entry| entry.key == key)?.spot.node {
            Node::Str(text) => Some(text),
            _ => None,
        }
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

    /// Returns all entries of a map whose keys are names and whose values are maps of keys. A key of the method among
    /// the names is reported, and so is a name whose keys are not indented deeper than it.
    pub(crate) fn named(mut self, inner: &[keys::Key], reader: &mut Reader) -> Vec<(Spanned<String>, SpannedNode<'n>)> {
        let is_inner = |entry: &Entry<'_>| inner.iter().any(|key| key.name == entry.key);
        let mut at = 0;
        while at < self.items.len() {
            let (key, node) = (self.items[at].key, self.items[at].spot.node);
            let below = self.items[at + 1..].iter().take_while(|entry| is_inner(entry)).count();
            if is_misplaced(key, node, inner) {
                self.report_misplaced(at, reader);
                // What follows a key without a value is its value.
                let lost = if *node == Node::Null { self.items.len() } else { at + 1 };
                self.items.drain(at..lost);
            } else if *node == Node::Null && below > 0 {
                reader.report(not_deeper(key, self.items[at + 1].key, &self.items[at].spot.place));
                suppress_name(key, &self.items[at].spot.place, reader);
                self.items.drain(at..at + 1 + below);
            } else {
                at += 1;
            }
        }
        self.seen(reader)
    }

    /// Returns all entries of a map whose keys are names, without those that no one can see.
    pub(crate) fn seen(self, reader: &mut Reader) -> Vec<(Spanned<String>, SpannedNode<'n>)> {
        let mut entries: Vec<_> = self.all().collect();
        entries.retain(|(name, _)| {
            let is_seen = reader.can_be_name(name);
            if !is_seen {
                suppress_name(&name.value, &name.place, reader);
            }
            is_seen
        });
        entries
    }

    /// Returns all entries of `errors` of a method. A key of the method among the names is reported.
    pub(crate) fn errors(mut self, reader: &mut Reader) -> Vec<(Spanned<String>, SpannedNode<'n>)> {
        let is_key = |entry: &Entry<'_>| keys::METHOD.iter().any(|known| known.name == entry.key);
        if let Some(at) = self.items.iter().position(is_key) {
            self.report_misplaced(at, reader);
            self.items.truncate(at);
        }
        self.all().collect()
    }

    fn report_misplaced(&self, at: usize, reader: &mut Reader) {
        let Entry { key, spot, .. } = &self.items[at];
        let problem = Diagnostic::new("unknown-key", &spot.place.key(), format!("unexpected key `{key}` here"));
        reader.report(problem.help(format!("start `{key}` in the column of `method`")));
        reader.misplaced.push((*key).to_owned());
    }

    /// Reports and removes the keys that only specs of another protocol have.
    pub(crate) fn refuse_other_protocols(&mut self, known: &[keys::Key], reader: &mut Reader) {
        let protocol = self.protocol;
        self.items.retain(|entry| {
            let Some(key) = known.iter().find(|key| key.name == entry.key && !key.is_in(protocol)) else { return true };
            let home = key.protocol.map_or("", Protocol::name);
            let message = format!("`{}` is a key of {home}, and the spec is one of {}", key.name, protocol.name());
            let problem = Diagnostic::new("wrong-protocol", &entry.spot.place.key(), message);
            reader.report(problem.help(format!("remove `{}`, or move the spec below the specs of {home}", key.name)));
            false
        });
    }

    /// Reports and removes unknown keys below one without a value, which most likely belong to it. What else was reported
    /// of that value follows from it.
    fn take_to_empty(&mut self, known: &[keys::Key], reader: &mut Reader) {
        let names = keys::names(known, self.protocol);
        let free: Vec<&str> = names.iter().copied().filter(|name| !self.has(name)).collect();
        let is_unknown = |entry: &Entry<'_>| {
            let is_foreign = known.iter().any(|key| key.name == entry.key);
            !entry.taken && !names.contains(&entry.key) && (is_foreign || keys::intended(entry.key, &free).is_none())
        };
        let at = (1..self.items.len())
            .find(|at| *self.items[at - 1].spot.node == Node::Null && is_unknown(&self.items[*at]));
        let Some(at) = at else { return };
        if is_unknown(&self.items[at - 1]) {
            // A key of the method that is indented too far, as its value is.
            if keys::METHOD.iter().any(|key| key.name == self.items[at - 1].key) {
                self.report_misplaced(at - 1, reader);
                self.items[at - 1..].iter().for_each(|entry| suppress_name(entry.key, &self.place, reader));
                self.items.truncate(at - 1);
            }
            return;
        }
        let count = self.items[at..].iter().take_while(|entry| is_unknown(entry)).count();
        let Entry { key: empty, spot, .. } = &self.items[at - 1];
        let position = spot.place.position();
        reader.found.retain(|found| found.position().as_ref() != Some(&position));
        reader.report(not_deeper(empty, self.items[at].key, &spot.place));
        self.items[at - 1..at + count].iter().for_each(|entry| suppress_name(entry.key, &self.place, reader));
        self.items.drain(at..at + count);
    }

    /// Reports unknown keys, and missing keys that are not just misspelled.
    pub(crate) fn finish(mut self, known: &[keys::Key], reader: &mut Reader) {
        self.take_to_empty(known, reader);
        self.refuse_other_protocols(known, reader);
        let known = &keys::names(known, self.protocol);
        let mut free: Vec<&str> = known.iter().copied().filter(|key| !self.has(key)).collect();
        // A map with one key that is unknown lacks all others for the same reason.
        if self.has("<<") || self.items.len() == 1 && !self.items[0].taken {
            self.missing.clear();
        }
        let is_strange = |at: &usize| keys::intended(self.items[*at].key, &free).is_none();
        let strange: Vec<usize> = self.unknown_keys().filter(is_strange).collect();
        if strange.len() > FEW {
            reader.report(self.strange(&strange));
        }
        for at in self.unknown_keys().collect::<Vec<_>>() {
            let key = self.items[at].key;
            let near = keys::intended(key, &free);
            if near.is_some() || strange.len() <= FEW {
                reader.report(self.unknown(at, known, near));
            }
            // It may be a field or an error of the map around this one.
            suppress_name(key, &self.place, reader);
            match near {
                Some(near) => {
                    free.retain(|key| *key != near);
                    self.missing.retain(|(key, _)| key != near);
                }
                // It may be the one that the map around this one lacks.
                None => reader.misplaced.push(key.to_owned()),
            }
        }
        self.missing.retain(|(key, _)| !reader.misplaced.contains(key));
        if !self.replace_unknown(known, reader) {
            self.report_missing(reader);
        }
    }

    /// Reports the only missing key with the only unknown one, which most likely stands in its place; returns whether there
    /// are these two.
    fn replace_unknown(&self, known: &[&str], reader: &mut Reader) -> bool {
        let mut unknown = self.items.iter().filter(|entry| !entry.taken);
        let (Some(entry), None, [(missing, _)]) = (unknown.next(), unknown.next(), self.missing.as_slice()) else {
            return false;
        };
        let (at, help) = (entry.spot.place.key().position(), format!("use {}", list(known)));
        let is_of_entry = |found: &&mut Diagnostic| found.position().as_ref() == Some(&at) && found.help == help;
        let Some(found) = reader.found.iter_mut().find(is_of_entry) else { return false };
        found.message = format!("unknown key `{}`, and the key `{missing}` is missing", entry.key);
        found.help = format!("write `{missing}` in its place");
        reader.suppressed.add_all(&CascadeKey::Field(self.place.file, String::new()));
        true
    }

    /// Reports all missing keys at once, because one slip can be the cause.
    fn report_missing(self, reader: &mut Reader) {
        let (names, helps): (Vec<String>, Vec<String>) = self.missing.into_iter().unzip();
        let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        let message = match names.as_slice() {
            [] => return,
            [name] => format!("missing key {name}"),
            [most @ .., last] => format!("missing keys {} and {last}", most.join(", ")),
        };
        reader.report(Diagnostic::new("missing-key", &self.place.key(), message).help(helps.join("; ")));
    }

    /// Returns the keys that are not known, without the rest of a type that is reported.
    fn unknown_keys(&self) -> impl Iterator<Item = usize> {
        let is_rest = |at: usize| at > 0 && is_rest_of_type(&self.items[at], &self.items[at - 1]);
        (0..self.items.len()).filter(move |at| !self.items[*at].taken && !is_rest(*at))
    }

    /// Reports many keys that are like no known one: they are those of another map.
    fn strange(&self, at: &[usize]) -> Diagnostic {
        let keys: Vec<String> = at[..FEW].iter().map(|at| format!("`{}`", self.items[*at].key)).collect();
        let message = format!("unknown keys {} and {} more", keys.join(", "), at.len() - FEW);
        let problem = Diagnostic::new("unknown-key", &self.items[at[0]].spot.place.key(), message);
        problem.help("restore the line above the first one if it is lost, or correct the indentation")
    }

    fn unknown(&self, at: usize, known: &[&str], near: Option<&str>) -> Diagnostic {
        let Entry { key, spot, .. } = &self.items[at];
        let problem = Diagnostic::new("unknown-key", &spot.place.key(), format!("unknown key `{key}`"));
        if let Some((name, value)) = key.split_once(':').filter(|(name, _)| known.contains(name)) {
            return problem.help(format!("write a space after the colon: `{name}: {value}`"));
        }
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

/// Returns the last entry without a value that stands between two entries of the same key, or is the first of the two,
/// right before the other.
fn without_value(items: &[Entry<'_>], duplicate: &str) -> Option<usize> {
    let first = items.iter().position(|entry| entry.key == duplicate)?;
    let is_between = |at: &usize| *at > first || *at + 1 == items.len();
    items.iter().rposition(|entry| *entry.spot.node == Node::Null).filter(is_between)
}

/// Returns whether a comma ended the type before this key: `map<string, integer>`. The type is reported.
fn is_rest_of_type(entry: &Entry<'_>, before: &Entry<'_>) -> bool {
    let is_open = |node: &Node| matches!(node, Node::Str(text) if text.contains('<') && !text.ends_with('>'));
    *entry.spot.node == Node::Null && entry.key.ends_with('>') && is_open(before.spot.node)
}

/// Suppresses the problems that a name causes that is not read: it may be that of a field or of an error.
fn suppress_name(name: &str, place: &NodePath, reader: &mut Reader) {
    reader.suppressed.add(CascadeKey::Field(place.file, name.to_owned()));
    reader.suppressed.add(CascadeKey::Error(name.to_owned()));
}

/// Reports the second of two equal keys.
fn duplicate(key: &str, place: &NodePath) -> Diagnostic {
    let problem = Diagnostic::new("duplicate-key", &place.key(), format!("duplicate key `{key}`"));
    problem.help("remove one of the two")
}

/// Reports a key whose value is not indented deeper than it.
fn not_deeper(key: &str, below: &str, place: &NodePath) -> Diagnostic {
    let message = format!("`{key}` has no value, because the keys below it are not indented deeper");
    Diagnostic::new("wrong-type", &place.key(), message).help(format!("indent `{below}` deeper than `{key}`"))
}

/// Returns whether a name is a key of the method that is indented too far: its value cannot be that of a name.
fn is_misplaced(key: &str, value: &Node, inner: &[keys::Key]) -> bool {
    let has_type = inner.iter().any(|known| known.name == "type");
    let decisive = inner.iter().filter(|known| !has_type || known.name == "type");
    let has_inner = |(key, _): &(Node, Node)| {
        let is_meant =
            |known: &keys::Key| matches!(key, Node::Str(key) if keys::intended(key, &[known.name]).is_some());
        decisive.clone().any(is_meant)
    };
    let is_odd = match value {
        Node::Map(pairs) => !pairs.is_empty() && !pairs.iter().any(has_inner),
        Node::Str(text) => key == "effect" && matches!(text.as_str(), "read" | "write") || key == "rows_at",
        _ => true,
    };
    is_odd && keys::METHOD.iter().any(|known| known.name == key)
}

fn not_a_key(key: &Node, count: usize, place: &NodePath) -> Diagnostic {
    let places = if count > 1 { format!(", in {count} places") } else { String::new() };
    let message = format!("expected text as a key, found {}{places}", key.kind());
    let problem = Diagnostic::new("wrong-type", &place.key(), message);
    match key {
        Node::Int(number) => problem.help(format!("put it in quotes: `'{number}'`")),
        Node::Bool(flag) => problem.help(format!("put it in quotes: `'{flag}'`")),
        Node::Null => problem.help("write a key before the colon, or `'null'` in quotes"),
        Node::Map(_) => problem.help("put a text that starts with `{` in quotes"),
        Node::Seq(_) => problem.help("put a text that starts with `[` in quotes"),
        Node::UInt(_) | Node::Float(_) | Node::Str(_) => problem.help("put it in quotes"),
    }
}
