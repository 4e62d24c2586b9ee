//! Differences as text, lines and JSON.

use crate::portal::baseline::Baseline;
use bitrix24_compare::portal::{Difference, DifferenceKind as Kind, Published};
use bitrix24_json::json;
use bitrix24_model::Api;
use std::collections::BTreeMap;

/// The most names in a line.
const MAX_NAMES: usize = 12;

/// The result of a comparison.
pub(super) struct Report<'a> {
    published: &'a Published,
    api: &'a Api,
    /// The differences that are not accepted.
    new: Vec<&'a Difference>,
    accepted: usize,
    stale: Vec<String>,
}

impl<'a> Report<'a> {
    pub(super) fn new(published: &'a Published, api: &'a Api, found: &'a [Difference], baseline: &Baseline) -> Self {
        let new = baseline.new_among(found);
        let accepted = found.len() - new.len();
        Self { published, api, new, accepted, stale: baseline.stale(found) }
    }

    pub(super) fn is_clean(&self) -> bool {
        self.new.is_empty()
    }

    /// Returns notes about the document and the baseline.
    pub(super) fn notes(&self) -> Vec<String> {
        let unread = self.published.notes.iter().map(|note| format!("note: skipped: {note}"));
        let stale = self
            .stale
            .iter()
            .map(|line| format!("note: the baseline accepts a difference that no longer exists: {line}"));
        unread.chain(stale).collect()
    }

    pub(super) fn lines(&self) -> String {
        self.new.iter().map(|difference| format!("{difference}\n")).collect()
    }

    pub(super) fn json(&self) -> String {
        let difference = |it: &&Difference| json!({ "kind": it.kind.word(), "method": it.method, "name": it.name, "portal": it.portal, "specs": it.specs });
        let document = json!({
            "methods": { "portal": self.published.methods.len(), "specs": self.api.methods.len() },
            "differences": self.new.iter().map(difference).collect::<Vec<_>>(),
            "accepted": self.accepted,
            "stale": self.stale,
            "notes": self.published.notes,
        });
        format!("{document:#}\n")
    }

    /// Returns the differences by method; methods with the same differences stand together.
    pub(super) fn human(&self) -> String {
        let mut out = String::new();
        self.section(&mut out, Kind::MethodNew, "methods that only the portal has");
        self.section(&mut out, Kind::MethodGone, "methods that only the specs have");
        self.section(&mut out, Kind::ModuleGone, "modules that the portal does not publish");
        let mut methods: BTreeMap<&str, Vec<&Difference>> = BTreeMap::new();
        for difference in self.new.iter().filter(|difference| !is_whole(difference.kind)) {
            methods.entry(&difference.method).or_default().push(difference);
        }
        let mut alike: Vec<(Vec<&str>, String)> = Vec::new();
        for (method, differences) in methods {
            let text = details(&differences);
            match alike.iter_mut().find(|(_, seen)| *seen == text) {
                Some((methods, _)) => methods.push(method),
                None => alike.push((vec![method], text)),
            }
        }
        for (methods, text) in alike {
            out += &format!("{}\n{text}\n", methods.join("\n"));
        }
        out + &self.summary()
    }

    fn section(&self, out: &mut String, kind: Kind, title: &str) {
        let names: Vec<&str> = self.new.iter().filter(|it| it.kind == kind).map(|it| it.method.as_str()).collect();
        if names.is_empty() {
            return;
        }
        *out += &format!("{title}: {}\n", names.len());
        for name in names {
            *out += &match kind {
                Kind::ModuleGone => format!("  {name} ({} methods in the specs)\n", self.methods_of(name)),
                _ => format!("  {name}\n"),
            };
        }
        out.push('\n');
    }

    fn methods_of(&self, module: &str) -> usize {
        let names = self.api.methods.iter().map(|method| method.name.as_str());
        names.filter(|name| name.split_once('.').map_or("(none)", |(module, _)| module) == module).count()
    }

    fn summary(&self) -> String {
        let shared = self.published.methods.iter().filter(|method| self.api.method(&method.name).is_some()).count();
        let mut counts = match self.new.len() {
            0 => "no differences".to_owned(),
            1 => "1 difference".to_owned(),
            count => format!("{count} differences"),
        };
        if self.accepted > 0 {
            counts += &format!(", and {} accepted", self.accepted);
        }
        let (portal, specs) = (self.published.methods.len(), self.api.methods.len());
        format!("{counts}: {portal} methods published, {specs} in the specs, {shared} in both\n")
    }
}

/// Returns whether a difference concerns a whole method or module.
fn is_whole(kind: Kind) -> bool {
    matches!(kind, Kind::ModuleGone | Kind::MethodNew | Kind::MethodGone)
}

/// Returns the differences of one method, one line per subject.
fn details(differences: &[&Difference]) -> String {
    let subjects = [
        ("parameters", Kind::ParameterNew, Kind::ParameterGone),
        ("select", Kind::SelectNew, Kind::SelectGone),
        ("order", Kind::OrderNew, Kind::OrderGone),
        ("result", Kind::ResultNew, Kind::ResultGone),
    ];
    let mut out = String::new();
    for (subject, new, gone) in subjects {
        for (kind, side) in [(new, "only the portal has"), (gone, "only the specs have")] {
            let names: Vec<String> = differences.iter().filter(|it| it.kind == kind).map(|it| typed(it)).collect();
            if !names.is_empty() {
                out += &format!("  {subject}: {side} {}\n", some_of(&names));
            }
        }
    }
    for it in
        differences.iter().filter(|it| matches!(it.kind, Kind::Required | Kind::Type | Kind::Result | Kind::ResultType))
    {
        let subject = match (it.kind, &it.name) {
            (Kind::Required | Kind::Type, Some(name)) => format!("parameter {name}"),
            (_, Some(name)) => format!("result {name}"),
            (_, None) => "result".to_owned(),
        };
        let side = |side: &Option<String>| side.clone().unwrap_or_default();
        out += &format!("  {subject}: {} in the portal, {} in the specs\n", side(&it.portal), side(&it.specs));
    }
    out
}

/// Joins names, and cuts a long list; the other formats have all names.
fn some_of(names: &[String]) -> String {
    match names.len().checked_sub(MAX_NAMES) {
        Some(more) if more > 1 => format!("{} and {more} more", names[..MAX_NAMES].join(", ")),
        _ => names.join(", "),
    }
}

fn typed(difference: &Difference) -> String {
    let name = difference.name.as_deref().unwrap_or_default();
    match difference.portal.as_ref().or(difference.specs.as_ref()) {
        Some(ty) => format!("{name} ({ty})"),
        None => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lists_are_cut() {
        let names = |count: usize| (0..count).map(|n| n.to_string()).collect::<Vec<_>>();
        assert_eq!(some_of(&names(2)), "0, 1");
        assert!(some_of(&names(13)).ends_with("11, 12"));
        assert!(some_of(&names(20)).ends_with("10, 11 and 8 more"));
    }
}
