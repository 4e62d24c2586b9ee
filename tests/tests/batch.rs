//! Several calls in one request: their types, references between them, and what a failure tells.
#![allow(clippy::unwrap_used)]

use std::sync::{Arc, Mutex};

use bitrix24::batch::Step;
use bitrix24::error::{AnyErrorKind, Executed};
use bitrix24::mail::message::{self, CreateChat};
use bitrix24::tasks::task;
use bitrix24::transport::{BoxFuture, HttpRequest, HttpResponse, SendError, Transport};
use bitrix24::{AnyError, Client, Json, Method};
use bitrix24_mock::{Failure, MockPortal};
use serde_json::json;

async fn portal() -> (MockPortal, Client) {
    let mock = MockPortal::builder().rows(120).start().await.unwrap();
    let client = Client::webhook(&mock.webhook_url()).unwrap();
    (mock, client)
}

/// The bodies of the batches that the portal was sent.
fn bodies(mock: &MockPortal) -> Vec<bitrix24_json::Value> {
    mock.requests()
        .iter()
        .filter(|request| request.method() == "batch")
        .map(|request| request.params().clone())
        .collect()
}

#[tokio::test]
async fn the_batch_of_the_overview() {
    use task::fields::{ID, TITLE};
    // The rows that examples show, which a number of rows leaves out.
    let mock = MockPortal::start().await;
    let client = Client::webhook(&mock.webhook_url()).unwrap();
    let get = |id: i64| task::Get::new(id).select((ID, TITLE));
    let (first, second) = client.batch((get(289), get(429))).await.unwrap();
    assert_eq!(first.item.title.as_deref(), Some("Test time 1"));
    assert_eq!((second.item.id, second.item.title.as_deref()), (Some(429.into()), Some("Deadline automation")));
    assert_eq!(
        bodies(&mock),
        [json!([
            { "method": "tasks.task.get", "query": { "id": 289, "select": ["id", "title"] } },
            { "method": "tasks.task.get", "query": { "id": 429, "select": ["id", "title"] } },
        ])]
    );
}

#[tokio::test]
async fn different_calls_return_a_tuple_of_responses() {
    let (_mock, client) = portal().await;
    let (task, mails, fields, chat) = client
        .batch((task::Get::new(1), message::List::new(), task::field::List::new(), CreateChat::new(15)))
        .await
        .unwrap();
    assert_eq!(task.item.id, Some(1.into()));
    assert!(!mails.items.is_empty() && !fields.items.is_empty() && chat.success);
}

#[tokio::test]
async fn equal_calls_give_a_vec_in_batches_of_fifty() {
    let (mock, client) = portal().await;
    let gets: Vec<_> = (1..=120).map(task::Get::new).collect();
    let tasks = client.batch(gets).await.unwrap();
    let ids: Vec<i64> = tasks.iter().filter_map(|answer| answer.item.id).map(|id| id.get()).collect();
    assert_eq!(ids, (1..=120).collect::<Vec<_>>());
    assert_eq!(bodies(&mock).iter().map(|body| body.as_array().unwrap().len()).collect::<Vec<_>>(), [50, 50, 20]);
    mock.clear_requests();
    assert!(client.batch(Vec::<task::Get>::new()).await.unwrap().is_empty());
    assert!(mock.requests().is_empty(), "nothing is to be sent");
}

#[tokio::test]
async fn a_call_uses_a_value_of_an_earlier_response() {
    use task::fields::{ID, PARENT_ID};
    let (mock, client) = portal().await;
    mock.on_raw("tasks.task.get", |request| {
        let id = request.params()["id"].as_i64().unwrap_or(-1);
        Ok(json!({ "item": { "id": id, "parentId": id + 10 } }))
    });
    let task = Step::named("task", task::Get::new(3));
    let parent = Step::new(task::Get::new(0)).set(task::Get::PARAM_ID, task.field(PARENT_ID));
    let (task, parent) = client.batch((task, parent)).await.unwrap();
    assert_eq!((task.item.id, parent.item.id), (Some(3.into()), Some(13.into())));
    assert_eq!(
        bodies(&mock)[0],
        json!([
            { "method": "tasks.task.get", "query": { "id": 3 }, "as": "task" },
            { "method": "tasks.task.get", "query": { "id": { "$ref": "task.parentId" } } },
        ])
    );

    // One of several objects, and a column of all.
    let some = Step::named("some", task::List::new().filter(ID.le(3)));
    let second = Step::new(task::Get::new(0)).set(task::Get::PARAM_ID, some.at(1, ID));
    let same = task::List::new().filter(ID.in_ref(&some.column(ID)));
    let (some, second, same) = client.batch((some, second, same)).await.unwrap();
    assert_eq!((some.items.len(), second.item.id), (3, Some(2.into())));
    assert_eq!(some, same);
    let body = &bodies(&mock)[1];
    assert_eq!(body[1]["query"], json!({ "id": { "$ref": "some.1.id" } }));
    assert_eq!(body[2]["query"], json!({ "filter": [["id", "in", { "$refArray": "some.id" }]] }));
}

