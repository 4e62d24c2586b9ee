//! A call that breaks what a documented cause says fails with the error of the cause.

mod common;

use bitrix24_mock::MockPortal;
use bitrix24_model::breaks::{Break, Provocation, provocations};
use bitrix24_model::{Api, Body, Category, Cause, ErrorCode, Method};
use common::{call, portal};

/// The causes of a method, each with its error. Those of `batch` are about calls, which have causes of their own.
fn causes<'a>(api: &'a Api, method: &'a Method) -> impl Iterator<Item = (&'a ErrorCode, &'a Cause)> {
    let entries = method.errors.iter().filter(|_| matches!(method.body, Body::Params(_)));
    entries.flat_map(|entry| entry.causes.iter().map(|cause| (api.error(entry.error), cause)))
}

/// Returns whether an earlier cause with another error has the same field broken: pages contradict themselves.
fn is_contradicted(api: &Api, method: &Method, error: &ErrorCode, provocation: &Provocation) -> bool {
    let claims = |cause: &Cause| {
        cause.breaks.contains(&provocation.breaks)
            && (cause.fields.contains(&provocation.field) || cause.fields.is_empty() && provocation.field.is_empty())
    };
    causes(api, method).find(|(_, cause)| claims(cause)).is_some_and(|(first, _)| first.name != error.name)
}

/// Returns how the response to a provocation differs from what the cause says.
fn check(
    portal: &MockPortal,
    method: &Method,
    (error, cause): (&ErrorCode, &Cause),
    provocation: &Provocation,
) -> Option<String> {
    let response = call(portal, &method.name, &provocation.request);
    if response.status == 200 {
        return Some("it succeeds".to_owned());
    }
    let (_, code) = response.failure();
    if code != error.code {
        return Some(format!("it fails with {code}"));
    }
    // What `filter` and `order` name is the field there. Some failures name none.
    let is_inside = matches!(provocation.breaks, Break::Filterable | Break::Sortable);
    let json = response.json();
    let entries = json["error"]["validation"].as_array().into_iter().flatten();
    let named: Vec<&str> = entries.filter_map(|entry| entry["field"].as_str()).collect();
    let is_field =
        |name: &&str| cause.fields.iter().any(|field| name == field || name.starts_with(&format!("{field}.")));
    let is_named = is_inside || cause.fields.is_empty() || named.is_empty() || named.iter().any(is_field);
    (!is_named).then(|| format!("`validation` names other fields: {json}"))
}

#[test]
fn every_cause_that_a_request_can_have_is_had() {
    let portal = portal();
    let api = portal.specs().clone();
    let (mut wrong, mut count) = (Vec::new(), 0);
    for method in &api.methods {
        for (error, cause) in causes(&api, method) {
            for provocation in provocations(&api, method, cause) {
                if is_contradicted(&api, method, error, &provocation) {
                    continue;
                }
                count += 1;
                if let Some(problem) = check(&portal, method, (error, cause), &provocation) {
                    let Provocation { field, breaks, request } = &provocation;
                    let mut request = request.to_string();
                    request.truncate(request.char_indices().nth(200).map_or(request.len(), |(at, _)| at));
                    wrong.push(format!(
                        "{}: {} ({}, {}) of `{field}`: {problem}\n  {request}",
                        method.name,
                        error.name,
                        cause.name,
                        breaks.word(),
                    ));
                    portal.reset();
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count > 0);
}

#[test]
fn every_cause_about_the_request_says_what_a_call_breaks() {
    let portal = portal();
    let api = portal.specs();
    let is_about_the_request =
        |error: &ErrorCode| matches!(error.category, Category::Lookup | Category::Request | Category::Validation);
    let silent: Vec<String> = api
        .methods
        .iter()
        .flat_map(|method| causes(api, method).map(move |(error, cause)| (method, error, cause)))
        .filter(|(_, error, cause)| is_about_the_request(error) && cause.breaks.is_empty())
        .map(|(method, _, cause)| format!("{}: {}", method.name, cause.name))
        .collect();
    assert!(silent.is_empty(), "add `breaks`, which is `state` if no request decides:\n{}", silent.join("\n"));
    assert!(
        api.methods.iter().any(|method| causes(api, method).any(|(_, cause)| cause.breaks.contains(&Break::Object)))
    );
}
