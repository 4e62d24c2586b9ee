//! Finds rules that no request can meet, or that say nothing: all combinations of absent and given parameters are tried.

use super::rules::find;
use crate::ast::{RuleAst, RuleKindAst};
use crate::constraints::{Constraint, ConstraintKind};
use crate::diagnostic::Diagnostic;
use crate::model::{Api, Body, Field, Rule, RuleKind, Type};
use crate::scalars::Scalar;
use crate::source::NodePath;
use bitrix24_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet};

/// The most combinations that are tried; methods with more are not judged.
const MAX_COMBINATIONS: usize = 20_000;
/// How often the rules of a method are evaluated, about; methods that need more are not judged.
const MAX_EVALUATIONS: usize = 200_000;

/// A parameter that rules name, or the object around one.
struct Variable<'a> {
    name: &'a str,
    required: bool,
    /// The variable around it.
    parent: Option<usize>,
    /// The values that conditions name; any other value is one more.
    values: Vec<&'a Json>,
    /// Whether there is no other value.
    is_closed: bool,
}

/// For each variable, nothing if it is absent, or the number of its value.
type Request = Vec<Option<usize>>;

/// Returns the first problem of the rules, whose names are all known.
pub(super) fn problem(api: &Api, body: &Body, rules: &[Rule], asts: &[RuleAst]) -> Option<Diagnostic> {
    if let Some((rule, message, help)) = opposite_order(rules).or_else(|| order_outside_bounds(api, body, rules)) {
        return Some(Diagnostic::new("bad-rule", place(&asts[rule]), message).help(help));
    }
    let variables = variables(api, body, rules)?;
    let requests = requests(&variables)?;
    if requests.len().saturating_mul(rules.len().pow(2)) > MAX_EVALUATIONS {
        return None;
    }
    let logic = Logic { variables: &variables, requests: &requests, rules };
    let (rule, message, help) = logic
        .contradiction()
        .or_else(|| logic.repetition())
        .or_else(|| logic.exclusion())
        .or_else(|| logic.idleness())?;
    Some(Diagnostic::new("bad-rule", place(&asts[rule]), message).help(help))
}

/// The number of a rule, what is wrong with it, and what to do.
type Problem = (usize, String, &'static str);

/// The rules of a method, with all requests that have what is required.
struct Logic<'a> {
    variables: &'a [Variable<'a>],
    requests: &'a [Request],
    rules: &'a [Rule],
}

impl Logic<'_> {
    /// Returns whether a request meets some of the rules.
    fn meets<'r>(&self, request: &Request, rules: impl IntoIterator<Item = &'r Rule>) -> bool {
        rules.into_iter().all(|rule| holds(rule, request, self.variables))
    }

    /// Returns whether no request that meets all rules has a property.
    fn never(&self, property: impl Fn(&Request) -> bool) -> bool {
        !self.requests.iter().any(|request| property(request) && self.meets(request, self.rules))
    }

    /// Finds the rule with which no request meets the rules any more.
    fn contradiction(&self) -> Option<Problem> {
        let is_met = |end: usize| self.requests.iter().any(|request| self.meets(request, &self.rules[..end]));
        let rule = (0..self.rules.len()).find(|rule| !is_met(rule + 1))?;
        let message = "no request can meet this rule together with `required` and the rules above";
        Some((rule, message.to_owned(), "drop one of them, or correct `required`"))
    }

    /// Finds the last rule that all requests meet which meet the others.
    fn repetition(&self) -> Option<Problem> {
        let is_implied = |at: &usize| {
            let others = || self.rules[..*at].iter().chain(&self.rules[at + 1..]);
            let mut requests = self.requests.iter().filter(|request| self.meets(request, others()));
            !compares(&self.rules[*at]) && requests.all(|request| holds(&self.rules[*at], request, self.variables))
        };
        let rule = (0..self.rules.len()).rev().find(is_implied)?;
        let message = "the rule says nothing that `required` and the other rules do not say";
        Some((rule, message.to_owned(), "drop the rule, or correct it"))
    }

    /// Finds a parameter that no request can have.
    fn exclusion(&self) -> Option<Problem> {
        let is_excluded = |at: &usize| self.never(|request| request[*at].is_some());
        let name = self.variables[(0..self.variables.len()).find(is_excluded)?].name;
        let rule = self.rules.iter().position(|rule| names(rule).contains(&name))?;
        let message = format!("no request can have `{name}`, because of `required` and the rules");
        Some((rule, message, "correct the rules or `required`, or drop the parameter"))
    }

    /// Finds a condition that never holds.
    fn idleness(&self) -> Option<Problem> {
        let is_idle = |rule: &Rule| match &rule.kind {
            RuleKind::Require(_, when) => self.never(|request| fits(when, request, self.variables)),
            // A rule can forbid a combination by naming one of its parameters.
            RuleKind::Forbid(name, when) => {
                when.iter().all(|(other, _)| other != name) && self.never(|it| fits(when, it, self.variables))
            }
            RuleKind::AnyOf(_) | RuleKind::OneOf(_) | RuleKind::Ordered(_) | RuleKind::Distinct(_) => false,
        };
        let rule = self.rules.iter().position(is_idle)?;
        let message = "the condition never holds, because of `required` and the rules";
        Some((rule, message.to_owned(), "correct the condition or `required`, or drop the rule"))
    }
}

