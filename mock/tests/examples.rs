//! The examples of the specs: rows answer for them where they can, and otherwise the examples that a request asks for.

mod common;

use bitrix24_json::{Value as Json, json};
use bitrix24_mock::MockPortal;
use bitrix24_model::{Action, Api, Example, ExampleResponse, Method, Protocol};
use common::{Response, call, call_of, call_of_with, call_with, portal, start};

/// Returns the status and the body that an example shows, without `time`.
fn expected(api: &Api, method: &Method, example: &Example) -> (u16, Json) {
    match &example.response {
        ExampleResponse::Result(result) if method.envelope => {
            let mut body = json!({"result": result});
            for (name, number) in [("next", example.next), ("total", example.total)] {
                if let Some(number) = number {
                    body[name] = number.into();
                }
            }
            (200, body)
        }
        ExampleResponse::Result(result) => (200, result.clone()),
        ExampleResponse::Failure { status, error, message, .. } if api.protocol == Protocol::V2 => {
            (*status, json!({"error": api.error(*error).code, "error_description": message}))
        }
        ExampleResponse::Failure { status, error, message, validation } => {
            let mut body = json!({"code": api.error(*error).code, "message": message});
            if !validation.is_empty() {
                let entries = validation.iter().map(|entry| match &entry.field {
                    Some(field) => json!({"message": entry.message, "field": field}),
                    None => json!({"message": entry.message}),
                });
                body["validation"] = entries.collect();
            }
            (*status, json!({"error": body}))
        }
    }
}

fn seen(response: &Response) -> (u16, Json) {
    let mut body = response.json();
    if let Some(envelope) = body.as_object_mut() {
        envelope.remove("time");
    }
    (response.status, body)
}

/// Compares the responses to the examples that are wanted.
fn check(api: &Api, is_wanted: fn(&Method, &Example) -> bool, respond: impl Fn(&Method, usize, &Example) -> Response) {
    let (mut wrong, mut count) = (Vec::new(), 0);
    for method in &api.methods {
        for (at, example) in method.examples.iter().enumerate().filter(|(_, example)| is_wanted(method, example)) {
            let (expected, seen) = (expected(api, method, example), seen(&respond(method, at, example)));
            count += 1;
            if expected != seen {
                wrong.push(format!(
                    "{} {}:\n  expected {} {}\n  saw {} {}",
                    method.name, example.request, expected.0, expected.1, seen.0, seen.1
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count} examples:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count > 0);
}

fn is_success(example: &Example) -> bool {
    matches!(example.response, ExampleResponse::Result(_))
}

#[test]
fn a_header_asks_for_any_example() {
    let portal = portal();
    for protocol in Protocol::ALL {
        check(
            portal.specs_of(protocol),
            |_, _| true,
            |method, at, _| {
                let number = (at + 1).to_string();
                call_of_with(&portal, protocol, method, &[("X-Mock-Example", &number)], &json!({"of": "no example"}))
            },
        );
    }
    let method = portal.specs().methods.iter().find(|method| method.examples.iter().any(|e| e.title.is_some()));
    let (name, title) = method
        .and_then(|method| Some((&method.name, method.examples.iter().find_map(|example| example.title.as_ref())?)))
        .expect("an example with a title");
    let titled = call_with(&portal, name, &[("X-Mock-Example", title)], &json!({}));
    assert_eq!(titled.header("X-Mock-Answer"), Some("example"));
    for unknown in ["0", "99", "no such title"] {
        let response = call_with(&portal, name, &[("X-Mock-Example", unknown)], &json!({}));
        assert_eq!(response.failure(), (400, "MOCK_UNKNOWN_EXAMPLE".to_owned()));
        assert!(response.text.contains(title.as_str()), "{}", response.text);
    }
}

#[test]
fn in_a_portal_with_examples_each_successful_one_gets_its_response() {
    let portal = start(MockPortal::builder().examples());
    // Of two examples with the same request, the first one counts.
    let is_first = |method: &Method, example: &Example| {
        let first = method.examples.iter().find(|other| is_success(other) && other.request == example.request);
        first.is_some_and(|first| std::ptr::eq(first, example))
    };
    for protocol in Protocol::ALL {
        check(
            portal.specs_of(protocol),
            |_, example| is_success(example),
            |method, at, example| {
                assert!(is_first(method, example), "two examples of {} have the request of example {at}", method.name);
                call_of(&portal, protocol, method, &example.request)
            },
        );
    }
}

/// An example that a standard action reads comes from the rows, which examples are put into.
#[test]
fn the_rows_that_examples_read_are_there() {
    let portal = portal();
    check(
        portal.specs(),
        |method, example| is_success(example) && method.action == Some(Action::Get),
        |method, _, example| call(&portal, &method.name, &example.request),
    );
}

/// Rows of REST 2.0 have more fields than the examples of pages show.
#[test]
fn the_rows_that_examples_of_rest_2_read_have_their_values() {
    let portal = portal();
    let api = portal.specs_of(Protocol::V2);
    let gets = api.methods.iter().filter(|method| method.action == Some(Action::Get));
    let mut count = 0;
    for (method, example) in gets.flat_map(|method| method.examples.iter().map(move |example| (method, example))) {
        let ExampleResponse::Result(shown) = &example.response else { continue };
        let seen = call_of(&portal, Protocol::V2, method, &example.request).result();
        let (shown, seen) = (shown.get("item").unwrap_or(shown), seen.get("item").unwrap_or(&seen));
        for (name, value) in shown.as_object().into_iter().flatten() {
            assert_eq!(seen.get(name), Some(value), "`{name}` of {} {}", method.name, example.request);
            count += 1;
        }
    }
    assert!(count > 0);
}

#[test]
fn the_request_of_a_failing_example_gets_what_the_rows_say() {
    let portal = portal();
    for builder in [MockPortal::builder(), MockPortal::builder().examples()] {
        let portal = start(builder);
        assert_eq!(call(&portal, "note.collection.list", &json!({})).status, 200);
        assert_eq!(call(&portal, "mail.message.thread", &json!({"id": 15})).status, 200);
    }
    let unknown = call(&portal, "main.eventlog.get", &json!({"id": 999_999}));
    assert_eq!(unknown.failure(), (400, "BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION".to_owned()));
}

/// Each request of an example that succeeds is one that the portal accepts.
#[test]
fn the_rows_that_examples_name_are_there() {
    let portal = portal();
    let mut wrong = Vec::new();
    for api in Protocol::ALL.map(|protocol| portal.specs_of(protocol)) {
        for (method, example) in api.methods.iter().flat_map(|method| method.examples.iter().map(move |e| (method, e)))
        {
            portal.reset();
            let response = call_of(&portal, api.protocol, method, &example.request);
            if is_success(example) && response.json().get("error").is_some() {
                wrong.push(format!("{} {}: {}", method.name, example.request, response.text));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_method_responds_to_an_empty_request() {
    let portal = portal();
    let apis = Protocol::ALL.map(|protocol| portal.specs_of(protocol));
    for (api, method) in apis.into_iter().flat_map(|api| api.methods.iter().map(move |method| (api, method))) {
        let response = call_of(&portal, api.protocol, method, &json!({}));
        let body = response.json();
        match response.status {
            200 if method.envelope && body.get("error").is_none() => {
                assert!(body["time"].is_object() && body.get("result").is_some(), "{}: {body}", method.name)
            }
            200 if !method.envelope => {}
            _ => {
                let (_, code) = response.failure();
                let known = api.errors.iter().any(|error| error.code == code);
                assert!(known, "{}: {body}", method.name);
            }
        }
    }
}
