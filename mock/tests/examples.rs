//! Every example of every spec is answered as it says.
//!
//! There are two exceptions: the OpenAPI document is that of all specs, and an object that an example misses is found
//! where the portal has it.

mod common;

use bitrix24_mock::MockPortal;
use bitrix24_model::{Category, ErrorCode, ExampleResponse, Method};
use common::{call, portal};
use serde_json::{Value as Json, json};

/// The example that a request means: the first one with this body.
fn first_with<'a>(method: &'a Method, request: &Json) -> Option<&'a ExampleResponse> {
    method.examples.iter().find(|example| example.request == *request).map(|example| &example.response)
}

/// Whether an example misses an object that the portal has.
fn is_there(portal: &MockPortal, method: &Method, request: &Json, error: &ErrorCode) -> bool {
    let Some(get) = method.object.map(|_| &method.name).filter(|_| error.category == Category::Lookup) else {
        return false;
    };
    let other = call(portal, get, &json!({"id": request["id"], "auth": "another body", "unheard": 1}));
    other.status == 200
}

fn check(portal: &MockPortal, method: &Method, request: &Json) -> Result<(), String> {
    let answer = call(portal, &method.name, request);
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
            if is_there(portal, method, request, error) {
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
    let mut seen = answer.json();
    if let Some(envelope) = seen.as_object_mut() {
        envelope.shift_remove("time");
    }
    if (answer.status, &seen) == (status, &expected) {
        Ok(())
    } else {
        Err(format!("\n  expected {status} {expected}\n  saw {} {seen}", answer.status))
    }
}

#[test]
fn every_example_is_answered_as_it_says() {
    let portal = portal();
    let mut wrong = Vec::new();
    let mut count = 0;
    for method in &portal.specs().methods {
        for example in &method.examples {
            portal.reset();
            count += 1;
            if let Err(problem) = check(&portal, method, &example.request) {
                wrong.push(format!("{} {}: {problem}", method.name, example.request));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count} examples:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count > 0);
}

#[test]
fn every_method_answers_the_empty_request_with_an_envelope_or_a_documented_failure() {
    let portal = portal();
    for method in &portal.specs().methods {
        let answer = call(&portal, &method.name, &json!({}));
        let body = answer.json();
        match answer.status {
            200 if method.envelope => {
                assert!(body["time"].is_object() && body.get("result").is_some(), "{}: {body}", method.name)
            }
            200 => {}
            _ => {
                let (_, code) = answer.failure();
                let known = portal.specs().errors.iter().any(|error| error.code == code);
                assert!(known, "{}: {body}", method.name);
            }
        }
    }
}