/// Returns the pairs of names in the order of a rule.
fn ordered_pairs(rule: &Rule) -> Vec<(&str, &str)> {
    let RuleKind::Ordered(names) = &rule.kind else { return Vec::new() };
    let after = |at: usize| names[at + 1..].iter().map(move |later| (names[at].as_str(), later.as_str()));
    (0..names.len()).flat_map(after).collect()
}

/// Finds a rule that orders two parameters the other way around than an earlier one.
fn opposite_order(rules: &[Rule]) -> Option<Problem> {
    let mut known: BTreeSet<(&str, &str)> = BTreeSet::new();
    rules.iter().enumerate().find_map(|(at, rule)| {
        let pairs = ordered_pairs(rule);
        let opposite = pairs.iter().find(|(first, second)| known.contains(&(*second, *first))).copied();
        known.extend(pairs);
        let (first, second) = opposite?;
        let message = format!("another rule orders `{second}` and `{first}` the other way around");
        Some((at, message, "drop one of the rules, or correct its order"))
    })
}

/// Finds a rule that no values within the bounds of its parameters meet.
fn order_outside_bounds(api: &Api, body: &Body, rules: &[Rule]) -> Option<Problem> {
    let bounds = |name: &str| find(api, body, name).ok().map(|field| field.ty.constraints());
    rules.iter().enumerate().find_map(|(at, rule)| {
        ordered_pairs(rule).into_iter().find_map(|(first, second)| {
            let Some(Constraint::Min(least)) = bounds(first)?.get(ConstraintKind::Min) else { return None };
            let Some(Constraint::Max(most)) = bounds(second)?.get(ConstraintKind::Max) else { return None };
            let message = format!("`{first}` is at least {least}, and `{second}` at most {most}");
            (least > most).then_some((at, message, "drop the rule, or correct it or the bounds"))
        })
    })
}

/// Returns whether a rule compares values, which are not tried.
fn compares(rule: &Rule) -> bool {
    matches!(rule.kind, RuleKind::Ordered(_) | RuleKind::Distinct(_))
}

fn place(rule: &RuleAst) -> &NodePath {
    match &rule.kind {
        RuleKindAst::AnyOf(names)
        | RuleKindAst::OneOf(names)
        | RuleKindAst::Ordered(names)
        | RuleKindAst::Distinct(names) => &names[0].place,
        RuleKindAst::Require(name, _) | RuleKindAst::Forbid(name, _) => &name.place,
    }
}

