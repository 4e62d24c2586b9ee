//! Rows: their start, writes, selection and related objects.

mod common;

use std::time::Duration;

use bitrix24_json::{Value as Json, json};
use bitrix24_mock::{Fault, FaultRule, Limits};
use common::fixture::{fixture_builder, fixture_portal};
use common::{call, start};

fn ids(response: &Json) -> Vec<i64> {
    response["items"].as_array().expect("items").iter().map(|item| item["id"].as_i64().expect("an id")).collect()
}

fn all(portal: &bitrix24_mock::MockPortal) -> Vec<i64> {
    let page = |page| {
        ids(&call(portal, "shop.item.list", &json!({"select": ["id"], "pagination": {"page": page, "limit": 20}}))
            .result())
    };
    (1..).map(page).take_while(|ids| !ids.is_empty()).flatten().collect()
}

#[test]
fn a_portal_starts_with_sixty_rows_of_each_object_by_default() {
    assert_eq!(all(&fixture_portal()), (1..=60).collect::<Vec<_>>());
    assert_eq!(all(&start(fixture_builder().rows(3))), [1, 2, 3]);
    assert_eq!(all(&start(fixture_builder().rows(0))), [] as [i64; 0]);
}

#[test]
fn rows_follow_the_examples_and_differ() {
    let portal = fixture_portal();
    let item = |id| call(&portal, "shop.item.get", &json!({"id": id})).result()["item"].take();
    let seven = item(7);
    assert_eq!(
        (&seven["title"], &seven["price"], &seven["helpers"][0]["name"]),
        (&json!("Chair"), &json!(12.5), &json!("Ann"))
    );
    assert_ne!(item(1)["title"], item(2)["title"]);
    assert_ne!(item(1)["added"], item(2)["added"]);
    assert_eq!(item(59)["title"], "Far chair");
    assert!(item(1).get("owner").is_none(), "related objects need `select`");
}

#[test]
fn an_added_row_can_be_found_updated_and_deleted() {
    let portal = fixture_portal();
    let added = call(&portal, "shop.item.add", &json!({"fields": {"title": "Lamp", "price": 3, "helpers": [2]}}));
    let item = added.result()["item"].take();
    assert_eq!((&item["id"], &item["state"], &item["ownerId"]), (&json!(61), &json!("NEW"), &json!(null)));
    assert_eq!(item["helpers"][0]["id"], 2, "written as identifiers, read as objects");

    let found =
        call(&portal, "shop.item.list", &json!({"filter": [["title", "Lamp"]], "select": ["id", "price"]})).result();
    assert_eq!(found, json!({"items": [{"id": 61, "price": 3}]}));

    assert_eq!(
        call(&portal, "shop.item.update", &json!({"id": 61, "fields": {"price": 4}})).result(),
        json!({"result": true})
    );
    assert_eq!(
        call(&portal, "shop.item.get", &json!({"id": 61, "select": ["title", "price"]})).result()["item"],
        json!({"title": "Lamp", "price": 4})
    );

    assert_eq!(call(&portal, "shop.item.delete", &json!({"id": 61})).result(), json!({"result": true}));
    let gone = call(&portal, "shop.item.get", &json!({"id": 61}));
    assert_eq!(gone.failure(), (400, "BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION".to_owned()));
    assert_eq!(call(&portal, "shop.item.delete", &json!({"id": 61})).status, 400);
    assert_eq!(call(&portal, "shop.item.update", &json!({"id": 61, "fields": {"price": 4}})).status, 400);
}

#[test]
fn an_example_shows_a_row_until_a_call_changes_it() {
    let portal = fixture_portal();
    let shown = json!({"id": 7, "select": ["id", "title"]});
    assert_eq!(call(&portal, "shop.item.get", &shown).result()["item"]["title"], "Chair");
    call(&portal, "shop.item.update", &json!({"id": 7, "fields": {"title": "Stool"}})).result();
    assert_eq!(call(&portal, "shop.item.get", &shown).result()["item"]["title"], "Stool");

    let add = json!({"fields": {"title": "Table"}});
    assert_eq!(call(&portal, "shop.item.add", &add).result()["item"]["id"], 61);
    assert_eq!(call(&portal, "shop.item.add", &add).result()["item"]["id"], 62);

    assert_eq!(call(&portal, "shop.item.delete", &json!({"id": 57})).status, 200);
    assert_eq!(call(&portal, "shop.item.delete", &json!({"id": 57})).status, 400);
}

