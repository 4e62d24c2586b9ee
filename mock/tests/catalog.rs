//! What the portal answers, the generated client can read: examples, and above all what is made from rows.

mod common;

use bitrix24::catalog::METHODS;
use bitrix24_model::{Example, ExampleResponse, Method};
use common::{Answer as Seen, call, portal};
use serde_json::{Value as Json, json};

/// The request of an example with a key that nobody knows, so that it is not the example's own.
fn other_request(example: &Example) -> Json {
    let mut request = example.request.clone();
    if let Some(params) = request.as_object_mut() {
        params.insert("unheard".to_owned(), json!(1));
    }
    request
}

/// Why an answer cannot be read, if it cannot.
fn unreadable(method: &Method, seen: &Seen) -> Option<String> {
    let entry = METHODS.iter().find(|entry| entry.name == method.name)?;
    let json = seen.json();
    let answer = if method.envelope { &json["result"] } else { &json };
    let problem = entry.response(answer.to_string().as_bytes()).err()?;
    Some(format!("{}: {problem} in {answer}", method.name))
}

#[test]
fn what_is_made_from_rows_can_be_read_by_the_client() {
    let portal = portal();
    let (mut wrong, mut count) = (Vec::new(), 0);
    for method in &portal.specs().methods {
        for example in method.examples.iter().filter(|example| matches!(example.response, ExampleResponse::Result(_))) {
            portal.reset();
            let seen = call(&portal, &method.name, &other_request(example));
            if seen.status == 200 {
                count += 1;
                wrong.extend(unreadable(method, &seen));
            } else {
                wrong.push(format!("{} {}: {}", method.name, example.request, seen.text));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn whole_objects_of_every_list_can_be_read_by_the_client() {
    let portal = portal();
    let mut wrong = Vec::new();
    for method in portal.specs().methods.iter().filter(|method| method.pagination.is_some()) {
        let seen = call(&portal, &method.name, &json!({"pagination": {"limit": 40}}));
        if seen.status == 200 {
            wrong.extend(unreadable(method, &seen));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