#[tokio::test]
async fn a_part_of_a_parameter_is_taken_too() {
    let (mock, client) = portal().await;
    let parent = Step::named("parent", task::Get::new(7));
    let part = task::Add::PARAM_FIELDS.then(task::AddFields::PARAM_PARENT_ID);
    let fields = task::AddFields::new("A part", 1, 1);
    let child = Step::new(task::Add::new(fields)).set(part, parent.field(task::fields::ID));
    let (_, child) = client.batch((parent, child)).await.unwrap();
    assert_eq!(child.item.title.as_deref(), Some("A part"));
    assert_eq!(bodies(&mock)[0][1]["query"]["fields"]["parentId"], json!({ "$ref": "parent.id" }));
}

#[tokio::test]
async fn a_reference_to_a_later_call_is_not_sent() {
    let (mock, client) = portal().await;
    let task = Step::new(task::Get::new(3));
    let other = Step::new(task::Get::new(0)).set(task::Get::PARAM_ID, task.field(task::fields::ID));
    let failure = client.batch((other, task)).await.unwrap_err();
    assert!(failure.to_string().contains("it refers to call 1, which comes after it; change their order"), "{failure}");
    assert_eq!((failure.executed(0), failure.executed(1)), (Executed::No, Executed::No));
    assert_eq!(failure.failed(), Some(0));
    let twins = (Step::named("a", task::Get::new(1)), Step::named("a", task::Get::new(2)));
    assert!(client.batch(twins).await.is_err());
    assert!(mock.requests().is_empty());
}

/// Nothing is sent before every call is known to be sendable, and a refusal names the caller's own index.
#[tokio::test]
async fn all_calls_are_checked_before_the_first_request() {
    let (mock, client) = portal().await;
    let refused = async |calls: Vec<Step<task::Get>>, index: usize, words: &str| {
        let failure = client.batch(calls).await.unwrap_err();
        assert_eq!((failure.failed(), failure.method(index)), (Some(index), Some("tasks.task.get")), "{failure}");
        assert!(failure.to_string().contains(words), "{failure}");
        assert_eq!((0..60).map(|index| failure.executed(index)).max(), Some(Executed::No));
        assert!(mock.requests().is_empty());
    };
    let gets = || -> Vec<Step<task::Get>> { (1..=60).map(|id| Step::new(task::Get::new(id))).collect() };
    let dependent = |source: &Step<task::Get>| {
        Step::new(task::Get::new(0)).set(task::Get::PARAM_ID, source.field(task::fields::ID))
    };
    let mut calls = gets();
    calls[50] = dependent(&calls[0]);
    refused(calls, 50, "it refers to call 0, which is in an earlier request, because a request makes 50 calls").await;
    let mut calls = gets();
    calls[51] = dependent(&Step::new(task::Get::new(1)));
    refused(calls, 51, "it refers to a step that is not in this batch").await;
    let mut calls = gets();
    calls[52] = Step::named("self", task::Get::new(1));
    let own = calls[52].field(task::fields::ID);
    calls[52] = calls[52].clone().set(task::Get::PARAM_ID, own);
    refused(calls, 52, "it refers to itself").await;
    for (name, words) in [("", "is empty"), ("a.b", "contains a dot"), ("7", "is a number"), ("twin", "already taken")]
    {
        let mut calls = gets();
        calls[52] = Step::named("twin", task::Get::new(1));
        calls[55] = Step::named(name, task::Get::new(1));
        refused(calls, 55, words).await;
    }
    // The same name in two requests is no conflict.
    let mut calls = gets();
    calls[0] = Step::named("twin", task::Get::new(1));
    calls[55] = Step::named("twin", task::Get::new(2));
    assert_eq!(client.batch(calls).await.unwrap().len(), 60);
}

