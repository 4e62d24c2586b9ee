//! Batches: their forms, references between calls, and failures.

mod common;

use bitrix24_json::{Value as Json, json};
use common::fixture::{fixture_builder, fixture_portal};
use common::{call, post, start};

const INVALID_BATCH: &str = "BITRIX_REST_V3_EXCEPTION_INVALIDSELECTEXCEPTION";

fn get(id: i64) -> Json {
    json!({"method": "shop.item.get", "query": {"id": id, "select": ["id"]}})
}

#[test]
fn results_have_the_order_of_the_calls_and_one_time() {
    let portal = fixture_portal();
    let response = call(&portal, "batch", &json!([get(3), get(1)])).json();
    assert_eq!(response["result"], json!([{"item": {"id": 3}}, {"item": {"id": 1}}]));
    let time = &response["time"];
    assert!(time["start"].is_number() && time["operating_reset_at"].is_number());
    assert_eq!(time["operating"], 0.0, "the operating time counts for the methods of the calls");
    assert_eq!(call(&portal, "batch", &json!([])).result(), json!([]));
}

#[test]
fn the_numbered_object_of_the_javascript_sdk_is_accepted_unless_strict() {
    let body = json!({"1": get(1), "0": {"method": "shop.item.list"}, "10": get(3), "2": get(2), "auth": "newtoken"});
    let result = call(&fixture_portal(), "batch", &body).result();
    let ids: Vec<&Json> = result.as_array().expect("a list").iter().skip(1).map(|entry| &entry["item"]["id"]).collect();
    assert_eq!(ids, [1, 2, 3], "in the order of the numbers");
    assert_eq!(
        call(&start(fixture_builder().strict_batch()), "batch", &body).failure(),
        (400, INVALID_BATCH.to_owned())
    );
}

#[test]
fn a_batch_with_a_token_in_the_header_can_be_an_array() {
    let portal = fixture_portal();
    let body = json!([get(3)]).to_string();
    let response = post(&portal, "/rest/api/batch", &[("Authorization", "Bearer newtoken")], &body);
    assert_eq!(response.result(), json!([{"item": {"id": 3}}]));
}

#[test]
fn later_calls_can_refer_to_earlier_results() {
    let portal = fixture_portal();
    let response = call(
        &portal,
        "batch",
        &json!([
            {"method": "shop.item.list", "query": {"select": ["id"], "pagination": {"limit": 3, "offset": 4}}, "as": "page", "parallel": true},
            {"method": "shop.item.get", "query": {"id": {"$ref": "page.1.id"}, "select": ["id"]}},
            {"method": "shop.item.list", "query": {"filter": [["id", "in", {"$refArray": "page.id"}]], "select": ["id"]}},
            {"method": "shop.item.get", "query": {"id": {"$ref": "1.id"}, "select": ["id"]}},
        ]),
    );
    let result = response.result();
    assert_eq!(result[1], json!({"item": {"id": 6}}));
    assert_eq!(result[2], json!({"items": [{"id": 5}, {"id": 6}, {"id": 7}]}));
    assert_eq!(result[3], json!({"item": {"id": 6}}));
}

#[test]
fn the_first_failure_ends_the_batch_and_earlier_writes_stay() {
    let portal = fixture_portal();
    let add = json!({"method": "shop.item.add", "query": {"fields": {"title": "Kept"}}});
    let response = call(&portal, "batch", &json!([add, get(5000), add]));
    assert_eq!(response.failure(), (400, "BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION".to_owned()));
    let kept = call(&portal, "shop.item.list", &json!({"filter": [["title", "Kept"]], "select": ["id"]})).result();
    assert_eq!(kept, json!({"items": [{"id": 61}]}), "the call after the failure is not executed");
    let seen: Vec<_> =
        portal.requests().iter().map(|request| (request.method().to_owned(), request.in_batch())).collect();
    assert_eq!(
        seen[..3],
        [("batch".to_owned(), false), ("shop.item.add".to_owned(), true), ("shop.item.get".to_owned(), true)]
    );
}

#[test]
fn other_bodies_are_rejected() {
    let portal = fixture_portal();
    for body in [
        json!({"cmd": {"a": "shop.item.get?id=1"}}),
        json!([{"query": {}}]),
        json!(["shop.item.get"]),
        json!([{"method": ""}]),
        json!([{"method": "shop.item.list", "as": "a"}, {"method": "shop.item.list", "as": "a"}]),
        json!([{"method": "shop.item.list", "as": 1}]),
        json!([{"method": "shop.item.get", "query": {"id": {"$ref": "nowhere.id"}}}]),
        json!("batch"),
    ] {
        assert_eq!(call(&portal, "batch", &body).failure(), (400, INVALID_BATCH.to_owned()), "{body}");
    }
}

#[test]
fn a_batch_has_at_most_fifty_calls_and_no_batch() {
    let portal = fixture_portal();
    let calls: Vec<Json> = (0..50).map(|_| get(1)).collect();
    assert_eq!(call(&portal, "batch", &json!(calls)).status, 200);
    let calls: Vec<Json> = (0..51).map(|_| get(1)).collect();
    assert_eq!(call(&portal, "batch", &json!(calls)).failure(), (400, "ERROR_BATCH_LENGTH_EXCEEDED".to_owned()));
    let nested = json!([{"method": "batch", "query": []}]);
    assert_eq!(call(&portal, "batch", &nested).failure(), (405, "ERROR_BATCH_METHOD_NOT_ALLOWED".to_owned()));
    assert_eq!(
        call(&portal, "batch", &json!([{"method": "no.such"}])).failure(),
        (400, "BITRIX_REST_V3_EXCEPTION_METHODNOTFOUNDEXCEPTION".to_owned())
    );
    let failed = portal.requests().pop().expect("the call in the batch");
    assert_eq!(failed.to_string(), "no.such {} (in a batch) BITRIX_REST_V3_EXCEPTION_METHODNOTFOUNDEXCEPTION");
}
