//! Checks conditions between parameters: their names and values against the parameters, and examples against them.

use super::{Lowering, rule_logic};
use crate::ast::{Conditions, MethodAst, RuleKindAst};
use crate::breaks::ordered_sample;
use crate::check::{Fact, Side};
use crate::diagnostic::{CascadeKey, Diagnostic};
use crate::model::{Api, Body, Field, Method, Rule, RuleKind, Shape, Type, TypeId};
use crate::scalars::Scalar;
use crate::source::{NodePath, Spanned};
use crate::suggest::list;
use bitrix24_json::Value as Json;

/// Where parameters are defined: the files, and the method.
pub(super) struct Homes {
    files: Vec<usize>,
    /// The object that the parameters may come from.
    object: Option<String>,
    method: NodePath,
}

impl Lowering {
    pub(super) fn rules(&mut self, ast: &MethodAst, body: &Body) -> Vec<Rule> {
        let homes = self.param_homes(ast);
        let (mut rules, before) = (Vec::new(), self.found.len());
        for rule in &ast.rules {
            let kind = match &rule.kind {
                RuleKindAst::AnyOf(names) => RuleKind::AnyOf(self.rule_names(names, body, &homes)),
                RuleKindAst::OneOf(names) => RuleKind::OneOf(self.rule_names(names, body, &homes)),
                RuleKindAst::Ordered(names) => {
                    // What one of them lacks, the others often lack too.
                    if names.iter().all(|name| self.check_order(name, body)) {
                        self.check_comparable("ordered", names, body);
                    }
                    RuleKind::Ordered(self.rule_names(names, body, &homes))
                }
                RuleKindAst::Distinct(names) => {
                    self.check_comparable("distinct", names, body);
                    RuleKind::Distinct(self.rule_names(names, body, &homes))
                }
                RuleKindAst::Require(name, when) => {
                    RuleKind::Require(self.rule_name(name, body, &homes), self.rule_when(when, body, &homes))
                }
                RuleKindAst::Forbid(name, when) => {
                    RuleKind::Forbid(self.rule_name(name, body, &homes), self.rule_when(when, body, &homes))
                }
            };
            // A rule with an unknown name would be broken by requests that meet the rule that is meant.
            if rule.kind.names().all(|name| find(&self.api, body, &name.value).is_ok()) {
                rules.push(Rule { kind, doc: rule.doc.as_ref().map(|doc| doc.value.clone()) });
            }
        }
        if self.found.len() == before && rules.len() == ast.rules.len() {
            self.found.extend(rule_logic::problem(&self.api, body, &rules, &ast.rules));
        }
        rules
    }

    /// Returns where parameters are defined: in the files of the method and of its object.
    pub(super) fn param_homes(&self, ast: &MethodAst) -> Homes {
        let object = ast.object.as_ref().and_then(|name| self.objects.get(&name.value));
        let files = object.map(|id| self.api.type_def(*id).at.file).into_iter().chain([ast.name.place.file]).collect();
        Homes { files, object: ast.object.as_ref().map(|name| name.value.clone()), method: ast.name.place.clone() }
    }

    fn rule_names(&mut self, names: &[Spanned<String>], body: &Body, homes: &Homes) -> Vec<String> {
        names.iter().map(|name| self.rule_name(name, body, homes)).collect()
    }

    /// Checks that a parameter has an order; an unknown one is reported elsewhere.
    fn check_order(&mut self, name: &Spanned<String>, body: &Body) -> bool {
        let Ok(field) = find(&self.api, body, &name.value) else { return true };
        let has_order = ordered_sample(&field.ty).is_some();
        if !has_order {
            let message = format!("`ordered` applies only to numbers and times, which `{}` is not", name.value);
            let problem = Diagnostic::new("bad-rule", &name.place, message).help("name other parameters");
            self.contradictions.add_name(&Fact::field(field, &field.wire), problem);
        }
        has_order
    }

    /// Checks that the parameters that a rule compares are of one kind.
    fn check_comparable(&mut self, rule: &str, names: &[Spanned<String>], body: &Body) {
        let mut known = names.iter().filter_map(|name| Some((name, find(&self.api, body, &name.value).ok()?)));
        let Some((first, field)) = known.next() else { return };
        let Some((name, other)) = known.find(|(_, other)| !are_comparable(&self.api, &field.ty, &other.ty)) else {
            return;
        };
        let message = format!("`{rule}` compares `{}` and `{}`, which are of different types", first.value, name.value);
        let problem =
            Diagnostic::new("bad-rule", &name.place, message).help("name other parameters, or correct a type");
        let facts = [field, other].map(|field| Fact::field(field, &field.wire)).to_vec();
        self.contradictions.add_one_of(facts, problem);
    }

    pub(super) fn rule_when(&mut self, when: &Conditions, body: &Body, homes: &Homes) -> Vec<(String, Json)> {
        let mut conditions = Vec::new();
        for (name, value) in when {
            self.update_recovery();
            let field = find(&self.api, body, &name.value).ok().cloned();
            if let Some(field) = field.filter(|field| self.can_judge_early(&value.place, &field.ty)) {
                self.check_given(Side::Request, &field, &value.value, |problem| {
                    let message = format!("invalid value of `{}`: {problem}", name.value);
                    Diagnostic::new("bad-rule", &value.place, message).help("correct the value, or the parameter")
                });
            }
            conditions.push((self.rule_name(name, body, homes), value.value.clone()));
        }
        conditions
    }