#[tokio::test]
async fn a_failure_names_the_call_and_what_was_executed_before_it() {
    let (mock, client) = portal().await;
    mock.script::<CreateChat>([Err(Failure::error("RequestValidation").validation("messageId", "gone"))]);
    let failure = client.batch((task::Get::new(1), CreateChat::new(15), message::List::new())).await.unwrap_err();
    assert_eq!((failure.failed(), failure.method(1)), (Some(1), Some(CreateChat::NAME)));
    assert!(failure.to_string().starts_with("call 1 of 3, mail.message.createchat, failed: batch: "), "{failure}");
    assert!(failure.to_string().ends_with("; the calls before 1 were executed"), "{failure}");
    // By the answer alone it is not certain which calls ran, and it was not tried again.
    assert_eq!([0, 1, 2].map(|index| failure.executed(index)), [Executed::Maybe; 3]);
    assert_eq!(bodies(&mock).len(), 1);
}

#[tokio::test]
async fn a_failure_keeps_the_responses_of_earlier_batches() {
    let (mock, client) = portal().await;
    let mut count = 0;
    mock.on_raw("tasks.task.get", move |request| {
        count += 1;
        if count == 70 {
            Err(Failure::error("AccessDenied"))
        } else {
            Ok(json!({ "item": { "id": request.params()["id"] } }))
        }
    });
    let gets: Vec<_> = (1..=120).map(task::Get::new).collect();
    let failure = client.batch(gets).await.unwrap_err();
    assert_eq!(failure.responses.iter().position(Option::is_none), Some(50));
    assert_eq!((failure.failed(), failure.suspects().len()), (None, 50));
    assert_eq!(
        [49, 50, 99, 100].map(|index| failure.executed(index)),
        [Executed::Yes, Executed::Maybe, Executed::Maybe, Executed::No]
    );
    assert!(failure.to_string().ends_with("; the calls before 50 were executed"), "{failure}");
}

/// Answers from a list and counts the requests.
#[derive(Clone, Default)]
struct Script(Arc<Mutex<Answers>>);

#[derive(Default)]
struct Answers {
    left: Vec<(u16, Json)>,
    sent: usize,
}

impl Script {
    fn of(answers: impl IntoIterator<Item = (u16, Json)>) -> (Self, Client) {
        let mut answers: Vec<_> = answers.into_iter().collect();
        answers.reverse();
        let script = Self(Arc::new(Mutex::new(Answers { left: answers, sent: 0 })));
        let builder = Client::builder()
            .webhook("https://portal.example/rest/1/secret/")
            .retry(bitrix24::retry::Backoff { base: std::time::Duration::ZERO, ..bitrix24::retry::Backoff::default() });
        (script.clone(), builder.transport(script).build().unwrap())
    }

    fn sent(&self) -> usize {
        self.0.lock().unwrap().sent
    }
}

impl Transport for Script {
    fn send(&self, _: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
        let mut state = self.0.lock().unwrap();
        state.sent += 1;
        let (status, body) = state.left.pop().expect("there is an answer for each request");
        Box::pin(async move { Ok(HttpResponse::new(status, body.to_string())) })
    }
}

fn internal() -> (u16, Json) {
    (500, json!({ "error": { "code": "BITRIX_REST_V3_EXCEPTION_INTERNAL_INTERNALEXCEPTION", "message": "" } }))
}

fn limit() -> (u16, Json) {
    (503, json!({ "error": "QUERY_LIMIT_EXCEEDED", "error_description": "" }))
}

fn spent() -> (u16, Json) {
    (429, json!({ "error": "OPERATION_TIME_LIMIT", "error_description": "" }))
}

fn tasks() -> (u16, Json) {
    (200, json!({ "result": [{ "item": { "id": 1 } }, { "item": { "id": 2 } }] }))
}

#[tokio::test]
async fn only_batches_that_cannot_have_written_are_retried() {
    let reads = || (task::Get::new(1), task::Get::new(2));
    let (script, client) = Script::of([internal(), limit(), tasks()]);
    client.batch(reads()).await.unwrap();
    assert_eq!(script.sent(), 3, "reads are retried");

    let writes = || (task::Get::new(1), CreateChat::new(15));
    let chat = json!({ "success": true, "chatId": 1, "messageId": 15, "existing": false });
    let good = (200, json!({ "result": [{ "item": { "id": 1 } }, chat] }));
    let (script, client) = Script::of([limit(), good]);
    client.batch(writes()).await.unwrap();
    assert_eq!(script.sent(), 2, "a request that the limit refused ran nothing");

    for failure in [internal(), spent()] {
        let (script, client) = Script::of([failure]);
        let failure = client.batch(writes()).await.unwrap_err();
        assert_eq!((script.sent(), failure.executed(0)), (1, Executed::Maybe), "{failure}");
    }
}

