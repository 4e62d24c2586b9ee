//! Fields that no specification has: sent by typed requests, and read beside typed rows.
#![allow(clippy::unwrap_used)]

use std::sync::{Arc, Mutex};

use bitrix24::batch::{Param, Step};
use bitrix24::catalog::METHODS;
use bitrix24::query::{AllFields, Deserialized, Field, FilterableSortable, KeepUnknownFields, Select};
use bitrix24::tasks::task::{self, AddFields, Task, UpdateFields, fields};
use bitrix24::transport::{BoxFuture, HttpRequest, HttpResponse, SendError, Transport};
use bitrix24::{Client, Error, Json, main::eventlog};
use bitrix24_mock::MockPortal;
use serde_json::json;

const BUDGET: Field<Task, i64, FilterableSortable> = Field::new("ufBudget");

async fn portal() -> (MockPortal, Client) {
    let builder = MockPortal::builder().custom_field("tasks.task", "ufBudget", "integer");
    let mock = builder.custom_field("tasks.task", "ufApproved", "boolean").start().await.unwrap();
    let client = Client::webhook(&mock.webhook_url()).unwrap();
    (mock, client)
}

/// A portal that records the bodies of requests and responds with the same result to each.
struct Canned(Json, Arc<Mutex<Vec<String>>>);

impl Transport for Canned {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
        self.1.lock().unwrap().push(String::from_utf8(request.body().to_vec()).unwrap());
        let response = json!({ "result": self.0 }).to_string();
        Box::pin(async move { Ok(HttpResponse::new(200, response)) })
    }
}

fn canned(result: Json) -> (Client, Arc<Mutex<Vec<String>>>) {
    let sent = Arc::new(Mutex::new(Vec::new()));
    let builder = Client::builder().webhook("https://portal.example/rest/1/secret/");
    (builder.transport(Canned(result, sent.clone())).build().unwrap(), sent)
}

