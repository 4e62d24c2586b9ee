//! REST 2.0 over HTTP, with requests as the official pages write them.

mod common;

use bitrix24_json::{Value as Json, json};
use bitrix24_mock::{Fault, FaultRule, Limits, MockPortal};
use common::{Response, get, portal, post, send, start};

const FORM: (&str, &str) = ("Content-Type", "application/x-www-form-urlencoded");

/// Calls a method through the webhook with JSON.
fn call(portal: &MockPortal, method: &str, params: &Json) -> Response {
    post(portal, &format!("/rest/1/s3cr3t/{method}"), &[("Content-Type", "application/json")], &params.to_string())
}

/// Calls a method through the webhook with a form.
fn call_form(portal: &MockPortal, method: &str, form: &str) -> Response {
    post(portal, &format!("/rest/1/s3cr3t/{method}"), &[FORM], form)
}

/// Calls a method as an application.
fn call_as_application(portal: &MockPortal, method: &str, params: &Json) -> Response {
    post(portal, &format!("/rest/{method}?auth=newtoken"), &[], &params.to_string())
}

/// Returns the values of a field of rows.
fn column(rows: &Json, name: &str) -> Vec<Json> {
    rows.as_array().into_iter().flatten().map(|row| row[name].clone()).collect()
}

/// Returns a portal with 120 deals.
fn with_deals() -> MockPortal {
    let deals: Json = (1..=120)
        .map(|id| {
            let stage = if id % 2 == 0 { "NEW" } else { "WON" };
            json!({"ID": id, "TITLE": format!("Deal {id}"), "STAGE_ID": stage, "OPPORTUNITY": id * 10, "COMMENTS": null})
        })
        .collect();
    start(MockPortal::builder().seed(json!({"v2.crm.deal": deals}).to_string()))
}

/// Returns a portal with three deals as items.
fn with_items() -> MockPortal {
    let items = json!([
        {"id": 1, "title": "One", "opportunity": 10}, {"id": 2, "title": "Two", "opportunity": 20},
        {"id": 3, "title": "Three", "opportunity": 30, "ufCrm_1": "x"},
    ]);
    start(MockPortal::builder().seed(json!({"v2.crm.item.deal": items}).to_string()))
}

#[test]
fn a_method_has_several_addresses() {
    let portal = portal();
    for path in [
        "/rest/1/s3cr3t/server.time",
        "/rest/1/s3cr3t/server.time.json/",
        "/rest/1/s3cr3t/SERVER.Time",
        "/rest/server.time?auth=newtoken",
    ] {
        assert!(get(&portal, path).result().is_string(), "{path}");
        assert!(post(&portal, path, &[], "").result().is_string(), "{path}");
    }
    let names: Vec<String> = portal.requests().iter().map(|request| request.method().to_owned()).collect();
    assert!(names.iter().all(|name| name == "v2.server.time"), "{names:?}");
    let xml = get(&portal, "/rest/1/s3cr3t/server.time.xml");
    assert!(xml.status == 400 && xml.text.contains("without `.xml`"), "{xml:?}");
    assert_eq!(get(&portal, "/rest/1/wrong/server.time").failure(), (401, "NO_AUTH_FOUND".to_owned()));
    assert_eq!(get(&portal, "/rest/server.time").failure(), (401, "NO_AUTH_FOUND".to_owned()));
    assert_eq!(get(&portal, "/rest/server.time?auth=other").failure(), (401, "invalid_token".to_owned()));
}

