//! Differences of every kind, each made by a change of a document that agrees with the specs.

use super::*;
use bitrix24_json::json;
use bitrix24_model::openapi;
use insta::assert_snapshot;

#[test]
fn a_document_with_every_quirk_agrees() {
    assert_eq!(lines(&document(), &sources()), "");
}

#[test]
fn a_document_without_components_agrees() {
    let mut document = document();
    document.as_object_mut().unwrap().remove("components");
    assert_eq!(lines(&document, &sources()), "");
    document["components"] = json!([]);
    assert_eq!(lines(&document, &sources()), "");
}

#[test]
fn escapes_make_no_difference() {
    assert!(DOCUMENT.contains(r"\/shop.order.get"));
    let plain = DOCUMENT.replace(r"\/", "/");
    assert_eq!(document(), serde_json::from_str::<Json>(&plain).unwrap());
}

/// The exported OpenAPI document has the same content in another form.
#[test]
fn the_export_of_specs_agrees_with_them() {
    let own = folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec"));
    for sources in [sources(), own] {
        let mut document = openapi(&checked(&sources));
        assert_eq!(lines(&document, &sources), "");
        let paths = document["paths"].as_object_mut().unwrap();
        let count = paths.len();
        for item in paths.values_mut() {
            item["post"]["requestBody"]["content"]["application/json"]["schema"]["properties"]["planted"] =
                json!({ "type": "string" });
        }
        let found = lines(&document, &sources).lines().filter(|line| line.contains(" planted ")).count();
        let bare = checked(&sources)
            .methods
            .iter()
            .filter(|method| matches!(method.body, bitrix24_model::Body::Bare(_)))
            .count();
        assert_eq!(found, count - bare, "every method is compared");
    }
}

/// Returns the differences after a change of the document.
fn planted(change: impl FnOnce(&mut Json)) -> String {
    let mut document = document();
    change(&mut document);
    lines(&document, &sources())
}

fn path<'d>(document: &'d mut Json, method: &str) -> &'d mut Json {
    &mut document["paths"][format!("/{method}")]
}

/// Returns the schema of a method's body.
fn body<'d>(document: &'d mut Json, method: &str) -> &'d mut Json {
    &mut path(document, method)["post"]["requestBody"]["content"]["application/json"]["schema"]
}

/// Returns the schema of a method's result.
fn result<'d>(document: &'d mut Json, method: &str) -> &'d mut Json {
    &mut path(document, method)["post"]["responses"]["200"]["content"]["application/json"]["schema"]["properties"]["result"]
}

#[test]
fn a_new_method() {
    assert_snapshot!(planted(|document| document["paths"]["/shop.order.archive"] = json!([])), @"method-new shop.order.archive");
}

#[test]
fn a_removed_method() {
    let gone = |document: &mut Json| drop(document["paths"].as_object_mut().unwrap().remove("/shop.order.ship"));
    assert_snapshot!(planted(gone), @"method-gone shop.order.ship");
}

