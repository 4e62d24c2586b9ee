//! What a list is asked for: the official examples, expressed with typed fields, and rows as the caller wants them.
#![allow(clippy::unwrap_used)]

use bitrix24::decode::from_json;
use bitrix24::encode::{Encode, to_json};
use bitrix24::entity;
use bitrix24::main::eventlog;
use bitrix24::note::{collection, document};
use bitrix24::query::{Deserialized, Field, Filter, Filterable, Operator, Order, Page, Select, TailCursor};
use bitrix24::tasks::task;
use bitrix24::types::Item;
use bitrix24::{Client, DateTime, Error, Id, Json};
use bitrix24_mock::MockPortal;
use serde_json::json;

/// The text of a JSON value with sorted keys.
fn normal(json: &Json) -> String {
    match json {
        Json::Array(elements) => format!("[{}]", elements.iter().map(normal).collect::<Vec<_>>().join(",")),
        Json::Object(map) => {
            let mut entries: Vec<_> = map.iter().map(|(key, value)| format!("{key:?}:{}", normal(value))).collect();
            entries.sort();
            format!("{{{}}}", entries.join(","))
        }
        scalar => scalar.to_string(),
    }
}

fn same(ours: &dyn Encode, official: &Json) {
    assert_eq!(normal(&to_json(ours).unwrap()), normal(official));
}

/// The same where the official example uses a short form: it is read and written again, as the client writes it.
fn same_filter<O>(ours: &Filter<O>, official: &Json) {
    let mut read = Filter::<O>::default();
    from_json(official, &mut read).unwrap();
    assert_eq!(normal(&to_json(ours).unwrap()), normal(&to_json(&read).unwrap()));
}

/// The object of the filters in the overview.
struct Entry;
const STATUS: Field<Entry, String, Filterable> = Field::new("status");
const ID: Field<Entry, i64, Filterable> = Field::new("id");
const DATE: Field<Entry, String, Filterable> = Field::new("date");
const PRICE: Field<Entry, i64, Filterable> = Field::new("price");

#[test]
fn the_filters_of_the_overview() {
    same(&STATUS.eq("NEW").and(ID.is_in([3, 4, 5])), &json!([["status", "=", "NEW"], ["id", "in", [3, 4, 5]]]));
    same_filter(
        &STATUS.eq("NEW").and(ID.is_in([1, 2]).or(ID.is_in([3, 4, 5]))),
        &json!([["status", "=", "NEW"], { "logic": "or", "conditions": [["id", [1, 2]], ["id", "in", [3, 4, 5]]] }]),
    );
}

#[test]
fn the_operators_of_the_overview() {
    for (ours, official) in [
        (STATUS.eq("NEW"), json!([["status", "=", "NEW"]])),
        (STATUS.ne("CLOSED"), json!([["status", "!=", "CLOSED"]])),
        (DATE.gt("2025-01-01"), json!([["date", ">", "2025-01-01"]])),
        (PRICE.ge(1000), json!([["price", ">=", 1000]])),
        (DATE.lt("2025-01-01"), json!([["date", "<", "2025-01-01"]])),
        (PRICE.le(1000), json!([["price", "<=", 1000]])),
        (ID.is_in([1, 2, 3]), json!([["id", "in", [1, 2, 3]]])),
        (DATE.between("2025-01-01", "2025-12-31"), json!([["date", "between", ["2025-01-01", "2025-12-31"]]])),
    ] {
        same(&ours, &official);
    }
}

