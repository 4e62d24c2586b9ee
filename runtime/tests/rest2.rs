//! Calls, lists and batches of REST 2.0 against scripted responses.
#![cfg(feature = "v2")]
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex};

use bitrix24_json::json;
use bitrix24_runtime::batch::{Halt, Param, Step, WithTotal};
use bitrix24_runtime::decode::{Decode, Decoded, Value};
use bitrix24_runtime::encode::{Encode, JsonWriter};
use bitrix24_runtime::error::Executed;
use bitrix24_runtime::limits::RateLimit;
use bitrix24_runtime::method::{Effect, MethodFacts, UntypedErrorKind};
use bitrix24_runtime::pages::{ById, End, Paged, Paging};
use bitrix24_runtime::protocol::V2;
use bitrix24_runtime::protocol::v2::{
    Arguments, Classic, Family, Full, IdWalk, OrderDirection, OrderField, OrderParams,
};
use bitrix24_runtime::query::{Field, Filter, FilterableSortable, HasItem, HasItems, Order, Select};
use bitrix24_runtime::retry::NoRetry;
use bitrix24_runtime::transport::{BoxFuture, HttpRequest, HttpResponse, SendError, SendErrorKind, Transport};
use bitrix24_runtime::types::v2::Rows;
use bitrix24_runtime::types::{Items, OrderedJson};
use bitrix24_runtime::{Client, ErrorKind, Id, Json, Method};

/// A transport that returns the responses in their order, and records the requests.
#[derive(Clone, Default)]
struct Script {
    responses: Arc<Mutex<VecDeque<Result<HttpResponse, SendError>>>>,
    sent: Arc<Mutex<Vec<HttpRequest>>>,
}

impl Transport for Script {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
        self.sent.lock().unwrap().push(request);
        let response = self.responses.lock().unwrap().pop_front();
        Box::pin(async move { response.unwrap_or_else(|| Err(SendError::maybe_sent(SendErrorKind::Interrupted))) })
    }
}

impl Script {
    fn of(responses: impl IntoIterator<Item = OrderedJson>) -> Self {
        let script = Self::default();
        let responses = responses.into_iter().map(|body| Ok(HttpResponse::new(200, body.to_string())));
        script.responses.lock().unwrap().extend(responses);
        script
    }

    fn client(&self) -> Client {
        let builder = Client::builder().webhook("https://portal.example/rest/1/s3cretT0ken/");
        builder.rate_limit(RateLimit::UNLIMITED).transport(self.clone()).retry(NoRetry).build().unwrap()
    }

    /// Returns the bodies of the requests.
    fn bodies(&self) -> Vec<String> {
        let text = |request: &HttpRequest| String::from_utf8_lossy(request.body()).into_owned();
        self.sent.lock().unwrap().iter().map(text).collect()
    }
}

/// Declares a method whose request is a struct of parameters.
macro_rules! method {
    ($name:ident { $($key:literal: $field:ident: $type:ty),* } $wire:literal, $effect:ident -> $response:ty) => {
        #[derive(Clone, Default)]
        struct $name { $($field: $type),* }
        impl Encode for $name {
            fn encode(&self, out: &mut JsonWriter) { out.object(&[$(($key, &self.$field)),*]); }
        }
        method!(impl $name, $wire, $effect, $response);
    };
    (impl $name:ident, $wire:literal, $effect:ident, $response:ty) => {
        impl Method for $name {
            type Protocol = V2;
            const FACTS: MethodFacts = MethodFacts::new($wire, Effect::$effect, "crm").select("select");
            type Response = $response;
            type Error = UntypedErrorKind;
        }
    };
}

#[derive(Debug, Default, PartialEq)]
struct Deal {
    id: Option<Id<Deal>>,
    title: Option<String>,
}

impl Decode for Deal {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("ID", &mut self.id), ("TITLE", &mut self.title)])
    }
}

impl HasItem for Deal {
    type Object = Self;
    const KEY: Option<&'static str> = None;
}

const ID: Field<Deal, Id<Deal>, FilterableSortable<Classic>> = Field::new("ID");
const TITLE: Field<Deal, String, FilterableSortable<Classic>> = Field::new("TITLE");

method!(List {
    "select": select: Option<Select<Deal>>,
    "filter": filter: Option<Filter<Deal, Classic>>,
    "order": order: Option<Order<Deal>>,
    "start": start: Option<i64>
} "crm.deal.list", Read -> Rows<Deal>);
impl Paged for List {
    const PAGING: Paging = Paging::V2(Family::Start { param: "start" });
}
impl ById for List {
    const WALK: IdWalk = IdWalk { field: "ID", row: "ID", filter: "filter", order: OrderParams::Map("order") };
}

method!(Get { "id": id: i64 } "crm.deal.get", Read -> Deal);
method!(Add { "fields": fields: AddFields } "crm.deal.add", Write -> Id<Deal>);

#[derive(Clone, Default)]
struct AddFields {
    title: Option<String>,
    closed: Option<bool>,
    parent: Option<i64>,
}
impl Encode for AddFields {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("TITLE", &self.title), ("CLOSED", &self.closed), ("PARENT_ID", &self.parent)]);
    }
}

fn add(title: &str) -> Add {
    Add { fields: AddFields { title: Some(title.to_owned()), ..AddFields::default() } }
}

/// Returns the rows with these identifiers, which are texts as in most methods.
fn rows(ids: impl IntoIterator<Item = u64>) -> OrderedJson {
    ids.into_iter().map(|id| json!({ "ID": id.to_string(), "TITLE": format!("Deal {id}") })).collect()
}

