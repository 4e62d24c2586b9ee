//! Reading a portal's document: errors, notes and gaps.

use super::*;
use bitrix24_compare::portal::SchemaKind;
use bitrix24_json::json;
use insta::assert_snapshot;

fn read_error(text: &str) -> String {
    let problem = Published::read(text).unwrap_err();
    format!("{}: {}\n{}", problem.place, problem.message, problem.help)
}

#[test]
fn texts_that_are_not_a_document() {
    assert_snapshot!(read_error("  \n"), @"
    #: the document is empty
    save the response to `rest.documentation.openapi`, called on the portal with POST and the body `{}`
    ");
    assert_snapshot!(read_error("<html><body>Closed</body></html>"), @"
    #: the document is HTML, not JSON: expected value at line 1 column 1
    save the response to `rest.documentation.openapi`, called on the portal with POST and the body `{}`
    ");
    assert!(read_error("<?xml version=\"1.0\"?><a/>").starts_with("#: the document is XML, not JSON: "));
    assert_snapshot!(read_error("{\"paths\": "), @"
    #: the document is not JSON: EOF while parsing a value at line 1 column 9
    save the response to `rest.documentation.openapi`, called on the portal with POST and the body `{}`
    ");
    assert_snapshot!(read_error("[]"), @"
    #: expected an object, found an array
    save the response to `rest.documentation.openapi`, called on the portal with POST and the body `{}`
    ");
    assert_snapshot!(read_error("{\"openapi\": \"3.0.0\"}"), @"
    #/paths: this is not an OpenAPI document: `paths` is missing
    save the response to `rest.documentation.openapi`, called on the portal with POST and the body `{}`
    ");
    assert_snapshot!(read_error("{\"paths\": []}"), @"
    #/paths: the document lists no methods
    call `rest.documentation.openapi` with a webhook that has the scopes of the modules to compare
    ");
    assert_snapshot!(read_error("{\"paths\": {}}"), @"
    #/paths: the document lists no methods
    call `rest.documentation.openapi` with a webhook that has the scopes of the modules to compare
    ");
    assert_snapshot!(read_error("{\"paths\": [1]}"), @"
    #/paths: expected an object with a key for each method, found an array
    save the response to `rest.documentation.openapi`, called on the portal with POST and the body `{}`
    ");
    assert_snapshot!(read_error("{\"paths\": \"all\"}"), @"
    #/paths: expected an object with a key for each method, found a string
    save the response to `rest.documentation.openapi`, called on the portal with POST and the body `{}`
    ");
}

#[test]
fn an_error_response_saved_as_a_document() {
    assert_snapshot!(read_error(r#"{"error": {"code": "INSUFFICIENT_SCOPE", "message": "No."}}"#), @"
    #/error: the portal responded with the error `INSUFFICIENT_SCOPE`
    call `rest.documentation.openapi` with a webhook that has the scopes of the modules to compare
    ");
    assert_snapshot!(read_error(r#"{"error": "expired_token", "error_description": "No."}"#), @"
    #/error: the portal responded with the error `expired_token`
    call `rest.documentation.openapi` with a webhook that has the scopes of the modules to compare
    ");
}

#[test]
fn a_path_with_a_long_name_is_a_note() {
    let long = format!("/shop.{}", "x".repeat(200));
    let published = read(&json!({ "paths": { "/shop.order.get": null, (long.as_str()): {} } }));
    assert_eq!(published.notes, [format!("#/paths/~1{}: not the name of a method", &long[1..])]);
}

#[test]
fn a_path_that_is_not_a_method_is_a_note() {
    let mut paths = json!({ "/shop.order.get": null, "/": {}, "/{id}": {}, "/a b~c": {} });
    for name in ["/a.b", "/c.d", "/e.f"] {
        paths[name] = json!({});
    }
    let published = read(&json!({ "paths": paths }));
    assert_eq!(published.methods.len(), 4);
    assert_snapshot!(published.notes.join("\n"), @"
    #/paths/~1: not the name of a method
    #/paths/~1{id}: not the name of a method
    #/paths/~1a b~0c: not the name of a method
    ");
}

/// The paths of several known APIs, and a portal's with a few others among them.
#[test]
fn documents_of_other_apis() {
    let foreign: [&[&str]; 5] = [
        &["/", "/repos/{owner}/{repo}", "/repos/{owner}/{repo}/issues", "/user", "/emojis"],
        &["/pet", "/pet/findByStatus", "/pet/{petId}"],
        &["/v1/chat/completions", "/v1/models/{model}", "/openapi.json"],
        &["/{id}"],
        &["/index.html", "/robots.txt", "/api/users.json", "/feed.xml"],
    ];
    for paths in foreign {
        let paths: bitrix24_json::Map = paths.iter().map(|path| ((*path).to_owned(), json!({}))).collect();
        let error = read_error(&json!({ "openapi": "3.1.0", "paths": paths }).to_string());
        assert!(error.starts_with("#/paths: this is not the document of a Bitrix24 portal: "), "{error}");
    }
    let portal =
        json!({ "paths": { "/shop.order.get": {}, "/rest/api/shop.order.list": {}, "/batch": {}, "/{id}": {} } });
    assert_eq!(read(&portal).methods.len(), 3);
}

#[test]
fn a_document_in_yaml() {
    assert_snapshot!(read_error("# A portal\nopenapi: 3.0.0\npaths: {}\n"), @"
    #: the document is YAML, not JSON: expected value at line 1 column 1
    save the response to `rest.documentation.openapi`, called on the portal with POST and the body `{}`
    ");
    for text in ["---\n{}\n", "%YAML 1.2\n---\na: b\n", "openapi:\n  x\n", "'paths':\n", "\"swagger\": 2.0\n"] {
        assert!(read_error(text).starts_with("#: the document is YAML, not JSON: "), "{text}");
    }
    for text in ["{openapi: 3}", "HTTP/1.1 200 OK", "Error: not found\u{0}", "It is closed: sorry"] {
        assert!(read_error(text).starts_with("#: the document is "), "{text}");
    }
    assert!(read_error("It is closed: sorry").starts_with("#: the document is not JSON: "));
}

#[test]
fn two_paths_of_one_method() {
    let published = read(&json!({ "paths": { "/shop.order.get": {}, "/v3/shop.order.get": {} } }));
    assert_eq!(published.methods.len(), 1);
    assert_eq!(published.notes, ["#/paths/~1v3~1shop.order.get: `shop.order.get` is the name of another path, too"]);
}

#[test]
fn a_document_in_an_envelope() {
    let published = read(&json!({ "result": { "paths": { "/shop.order.get": {} } }, "time": {} }));
    assert_eq!(published.methods[0].name, "shop.order.get");
}

#[test]
fn the_fixture() {
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
    assert_eq!(
        order.property("isPaid").unwrap().schema.kind,
        SchemaKind::Unknown,
        "a reference to itself says nothing"
    );
}

#[test]
fn references_that_multiply_come_to_an_end() {
    let mut schemas = bitrix24_json::Map::new();
    for n in 0..60 {
        let next = json!({ "$ref": format!("#/components/schemas/s{}", n + 1) });
        schemas.insert(format!("s{n}"), json!({ "allOf": vec![next; 30] }));
    }
    let body = json!({ "content": { "application/json": { "schema": { "$ref": "#/components/schemas/s0" } } } });
    let document =
        json!({ "paths": { "/a.b": { "post": { "requestBody": body } } }, "components": { "schemas": schemas } });
    assert_snapshot!(read(&document).notes.join("\n"), @"#/paths/~1a.b: too deep or too large to be read completely");
}
