//! Checks of a call's parameters against the method's spec.

pub(crate) mod causes;
pub(crate) mod error_mapping;
pub(crate) mod members;
pub(crate) mod objects;
pub(crate) mod rows;
pub(crate) mod rules;

use bitrix24_json::{Map, Value as Json};
use bitrix24_model::breaks::Break;
use bitrix24_model::{Action, Api, Body, Field, Method};

use crate::methods::check::rules::check_rules;
use crate::values::check::{check_field, check_fields};
use crate::values::number::integer;
use crate::values::violation::Violation;

/// Returns all violations of the spec, in the order of its parameters.
pub(crate) fn violations(api: &Api, method: &Method, body: &Json) -> Vec<Violation> {
    let mut found = Vec::new();
    match &method.body {
        Body::Params(fields) => {
            let empty = Map::new();
            let given = body.as_object().unwrap_or(&empty);
            check_fields(api, fields, given, "", &mut found);
            check_rules(api, method, fields, given, &mut found);
            found.extend(several_targets(method, given));
            found.extend(unsupported(method, fields, given));
        }
        Body::Bare(field) => check_field(api, field, body, "", &mut found),
    }
    found.retain(|violation| !is_corrected(method, body, violation));
    found
}

/// Returns the violation of a write that has both ways to say which objects it is for.
fn several_targets(method: &Method, given: &Map) -> Option<Violation> {
    let has = |name: &str| given.get(name).is_some_and(|value| !value.is_null());
    let is_write = matches!(method.action, Some(Action::Update | Action::Delete));
    (is_write && has("id") && has("filter")).then(|| {
        let message = "Only one of the values must be provided: id, filter".to_owned();
        Violation::new("id", Break::Forbidden, message)
    })
}

/// Returns the violations of causes that forbid what is no parameter of the method.
fn unsupported<'a>(
    method: &'a Method,
    params: &'a [Field],
    given: &'a Map,
) -> impl Iterator<Item = Violation> + use<'a> {
    let causes = method.errors.iter().flat_map(|entry| &entry.causes);
    let fields = causes.filter(|cause| cause.breaks.contains(&Break::Forbidden)).flat_map(|cause| &cause.fields);
    let is_given = |field: &&String| given.get(field).is_some_and(|value| !value.is_null());
    fields.filter(|field| !params.iter().any(|param| param.wire == **field)).filter(is_given).map(|field| {
        Violation::new(field, Break::Forbidden, format!("Field `{field}` is not allowed for such a request"))
    })
}

/// Returns whether the portal corrects a wrong value of `pagination` instead of rejecting it.
fn is_corrected(method: &Method, body: &Json, violation: &Violation) -> bool {
    let facts = &method.page_facts;
    let is_paging = violation.path == "pagination" || violation.path.starts_with("pagination.");
    let is_too_large = || {
        let limit = body.get("pagination").and_then(|pagination| pagination.get("limit")).and_then(integer);
        violation.path == "pagination.limit" && limit.is_some_and(|limit| limit > 0)
    };
    is_paging && (facts.normalized || !facts.max_selecting.is_empty() && is_too_large())
}
