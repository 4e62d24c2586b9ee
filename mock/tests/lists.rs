//! Filters, orders, and pages of every family.

mod common;

use bitrix24_json::{Value as Json, json};
use bitrix24_mock::MockPortal;
use common::fixture::{fixture_builder, fixture_portal};
use common::{call, start};

fn ids(response: &Json) -> Vec<i64> {
    response["items"].as_array().expect("items").iter().map(|item| item["id"].as_i64().expect("an id")).collect()
}

fn seeded() -> MockPortal {
    let item = |id: i64, title: &str, price: f64, state: &str, open: bool, added: &str, owner: Json| json!({"id": id, "title": title, "price": price, "state": state, "open": open, "added": added, "ownerId": owner});
    let rows = json!({"shop.item": [
        item(1, "Bench", 30.0, "NEW", true, "2026-01-01T10:00:00+03:00", json!(1)),
        item(2, "Armchair", 10.0, "SOLD", false, "2026-02-01T10:00:00+03:00", json!(null)),
        item(3, "Chair", 20.0, "NEW", true, "2026-03-01T10:00:00+03:00", json!(2)),
        item(4, "Desk", 10.0, "SOLD", true, "2026-04-01T10:00:00+03:00", json!(2)),
    ], "shop.owner": [{"id": 1, "name": "Ann"}, {"id": 2, "name": "Bob"}]});
    start(fixture_builder().seed(rows.to_string()))
}

fn filtered(portal: &MockPortal, filter: &Json) -> Vec<i64> {
    ids(&call(portal, "shop.item.list", &json!({"filter": filter, "select": ["id"]})).result())
}

#[test]
fn filters_support_every_operator_and_form() {
    let portal = seeded();
    for (filter, expected) in [
        (json!([]), vec![1, 2, 3, 4]),
        (json!([["id", "=", 3]]), vec![3]),
        (json!([["id", 3]]), vec![3]),
        (json!([["id", "3"]]), vec![3]),
        (json!([["id", [1, 4, 9]]]), vec![1, 4]),
        (json!([["id", "in", [1, 4]]]), vec![1, 4]),
        (json!({"0": ["id", "in", [1, 4]], "2": ["open", false]}), vec![]),
        (json!({"3": ["id", "in", [1, 4]]}), vec![1, 4]),
        (json!([["state", "!=", "NEW"]]), vec![2, 4]),
        (json!([["price", ">", 10], ["price", "<=", 20]]), vec![3]),
        (json!([["price", "<", 20]]), vec![2, 4]),
        (json!([["price", ">=", 20]]), vec![1, 3]),
        (json!([["added", "between", ["2026-02-01", "2026-03-02T00:00:00Z"]]]), vec![2, 3]),
        (json!([["open", true]]), vec![1, 3, 4]),
        (json!([["ownerId", null]]), vec![2]),
        (json!([["owner.name", "Bob"]]), vec![3, 4]),
        (json!([{"type": "condition", "leftOperand": "title", "operator": "=", "rightOperand": "Desk"}]), vec![4]),
        (json!([{"logic": "or", "conditions": [["id", 1], ["price", 10.0]]}]), vec![1, 2, 4]),
        (json!([{"type": "filter", "negative": true, "conditions": [["open", "Y"], ["price", 10]]}]), vec![1, 2, 3]),
        (
            json!([["open", true], {"logic": "OR", "conditions": [["id", 2], {"conditions": [["id", 3], ["title", "Chair"]]}]}]),
            vec![3],
        ),
    ] {
        assert_eq!(filtered(&portal, &filter), expected, "{filter}");
    }
}

