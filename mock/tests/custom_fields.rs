//! Custom fields, and the members of `fields` that the portal rejects.

mod common;

use bitrix24_json::{Value as Json, json};
use bitrix24_mock::{CustomField, MockPortal, MockPortalBuilder};
use common::fixture::{fixture_builder, fixture_portal};
use common::{call, portal, start};

const UNKNOWN: &str = "BITRIX_REST_V3_EXCEPTION_UNKNOWNDTOPROPERTYEXCEPTION";
const DTO_VALIDATION: &str = "BITRIX_REST_V3_EXCEPTION_VALIDATION_DTOVALIDATIONEXCEPTION";
const VALIDATION: &str = "BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION";

fn budget() -> MockPortalBuilder {
    let notes = CustomField::new("array<string>").without_filter().without_order();
    fixture_builder().custom_field("shop.item", "ufBudget", "integer").custom_field("shop.item", "UF_NOTES", notes)
}

#[test]
fn unknown_members_of_fields_are_rejected() {
    let portal = fixture_portal();
    for (method, params) in [
        ("shop.item.add", json!({"fields": {"title": "Lamp", "titel": "Lamp"}})),
        ("shop.item.add", json!({"fields": {"UF_COLOR": "red"}})),
        ("shop.item.update", json!({"id": 7, "fields": {"price": 4, "zzz": 1}})),
    ] {
        let rejected = call(&portal, method, &params);
        assert_eq!(rejected.failure(), (400, UNKNOWN.to_owned()), "{params}");
    }
    let rejected = call(&portal, "shop.item.update", &json!({"id": 7, "fields": {"zzz": 1}})).json();
    assert_eq!(rejected["error"]["message"], "Unknown field `zzz` for entity `GoodDto`");
    let added = call(&portal, "shop.item.add", &json!({"fields": {"title": "Lamp"}, "zzz": 1}));
    assert_eq!(added.status, 200, "unknown parameters are ignored");
}

#[test]
fn members_that_update_does_not_write_are_rejected() {
    let rejected = call(&fixture_portal(), "shop.item.update", &json!({"id": 7, "fields": {"state": "SOLD"}}));
    assert_eq!(rejected.failure(), (400, VALIDATION.to_owned()));
    let validation = &rejected.json()["error"]["validation"][0];
    assert_eq!(validation["field"], "state");
    assert_eq!(
        validation["message"],
        "In DTO `GoodDto`, the field `state` requires the presence of the `Editable` attribute for such a request"
    );
}

/// The official pages document these for members of `fields`.
#[test]
fn documented_members_are_rejected_with_their_codes() {
    let portal = portal();
    for (method, params, code, field) in [
        ("tasks.task.result.update", json!({"id": 17, "fields": {"text": "Done", "zzz": 1}}), UNKNOWN, None),
        (
            "tasks.task.result.update",
            json!({"id": 17, "fields": {"text": "Done", "fileIds": [1]}}),
            DTO_VALIDATION,
            Some("fileIds"),
        ),
        (
            "tasks.task.result.add",
            json!({"fields": {"taskId": 51, "text": "Done", "fileIds": [1]}}),
            DTO_VALIDATION,
            Some("fileIds"),
        ),
        ("tasks.task.result.addfromchatmessage", json!({"fields": {"messageId": 335, "zzz": 1}}), UNKNOWN, None),
        ("tasks.task.update", json!({"id": 12, "fields": {"creatorId": 29}}), VALIDATION, Some("creatorId")),
    ] {
        let rejected = call(&portal, method, &params);
        assert_eq!(rejected.failure(), (400, code.to_owned()), "{method} {params}");
        assert_eq!(rejected.json()["error"]["validation"][0]["field"].as_str(), field, "{method} {params}");
    }
}

