//! Round trips of all examples of all specs through the generated types, without losing a key.
#![allow(clippy::unwrap_used)]

#[path = "../common/canonical.rs"]
mod canonical;
#[path = "../common/differences.rs"]
mod differences;
mod rust_code;
mod v2;

use bitrix24::catalog::METHODS;
use bitrix24::method::MethodInfo;
use bitrix24_json::Value as Json;
use bitrix24_model::{ExampleResponse, Method};
use bitrix24_tests::api;
use differences::differences;

fn entry(method: &Method) -> &'static MethodInfo {
    METHODS.iter().find(|entry| entry.name == method.name).unwrap_or_else(|| panic!("{} is not generated", method.name))
}

fn read(text: Vec<u8>) -> Json {
    serde_json::from_slice(&text).unwrap()
}

#[test]
fn every_method_is_generated() {
    let (api, generated) = (api(), METHODS.iter().map(|entry| entry.name).collect::<Vec<_>>());
    assert_eq!(api.methods.iter().map(|method| method.name.as_str()).collect::<Vec<_>>(), generated);
}

#[test]
fn every_response_survives_a_round_trip() {
    let (mut found, mut count) = (Vec::new(), 0);
    for method in &api().methods {
        for example in &method.examples {
            let ExampleResponse::Result(answer) = &example.response else { continue };
            count += 1;
            match entry(method).response(answer.to_string().as_bytes()) {
                Ok(text) => differences(&format!("{}: result", method.name), answer, Some(&read(text)), &mut found),
                Err(problem) => found.push(format!("{}: {problem}", method.name)),
            }
        }
    }
    assert!(count > 50, "only {count} answers were tried");
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_request_survives_a_round_trip() {
    let (mut found, mut count) = (Vec::new(), 0);
    for method in &api().methods {
        for example in &method.examples {
            // The request of an error example can violate any rule.
            let ExampleResponse::Result(_) = &example.response else { continue };
            count += 1;
            match entry(method).request(example.request.to_string().as_bytes()) {
                Ok(text) => {
                    differences(&format!("{}: request", method.name), &example.request, Some(&read(text)), &mut found)
                }
                Err(problem) => found.push(format!("{}: {problem}", method.name)),
            }
        }
    }
    assert!(count > 50, "only {count} requests were tried");
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// serde gives the same text, with the same order of keys, as the client itself; and reads it again.
#[test]
fn every_example_survives_serde() {
    let mut count = 0;
    for method in &api().methods {
        for example in &method.examples {
            let ExampleResponse::Result(response) = &example.response else { continue };
            count += 1;
            let (entry, name) = (entry(method), &method.name);
            let (request, response) = (example.request.to_string(), response.to_string());
            let text = entry.serde_request(request.as_bytes()).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert_eq!(Ok(&text), entry.request(request.as_bytes()).as_ref(), "{name}");
            assert_eq!(entry.serde_request(&text).ok(), Some(text), "{name}");
            let text = entry.serde_response(response.as_bytes()).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert_eq!(Ok(&text), entry.response(response.as_bytes()).as_ref(), "{name}");
            assert_eq!(entry.serde_response(&text).ok(), Some(text), "{name}");
        }
    }
    assert!(count > 50, "only {count} examples were tried");
}

#[test]
fn every_documented_error_is_a_variant() {
    let api = api();
    for method in &api.methods {
        for error in &method.errors {
            let error = api.error(error.error);
            for code in std::iter::once(&error.code).chain(&error.aliases) {
                assert_eq!(entry(method).error_kind(code), error.name, "{} and {code}", method.name);
            }
        }
        assert_eq!(entry(method).error_kind("BRAND_NEW"), "Other(Unknown(\"BRAND_NEW\"))");
    }
}
