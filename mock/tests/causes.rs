//! A call that breaks what a documented cause says fails with the error of the cause.

mod common;

use bitrix24_json::json;
use bitrix24_mock::MockPortal;
use bitrix24_model::breaks::{Break, Provocation, provocations};
use bitrix24_model::constraints::ConstraintKind;
use bitrix24_model::{Action, Api, Body, Category, Cause, ErrorCode, ExampleResponse, Field, Method, Protocol, Type};
use common::{Response, call, call_of, portal, start};

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
    api: &Api,
    method: &Method,
    (error, cause): (&ErrorCode, &Cause),
    provocation: &Provocation,
) -> Option<String> {
    if provocation.breaks == Break::Exists {
        // What the second of two calls adds is there already.
        call_of(portal, api.protocol, method, &provocation.request);
    }
    let response = call_of(portal, api.protocol, method, &provocation.request);
    if !is_failure(&response) {
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

/// Returns whether a call failed. Some failures of REST 2.0 have the status 200.
fn is_failure(response: &Response) -> bool {
    response.json().get("error").is_some()
}

#[test]
fn every_cause_that_a_request_can_have_is_had() {
    for protocol in Protocol::ALL {
        causes_are_had(&portal(), protocol);
    }
}

fn causes_are_had(portal: &MockPortal, protocol: Protocol) {
    let api = &portal.specs_of(protocol).clone();
    let (mut wrong, mut count) = (Vec::new(), 0);
    for method in &api.methods {
        for (error, cause) in causes(api, method) {
            for provocation in provocations(api, method, cause) {
                if is_contradicted(api, method, error, &provocation) {
                    assert!(method.doc.note.is_some(), "{}: a `note` must name the contradiction", method.name);
                    continue;
                }
                count += 1;
                if let Some(problem) = check(portal, api, method, (error, cause), &provocation) {
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
    let is_about_an_object = |method| causes(api, method).any(|(_, cause)| cause.breaks.contains(&Break::Object));
    assert!(api.methods.iter().any(is_about_an_object));
}

/// The errors that the standard parameters have without a cause: the parameter, what a call breaks, and the error.
const STANDARD: &[(&str, Break, &str)] = &[
    ("select", Break::Type, "InvalidSelect"),
    ("select", Break::Related, "UnknownProperty"),
    ("filter", Break::Type, "InvalidFilter"),
    ("filter", Break::Operator, "UnknownFilterOperator"),
    ("filter", Break::Known, "UnknownProperty"),
    ("filter", Break::Filterable, "RequestValidation"),
    ("order", Break::Type, "InvalidOrder"),
    ("order", Break::Values, "InvalidOrder"),
    ("order", Break::Known, "UnknownProperty"),
    ("limit", Break::Type, "InvalidPagination"),
    ("limit", Break::Constraint(ConstraintKind::Min), "InvalidPagination"),
    ("name", Break::Required, "RequestValidation"),
];

#[test]
fn standard_parameters_are_refused_with_their_errors() {
    let portal = portal();
    let api = portal.specs();
    let any = api.methods.iter().find_map(|method| causes(api, method).next()).expect("a cause").1;
    let (mut wrong, mut count) = (Vec::new(), 0);
    for method in &api.methods {
        let Body::Params(params) = &method.body else { continue };
        let is_caused = |field: &str, breaks: Break| {
            let names = |cause: &Cause| cause.fields.is_empty() || cause.fields.iter().any(|known| known == field);
            causes(api, method).any(|(_, cause)| cause.breaks.contains(&breaks) && names(cause))
        };
        let is_standard = |param: &&Field| matches!(param.ty, Type::Select(_) | Type::Filter(_) | Type::Order(_));
        let has = |field: &str| match field {
            "name" => method.action == Some(Action::FieldGet),
            "limit" => params.iter().any(|param| matches!(param.ty, Type::Page)),
            _ => params.iter().filter(is_standard).any(|param| param.wire == field),
        };
        let is_replaced = |name: &str| {
            method.errors.iter().any(|entry| api.error(entry.error).replaces.iter().any(|known| known == name))
        };
        for (field, breaks, error) in STANDARD {
            if !has(field) || is_caused(field, *breaks) || is_replaced(error) {
                continue;
            }
            let cause = Cause { fields: vec![(*field).to_owned()], breaks: vec![*breaks], ..any.clone() };
            for Provocation { request, .. } in provocations(api, method, &cause) {
                let code = &api.error_named(error).expect("an error of the specs").code;
                count += 1;
                let response = call(&portal, &method.name, &request);
                if response.status == 200 || response.failure().1 != *code {
                    wrong.push(format!("{} {field} {}: {request}\n  {}", method.name, breaks.word(), response.text));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count > 0);
}

/// A portal decides by the request and its rows, so it need not have the object that an example misses.
#[test]
fn the_requests_of_failing_examples_fail_with_their_errors() {
    for protocol in Protocol::ALL {
        failing_examples_fail(&portal(), protocol);
    }
}

fn failing_examples_fail(portal: &MockPortal, protocol: Protocol) {
    let api = portal.specs_of(protocol);
    let (mut wrong, mut count) = (Vec::new(), 0);
    for method in &api.methods {
        for example in &method.examples {
            let ExampleResponse::Failure { error, .. } = &example.response else { continue };
            let error = api.error(*error);
            // An error of REST 2.0 with a meaning of its own for each method can be about rights.
            let is_about_request = |category| matches!(category, Category::Request | Category::Validation);
            let of_state = method.errors.iter().filter(|entry| api.error(entry.error).name == error.name);
            let needs_state = of_state.flat_map(|entry| &entry.causes).any(|cause| cause.breaks == [Break::State]);
            if !is_about_request(error.category) || protocol == Protocol::V2 && needs_state {
                continue;
            }
            count += 1;
            let response = call_of(portal, protocol, method, &example.request);
            if !is_failure(&response) || response.failure().1 != error.code {
                wrong.push(format!("{} {}: {}", method.name, example.request, response.text));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count > 0);
}

const NOT_FOUND: &str = "BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION";
const INVALID: &str = "BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION";

#[test]
fn an_object_exists_until_it_is_deleted() {
    let portal = portal();
    let document = json!({"fields": {"collectionId": 42, "title": "Chapter"}});
    assert_eq!(call(&portal, "note.document.add", &document).status, 200);
    assert_eq!(call(&portal, "note.collection.delete", &json!({"id": 42})).status, 200);
    assert_eq!(call(&portal, "note.document.add", &document).failure(), (400, NOT_FOUND.to_owned()));
}

#[test]
fn a_new_object_can_be_referred_to() {
    let portal = portal();
    let collection =
        call(&portal, "note.collection.add", &json!({"fields": {"name": "Guides", "position": 1}})).result();
    let document = json!({"fields": {"collectionId": collection["item"]["id"], "title": "Chapter"}});
    assert_eq!(call(&portal, "note.document.add", &document).status, 200);
}

#[test]
fn seeds_say_which_objects_exist() {
    let seed = json!({"note.collection": [{"id": 900}], "tasks.user": [{"id": 901}]}).to_string();
    let portal = start(MockPortal::builder().seed(seed));
    let document = |id: i64| json!({"fields": {"collectionId": id, "title": "Chapter"}});
    assert_eq!(call(&portal, "note.document.add", &document(900)).status, 200);
    assert_eq!(call(&portal, "note.document.add", &document(42)).failure(), (400, NOT_FOUND.to_owned()));
    // Users have no object of their own, so any object with the identifier of a user is one.
    let task = |id: i64| json!({"fields": {"title": "Paint", "creatorId": 1, "responsibleId": id}});
    assert_eq!(call(&portal, "tasks.task.add", &task(901)).status, 200);
    let refused = call(&portal, "tasks.task.add", &task(902));
    assert_eq!(refused.failure(), (400, INVALID.to_owned()));
    assert_eq!(refused.json()["error"]["validation"][0]["field"], "responsibleId");
}

#[test]
fn no_object_and_one_of_several_are_no_mistakes() {
    let portal = portal();
    let task = json!({"fields": {"title": "Paint", "creatorId": 1, "responsibleId": 2, "parentId": 0}});
    assert_eq!(call(&portal, "tasks.task.add", &task).status, 200);
    let moved =
        |ids: &[i64]| call(&portal, "mail.message.movetofolder", &json!({"messageIds": ids, "action": "delete"}));
    assert_eq!(moved(&[15, 99_999_999]).status, 200);
    assert_eq!(moved(&[99_999_999]).failure(), (400, INVALID.to_owned()));
}

#[test]
fn only_causes_refuse_unknown_identifiers() {
    // The page of `humanresources.employee.search` documents no error for a department that does not exist.
    let portal = portal();
    let search = json!({"name": "John", "nodeId": 99_999_999});
    assert_eq!(call(&portal, "humanresources.employee.search", &search).status, 200);
}

#[test]
fn values_of_two_parameters_are_compared() {
    let portal = portal();
    let planned = |start: &str, end: &str| {
        let fields = json!({"title": "Paint", "creatorId": 1, "responsibleId": 2, "startPlan": start, "endPlan": end});
        call(&portal, "tasks.task.add", &json!({ "fields": fields }))
    };
    // The same day in two time zones.
    assert_eq!(planned("2026-06-01T10:00:00+05:00", "2026-06-01T09:00:00+03:00").status, 200);
    assert_eq!(planned("2026-06-01T10:00:00+03:00", "2026-06-01T10:00:00+03:00").status, 200);
    let refused = planned("2026-06-01T10:00:00+03:00", "2026-06-01T11:00:00+05:00");
    assert_eq!(refused.failure(), (400, INVALID.to_owned()));
    assert_eq!(refused.json()["error"]["validation"][0]["field"], "endPlan");
    let own = call(&portal, "tasks.task.update", &json!({"id": "7", "fields": {"parentId": 7}}));
    assert_eq!(own.failure(), (400, INVALID.to_owned()));
}

#[test]
fn a_write_names_its_objects_in_one_way() {
    let portal = portal();
    let both = json!({"id": 7, "filter": [["id", 7]], "fields": {"title": "Paint"}});
    assert_eq!(call(&portal, "tasks.task.update", &both).failure(), (400, INVALID.to_owned()));
    let both = json!({"id": 7, "filter": [["id", 7]]});
    assert_eq!(call(&portal, "tasks.task.delete", &both).failure(), (400, INVALID.to_owned()));
}
