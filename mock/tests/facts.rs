//! Facts that only some methods have: filters that are objects, operators of a field, corrected pages, and errors that
//! replace those of the standard parameters.
#![allow(clippy::unwrap_used)]

mod common;

use bitrix24_json::{Value as Json, json};
use bitrix24_mock::MockPortal;
use bitrix24_model::{SourceFile, load};
use common::{call, start};

const FILES: &[(&str, &str)] = &[
    ("api.yaml", "api: { title: Phone, modules: { phone: For tests. }, entities: { user: A user. } }"),
    ("errors.yaml", include_str!("../../spec/errors.yaml")),
    ("field.yaml", include_str!("../../spec/field.yaml")),
    (
        "phone/errors.yaml",
        "
errors:
  BadSelect: { code: bad_select, status: 400, category: request, replaces: [InvalidSelect, UnknownProperty], when: A name is unknown., fix: Correct it. }
  BadPages: { code: bad_pages, status: 400, category: validation, when: A page is wrong., fix: Correct it. }
  BadName: { code: BAD_NAME, status: 400, category: validation, when: A name is wrong., fix: Correct it. }
",
    ),
    (
        "phone/call.yaml",
        "
object: phone.call
summary: A call.
fields:
  callId: { type: id<phone.call>, filterable: ['='], doc: The call. }
  startDate: { type: datetime, filterable: ['=', between], doc: When it started. }
  name: { type: string, add: required, update: optional, doc: The name. }
  position: { type: integer, add: optional, doc: The place. }
  text: { type: object, doc: What was said., fields: { topic: { type: string, optional: true, doc: The topic. }, size: { type: integer, optional: true, doc: The size. } } }
",
    ),
    (
        "phone/call/list.yaml",
        "
method: phone.call.list
object: phone.call
summary: Lists calls.
effect: read
select: true
params:
  filter:
    type: object
    required: true
    doc: Which calls.
    fields:
      startDate: { type: object, required: true, doc: When., fields: { from: { type: datetime, required: true, doc: From. }, to: { type: datetime, required: true, doc: To. } } }
  order: { type: object, doc: The order., fields: { startDate: { type: enum, default: desc, doc: The direction., values: { asc: Up., desc: Down. } } } }
pagination:
  family: cursor
  default: 50
  max: 200
  max_selecting: { text: 20 }
  cursor: { startDate: { type: string, doc: The time. }, id: { type: id<phone.call>, doc: The call. } }
  next: afterCursor
  more: hasMore
rows: { where: [[startDate, '>=', $filter.startDate.from], [startDate, '<=', $filter.startDate.to]] }
result: { items: { type: array<phone.call>, doc: The calls. } }
errors:
  BadSelect: [{ cause: Select, field: select, when: A name is unknown., fix: Correct it. }]
  BadPages: [{ cause: Pages, field: pagination, when: A page is wrong., fix: Correct it. }]
",
    ),
    (
        "phone/call/find.yaml",
        "
method: phone.call.find
action: list
object: phone.call
summary: Finds calls.
filter: true
pagination: { family: cursor, default: 25, max: 40, normalized: true, cursor: { callId: id<phone.call> }, next: nextCursor }
",
    ),
    (
        "phone/call/walk.yaml",
        "
method: phone.call.walk
action: list
object: phone.call
summary: Walks over calls.
select: true
pagination: { family: cursor, default: 25, max: 40, cursor: { began: datetime, last: id<phone.call> }, next: nextCursor, more: hasMore }
",
    ),
    (
        "phone/call/named.yaml",
        "
method: phone.call.named
object: phone.call
summary: Finds calls by name.
effect: read
select: true
params: { name: { type: string, required: true, doc: A part of the name. } }
result: { items: { type: array<phone.call>, doc: The calls. } }
",
    ),
    (
        "phone/call/get.yaml",
        "
method: phone.call.get
object: phone.call
summary: Reads a call.
effect: read
select: true
params: { callId: { type: id<phone.call>, required: true, doc: The call. } }
result: { item: { type: phone.call, doc: The call. } }
examples: [{ request: { callId: 5 }, response: { item: { callId: 5, name: First, text: { topic: All, size: 3 } } } }]
",
    ),
    ("phone/call/field/list.yaml", "{ method: phone.call.field.list, action: field.list, object: phone.call }"),
    (
        "phone/call/attach.yaml",
        "
method: phone.call.attach
summary: Attaches a file.
effect: write
params: { fileName: { type: string, required: true, extensions: [png, txt], doc: The name. } }
result: { result: { type: boolean, doc: Whether it was attached. } }
errors: { BadName: [{ cause: Name, field: fileName, when: The name is wrong., fix: Correct it. }] }
",
    ),
];

