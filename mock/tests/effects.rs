//! What methods without a standard action do to rows, as `rows` of their specs says, and which responses are generated.

mod common;

use bitrix24_json::{Value as Json, json};
use bitrix24_mock::MockPortal;
use common::{Response, call, portal};

const NOT_FOUND: &str = "BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION";

fn result(portal: &MockPortal, method: &str, params: Json) -> Json {
    let response = call(portal, method, &params);
    assert_eq!(response.header("X-Mock-Answer"), None, "{method} {params}");
    response.result()
}

/// Returns the values of a key in the rows of a list.
fn each(list: &Json, key: &str) -> Vec<Json> {
    let rows = list.get("items").unwrap_or(list).as_array().expect("rows");
    rows.iter().map(|row| row[key].clone()).collect()
}

#[test]
fn a_node_is_created_moved_and_renamed() {
    let portal = portal();
    let new = json!({"type": "TEAM", "name": "Writers", "parentId": 1, "colorName": "blue"});
    let node = result(&portal, "humanresources.node.add", new);
    let id = node["id"].clone();
    assert_eq!((&node["name"], &node["parentId"], &node["type"]), (&json!("Writers"), &json!(1), &json!("TEAM")));

    let children = |parent: i64| each(&result(&portal, "humanresources.node.children", json!({"id": parent})), "id");
    assert!(children(1).contains(&id) && !children(2).contains(&id));
    result(&portal, "humanresources.node.move", json!({"id": id, "parentId": 2}));
    assert!(!children(1).contains(&id) && children(2).contains(&id));

    result(&portal, "humanresources.node.edit", json!({"id": id, "name": "Editors"}));
    let read =
        result(&portal, "humanresources.node.get", json!({"id": id, "select": ["name", "parentId", "colorName"]}));
    assert_eq!(read["item"], json!({"name": "Editors", "parentId": 2, "colorName": "blue"}));

    let found = json!({"type": "TEAM", "name": "edit", "parentId": 2});
    assert_eq!(each(&result(&portal, "humanresources.node.search", found), "id"), [id]);
    let unknown = call(&portal, "humanresources.node.edit", &json!({"id": 99_999_999, "name": "None"}));
    assert_eq!(unknown.failure(), (400, NOT_FOUND.to_owned()));
}

#[test]
fn an_archived_document_is_in_no_list() {
    let portal = portal();
    let add = |fields: Json| result(&portal, "note.document.add", json!({"fields": fields}))["item"]["id"].take();
    let collection =
        result(&portal, "note.collection.add", json!({"fields": {"name": "Recipes"}}))["item"]["id"].take();
    let soups = add(json!({"collectionId": collection, "title": "Soups"}));
    let borscht =
        add(json!({"collectionId": collection, "title": "Red soup", "parentId": soups, "markdown": "Borscht."}));

    let tree = || result(&portal, "note.document.tree.list", json!({"collectionId": collection}));
    let search =
        |query: &str| each(&result(&portal, "note.document.search.list", json!({"query": query})), "documentId");
    assert_eq!(each(&tree(), "title"), ["Soups"]);
    assert_eq!(each(&tree()["items"][0]["children"], "id"), std::slice::from_ref(&borscht));
    assert_eq!(tree()["items"][0]["children"][0]["children"], json!([]));
    assert_eq!(search("borscht"), std::slice::from_ref(&borscht));

    let archive = |id: &Json| call(&portal, "note.document.archive", &json!({ "id": id }));
    assert_eq!(archive(&borscht).result(), json!({"result": true}));
    assert_eq!(archive(&borscht).failure(), (400, NOT_FOUND.to_owned()), "already archived");
    assert_eq!((each(&tree()["items"][0]["children"], "id"), search("borscht")), (vec![], vec![]));
    assert_eq!(result(&portal, "note.document.get", json!({"id": borscht}))["item"]["isArchived"], true);
}

