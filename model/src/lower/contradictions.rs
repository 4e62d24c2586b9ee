//! Examples that contradict what a spec says. Several that contradict the same fact give one message: at the fact if no
//! example agrees with it, else at the first of them.

use super::Lowering;
use crate::check::{Checker, Fact, Problem, Side};
use crate::diagnostic::{CascadeKey, Diagnostic};
use crate::model::{Field, TypeId};
use crate::source::{NodePath, SourceFile, Spanned};
use bitrix24_json::Value as Json;
use std::collections::{BTreeMap, HashSet};

/// A fact in a form that can be compared: its place, its key, and the key that was given.
type FactKey = (usize, Vec<usize>, String, String);

fn key_of(fact: &Fact) -> FactKey {
    let (file, indices) = fact.at.position();
    (file, indices, fact.key.clone(), fact.given.clone())
}

/// The problems of all examples.
#[derive(Default)]
pub(super) struct Contradictions {
    /// Problems by the fact that they contradict.
    by_fact: BTreeMap<FactKey, (NodePath, Vec<Diagnostic>)>,
    others: Vec<Diagnostic>,
    /// Keys that a type lacks, by the place of the type.
    unknown: BTreeMap<(usize, Vec<usize>), Vec<FactKey>>,
}

impl Lowering {
    /// Reports a name of a field that an object does not have; the others that fit are suggested.
    pub(super) fn lacks_field(&mut self, id: TypeId, name: &Spanned<String>, fits: fn(&Field) -> bool) {
        let (fields, def) = (self.api.fields_of(id), self.api.type_def(id));
        let known = fields.iter().filter(|field| fits(field)).map(|field| field.wire.as_str());
        let help = self.suggestions.alternatives(&name.value, known, "add the field to the object's file");
        let message = format!("the object has no field `{}`", name.value);
        let problem = Diagnostic::new("unknown-field", &name.place, message).help(help);
        let missed = self.homes(id).into_iter().map(|file| CascadeKey::Field(file, name.value.clone()));
        let problem = missed.fold(problem, Diagnostic::cascades_from);
        let fact = Fact::of(&name.value, fields, &def.at, &self.suggestions);
        self.contradictions.add_name(&fact, problem);
    }

    /// Checks a value of a field that stands outside of examples: it can contradict the same facts as theirs.
    pub(super) fn check_given(&mut self, side: Side, field: &Field, value: &Json, told: impl Fn(&str) -> Diagnostic) {
        let mut checker = Checker::new(&self.api, side, &self.suggestions);
        checker.about(Fact::field(field, &field.wire), |checker| checker.field(field, value));
        for problem in checker.finish() {
            let found = told(&problem.message);
            problem.fact.iter().for_each(|fact| self.contradictions.add_name(fact, found.clone()));
        }
    }
}

impl Contradictions {
    /// Adds the problems of a value of an example.
    pub(super) fn add(&mut self, problems: Vec<Problem>, root: &Json, place: &NodePath) {
        for problem in problems {
            let fact = problem.fact.clone();
            if let (true, Some(fact)) = (problem.is_unknown, &fact) {
                let keys = self.unknown.entry(fact.at.position()).or_default();
                if !keys.contains(&key_of(fact)) {
                    keys.push(key_of(fact));
                }
            }
            let found = located(problem, root, place);
            match fact {
                Some(fact) => {
                    let (_, all) = self.by_fact.entry(key_of(&fact)).or_insert_with(|| (fact.at.clone(), Vec::new()));
                    all.push(found);
                }
                None => self.others.push(found),
            }
        }
    }

    /// Adds a problem of a name that stands for a fact.
    pub(super) fn add_name(&mut self, fact: &Fact, found: Diagnostic) {
        self.by_fact.entry(key_of(fact)).or_insert_with(|| (fact.at.clone(), Vec::new())).1.push(found);
    }

    /// Returns whether several problems contradict one fact.
    pub(super) fn has_repeated(&self) -> bool {
        self.by_fact.values().any(|(_, all)| all.len() > 1)
    }

    /// Returns one problem for each fact.
    pub(super) fn fold(mut self, agreed: &[Fact], sources: &[SourceFile]) -> Vec<Diagnostic> {
        let agreed: HashSet<_> = agreed.iter().map(|fact| (fact.at.position(), &fact.key)).collect();
        for keys in self.unknown.values().filter(|keys| keys.len() > 1) {
            self.others.extend(fold_unknown(keys, &mut self.by_fact));
        }
        let unknown: HashSet<FactKey> = self.unknown.into_values().flatten().collect();
        let folded = self.by_fact.into_iter().map(|(key, (at, mut all))| {
            let (count, in_one_file) = (all.len(), is_one_file(&all));
            let is_unknown = unknown.contains(&key);
            let mut first = all.swap_remove(0);
            if count > 1 && (agreed.contains(&((key.0, key.1.clone()), &key.2)) || is_unknown && in_one_file) {
                first.message = format!("{}, in {count} places", first.message);
            } else if count > 1 {
                let path = first.file().map_or("", |file| &sources[file].path);
                let message = format!("{count} places contradict `{}`; in {path}: {}", key.2, first.message);
                let problem = Diagnostic::new("bad-example", &at.key(), message);
                let folded = problem.help(format!("correct `{}`, or each of these places", key.2));
                first = first.cascades().iter().cloned().fold(folded, Diagnostic::cascades_from);
            }
            first
        });
        folded.chain(self.others).collect()
    }
}

fn is_one_file(found: &[Diagnostic]) -> bool {
    found.iter().all(|diagnostic| diagnostic.file() == found[0].file())
}

/// Folds the problems of several keys that one type lacks: at the first, with the names of all.
fn fold_unknown(keys: &[FactKey], by_fact: &mut BTreeMap<FactKey, (NodePath, Vec<Diagnostic>)>) -> Option<Diagnostic> {
    let found: Vec<Diagnostic> = keys.iter().filter_map(|key| by_fact.remove(key)).flat_map(|(_, all)| all).collect();
    let mut first = found.into_iter().next()?;
    let others: Vec<String> = keys[1..].iter().take(LISTED).map(|key| format!("`{}`", key.2)).collect();
    let rest = if keys.len() - 1 > LISTED { format!(" and {} more", keys.len() - 1 - LISTED) } else { String::new() };
    first.message = format!("{}, nor {}{rest}", first.message, others.join(", "));
    Some(first)
}

/// The number of keys that a message lists.
const LISTED: usize = 8;

/// Finds the place of a problem inside a JSON value that was read from YAML, whose entries keep their order.
fn located(problem: Problem, root: &Json, place: &NodePath) -> Diagnostic {
    let (mut place, mut value) = (place.clone(), root);
    for step in &problem.path {
        let found = match value {
            Json::Object(entries) => {
                entries.iter().position(|(key, _)| key == step).and_then(|at| Some((at, entries.get(step)?)))
            }
            Json::Array(items) => step.parse::<usize>().ok().and_then(|at| Some((at, items.get(at)?))),
            _ => None,
        };
        let Some((index, inner)) = found else { break };
        (place, value) = (place.entry(index), inner);
    }
    let place = if problem.in_key { place.key() } else { place };
    Diagnostic::new("bad-example", &place, problem.message).help(problem.help)
}