#[test]
fn a_missing_module_is_one_difference() {
    let other = json!({ "paths": { "/stock.item.get": {} } });
    assert_snapshot!(lines(&other, &sources()), @"
    module-gone shop
    method-new stock.item.get
    ");
}

#[test]
fn a_new_parameter() {
    let new =
        |document: &mut Json| body(document, "shop.order.get")["properties"]["version"] = json!({ "type": "int" });
    assert_snapshot!(planted(new), @"parameter-new shop.order.get version portal=integer");
}

#[test]
fn a_removed_parameter() {
    let gone = |document: &mut Json| {
        drop(body(document, "shop.order.list")["properties"].as_object_mut().unwrap().remove("filter"));
    };
    assert_snapshot!(planted(gone), @"parameter-gone shop.order.list filter specs=array");
}

#[test]
fn a_nested_parameter() {
    let change = |document: &mut Json| {
        let fields = &mut body(document, "shop.order.add")["properties"]["fields"];
        fields["properties"] = json!({ "title": { "type": "integer" }, "color": {} });
        fields["required"] = json!([]);
    };
    assert_snapshot!(planted(change), @"
    parameter-new shop.order.add fields.color portal=any
    parameter-gone shop.order.add fields.total specs=number
    required shop.order.add fields.title portal=optional specs=required
    type shop.order.add fields.title portal=integer specs=string
    ");
}

#[test]
fn a_changed_required_mark() {
    let change = |document: &mut Json| {
        body(document, "shop.order.get")["required"] = json!([]);
        body(document, "shop.order.list")["required"] = json!({ "1": "filter" });
    };
    assert_snapshot!(planted(change), @"
    required shop.order.get id portal=optional specs=required
    required shop.order.list filter portal=required specs=optional
    ");
}

#[test]
fn a_changed_type() {
    let change = |document: &mut Json| {
        body(document, "shop.order.get")["properties"]["id"]["type"] = json!("string");
        body(document, "shop.order.delete")["properties"]["id"] =
            json!({ "type": "array", "items": { "type": "int" } });
        let ship =
            &mut document["components"]["requestBodies"]["ship"]["content"]["application/json"]["schema"]["allOf"];
        ship[0]["properties"]["ids"]["items"]["type"] = json!("string");
        ship[1]["properties"]["speed"] = json!({ "type": "integer" });
    };
    assert_snapshot!(planted(change), @"
    type shop.order.delete id portal=array<integer> specs=integer
    type shop.order.get id portal=string specs=integer
    type shop.order.ship ids portal=array<string> specs=array<integer>
    type shop.order.ship speed portal=integer specs=string
    ");
}

#[test]
fn vague_types_do_not_differ() {
    let change = |document: &mut Json| {
        body(document, "shop.order.get")["properties"]["id"] = json!({ "type": "whatever" });
        body(document, "shop.order.add")["properties"]["fields"] = json!({ "type": "array" });
        body(document, "shop.order.list")["properties"]["filter"] = json!({ "type": "object" });
        body(document, "shop.order.delete")["properties"]["id"] = json!([]);
    };
    assert_snapshot!(planted(change), @"");
}

#[test]
fn changed_fields_of_select() {
    let change = |document: &mut Json| {
        body(document, "shop.order.get")["properties"]["select"]["example"] =
            json!(["id", "title", "total", "isPaid", "createdAt", "color"]);
        body(document, "shop.order.list")["properties"]["select"]["items"]["enum"] = json!(["id"]);
    };
    assert_snapshot!(planted(change), @"
    select-new shop.order.get color
    select-gone shop.order.get sellerId
    select-gone shop.order.list createdAt
    select-gone shop.order.list isPaid
    select-gone shop.order.list sellerId
    select-gone shop.order.list title
    select-gone shop.order.list total
    ");
}

#[test]
fn changed_fields_of_order() {
    let change = |document: &mut Json| {
        body(document, "shop.order.list")["properties"]["order"]["properties"] = json!({ "id": {}, "title": {} });
    };
    assert_snapshot!(planted(change), @"
    order-new shop.order.list title
    order-gone shop.order.list createdAt
    ");
}

#[test]
fn a_changed_shape_of_the_result() {
    let change = |document: &mut Json| {
        *result(document, "shop.order.get") = json!({ "type": "array", "items": { "type": "object" } });
        *result(document, "shop.order.list") = json!({ "properties": { "orders": {} } });
        *result(document, "shop.order.delete") = json!({ "type": "boolean" });
    };
    assert_snapshot!(planted(change), @"
    result shop.order.delete portal=boolean specs={result}
    result shop.order.get portal=array<object> specs={item}
    result shop.order.list portal={orders} specs={items,nextCursor}
    ");
}

#[test]
fn changed_keys_of_the_result() {
    let change = |document: &mut Json| {
        let answer = &mut path(document, "shop.order.ship")["post"]["responses"]["default"]["content"]["application/json"]
            ["schema"]["allOf"][1]["properties"]["result"]["properties"];
        answer["weight"] = json!({ "type": "string" });
        answer["carrier"] = json!({ "type": "string" });
        answer["route"]["items"]["properties"] = json!({ "country": {} });
        answer.as_object_mut().unwrap().remove("parcelId");
    };
    assert_snapshot!(planted(change), @"
    result-new shop.order.ship carrier portal=string
    result-new shop.order.ship route.country portal=any
    result-gone shop.order.ship parcelId specs=integer
    result-gone shop.order.ship route.city specs=string
    result-type shop.order.ship weight portal=string specs=number
    ");
}

/// If `select` lists the fields, the schema of the row only adds their types.
#[test]
fn changed_fields_of_the_rows() {
    let change = |document: &mut Json| {
        let order = &mut document["components"]["schemas"]["portal.shop.orderdto"]["properties"];
        order["title"] = json!({ "type": "integer" });
        order["color"] = json!({ "type": "string" });
        order.as_object_mut().unwrap().remove("total");
    };
    assert_snapshot!(planted(change), @"
    result-type shop.order.get item.title portal=integer specs=string
    result-new shop.order.tail items.color portal=string
    result-gone shop.order.tail items.total specs=number
    result-type shop.order.tail items.title portal=integer specs=string
    ");
}