#[tokio::test]
async fn extra_fields_follow_the_documented_ones_in_their_order() {
    let (client, sent) = canned(json!({ "result": true }));
    let fields = UpdateFields::new().extra("ufZ", 1).extra("ufA", json!([null])).extra("ufZ", 2).title("Plan");
    client.call(&task::Update::new(7, fields).extra("dryRun", true)).await.unwrap();
    assert_eq!(*sent.lock().unwrap(), [r#"{"id":7,"fields":{"title":"Plan","ufZ":2,"ufA":[null]},"dryRun":true}"#]);
}

#[tokio::test]
async fn a_documented_field_cannot_be_an_extra_one() {
    let (client, sent) = canned(json!({ "result": true }));
    for fields in [UpdateFields::new().extra("groupId", 5), UpdateFields::new().group_id(5).extra("groupId", 5)] {
        let error = client.call(&task::Update::new(7, fields)).await.unwrap_err();
        assert!(matches!(error, Error::Request(_)));
        let text = error.to_string();
        assert!(
            text.ends_with("`groupId` is a documented field; set it with its own setter instead of `extra`"),
            "{text}"
        );
    }
    assert!(client.batch((task::Get::new(7).extra("select", json!(["id"])),)).await.is_err());
    assert!(client.items(&task::List::new().extra("filter", json!([]))).into_vec().await.is_err());
    assert!(sent.lock().unwrap().is_empty(), "nothing is sent");
}

#[tokio::test]
async fn batches_carry_extra_fields_and_references_in_them() {
    let (_mock, client) = portal().await;
    let first = Step::named("first", task::Add::new(AddFields::new("First", 1, 1).extra("ufBudget", 500)));
    let budget = task::Add::PARAM_FIELDS.then(Param::new("ufBudget"));
    let second = Step::new(task::Add::new(AddFields::new("Second", 1, 1))).set(budget, first.field(BUDGET));
    client.batch((first, second)).await.unwrap();
    let list = task::List::new().filter(BUDGET.eq(500)).order(fields::ID.asc());
    let rows: Vec<_> = client.rows(&list, (fields::TITLE, BUDGET)).await.unwrap().into_iter().flatten().collect();
    assert_eq!(rows, [("First".to_owned(), 500), ("Second".to_owned(), 500)]);
}

/// The portal would replace an object that looks like a reference, and nobody would know.
#[tokio::test]
async fn data_that_looks_like_a_reference_is_not_sent_in_a_batch() {
    let (mock, client) = portal().await;
    for data in
        [json!({ "$ref": "first.id" }), json!({ "$refArray": "a.b" }), json!([{ "deep": { "$ref": 1, "more": 2 } }])]
    {
        let first = Step::named("first", task::Get::new(1));
        let add = task::Add::new(AddFields::new("Second", 1, 1).extra("ufBudget", data.clone()));
        let failure = client.batch((first, add.clone())).await.unwrap_err();
        assert_eq!(failure.failed(), Some(1), "{failure}");
        let text = failure.to_string();
        assert!(text.contains("`fields.ufBudget") && text.contains("outside of a batch"), "{text}");
        assert!(mock.requests().is_empty());
        // Alone, data is data.
        mock.on_raw("tasks.task.add", move |request| {
            assert_eq!(request.params()["fields"]["ufBudget"], data);
            Ok(json!({ "item": { "id": 1 } }))
        });
        client.call(&add).await.unwrap();
        mock.clear_requests();
    }
}

#[tokio::test]
async fn extra_parameters_have_a_name_and_do_not_replace_the_token() {
    let (mock, client) = portal().await;
    for name in ["", "auth"] {
        let error = client.call(&task::Get::new(1).extra(name, "x")).await.unwrap_err();
        assert!(error.to_string().contains(&format!("`extra` cannot set `{name}`")), "{error}");
    }
    assert!(mock.requests().is_empty());
}

#[tokio::test]
async fn handlers_see_extra_fields() {
    let (mock, client) = portal().await;
    let (seen, sink) = (Arc::new(Mutex::new(None)), Arc::new(Mutex::new(None)));
    let kept = (seen.clone(), sink.clone());
    mock.on::<task::Add>(move |request| {
        *kept.0.lock().unwrap() = Some(request.clone());
        *kept.1.lock().unwrap() = request.fields.extra.get("ufBudget").cloned();
        Ok(task::AddResponse::default())
    });
    let add = task::Add::new(AddFields::new("Plan", 1, 1).extra("ufBudget", 5)).extra("dryRun", true);
    client.call(&add).await.unwrap();
    assert_eq!(seen.lock().unwrap().take(), Some(add));
    assert_eq!(sink.lock().unwrap().take(), Some(json!(5)));
}

#[test]
fn a_decoded_request_is_encoded_with_its_extra_fields() {
    let add = METHODS.iter().find(|method| method.name == "tasks.task.add").unwrap();
    let body = r#"{"fields":{"title":"Plan","creatorId":1,"responsibleId":1,"ufB":[1],"ufA":{}},"dryRun":true}"#;
    assert_eq!(String::from_utf8(add.request(body.as_bytes()).unwrap()).unwrap(), body);
}

/// A page of tasks with two user fields, of which one is inside a related object.
fn page() -> Json {
    let task =
        |id: i64| json!({ "id": id, "title": "Plan", "ufBudget": id * 100, "creator": { "id": 1, "ufGrade": 3 } });
    json!({ "items": [task(1), task(2)] })
}

fn unknown(id: i64) -> Vec<(String, Json)> {
    vec![("ufBudget".to_owned(), json!(id * 100)), ("creator.ufGrade".to_owned(), json!(3))]
}

#[tokio::test]
async fn each_row_keeps_its_unknown_fields() {
    let (client, _) = canned(page());
    let list = task::List::new();
    let mut rows = client.items(&list).max_pages(1).keep_unknown_fields();
    for id in [1, 2] {
        let row = rows.next().await.unwrap().unwrap();
        assert_eq!(row.row.id, Some(id.into()));
        let mut found: Vec<_> = row.unknown_fields.into_iter().collect();
        found.sort_by_key(|(path, _)| path.contains('.'));
        assert_eq!(found, unknown(id));
    }
    let mut pages = client.pages(&list).rows((fields::ID, fields::TITLE)).keep_unknown_fields();
    let page = pages.next().await.unwrap().unwrap();
    let row = page.rows[1].as_ref().unwrap();
    assert_eq!(row.row, (2.into(), "Plan".to_owned()));
    assert_eq!(row.unknown_fields["ufBudget"], 200, "beside the columns");

    let tail = eventlog::Tail::new();
    let follow = |client: &Client| client.follow(&tail, std::time::Duration::ZERO).keep_unknown_fields();
    assert_eq!(follow(&client).next().await.unwrap().unwrap().unknown_fields["ufBudget"], 100);
}

#[tokio::test]
async fn single_calls_keep_unknown_fields_of_their_rows() {
    let (client, _) = canned(page());
    let rows = client.rows(&task::List::new(), KeepUnknownFields::new(AllFields)).await.unwrap();
    let row = rows[0].as_ref().unwrap();
    assert_eq!((row.row.id, &row.unknown_fields["creator.ufGrade"]), (Some(1.into()), &json!(3)));
    let (client, _) = canned(json!({ "item": page()["items"][0] }));
    let row = client.row(&task::Get::new(1), KeepUnknownFields::new(fields::ID)).await.unwrap();
    assert_eq!((row.row, &row.unknown_fields["ufBudget"]), (1.into(), &json!(100)));
}

#[tokio::test]
async fn a_type_of_your_own_takes_all_fields() {
    #[derive(serde::Deserialize)]
    struct Row {
        #[serde(flatten)]
        fields: serde_json::Map<String, Json>,
    }
    let (client, _) = canned(page());
    let rows = client.rows(&task::List::new(), KeepUnknownFields::new(Deserialized::<Row>::new())).await.unwrap();
    let row = rows[0].as_ref().unwrap();
    assert_eq!((&row.row.fields["ufBudget"], row.unknown_fields.is_empty()), (&json!(100), true));
}

#[tokio::test]
async fn what_was_read_can_be_written_back() {
    let (_mock, client) = portal().await;
    let task = AddFields::new("Plan", 1, 1).extra("ufBudget", 9_000).extra("ufApproved", true);
    client.call(&task::Add::new(task)).await.unwrap();

    let select = Select::from((fields::ID, fields::TITLE)).and(["ufApproved", "ufBudget"]);
    let list = task::List::new().select(select).filter(BUDGET.ge(9_000));
    let rows = client.items(&list).keep_unknown_fields().into_vec().await.unwrap();
    for row in rows {
        let mut copy = AddFields::new(format!("Copy of {}", row.row.title.unwrap()), 1, 1);
        for (name, value) in row.unknown_fields {
            copy = copy.extra(name, value);
        }
        client.call(&task::Add::new(copy)).await.unwrap();
    }
    let copies = client.items(&list.order(fields::ID.desc())).keep_unknown_fields().into_vec().await.unwrap();
    assert_eq!(copies[0].row.title.as_deref(), Some("Copy of Plan"));
    let fields: Vec<_> = copies[0].unknown_fields.iter().map(|(name, value)| (name, value.clone())).collect();
    assert_eq!(fields, [("ufApproved", json!(true)), ("ufBudget", json!(9_000))]);
}

#[test]
fn the_blocking_client_keeps_unknown_fields() {
    let mock = MockPortal::builder().custom_field("tasks.task", "ufBudget", "integer").start_blocking().unwrap();
    let client = bitrix24::blocking::Client::webhook(&mock.webhook_url()).unwrap();
    let list = task::List::new().select(Select::from(fields::ID).and(BUDGET));
    let mut rows = client.items(&list).with(|rows| rows.keep_unknown_fields());
    let row = rows.next().unwrap().unwrap();
    assert!(row.row.id.is_some() && row.unknown_fields.get("ufBudget").is_some());
}
