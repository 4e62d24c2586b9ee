//! Round trips of the examples of REST 2.0.

use crate::canonical;
use bitrix24::method::MethodInfo;
use bitrix24::v2::methods::METHODS;
use bitrix24_json::Value as Json;
use bitrix24_model::{ExampleResponse, Method};
use bitrix24_tests::{api_v2, rust_examples};

fn entry(method: &Method) -> &'static MethodInfo {
    METHODS.iter().find(|entry| entry.name == method.name).unwrap_or_else(|| panic!("{} is not generated", method.name))
}

fn read(text: &[u8]) -> Json {
    serde_json::from_slice(text).unwrap()
}

#[test]
fn every_method_is_generated() {
    let (api, generated) = (api_v2(), METHODS.iter().map(|entry| entry.name).collect::<Vec<_>>());
    assert_eq!(api.methods.iter().map(|method| method.name.as_str()).collect::<Vec<_>>(), generated);
}

#[test]
fn every_response_survives_a_round_trip() {
    let api = api_v2();
    let mut found = Vec::new();
    for (method, example) in rust_examples::successful(&api) {
        let ExampleResponse::Result(response) = &example.response else { continue };
        match entry(method).response(response.to_string().as_bytes()) {
            Ok(text) => {
                let [sent, came] = [response, &read(&text)].map(|json| canonical::response(&api, method, json));
                if sent != came {
                    found.push(format!("{}: {sent} became {came}", method.name));
                }
            }
            Err(problem) => found.push(format!("{}: {problem}", method.name)),
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_request_survives_a_round_trip() {
    let api = api_v2();
    let mut found = Vec::new();
    for (method, example) in rust_examples::successful(&api) {
        let arguments = &method.v2.as_ref().unwrap().arguments;
        // What a positional method takes is an array.
        let written = match (arguments.as_slice(), &example.request) {
            ([], request) => request.clone(),
            (arguments, Json::Object(entries)) => canonical::positional(arguments, entries),
            (_, other) => panic!("{}: {other}", method.name),
        };
        let canonical = |json: &Json| canonical::request(&api, method, json);
        match entry(method).request(written.to_string().as_bytes()) {
            Ok(text) if canonical(&written) == canonical(&read(&text)) => {}
            Ok(text) => found.push(format!("{}: {written} became {}", method.name, read(&text))),
            Err(problem) => found.push(format!("{}: {problem}", method.name)),
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_documented_error_is_a_variant() {
    let api = api_v2();
    for method in &api.methods {
        for error in &method.errors {
            let error = api.error(error.error);
            for code in std::iter::once(&error.code).chain(&error.aliases) {
                assert_eq!(entry(method).error_kind(code), error.name, "{} and {code:?}", method.name);
            }
        }
    }
}
