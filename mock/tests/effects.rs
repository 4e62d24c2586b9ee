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
    let department = json!({"name": "", "nodeId": 22, "select": ["userId", "departments.id"]});
    let some = result(&portal, "humanresources.employee.search", department);
    assert!(each(&some, "departments").iter().all(|nodes| each(nodes, "id").contains(&json!(22))), "{some}");
    let several = result(&portal, "humanresources.employee.multidepartment", json!({}));
    assert_eq!(several["total"], several["employees"].as_array().map_or(0, Vec::len));
    let departments = each(&several["employees"], "departments");
    assert!(
        !departments.is_empty() && departments.iter().all(|nodes| nodes.as_array().is_some_and(|all| all.len() > 1))
    );
    let none = json!({"name": "", "nodeId": 99_999_999});
    assert_eq!(each(&result(&portal, "humanresources.employee.search", none), "userId"), [] as [Json; 0]);
}

#[test]
fn users_join_and_leave_a_node() {
    let portal = portal();
    let members = |node: &Json| {
        let node = result(&portal, "humanresources.node.get", json!({"id": node, "select": ["members"]}));
        let rows = node["item"]["members"].as_array().expect("members").clone();
        rows.into_iter().map(|row| (row["userId"].clone(), row["role"].clone())).collect::<Vec<_>>()
    };
    let role = |id: i64, role: &str| (json!(id), json!(role));
    let users = json!({"MEMBER_HEAD": [7], "MEMBER_EMPLOYEE": [12, 18]});
    let new = json!({"type": "DEPARTMENT", "name": "Editors", "parentId": 1, "userIds": users});
    let node = result(&portal, "humanresources.node.add", new)["id"].take();
    assert_eq!(members(&node), [role(7, "MEMBER_HEAD"), role(12, "MEMBER_EMPLOYEE"), role(18, "MEMBER_EMPLOYEE")]);

    let add = json!({"nodeId": node, "userIds": [12, 25], "role": "MEMBER_DEPUTY_HEAD"});
    assert_eq!(result(&portal, "humanresources.node.member.add", add), json!({"success": true}));
    let deputies = [role(12, "MEMBER_DEPUTY_HEAD"), role(25, "MEMBER_DEPUTY_HEAD")];
    assert_eq!((&members(&node)[1], &members(&node)[3]), (&deputies[0], &deputies[1]), "one of them was there");

    let remove = json!({"nodeId": node, "userIds": [7, 31]});
    let removed = result(&portal, "humanresources.node.member.remove", remove);
    assert_eq!(removed, json!({"removed": [7], "failed": [{"userId": 31, "reason": "Not found in this node"}]}));
    assert_eq!(members(&node).len(), 3);

    let set = json!({"nodeId": node, "userIds": {"MEMBER_HEAD": [31], "MEMBER_EMPLOYEE": []}});
    result(&portal, "humanresources.node.member.set", set);
    assert_eq!(members(&node), [role(31, "MEMBER_HEAD")], "the others have left");
    result(&portal, "humanresources.node.member.move", json!({"nodeId": node, "userIds": [40]}));
    assert_eq!(members(&node)[1].0, 40);
}

#[test]
fn users_who_move_leave_their_former_node_of_the_same_kind() {
    let portal = portal();
    let node = |kind: &str| {
        let role = if kind == "TEAM" { "MEMBER_TEAM_EMPLOYEE" } else { "MEMBER_EMPLOYEE" };
        let new = json!({"type": kind, "name": kind, "parentId": 1, "userIds": {role: [901, 902]}});
        result(&portal, "humanresources.node.add", new)
    };
    let (department, team, other) = (node("DEPARTMENT"), node("TEAM"), node("DEPARTMENT"));
    assert_eq!(department["userCount"], 2);
    let add = json!({"nodeId": other["id"], "userIds": [903], "role": "MEMBER_EMPLOYEE"});
    result(&portal, "humanresources.node.member.add", add);
    let remove = json!({"nodeId": other["id"], "userIds": [901, 902]});
    result(&portal, "humanresources.node.member.remove", remove);
    result(&portal, "humanresources.node.member.move", json!({"nodeId": other["id"], "userIds": [901]}));
    let members = |node: &Json| {
        let select = json!({"id": node["id"], "select": ["members", "userCount"]});
        let node = result(&portal, "humanresources.node.get", select)["item"].take();
        let ids = node["members"].as_array().into_iter().flatten().map(|member| member["userId"].clone());
        (ids.collect::<Json>(), node["userCount"].clone())
    };
    assert_eq!(members(&department), (json!([902]), json!(1)));
    assert_eq!(members(&other), (json!([903, 901]), json!(2)));
    assert_eq!(members(&team), (json!([901, 902]), json!(2)), "of another kind");
}

#[test]
fn users_of_a_new_department_leave_their_former_one_if_asked() {
    let portal = portal();
    let new = |kind: &str, role: &str, moves: bool| {
        let users = json!({role: [901, 902]});
        let node = json!({"type": kind, "name": "New", "parentId": 1, "userIds": users, "moveUsersToNode": moves});
        result(&portal, "humanresources.node.add", node)["id"].take()
    };
    let count = |node: &Json| result(&portal, "humanresources.node.get", json!({"id": node, "select": ["userCount"]}));
    let counts = |nodes: &[&Json]| nodes.iter().map(|node| count(node)["item"]["userCount"].take()).collect::<Json>();
    let team = new("TEAM", "MEMBER_TEAM_EMPLOYEE", false);
    let first = new("DEPARTMENT", "MEMBER_EMPLOYEE", false);
    let second = new("DEPARTMENT", "MEMBER_HEAD", false);
    assert_eq!(counts(&[&team, &first, &second]), json!([2, 2, 2]), "they belong to all");
    let third = new("DEPARTMENT", "MEMBER_DEPUTY_HEAD", true);
    assert_eq!(counts(&[&team, &first, &second, &third]), json!([2, 0, 0, 2]), "teams are another matter");
}