fn portal() -> MockPortal {
    let files: Vec<SourceFile> = FILES.iter().map(|(path, text)| SourceFile::new(*path, text.trim_start())).collect();
    let api = load(&files).unwrap_or_else(|problems| panic!("{}", problems.render("", false)));
    start(MockPortal::builder().specs(api.into()).rows(60))
}

const ALWAYS: &str = "1970-01-01T00:00:00Z";

/// Calls the list with a period that contains every call.
fn list(portal: &MockPortal, mut params: Json) -> Json {
    params["filter"] = json!({"startDate": {"from": ALWAYS, "to": "2999-01-01T00:00:00Z"}});
    call(portal, "phone.call.list", &params).result()
}

fn count(response: &Json) -> usize {
    response["items"].as_array().unwrap().len()
}

#[test]
fn a_cursor_leads_through_a_list_with_a_flag() {
    let portal = portal();
    let (mut seen, mut pagination) = (Vec::new(), json!({"limit": 25}));
    loop {
        let response = list(&portal, json!({"pagination": pagination, "select": ["callId", "startDate"]}));
        seen.extend(response["items"].as_array().unwrap().iter().map(|row| row["callId"].as_i64().unwrap()));
        assert_eq!(response["hasMore"], json!(!response["afterCursor"].is_null()));
        if response["afterCursor"].is_null() {
            break;
        }
        assert_eq!(response["afterCursor"]["id"], json!(seen.last()), "the key `id` stands for `callId`");
        pagination = json!({"limit": 25, "afterCursor": response["afterCursor"]});
    }
    assert_eq!(seen.len(), 60);
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), 60, "each row comes once");
}

#[test]
fn the_keys_of_a_cursor_need_not_have_the_names_of_fields() {
    let portal = portal();
    let (mut seen, mut pagination) = (Vec::new(), json!({"limit": 25}));
    while !pagination["afterCursor"].is_null() || seen.is_empty() {
        let page = json!({"pagination": pagination, "select": ["callId", "startDate"]});
        let response = call(&portal, "phone.call.walk", &page).result();
        seen.extend(response["items"].as_array().unwrap().clone());
        let (next, last) = (&response["nextCursor"], seen.last().unwrap());
        assert_eq!(response["hasMore"], json!(!next.is_null()));
        assert!(
            next.is_null() || *next == json!({"began": last["startDate"], "last": last["callId"]}),
            "{next} {last}"
        );
        pagination = json!({"limit": 25, "afterCursor": next});
    }
    assert_eq!(seen.len(), 60);
}

#[test]
fn a_method_without_an_action_selects_from_rows() {
    let portal = portal();
    let named = |select: Json| call(&portal, "phone.call.named", &json!({"name": "first", "select": select})).result();
    let rows = named(json!(["callId", "text.size"]))["items"].as_array().unwrap().clone();
    assert_eq!(rows.len(), 60, "each name is like that of the example");
    assert_eq!(rows[4], json!({"callId": 5, "text": {"size": 3}}));
}

#[test]
fn an_order_of_its_own_turns_the_list_around() {
    let portal = portal();
    let ids = |params: Json| {
        let rows = list(&portal, params)["items"].as_array().unwrap().clone();
        rows.iter().map(|row| row["callId"].clone()).collect::<Vec<_>>()
    };
    let limit = json!({"limit": 60});
    let latest = ids(json!({"pagination": limit}));
    let mut earliest = ids(json!({"pagination": {"limit": 60}, "order": {"startDate": "asc"}}));
    assert_ne!(latest, earliest);
    earliest.reverse();
    assert_eq!(latest, earliest);
}

#[test]
fn an_object_as_a_filter_selects_a_range() {
    let portal = portal();
    let filter = json!({"filter": {"startDate": {"from": ALWAYS, "to": ALWAYS}}});
    assert_eq!(count(&call(&portal, "phone.call.list", &filter).result()), 0);
    assert_eq!(count(&list(&portal, json!({}))), 50);
}

