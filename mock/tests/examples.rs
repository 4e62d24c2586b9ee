//! Every example of every spec gets the response that it shows.
//!
//! There are two exceptions: the OpenAPI document is that of all specs, and an object that an example does not find may
//! exist in the portal.

mod common;

use bitrix24_json::{Value as Json, json};
use bitrix24_mock::MockPortal;
use bitrix24_model::{Category, ErrorCode, ExampleResponse, Method};
use common::{call, portal};

/// Returns the response of the first example with this request.
fn first_with<'a>(method: &'a Method, request: &Json) -> Option<&'a ExampleResponse> {
    method.examples.iter().find(|example| example.request == *request).map(|example| &example.response)
}

/// Returns whether the portal has the object that an example does not find.
fn exists(portal: &MockPortal, method: &Method, request: &Json, error: &ErrorCode) -> bool {
    let Some(get) = method.object.map(|_| &method.name).filter(|_| error.category == Category::Lookup) else {
        return false;
    };
    let other = call(portal, get, &json!({"id": request["id"], "auth": "another body", "unknown": 1}));
    other.status == 200
}

fn check(portal: &MockPortal, method: &Method, request: &Json) -> Result<(), String> {
    let response = call(portal, &method.name, request);
    let (status, expected) = match first_with(method, request) {
        Some(ExampleResponse::Result(_))
            if matches!(method.name.as_str(), "documentation" | "rest.documentation.openapi") =>
        {
            return Ok(());
        }
        Some(ExampleResponse::Result(result)) if method.envelope => (200, json!({"result": result})),
        Some(ExampleResponse::Result(result)) => (200, result.clone()),
        Some(ExampleResponse::Failure { status, error, message, validation }) => {
            let error = portal.specs().error(*error);
            if exists(portal, method, request, error) {
                return Ok(());
            }
            let mut body = json!({"code": error.code, "message": message});
            if !validation.is_empty() {
                body["validation"] = validation
                    .iter()
                    .map(|entry| match &entry.field {
                        Some(field) => json!({"message": entry.message, "field": field}),
                        None => json!({"message": entry.message}),
                    })
                    .collect();
            }
            (*status, json!({"error": body}))
        }
        None => return Err("no example".to_owned()),
    };
    let mut seen = response.json();
    if let Some(envelope) = seen.as_object_mut() {
        envelope.remove("time");
    }
    if (response.status, &seen) == (status, &expected) {
        Ok(())
    } else {
        Err(format!("\n  expected {status} {expected}\n  saw {} {seen}", response.status))
    }
}

#[test]
fn every_example_gets_the_response_that_it_shows() {
    let portal = portal();
    let mut wrong = Vec::new();
    let mut count = 0;
    for method in &portal.specs().methods {
        for example in &method.examples {
            portal.reset();
            count += 1;
            if let Err(error) = check(&portal, method, &example.request) {
                wrong.push(format!("{} {}: {error}", method.name, example.request));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count} examples:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count > 0);
}

#[test]
fn every_method_responds_to_an_empty_request() {
    let portal = portal();
    for method in &portal.specs().methods {
        let response = call(&portal, &method.name, &json!({}));
        let body = response.json();
        match response.status {
            200 if method.envelope => {
                assert!(body["time"].is_object() && body.get("result").is_some(), "{}: {body}", method.name)
            }
            200 => {}
            _ => {
                let (_, code) = response.failure();
                let known = portal.specs().errors.iter().any(|error| error.code == code);
                assert!(known, "{}: {body}", method.name);
            }
        }
    }
}