/// Returns the parameters whose presence or values a rule depends on.
fn names(rule: &Rule) -> Vec<&str> {
    match &rule.kind {
        RuleKind::AnyOf(names) | RuleKind::OneOf(names) => names.iter().map(String::as_str).collect(),
        RuleKind::Require(name, when) | RuleKind::Forbid(name, when) => {
            std::iter::once(name.as_str()).chain(when.iter().map(|(name, _)| name.as_str())).collect()
        }
        RuleKind::Ordered(_) | RuleKind::Distinct(_) => Vec::new(),
    }
}

/// Returns the parameters that rules name and the objects around them, outer ones first.
fn variables<'a>(api: &Api, body: &Body, rules: &'a [Rule]) -> Option<Vec<Variable<'a>>> {
    let mut values: BTreeMap<&str, Vec<&Json>> = BTreeMap::new();
    for rule in rules {
        for name in names(rule) {
            let ends = name.match_indices('.').map(|(end, _)| end).chain([name.len()]);
            ends.for_each(|end| _ = values.entry(&name[..end]).or_default());
        }
        if let RuleKind::Require(_, when) | RuleKind::Forbid(_, when) = &rule.kind {
            for (name, value) in when {
                let known = values.entry(name.as_str()).or_default();
                if !known.contains(&value) {
                    known.push(value);
                }
            }
        }
    }
    let mut variables: Vec<Variable<'a>> = Vec::new();
    for (name, values) in values {
        let field: &Field = find(api, body, name).ok()?;
        let around = name.rsplit_once('.').map(|(around, _)| around);
        let is_boolean = matches!(field.ty, Type::Scalar(Scalar::Boolean, _)) && !field.nullable;
        variables.push(Variable {
            name,
            required: field.required,
            parent: around.and_then(|around| variables.iter().position(|other| other.name == around)),
            is_closed: is_boolean && values.len() == 2,
            values,
        });
    }
    Some(variables)
}

/// Returns all requests that have what is required, or nothing if there are too many.
fn requests(variables: &[Variable<'_>]) -> Option<Vec<Request>> {
    let mut requests: Vec<Request> = vec![Vec::new()];
    for variable in variables {
        let mut longer = Vec::new();
        for request in &requests {
            let is_inside = variable.parent.is_none_or(|parent| request[parent].is_some());
            let count = variable.values.len() + usize::from(!variable.is_closed);
            let absent = (!is_inside || !variable.required).then_some(None);
            let given = (0..count).filter(|_| is_inside).map(Some);
            longer.extend(absent.into_iter().chain(given).map(|value| [request.as_slice(), &[value]].concat()));
        }
        if longer.len() > MAX_COMBINATIONS {
            return None;
        }
        requests = longer;
    }
    Some(requests)
}

fn holds(rule: &Rule, request: &Request, variables: &[Variable<'_>]) -> bool {
    let is_given = |name: &String| position(name, variables).is_some_and(|at| request[at].is_some());
    match &rule.kind {
        RuleKind::AnyOf(names) => names.iter().any(is_given),
        RuleKind::OneOf(names) => names.iter().filter(|name| is_given(name)).count() == 1,
        RuleKind::Require(name, when) => is_given(name) || !fits(when, request, variables),
        RuleKind::Forbid(name, when) => !is_given(name) || !fits(when, request, variables),
        RuleKind::Ordered(_) | RuleKind::Distinct(_) => true,
    }
}

/// Returns whether a request has all of these values.
fn fits(when: &[(String, Json)], request: &Request, variables: &[Variable<'_>]) -> bool {
    when.iter().all(|(name, value)| {
        position(name, variables).is_some_and(|at| {
            request[at].is_some_and(|number| variables[at].values.get(number).is_some_and(|known| *known == value))
        })
    })
}

fn position(name: &str, variables: &[Variable<'_>]) -> Option<usize> {
    variables.iter().position(|variable| variable.name == name)
}
