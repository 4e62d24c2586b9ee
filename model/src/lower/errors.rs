//! The errors of methods: documented codes, implied codes, and their causes.

use super::Lowering;
use super::actions::{self, Standard};
use super::recovery::Unaffected;
use super::rules::{Unknown, find};
use super::unknown::NameKind;
use crate::ast::{Ast, CauseAst, MethodAst};
use crate::breaks::{Break, Provocation, parameter, provocations};
use crate::check::Fact;
use crate::diagnostic::{CascadeKey, Diagnostic};
use crate::lexical::is_pascal;
use crate::model::{Body, Cause, Field, Method, MethodError, Type, TypeId, module_of};
use crate::source::Spanned;
use crate::suggest::list;

impl Lowering {
    pub(super) fn errors(&mut self, ast: &MethodAst, standard: &Standard) -> Vec<MethodError> {
        let mut errors: Vec<MethodError> = Vec::new();
        let mut names = Vec::new();
        for (name, causes) in &ast.errors {
            let Some(&error) = self.errors.get(&name.value) else {
                self.unknown_error(name);
                continue;
            };
            self.used(NameKind::Error, &name.value);
            let causes = causes.iter().filter_map(|cause| self.cause(cause, &mut names)).collect();
            errors.push(MethodError { error, causes });
        }
        for name in actions::errors_of(ast, standard, self.api.protocol) {
            let Some(&error) = self.errors.get(name) else { continue };
            self.used(NameKind::Error, name);
            let is_replaced =
                errors.iter().any(|known| self.api.error(known.error).replaces.iter().any(|replaced| replaced == name));
            if !is_replaced && !errors.iter().any(|known| known.error == error) {
                errors.push(MethodError { error, causes: Vec::new() });
            }
        }
        errors
    }

    /// Reports errors of a module that methods of other modules have: they belong to all.
    pub(super) fn check_homes_of_errors(&mut self) {
        for (index, error) in self.api.errors.iter().enumerate() {
            let Some(module) = &error.module else { continue };
            let is_of_other = |method: &&Method| {
                module_of(&method.name) != module && method.errors.iter().any(|known| known.error.0 == index)
            };
            let Some(other) = self.api.methods.iter().find(is_of_other) else { continue };
            let message =
                format!("`{}` is an error of the module `{module}`, but `{}` has it too", error.name, other.name);
            let help = format!("move it to {}errors.yaml", self.api.root);
            self.found.push(Diagnostic::new("path-mismatch", &error.at, message).help(help));
        }
    }