#[test]
fn the_largest_page_depends_on_the_selection() {
    let portal = portal();
    for (select, limit, expected) in [
        (json!(["callId"]), json!(300), 60),
        (json!(["callId", "text.topic"]), json!(300), 20),
        (json!(["text"]), json!(null), 20),
    ] {
        let response = list(&portal, json!({"select": select, "pagination": {"limit": limit}}));
        assert_eq!(count(&response), expected, "{select}");
    }
    let wrong = json!({"filter": {"startDate": {"from": ALWAYS, "to": ALWAYS}}, "pagination": {"limit": 0}});
    assert_eq!(call(&portal, "phone.call.list", &wrong).failure(), (400, "bad_pages".to_owned()));
}

#[test]
fn wrong_pages_are_corrected_where_the_portal_does_so() {
    let portal = portal();
    for (pagination, expected) in [
        (json!({"limit": 0}), 25),
        (json!({"limit": -3}), 25),
        (json!({"limit": "many"}), 25),
        (json!({"limit": 500}), 40),
        (json!({"limit": 30, "afterCursor": {}}), 30),
        (json!({"limit": 30, "afterCursor": 5}), 30),
    ] {
        let response = call(&portal, "phone.call.find", &json!({"pagination": pagination})).result();
        assert_eq!(count(&response), expected, "{pagination}");
    }
}

#[test]
fn a_field_takes_only_its_operators() {
    let portal = portal();
    let find = |filter: Json| call(&portal, "phone.call.find", &json!({ "filter": filter }));
    for accepted in
        [json!([["callId", 5]]), json!([["callId", "=", 5]]), json!(["callId", 5]), json!(["callId", "=", 5])]
    {
        assert_eq!(count(&find(accepted.clone()).result()), 1, "{accepted}");
    }
    for rejected in [json!([["callId", "in", [5, 6]]]), json!([["callId", [5, 6]]]), json!(["startDate", ">", ALWAYS])]
    {
        let invalid = (400, "BITRIX_REST_V3_EXCEPTION_INVALIDFILTEREXCEPTION".to_owned());
        assert_eq!(find(rejected.clone()).failure(), invalid, "{rejected}");
    }
}

#[test]
fn an_error_of_the_method_replaces_that_of_a_standard_parameter() {
    let portal = portal();
    for select in [json!("callId"), json!(["unknown"]), json!(["text.unknown"])] {
        let params = json!({"filter": {"startDate": {"from": ALWAYS, "to": ALWAYS}}, "select": select});
        assert_eq!(call(&portal, "phone.call.list", &params).failure(), (400, "bad_select".to_owned()), "{select}");
    }
    let other = call(&portal, "phone.call.get", &json!({"callId": 6, "select": "callId"}));
    assert_eq!(other.failure(), (400, "BITRIX_REST_V3_EXCEPTION_INVALIDSELECTEXCEPTION".to_owned()));
}

#[test]
fn a_response_like_an_example_has_the_selected_fields() {
    let portal = portal();
    let response = call(&portal, "phone.call.get", &json!({"callId": 6, "select": ["callId", "text.size"]})).result();
    assert_eq!(response, json!({"item": {"callId": 6, "text": {"size": 3}}}));
}

#[test]
fn a_description_names_the_actions_that_set_a_field() {
    let fields = call(&portal(), "phone.call.field.list", &json!({})).result();
    let groups = |name: &str| {
        let rows = fields["items"].as_array().unwrap();
        let field = rows.iter().find(|field| field["name"] == name).unwrap().clone();
        ["editable", "editableGroups", "requiredGroups"].map(|key| field[key].clone())
    };
    assert_eq!(groups("name"), [json!(true), json!(["add", "update"]), json!(["add"])]);
    assert_eq!(groups("position"), [json!(true), json!(["add"]), json!(null)]);
    assert_eq!(groups("callId"), [json!(false), json!(null), json!(null)]);
}

#[test]
fn a_files_name_needs_an_extension() {
    let portal = portal();
    let attach = |name: &str| call(&portal, "phone.call.attach", &json!({"fileName": name}));
    for name in ["a.png", "A.PNG", "a.b.txt"] {
        assert_eq!(attach(name).status, 200, "{name}");
    }
    for name in ["a.exe", "png", "a", ""] {
        assert_eq!(attach(name).failure(), (400, "BAD_NAME".to_owned()), "{name}");
    }
}