/// A response to `tasks.task.add` that the type does not match, although the task was created.
fn odd_task(id: i64) -> Json {
    json!({ "item": { "id": id, "title": { "text": "odd" } } })
}

fn add() -> task::Add {
    task::Add::new(task::AddFields::new("A task", 1, 1))
}

#[tokio::test]
async fn an_odd_response_does_not_lose_the_identifiers_of_the_others() {
    let answer = json!([{ "item": { "id": 1 } }, odd_task(2), { "item": { "id": 3 } }]);
    let (script, client) = Script::of([(200, json!({ "result": answer }))]);
    let failure = client.batch((add(), add(), add())).await.unwrap_err();
    assert_eq!([0, 1, 2].map(|index| failure.executed(index)), [Executed::Yes; 3]);
    assert_eq!((failure.failed(), script.sent()), (Some(1), 1));
    let error = failure.call_error(1).unwrap();
    let response = error.response().unwrap();
    assert_eq!((response.raw(), response.id::<task::Task>()), (&*odd_task(2).to_string(), Some(2.into())));
    assert_eq!(error.status(), Some(200));
    let start = "the response to call 1 of 3, tasks.task.add, cannot be decoded: batch: ";
    assert!(failure.to_string().starts_with(start), "{failure}");
    assert!(failure.to_string().contains("at `result[1].item.title`"), "{failure}");
    assert!(failure.call_error(0).is_none() && !failure.to_string().contains("odd"), "{failure}");
    let (first, second, third) = failure.responses;
    assert_eq!((first.unwrap().item.id, second, third.unwrap().item.id), (Some(1.into()), None, Some(3.into())));
}

#[tokio::test]
async fn an_odd_response_does_not_stop_the_batches_behind_it() {
    let part = |ids: std::ops::RangeInclusive<i64>| {
        let one = |id| if id % 60 == 10 { odd_task(id) } else { json!({ "item": { "id": id } }) };
        (200, json!({ "result": ids.map(one).collect::<Vec<_>>() }))
    };
    let (script, client) = Script::of([part(1..=50), part(51..=100), part(101..=120)]);
    let failure = client.batch(vec![add(); 120]).await.unwrap_err();
    assert_eq!((script.sent(), failure.suspects(), failure.failed()), (3, &[9, 69][..], None));
    for (index, response) in (0..).zip(&failure.responses) {
        let id = match response {
            Some(response) => response.item.id,
            None => failure.call_error(index).unwrap().response().unwrap().id(),
        };
        assert_eq!((id, failure.executed(index)), (Some((index as i64 + 1).into()), Executed::Yes));
    }
    assert!(failure.to_string().starts_with("the responses to the calls 9, 69 cannot be decoded: "), "{failure}");

    // A failure of the portal stops the batch, and what was read before it is kept.
    let (script, client) = Script::of([part(1..=50), internal()]);
    let failure = client.batch(vec![add(); 120]).await.unwrap_err();
    assert_eq!((script.sent(), failure.responses.iter().flatten().count()), (2, 49));
    assert!(failure.call_error(9).is_some(), "{failure}");
    assert!(failure.to_string().ends_with("; the response to call 9 cannot be decoded"), "{failure}");
    assert_eq!([9, 49, 50, 100].map(|index| failure.executed(index)), {
        [Executed::Yes, Executed::Yes, Executed::Maybe, Executed::No]
    });
}

#[tokio::test]
async fn an_error_that_is_found_covers_the_requests_before_it() {
    let part = json!({ "result": (1..=50).map(|id| json!({ "item": { "id": id } })).collect::<Vec<_>>() });
    let refused = (401, json!({ "error": "INVALID_CREDENTIALS", "error_description": "" }));
    for (answers, executed) in [(vec![refused.clone()], Executed::No), (vec![(200, part), refused], Executed::Maybe)] {
        let (_, client) = Script::of(answers);
        let failure = client.batch(vec![add(); 60]).await.unwrap_err();
        assert_eq!(failure.executed(55), Executed::No);
        assert_eq!(AnyError::find(&failure).unwrap().executed(), executed, "{failure}");
        assert_eq!((failure.error().executed(), AnyError::from(failure).executed()), (executed, executed));
    }
}

