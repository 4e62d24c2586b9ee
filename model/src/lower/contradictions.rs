//! Examples that contradict what a spec says. Several that contradict the same fact give one message: at the fact if no
//! example agrees with it, else at the first of them.

use super::Lowering;
use crate::check::{Checker, Fact, Problem, Side};
use crate::diagnostic::{CascadeKey, Diagnostic};
use crate::model::{Field, TypeId};
use crate::source::{NodePath, SourceFile, Spanned};
use bitrix24_json::Value as Json;
use std::collections::{BTreeMap, HashSet};

/// A fact in a form that can be compared: its place, its key, whether it is about queries, and the key that was given.
type FactKey = ((usize, Vec<usize>), String, bool, String);

fn key_of(fact: &Fact) -> FactKey {
    (fact.at.position(), fact.key.clone(), fact.in_query, fact.given.clone())
}

/// The problems of all examples.
#[derive(Default)]
pub(super) struct Contradictions {
    found: Vec<Contradiction>,
    others: Vec<Diagnostic>,
}

/// A problem, and the facts that it contradicts or follows from.
struct Contradiction {
    problem: Diagnostic,
    /// Most likely the last one; or another one that more problems contradict.
    facts: Vec<Fact>,
}

impl Lowering {
    /// Reports a name of a field that an object does not have; the others that fit are suggested.
    pub(super) fn lacks_field(&mut self, id: TypeId, name: &Spanned<String>, fits: fn(&Field) -> bool) {
        let fields = self.api.fields_of(id);
        let known = fields.iter().filter(|field| fits(field)).map(|field| field.wire.as_str());
        let help = self.suggestions.alternatives(&name.value, known, "add the field to the object's file");
        let message = format!("the object has no field `{}`", name.value);
        let problem = Diagnostic::new("unknown-field", &name.place, message).help(help);
        let missed = self.homes(id).into_iter().map(|file| CascadeKey::Field(file, name.value.clone()));
        let problem = missed.fold(problem, Diagnostic::cascades_from);
        let fact = Fact::of(&name.value, fields, self.api.home_of(id), &self.suggestions);
        self.contradictions.add_name(&fact, problem);
    }

    /// Checks a value of a field that stands outside of examples: it can contradict the same facts as theirs.
    pub(super) fn check_given(&mut self, side: Side, field: &Field, value: &Json, told: impl Fn(&str) -> Diagnostic) {
        let mut checker = Checker::new(&self.api, side, &self.suggestions);
        checker.about(Fact::field(field, &field.wire), |checker| checker.field(field, value));
        for problem in checker.finish() {
            let found = told(&problem.message);
            self.contradictions.add_one_of(problem.facts, found);
        }
    }
}

impl Contradictions {
    /// Adds the problems of a value of an example.
    pub(super) fn add(&mut self, problems: Vec<Problem>, root: &Json, place: &NodePath) {
        for mut problem in problems {
            let mut facts = std::mem::take(&mut problem.facts);
            // What a spec says of the whole value is around all problems.
            facts.drain(..facts.len().min(2).saturating_sub(1));
            self.add_one_of(facts, located(problem, root, place));
        }
    }

    /// Adds a problem of a name that stands for a fact.
    pub(super) fn add_name(&mut self, fact: &Fact, problem: Diagnostic) {
        self.add_one_of(vec![fact.clone()], problem);
    }

    /// Adds a problem that contradicts one of several facts, most likely the last one.
    pub(super) fn add_one_of(&mut self, facts: Vec<Fact>, problem: Diagnostic) {
        match facts.is_empty() {
            true => self.others.push(problem),
            false => self.found.push(Contradiction { problem, facts }),
        }
    }

    /// Keeps the problems that fit, each with the fact that it most likely contradicts.
    pub(super) fn retain(&mut self, fits: impl Fn(&Diagnostic, &Fact) -> bool) {
        self.found.retain(|found| found.facts.last().is_none_or(|fact| fits(&found.problem, fact)));
    }

    /// Returns whether several problems may contradict one fact.
    pub(super) fn are_several(&self) -> bool {
        self.found.len() > 1
    }

    /// Returns one problem for each fact.
    pub(super) fn fold(self, agreed: &[Fact], sources: &[SourceFile]) -> Vec<Diagnostic> {
        let agreed: HashSet<_> = agreed.iter().map(|fact| (fact.at.position(), &fact.key, fact.in_query)).collect();
        let Self { found, mut others } = self;
        let direct: HashSet<FactKey> = found.iter().filter_map(|found| found.facts.last()).map(key_of).collect();
        // Problems by the fact that they contradict, and keys that a type lacks by the place of the type.
        let mut by_fact: BTreeMap<FactKey, (NodePath, Vec<Diagnostic>)> = BTreeMap::new();
        let mut unknown: BTreeMap<(usize, Vec<usize>), Vec<FactKey>> = BTreeMap::new();
        for Contradiction { problem, facts } in found {
            let Some(at) = facts.iter().position(|fact| direct.contains(&key_of(fact))) else { continue };
            let (fact, key) = (&facts[at], key_of(&facts[at]));
            if fact.is_lacking {
                let keys = unknown.entry(fact.at.position()).or_default();
                if !keys.contains(&key) {
                    keys.push(key.clone());
                }
            }
            by_fact.entry(key).or_insert_with(|| (fact.at.clone(), Vec::new())).1.push(problem);
        }
        for keys in unknown.values().filter(|keys| keys.len() > 1) {
            others.extend(fold_unknown(keys, &mut by_fact));
        }
        let unknown: HashSet<FactKey> = unknown.into_values().flatten().collect();
        let folded = by_fact.into_iter().map(|(key, (at, mut all))| {
            let (count, in_one_file) = (all.len(), is_one_file(&all));
            let is_unknown = unknown.contains(&key);
            let mut first = all.swap_remove(0);
            if count > 1 && (agreed.contains(&(key.0.clone(), &key.1, key.2)) || is_unknown && in_one_file) {
                first.message = format!("{}, in {count} places", first.message);
            } else if count > 1 {
                let path = first.file().map_or("", |file| &sources[file].path);
                let message = format!("{count} places contradict `{}`; in {path}: {}", key.1, first.message);
                let problem = Diagnostic::new("bad-example", &at.key(), message);
                let folded = problem.help(format!("correct `{}`, or each of these places", key.1));
                first = first.cascades().iter().cloned().fold(folded, Diagnostic::cascades_from);
            }
            first
        });
        folded.chain(others).collect()
    }
}

fn is_one_file(found: &[Diagnostic]) -> bool {
    found.iter().all(|diagnostic| diagnostic.file() == found[0].file())
}

/// Folds the problems of several keys that one type lacks: at the first, with the names of all.
fn fold_unknown(keys: &[FactKey], by_fact: &mut BTreeMap<FactKey, (NodePath, Vec<Diagnostic>)>) -> Option<Diagnostic> {
    let found: Vec<Diagnostic> = keys.iter().filter_map(|key| by_fact.remove(key)).flat_map(|(_, all)| all).collect();
    let mut first = found.into_iter().next()?;
    let others: Vec<String> = keys[1..].iter().take(LISTED).map(|key| format!("`{}`", key.1)).collect();
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