#[test]
fn nodes_are_counted_by_their_kind() {
    let portal = portal();
    let count = || result(&portal, "humanresources.node.count", json!({}));
    let before = count();
    result(&portal, "humanresources.node.add", json!({"type": "TEAM", "name": "Writers", "parentId": 1}));
    let (departments, teams) = (before["departments"].as_i64(), before["teams"].as_i64().map(|teams| teams + 1));
    assert_eq!(count(), json!({"departments": departments, "teams": teams}));
}

#[test]
fn chats_are_bound_to_a_node() {
    let portal = portal();
    let bound = |node: i64| {
        let list = result(&portal, "humanresources.node.communication.list", json!({"id": node}));
        ["chats", "channels", "collabs"].map(|kind| each(&list[kind], "id"))
    };
    let edit = |mut params: Json| {
        params["nodeId"] = json!(15);
        assert_eq!(result(&portal, "humanresources.node.communication.edit", params), json!({"success": true}));
    };
    assert_eq!(bound(15), [[] as [Json; 0], [], []]);
    // The portal's chats come from another API, so it has any.
    edit(json!({"communicationType": "CHAT", "ids": [21, 5000]}));
    edit(json!({"communicationType": "CHANNEL", "ids": [22]}));
    assert_eq!(bound(15), [vec![json!(21), json!(5000)], vec![json!(22)], vec![]]);
    edit(json!({"communicationType": "CHAT", "ids": [23], "removeIds": [21]}));
    assert_eq!(bound(15)[0], [23, 5000]);
    assert_eq!(bound(16), [[] as [Json; 0], [], []], "another node");
    edit(json!({"communicationType": "COLLAB", "createDefault": true}));
    assert_eq!(bound(15)[2].len(), 1);
}

#[test]
fn files_are_attached_to_a_task() {
    let portal = portal();
    let files =
        || result(&portal, "tasks.task.get", json!({"id": 11, "select": ["fileIds"]}))["item"]["fileIds"].take();
    let attach = |ids: Json| result(&portal, "tasks.task.file.attach", json!({"taskId": 11, "fileIds": ids}));
    let mut attached = files().as_array().cloned().unwrap_or_default();
    assert_eq!(attach(json!([1065, 1077])), json!({"result": true}));
    attach(json!([1077, 1080]));
    attached.extend([json!(1065), json!(1077), json!(1080)]);
    assert_eq!(files(), json!(attached));
}

#[test]
fn what_is_below_follows_a_document() {
    let portal = portal();
    let add = |fields: Json| result(&portal, "note.document.add", json!({"fields": fields}))["item"]["id"].take();
    let collection =
        result(&portal, "note.collection.add", json!({"fields": {"name": "Recipes"}}))["item"]["id"].take();
    let soups = add(json!({"collectionId": collection, "title": "Soups"}));
    let red = add(json!({"collectionId": collection, "title": "Red soups", "parentId": soups}));
    let borscht = add(json!({"collectionId": collection, "title": "Borscht", "parentId": red}));
    let cakes = add(json!({"collectionId": collection, "title": "Cakes"}));
    let get = |id: &Json| call(&portal, "note.document.get", &json!({ "id": id }));
    let is_archived = |id: &Json| get(id).result()["item"]["isArchived"].take();

    result(&portal, "note.document.archive", json!({ "id": red }));
    assert_eq!([&soups, &red, &borscht, &cakes].map(is_archived), [false, true, true, false]);
    result(&portal, "note.document.delete", json!({ "id": soups }));
    assert_eq!([&soups, &red, &borscht, &cakes].map(|id| get(id).status), [400, 400, 400, 200]);
    result(&portal, "note.collection.archive", json!({ "id": collection }));
    assert_eq!(is_archived(&cakes), true);
    result(&portal, "note.collection.delete", json!({ "id": collection }));
    assert_eq!(get(&cakes).status, 400);
}

#[test]
fn a_reply_belongs_to_the_conversation() {
    let portal = portal();
    let thread = |id: &Json| each(&result(&portal, "mail.message.thread", json!({ "id": id })), "id");
    let reply = |to: &Json, subject: &str| {
        let reply = json!({"replyToMessageId": to, "from": "me@example.com", "to": ["a@example.com"], "subject": subject, "body": "Yes."});
        result(&portal, "mail.message.reply", reply);
        each(&result(&portal, "mail.message.list", json!({"searchQuery": subject})), "id").remove(0)
    };
    let first = json!(15);
    let second = reply(&first, "The second one");
    let third = reply(&second, "The third one");
    let other = reply(&first, "Another answer");
    let all = [first, second, third, other];
    for id in &all {
        assert_eq!(thread(id), all, "{id}");
    }
    assert_eq!(thread(&json!(14)), [14]);
    let first = each(&result(&portal, "mail.message.thread", json!({"id": all[0], "limit": 2})), "id");
    assert_eq!(first.len(), 2);
}

#[test]
fn an_email_leaves_its_folder() {
    let portal = portal();
    let list = |folder: &str| each(&result(&portal, "mail.message.list", json!({ "folder": folder })), "id");
    let moved = |params: Json| result(&portal, "mail.message.movetofolder", params);
    moved(json!({"messageIds": [15, 16], "action": "move", "folder": "Contracts"}));
    moved(json!({"messageIds": [15], "action": "spam"}));
    assert_eq!(list("Contracts"), [16]);
    moved(json!({"messageIds": [16], "action": "delete"}));
    assert_eq!(list("Contracts"), [] as [Json; 0]);
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