#[test]
fn custom_fields_are_written_read_filtered_and_ordered() {
    let portal = start(budget());
    let add = |fields: Json| call(&portal, "shop.item.add", &json!({"fields": fields})).result()["item"].take();
    assert_eq!(add(json!({"title": "Lamp"}))["ufBudget"], Json::Null);
    let item = add(json!({"title": "Desk", "ufBudget": 7000, "UF_NOTES": ["a", "b"]}));
    assert_eq!((&item["ufBudget"], &item["UF_NOTES"]), (&json!(7000), &json!(["a", "b"])));
    call(&portal, "shop.item.update", &json!({"id": 61, "fields": {"title": "Lamp", "ufBudget": 9000}})).result();

    let rich =
        json!({"select": ["id", "UF_NOTES"], "filter": [["ufBudget", ">", 1000]], "order": {"ufBudget": "DESC"}});
    assert_eq!(
        call(&portal, "shop.item.list", &rich).result(),
        json!({"items": [{"id": 61, "UF_NOTES": null}, {"id": 62, "UF_NOTES": ["a", "b"]}]})
    );
    call(&portal, "shop.item.update", &json!({"id": 62, "fields": {"title": "Desk", "ufBudget": null}})).result();
    let cleared = call(&portal, "shop.item.get", &json!({"id": 62, "select": ["ufBudget"]})).result();
    assert_eq!(cleared, json!({"item": {"ufBudget": null}}));
}

#[test]
fn custom_fields_are_checked_as_declared() {
    let portal = start(budget());
    let wrong = call(&portal, "shop.item.add", &json!({"fields": {"title": "Lamp", "ufBudget": "much"}}));
    assert_eq!((wrong.status, &wrong.json()["error"]["validation"][0]["field"]), (400, &json!("ufBudget")));
    for params in [json!({"filter": [["UF_NOTES", "a"]]}), json!({"order": {"UF_NOTES": "ASC"}})] {
        assert_eq!(call(&portal, "shop.item.list", &params).failure(), (400, VALIDATION.to_owned()), "{params}");
    }
    let unknown = call(&portal, "shop.item.list", &json!({"filter": [["UF_COLOR", "red"]]}));
    assert_eq!(unknown.failure(), (400, UNKNOWN.to_owned()), "not declared");
}

#[test]
fn custom_fields_are_described() {
    let portal = start(budget());
    let field = call(&portal, "shop.item.field.get", &json!({"name": "UF_NOTES"})).result()["item"].take();
    assert_eq!(
        [&field["type"], &field["elementType"], &field["filterable"], &field["editable"]],
        [&json!("array"), &json!("string"), &json!(false), &json!(true)]
    );
    let fields = call(&portal, "shop.item.field.list", &json!({"select": ["name"]})).result()["items"].take();
    assert!(fields.as_array().is_some_and(|fields| fields.contains(&json!({"name": "ufBudget"}))), "{fields}");
}

#[test]
fn a_seed_declares_custom_fields() {
    let seed = json!({
        "custom_fields": {
            "shop.item": {"ufBudget": "integer", "ufNote": {"type": "string", "filterable": false, "sortable": true}},
        },
        "shop.item": [{"id": 1, "ufBudget": 5, "ufNote": "b"}, {"id": 2, "ufNote": "a"}],
    });
    let portal = start(fixture_builder().seed(seed.to_string()));
    let list = |params: Json| call(&portal, "shop.item.list", &params);
    assert_eq!(
        list(json!({"select": ["id", "ufBudget"], "order": {"ufNote": "ASC"}})).result(),
        json!({"items": [{"id": 2, "ufBudget": null}, {"id": 1, "ufBudget": 5}]})
    );
    assert_eq!(list(json!({"filter": [["ufNote", "a"]]})).failure().1, VALIDATION);
}