/// Runs a test without a clock or a network.
fn run<T>(test: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap().block_on(test)
}

#[test]
fn the_total_stands_beside_the_result() {
    let script = Script::of([json!({ "result": rows(1..=2), "total": 120, "next": 50 })]);
    let response = run(script.client().call_with_metadata(&List::default())).unwrap();
    assert_eq!((response.total(), response.next(), response.result.rows.len()), (Some(120), Some(50), 2));
    assert_eq!(script.sent.lock().unwrap()[0].url(), "https://portal.example/rest/1/s3cretT0ken/crm.deal.list");
}

#[test]
fn a_call_by_name_can_be_of_either_protocol() {
    let script = Script::of([json!({ "result": 7 }), json!({ "result": 8 })]);
    let client = script.client();
    run(async {
        assert_eq!(client.request_raw("server.time", &json!({})).protocol(V2).send().await.unwrap().result, 7);
        assert_eq!(client.call_raw("scopes", &json!({})).await.unwrap(), 8);
    });
    let urls: Vec<String> = script.sent.lock().unwrap().iter().map(|request| request.url().to_owned()).collect();
    assert!(urls[0].ends_with("/rest/1/s3cretT0ken/server.time"), "{urls:?}");
    assert!(urls[1].ends_with("/rest/api/1/s3cretT0ken/scopes"), "{urls:?}");
}