    pub(super) fn unknown_error(&mut self, name: &Spanned<String>) {
        let known: Vec<&str> = self.errors.keys().map(String::as_str).collect();
        let help = match self.suggestions.nearest(&name.value, &known) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "define the error in errors.yaml, or in the errors.yaml of a module".to_owned(),
        };
        let problem =
            Diagnostic::new("unknown-error", &name.place, format!("unknown error `{}`", name.value)).help(help);
        let problem = problem.cascades_from(CascadeKey::Error(name.value.clone()));
        self.unknown(NameKind::Error, &name.value, &name.place, false, problem);
    }

    fn cause(&mut self, ast: &CauseAst, names: &mut Vec<String>) -> Option<Cause> {
        if !is_pascal(&ast.name.value) {
            let message = format!("`{}` is not a PascalCase name", ast.name.value);
            self.report(Diagnostic::new("bad-identifier", &ast.name.place, message).help("use a name like `TwoWords`"));
            return None;
        }
        if names.contains(&ast.name.value) {
            let message = format!("duplicate cause `{}`", ast.name.value);
            self.report(Diagnostic::new("duplicate-name", &ast.name.place, message).help("rename one of the two"));
            return None;
        }
        names.push(ast.name.value.clone());
        let fields = ast.fields.iter().map(|field| field.value.clone()).collect();
        Some(Cause {
            name: ast.name.value.clone(),
            fields,
            breaks: ast.breaks.iter().map(|breaks| breaks.value).collect(),
            when: ast.when.value.clone(),
            fix: ast.fix.value.clone(),
            retry: ast.retry,
            text: ast.text.clone(),
            at: ast.name.place.clone(),
        })
    }

    /// Checks that requests can break what causes say.
    pub(super) fn check_breaks(&mut self, ast: &Ast, unaffected: &Unaffected) {
        let mut found = Vec::new();
        for (index, method) in self.api.methods.iter().enumerate() {
            let written = ast.methods.iter().find(|ast| ast.name.value == method.name);
            let Some(written) = written.filter(|_| self.can_judge(index, unaffected)) else { continue };
            let causes: Vec<&CauseAst> = written.errors.iter().flat_map(|(_, causes)| causes).collect();
            for cause in method.errors.iter().flat_map(|entry| &entry.causes) {
                let Some(ast) = causes.iter().find(|ast| ast.name.value == cause.name) else { continue };
                let requests = provocations(&self.api, method, cause);
                let unknown = self.unknown_params(method, ast, &requests);
                // A rule that is not read can be the one that the requests break.
                let has_all_rules = method.rules.len() == written.rules.len();
                let unbroken = || self.unbroken(method, cause, ast, &requests).filter(|_| has_all_rules);
                found.extend(unknown.or_else(unbroken));
            }
        }
        found.into_iter().for_each(|(facts, problem)| self.contradictions.add_one_of(facts, problem));
    }

    /// Returns the fields of a cause that are no parameters of the method, if requests are to break them.
    fn unknown_params(&self, method: &Method, cause: &CauseAst, requests: &[Provocation]) -> Found {
        let Body::Params(params) = &method.body else { return None };
        breakable(cause).next()?;
        let is_unknown = |field: &&Spanned<String>| {
            let is_broken = requests.iter().any(|request| request.field == field.value);
            !is_broken && !is_standard(&field.value) && parameter(&self.api, method, &field.value).is_none()
        };
        let unknown: Vec<&Spanned<String>> = cause.fields.iter().filter(is_unknown).collect();
        let (first, others) = unknown.split_first()?;
        let others: String = others.iter().map(|field| format!(", nor `{}`", field.value)).collect();
        let known = params.iter().map(|param| param.wire.as_str());
        let help = self.suggestions.alternatives(&first.value, known, "name a parameter, or correct `breaks`");
        let message = format!("there is no parameter `{}`{others}", first.value);
        let problem = Diagnostic::new("unknown-field", &first.place, message).help(help);
        let missed = CascadeKey::Field(first.place.file, first.value.clone());
        let facts = unknown.iter().rev().map(|field| self.fact_of(method, params, &field.value)).collect();
        Some((facts, problem.cascades_from(missed)))
    }

    /// Returns what a spec says of a parameter in a cause: causes name the fields of `fields` like parameters.
    fn fact_of(&self, method: &Method, params: &[Field], name: &str) -> Fact {
        if let Some((_, field)) = parameter(&self.api, method, name) {
            return Fact::field(field, &field.wire);
        }
        let of = |id: TypeId, name: &str| {
            let fields = self.api.fields_of(id);
            Fact::of(name, fields, self.api.home_of(id), &self.suggestions)
        };
        if let Some((object, name)) = condition(method, params, name) {
            let field = self.api.fields_of(object).iter().find(|field| field.wire == name);
            return field.map_or_else(|| of(object, name), Fact::queried);
        }
        if let Err(Unknown { segment, inside: Some(inside), .. }) = find(&self.api, &method.body, name) {
            return of(inside, segment);
        }
        let first = name.split('.').next().unwrap_or(name);
        let own = Fact::of(first, params, &method.at, &self.suggestions);
        let written = params.iter().find_map(|param| match param.ty {
            Type::Named(id) => Some(self.api.described_by(id)).filter(|object| *object != id),
            _ => None,
        });
        written.filter(|_| own.is_lacking).map_or(own, |object| of(object, first))
    }

    /// Returns a way in which no request breaks a cause, with the parameters that it may contradict.
    fn unbroken(&self, method: &Method, cause: &Cause, ast: &CauseAst, requests: &[Provocation]) -> Found {
        let (fields, problem) = check_cause(cause, ast, requests)?;
        let facts = match &method.body {
            Body::Params(params) => fields.iter().map(|field| self.fact_of(method, params, &field.value)).collect(),
            Body::Bare(_) => Vec::new(),
        };
        Some((facts, problem))
    }
}

/// A problem of a cause, and the facts that it may contradict.
type Found = Option<(Vec<Fact>, Diagnostic)>;

