//! Requests are checked as the spec says, and refused as the portal refuses them.

mod common;

use common::{call, shop::shop};
use serde_json::{Value as Json, json};

const REQUEST: &str = "BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION";

/// The fields that a refusal of `shop.check` names; none where the request is good.
fn wrong(params: &Json) -> Vec<String> {
    let portal = shop();
    let answer = call(&portal, "shop.check", params);
    if answer.status == 200 {
        return Vec::new();
    }
    assert_eq!(answer.failure(), (400, REQUEST.to_owned()));
    let json = answer.json();
    let entries = json["error"]["validation"].as_array().expect("a list").iter();
    entries.map(|entry| entry["field"].as_str().expect("a field").to_owned()).collect()
}

#[test]
fn values_of_every_type_are_taken() {
    let good = json!({
        "count": 10, "name": "abcd", "list": [1, 2], "when": "2026-05-25T10:00:00+03:00", "day": "2026-05-25",
        "local": "2026-05-25 10:00:00", "file": "TW9jaw==", "kind": "B", "deep": {"inner": 1}, "map": {"a": 1}, "none": null,
    });
    assert_eq!(wrong(&good), [""; 0]);
    // PHP's empty map, numbers in strings, null for what is absent, keys that nobody knows.
    assert_eq!(wrong(&json!({"map": [], "count": "5", "flag": null, "unheard": {"of": 1}})), [""; 0]);
}

#[test]
fn values_of_another_type_are_refused_by_name() {
    for (name, value) in [
        ("count", json!("many")),
        ("count", json!(1.5)),
        ("count", json!(true)),
        ("name", json!(5)),
        ("list", json!(5)),
        ("list", json!(["x"])),
        ("when", json!("tomorrow")),
        ("when", json!("2026-05-25")),
        ("day", json!("2026-05-25T10:00:00Z")),
        ("local", json!("2026-05-25T10:00:00")),
        ("file", json!("not base64!")),
        ("flag", json!("yes")),
        ("kind", json!(1)),
        ("deep", json!(1)),
        ("map", json!([1])),
    ] {
        assert_eq!(wrong(&json!({name: value, "mode": "on"})), [name], "{value}");
    }
    assert_eq!(wrong(&json!({"map": {"a": "x"}})), ["map.a"]);
}

#[test]
fn values_out_of_bounds_are_refused() {
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
        assert_eq!(wrong(&params), [name.as_str()], "{params}");
    }
}

#[test]
fn what_is_missing_is_named_with_its_owner_and_all_at_once() {
    assert_eq!(wrong(&json!({"deep": {}})), ["deep.inner"]);
    assert_eq!(wrong(&json!({"count": 0, "name": "a", "deep": {}})), ["count", "name", "deep.inner"]);
}

#[test]
fn conditions_between_parameters_are_checked() {
    assert_eq!(wrong(&json!({"kind": "A"})), ["count"]);
    assert_eq!(wrong(&json!({"kind": "A", "count": 1})), [""; 0]);
    // The default of `mode` counts as its value.
    assert_eq!(wrong(&json!({"flag": true})), ["flag"]);
    assert_eq!(wrong(&json!({"flag": true, "mode": "on"})), [""; 0]);

    let portal = shop();
    assert_eq!(call(&portal, "shop.either", &json!({"left": 1})).status, 200);
    assert_eq!(call(&portal, "shop.either", &json!({})).failure(), (400, REQUEST.to_owned()));
    assert_eq!(call(&portal, "shop.either", &json!({"left": 1, "right": 1})).failure(), (400, REQUEST.to_owned()));
    assert_eq!(call(&portal, "shop.item.update", &json!({"id": 1, "fields": {}})).failure(), (400, REQUEST.to_owned()));
}

#[test]
fn an_example_of_a_failure_teaches_the_code_and_the_message() {
    let portal = shop();
    let missing = call(&portal, "shop.item.get", &json!({"select": ["id"]})).json();
    assert_eq!(missing["error"]["validation"], json!([{"message": "The id is not there", "field": "id"}]));

    let short = call(&portal, "shop.item.search", &json!({"query": "x", "pagination": {"limit": 1}}));
    assert_eq!(short.failure(), (400, "SHOP_TOO_SHORT".to_owned()));

    let untitled = call(&portal, "shop.item.add", &json!({"fields": {"open": true}}));
    assert_eq!(untitled.failure(), (400, "BITRIX_REST_V3_EXCEPTION_VALIDATION_DTOVALIDATIONEXCEPTION".to_owned()));
    assert_eq!(untitled.json()["error"]["validation"][0]["field"], "title");
}

#[test]
fn a_documented_cause_names_the_code_where_no_example_does() {
    let portal = shop();
    let wrong = call(&portal, "shop.item.add", &json!({"fields": {"title": 5}}));
    assert_eq!(wrong.failure(), (400, "BITRIX_REST_V3_EXCEPTION_VALIDATION_DTOVALIDATIONEXCEPTION".to_owned()));
    let no_fields = call(&portal, "shop.item.add", &json!({}));
    assert_eq!(no_fields.failure(), (400, REQUEST.to_owned()));
}

#[test]
fn other_methods_answer_like_their_example_and_repeat_what_it_repeats() {
    let portal = shop();
    assert_eq!(call(&portal, "shop.check", &json!({"left": 5})).result(), json!({"left": 5, "answer": 42}));
}
