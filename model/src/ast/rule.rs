//! Reads `rules` and `errors`: conditions between parameters, and the documented causes of codes.

use super::entries::Entries;
use super::keys;
use super::read::{Reader, SpannedNode};
use crate::breaks::Break;
use crate::diagnostic::{Diagnostic, Problem};
use crate::source::{NodePath, Spanned};
use crate::suggest::list;
use crate::yaml::Node;
use bitrix24_json::Value as Json;

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
    Ordered(Vec<Spanned<String>>),
    Distinct(Vec<Spanned<String>>),
}

impl RuleKindAst {
    /// Returns the names of all parameters of the rule.
    pub(crate) fn names(&self) -> impl Iterator<Item = &Spanned<String>> {
        let (names, when): (&[Spanned<String>], _) = match self {
            Self::AnyOf(names) | Self::OneOf(names) | Self::Ordered(names) | Self::Distinct(names) => (names, None),
            Self::Require(name, when) | Self::Forbid(name, when) => (std::slice::from_ref(name), Some(when)),
        };
        names.iter().chain(when.into_iter().flatten().map(|(name, _)| name))
    }
}

/// Whether a call can succeed later, by the words for it.
const RETRIES: [(&str, bool); 2] = [("never", false), ("later", true)];

/// Parameters with their values.
pub(crate) type Conditions = Vec<(Spanned<String>, Spanned<Json>)>;

/// A documented cause of a code.
#[derive(Clone, Debug)]
pub(crate) struct CauseAst {
    pub(crate) name: Spanned<String>,
    pub(crate) fields: Vec<Spanned<String>>,
    pub(crate) breaks: Vec<Spanned<Break>>,
    pub(crate) when: Spanned<String>,
    pub(crate) fix: Spanned<String>,
    pub(crate) retry: bool,
    pub(crate) text: Option<String>,
}

/// Reads one rule.
pub(super) fn rule(spot: SpannedNode<'_>, reader: &mut Reader) -> Option<RuleAst> {
    let place = spot.place.clone();
    let mut entries = reader.entries(&spot, "a rule, such as `{ any_of: [a, b] }`")?;
    let doc = entries.take("doc").and_then(|spot| reader.text(spot));
    let kinds = ["any_of", "one_of", "require", "forbid", "ordered", "distinct"];
    let mut there = kinds.into_iter().filter(|kind| entries.has(kind));
    let (kind, other) = (there.next(), there.next());
    if let (Some(kind), Some(other)) = (kind, other) {
        let message = format!("`{other}` cannot be combined with `{kind}` in one rule");
        let place = entries.key_place(other).unwrap_or(place);
        reader.report(Diagnostic::new("conflict", &place, message).help("write a separate rule for each"));
        return None;
    }
    let read = kind.and_then(|kind| rule_of(kind, &mut entries, reader));
    if kind.is_none() && !entries.has_untaken() {
        reader.report(bad(&place, "the rule is empty").help(format!("add {}", list(&kinds))));
        return None;
    }
    if let (Some("any_of" | "one_of" | "ordered" | "distinct"), Some(when)) = (kind, entries.take("when")) {
        let problem = Diagnostic::new("conflict", &when.place.key(), "`when` applies only to `require` and `forbid`");
        reader.report(problem.help("remove `when`, or write a rule with `require` for each parameter"));
    }
    entries.finish(keys::RULE, reader);
    Some(RuleAst { kind: read?, doc })
}

fn rule_of(kind: &str, entries: &mut Entries<'_>, reader: &mut Reader) -> Option<RuleKindAst> {
    let spot = entries.take(kind)?;
    match kind {
        "any_of" => several(spot, reader).map(RuleKindAst::AnyOf),
        "one_of" => several(spot, reader).map(RuleKindAst::OneOf),
        "ordered" => several(spot, reader).map(RuleKindAst::Ordered),
        "distinct" => several(spot, reader).map(RuleKindAst::Distinct),
        "require" => conditional(spot, entries, reader).map(|(name, when)| RuleKindAst::Require(name, when)),
        _ => conditional(spot, entries, reader).map(|(name, when)| RuleKindAst::Forbid(name, when)),
    }
}

