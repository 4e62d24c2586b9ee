//! Checks of requests against the specs, and the failures for violations.

mod common;

use bitrix24_json::{Value as Json, json};
use common::{call, fixture::fixture_portal};

const REQUEST: &str = "BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION";

/// Returns the fields that the failure of `shop.check` names; none if the call succeeds.
fn invalid(params: &Json) -> Vec<String> {
    let portal = fixture_portal();
    let response = call(&portal, "shop.check", params);
    if response.status == 200 {
        return Vec::new();
    }
    assert_eq!(response.failure(), (400, REQUEST.to_owned()));
    let json = response.json();
    let entries = json["error"]["validation"].as_array().expect("a list").iter();
    entries.map(|entry| entry["field"].as_str().expect("a field").to_owned()).collect()
}

#[test]
fn valid_values_of_every_type_are_accepted() {
    let valid = json!({
        "count": 10, "name": "abcd", "list": [1, 2], "when": "2026-05-25T10:00:00+03:00", "day": "2026-05-25",
        "local": "2026-05-25 10:00:00", "file": "TW9jaw==", "kind": "B", "deep": {"inner": 1}, "map": {"a": 1}, "none": null,
    });
    assert_eq!(invalid(&valid), [""; 0]);
    assert_eq!(invalid(&json!({"when": "2026-05-25T07:00:00Z"})), [""; 0]);
    // An empty map of PHP, a number in a string, `null` for an absent value, an unknown key.
    assert_eq!(invalid(&json!({"map": [], "count": "5", "flag": null, "unknown": {"of": 1}})), [""; 0]);
}

#[test]
fn values_of_another_type_are_rejected_by_name() {
    for (name, value) in [
        ("count", json!("many")),
        ("count", json!(1.5)),
        ("count", json!(true)),
        ("name", json!(5)),
        ("list", json!(5)),
        ("list", json!(["x"])),
        ("when", json!("tomorrow")),
        ("when", json!("2026-05-25")),
        ("when", json!("2026-05-25T10:00:00.5+03:00")),
        ("when", json!("2026-05-25T10:00:00.000Z")),
        ("day", json!("2026-05-25T10:00:00Z")),
        ("local", json!("2026-05-25T10:00:00")),
        ("file", json!("not base64!")),
        ("flag", json!("yes")),
        ("kind", json!(1)),
        ("deep", json!(1)),
        ("map", json!([1])),
    ] {
        assert_eq!(invalid(&json!({name: value, "mode": "on"})), [name], "{value}");
    }
    assert_eq!(invalid(&json!({"map": {"a": "x"}})), ["map.a"]);
}

#[test]
fn values_that_violate_constraints_are_rejected() {
    for params in [
        json!({"count": 0}),
        json!({"count": 11}),
        json!({"name": "a"}),
        json!({"name": "abcde"}),
        json!({"name": "жжжж"}),
        json!({"code": "ab-1"}),
        json!({"code": "AB-1\n"}),
        json!({"list": []}),
        json!({"list": [1, 2, 3]}),
        json!({"list": [1, 9_007_199_254_740_993_i64]}),
        json!({"kind": "C"}),
    ] {
        let name = params.as_object().and_then(|map| map.keys().next()).expect("a key");
        assert_eq!(invalid(&params), [name.as_str()], "{params}");
    }
}

#[test]
fn all_missing_parameters_are_reported_with_their_paths() {
    assert_eq!(invalid(&json!({"deep": {}})), ["deep.inner"]);
    assert_eq!(invalid(&json!({"count": 0, "name": "a", "deep": {}})), ["count", "name", "deep.inner"]);
}

#[test]
fn rules_between_parameters_are_checked() {
    assert_eq!(invalid(&json!({"kind": "A"})), ["count"]);
    assert_eq!(invalid(&json!({"kind": "A", "count": 1})), [""; 0]);
    // The default of `mode` counts as its value.
    assert_eq!(invalid(&json!({"flag": true})), ["flag"]);
    assert_eq!(invalid(&json!({"flag": true, "mode": "on"})), [""; 0]);

    let portal = fixture_portal();
    assert_eq!(call(&portal, "shop.either", &json!({"left": 1})).status, 200);
    assert_eq!(call(&portal, "shop.either", &json!({})).failure(), (400, REQUEST.to_owned()));
    assert_eq!(call(&portal, "shop.either", &json!({"left": 1, "right": 1})).failure(), (400, REQUEST.to_owned()));
    assert_eq!(call(&portal, "shop.item.update", &json!({"id": 1, "fields": {}})).failure(), (400, REQUEST.to_owned()));
}

#[test]
fn an_example_of_a_failure_gives_code_and_message() {
    let portal = fixture_portal();
    let missing = call(&portal, "shop.item.get", &json!({"select": ["id"]})).json();
    assert_eq!(missing["error"]["validation"], json!([{"message": "The id is not there", "field": "id"}]));

    let short = call(&portal, "shop.item.search", &json!({"query": "x", "pagination": {"limit": 1}}));
    assert_eq!(short.failure(), (400, "SHOP_TOO_SHORT".to_owned()));

    let untitled = call(&portal, "shop.item.add", &json!({"fields": {"open": true}}));
    assert_eq!(untitled.failure(), (400, "BITRIX_REST_V3_EXCEPTION_VALIDATION_DTOVALIDATIONEXCEPTION".to_owned()));
    assert_eq!(untitled.json()["error"]["validation"][0]["field"], "title");
}

#[test]
fn a_documented_cause_gives_the_code_without_an_example() {
    let portal = fixture_portal();
    let response = call(&portal, "shop.item.add", &json!({"fields": {"title": 5}}));
    assert_eq!(response.failure(), (400, "BITRIX_REST_V3_EXCEPTION_VALIDATION_DTOVALIDATIONEXCEPTION".to_owned()));
    let no_fields = call(&portal, "shop.item.add", &json!({}));
    assert_eq!(no_fields.failure(), (400, REQUEST.to_owned()));
}

#[test]
fn other_methods_respond_like_their_example_and_echo_parameters() {
    let portal = fixture_portal();
    assert_eq!(call(&portal, "shop.check", &json!({"left": 5})).result(), json!({"left": 5, "answer": 42}));
}