#[test]
fn an_invalid_filter_fails_with_the_code_of_its_error() {
    let portal = seeded();
    for (filter, code) in [
        (json!({">=id": 1}), "UNKNOWNFILTEROPERATOR"),
        (json!([["id", "~", 1]]), "UNKNOWNFILTEROPERATOR"),
        (json!([["nothing", 1]]), "UNKNOWNDTOPROPERTY"),
        (json!([["owner.nothing", 1]]), "UNKNOWNDTOPROPERTY"),
        (json!([["secret", "x"]]), "VALIDATION_REQUESTVALIDATION"),
        (json!([["id", ">", "many"]]), "VALIDATION_REQUESTVALIDATION"),
        (json!([["added", ">", "soon"]]), "VALIDATION_REQUESTVALIDATION"),
        (json!([["added", ">", "2026-05-25T10:00:00.5Z"]]), "VALIDATION_REQUESTVALIDATION"),
        (json!([["added", "in", ["2026-05-25T10:00:00.000+03:00"]]]), "VALIDATION_REQUESTVALIDATION"),
        (json!("id = 1"), "INVALIDFILTER"),
        (json!([5]), "INVALIDFILTER"),
        (json!([["id"]]), "INVALIDFILTER"),
        (json!([["id", "in", 5]]), "INVALIDFILTER"),
        (json!([{"logic": "xor", "conditions": []}]), "INVALIDFILTER"),
        (json!([["id", "between", [1]]]), "VALIDATION_REQUESTVALIDATION"),
    ] {
        let response = call(&portal, "shop.item.list", &json!({"filter": filter}));
        assert_eq!(response.failure(), (400, format!("BITRIX_REST_V3_EXCEPTION_{code}EXCEPTION")), "{filter}");
    }
    let response = call(&portal, "shop.item.list", &json!({"filter": [["secret", "x"]]})).json();
    assert_eq!(response["error"]["validation"][0]["field"], "secret");
}

#[test]
fn a_required_condition_must_hold_for_every_row() {
    let portal = seeded();
    assert_eq!(ids(&call(&portal, "shop.guarded", &json!({"filter": [["ownerId", 2]]})).result()), [3, 4]);
    for (params, field) in [
        (json!({}), "filter"),
        (json!({"filter": []}), "filter.ownerId"),
        (json!({"filter": [{"logic": "or", "conditions": [["ownerId", 2], ["id", 1]]}]}), "filter.ownerId"),
    ] {
        let response = call(&portal, "shop.guarded", &params);
        assert_eq!(response.failure().1, "BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION");
        assert_eq!(response.json()["error"]["validation"][0]["field"], field);
    }
}

#[test]
fn rows_are_sorted_by_several_fields_and_null_is_first() {
    let portal = seeded();
    let sorted =
        |order: Json| ids(&call(&portal, "shop.item.list", &json!({"order": order, "select": ["id"]})).result());
    assert_eq!(sorted(json!({"title": "ASC"})), [2, 1, 3, 4]);
    assert_eq!(sorted(json!({"price": "asc", "id": "Desc"})), [4, 2, 3, 1]);
    assert_eq!(sorted(json!({"added": "DESC"})), [4, 3, 2, 1]);
    assert_eq!(sorted(json!([])), [1, 2, 3, 4], "an empty object of PHP");
}

#[test]
fn an_invalid_order_is_rejected() {
    let portal = seeded();
    for (order, code) in [
        (json!(["id"]), "INVALIDORDER"),
        (json!("id"), "INVALIDORDER"),
        (json!({"id": "UP"}), "INVALIDORDER"),
        (json!({"id": 1}), "INVALIDORDER"),
        (json!({"nothing": "ASC"}), "UNKNOWNDTOPROPERTY"),
        (json!({"secret": "ASC"}), "VALIDATION_REQUESTVALIDATION"),
    ] {
        let response = call(&portal, "shop.item.list", &json!({"order": order}));
        assert_eq!(response.failure(), (400, format!("BITRIX_REST_V3_EXCEPTION_{code}EXCEPTION")), "{order}");
    }
}

#[test]
fn a_parameter_with_the_name_of_a_field_is_a_condition() {
    assert_eq!(ids(&call(&seeded(), "shop.item.list", &json!({"open": false})).result()), [2]);
}

#[test]
fn offset_pages_have_a_default_and_a_largest_size() {
    let portal = fixture_portal();
    let page = |pagination: Json| {
        ids(&call(&portal, "shop.item.list", &json!({"pagination": pagination, "select": ["id"]})).result())
    };
    assert_eq!(page(json!({})), (1..=10).collect::<Vec<_>>());
    assert_eq!(page(json!({"limit": 1000})), (1..=20).collect::<Vec<_>>(), "limited without an error");
    assert_eq!(page(json!({"limit": "3", "page": 2})), [4, 5, 6]);
    assert_eq!(page(json!({"limit": 3, "page": 0})), [1, 2, 3]);
    assert_eq!(page(json!({"limit": 3, "offset": 58})), [59, 60]);
    assert_eq!(page(json!({"limit": 3, "page": 2, "offset": 50})), [4, 5, 6], "`page` takes precedence");
    assert_eq!(page(json!({"limit": 3, "page": 99})), [] as [i64; 0]);
    assert_eq!(page(json!({"page": 9_000_000_000_000_000_000_i64})), [] as [i64; 0]);
    for wrong in [
        json!({"limit": 0}),
        json!({"limit": "abc"}),
        json!({"limit": -1}),
        json!({"offset": -5}),
        json!({"page": 1.5}),
        json!("1"),
        json!([1]),
    ] {
        let response = call(&portal, "shop.item.list", &json!({"pagination": wrong}));
        assert_eq!(
            response.failure(),
            (400, "BITRIX_REST_V3_EXCEPTION_INVALIDPAGINATIONEXCEPTION".to_owned()),
            "{wrong}"
        );
    }
    let everything =
        call(&portal, "shop.item.list", &json!({"cursor": {"field": "id", "value": 50}, "select": ["id"]})).result();
    assert_eq!(ids(&everything)[0], 1, "a list ignores a cursor");
}

