//! Finds rules that no request can meet, or that say nothing: all combinations of absent and given parameters are tried.

use super::rules::find;
use crate::ast::{RuleAst, RuleKindAst};
use crate::diagnostic::Diagnostic;
use crate::model::{Api, Body, Field, Rule, RuleKind, Type};
use crate::scalars::Scalar;
use crate::source::NodePath;
use bitrix24_json::Value as Json;
use std::collections::BTreeMap;

/// The most combinations that are tried; methods with more are not judged.
const MAX_COMBINATIONS: usize = 20_000;

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
    let variables = variables(api, body, rules)?;
    let possible = requests(&variables)?;
    let met: Vec<Vec<bool>> =
        rules.iter().map(|rule| possible.iter().map(|it| holds(rule, it, &variables)).collect()).collect();
    let meets = |request: usize, mut rules: std::ops::Range<usize>| rules.all(|rule| met[rule][request]);
    let all = 0..rules.len();
    let sound: Vec<usize> = (0..possible.len()).filter(|request| meets(*request, all.clone())).collect();
    let bad = |rule: usize, message: String, help: &str| {
        Some(Diagnostic::new("bad-rule", place(&asts[rule]), message).help(help))
    };
    if sound.is_empty() {
        let first = all.clone().find(|rule| !(0..possible.len()).any(|request| meets(request, 0..*rule + 1)))?;
        let message = "no request can meet this rule together with `required` and the rules above";
        return bad(first, message.to_owned(), "drop one of them, or correct `required`");
    }
    let without =
        |rule: usize| move |request: &usize| meets(*request, 0..rule) && meets(*request, rule + 1..rules.len());
    let implied = |rule: &usize| (0..possible.len()).filter(without(*rule)).all(|request| met[*rule][request]);
    if let Some(rule) = all.clone().rev().find(implied) {
        let message = "the rule says nothing that `required` and the other rules do not say";
        return bad(rule, message.to_owned(), "drop the rule, or correct it");
    }
    let never = |holds: &dyn Fn(&Request) -> bool| !sound.iter().any(|request| holds(&possible[*request]));
    for (at, variable) in variables.iter().enumerate().filter(|(at, _)| never(&|request| request[*at].is_some())) {
        let rule = rules.iter().position(|rule| names(rule).contains(&variable.name)).unwrap_or_default();
        let message = format!("no request can have `{}`, because of `required` and the rules", variables[at].name);
        return bad(rule, message, "correct the rules or `required`, or drop the parameter");
    }
    let idle = rules.iter().position(|rule| match &rule.kind {
        RuleKind::Require(_, when) => never(&|request| fits(when, request, &variables)),
        // A rule can forbid a combination by naming one of its parameters.
        RuleKind::Forbid(name, when) => {
            when.iter().all(|(other, _)| other != name) && never(&|request| fits(when, request, &variables))
        }
        RuleKind::AnyOf(_) | RuleKind::OneOf(_) => false,
    })?;
    bad(
        idle,
        "the condition never holds, because of `required` and the rules".to_owned(),
        "correct the condition or `required`, or drop the rule",
    )
}

fn place(rule: &RuleAst) -> &NodePath {
    match &rule.kind {
        RuleKindAst::AnyOf(names) | RuleKindAst::OneOf(names) => &names[0].place,
        RuleKindAst::Require(name, _) | RuleKindAst::Forbid(name, _) => &name.place,
    }
}

fn names(rule: &Rule) -> Vec<&str> {
    match &rule.kind {
        RuleKind::AnyOf(names) | RuleKind::OneOf(names) => names.iter().map(String::as_str).collect(),
        RuleKind::Require(name, when) | RuleKind::Forbid(name, when) => {
            std::iter::once(name.as_str()).chain(when.iter().map(|(name, _)| name.as_str())).collect()
        }
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