#[test]
fn pages_of_fifty_go_on_where_next_says() {
    let script = Script::of([
        json!({ "result": rows(1..=50), "total": 120, "next": 50 }),
        json!({ "result": rows(51..=100), "total": 121, "next": 100 }),
        json!({ "result": rows(101..=121), "total": 121 }),
    ]);
    let client = script.client();
    let request = List { filter: Some(ID.gt(0)), ..List::default() };
    let mut stream = client.items(&request);
    run(async {
        let mut ids = Vec::new();
        while let Some(row) = stream.next().await {
            ids.push(row.unwrap().id.unwrap().get());
        }
        assert_eq!(ids, (1..=121).collect::<Vec<_>>());
    });
    let progress = stream.progress();
    assert_eq!((progress.pages, progress.rows, progress.total, progress.end), (3, 121, Some(121), Some(End::Complete)));
    assert_eq!(
        script.bodies(),
        [r#"{"filter":{">ID":0}}"#, r#"{"filter":{">ID":0},"start":50}"#, r#"{"filter":{">ID":0},"start":100}"#,]
    );
}

#[test]
fn a_list_starts_at_its_request_and_resumes_at_its_bookmark() {
    let script = Script::of([json!({ "result": rows(101..=150), "next": 150 }), json!({ "result": rows(151..=160) })]);
    let client = script.client();
    run(async {
        let mut pages = client.pages(&List { start: Some(100), ..List::default() }).without_prefetch();
        let page = pages.next().await.unwrap().unwrap();
        assert_eq!(page.more, Some(true));
        let saved = page.bookmark.unwrap().to_string();
        assert_eq!(saved, r#"{"offset":150}"#);
        let rest = client.items(&List::default()).resume(saved.parse().unwrap()).into_vec().await.unwrap();
        assert_eq!(rest.len(), 10);
    });
    assert_eq!(script.bodies(), [r#"{"start":100}"#, r#"{"start":150}"#]);
}

#[test]
fn a_list_that_ignores_its_start_ends_with_an_error() {
    for (second, reason) in [
        (json!({ "result": rows(1..=50), "next": 50 }), "the same rows again"),
        (json!({ "result": rows(51..=100), "next": 50 }), "an earlier one"),
        (json!({ "result": rows(51..=100), "next": "0" }), "an earlier one"),
        (json!({ "result": rows(51..=100), "next": -50 }), "an earlier one"),
    ] {
        let script = Script::of([json!({ "result": rows(1..=50), "next": 50 }), second]);
        let error = run(script.client().items(&List::default()).into_vec()).unwrap_err();
        assert!(error.to_string().contains(reason), "{error}");
    }
}

#[test]
fn a_total_that_counts_nothing_is_none() {
    let script = Script::of([json!({ "result": rows(1..=2), "total": -1 })]);
    let client = script.client();
    let mut stream = client.items(&List::default());
    run(async { while stream.next().await.is_some() {} });
    assert_eq!(stream.progress().total, None);
}

#[test]
fn a_list_is_read_by_identifier() {
    // As texts, "9" comes after "10".
    let script = Script::of([
        json!({ "result": rows((1..=49).chain([99])), "total": 0 }),
        json!({ "result": rows(100..=149), "total": 0 }),
        json!({ "result": rows([1000]), "total": 0 }),
    ]);
    let client = script.client();
    let request =
        List { filter: Some(TITLE.ne("x").and(ID.gt(0))), select: Some(Select::from(TITLE)), ..List::default() };
    let mut stream = client.items(&request).by_id();
    let count = run(async {
        let mut count = 0;
        while let Some(row) = stream.next().await {
            row.unwrap();
            count += 1;
        }
        count
    });
    assert_eq!((count, stream.progress().total, stream.progress().end), (101, None, Some(End::Complete)));
    let body = |after: &str| {
        format!(
            r#"{{"select":["TITLE","ID"],"filter":{{"!=TITLE":"x",">ID":{after}}},"start":-1,"order":{{"ID":"ASC"}}}}"#
        )
    };
    assert_eq!(script.bodies(), [body("0"), body(r#""99""#), body(r#""149""#)]);
}

#[test]
fn a_list_that_ignores_the_identifier_ends_with_an_error() {
    for second in [rows(1..=50), rows((50..=99).rev()), rows([51, 50])] {
        let script = Script::of([json!({ "result": rows(1..=50) }), json!({ "result": second })]);
        let error = run(script.client().items(&List::default()).by_id().into_vec()).unwrap_err();
        assert!(error.is_final() && error.to_string().contains("expected rows"), "{error}");
    }
}

/// The user may not see the rows of some pages, but not of all pages there are.
#[test]
fn a_list_that_returns_empty_pages_forever_ends_with_an_error() {
    let empty = |page: u64| json!({ "result": [], "total": 9000, "next": page * 50 });
    let last = json!({ "result": rows([1]), "total": 9000 });
    let script = Script::of((1..=40).map(empty).chain([last]));
    assert_eq!(run(script.client().items(&List::default()).into_vec()).unwrap().len(), 1);
    let script = Script::of((1..=1000).map(empty));
    let error = run(script.client().items(&List::default()).into_vec()).unwrap_err();
    assert!(error.is_final() && error.to_string().contains("expected a new page"), "{error}");
    assert!(script.bodies().len() < 200, "{}", script.bodies().len());
}

#[test]
fn a_walk_by_identifier_has_no_other_order_or_start() {
    for request in [List { order: Some(TITLE.asc()), ..List::default() }, List { start: Some(50), ..List::default() }] {
        let error = run(Script::default().client().items(&request).by_id().into_vec()).unwrap_err();
        assert!(error.to_string().contains("the list is read by identifier"), "{error}");
    }
}

struct User;
const USER_ID: Field<User, i64, FilterableSortable<Full>> = Field::new("ID");

#[derive(Default)]
struct Users {
    order: Option<Order<User>>,
    filter: Option<Filter<User, Full>>,
}
impl Encode for Users {
    fn encode(&self, out: &mut JsonWriter) {
        let (sort, order) = (OrderField(&self.order), OrderDirection(&self.order));
        out.object(&[("sort", &sort), ("order", &order), ("FILTER", &self.filter)]);
    }
}
method!(impl Users, "user.get", Read, Rows<Json>);
impl Paged for Users {
    const PAGING: Paging = Paging::V2(Family::Start { param: "start" });
}
impl ById for Users {
    const WALK: IdWalk = IdWalk {
        field: "ID",
        row: "ID",
        filter: "FILTER",
        order: OrderParams::Texts { field: "sort", direction: "order" },
    };
}

#[test]
fn an_order_can_be_two_texts() {
    let script = Script::of([json!({ "result": rows(1..=50) }), json!({ "result": [] })]);
    let users = run(script.client().items(&Users::default()).by_id().into_vec()).unwrap();
    assert_eq!(users.len(), 50);
    assert_eq!(
        script.bodies(),
        [
            r#"{"start":-1,"sort":"ID","order":"ASC"}"#,
            r#"{"start":-1,"sort":"ID","order":"ASC","FILTER":{">ID":"50"}}"#,
        ]
    );
    let script = Script::of([json!({ "result": [] })]);
    let request = Users { order: Some(USER_ID.desc()), filter: Some(USER_ID.is_in([1, 2])) };
    run(script.client().call(&request)).unwrap();
    assert_eq!(script.bodies(), [r#"{"sort":"ID","order":"DESC","FILTER":{"@ID":[1,2]}}"#]);
}

/// A response with rows under a key.
macro_rules! keyed {
    ($name:ident, $key:literal, $map:literal, $rows:ty) => {
        #[derive(Debug, Default)]
        struct $name($rows);
        impl Decode for $name {
            fn decode(&mut self, value: Value<'_>) -> Decoded {
                value.object(&mut [($key, &mut self.0)])
            }
        }
        impl HasItems for $name {
            type Object = Json;
            const KEY: Option<&'static str> = Some($key);
            const MAP: bool = $map;
        }
    };
}

keyed!(Tasks, "tasks", false, Vec<Json>);
method!(TaskList { "select": select: Option<Select<Json>> } "tasks.task.list", Read -> Tasks);
impl Paged for TaskList {
    const PAGING: Paging = Paging::V2(Family::Start { param: "start" });
}
impl ById for TaskList {
    const WALK: IdWalk = IdWalk { field: "ID", row: "id", filter: "filter", order: OrderParams::Map("order") };
}

#[test]
fn a_row_can_spell_the_identifier_otherwise() {
    let page = |ids: std::ops::RangeInclusive<i64>| {
        let tasks: OrderedJson = ids.map(|id| json!({ "id": id.to_string() })).collect();
        json!({ "result": { "tasks": tasks } })
    };
    let script = Script::of([page(1..=50), page(51..=51)]);
    let request = TaskList { select: Some(Select::from(["TITLE"])) };
    assert_eq!(run(script.client().items(&request).by_id().into_vec()).unwrap().len(), 51);
    assert_eq!(
        script.bodies()[1],
        r#"{"select":["TITLE","ID"],"start":-1,"order":{"ID":"ASC"},"filter":{">ID":"50"}}"#
    );
}

keyed!(Templates, "templates", true, BTreeMap<String, Json>);
method!(TemplateList {} "crm.documentgenerator.template.list", Read -> Templates);
impl Paged for TemplateList {
    const PAGING: Paging = Paging::V2(Family::Start { param: "start" });
}

#[test]
fn rows_can_be_the_values_of_a_map() {
    let script = Script::of([
        json!({ "result": { "templates": { "7": { "id": "7" }, "a": { "id": "8" } } } }),
        json!({ "result": { "templates": [] } }),
    ]);
    let client = script.client();
    run(async {
        let rows = client.items(&TemplateList {}).into_vec().await.unwrap();
        assert_eq!(rows, [serde_json::json!({ "id": "7" }), serde_json::json!({ "id": "8" })]);
        assert!(client.items(&TemplateList {}).into_vec().await.unwrap().is_empty());
    });
}

method!(Lines {} "imopenlines.config.list.get", Read -> Rows<Json>);
impl Paged for Lines {
    const PAGING: Paging = Paging::V2(Family::Limit {
        limit: "limit",
        offset: "offset",
        inside: Some("PARAMS.NAV"),
        default: 2,
        max: 3,
        more: None,
    });
}
keyed!(Bots, "bots", false, Vec<Json>);
method!(BotList {} "imbot.v2.Bot.list", Read -> Bots);
impl Paged for BotList {
    const PAGING: Paging = Paging::V2(Family::Limit {
        limit: "limit",
        offset: "offset",
        inside: None,
        default: 2,
        max: 2,
        more: Some("hasNextPage"),
    });
}

#[test]
fn pages_can_have_a_limit_and_an_offset() {
    let script = Script::of([json!({ "result": rows(1..=3) }), json!({ "result": rows([4]) })]);
    assert_eq!(run(script.client().items(&Lines {}).into_vec()).unwrap().len(), 4);
    assert_eq!(script.bodies(), [r#"{"PARAMS":{"NAV":{"limit":3}}}"#, r#"{"PARAMS":{"NAV":{"limit":3,"offset":3}}}"#,]);
    let page = |id: u64, more: bool| json!({ "result": { "bots": rows([id]), "hasNextPage": more } });
    let script = Script::of([page(1, true), page(2, false)]);
    assert_eq!(run(script.client().items(&BotList {}).into_vec()).unwrap().len(), 2);
    assert_eq!(script.bodies(), [r#"{"limit":2}"#, r#"{"limit":2,"offset":1}"#]);
}

keyed!(Messages, "messages", false, Vec<Json>);
method!(MessageList { "DIALOG_ID": dialog: String } "im.dialog.messages.get", Read -> Messages);
impl Paged for MessageList {
    const PAGING: Paging =
        Paging::V2(Family::Since { param: "LAST_ID", row: "id", limit: "LIMIT", default: 20, max: 50 });
}

#[test]
fn pages_can_follow_a_row() {
    let page = |ids: Vec<i64>| {
        let messages: OrderedJson = ids.into_iter().map(|id| json!({ "id": id })).collect();
        json!({ "result": { "chat_id": 5, "messages": messages } })
    };
    let script = Script::of([page(vec![9, 8, 7]), page(vec![6, 5]), page(vec![])]);
    let request = MessageList { dialog: "chat5".into() };
    assert_eq!(run(script.client().items(&request).into_vec()).unwrap().len(), 5);
    assert_eq!(
        script.bodies()[1..],
        [r#"{"DIALOG_ID":"chat5","LIMIT":50,"LAST_ID":7}"#, r#"{"DIALOG_ID":"chat5","LIMIT":50,"LAST_ID":5}"#,]
    );
    let circle = Script::of([page(vec![9, 8]), page(vec![7]), page(vec![9, 8])]);
    let error = run(circle.client().items(&request).into_vec()).unwrap_err();
    assert!(error.to_string().contains("expected rows after the last one, found an earlier row"), "{error}");
}

method!(Elapsed {} "task.elapseditem.getlist", Read -> Rows<Json>);
impl Paged for Elapsed {
    const PAGING: Paging = Paging::V2(Family::Page {
        param: "iNumPage",
        size: Some("nPageSize"),
        inside: Some("PARAMS.NAV_PARAMS"),
        default: 2,
        max: Some(2),
    });
}

#[test]
fn pages_can_have_numbers() {
    let script = Script::of([json!({ "result": rows(1..=2) }), json!({ "result": rows([3]) })]);
    assert_eq!(run(script.client().items(&Elapsed {}).into_vec()).unwrap().len(), 3);
    assert_eq!(
        script.bodies(),
        [r#"{"PARAMS":{"NAV_PARAMS":{"nPageSize":2}}}"#, r#"{"PARAMS":{"NAV_PARAMS":{"nPageSize":2,"iNumPage":2}}}"#,]
    );
}

/// A list whose parameters go by position.
#[derive(Clone, Default)]
struct TaskTime(i64);

impl Encode for TaskTime {
    fn encode(&self, out: &mut JsonWriter) {
        Arguments(&[&self.0, &None::<i64>, &None::<i64>]).encode(out);
    }
}
method!(impl TaskTime, "task.elapseditem.getlist", Read, Rows<Deal>);
impl Paged for TaskTime {
    const PAGING: Paging = Elapsed::PAGING;
    const ARGUMENTS: &'static [&'static str] = &["TASKID", "ORDER", "PARAMS"];
}

#[test]
fn the_pages_of_a_positional_list_are_an_argument() {
    let script = Script::of([json!({ "result": rows(1..=2) }), json!({ "result": rows([3]) })]);
    assert_eq!(run(script.client().items(&TaskTime(15)).into_vec()).unwrap().len(), 3);
    let body = |page: &str| format!(r#"[15,[],{{"NAV_PARAMS":{{"nPageSize":2{page}}}}}]"#);
    assert_eq!(script.bodies(), [body(""), body(r#","iNumPage":2"#)]);
}

keyed!(Events, "events", false, Vec<Json>);
method!(EventQueue {} "event.offline.get", Read -> Events);
impl Paged for EventQueue {
    const PAGING: Paging = Paging::V2(Family::Take { limit: "limit", default: 2, max: None });
}

#[test]
fn a_queue_is_never_read_in_advance() {
    let page = |ids: Vec<u64>| json!({ "result": { "process_id": null, "events": rows(ids) } });
    let script = Script::of([page(vec![1, 2]), page(vec![3, 4]), page(vec![])]);
    let client = script.client();
    run(async {
        let mut pages = client.pages(&EventQueue {});
        let first = pages.next().await.unwrap().unwrap();
        assert_eq!((first.rows.len(), first.bookmark), (2, None));
        assert_eq!(script.bodies().len(), 1, "the rows of a page in advance would be lost");
        assert_eq!(pages.next().await.unwrap().unwrap().rows.len(), 2);
        assert!(pages.next().await.is_none());
    });
    assert_eq!(script.bodies(), [r#"{"limit":2}"#; 3]);
}

method!(SizedQueue { "limit": limit: Option<i64> } "event.offline.get", Read -> Events);
impl Paged for SizedQueue {
    const PAGING: Paging = Paging::V2(Family::Take { limit: "limit", default: 50, max: None });
}

#[test]
fn the_size_of_a_request_holds_unless_the_pages_are_resized() {
    let script = Script::of([json!({ "result": { "events": [] } }), json!({ "result": { "events": [] } })]);
    let client = script.client();
    let request = SizedQueue { limit: Some(7) };
    run(async {
        client.items(&request).into_vec().await.unwrap();
        client.items(&request).page_size(3).into_vec().await.unwrap();
    });
    assert_eq!(script.bodies(), [r#"{"limit":7}"#, r#"{"limit":3}"#]);
}

#[test]
fn a_queue_is_not_read_again_after_a_lost_response() {
    let script = Script::default();
    let builder = Client::builder().webhook("https://portal.example/rest/1/s3cretT0ken/").transport(script.clone());
    let client = builder.build().unwrap();
    let error = run(client.items(&EventQueue {}).into_vec()).unwrap_err();
    assert_eq!((error.context().attempts(), error.context().executed()), (1, Executed::Maybe));
}

#[test]
fn single_fields_are_read_from_an_object_without_a_key() {
    let script = Script::of([json!({ "result": { "ID": "15", "TITLE": "Roof" } })]);
    let (id, title) = run(script.client().row(&Get { id: 15 }, (ID, TITLE))).unwrap();
    assert_eq!((id.get(), title.as_str()), (15, "Roof"));
    assert_eq!(script.bodies(), [r#"{"id":15,"select":["ID","TITLE"]}"#]);
}

fn batch(result: OrderedJson, errors: OrderedJson) -> OrderedJson {
    json!({ "result": { "result": result, "result_error": errors, "result_total": [], "result_next": [], "result_time": [] } })
}

fn commands(script: &Script) -> Vec<OrderedJson> {
    script.bodies().iter().map(|body| serde_json::from_str(body).unwrap()).collect()
}

#[test]
fn each_call_of_a_batch_has_a_result() {
    let script = Script::of([batch(
        json!({ "call1": 7, "call0": { "ID": "15", "TITLE": "Roof" } }),
        json!({ "call2": { "error": "", "error_description": "Not found" } }),
    )]);
    let (deal, added, missing) = run(script.client().batch((Get { id: 15 }, add("A & B"), Get { id: 16 }))).unwrap();
    assert_eq!(deal.unwrap().title.as_deref(), Some("Roof"));
    assert_eq!(added.unwrap().get(), 7);
    let error = missing.unwrap_err();
    let bitrix24_runtime::Error::Api(api) = &error else { panic!("{error}") };
    assert_eq!((api.code(), api.message(), api.kind().as_code()), ("", "Not found", ""));
    assert_eq!((error.context().method(), error.context().executed()), ("crm.deal.get", Executed::No));
    assert_eq!(
        commands(&script),
        [json!({ "halt": 0, "cmd": {
        "call0": "crm.deal.get?id=15",
        "call1": "crm.deal.add?fields[TITLE]=A%20%26%20B",
        "call2": "crm.deal.get?id=16"
    } })]
    );
}

/// The portal names the error wherever it stands, and its result is of any type then.
#[test]
fn an_error_beside_a_result_of_another_type_is_the_portals() {
    let error = r#""error":"ACCESS_DENIED","error_description":"Access denied!""#;
    for result in ["false", "null", "\"\"", "[]", "[1]", "7", "\"no\"", r#"{"ID":[]}"#] {
        for body in [format!(r#"{{"result":{result},{error}}}"#), format!(r#"{{{error},"result":{result}}}"#)] {
            for status in [200, 403] {
                let script = Script::default();
                let response = || Ok(HttpResponse::new(status, body.clone()));
                script.responses.lock().unwrap().extend([response(), response(), response()]);
                let client = script.client();
                run(async {
                    let code = |error: Option<bitrix24_runtime::Error>| match error {
                        Some(bitrix24_runtime::Error::Api(error)) => {
                            (error.code().to_owned(), error.message().to_owned())
                        }
                        other => panic!("{body}: {other:?}"),
                    };
                    let denied = ("ACCESS_DENIED".to_owned(), "Access denied!".to_owned());
                    assert_eq!(code(client.call(&Get { id: 1 }).await.err()), denied);
                    assert_eq!(code(client.items(&List::default()).into_vec().await.err()), denied);
                    let failure = client.batch((Get { id: 1 },)).await.unwrap_err();
                    assert_eq!((failure.error().code(), failure.executed(0)), (Some("ACCESS_DENIED"), Executed::No));
                });
            }
        }
    }
}

#[test]
fn a_result_that_cannot_be_decoded_is_no_rejection() {
    for beside in ["", r#","error":"""#, r#","error":null,"error_description":"a text""#, r#","error":[]"#] {
        let script = Script::default();
        let body = format!(r#"{{"result":[1]{beside}}}"#);
        script.responses.lock().unwrap().push_back(Ok(HttpResponse::new(200, body)));
        let error = run(script.client().call(&Get { id: 1 })).unwrap_err();
        assert!(matches!(error, bitrix24_runtime::Error::Decode(_)), "{beside}: {error}");
        assert_eq!(error.context().executed(), Executed::Yes);
    }
}

#[test]
fn parameters_are_an_object_or_arguments() {
    let script = Script::of([json!({ "result": 1 }), json!({ "result": 1 })]);
    let client = script.client();
    run(async {
        client.request_raw("a.b", &Json::Null).protocol(V2).send().await.unwrap();
        client.call_raw("a.b", &()).await.unwrap();
        for scalar in [json!(7), json!("id=7"), json!(true), json!("{}")] {
            for error in [
                client.call_raw("a.b", &scalar).await.unwrap_err(),
                client.request_raw("a.b", &scalar).protocol(V2).send().await.unwrap_err(),
            ] {
                assert_eq!(error.context().executed(), Executed::No);
                assert!(error.to_string().contains("neither an object nor an array; pass an object"), "{error}");
            }
        }
    });
    assert_eq!(script.bodies(), ["{}", "{}"]);
}

#[test]
fn lists_in_a_batch_tell_what_stands_beside_their_rows() {
    let row = json!({ "ID": "15", "TITLE": "Roof" });
    let script = Script::of([json!({ "result": {
        "result": { "call0": [row], "second": [row], "call2": [], "call3": "no rows" },
        "result_error": [], "result_total": { "call0": 120, "second": "7", "call2": -1 },
        "result_next": { "call0": 50, "second": false, "call2": [] },
        "result_time": []
    } })]);
    let list = List::default;
    let calls =
        (WithTotal(list()), WithTotal(Step::named("second", list())), WithTotal(list()), WithTotal(list()), list());
    let (first, second, third, odd, plain) = run(script.client().batch(calls)).unwrap();
    let (first, second, third) = (first.unwrap(), second.unwrap(), third.unwrap());
    assert_eq!((first.response.rows.len(), first.total, first.next), (1, Some(120), Some(50)));
    assert_eq!((second.response.rows.len(), second.total, second.next), (1, Some(7), None));
    assert_eq!((third.response.rows.len(), third.total, third.next), (0, None, None), "the portal did not count");
    let odd = odd.unwrap_err().to_string();
    assert!(odd.contains("at `result.result.call3`"), "{odd}");
    assert!(plain.unwrap_err().to_string().contains("at `result.result.call4`: missing key"));
}

#[test]
fn empty_maps_of_a_batch_are_arrays() {
    let script = Script::of([batch(json!([]), json!({ "call0": { "error": "A", "error_description": null } }))]);
    let outcomes = run(script.client().batch(vec![Get { id: 1 }])).unwrap();
    assert!(outcomes[0].as_ref().unwrap_err().to_string().contains('A'));
}

/// An odd part costs what needs it, and never the result of a write.
#[test]
fn odd_parts_of_a_batch_cost_no_result() {
    for nothing in [json!([]), json!(null), json!(false), json!(""), json!({})] {
        let script = Script::of([json!({ "result": {
            "result": { "call0": 7 }, "result_error": nothing, "result_total": nothing, "result_next": nothing,
            "result_time": nothing
        } })]);
        assert_eq!(run(script.client().batch((add("a"),))).unwrap().0.unwrap().get(), 7, "{nothing}");
        let script = Script::of([json!({ "result": {
            "result": nothing, "result_error": { "call0": { "error": "A", "error_description": "b" } }
        } })]);
        let error = run(script.client().batch((add("a"),))).unwrap().0.unwrap_err();
        assert!(matches!(error, bitrix24_runtime::Error::Api(_)), "{nothing}: {error}");
    }
    for odd in [json!(5), json!("busy"), json!([1, { "a": 2 }]), json!(true)] {
        // One call has a result, the other has none.
        let script = Script::of([json!({ "result": {
            "result": { "call0": [{ "ID": "15" }] }, "result_error": odd, "result_total": odd, "result_next": odd,
            "result_time": odd
        } })]);
        let calls = (WithTotal(List::default()), add("a"));
        let (list, added) = run(script.client().batch(calls)).unwrap();
        let list = list.unwrap();
        assert_eq!((list.response.rows.len(), list.total, list.next), (1, None, None), "{odd}");
        let error = added.unwrap_err();
        assert_eq!(error.context().executed(), Executed::Maybe);
        assert!(error.to_string().contains("at `result.result_error`: expected a map by label"), "{error}");
        let script = Script::of([json!({ "result": { "result": odd, "result_error": [] } })]);
        let error = run(script.client().batch((add("a"),))).unwrap().0.unwrap_err();
        assert!(error.to_string().contains("at `result.result`: expected a map by label"), "{error}");
    }
}

#[test]
fn the_error_of_a_command_has_many_forms() {
    let code = |error: OrderedJson| {
        let script = Script::of([batch(json!({ "call1": 7 }), json!({ "call0": error }))]);
        let (failed, other) = run(script.client().batch((add("a"), add("b")))).unwrap();
        assert_eq!(other.unwrap().get(), 7, "{error}");
        let failed = failed.unwrap_err();
        match &failed {
            bitrix24_runtime::Error::Api(error) => format!("{}: {}", error.code(), error.message()),
            bitrix24_runtime::Error::Decode(error) => {
                assert_eq!(failed.context().executed(), Executed::Maybe);
                error.decode_error().to_string()
            }
            other => panic!("{other}"),
        }
    };
    for (error, read) in [
        (json!({ "error": "A", "error_description": "b" }), "A: b"),
        (json!({ "error": "", "error_description": "Not found" }), ": Not found"),
        (json!({ "error": 0, "error_description": null }), "0: "),
        (json!({ "error": 200_040_300_010_i64, "error_description": 5 }), "200040300010: 5"),
        (json!({ "error": { "code": "A", "message": "b" } }), "A: b"),
        (json!("ACCESS_DENIED"), "ACCESS_DENIED: "),
        (json!(100), "100: "),
        (json!(true), "at `result.result_error.call0`: expected an error, found a boolean"),
        (json!(["A"]), "at `result.result_error.call0`: expected an error, found an array"),
        (json!({}), "at `result.result.call0`: missing key"),
        (json!(null), "at `result.result.call0`: missing key"),
        (json!([]), "at `result.result.call0`: missing key"),
    ] {
        assert_eq!(code(error.clone()), read, "{error}");
    }
    // As beside the result of a single call, an error that says nothing is none.
    for nothing in [json!({ "error": "", "error_description": "" }), json!({}), json!([]), json!(false), json!(null)] {
        let script = Script::of([batch(json!({ "call0": 7 }), json!({ "call0": nothing }))]);
        assert_eq!(run(script.client().batch((add("a"),))).unwrap().0.unwrap().get(), 7, "{nothing}");
    }
}

#[test]
fn a_result_that_is_missing_or_undecodable_is_its_calls_own() {
    let script = Script::of([batch(json!({ "call0": [1], "call2": { "ID": "3" } }), json!([]))]);
    let outcomes = run(script.client().batch(vec![Get { id: 1 }, Get { id: 2 }, Get { id: 3 }])).unwrap();
    let [undecodable, missing, Ok(deal)] = &outcomes[..] else { panic!("{outcomes:?}") };
    let (undecodable, missing) = (undecodable.as_ref().unwrap_err(), missing.as_ref().unwrap_err());
    assert!(undecodable.to_string().contains("at `result.result.call0`"), "{undecodable}");
    assert_eq!(undecodable.context().executed(), Executed::Yes);
    assert!(missing.to_string().contains("at `result.result.call1`: missing key"), "{missing}");
    assert_eq!(missing.context().executed(), Executed::Maybe);
    assert_eq!(deal.id, Some(Id::new(3)));
}

/// A method that only applications can call.
struct Bind;

impl Encode for Bind {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[]);
    }
}

impl Method for Bind {
    type Protocol = V2;
    const FACTS: MethodFacts = MethodFacts::new("event.bind", Effect::Write, "").application_only();
    type Response = bool;
    type Error = UntypedErrorKind;
}

#[test]
fn a_webhook_cannot_call_the_methods_of_applications_in_a_batch() {
    let script = Script::of([]);
    let failure = run(script.client().batch((add("a"), Bind))).unwrap_err();
    assert!(failure.to_string().contains("only applications can call the method"), "{failure}");
    assert_eq!((failure.failed(), failure.executed(0)), (Some(1), Executed::No));
    assert!(script.bodies().is_empty());
}

#[test]
fn a_batch_halts_if_it_is_asked_to() {
    let script =
        Script::of([batch(json!({ "call0": 1 }), json!({ "call1": { "error": "A", "error_description": "" } }))]);
    let (first, second, third) = run(script.client().batch(Halt((add("a"), add("b"), add("c"))))).unwrap();
    assert!(first.is_ok() && second.unwrap_err().to_string().contains('A'));
    let third = third.unwrap_err();
    assert!(third.to_string().contains("it was not made, because call 1 of the batch failed"), "{third}");
    assert_eq!(third.context().executed(), Executed::No);
    assert_eq!(commands(&script)[0]["halt"], 1);
}

const PARENT: Param<Add, Id<Deal>> = Param::new("fields.PARENT_ID");

#[test]
fn a_call_takes_values_of_earlier_calls() {
    let script = Script::of([batch(json!({ "list": [], "one": {}, "new": 1, "call3": 2, "c": 3 }), json!([]))]);
    let list = Step::named("list", List::default());
    let one = Step::named("one", Get { id: 1 });
    let new = Step::named("new", add("n").clone()).set(PARENT, list.at(0, ID));
    let from_object = Step::named("c", add("o")).set(PARENT, one.field(ID));
    let whole = Step::named("w", List { filter: Some(ID.eq_ref(&new.result())), ..List::default() });
    let outcome = run(script.client().batch((list, one, new, from_object, whole))).unwrap();
    assert!(outcome.4.is_err(), "it has no result");
    let sent = &commands(&script)[0];
    assert_eq!(sent["halt"], 1, "a reference to a call that failed would be empty");
    assert_eq!(
        sent["cmd"],
        json!({
            "list": "crm.deal.list",
            "one": "crm.deal.get?id=1",
            "new": "crm.deal.add?fields[TITLE]=n&fields[PARENT_ID]=$result[list][0][ID]",
            "c": "crm.deal.add?fields[TITLE]=o&fields[PARENT_ID]=$result[one][ID]",
            "w": "crm.deal.list?filter[%3DID]=$result[new]"
        })
    );
}

#[test]
fn what_a_command_cannot_say_is_refused_before_anything_is_sent() {
    let closed = |closed| Add { fields: AddFields { closed, ..AddFields::default() } };
    for (call, reason) in [
        (closed(Some(true)), "the boolean `true` at `fields.CLOSED` cannot be sent in a batch"),
        (closed(None), "an empty object at `fields` cannot be sent in a batch"),
        (add("$result[list][0][ID]"), "the text `$result[…]` at `fields.TITLE` cannot be sent in a batch"),
    ] {
        let script = Script::default();
        let failure = run(script.client().batch((add("a"), call))).unwrap_err();
        assert!(failure.to_string().contains(reason), "{failure}");
        assert_eq!((failure.failed(), script.bodies().len()), (Some(1), 0));
        assert_eq!(failure.executed(0), Executed::No);
    }
}

#[test]
fn references_that_the_wire_does_not_have_are_refused() {
    let templates = Step::named("t", TemplateList {});
    let by_number = templates.at(0, Field::<Json, Id<Deal>>::new("id"));
    let list = Step::named("l", List::default());
    let column = Filter::all([ID.in_ref(&list.column(ID))]);
    let step = Step::new(add("a")).set(PARENT, by_number);
    let failure = run(Script::default().client().batch((templates, step))).unwrap_err();
    assert!(failure.to_string().contains("the rows of the list are a map"), "{failure}");
    let second = List { filter: Some(column), ..List::default() };
    let failure = run(Script::default().client().batch((list, second))).unwrap_err();
    assert!(failure.to_string().contains("REST 2.0 refers to single values"), "{failure}");
    let odd = Step::named("a-b", add("a"));
    let failure = run(Script::default().client().batch((odd,))).unwrap_err();
    assert!(failure.to_string().contains("other characters than `A` to `Z`"), "{failure}");
}

#[test]
fn calls_are_cut_into_fifties() {
    let answer = |count: usize| {
        let results =
            (0..count).map(|index| (format!("call{index}"), OrderedJson::from(index))).collect::<bitrix24_json::Map>();
        batch(results.into(), json!([]))
    };
    let script = Script::of([answer(50), answer(50), answer(7)]);
    let outcomes = run(script.client().batch((0..107).map(|_| add("a")).collect::<Vec<_>>())).unwrap();
    assert_eq!(outcomes.len(), 107);
    assert_eq!(outcomes[106].as_ref().unwrap().get(), 6);
    let sizes: Vec<usize> = commands(&script).iter().map(|body| body["cmd"].as_object().unwrap().len()).collect();
    assert_eq!(sizes, [50, 50, 7]);
}

#[test]
fn a_request_that_fails_as_a_whole_says_what_became_of_each_call() {
    let results =
        (0..50).map(|index| (format!("call{index}"), OrderedJson::from(index))).collect::<bitrix24_json::Map>();
    let script = Script::of([batch(results.into(), json!([]))]);
    let failure = run(script.client().batch((0..60).map(|_| add("a")).collect::<Vec<_>>())).unwrap_err();
    assert_eq!(failure.responses.iter().filter(|response| response.is_some()).count(), 50);
    assert_eq!((failure.executed(0), failure.executed(59)), (Executed::Yes, Executed::Maybe));
    let script = Script::default();
    script.responses.lock().unwrap().push_back(Ok(HttpResponse::new(403, r#"{"error":"A","error_description":"b"}"#)));
    let failure = run(script.client().batch((add("a"), add("b")))).unwrap_err();
    assert_eq!((failure.executed(0), failure.suspects()), (Executed::No, &[][..]));
}

struct AddComment(i64, String);
impl Encode for AddComment {
    fn encode(&self, out: &mut JsonWriter) {
        let fields = json!({ "POST_MESSAGE": self.1.as_str() });
        Arguments(&[&self.0, &fields]).encode(out);
    }
}
method!(impl AddComment, "task.commentitem.add", Write, i64);

#[test]
fn arguments_keep_their_order_in_calls_and_batches() {
    let script = Script::of([json!({ "result": 1 }), batch(json!({ "call0": 2, "s": 3 }), json!([]))]);
    let client = script.client();
    const TASK: Param<AddComment, Id<Deal>> = Param::new("0");
    let first = Step::named("s", Get { id: 1 });
    let step = Step::named("c", AddComment(0, "b".into())).set(TASK, first.field(ID));
    run(async {
        client.call(&AddComment(15, "a".into())).await.unwrap();
        client.batch((AddComment(16, "b c".into()), first, step)).await.unwrap().0.unwrap();
    });
    assert_eq!(script.bodies()[0], r#"[15,{"POST_MESSAGE":"a"}]"#);
    assert_eq!(
        commands(&script)[1]["cmd"],
        json!({
            "call0": "task.commentitem.add?0=16&1[POST_MESSAGE]=b%20c",
            "s": "crm.deal.get?id=1",
            "c": "task.commentitem.add?0=$result[s][ID]&1[POST_MESSAGE]=b"
        })
    );
}

#[test]
fn the_rows_of_other_shapes_are_rows_too() {
    let script = Script::of([json!({ "result": { "items": [] } })]);
    method!(Single {} "crm.status.list", Read -> Items<Json>);
    impl Paged for Single {
        const PAGING: Paging = Paging::Single { default: None, max: None, more: None };
    }
    assert!(run(script.client().items(&Single {}).into_vec()).unwrap().is_empty());
    assert_eq!(script.bodies(), ["{}"]);
}