#[test]
fn an_identifier_is_never_used_again() {
    let portal = fixture_portal();
    let add = || call(&portal, "shop.item.add", &json!({"fields": {"title": "Table"}})).result()["item"]["id"].take();
    let delete = |id: &Json| call(&portal, "shop.item.delete", &json!({ "id": id })).result();
    for id in [61, 62, 63] {
        assert_eq!(add(), id);
        delete(&json!(id));
    }
    delete(&json!(60));
    assert_eq!(add(), 64);
    let tail = json!({"cursor": {"field": "id", "value": 58}, "select": ["id"]});
    assert_eq!(ids(&call(&portal, "shop.item.tail", &tail).result()), [59, 64]);
    portal.reset();
    assert_eq!(add(), 61, "a new start");
}

#[test]
fn resetting_restores_what_the_builder_gave() {
    let rule = FaultRule::new(Fault::Html).method("shop.item.get").nth(2);
    let builder = fixture_builder().limits(Limits::Standard).scopes(["shop"]).paused_clock();
    let portal = start(builder.fault(rule).seed(r#"{"shop.item": [{"id": 5}]}"#));
    let get = || call(&portal, "shop.item.get", &json!({"id": 5})).status;
    for _ in 0..2 {
        assert_eq!([get(), get(), get()], [200, 502, 200], "the builder's rule");
        portal.clear_faults();
        portal.fault(FaultRule::new(Fault::Unavailable));
        portal.set_scopes([""; 0]);
        portal.set_operating_time("shop.item.list", Duration::from_secs(500));
        portal.put_row("shop.item", 5, json!({"title": "Changed"}));
        portal.remove_row("shop.item", 6);
        portal.reset();
        assert_eq!(portal.row("shop.item", 5).map(|row| row["title"].clone()), Some(json!("")), "the seed");
        let usage = call(&portal, "shop.item.list", &json!({})).json()["time"]["operating"].take();
        assert_eq!(usage, 0.04, "operating times are those at the start");
        portal.reset();
    }
}

#[test]
fn resetting_restores_the_start() {
    let portal = fixture_portal();
    call(&portal, "shop.item.delete", &json!({"id": 1})).result();
    assert_eq!(all(&portal).len(), 59);
    portal.reset();
    assert_eq!(all(&portal).len(), 60);
    assert_eq!(portal.requests().len(), 4, "earlier requests are cleared too");
}

#[test]
fn fields_that_seeds_leave_out_are_empty() {
    let seed =
        json!({"shop.item": [{"id": 5, "title": "Own"}, {"title": "Next"}], "shop.owner": [{"id": 9, "name": "Bob"}]});
    let portal = start(fixture_builder().seed(seed.to_string()));
    assert_eq!(all(&portal), [5, 6]);
    let item =
        call(&portal, "shop.item.get", &json!({"id": 5, "select": ["title", "price", "ownerId"]})).result()["item"]
            .take();
    assert_eq!(item, json!({"title": "Own", "price": 0.0, "ownerId": null}));
}

#[test]
fn invalid_seeds_are_rejected() {
    for (seed, problem) in [
        ("{", "not JSON: EOF while parsing an object at line 1 column 1"),
        ("[]", "expected an object with the rows by the name of their object"),
        (
            r#"{"shop.item": [], "shop.item": [{"id": 5}, {"id": 6, "title": "a", "title": "b"}, {"price": "much"}]}"#,
            "\n  element 2 of `shop.item`: the key `title` occurs more than once\
             \n  the key `shop.item` occurs more than once\
             \n  row 3 of `shop.item`: the value of `price` has the wrong type; the field is `float`",
        ),
        (r#"{"shop.itm": []}"#, "unknown object `shop.itm`; did you mean `shop.item`?"),
        (r#"{"shop.item": 5}"#, "the rows of `shop.item` must be an array of objects"),
        (r#"{"shop.item": [5]}"#, "row 1 of `shop.item`: expected an object"),
        (
            r#"{"shop.item": [{}, {"price": "much"}]}"#,
            "row 2 of `shop.item`: the value of `price` has the wrong type; the field is `float`",
        ),
        (r#"{"shop.item": [{"tittle": "a"}]}"#, "row 1 of `shop.item`: unknown field `tittle`; did you mean `title`?"),
        (r#"{"shop.item": [{"id": 0}]}"#, "row 1 of `shop.item`: the identifier `id` must be an integer from 1"),
        (r#"{"shop.item": [{"id": 5}, {"id": "5"}]}"#, "row 2 of `shop.item`: an earlier row has the identifier 5 too"),
        (
            r#"{"shop.itm": [], "shop.item": [{"id": 5, "zzz": 1}, {"price": []}]}"#,
            "\n  unknown object `shop.itm`; did you mean `shop.item`?\
             \n  row 1 of `shop.item`: unknown field `zzz`\
             \n  row 2 of `shop.item`: the value of `price` has the wrong type; the field is `float`",
        ),
    ] {
        let error = fixture_builder().seed(seed).start_blocking().expect_err("an invalid seed").to_string();
        assert_eq!(error, format!("the seeds are invalid: {problem}"));
    }
}

#[test]
fn related_objects_are_nested_with_their_selected_fields() {
    let seed = json!({"shop.item": [{"id": 1, "ownerId": 9}, {"id": 2, "ownerId": null}], "shop.owner": [{"id": 9, "name": "Bob"}]});
    let portal = start(fixture_builder().seed(seed.to_string()));
    let item = |id: i64, select: &[&str]| {
        call(&portal, "shop.item.get", &json!({"id": id, "select": select})).result()["item"].take()
    };
    assert_eq!(item(1, &["id", "owner.name"]), json!({"id": 1, "owner": {"name": "Bob"}}));
    assert_eq!(item(1, &["owner"]), json!({"owner": {"id": 9, "name": "Bob", "email": null}}));
    assert_eq!(item(2, &["owner.name"]), json!({"owner": null}));
    call(&portal, "shop.item.update", &json!({"id": 2, "fields": {"ownerId": 9}})).result();
    assert_eq!(item(2, &["owner.name"]), json!({"owner": {"name": "Bob"}}));
}

#[test]
fn select_ignores_unknown_fields_except_in_related_objects() {
    let portal = fixture_portal();
    let item = call(&portal, "shop.item.get", &json!({"id": 1, "select": ["id", "nothing", "UF_ANY"]})).result();
    assert_eq!(item, json!({"item": {"id": 1}}));
    let unknown = call(&portal, "shop.item.get", &json!({"id": 1, "select": ["owner.nothing"]}));
    assert_eq!(unknown.failure().1, "BITRIX_REST_V3_EXCEPTION_UNKNOWNDTOPROPERTYEXCEPTION");
    assert_eq!(unknown.json()["error"]["message"], "Unknown field `nothing` for entity `OwnerDto`");
    let listed = json!({"id": 7, "select": {"0": "id", "2": "owner.id"}});
    let item = call(&portal, "shop.item.get", &listed).result();
    assert_eq!(item, json!({"item": {"id": 7, "owner": {"id": 4}}}), "a list of PHP with a gap");
    for select in [json!("id"), json!([5]), json!({"a": "id"})] {
        let refused = call(&portal, "shop.item.get", &json!({"id": 1, "select": select}));
        assert_eq!(refused.failure().1, "BITRIX_REST_V3_EXCEPTION_INVALIDSELECTEXCEPTION");
    }
}

#[test]
fn fields_are_described_from_the_spec() {
    let portal = fixture_portal();
    let price = call(
        &portal,
        "shop.item.field.get",
        &json!({"name": "price", "select": ["name", "type", "filterable", "editable", "multiple"]}),
    );
    assert_eq!(
        price.result()["item"],
        json!({"name": "price", "type": "float", "filterable": true, "editable": true, "multiple": false})
    );
    let items = call(&portal, "shop.item.field.list", &json!({})).result();
    let helpers =
        items["items"].as_array().expect("items").iter().find(|field| field["name"] == "helpers").expect("the field");
    assert_eq!(
        (&helpers["type"], &helpers["elementType"], &helpers["sortable"]),
        (&json!("array"), &json!("object"), &json!(false))
    );
    let none = call(&portal, "shop.item.field.get", &json!({"name": "nothing"}));
    assert_eq!(none.failure().1, "BITRIX_REST_V3_REALISATION_EXCEPTION_FIELDNOTFOUNDEXCEPTION");
    let unknown = call(&portal, "shop.item.field.list", &json!({"select": ["nothing"]}));
    assert_eq!(unknown.failure().1, "BITRIX_REST_V3_EXCEPTION_UNKNOWNDTOPROPERTYEXCEPTION");
}

#[test]
fn the_smallest_and_largest_identifiers_work() {
    let portal = start(fixture_builder().seed(json!({"shop.item": [{"id": i64::MAX, "title": "Last"}]}).to_string()));
    let add = |title: &str| call(&portal, "shop.item.add", &json!({"fields": {"title": title, "price": 1}})).result();
    let (one, two) = (add("One")["item"]["id"].as_i64(), add("Two")["item"]["id"].as_i64());
    assert!(one.is_some() && two.is_some() && one != two, "{one:?} {two:?}");
    for id in [i64::MIN, i64::MAX] {
        let changed =
            call(&portal, "shop.item.update", &json!({"id": one, "fields": {"title": "Changed", "helpers": [id]}}));
        assert_eq!(changed.status, 200, "{}", changed.text);
        let read = call(&portal, "shop.item.get", &json!({"id": one, "select": ["id", "helpers.id", "helpers.name"]}));
        assert_eq!(read.result()["item"]["helpers"][0]["id"], json!(id));
    }
}