    pub(super) fn rule_name(&mut self, name: &Spanned<String>, body: &Body, homes: &Homes) -> String {
        let unknown = match find(&self.api, body, &name.value) {
            Ok(_) => None,
            Err(unknown) => {
                let known = unknown.among.iter().map(|field| field.wire.as_str());
                let problem =
                    Diagnostic::new("unknown-field", &name.place, format!("there is no parameter `{}`", name.value));
                let help =
                    self.suggestions.alternatives(unknown.segment, known, "name one of `params`, or describe it there");
                let inside = unknown.inside.map(|id| self.homes(id)).unwrap_or_default();
                let home = unknown.inside.map(|id| self.api.home_of(id));
                let home = home.unwrap_or(&homes.method);
                let fact = Fact::of(unknown.segment, unknown.among, home, &self.suggestions);
                let missed = homes.files.iter().copied().chain(inside);
                let missed = missed.map(|file| CascadeKey::Field(file, unknown.segment.to_owned()));
                let missed = missed.chain(homes.object.clone().map(CascadeKey::Spec));
                Some((fact, missed.fold(problem.help(help), Diagnostic::cascades_from)))
            }
        };
        if let Some((fact, problem)) = unknown {
            self.contradictions.add_name(&fact, problem);
        }
        name.value.clone()
    }
}

/// Returns whether values of two types can be equal.
fn are_comparable(api: &Api, first: &Type, second: &Type) -> bool {
    let kind = |ty: &Type| match ty {
        Type::Scalar(Scalar::Any, _) => None,
        Type::Scalar(Scalar::Integer | Scalar::Number, _) | Type::Id(..) => Some("number"),
        Type::Scalar(Scalar::String, _) => Some("text"),
        Type::Scalar(scalar, _) => Some(scalar.word()),
        Type::Named(id) if matches!(api.type_def(*id).shape, Shape::Enum(_)) => Some("text"),
        Type::Array(..) | Type::Rows(_) | Type::Select(_) => Some("array"),
        Type::Map(_) | Type::Named(_) | Type::Filter(_) | Type::Order(_) | Type::Page | Type::Cursor(_) => {
            Some("object")
        }
    };
    kind(first).zip(kind(second)).is_none_or(|(first, second)| first == second)
}

/// An unknown segment of a dotted name, and the known fields.
pub(super) struct Unknown<'n, 'a> {
    pub(super) segment: &'n str,
    pub(super) among: &'a [Field],
    /// The type of the known fields, if they are not parameters.
    pub(super) inside: Option<TypeId>,
}

/// Finds the parameter of a dotted name.
pub(super) fn find<'n, 'a>(api: &'a Api, body: &'a Body, name: &'n str) -> Result<&'a Field, Unknown<'n, 'a>> {
    let mut among: &[Field] = match body {
        Body::Params(fields) => fields,
        Body::Bare(_) => &[],
    };
    let (mut found, mut inside) = (None, None);
    for segment in name.split('.') {
        let field = among.iter().find(|field| field.wire == segment).ok_or(Unknown { segment, among, inside })?;
        inside = if let Type::Named(id) = field.ty { Some(id) } else { None };
        among = inside.map_or(&[], |id| api.fields_of(id));
        found = Some(field);
    }
    found.ok_or(Unknown { segment: name, among, inside })
}

/// Describes how a request violates a rule of the method.
pub(super) fn broken(method: &Method, request: &Json) -> Option<String> {
    method.rules.iter().find_map(|rule| {
        let given = |names: &[String]| names.iter().filter(|name| value_of(request, name).is_some()).count();
        let quoted = |names: &[String]| list(&names.iter().map(String::as_str).collect::<Vec<_>>());
        match &rule.kind {
            RuleKind::AnyOf(names) if given(names) == 0 => Some(format!("has none of {}", quoted(names))),
            RuleKind::OneOf(names) if given(names) == 0 => Some(format!("has none of {}", quoted(names))),
            RuleKind::OneOf(names) if given(names) > 1 => Some(format!("has more than one of {}", quoted(names))),
            RuleKind::Require(name, when) if holds(when, request) && value_of(request, name).is_none() => {
                Some(format!("lacks `{name}`"))
            }
            RuleKind::Forbid(name, when) if holds(when, request) && value_of(request, name).is_some() => {
                Some(format!("has `{name}`"))
            }
            RuleKind::Distinct(names) => {
                let mut values: Vec<&Json> = names.iter().filter_map(|name| value_of(request, name)).collect();
                let count = values.len();
                values.dedup();
                (values.len() < count).then(|| format!("has the same value for {}", quoted(names)))
            }
            _ => None,
        }
    })
}

fn holds(when: &[(String, Json)], request: &Json) -> bool {
    when.iter().all(|(name, value)| value_of(request, name) == Some(value))
}

fn value_of<'j>(request: &'j Json, name: &str) -> Option<&'j Json> {
    name.split('.').try_fold(request, |value, segment| value.get(segment))
}
