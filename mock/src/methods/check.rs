//! Checks of a call's parameters against the method's spec.

pub(crate) mod error_mapping;
pub(crate) mod members;
mod rules;

use bitrix24_json::{Map, Value as Json};
use bitrix24_model::{Api, Body, Method};

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
            check_rules(method, fields, given, &mut found);
        }
        Body::Bare(field) => check_field(api, field, body, "", &mut found),
    }
    found.retain(|violation| !is_corrected(method, body, violation));
    found
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