/// Returns the object and the field that a name in a cause means if it means a condition or a part of an order: one with a
/// dot, or a field that the filter must have a condition on.
fn condition<'n>(method: &Method, params: &[Field], name: &'n str) -> Option<(TypeId, &'n str)> {
    let is_required = || method.required_filters.iter().any(|required| required == name);
    let (owner, name) = name.split_once('.').or_else(|| is_required().then_some(("", name)))?;
    params.iter().find_map(|param| match param.ty {
        Type::Filter(object) if owner.is_empty() || owner == param.wire => Some((object, name)),
        Type::Select(object) | Type::Order(object) if owner == param.wire => Some((object, name)),
        _ => None,
    })
}

/// Returns the ways of a cause in which requests can break a parameter.
fn breakable(cause: &CauseAst) -> impl Iterator<Item = &Spanned<Break>> {
    cause.breaks.iter().filter(|breaks| breaks.value != Break::State)
}

/// Returns whether pages name a parameter even for methods without it.
fn is_standard(field: &str) -> bool {
    ["select", "filter", "order", "pagination"].contains(&field)
}

/// Checks that the requests of a cause break each of its fields, and each in a way that it names. Returns the fields that a
/// problem is about, too.
fn check_cause<'a>(
    cause: &Cause,
    ast: &'a CauseAst,
    requests: &[Provocation],
) -> Option<(&'a [Spanned<String>], Diagnostic)> {
    breakable(ast).next()?;
    let is_broken = |field: &str| requests.iter().any(|request| request.field == field);
    let unbroken = |field: &Spanned<String>| !is_standard(&field.value) && !is_broken(&field.value);
    if let Some(at) = ast.fields.iter().position(unbroken).filter(|_| ast.fields.len() > 1) {
        return Some((&ast.fields[at..=at], unbreakable(&ast.fields[at])));
    }
    let unbroken = |breaks: &&Spanned<Break>| !requests.iter().any(|request| request.breaks == breaks.value);
    let unbroken: Vec<_> = breakable(ast).filter(unbroken).collect();
    unbroken.first().map(|first| (ast.fields.as_slice(), impossible(cause, first, &unbroken)))
}

/// Reports the ways in which no request breaks a cause, at the first.
fn impossible(cause: &Cause, breaks: &Spanned<Break>, all: &[&Spanned<Break>]) -> Diagnostic {
    let word = breaks.value.word();
    let words: Vec<&str> = all.iter().map(|breaks| breaks.value.word()).collect();
    let fields: Vec<String> = cause.fields.iter().map(|field| format!("`{field}`")).collect();
    let subject = if fields.is_empty() { "any parameter".to_owned() } else { fields.join(" or ") };
    let help = match breaks.value {
        Break::Required => {
            "mark the parameter `required: true`, add a rule that requires it, or correct `breaks`".into()
        }
        Break::Type => "remove the word: the parameter takes any JSON".into(),
        Break::Values => "name a parameter whose type is an enum, or correct `breaks`".into(),
        Break::Constraint(_) => format!("add `{word}` to the parameter, or correct `breaks`"),
        Break::Forbidden => "add a rule with `one_of` or `forbid`, or correct `breaks`".into(),
        Break::Rule => "add a rule with `ordered` or `distinct`, or correct `breaks`".into(),
        Break::Object => "name an identifier of an object that has a spec, or correct `breaks`".into(),
        Break::Event => "name a parameter of the type `string`, or correct `breaks`".into(),
        Break::Exists => "say in `rows` what the method adds, or correct `breaks`".into(),
        Break::Known => "name a parameter that names fields, such as `select`, or correct `breaks`".into(),
        Break::Related => "name `select`, where its object has a relation, or correct `breaks`".into(),
        Break::Writable => "name a field of the object that the method does not write, or correct `breaks`".into(),
        Break::Filterable => {
            "name `filter`, where its object has a field that is not filterable, or correct `breaks`".into()
        }
        Break::Sortable => {
            "name `order`, where its object has a field that is not sortable, or correct `breaks`".into()
        }
        Break::Operator => {
            "name `filter`, or a condition on a field with `filterable` operators, or correct `breaks`".into()
        }
        Break::State => String::new(),
    };
    Diagnostic::new("bad-cause", &breaks.place, format!("no request breaks {} of {subject}", list(&words))).help(help)
}

fn unbreakable(field: &Spanned<String>) -> Diagnostic {
    let message = format!("no request breaks `{}` in the ways of `breaks`", field.value);
    Diagnostic::new("bad-cause", &field.place, message).help("name a parameter of the method, or correct `breaks`")
}
