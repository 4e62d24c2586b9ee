//! Objects that show the rows of others under other names: one and the same deal in its older and its newer form.

mod common;

use bitrix24_json::{Value as Json, json};
use bitrix24_mock::MockPortal;
use bitrix24_model::{Origin, Protocol, TypeDef};
use common::{Response, portal, post, start};

/// Calls a method of REST 2.0 through the webhook.
fn call(portal: &MockPortal, method: &str, params: &Json) -> Response {
    post(portal, &format!("/rest/1/s3cr3t/{method}"), &[("Content-Type", "application/json")], &params.to_string())
}

fn deal(portal: &MockPortal, id: &Json) -> Json {
    call(portal, "crm.deal.get", &json!({"id": id})).result()
}

fn item(portal: &MockPortal, id: &Json) -> Json {
    call(portal, "crm.item.get", &json!({"entityTypeId": 2, "id": id})).result()["item"].take()
}

/// Returns a value as text, because the forms can write numbers differently.
fn text(value: &Json) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Returns whether two values differ in nothing but the form of a number.
fn is_same(left: &Json, right: &Json) -> bool {
    let number = |value: &Json| text(value).parse::<f64>().ok();
    text(left) == text(right) || number(left).is_some_and(|left| Some(left) == number(right))
}

#[test]
fn what_one_form_writes_the_other_one_shows() {
    let portal = portal();
    let fields = json!({
        "TITLE": "Old", "OPPORTUNITY": 12.5, "STAGE_ID": "NEW", "ASSIGNED_BY_ID": 6, "CONTACT_IDS": [4, 5],
        "UF_CRM_17": "red", "PARENT_ID_1220": 3,
    });
    let id = call(&portal, "crm.deal.add", &json!({"fields": fields})).result();
    let shown = item(&portal, &id);
    assert_eq!((&shown["id"], &shown["title"], &shown["opportunity"]), (&id, &json!("Old"), &json!(12.5)));
    assert_eq!((&shown["stageId"], &shown["assignedById"]), (&json!("NEW"), &json!(6)));
    assert_eq!((&shown["contactIds"], &shown["ufCrm_17"]), (&json!([4, 5]), &json!("red")));
    assert_eq!((&shown["parentId1220"], &shown["createdTime"]), (&json!(3), &deal(&portal, &id)["DATE_CREATE"]));

    let fields = json!({"title": "New", "opportunity": 7, "closedate": "", "ufCrm_17": "blue"});
    call(&portal, "crm.item.update", &json!({"entityTypeId": 2, "id": id, "fields": fields})).result();
    let shown = deal(&portal, &id);
    assert_eq!(
        (&shown["TITLE"], &shown["OPPORTUNITY"], &shown["UF_CRM_17"]),
        (&json!("New"), &json!("7"), &json!("blue"))
    );
    assert_eq!(shown["ID"], text(&id));

    let listed =
        call(&portal, "crm.deal.list", &json!({"filter": {"TITLE": "New"}, "select": ["ID", "UF_*"]})).result();
    assert_eq!(listed, json!([{"ID": text(&id), "UF_CRM_17": "blue"}]));
    let params = json!({"entityTypeId": 2, "filter": {"title": "New", "stageId": "NEW"}, "select": ["id"]});
    assert_eq!(call(&portal, "crm.item.list", &params).result()["items"], json!([{"id": id}]));

    call(&portal, "crm.item.delete", &json!({"entityTypeId": 2, "id": id})).result();
    assert!(call(&portal, "crm.deal.get", &json!({"id": id})).text.contains("Not found"));
    assert!(portal.row("v2.crm.deal", id.as_i64().expect("a number")).is_none());
}

#[test]
fn lists_of_both_forms_have_the_same_rows() {
    let portal = portal();
    for _ in 0..3 {
        call(&portal, "crm.item.add", &json!({"entityTypeId": 2, "fields": {"title": "One more"}})).result();
    }
    let deals = call(&portal, "crm.deal.list", &json!({"select": ["ID"], "start": 50})).json();
    let items = call(&portal, "crm.item.list", &json!({"entityTypeId": 2, "select": ["id"], "start": 50})).json();
    assert_eq!(deals["total"], items["total"]);
    let ids =
        |rows: &Json, key: &str| rows.as_array().into_iter().flatten().map(|row| text(&row[key])).collect::<Vec<_>>();
    assert_eq!(ids(&deals["result"], "ID"), ids(&items["result"]["items"], "id"));
}

#[test]
fn every_row_is_the_same_in_both_forms() {
    let portal = portal();
    let api = portal.specs_of(Protocol::V2);
    let name = |ty: &TypeDef| if let Origin::Object(name) = &ty.origin { format!("v2.{name}") } else { String::new() };
    let forms = api.types.iter().filter_map(|ty| Some((ty, ty.v2.same_as.as_ref()?))).collect::<Vec<_>>();
    assert!(!forms.is_empty());
    for (ty, same_as) in forms {
        let (own, source) = (name(ty), name(api.type_def(same_as.object)));
        let (own_rows, source_rows) = (portal.rows(&own), portal.rows(&source));
        assert_eq!(own_rows.len(), source_rows.len(), "{own}");
        for (own_row, source_row) in own_rows.iter().zip(&source_rows) {
            for (name, value) in own_row.as_object().into_iter().flatten() {
                let Some(shown) = same_as.source_name(name).and_then(|name| source_row.get(&name)) else { continue };
                // A field that is not nullable in one of the forms has a value of its own there.
                assert!(shown.is_null() || is_same(value, shown), "{own} {name}: {value}, {shown}");
            }
        }
    }
}

#[test]
fn a_test_reads_and_puts_rows_in_either_form() {
    let portal = start(MockPortal::builder().seed(json!({"v2.crm.deal": [{"ID": 3, "TITLE": "Seeded"}]}).to_string()));
    assert_eq!(portal.row("v2.crm.item.deal", 3).expect("a row")["title"], "Seeded");
    portal.put_row("v2.crm.item.deal", 3, json!({"title": "Put"}));
    portal.put_row("v2.crm.deal", 4, json!({"TITLE": "More"}));
    assert_eq!(portal.row("v2.crm.deal", 3).expect("a row")["TITLE"], "Put");
    assert_eq!(portal.rows("v2.crm.item.deal").len(), 2);
    portal.reset();
    assert_eq!(portal.row("v2.crm.deal", 3).expect("a row")["TITLE"], "Seeded");
}

#[test]
fn a_seed_gives_the_rows_in_one_form() {
    let both = json!({"v2.crm.deal": [{"ID": 3}], "v2.crm.item.deal": [{"id": 4}]});
    let error = MockPortal::builder().seed(both.to_string()).start_blocking().expect_err("a conflict").to_string();
    assert!(error.contains("the rows of `v2.crm.item.deal` are those of `v2.crm.deal`"), "{error}");
}