#[test]
fn invalid_declarations_are_rejected() {
    for (object, name, ty, problem) in [
        ("shop.itm", "ufA", "string", "unknown object `shop.itm`; did you mean `shop.item`?"),
        (
            "shop.item",
            "ufA",
            "intger",
            "custom field `ufA` of `shop.item`: unknown type `intger`; did you mean `integer`?",
        ),
        ("shop.item", "ufA", "array<array<string>>", "custom field `ufA` of `shop.item`: unknown type `array<string>`"),
        (
            "shop.item",
            "title",
            "string",
            "custom field `title` of `shop.item`: the object already has a field with this name",
        ),
        (
            "shop.item",
            "owner.ufA",
            "string",
            "custom field `owner.ufA` of `shop.item`: a name must not be empty or contain a dot",
        ),
    ] {
        let started = fixture_builder().custom_field(object, name, ty).start_blocking();
        assert_eq!(started.expect_err("an invalid field").to_string(), problem);
    }
    for (fields, problem) in [
        (
            json!({"shop.item": {"ufA": 5}}),
            "custom field `ufA` of `shop.item`: expected a type, or an object with a `type`",
        ),
        (
            json!({"shop.item": {"ufA": {"type": "string", "filtrable": true}}}),
            "custom field `ufA` of `shop.item`: unknown key `filtrable`; did you mean `filterable`?",
        ),
        (json!({"shop.item": ["ufA"]}), "the fields of `shop.item` must be an object"),
        (json!({"shop.ownr": {"ufA": "string"}}), "unknown object `shop.ownr`; did you mean `shop.owner`?"),
        (
            json!({"shop.ownr": {"ufA": "string"}, "shop.item": {"ufA": 5, "ufB": "intger", "ufC": "string"}}),
            "
  custom field `ufA` of `shop.item`: expected a type, or an object with a `type`
  unknown object `shop.ownr`; did you mean `shop.owner`?
  custom field `ufB` of `shop.item`: unknown type `intger`; did you mean `integer`?",
        ),
    ] {
        let started = fixture_builder().seed(json!({"custom_fields": fields}).to_string()).start_blocking();
        let error = started.expect_err("an invalid seed").to_string();
        assert_eq!(error, format!("the seeds are invalid: {problem}"));
    }
}

#[test]
fn fields_of_rest_2_are_described_with_those_of_the_portal() {
    let builder = MockPortal::builder().custom_field("v2.crm.item.deal", "ufCrm_17", "array<integer>");
    let portal = start(builder);
    let call = |method: &str, params: &Json| {
        common::post(&portal, &format!("/rest/1/s3cr3t/{method}"), &[], &params.to_string()).result()
    };
    let described = |entity_type: i64| call("crm.item.fields", &json!({"entityTypeId": entity_type}))["fields"].take();
    let deal = described(2);
    let expected = json!({
        "type": "integer", "isRequired": false, "isReadOnly": false, "isImmutable": false, "isMultiple": true,
        "isDynamic": true, "title": "ufCrm_17", "upperName": "UF_CRM_17",
    });
    assert_eq!(deal["ufCrm_17"], expected);
    assert_eq!((&deal["id"]["isReadOnly"], &deal["title"]["isReadOnly"]), (&json!(true), &json!(false)));
    assert_eq!((&deal["assignedById"]["type"], &deal["companyId"]["type"]), (&json!("user"), &json!("crm_company")));
    assert_eq!((&deal["contactIds"]["isMultiple"], &deal["createdTime"]["type"]), (&json!(true), &json!("datetime")));
    let contact = described(3);
    assert!(contact.get("ufCrm_17").is_none() && contact["lastName"]["upperName"] == "LAST_NAME");
    // What rows have, the portal describes.
    let fields = json!({"title": "New", "ufCrm_18": "red", "parentId1220": 3});
    call("crm.item.add", &json!({"entityTypeId": 2, "fields": fields}));
    let deal = described(2);
    assert_eq!((&deal["ufCrm_18"]["isDynamic"], &deal["parentId1220"]["isDynamic"]), (&json!(true), &json!(false)));
    // A smart process has what its example shows.
    assert_eq!(described(1268)["stageId"]["statusType"], "DYNAMIC_1268_STAGE_52");
}
