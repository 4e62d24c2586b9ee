//! Lints of examples: missing, empty and repeated ones.

use super::is_derived;
use super::values::ExampleValues;
use crate::ast::types::TypeExpr;
use crate::ast::{Ast, BodyAst, ExampleAst, FieldAst, MethodAst, ResultAst};
use crate::constraints::Constraint;
use crate::diagnostic::Diagnostic;
use crate::scalars::Scalar;
use bitrix24_json::Value as Json;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

/// Lints the examples of every method.
pub(super) fn check(ast: &Ast, example_values: &ExampleValues<'_>, found: &mut Vec<Diagnostic>) {
    for method in ast.methods.iter().filter(|method| !is_derived(method) || !method.examples.is_empty()) {
        repeated(method, found);
        let successful: Vec<&ExampleAst> =
            method.examples.iter().filter(|example| example.response.is_some()).collect();
        if successful.is_empty() {
            if is_unknown(method) {
                continue;
            }
            let message = format!("`{}` has no example of a response", method.name.value);
            let problem = Diagnostic::warning("missing-example", &method.name.place, message);
            found.push(
                problem.help("add an example with `request` and `response`, such as the one of the official page"),
            );
            continue;
        }
        if is_always_empty(method) || !empty(&successful, found) {
            unshown_fields(own_fields(method), example_values, found);
        }
        unshown_parameters(method, example_values, found);
    }
}

/// Returns whether the result can be anything and a note says why, so that an example would be invented.
fn is_unknown(method: &MethodAst) -> bool {
    let any = TypeExpr::Scalar(Scalar::Any);
    let result = method.result.as_ref().map(|result| &result.value);
    matches!(result, Some(ResultAst::Bare(field)) if field.ty.value == any) && method.doc.note.is_some()
}

/// Returns whether no response has values, because it is a list without room for any.
fn is_always_empty(method: &MethodAst) -> bool {
    let result = method.result.as_ref().map(|result| &result.value);
    let Some(ResultAst::Bare(field)) = result else { return false };
    field.constraints.list.iter().any(|constraint| constraint.value == Constraint::MaxItems(0))
}

/// Reports methods whose example responses are all empty.
fn empty(successful: &[&ExampleAst], found: &mut Vec<Diagnostic>) -> bool {
    let responses: Vec<_> = successful.iter().filter_map(|example| example.response.as_ref()).collect();
    let (Some(first), true) = (responses.first(), responses.iter().all(|response| is_nothing(&response.value))) else {
        return false;
    };
    let problem = Diagnostic::warning("empty-example", &first.place, "the response of every example is empty");
    found.push(problem.help("add an example whose response has values"));
    true
}

/// Returns the result fields that the method defines itself.
fn own_fields(method: &MethodAst) -> &[FieldAst] {
    match method.result.as_ref().map(|result| &result.value) {
        Some(ResultAst::Fields(fields)) => fields,
        Some(ResultAst::Bare(field)) => &field.fields,
        None => &[],
    }
}

/// Reports result fields without a value in any example.
fn unshown_fields(fields: &[FieldAst], example_values: &ExampleValues<'_>, found: &mut Vec<Diagnostic>) {
    for field in fields {
        if example_values.of(field).iter().all(|value| is_nothing(value)) {
            let message = format!("`{}` is absent, `null`, zero or empty in every example", field.name.value);
            let problem = Diagnostic::warning("unshown-field", &field.name.place, message);
            found.push(problem.help("add a value to a response, or add an example with one"));
        } else {
            unshown_fields(&field.fields, example_values, found);
        }
    }
}

/// Returns whether a value is empty or consists of empty values. `false` is not empty.
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

/// Reports parameters that no example with a response uses.
fn unshown_parameters(method: &MethodAst, example_values: &ExampleValues<'_>, found: &mut Vec<Diagnostic>) {
    let BodyAst::Params(fields) = &method.body else { return };
    for field in fields.iter().filter(|field| example_values.of(field).is_empty()) {
        let message = format!("no example with a `response` uses the parameter `{}`", field.name.value);
        let problem = Diagnostic::warning("unshown-parameter", &field.name.place, message);
        found.push(problem.help("add the parameter to a request, or add an example that uses it"));
    }
}

/// Reports examples that show nothing that an earlier one of the same request does not show: an error, or keys of the
/// response. Requests that are equal can have responses with different keys, above all those of methods without parameters.
fn repeated(method: &MethodAst, found: &mut Vec<Diagnostic>) {
    let mut seen: HashMap<(String, Option<&str>), HashSet<String>> = HashMap::new();
    for example in &method.examples {
        let request = example.request.as_ref().map_or_else(|| "{}".to_owned(), |request| request.value.to_string());
        let code = example.error.as_ref().map(|error| error.code.value.as_str());
        let mut shown = HashSet::new();
        example.response.iter().for_each(|response| add_shown("", &response.value, &mut shown));
        match seen.entry((request, code)) {
            Entry::Vacant(first) => _ = first.insert(shown),
            Entry::Occupied(before) if shown.is_subset(before.get()) => {
                let message = "an earlier example with the same request shows what this one shows";
                let problem = Diagnostic::warning("repeated-example", &example.place.key(), message);
                found.push(problem.help("remove the example, or change its request"));
            }
            Entry::Occupied(before) => before.into_mut().extend(shown),
        }
    }
}

/// Adds the paths of the keys with a value.
fn add_shown(path: &str, value: &Json, shown: &mut HashSet<String>) {
    match value {
        Json::Object(entries) => {
            entries.iter().for_each(|(key, inner)| add_shown(&format!("{path}/{key}"), inner, shown))
        }
        Json::Array(items) => items.iter().for_each(|item| add_shown(path, item, shown)),
        value if is_nothing(value) => {}
        _ => _ = shown.insert(path.to_owned()),
    }
}