fn bad(place: &NodePath, message: impl Into<String>) -> Problem {
    Diagnostic::new("bad-rule", place, message)
}

/// Reads at least two different names.
fn several(spot: SpannedNode<'_>, reader: &mut Reader) -> Option<Vec<Spanned<String>>> {
    let (place, before) = (spot.place.clone(), reader.found.len());
    let names = reader.words(spot);
    if reader.found.len() > before {
        return None;
    }
    if names.len() < 2 {
        reader.report(
            bad(&place, "the rule names fewer than two parameters")
                .help("name at least two parameters, as in `[name, description]`"),
        );
        return None;
    }
    let mut seen = std::collections::HashSet::new();
    if let Some(name) = names.iter().find(|name| !seen.insert(name.value.as_str())) {
        reader
            .report(bad(&name.place, format!("duplicate parameter `{}`", name.value)).help("name each parameter once"));
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
    let when = entries.need_with(
        "when",
        "add `when: { PARAMETER: VALUE }`; mark a parameter that is always required with `required: true`",
    )?;
    let when = conditions(&when, reader)?;
    Some((name?, when))
}

/// Reads parameters with their values.
pub(super) fn conditions(spot: &SpannedNode<'_>, reader: &mut Reader) -> Option<Conditions> {
    let when: Conditions = reader
        .entries(spot, "a map from parameters to values")?
        .all()
        .map(|(name, spot)| (name, Spanned { value: reader.json(&spot), place: spot.place }))
        .collect();
    if when.is_empty() {
        reader.report(bad(&spot.place, "the condition is empty").help("add a parameter and its value"));
        return None;
    }
    Some(when)
}

/// Reads the errors of a method with their causes.
pub(super) fn errors(spot: &SpannedNode<'_>, reader: &mut Reader) -> Vec<(Spanned<String>, Vec<CauseAst>)> {
    let Some(entries) = reader.entries(spot, "a map from error names to causes") else { return Vec::new() };
    let mut errors = Vec::new();
    for (name, spot) in entries.errors(reader) {
        let causes = match spot.node {
            Node::Null => Vec::new(),
            _ => reader.items(&spot, "a list of causes").into_iter().filter_map(|item| cause(item, reader)).collect(),
        };
        errors.push((name, causes));
    }
    errors
}

fn cause(spot: SpannedNode<'_>, reader: &mut Reader) -> Option<CauseAst> {
    let mut entries = reader.entries(&spot, "a cause (a map with `cause`, `when` and `fix`)")?;
    let mut need = |key| entries.need(key).and_then(|spot| reader.text(spot));
    let (name, when, fix) = (need("cause"), need("when"), need("fix"));
    let fields = entries.take("field").map(|spot| reader.different_words(spot)).unwrap_or_default();
    let breaks = entries.take("breaks").map(|spot| breaks(spot, reader)).unwrap_or_default();
    let retry = entries.take("retry").and_then(|spot| reader.choice("retry", spot, &RETRIES)).unwrap_or(false);
    let text = entries.take("text").and_then(|spot| reader.text(spot)).map(|text| text.value);
    entries.finish(keys::CAUSE, reader);
    Some(CauseAst { name: name?, fields, breaks, when: when?, fix: fix?, retry, text })
}

/// Reads what a call breaks: one word or a list of words.
fn breaks(spot: SpannedNode<'_>, reader: &mut Reader) -> Vec<Spanned<Break>> {
    let known = Break::ALL.map(|breaks| (breaks.word(), breaks));
    let items = match spot.node {
        Node::Seq(_) => reader.items(&spot, "a list of words"),
        _ => vec![spot],
    };
    let read = |item: SpannedNode<'_>| {
        let place = item.place.clone();
        reader.choice("breaks", item, &known).map(|value| Spanned { value, place })
    };
    let words: Vec<_> = items.into_iter().filter_map(read).collect();
    reader.once(words, |breaks| breaks.word())
}
