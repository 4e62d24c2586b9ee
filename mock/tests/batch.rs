//! Batches: their forms, references between their calls, and where they stop.

mod common;

use common::shop::{builder, shop};
use common::{call, post, start};
use serde_json::{Value as Json, json};

const REFUSED: &str = "BITRIX_REST_V3_EXCEPTION_INVALIDSELECTEXCEPTION";

fn get(id: i64) -> Json {
    json!({"method": "shop.item.get", "query": {"id": id, "select": ["id"]}})
}

#[test]
fn the_results_come_in_order_with_one_time() {
    let portal = shop();
    let answer = call(&portal, "batch", &json!([get(3), get(1)])).json();
    assert_eq!(answer["result"], json!([{"item": {"id": 3}}, {"item": {"id": 1}}]));
    assert!(answer["time"]["start"].is_number());
    assert_eq!(call(&portal, "batch", &json!([])).result(), json!([]));
}

#[test]
fn the_numbered_object_of_the_javascript_sdk_is_taken_unless_strict() {
    let body = json!({"1": get(1), "0": {"method": "shop.item.list"}, "10": get(3), "2": get(2), "auth": "newtoken"});
    let result = call(&shop(), "batch", &body).result();
    let ids: Vec<&Json> = result.as_array().expect("a list").iter().skip(1).map(|entry| &entry["item"]["id"]).collect();
    assert_eq!(ids, [1, 2, 3], "by number, not by text");
    assert_eq!(call(&start(builder().strict_batch()), "batch", &body).failure(), (400, REFUSED.to_owned()));
}

#[test]
fn a_token_in_the_query_or_header_leaves_the_body_an_array() {
    let portal = shop();
    let body = json!([get(3)]).to_string();
    let answer = post(&portal, "/rest/api/batch", &[("Authorization", "Bearer newtoken")], &body);
    assert_eq!(answer.result(), json!([{"item": {"id": 3}}]));
}

#[test]
fn later_calls_take_values_of_earlier_ones() {
    let portal = shop();
    let answer = call(
        &portal,
        "batch",
        &json!([
            {"method": "shop.item.list", "query": {"select": ["id"], "pagination": {"limit": 3, "offset": 4}}, "as": "page", "parallel": true},
            {"method": "shop.item.get", "query": {"id": {"$ref": "page.1.id"}, "select": ["id"]}},
            {"method": "shop.item.list", "query": {"filter": [["id", "in", {"$refArray": "page.id"}]], "select": ["id"]}},
            {"method": "shop.item.get", "query": {"id": {"$ref": "1.id"}, "select": ["id"]}},
        ]),
    );
    let result = answer.result();
    assert_eq!(result[1], json!({"item": {"id": 6}}));
    assert_eq!(result[2], json!({"items": [{"id": 5}, {"id": 6}, {"id": 7}]}));
    assert_eq!(result[3], json!({"item": {"id": 6}}));
}

#[test]
fn the_first_failure_is_the_answer_and_what_was_written_stays() {
    let portal = shop();
    let add = json!({"method": "shop.item.add", "query": {"fields": {"title": "Kept"}}});
    let answer = call(&portal, "batch", &json!([add, get(5000), add]));
    assert_eq!(answer.failure(), (400, "BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION".to_owned()));
    let kept = call(&portal, "shop.item.list", &json!({"filter": [["title", "Kept"]], "select": ["id"]})).result();
    assert_eq!(kept, json!({"items": [{"id": 61}]}), "the call behind the failure has not run");
    let seen: Vec<_> =
        portal.requests().iter().map(|request| (request.method().to_owned(), request.in_batch())).collect();
    assert_eq!(
        seen[..3],
        [("batch".to_owned(), false), ("shop.item.add".to_owned(), true), ("shop.item.get".to_owned(), true)]
    );
}

#[test]
fn bodies_that_are_no_batch_are_refused() {
    let portal = shop();
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
        assert_eq!(call(&portal, "batch", &body).failure(), (400, REFUSED.to_owned()), "{body}");
    }
}

#[test]
fn a_batch_has_a_most_and_holds_no_other() {
    let portal = shop();
    let calls: Vec<Json> = (0..50).map(|_| get(1)).collect();
    assert_eq!(call(&portal, "batch", &json!(calls)).status, 200);
    let calls: Vec<Json> = (0..51).map(|_| get(1)).collect();
    assert_eq!(call(&portal, "batch", &json!(calls)).failure(), (400, "ERROR_BATCH_LENGTH_EXCEEDED".to_owned()));
    let nested = json!([{"method": "batch", "query": []}]);
    assert_eq!(call(&portal, "batch", &nested).failure(), (405, "ERROR_BATCH_METHOD_NOT_ALLOWED".to_owned()));
    assert_eq!(
        call(&portal, "batch", &json!([{"method": "no.such"}])).failure(),
        (404, "ERROR_METHOD_NOT_FOUND".to_owned())
    );
}
