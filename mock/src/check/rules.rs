//! Conditions between parameters.

use bitrix24_model::{Field, Method, RuleKind};
use serde_json::{Map, Value as Json};

use super::{Kind, Violation};

/// The conditions of a method that a body breaks.
pub(crate) fn check(method: &Method, fields: &[Field], given: &Map<String, Json>, found: &mut Vec<Violation>) {
    let body = Given { fields, given };
    for rule in &method.rules {
        let broken = match &rule.kind {
            RuleKind::AnyOf(names) => body.count(names) == 0,
            RuleKind::OneOf(names) => body.count(names) != 1,
            RuleKind::Require(name, when) => body.holds(when) && !body.has(name),
            RuleKind::Forbid(name, when) => body.holds(when) && body.has(name),
        };
        // What is missing anyway has been said already.
        let path = subject(&rule.kind);
        if broken && !found.iter().any(|violation| violation.path == path) {
            found.push(Violation::new(path, Kind::Rule, message(&rule.kind)));
        }
    }
}

/// A body with the defaults of its parameters.
struct Given<'a> {
    fields: &'a [Field],
    given: &'a Map<String, Json>,
}

impl Given<'_> {
    fn value(&self, name: &str) -> Option<&Json> {
        let mut parts = name.split('.');
        let first = parts.next()?;
        let default = || self.fields.iter().find(|field| field.wire == first)?.default.as_ref();
        let value = self.given.get(first).or_else(default)?;
        parts.try_fold(value, |value, part| value.get(part)).filter(|value| !value.is_null())
    }

    /// Given by the caller: a default does not count.
    fn has(&self, name: &str) -> bool {
        let mut parts = name.split('.');
        let first = parts.next().and_then(|first| self.given.get(first));
        first
            .and_then(|value| parts.try_fold(value, |value, part| value.get(part)))
            .is_some_and(|value| !value.is_null())
    }

    fn count(&self, names: &[String]) -> usize {
        names.iter().filter(|name| self.has(name)).count()
    }

    fn holds(&self, when: &[(String, Json)]) -> bool {
        when.iter().all(|(name, wanted)| self.value(name) == Some(wanted))
    }
}

/// The parameter that a broken condition is reported for.
fn subject(rule: &RuleKind) -> &str {
    match rule {
        RuleKind::AnyOf(names) | RuleKind::OneOf(names) => names.first().map_or("", String::as_str),
        RuleKind::Require(name, _) | RuleKind::Forbid(name, _) => name,
    }
}

fn message(rule: &RuleKind) -> String {
    let because = |when: &[(String, Json)]| {
        let parts: Vec<String> = when.iter().map(|(name, value)| format!("`{name}` is {value}")).collect();
        parts.join(" and ")
    };
    match rule {
        RuleKind::AnyOf(names) => format!("At least one of the fields must be given: {}", names.join(", ")),
        RuleKind::OneOf(names) => format!("Exactly one of the fields must be given: {}", names.join(", ")),
        RuleKind::Require(name, when) => format!("Field `{name}` is required where {}", because(when)),
        RuleKind::Forbid(name, when) => format!("Field `{name}` is not allowed where {}", because(when)),
    }
}