#[tokio::test]
async fn a_call_without_a_response_may_have_been_executed() {
    let one = |id: i64| json!({ "item": { "id": id } });
    let cases = [
        (json!([one(1)]), [Executed::Yes, Executed::Maybe, Executed::Maybe]),
        // PHP writes an array with a gap as an object.
        (json!({ "0": one(1), "2": one(3) }), [Executed::Yes, Executed::Maybe, Executed::Yes]),
        (json!({ "0": one(1), "2": odd_task(3) }), [Executed::Yes, Executed::Maybe, Executed::Yes]),
        (json!([]), [Executed::Maybe; 3]),
        (json!("busy"), [Executed::Maybe; 3]),
        (json!({ "one": one(1) }), [Executed::Maybe; 3]),
    ];
    for (answer, executed) in cases {
        let (_, client) = Script::of([(200, json!({ "result": answer }))]);
        let failure = client.batch(vec![add(); 3]).await.unwrap_err();
        assert_eq!(failure.error().kind(), AnyErrorKind::Decode, "{answer}");
        assert_eq!([0, 1, 2].map(|index| failure.executed(index)), executed, "{answer}");
        assert_eq!(failure.responses[0].is_some(), executed[0] == Executed::Yes, "{answer}");
    }
    // Nothing is sent behind a short answer.
    let (script, client) = Script::of([(200, json!({ "result": [one(1)] }))]);
    let failure = client.batch(vec![add(); 60]).await.unwrap_err();
    assert_eq!((script.sent(), failure.executed(49), failure.executed(50)), (1, Executed::Maybe, Executed::No));
}

#[tokio::test]
async fn a_rejected_secret_executes_nothing() {
    let (mock, _) = portal().await;
    let client = Client::webhook(&format!("{}/rest/1/wrong/", mock.url())).unwrap();
    let failure = client.batch((task::Get::new(1), CreateChat::new(15))).await.unwrap_err();
    assert_eq!((failure.failed(), failure.executed(0), failure.executed(1)), (None, Executed::No, Executed::No));
}

#[test]
fn batches_work_without_a_runtime() {
    let mock = MockPortal::builder().start_blocking().unwrap();
    let client = bitrix24::blocking::Client::webhook(&mock.webhook_url()).unwrap();
    let (one, two) = client.batch((task::Get::new(1), task::Get::new(2))).unwrap();
    assert_eq!((one.item.id, two.item.id), (Some(1.into()), Some(2.into())));
}

/// A portal that takes arguments by position gets a value at the place of the parameter, beside the other arguments.
#[tokio::test]
#[allow(deprecated, reason = "the methods with positional arguments are outdated")]
async fn a_positional_call_takes_a_value_of_an_earlier_response() {
    use bitrix24::v2::task::commentitem::{Add, CommentFields};
    use bitrix24::v2::tasks::task::{List, fields};
    let (mock, client) = portal().await;
    let tasks = Step::named("tasks", List::new().select(fields::ID));
    let comment = Step::new(Add::new(0, CommentFields::new("Done"))).set(Add::PARAM_TASK_ID, tasks.at(0, fields::ID));
    let (_, comment) = client.batch((tasks, comment)).await.unwrap();
    comment.unwrap();
    let sent: Vec<String> = mock.requests().iter().map(|request| request.params().to_string()).collect();
    let expected = "task.commentitem.add?0=$result[tasks][tasks][0][id]&1[POST_MESSAGE]=Done";
    assert!(sent.iter().any(|body| body.contains(expected)), "{sent:?}");
}

/// `tasks.task.list` of REST 2.0 names the fields `ID` and `TITLE` in requests, and `id` and `title` in rows.
#[tokio::test]
async fn a_column_can_have_another_name_in_responses() {
    use bitrix24::v2::tasks::task::{List, fields};
    let (mock, client) = portal().await;
    let rows = client.items(&List::new()).rows((fields::ID, fields::TITLE.optional())).into_vec().await.unwrap();
    assert_eq!((rows.len(), rows[0].0), (120, 1.into()));
    let sent = mock.requests()[0].params().to_string();
    assert!(sent.contains(r#""select":["ID","TITLE"]"#), "{sent}");
}
