//! Rules between parameters.

use std::cmp::Ordering;

use bitrix24_json::{Map, Value as Json};
use bitrix24_model::breaks::{Break, parameter};
use bitrix24_model::{Api, Field, Method, RuleKind};

use crate::values::compare::compare;
use crate::values::violation::Violation;

/// Checks the parameters of a call against the rules of the method.
pub(crate) fn check_rules(api: &Api, method: &Method, fields: &[Field], given: &Map, found: &mut Vec<Violation>) {
    let params = Params { fields, given };
    for rule in &method.rules {
        let broken = match &rule.kind {
            RuleKind::AnyOf(names) if params.count(names) == 0 => Some(Break::Required),
            RuleKind::OneOf(names) if params.count(names) == 0 => Some(Break::Required),
            RuleKind::OneOf(names) if params.count(names) > 1 => Some(Break::Forbidden),
            RuleKind::Require(name, when) if params.meet(when) && params.given(name).is_none() => Some(Break::Required),
            RuleKind::Forbid(name, when) if params.meet(when) && params.given(name).is_some() => Some(Break::Forbidden),
            RuleKind::Ordered(names) if !params.are(names, |order| order.is_le(), api, method) => Some(Break::Rule),
            RuleKind::Distinct(names) if !params.are(names, |order| order.is_ne(), api, method) => Some(Break::Rule),
            RuleKind::AnyOf(_)
            | RuleKind::OneOf(_)
            | RuleKind::Require(..)
            | RuleKind::Forbid(..)
            | RuleKind::Ordered(_)
            | RuleKind::Distinct(_) => None,
        };
        // One violation per parameter: a missing one already has its own.
        let path = subject(&rule.kind);
        if let Some(breaks) = broken.filter(|_| !found.iter().any(|violation| violation.path == path)) {
            found.push(Violation::new(path, breaks, message(&rule.kind)));
        }
    }
}

/// Returns whether the parameters of a call, or their defaults, have these values.
pub(crate) fn meets(fields: &[Field], given: &Map, when: &[(String, Json)]) -> bool {
    Params { fields, given }.meet(when)
}

/// The parameters of a call, with the defaults of their spec.
struct Params<'a> {
    fields: &'a [Field],
    given: &'a Map,
}

impl Params<'_> {
    /// Returns the value at a dotted path, without defaults.
    fn given(&self, path: &str) -> Option<&Json> {
        let (first, rest) = path.split_once('.').map_or((path, None), |(first, rest)| (first, Some(rest)));
        value_at(self.given.get(first)?, rest)
    }

    /// Returns the value at a dotted path, or its default.
    fn value(&self, path: &str) -> Option<&Json> {
        let (first, rest) = path.split_once('.').map_or((path, None), |(first, rest)| (first, Some(rest)));
        let default = || self.fields.iter().find(|field| field.wire == first)?.default.as_ref();
        value_at(self.given.get(first).or_else(default)?, rest)
    }

    fn count(&self, paths: &[String]) -> usize {
        paths.iter().filter(|path| self.given(path).is_some()).count()
    }

    /// Returns whether each two of the values that are given compare so.
    fn are(&self, names: &[String], is_fine: fn(Ordering) -> bool, api: &Api, method: &Method) -> bool {
        let compared = |left: &str, right: &str| {
            let (_, field) = parameter(api, method, left)?;
            compare(&field.ty, self.given(left)?, self.given(right)?)
        };
        let pairs =
            names.iter().enumerate().flat_map(|(at, left)| names[at + 1..].iter().map(move |right| (left, right)));
        pairs.filter_map(|(left, right)| compared(left, right)).all(is_fine)
    }

    fn meet(&self, when: &[(String, Json)]) -> bool {
        when.iter().all(|(path, wanted)| self.value(path) == Some(wanted))
    }
}

/// Returns the value at the rest of a dotted path, unless it is `null`.
fn value_at<'a>(value: &'a Json, rest: Option<&str>) -> Option<&'a Json> {
    let mut parts = rest.into_iter().flat_map(|rest| rest.split('.'));
    parts.try_fold(value, |value, part| value.get(part)).filter(|value| !value.is_null())
}

/// Returns the parameter that a broken rule is reported for.
fn subject(rule: &RuleKind) -> &str {
    match rule {
        RuleKind::AnyOf(names) | RuleKind::OneOf(names) => names.first().map_or("", String::as_str),
        RuleKind::Ordered(names) | RuleKind::Distinct(names) => names.last().map_or("", String::as_str),
        RuleKind::Require(name, _) | RuleKind::Forbid(name, _) => name,
    }
}

fn message(rule: &RuleKind) -> String {
    let conditions = |when: &[(String, Json)]| {
        let parts: Vec<String> = when.iter().map(|(name, value)| format!("`{name}` is {value}")).collect();
        parts.join(" and ")
    };
    match rule {
        RuleKind::AnyOf(names) => format!("At least one of the fields must be given: {}", names.join(", ")),
        RuleKind::OneOf(names) => format!("Exactly one of the fields must be given: {}", names.join(", ")),
        RuleKind::Ordered(names) => format!("The values of the fields must not decrease: {}", names.join(", ")),
        RuleKind::Distinct(names) => format!("The values of the fields must differ: {}", names.join(", ")),
        RuleKind::Require(name, when) => format!("Field `{name}` is required if {}", conditions(when)),
        RuleKind::Forbid(name, when) => format!("Field `{name}` is not allowed if {}", conditions(when)),
    }
}
