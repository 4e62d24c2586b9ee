//! `rules` and `errors`: conditions between parameters, and the documented reasons for codes.

use super::entries::Entries;
use super::keys;
use super::read::{Reader, SpannedNode};
use crate::diagnostic::{Diagnostic, Problem};
use crate::source::{NodePath, Spanned};
use crate::yaml::Node;
use serde_json::Value as Json;

/// A condition between parameters.
#[derive(Clone, Debug)]
pub(crate) struct RuleAst {
    pub(crate) kind: RuleKindAst,
    pub(crate) doc: Option<Spanned<String>>,
}

#[derive(Clone, Debug)]
pub(crate) enum RuleKindAst {
    AnyOf(Vec<Spanned<String>>),
    OneOf(Vec<Spanned<String>>),
    Require(Spanned<String>, Conditions),
    Forbid(Spanned<String>, Conditions),
}

/// Parameters with the values that they have.
pub(crate) type Conditions = Vec<(Spanned<String>, Spanned<Json>)>;

/// A documented reason for a code.
#[derive(Clone, Debug)]
pub(crate) struct CauseAst {
    pub(crate) name: Spanned<String>,
    pub(crate) fields: Vec<Spanned<String>>,
    pub(crate) when: Spanned<String>,
    pub(crate) fix: Spanned<String>,
    pub(crate) retry: bool,
}

/// Reads one rule.
pub(super) fn rule(spot: SpannedNode<'_>, reader: &mut Reader) -> Option<RuleAst> {
    let place = spot.place.clone();
    let mut entries = reader.entries(&spot, "a rule, such as `{ any_of: [a, b] }`")?;
    let doc = entries.take("doc").and_then(|spot| reader.text(spot));
    let kinds = ["any_of", "one_of", "require", "forbid"];
    let mut there = kinds.into_iter().filter(|kind| entries.has(kind));
    let (kind, other) = (there.next(), there.next());
    if let (Some(kind), Some(other)) = (kind, other) {
        let message = format!("`{other}` is a rule of its own beside `{kind}`");
        let place = entries.key_place(other).unwrap_or(place);
        reader.report(Diagnostic::new("conflict", &place, message).help("write it as another item of the list"));
        return None;
    }
    let read = kind.and_then(|kind| rule_of(kind, &mut entries, reader));
    if kind.is_none() && entries.misspelt(&kinds).is_none() {
        reader.report(
            bad(&place, "this rule says nothing").help("give it one of `any_of`, `one_of`, `require` and `forbid`"),
        );
        return None;
    }
    if let (Some("any_of" | "one_of"), Some(when)) = (kind, entries.take("when")) {
        let problem = Diagnostic::new("conflict", &when.place.key(), "`when` goes with `require` and `forbid`");
        reader.report(problem.help("drop `when`, or write a rule with `require` for each of the parameters"));
    }
    entries.finish(&keys::names(keys::RULE), reader);
    Some(RuleAst { kind: read?, doc })
}

fn rule_of(kind: &str, entries: &mut Entries<'_>, reader: &mut Reader) -> Option<RuleKindAst> {
    let spot = entries.take(kind)?;
    match kind {
        "any_of" => several(spot, reader).map(RuleKindAst::AnyOf),
        "one_of" => several(spot, reader).map(RuleKindAst::OneOf),
        "require" => conditional(spot, entries, reader).map(|(name, when)| RuleKindAst::Require(name, when)),
        _ => conditional(spot, entries, reader).map(|(name, when)| RuleKindAst::Forbid(name, when)),
    }
}

fn bad(place: &NodePath, message: impl Into<String>) -> Problem {
    Diagnostic::new("bad-rule", place, message)
}

/// Names to choose from: at least two, each once.
fn several(spot: SpannedNode<'_>, reader: &mut Reader) -> Option<Vec<Spanned<String>>> {
    let (place, before) = (spot.place.clone(), reader.found.len());
    let names = reader.words(spot);
    if reader.found.len() > before {
        return None;
    }
    if names.len() < 2 {
        reader.report(
            bad(&place, "there is nothing to choose from")
                .help("name two parameters or more, as in `[name, description]`"),
        );
        return None;
    }
    let mut seen = std::collections::HashSet::new();
    if let Some(name) = names.iter().find(|name| !seen.insert(name.value.as_str())) {
        reader.report(bad(&name.place, format!("`{}` stands here twice", name.value)).help("name each parameter once"));
        return None;
    }
    Some(names)
}

fn conditional(
    spot: SpannedNode<'_>,
    entries: &mut Entries<'_>,
    reader: &mut Reader,
) -> Option<(Spanned<String>, Conditions)> {
    let name = reader.name(spot);
    let when = entries.need_with("when", "add `when: { PARAMETER: VALUE }`; what always holds is `required: true`")?;
    let place = when.place.clone();
    let when: Conditions = reader
        .entries(&when, "a map from parameters to values")?
        .all()
        .map(|(name, spot)| (name, Spanned { value: reader.json(&spot), place: spot.place }))
        .collect();
    if when.is_empty() {
        reader.report(bad(&place, "this condition says nothing").help("name a parameter and the value that it has"));
        return None;
    }
    Some((name?, when))
}

/// Reads the errors of a method with their causes.
pub(super) fn errors(spot: &SpannedNode<'_>, reader: &mut Reader) -> Vec<(Spanned<String>, Vec<CauseAst>)> {
    let Some(entries) = reader.entries(spot, "a map from error names to causes") else { return Vec::new() };
    let mut errors = Vec::new();
    for (name, spot) in entries.all() {
        let causes = match spot.node {
            Node::Null => Vec::new(),
            _ => reader.items(&spot, "a list of causes").into_iter().filter_map(|item| cause(item, reader)).collect(),
        };
        errors.push((name, causes));
    }
    errors
}

fn cause(spot: SpannedNode<'_>, reader: &mut Reader) -> Option<CauseAst> {
    let mut entries = reader.entries(&spot, "a cause, a map with `cause`, `when` and `fix`")?;
    let mut need = |key| entries.need(key).and_then(|spot| reader.text(spot));
    let (name, when, fix) = (need("cause"), need("when"), need("fix"));
    let fields = entries.take("field").map(|spot| reader.words(spot)).unwrap_or_default();
    let retry = entries.take("retry").and_then(|spot| reader.boolean(spot)).unwrap_or(false);
    entries.finish(&keys::names(keys::CAUSE), reader);
    Some(CauseAst { name: name?, fields, when: when?, fix: fix?, retry })
}