#[test]
fn a_tail_continues_after_its_cursor_in_both_directions() {
    let portal = fixture_portal();
    let tail =
        |cursor: Json| ids(&call(&portal, "shop.item.tail", &json!({"cursor": cursor, "select": ["id"]})).result());
    assert_eq!(ids(&call(&portal, "shop.item.tail", &json!({})).result()), [1, 2, 3, 4, 5]);
    assert_eq!(tail(json!({"field": "id", "value": 7, "limit": 2})), [8, 9]);
    assert_eq!(tail(json!({"field": "id", "value": 7, "order": "desc", "limit": 3})), [6, 5, 4]);
    assert_eq!(tail(json!({"field": "id", "value": 0, "limit": 99})).len(), 8);
    assert_eq!(tail(json!({"field": "id", "value": 60})), [] as [i64; 0]);
    call(&portal, "shop.item.add", &json!({"fields": {"title": "New one"}})).result();
    assert_eq!(tail(json!({"field": "id", "value": 60})), [61]);
}

#[test]
fn an_invalid_cursor_is_rejected() {
    let portal = fixture_portal();
    for (params, code) in [
        (json!({"cursor": {"value": 1}}), "VALIDATION_REQUESTVALIDATION"),
        (json!({"cursor": {"field": "id"}}), "VALIDATION_REQUESTVALIDATION"),
        (json!({"cursor": {"field": "nothing", "value": 1}}), "UNKNOWNDTOPROPERTY"),
        (json!({"cursor": {"field": "added", "value": "2026-05-25T10:00:00.5Z"}}), "VALIDATION_REQUESTVALIDATION"),
        (json!({"cursor": {"field": "id", "value": 1, "limit": 0}}), "INVALIDPAGINATION"),
        (json!({"cursor": {"field": "id", "value": 1, "order": "UP"}}), "INVALIDPAGINATION"),
        (json!({"cursor": 5}), "INVALIDPAGINATION"),
        (json!({"cursor": {"field": "id", "value": 1}, "filter": [["id", ">", 5]]}), "INVALIDFILTER"),
    ] {
        let response = call(&portal, "shop.item.tail", &params);
        assert_eq!(response.failure(), (400, format!("BITRIX_REST_V3_EXCEPTION_{code}EXCEPTION")), "{params}");
    }
}

#[test]
fn cursors_visit_every_row_once_and_end_with_null() {
    let portal = fixture_portal();
    let (mut seen, mut pagination) = (Vec::new(), json!({"limit": 25}));
    loop {
        let response = call(&portal, "shop.item.walk", &json!({"pagination": pagination})).result();
        seen.extend(ids(&response));
        if response["nextCursor"].is_null() {
            break;
        }
        assert!(response["nextCursor"]["price"].is_number() && response["nextCursor"]["id"].is_i64());
        pagination = json!({"limit": 25, "afterCursor": response["nextCursor"]});
    }
    assert_eq!(seen.len(), 60);
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), 60, "each row comes once");
    for wrong in
        [json!({"limit": 0}), json!({"limit": 41}), json!({"afterCursor": {"id": "x"}}), json!({"afterCursor": 5})]
    {
        assert_eq!(call(&portal, "shop.item.walk", &json!({"pagination": wrong})).status, 400, "{wrong}");
    }
}

#[test]
fn a_single_page_says_whether_the_list_has_more_rows() {
    let portal = fixture_portal();
    let search = |limit: i64| {
        call(&portal, "shop.item.search", &json!({"query": "chair", "pagination": {"limit": limit}})).result()
    };
    assert_eq!((ids(&search(50)).len(), &search(50)["hasMore"]), (50, &json!(true)));
    let few = start(fixture_builder().rows(3));
    let response = call(&few, "shop.item.search", &json!({"query": "chair"})).result();
    assert_eq!((ids(&response), &response["hasMore"]), (vec![1, 2, 3], &json!(false)));
}