#[test]
fn the_token_can_stand_in_the_body() {
    let portal = portal();
    for (headers, body) in [(&[][..], r#"{"auth": "newtoken"}"#), (&[FORM][..], "auth=newtoken")] {
        assert!(post(&portal, "/rest/server.time", headers, body).result().is_string());
    }
    assert!(portal.requests().iter().all(|request| request.params().get("auth").is_none()));
}

#[test]
fn a_method_of_the_other_protocol_is_not_found() {
    let portal = portal();
    let other = call(&portal, "mail.message.get", &json!({"id": 1}));
    assert_eq!(other.failure(), (404, "ERROR_METHOD_NOT_FOUND".to_owned()));
    assert!(other.text.contains("/rest/api/"), "{}", other.text);
    let other = common::call(&portal, "crm.item.list", &json!({"entityTypeId": 2}));
    assert_eq!(other.failure(), (404, "ERROR_METHOD_NOT_FOUND".to_owned()));
    assert!(other.text.contains("REST 2.0"), "{}", other.text);
    let unknown = call(&portal, "crm.del.list", &json!({}));
    assert_eq!(unknown.failure(), (404, "ERROR_METHOD_NOT_FOUND".to_owned()));
    assert!(unknown.text.contains("did you mean `crm.deal.list`"), "{}", unknown.text);
}

#[test]
fn lists_have_pages_of_fifty_with_total_and_next() {
    let portal = with_deals();
    let page = |start: i64| call(&portal, "crm.deal.list", &json!({"select": ["ID"], "start": start})).json();
    let first = page(0);
    assert_eq!((&first["total"], &first["next"]), (&json!(120), &json!(50)));
    assert_eq!(first["result"].as_array().map(Vec::len), Some(50));
    assert_eq!(first["result"][0], json!({"ID": "1"}));
    let last = page(100);
    assert_eq!((&last["total"], last.get("next")), (&json!(120), None));
    assert_eq!(last["result"][19], json!({"ID": "120"}));
    let uncounted = page(-1);
    assert_eq!((uncounted.get("next"), uncounted["result"].as_array().map(Vec::len)), (None, Some(50)));
    let in_query = get(&portal, "/rest/1/s3cr3t/crm.deal.list?start=50&select[]=ID&order[ID]=DESC").json();
    assert_eq!((&in_query["next"], &in_query["result"][0]), (&json!(100), &json!({"ID": "70"})));
}

#[test]
fn filters_have_operators_before_names() {
    let portal = with_deals();
    let found = |filter: Json| {
        let list = call(&portal, "crm.deal.list", &json!({"select": ["ID"], "filter": filter, "order": {"ID": "ASC"}}));
        column(&list.result(), "ID").iter().filter_map(|id| id.as_str()?.parse().ok()).collect::<Vec<i64>>()
    };
    assert_eq!(found(json!({">ID": 118})), [119, 120]);
    assert_eq!(found(json!({">=ID": "119", "!ID": 120})), [119]);
    assert_eq!(found(json!({"ID": [3, 1]})), [1, 3]);
    assert_eq!(found(json!({"@ID": [3, 1], "!@ID": [1]})), [3]);
    assert_eq!(found(json!({"=%TITLE": "deal _"})), (1..10).collect::<Vec<i64>>());
    assert_eq!(found(json!({"%TITLE": "L 12"})), [12, 120]);
    assert_eq!(found(json!({"STAGE_ID": "NEW", "<=OPPORTUNITY": "40.0"})), [2, 4]);
    assert_eq!(found(json!({"!COMMENTS": "", "<ID": 9})), [0; 0]);
    assert_eq!(found(json!({"COMMENTS": "", "<ID": 3})), [1, 2]);
    // Most methods ignore what they do not know.
    assert_eq!(found(json!({"NOBODY": 1, "<ID": 3})), [1, 2]);
    let form = call_form(&portal, "crm.deal.list", "FILTER[>ID]=118&SELECT[]=ID&order[ID]=desc").result();
    assert_eq!(column(&form, "ID"), ["120", "119"]);
    let refused = call(&portal, "crm.deal.list", &json!({"filter": "COMPLEX"}));
    assert_eq!(refused.failure(), (400, String::new()));
    assert!(refused.text.contains("Parameter 'filter' must be array."), "{}", refused.text);
}

#[test]
fn a_selection_names_fields_that_the_portal_has_added() {
    let items = json!([{"id": 1, "title": "One", "ufCrm_REGION": "north"}]);
    let portal = start(MockPortal::builder().seed(json!({"v2.crm.item.deal": items}).to_string()));
    let list = |select: Json| call(&portal, "crm.item.list", &json!({"entityTypeId": 2, "select": select})).result();
    assert_eq!(list(json!(["id", "ufCrm_REGION", "zzz"]))["items"], json!([{"id": 1, "ufCrm_REGION": "north"}]));
    assert_eq!(list(json!(["id", "entityTypeId"]))["items"], json!([{"id": 1, "entityTypeId": 2}]));
}

#[test]
fn conditions_of_new_modules_nest() {
    let portal = with_items();
    let found = |params: &str| {
        let list = call_form(&portal, "crm.item.list", &format!("entityTypeId=2&select[]=id&order[id]=ASC&{params}"));
        column(&list.result()["items"], "id")
    };
    assert_eq!(found("filter[0][logic]=OR&filter[0][0][id]=1&filter[0][1][>opportunity]=20"), [1, 3]);
    assert_eq!(found("filter[0][logic]=AND&filter[0][0][>id]=1&filter[0][1][%3Cid]=3"), [2]);
    assert_eq!(found("filter[ufCrm_1]=x"), [3]);
    assert_eq!(found("filter[!%25title]=T"), [1]);
    let refused = call(&portal, "crm.item.list", &json!({"entityTypeId": 2, "filter": {"FIELD": 1}}));
    assert_eq!(refused.failure(), (400, "INVALID_ARG_VALUE".to_owned()));
    let refused = call(&portal, "crm.item.list", &json!({"entityTypeId": 2, "order": {"id": "UP"}}));
    assert!(refused.text.contains("But got 'UP' for field 'id'"), "{}", refused.text);
}

#[test]
fn rows_are_written_and_read_back() {
    let portal = with_deals();
    let fields = json!({"TITLE": "New", "OPPORTUNITY": 15.5, "UF_CRM_5": "own", "MISSPELLED": 1, "CATEGORY_ID": "0"});
    let added = call(&portal, "crm.deal.add", &json!({"fields": fields})).result();
    assert_eq!(added, 121);
    let deal = call(&portal, "crm.deal.get", &json!({"ID": "121"})).result();
    assert_eq!([&deal["ID"], &deal["TITLE"], &deal["OPPORTUNITY"]], ["121", "New", "15.5"]);
    assert_eq!((&deal["UF_CRM_5"], deal.get("MISSPELLED")), (&json!("own"), None));
    let update = "id=121&fields[TITLE]=Other&fields[COMMENTS]=&fields[UF_CRM_5]=more";
    assert_eq!(call_form(&portal, "crm.deal.update", update).result(), true);
    let deal = call(&portal, "crm.deal.get", &json!({"id": 121})).result();
    assert_eq!([&deal["TITLE"], &deal["UF_CRM_5"]], ["Other", "more"]);
    assert_eq!(portal.row("v2.crm.deal", 121).map(|row| row["TITLE"].clone()), Some(json!("Other")));
    let missing = call(&portal, "crm.deal.get", &json!({"id": 999_999}));
    assert_eq!(
        (missing.failure(), missing.json()["error_description"].as_str()),
        ((400, String::new()), Some("Not found"))
    );
}

#[test]
fn items_take_the_names_of_fields_in_upper_case_too() {
    let portal = with_items();
    let list =
        json!({"entityTypeId": 2, "order": {"ID": "DESC"}, "filter": {">OPPORTUNITY": 10}, "select": ["ID", "isNew"]});
    let found = call(&portal, "crm.item.list", &list).result();
    assert_eq!(column(&found["items"], "id"), [3, 2]);
    call(&portal, "crm.item.update", &json!({"entityTypeId": 2, "id": 3, "fields": {"TITLE": "Other"}})).result();
    let item = call(&portal, "crm.item.get", &json!({"entityTypeId": 2, "id": 3})).result();
    assert_eq!(item["item"]["title"], "Other");
    // Smart processes themselves do not.
    let types = call(&portal, "crm.type.list", &json!({"filter": {"ID": 1}}));
    assert_eq!(types.failure(), (400, "INVALID_ARG_VALUE".to_owned()));
}

#[test]
fn contact_data_have_identifiers_of_their_own() {
    let portal = portal();
    let phones = json!([{"VALUE": "+1", "VALUE_TYPE": "WORK"}, {"VALUE": "+2", "VALUE_TYPE": "HOME"}]);
    let id = call(&portal, "crm.contact.add", &json!({"fields": {"NAME": "A", "PHONE": phones}})).result();
    let list = json!({"filter": {"ID": id}, "select": ["ID", "PHONE"]});
    let phones = call(&portal, "crm.contact.list", &list).result()[0]["PHONE"].clone();
    assert_eq!(
        (column(&phones, "VALUE"), column(&phones, "VALUE_TYPE")),
        (vec![json!("+1"), json!("+2")], vec![json!("WORK"), json!("HOME")])
    );
    assert!(phones[0]["ID"] != phones[1]["ID"] && !phones[0]["ID"].is_null(), "{phones}");

    let fm = json!([{"typeId": "PHONE", "valueType": "WORK", "value": "+1"}, {"typeId": "EMAIL", "valueType": "HOME", "value": "a@b.c"}]);
    let add = json!({"entityTypeId": 3, "fields": {"name": "A", "fm": fm}});
    let added = call(&portal, "crm.item.add", &add).result()["item"].clone();
    let ids = column(&added["fm"], "id");
    assert!(ids.len() == 2 && ids[0] != ids[1], "{added}");
    let changes: Json = [
        (ids[0].to_string(), json!({"valueType": "HOME", "value": "+3"})),
        (ids[1].to_string(), json!({"value": ""})),
        ("n0".to_owned(), json!({"typeId": "WEB", "valueType": "WORK", "value": "b.c"})),
    ]
    .into_iter()
    .collect();
    let update = json!({"entityTypeId": 3, "id": added["id"], "fields": {"fm": changes}});
    let fm = call(&portal, "crm.item.update", &update).result()["item"]["fm"].clone();
    assert_eq!(
        (column(&fm, "value"), column(&fm, "valueType")),
        (vec![json!("+3"), json!("b.c")], vec![json!("HOME"), json!("WORK")])
    );
    assert_eq!(fm[0]["id"], ids[0]);
}

#[test]
fn an_uploaded_file_is_in_its_folder() {
    let portal = portal();
    let upload = json!({"id": 8930, "data": {"NAME": "new.png"}, "fileContent": ["new.png", "iVBORw0KGgo="]});
    let file = call(&portal, "disk.folder.uploadFile", &upload).result();
    assert_eq!((&file["NAME"], &file["TYPE"], &file["PARENT_ID"]), (&json!("new.png"), &json!("file"), &json!("8930")));
    let list = json!({"id": 8930, "filter": {"NAME": "new.png"}});
    let found = call(&portal, "disk.folder.getChildren", &list).result();
    assert_eq!(
        (column(&found, "ID"), column(&found, "TYPE")),
        (vec![json!(file["ID"].to_string())], vec![json!("file")])
    );
}

#[test]
fn a_list_replaces_the_rows_of_its_owner() {
    let portal = portal();
    let set = |owner: i64, rows: Json| {
        let params = json!({"ownerType": "D", "ownerId": owner, "productRows": rows});
        let response = call(&portal, "crm.item.productrow.set", &params);
        assert_eq!(response.header("X-Mock-Answer"), None);
        response.result()["productRows"].take()
    };
    let listed = |owner: i64| {
        let params = json!({"filter": {"=ownerType": "D", "=ownerId": owner}});
        call(&portal, "crm.item.productrow.list", &params).result()["productRows"].take()
    };
    let first = set(5, json!([{"productId": 1, "price": 10}, {"productId": 2, "quantity": 3}]));
    assert_eq!((column(&first, "productId"), column(&first, "ownerId")), (vec![json!(1), json!(2)], vec![json!(5); 2]));
    let other = set(6, json!([{"productId": 1, "price": 10}]));
    let second = set(5, json!([{"productId": 3, "taxIncluded": "Y"}]));
    assert_eq!((&second[0]["productId"], &second[0]["taxIncluded"]), (&json!(3), &json!("Y")));
    assert!(!column(&first, "id").contains(&second[0]["id"]), "a row of its own");
    assert_eq!((listed(5), listed(6)), (second, other));
    let older = call(&portal, "crm.deal.productrows.get", &json!({"id": 5})).result();
    assert_eq!(column(&older, "PRODUCT_ID"), [3], "the older method has the same rows");
    assert_eq!((set(5, json!([])), listed(5)), (json!([]), json!([])));
}

#[test]
fn items_of_a_type_are_rows_of_their_own() {
    let portal = portal();
    let add = |kind: i64, title: &str| {
        let added = call(&portal, "crm.item.add", &json!({"entityTypeId": kind, "fields": {"title": title}})).result();
        added["item"]["id"].as_i64().expect("an identifier")
    };
    let (deal, process) = (add(2, "A deal"), add(1268, "An item"));
    let title = |kind: i64, id: i64| {
        call(&portal, "crm.item.get", &json!({"entityTypeId": kind, "id": id})).json()["result"]["item"]["title"]
            .clone()
    };
    assert_eq!((title(2, deal), title(1268, process)), (json!("A deal"), json!("An item")));
    assert_eq!(title(1300, process), Json::Null, "it is an item of another smart process");
    assert_eq!(call(&portal, "crm.item.delete", &json!({"entityTypeId": 2, "id": deal})).result(), json!([]));
    let missing = call(&portal, "crm.item.delete", &json!({"entityTypeId": 2, "id": deal}));
    assert_eq!(missing.failure(), (400, "NOT_FOUND".to_owned()));
}

#[test]
fn rows_stand_where_the_spec_says() {
    let portal = start(MockPortal::builder().rows(3));
    let users = call(&portal, "user.get", &json!({"sort": "ID", "order": "DESC", "select": ["ID", "ACTIVE"]})).result();
    assert_eq!(column(&users, "ID"), ["3", "2", "1"]);
    assert!(users[0]["ACTIVE"].is_boolean(), "{users}");
    let templates = call(&portal, "crm.documentgenerator.template.list", &json!({"select": ["id"]})).result();
    assert_eq!(templates["templates"]["2"]["id"], "2");
    let none = call(&portal, "crm.documentgenerator.template.list", &json!({"filter": {"id": 99}})).result();
    assert_eq!(none["templates"], json!([]));
    let tasks = call(&portal, "tasks.task.list", &json!({"select": ["ID"], "filter": {">ID": 1}, "start": -1}));
    assert_eq!(
        (column(&tasks.result()["tasks"], "id"), &tasks.json()["total"]),
        (vec![json!("2"), json!("3")], &json!(0))
    );
    let departments = call_form(&portal, "department.get", "ID=2").result();
    assert_eq!(column(&departments, "ID"), ["2"]);
    let messages =
        call(&portal, "im.dialog.messages.get", &json!({"DIALOG_ID": "chat1", "LAST_ID": 3, "LIMIT": 1})).result();
    assert_eq!(column(&messages["messages"], "id"), [2]);
    let newer = call(
        &portal,
        "im.dialog.messages.get",
        &json!({"DIALOG_ID": "chat1", "FIRST_ID": 0, "LAST_ID": 2, "LIMIT": 2}),
    );
    assert_eq!(column(&newer.result()["messages"], "id"), [2, 1], "the oldest after it, the latest of them first");
}

#[test]
fn positional_methods_take_their_arguments_by_order() {
    let portal = portal();
    let comment = json!({"POST_MESSAGE": "Text"});
    assert!(call(&portal, "task.commentitem.add", &json!([8017, comment])).result().is_i64());
    assert!(call_form(&portal, "task.commentitem.add", "0=8017&1[POST_MESSAGE]=Text").result().is_i64());
    assert_eq!(call(&portal, "task.commentitem.add", &json!([8017, {}])).failure(), (400, "ERROR_CORE".to_owned()));
    let unknown = call(&portal, "task.commentitem.add", &json!([8017, {"POST_MESSAGE": "Text", "OTHER": 1}]));
    assert_eq!(unknown.failure(), (400, "ERROR_CORE".to_owned()));
    // A parameter in the query shifts the others.
    let shifted =
        post(&portal, "/rest/1/s3cr3t/task.commentitem.add?stray=x", &[], &json!([8017, comment]).to_string());
    assert_eq!(shifted.failure(), (400, "ERROR_CORE".to_owned()));
}

#[test]
fn some_methods_need_an_application() {
    let portal = portal();
    let bind = json!({"event": "ONCRMDEALADD", "handler": "https://app.example/handler"});
    assert_eq!(call(&portal, "event.bind", &bind).failure(), (403, "WRONG_AUTH_TYPE".to_owned()));
    assert_eq!(call_as_application(&portal, "event.bind", &bind).result(), true);
    let bound = call_as_application(&portal, "event.get", &json!({})).result();
    assert!(column(&bound, "event").contains(&json!("ONCRMDEALADD")), "{bound}");
}

#[test]
fn the_commands_of_a_batch_have_results_of_their_own() {
    let portal = with_deals();
    let cmd = json!({
        "list": "crm.deal.list?select[]=ID&filter[>ID]=100&order[ID]=ASC",
        "first": "crm.deal.get?id=$result[list][0][ID]",
        "missing": "crm.deal.get?id=999999",
        "page": "crm.deal.list?select[]=ID&start=0",
        "batch": "batch?cmd[a]=server.time",
        "upload": "disk.folder.uploadFile?id=1",
        "unknown": "no.such.method",
    });
    let result = call(&portal, "batch", &json!({"halt": 0, "cmd": cmd})).result();
    assert_eq!((&result["result"]["first"]["ID"], &result["result"]["list"][19]["ID"]), (&json!("101"), &json!("120")));
    assert_eq!(result["result_total"], json!({"list": 20, "page": 120}));
    assert_eq!(result["result_next"], json!({"page": 50}));
    let code = |label: &str| result["result_error"][label]["error"].as_str().map(str::to_owned);
    let codes = ["missing", "batch", "upload", "unknown"].map(code).map(Option::unwrap_or_default);
    assert_eq!(
        codes,
        ["", "ERROR_BATCH_METHOD_NOT_ALLOWED", "ERROR_BATCH_METHOD_NOT_ALLOWED", "ERROR_METHOD_NOT_FOUND"]
    );
    assert!(result["result_time"]["list"]["operating"].is_number());
    let recorded = portal.requests();
    assert_eq!(recorded.iter().filter(|request| request.in_batch()).count(), 7);
}

#[test]
fn a_batch_can_halt_and_writes_maps_as_php_does() {
    let portal = portal();
    let cmd = json!(["server.time", "crm.deal.get?id=999999", "server.time"]);
    let halted = call(&portal, "batch", &json!({"halt": 1, "cmd": cmd})).result();
    assert_eq!(halted["result"].as_array().map(Vec::len), Some(1));
    assert_eq!(halted["result_error"], json!({"1": {"error": "", "error_description": "Not found"}}));
    assert_eq!((&halted["result_total"], &halted["result_next"]), (&json!([]), &json!([])));
    let all = call_form(&portal, "batch", "halt=0&cmd[]=server.time&cmd[]=server.time").result();
    assert_eq!(all["result"].as_array().map(Vec::len), Some(2));
    let many: Json = (0..51).map(|at| (format!("c{at}"), json!("server.time"))).collect();
    let many = call(&portal, "batch", &json!({ "cmd": many })).result();
    assert_eq!(many["result_error"].as_object().map(bitrix24_json::Map::len), Some(1));
    assert_eq!(many["result_error"]["c50"]["error"], "ERROR_BATCH_LENGTH_EXCEEDED");
    assert_eq!(call(&portal, "batch", &json!({})).failure(), (400, "ERROR_ARGUMENT".to_owned()));
}

#[test]
fn a_queue_loses_the_rows_that_are_read() {
    let events = json!([{"ID": 1, "MESSAGE_ID": "a"}, {"ID": 2, "MESSAGE_ID": "b"}, {"ID": 3, "MESSAGE_ID": "c"}]);
    let portal = start(MockPortal::builder().seed(json!({"v2.event.offline": events}).to_string()));
    let take = |limit: i64| {
        let taken = call_as_application(&portal, "event.offline.get", &json!({"limit": limit})).result();
        column(&taken["events"], "MESSAGE_ID")
    };
    assert_eq!((take(2), take(2), take(2)), (vec![json!("a"), json!("b")], vec![json!("c")], vec![]));
}

#[test]
fn both_protocols_share_limits_faults_and_scripts() {
    let portal = start(MockPortal::builder().limits(Limits::Standard).paused_clock());
    let codes: Vec<u16> = (0..60)
        .map(|at| match at % 2 {
            0 => call(&portal, "server.time", &json!({})).status,
            _ => common::call(&portal, "mail.message.get", &json!({"id": 1})).status,
        })
        .collect();
    assert!(codes.contains(&503), "{codes:?}");
    portal.advance(std::time::Duration::from_secs(600));
    portal.fault(FaultRule::new(Fault::Html).method("v2.crm.*").times(1));
    assert_eq!(call(&portal, "crm.deal.list", &json!({})).status, 502);
    assert_eq!(call(&portal, "crm.deal.list", &json!({})).status, 200);
    portal.script_raw("v2.crm.deal.get", [Ok(json!({"ID": "1"}))]);
    assert_eq!(call(&portal, "crm.deal.get", &json!({"id": 1})).result(), json!({"ID": "1"}));
    portal.on_raw("v2.crm.lead.count", |request| Ok(json!({"of": request.params()["x"]})));
    assert_eq!(call_form(&portal, "crm.lead.count", "x=y").result(), json!({"of": "y"}));
}

#[test]
fn control_addresses_objects_of_both_protocols() {
    let portal = portal();
    let put = send(&portal, "PUT", "/_mock/rows/v2.crm.deal/5", &[], r#"{"TITLE": "Put", "UF_CRM_7": 1}"#)
        .expect("a response");
    assert_eq!((put.status, &put.json()["TITLE"]), (200, &json!("Put")));
    assert_eq!(call(&portal, "crm.deal.get", &json!({"id": 5})).result()["UF_CRM_7"], 1);
    let unknown = get(&portal, "/_mock/rows/v2.crm.del");
    assert!(unknown.text.contains("did you mean `v2.crm.deal`"), "{}", unknown.text);
    let requests = get(&portal, "/_mock/requests?method=v2.crm.*").json();
    assert_eq!(requests["requests"][0]["method"], "v2.crm.deal.get");
    let rules = r#"{"rules": [{"fault": "error=NotFound", "method": "v2.crm.deal.get", "times": 1}]}"#;
    assert_eq!(post(&portal, "/_mock/faults", &[], rules).status, 200);
    assert_eq!(call(&portal, "crm.deal.get", &json!({"id": 5})).failure(), (400, "NOT_FOUND".to_owned()));
}

#[test]
fn broken_requests_are_refused_or_ignored() {
    let portal = portal();
    assert_eq!(post(&portal, "/rest/1/s3cr3t/crm.deal.get", &[], "{").failure(), (400, "ERROR_ARGUMENT".to_owned()));
    let parts =
        post(&portal, "/rest/1/s3cr3t/crm.deal.get", &[("Content-Type", "multipart/form-data; boundary=x")], "--x--");
    assert!(parts.status == 400 && parts.text.contains("multipart"), "{parts:?}");
    for body in [
        "[[[[",
        "{\"filter\":{\"0\":{\"0\":{}}}}",
        "[1]",
        "{\"select\":{\"0\":\"*\",\"language\":\"en\"}}",
        "a[[]=1&[]=2&=&%00=%ff",
    ] {
        let response = post(&portal, "/rest/1/s3cr3t/crm.type.list", &[], body);
        assert!([200, 400].contains(&response.status), "{body}: {response:?}");
    }
}
