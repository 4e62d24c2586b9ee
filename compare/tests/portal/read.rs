//! What is no document of a portal, and what is one all the same.

use super::*;
use bitrix24_compare::portal::Kind;
use insta::assert_snapshot;
use serde_json::json;

fn refused(text: &str) -> String {
    let problem = Published::read(text).unwrap_err();
    format!("{}: {}\n{}", problem.place, problem.message, problem.help)
}

#[test]
fn what_is_no_document() {
    assert_snapshot!(refused("  \n"), @"
    #: the document is empty
    save the answer of `rest.documentation.openapi`, called on the portal with POST and the body `{}`
    ");
    assert_snapshot!(refused("<html><body>Closed</body></html>"), @"
    #: the document is a page, not JSON: expected value at line 1 column 1
    save the answer of `rest.documentation.openapi`, called on the portal with POST and the body `{}`
    ");
    assert_snapshot!(refused("{\"paths\": "), @"
    #: the document is not JSON: EOF while parsing a value at line 1 column 9
    save the answer of `rest.documentation.openapi`, called on the portal with POST and the body `{}`
    ");
    assert_snapshot!(refused("[]"), @"
    #: the document is an array, not an object
    save the answer of `rest.documentation.openapi`, called on the portal with POST and the body `{}`
    ");
    assert_snapshot!(refused("{\"openapi\": \"3.0.0\"}"), @"
    #/paths: there is no `paths`, so this is no OpenAPI document
    save the answer of `rest.documentation.openapi`, called on the portal with POST and the body `{}`
    ");
    assert_snapshot!(refused("{\"paths\": []}"), @"
    #/paths: the document lists no methods
    call `rest.documentation.openapi` with a webhook that has the scopes of the modules to compare
    ");
    assert_snapshot!(refused("{\"paths\": {}}"), @"
    #/paths: the document lists no methods
    call `rest.documentation.openapi` with a webhook that has the scopes of the modules to compare
    ");
    assert_snapshot!(refused("{\"paths\": [1]}"), @"
    #/paths: this is an array, not an object with a key a method
    save the answer of `rest.documentation.openapi`, called on the portal with POST and the body `{}`
    ");
    assert_snapshot!(refused("{\"paths\": \"all\"}"), @"
    #/paths: this is a string, not an object with a key a method
    save the answer of `rest.documentation.openapi`, called on the portal with POST and the body `{}`
    ");
}

#[test]
fn a_failure_that_was_saved_as_a_document() {
    assert_snapshot!(refused(r#"{"error": {"code": "INSUFFICIENT_SCOPE", "message": "No."}}"#), @"
    #/error: the portal answered with the failure `INSUFFICIENT_SCOPE`
    call `rest.documentation.openapi` with a webhook that has the scopes of the modules to compare
    ");
    assert_snapshot!(refused(r#"{"error": "expired_token", "error_description": "No."}"#), @"
    #/error: the portal answered with the failure `expired_token`
    call `rest.documentation.openapi` with a webhook that has the scopes of the modules to compare
    ");
}

#[test]
fn a_name_that_no_spec_could_have_is_no_method() {
    let long = format!("/shop.{}", "x".repeat(200));
    let published = read(&json!({ "paths": { "/shop.order.get": null, long.as_str(): {} } }));
    assert_eq!(published.notes, [format!("#/paths/~1{}: not the name of a method", &long[1..])]);
}

#[test]
fn what_is_no_method_is_told() {
    let published = read(&json!({ "paths": { "/shop.order.get": null, "/": {}, "/{id}": {}, "/a b~c": {} } }));
    assert_eq!(published.methods.len(), 1);
    assert_snapshot!(published.notes.join("\n"), @"
    #/paths/~1: not the name of a method
    #/paths/~1{id}: not the name of a method
    #/paths/~1a b~0c: not the name of a method
    ");
}

#[test]
fn a_document_in_an_envelope() {
    let published = read(&json!({ "result": { "paths": { "/shop.order.get": {} } }, "time": {} }));
    assert_eq!(published.methods[0].name, "shop.order.get");
}

#[test]
fn what_the_fixture_says() {
    let published = read(&document());
    assert_eq!(published.notes, [""; 0]);
    let names = |method: &str| {
        let method = published.method(method).unwrap();
        let property = |it: &bitrix24_compare::portal::Property| {
            format!("{}{} {}", it.name, if it.required { "!" } else { "" }, it.schema.word())
        };
        method.parameters.iter().map(property).collect::<Vec<_>>().join(", ")
    };
    assert_snapshot!(names("shop.order.ship"), @"ids! array<integer>, labels array, speed string, address object, note any");
    assert_snapshot!(names("shop.order.history"), @"id! integer");
    assert_snapshot!(names("shop.order.cancel"), @"");
    assert_eq!(published.method("shop.order.ship").unwrap().parameter("speed").unwrap().schema.names, ["SLOW", "FAST"]);
    let order = published.method("shop.order.get").unwrap().result.property("item").unwrap().schema.clone();
    assert_eq!(order.property("isPaid").unwrap().schema.kind, Kind::Unknown, "a reference to itself says nothing");
}

#[test]
fn references_that_multiply_come_to_an_end() {
    let mut schemas = serde_json::Map::new();
    for n in 0..60 {
        let next = json!({ "$ref": format!("#/components/schemas/s{}", n + 1) });
        schemas.insert(format!("s{n}"), json!({ "allOf": vec![next; 30] }));
    }
    let body = json!({ "content": { "application/json": { "schema": { "$ref": "#/components/schemas/s0" } } } });
    let document =
        json!({ "paths": { "/a.b": { "post": { "requestBody": body } } }, "components": { "schemas": schemas } });
    assert_snapshot!(read(&document).notes.join("\n"), @"#/paths/~1a.b: too deep or too large to be read whole");
}
