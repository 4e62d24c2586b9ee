//! The generated client can decode the portal's responses, from examples and from rows.

mod common;

use bitrix24::catalog::METHODS;
use bitrix24::v2::methods::METHODS as METHODS_V2;
use bitrix24_json::{Value as Json, json};
use bitrix24_model::{Example, ExampleResponse, Method, Protocol};
use bitrix24_runtime::method::MethodInfo;
use common::{Response, call, call_of, portal};

/// Returns the request of an example with an unknown key, so that no example applies.
fn other_request(example: &Example) -> Json {
    let mut request = example.request.clone();
    if let Some(params) = request.as_object_mut() {
        params.insert("unknown".to_owned(), json!(1));
    }
    request
}

/// Returns the error of decoding a response.
fn decode_error(methods: &[MethodInfo], method: &Method, response: &Response) -> Option<String> {
    let entry = methods.iter().find(|entry| entry.name == method.name)?;
    let json = response.json();
    let body = if method.envelope { &json["result"] } else { &json };
    let error = entry.response(body.to_string().as_bytes()).err()?;
    Some(format!("{}: {error} in {body}", method.name))
}

#[test]
fn the_client_can_decode_responses_from_rows() {
    let portal = portal();
    let (mut wrong, mut count) = (Vec::new(), 0);
    for method in &portal.specs().methods {
        for example in method.examples.iter().filter(|example| matches!(example.response, ExampleResponse::Result(_))) {
            portal.reset();
            let response = call(&portal, &method.name, &other_request(example));
            if response.status == 200 {
                count += 1;
                wrong.extend(decode_error(METHODS, method, &response));
            } else {
                wrong.push(format!("{} {}: {}", method.name, example.request, response.text));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_client_can_decode_every_list() {
    let portal = portal();
    let mut wrong = Vec::new();
    for method in portal.specs().methods.iter().filter(|method| method.pagination.is_some()) {
        let response = call(&portal, &method.name, &json!({"pagination": {"limit": 40}}));
        if response.status == 200 {
            wrong.extend(decode_error(METHODS, method, &response));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_client_can_decode_the_responses_of_rest_2() {
    let portal = portal();
    let (mut wrong, mut count) = (Vec::new(), 0);
    for method in &portal.specs_of(Protocol::V2).methods {
        for example in method.examples.iter().filter(|example| matches!(example.response, ExampleResponse::Result(_))) {
            portal.reset();
            let response = call_of(&portal, Protocol::V2, method, &example.request);
            count += 1;
            wrong.extend(decode_error(METHODS_V2, method, &response));
        }
    }
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count > 0);
}