#[test]
fn every_form_of_a_filter_is_read_and_written_again() {
    let long = json!([
        { "type": "condition", "leftOperand": "id", "operator": ">", "rightOperand": 5 },
        { "type": "filter", "logic": "or", "negative": true, "conditions": [
            ["status", "NEW"], { "conditions": [["id", [1, 2]], ["price", "between", [1, 9]]] },
        ] },
    ]);
    let ours = ID.gt(5).and(!STATUS.eq("NEW").or(ID.is_in([1, 2]).and(PRICE.between(1, 9))));
    same_filter(&ours, &long);
    assert_eq!(ours.to_string(), r#"id > 5 and not (status = "NEW" or (id in [1,2] and price between [1,9]))"#);
}

#[test]
fn combinations_nest_as_they_are_written() {
    let (a, b, c) = (|| ID.eq(1), || ID.eq(2), || ID.eq(3));
    for (filter, text) in [
        (a().and(b()).and(c()), "id = 1 and id = 2 and id = 3"),
        (a().and(b()).or(c()), "(id = 1 and id = 2) or id = 3"),
        (a() & (b() | c()), "id = 1 and (id = 2 or id = 3)"),
        (!(a() | b()), "not (id = 1 or id = 2)"),
        (!!a(), "id = 1"),
        (Filter::all([a(), b(), c()]), "id = 1 and id = 2 and id = 3"),
        (Filter::any([]), "nothing"),
        (Filter::default(), "everything"),
        (Filter::on("UF_CRM_TASK", Operator::In, &vec!["D_1".to_owned()]), r#"UF_CRM_TASK in ["D_1"]"#),
    ] {
        assert_eq!(filter.to_string(), text);
        let mut again = Filter::<Entry>::default();
        from_json(&to_json(&filter).unwrap(), &mut again).unwrap();
        assert_eq!(to_json(&again).unwrap(), to_json(&filter).unwrap(), "{text}");
    }
}

#[test]
fn a_value_without_a_json_form_stops_the_request() {
    const RATIO: Field<Entry, f64, Filterable> = Field::new("ratio");
    assert!(to_json(&RATIO.gt(f64::NAN)).is_err());
}

#[test]
fn the_list_of_tasks() {
    use task::fields::{DEADLINE, ID, RESPONSIBLE_ID, STATUS, TITLE};
    let list = task::List::new()
        .select((ID, TITLE, RESPONSIBLE_ID, DEADLINE, STATUS))
        .filter(ID.gt(1000))
        .order(ID.asc())
        .pagination(Page::limit(20).page(1).offset(0));
    same(
        &list,
        &json!({
            "select": ["id", "title", "responsibleId", "deadline", "status"], "filter": [["id", ">", 1000]],
            "order": { "id": "ASC" }, "pagination": { "page": 1, "limit": 20, "offset": 0 },
        }),
    );
}

#[test]
fn the_results_of_a_task() {
    use task::result::fields::{AUTHOR_ID, CREATED_AT, ID, MESSAGE_ID, STATUS, TASK_ID, TEXT};
    let official = json!({
        "filter": [["taskId", 51]], "select": ["id", "taskId", "text", "authorId", "createdAt", "status", "messageId"],
        "order": { "createdAt": "DESC" }, "pagination": { "limit": 10, "offset": 0 },
    });
    let list = task::result::List::new(TASK_ID.eq(51))
        .select((ID, TASK_ID, TEXT, AUTHOR_ID, CREATED_AT, STATUS, MESSAGE_ID))
        .order(CREATED_AT.desc())
        .pagination(Page::limit(10).offset(0));
    let mut read = task::result::List::new(Filter::default());
    from_json(&official, &mut read).unwrap();
    same(&list, &to_json(&read).unwrap());
}

#[test]
fn the_event_log() {
    use eventlog::fields::{AUDIT_TYPE_ID, DESCRIPTION, ID, ITEM_ID, MODULE_ID, SEVERITY, TIMESTAMP_X, USER_ID};
    let select = || (ID, TIMESTAMP_X, SEVERITY, AUDIT_TYPE_ID, MODULE_ID, ITEM_ID, USER_ID, DESCRIPTION);
    let names = json!(["id", "timestampX", "severity", "auditTypeId", "moduleId", "itemId", "userId", "description"]);
    let at = |text: &str| text.parse::<DateTime>().unwrap();
    let day = TIMESTAMP_X.ge(at("2026-01-30T00:00:00+02:00")).and(TIMESTAMP_X.lt(at("2026-01-31T00:00:00+02:00")));
    let list = eventlog::List::new()
        .select(select())
        .filter(day)
        .order(ID.asc())
        .pagination(Page::limit(20).page(1).offset(0));
    same(
        &list,
        &json!({
            "select": names,
            "filter": [["timestampX", ">=", "2026-01-30T00:00:00+02:00"], ["timestampX", "<", "2026-01-31T00:00:00+02:00"]],
            "order": { "id": "ASC" }, "pagination": { "page": 1, "limit": 20, "offset": 0 },
        }),
    );
    let tail = eventlog::Tail::new().select(select()).filter(Filter::default()).cursor(TailCursor::after(ID, 446_313));
    same(
        &tail,
        &json!({ "select": names, "filter": [], "cursor": { "field": "id", "value": 446_313, "order": "ASC" } }),
    );
}

#[test]
fn pages_of_the_knowledge_base() {
    let mut cursor = collection::ListCursor::default();
    (cursor.position, cursor.id) = (100, 42.into());
    let list = collection::List::new().pagination(collection::ListPagination::new().limit(50).after_cursor(cursor));
    same(&list, &json!({ "pagination": { "limit": 50, "afterCursor": { "position": 100, "id": 42 } } }));
    let search =
        document::search::List::new("borscht recipe").pagination(document::search::ListPagination::new().limit(50));
    same(&search, &json!({ "query": "borscht recipe", "pagination": { "limit": 50 } }));
}

#[test]
fn the_other_lists() {
    use bitrix24::humanresources::node::{self, Kind, fields};
    use bitrix24::mail::{mailbox, message, recipient};
    let page = || Page::limit(20).page(1).offset(0);
    let paged = json!({ "page": 1, "limit": 20, "offset": 0 });
    let select = || {
        Select::from((
            fields::ID,
            fields::NAME,
            fields::KIND,
            fields::STRUCTURE_ID,
            fields::PARENT_ID,
            fields::DESCRIPTION,
        ))
        .and((fields::ACCESS_CODE, fields::USER_COUNT, fields::COLOR_NAME, fields::XML_ID))
        .and((fields::CREATED_AT, fields::UPDATED_AT))
    };
    let names = json!([
        "id",
        "name",
        "type",
        "structureId",
        "parentId",
        "description",
        "accessCode",
        "userCount",
        "colorName",
        "xmlId",
        "createdAt",
        "updatedAt",
    ]);
    let nodes = node::List::new(Kind::Department).select(select()).pagination(page());
    same(&nodes, &json!({ "type": "DEPARTMENT", "select": names, "pagination": paged }));
    same(&node::Children::new(1).select(select()), &json!({ "id": 1, "select": names }));
    let found =
        node::Search::new(Kind::Department, "Sales").parent_id(1).pagination(node::SearchPagination::new().limit(20));
    same(&found, &json!({ "type": "DEPARTMENT", "name": "Sales", "parentId": 1, "pagination": { "limit": 20 } }));
    let boxes = mailbox::List::new().name("work").email("example.com").pagination(page());
    same(&boxes, &json!({ "name": "work", "email": "example.com", "pagination": paged }));
    same(&mailbox::Senders::new().pagination(page()), &json!({ "pagination": paged }));
    let contacts = recipient::ListContacts::new().query("client").pagination(page());
    same(&contacts, &json!({ "query": "client", "pagination": paged }));
    let employees = recipient::ListEmployees::new("John").pagination(page());
    same(&employees, &json!({ "query": "John", "pagination": paged }));
    let mails = message::List::new().mailbox_id(1).search_query("contract").has_attachments(true).pagination(page());
    let official = json!({ "mailboxId": 1, "searchQuery": "contract", "hasAttachments": true, "pagination": paged });
    same(&mails, &official);
}

#[test]
fn fields_of_related_objects_and_user_fields_are_selected_by_name() {
    use bitrix24::tasks::user;
    use task::fields::{ID, PARENT, RESPONSIBLE, TITLE};
    let select: Select<task::Task> =
        Select::from((ID, RESPONSIBLE.then(user::fields::NAME), RESPONSIBLE.then(user::fields::EMAIL)));
    same(
        &task::Get::new(3835).select(select.and(["UF_AUTO_1"])),
        &json!({ "id": 3835, "select": ["id", "responsible.name", "responsible.email", "UF_AUTO_1"] }),
    );
    assert_eq!(PARENT.through(PARENT).then(TITLE).path(), "parent.parent.title");
    let order: Order<task::Task> = TITLE.asc().then(ID.desc());
    same(&order, &json!({ "title": "ASC", "id": "DESC" }));
}

async fn portal() -> (MockPortal, Client) {
    let mock = MockPortal::builder().rows(5).start().await.unwrap();
    let client = Client::webhook(&mock.webhook_url()).unwrap();
    (mock, client)
}

/// The rows of a response without bad ones.
fn all<T, E: std::fmt::Debug>(rows: Result<Vec<Result<T, E>>, E>) -> Vec<T> {
    rows.unwrap().into_iter().map(Result::unwrap).collect()
}

#[tokio::test]
async fn rows_come_as_tuples() {
    use task::fields::{ID, TITLE};
    let (mock, client) = portal().await;
    let rows = all(client.rows(&task::List::new().filter(ID.le(3)), (ID, TITLE)).await);
    let ids: Vec<Id<entity::TasksTask>> = rows.iter().map(|(id, _)| *id).collect();
    assert_eq!(ids, [1.into(), 2.into(), 3.into()]);
    let _titles: Vec<String> = rows.into_iter().map(|(_, title)| title).collect();
    let asked = mock.calls::<task::List>().once();
    assert_eq!(to_json(&asked.select).unwrap(), json!(["id", "title"]));

    let title: String = client.row(&task::Get::new(2), TITLE).await.unwrap();
    let (id, again) = client.row(&task::Get::new(2), (ID, TITLE)).await.unwrap();
    assert_eq!((id.get(), again), (2, title));
}

#[tokio::test]
async fn a_method_without_select_has_tuples_too() {
    use bitrix24::mail::message::{self, fields};
    let (mock, client) = portal().await;
    let rows = client.rows(&message::List::new(), (fields::ID, fields::SUBJECT.optional())).await.unwrap();
    assert_eq!(rows.len(), 5);
    assert_eq!(mock.requests()[0].params().get("select"), None);
}

#[tokio::test]
async fn a_missing_field_is_an_error_with_its_path_or_none() {
    use bitrix24::tasks::user;
    use task::fields::{DEADLINE, ID, RESPONSIBLE, TITLE};
    let (mock, client) = portal().await;
    let answer = json!({ "items": [
        { "id": 1, "title": "a", "deadline": "2026-12-25T23:00:00+03:00", "responsible": { "name": "Ann", "email": "a@b.c" } },
        { "id": "2", "title": null, "deadline": null, "responsible": null },
    ] });
    let script = || mock.script_raw("tasks.task.list", [Ok(answer.clone())]);
    let list = task::List::new();

    script();
    let rows = client.rows(&list, (ID, TITLE)).await.unwrap();
    let [Ok((_, title)), Err(Error::Decode(error))] = &rows[..] else { panic!("null became a title") };
    assert_eq!(title, "a");
    assert_eq!(error.decode_error().to_string(), "at `result.items[1].title`: expected a string, found null");
    script();
    let name = || RESPONSIBLE.then(user::fields::NAME);
    let rows = client.rows(&list, (ID, name())).await.unwrap();
    let [Ok(_), Err(Error::Decode(error))] = &rows[..] else { panic!("nobody became a name") };
    assert_eq!(error.decode_error().to_string(), "at `result.items[1].responsible.name`: missing key");
    script();
    let email = || RESPONSIBLE.then(user::fields::EMAIL);
    let columns = (TITLE.optional(), DEADLINE.optional(), name().optional(), email().optional());
    let rows = all(client.rows(&list, columns).await);
    assert_eq!(rows[0].0.as_deref(), Some("a"));
    assert_eq!((rows[0].2.as_deref(), rows[0].3.as_deref()), (Some("Ann"), Some("a@b.c")));
    assert_eq!(rows[1], (None, None, None, None));
    script();
    // The same field twice is read twice.
    let twice = all(client.rows(&list, (ID, ID)).await);
    assert_eq!(twice[1], (2.into(), 2.into()));
}

#[tokio::test]
async fn fields_of_several_related_objects_come_as_lists() {
    use bitrix24::tasks::user::fields::{EMAIL, NAME};
    use task::fields::{ACCOMPLICES, AUDITORS, ID};
    let (mock, client) = portal().await;
    let answer = json!({ "items": [
        { "id": 1, "accomplices": [{ "name": "Ann" }, { "name": "Bob" }], "auditors": [{ "email": "a@b.c" }] },
        { "id": 2, "accomplices": [], "auditors": null },
    ] });
    mock.script_raw("tasks.task.list", [Ok(answer)]);
    let columns = (ID, ACCOMPLICES.then(NAME), AUDITORS.then(EMAIL).optional());
    let rows = all(client.rows(&task::List::new(), columns).await);
    assert_eq!(rows[0].1, ["Ann", "Bob"]);
    assert_eq!(rows[0].2.as_deref(), Some(["a@b.c".to_owned()].as_slice()));
    assert_eq!((rows[1].1.len(), rows[1].2.is_none()), (0, true));
}

#[derive(Debug, PartialEq, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
struct Mine {
    id: Id<entity::TasksTask>,
    title: String,
    parent_id: Option<i64>,
    deadline: Option<DateTime>,
}

#[tokio::test]
async fn rows_come_as_a_type_of_ones_own() {
    let (mock, client) = portal().await;
    let rows = all(client.rows(&task::List::new(), Deserialized::<Mine>::new()).await);
    assert_eq!(rows.len(), 5);
    let asked = mock.calls::<task::List>().once();
    assert_eq!(to_json(&asked.select).unwrap(), json!(["id", "title", "parentId", "deadline"]));

    mock.script_raw(
        "tasks.task.list",
        [Ok(json!({ "items": [{ "id": 1, "title": "a" }, { "id": 2, "title": null }] }))],
    );
    let rows = client.rows(&task::List::new(), Deserialized::<Mine>::new()).await.unwrap();
    let [Ok(Mine { parent_id: None, .. }), Err(Error::Decode(error))] = &rows[..] else {
        panic!("null became a title")
    };
    assert_eq!(error.decode_error().path(), "result.items[1].title");

    let names =
        client.row(&task::Get::new(1), Deserialized::<Json>::new().select(["id", "responsible.name"])).await.unwrap();
    assert_eq!(names["id"], 1);
    assert!(names["responsible"].is_object(), "{names}");
}

#[tokio::test]
async fn times_with_a_fraction_are_sent_as_the_portal_reads_them() {
    use bitrix24::mail::message::List;
    let (mock, client) = portal().await;
    let time: DateTime = "2026-05-26T12:17:35.885758123+03:00".parse().unwrap();
    client.call(&List::new().date_from(time.to_utc())).await.unwrap();
    assert_eq!(to_json(&mock.calls::<List>().once().date_from).unwrap(), "2026-05-26T09:17:35+00:00");
    let error = client.call_raw("mail.message.list", &json!({ "dateFrom": time.to_rfc3339() })).await.unwrap_err();
    assert!(error.to_string().contains("dateFrom"), "{error}");

    let log = eventlog::List::new().filter(eventlog::fields::TIMESTAMP_X.lt(time));
    client.call(&log).await.unwrap();
    let equal = eventlog::List::new().filter(eventlog::fields::TIMESTAMP_X.eq(time));
    assert!(matches!(client.call(&equal).await, Err(Error::Request(_))));
    mock.calls::<eventlog::List>().times(1);
}

#[test]
fn whole_objects_stay_as_they_are() {
    let mut item = Item::<task::Task>::default();
    from_json(&json!({ "item": { "id": 7 } }), &mut item).unwrap();
    assert_eq!((item.item.id, item.item.title), (Some(7.into()), None));
}