#[test]
fn an_email_is_found_by_what_the_list_is_asked_for() {
    let portal = portal();
    let list = |params: Json| each(&result(&portal, "mail.message.list", params), "id");
    let everything = list(json!({"pagination": {"limit": 200}}));
    let moved = json!({"messageIds": [15, 16, 99_999_999], "action": "move", "folder": "Contracts"});
    assert_eq!(list(json!({"folder": "Contracts"})), [] as [Json; 0]);
    let response = result(&portal, "mail.message.movetofolder", moved);
    assert_eq!(response, json!({"success": true, "movedCount": 2, "action": "move"}));
    assert_eq!(list(json!({"folder": "Contracts"})), [15, 16]);
    let message = result(&portal, "mail.message.get", json!({"id": 15}));
    assert!(message["item"].get("folder").is_none(), "no response shows the folder: {message}");

    let date = result(&portal, "mail.message.get", json!({"id": 3, "select": ["date"]}))["item"]["date"].take();
    let day = list(json!({"dateFrom": date, "dateTo": date}));
    assert!(day.contains(&json!(3)) && day.len() < everything.len(), "{day:?}");

    let sent = json!({"from": "me@example.com", "to": ["a@example.com", "b@example.com"], "subject": "Greetings from Rust", "body": "Hello."});
    assert_eq!(result(&portal, "mail.message.send", sent)["to"], json!(["a@example.com", "b@example.com"]));
    let found = result(&portal, "mail.message.list", json!({"searchQuery": "from rust"}));
    assert_eq!(each(&found, "to"), ["a@example.com, b@example.com"]);
    let id = found["items"][0]["id"].clone();
    assert_eq!(each(&result(&portal, "mail.message.thread", json!({ "id": id })), "subject"), ["Greetings from Rust"]);
}

#[test]
fn a_row_made_of_another_one_refers_to_it() {
    let portal = portal();
    let made = result(&portal, "mail.message.createtask", json!({"messageId": 15, "title": "Sign it"}));
    assert_eq!(made["messageId"], 15);
    let task = json!({"id": made["taskId"], "select": ["title", "emailId"]});
    assert_eq!(result(&portal, "tasks.task.get", task), json!({"item": {"title": "Sign it", "emailId": 15}}));

    let file = json!({"documentId": 7, "fileName": "a.png", "fileContent": "iVBORw0KGgo="});
    let file = result(&portal, "note.file.add", file)["item"].take();
    let get = |document: i64| call(&portal, "note.file.get", &json!({"id": file["id"], "documentId": document}));
    assert_eq!(get(7).result()["item"]["name"], "a.png");
    assert_eq!(get(8).failure(), (400, NOT_FOUND.to_owned()), "the file of another document");
}

#[test]
fn employees_are_counted_and_found() {
    let portal = portal();
    let total = result(&portal, "humanresources.employee.count", json!({}))["total"].as_u64();
    let all = each(&result(&portal, "humanresources.employee.search", json!({"name": ""})), "userId");
    assert_eq!(total, Some(all.len() as u64));
    let department = json!({"name": "", "nodeId": 15, "select": ["userId", "departments.id"]});
    let some = result(&portal, "humanresources.employee.search", department);
    assert!(each(&some, "departments").iter().all(|nodes| each(nodes, "id").contains(&json!(15))), "{some}");
    let none = json!({"name": "", "nodeId": 99_999_999});
    assert_eq!(each(&result(&portal, "humanresources.employee.search", none), "userId"), [] as [Json; 0]);
}

#[test]
fn a_response_says_if_it_is_generated() {
    let portal = portal();
    let answer = |response: Response| response.header("X-Mock-Answer").map(str::to_owned);
    let chat = json!({"messageId": 15});
    assert_eq!(answer(call(&portal, "mail.message.createchat", &chat)).as_deref(), Some("generated"));
    assert_eq!(answer(call(&portal, "mail.message.createchat", &json!({}))), None, "a failure");
    assert_eq!(answer(call(&portal, "mail.message.get", &json!({"id": 15}))), None);
    let read = json!({"method": "mail.message.get", "query": {"id": 15}});
    let create = json!({"method": "mail.message.createchat", "query": chat});
    assert_eq!(answer(call(&portal, "batch", &json!([read]))), None);
    assert_eq!(answer(call(&portal, "batch", &json!([create, read]))).as_deref(), Some("generated"));
    portal.on_raw("mail.message.createchat", |_| Ok(json!({"chatId": 1})));
    assert_eq!(answer(call(&portal, "mail.message.createchat", &chat)), None, "a handler");
}
