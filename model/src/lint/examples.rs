//! Examples that are missing, or show nothing.

use super::is_derived;
use super::values::Shown;
use crate::ast::types::TypeExpr;
use crate::ast::{Ast, BodyAst, ExampleAst, FieldAst, MethodAst, ResultAst};
use crate::diagnostic::Diagnostic;
use crate::scalars::Scalar;
use serde_json::Value as Json;
use std::collections::HashSet;

/// Holds the examples of every method against what they are to show.
pub(super) fn check(ast: &Ast, shown: &Shown<'_>, found: &mut Vec<Diagnostic>) {
    for method in ast.methods.iter().filter(|method| !is_derived(method) || !method.examples.is_empty()) {
        repeated(method, found);
        let answered: Vec<&ExampleAst> = method.examples.iter().filter(|example| example.response.is_some()).collect();
        if answered.is_empty() {
            if is_unknown(method) {
                continue;
            }
            let message = format!("no example shows what `{}` answers", method.name.value);
            let problem = Diagnostic::warning("missing-example", &method.name.place, message);
            found.push(
                problem
                    .help("add one under `examples` with `request` and `response`, such as that of the official page"),
            );
            continue;
        }
        if !empty(&answered, found) {
            unshown_fields(own_fields(method), shown, found);
        }
        unshown_parameters(method, shown, found);
    }
}

/// Whether the answer can be anything, and a note says why: an example of it would be made up.
fn is_unknown(method: &MethodAst) -> bool {
    let any = TypeExpr::Scalar(Scalar::Any);
    let result = method.result.as_ref().map(|result| &result.value);
    matches!(result, Some(ResultAst::Bare(field)) if field.ty.value == any) && method.doc.note.is_some()
}

/// Answers that leave open what any value looks like.
fn empty(answered: &[&ExampleAst], found: &mut Vec<Diagnostic>) -> bool {
    let responses: Vec<_> = answered.iter().filter_map(|example| example.response.as_ref()).collect();
    let (Some(first), true) = (responses.first(), responses.iter().all(|response| is_nothing(&response.value))) else {
        return false;
    };
    let problem = Diagnostic::warning("empty-example", &first.place, "all that the examples show is empty");
    found.push(problem.help("show an answer with values, as the portal gives it where there is something to tell"));
    true
}

/// The fields of an answer that the method describes itself.
fn own_fields(method: &MethodAst) -> &[FieldAst] {
    match method.result.as_ref().map(|result| &result.value) {
        Some(ResultAst::Fields(fields)) => fields,
        Some(ResultAst::Bare(field)) => &field.fields,
        None => &[],
    }
}

/// Fields that no answer gives a value that is not empty.
fn unshown_fields(fields: &[FieldAst], shown: &Shown<'_>, found: &mut Vec<Diagnostic>) {
    for field in fields {
        if shown.of(field).iter().all(|value| is_nothing(value)) {
            let message = format!("no example shows more of `{}` than `null`, zero or what is empty", field.name.value);
            let problem = Diagnostic::warning("unshown-field", &field.name.place, message);
            found.push(problem.help("add it to an answer, or add an example where there is something to show"));
        } else {
            unshown_fields(&field.fields, shown, found);
        }
    }
}

/// Whether a value holds nothing but empty ones. `false` is an answer.
fn is_nothing(value: &Json) -> bool {
    match value {
        Json::Null => true,
        Json::Bool(_) => false,
        Json::Number(number) => number.as_f64() == Some(0.0),
        Json::String(text) => text.is_empty(),
        Json::Array(items) => items.iter().all(is_nothing),
        Json::Object(entries) => entries.values().all(is_nothing),
    }
}

/// Parameters that no request with an answer gives.
fn unshown_parameters(method: &MethodAst, shown: &Shown<'_>, found: &mut Vec<Diagnostic>) {
    let BodyAst::Params(fields) = &method.body else { return };
    for field in fields.iter().filter(|field| shown.of(field).is_empty()) {
        let message = format!("no example with an answer gives `{}`", field.name.value);
        let problem = Diagnostic::warning("unshown-parameter", &field.name.place, message);
        found.push(problem.help("add it to a request, or add an example that shows what it is for"));
    }
}

/// Examples that say again what one before them said.
fn repeated(method: &MethodAst, found: &mut Vec<Diagnostic>) {
    let mut seen = HashSet::new();
    for example in &method.examples {
        let request = example.request.as_ref().map(|request| request.value.to_string());
        let code = example.error.as_ref().map(|error| error.code.value.as_str());
        if !seen.insert((request, code)) {
            let message = "an example before this one shows the same request with the same answer";
            let problem = Diagnostic::warning("repeated-example", &example.place.key(), message);
            found.push(problem.help("drop it, or show another request"));
        }
    }
}
