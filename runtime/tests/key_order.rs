//! Requests keep the order of their keys, which is part of a query: `order` by two fields sorts by the first one first.
#![allow(clippy::unwrap_used)]

use std::sync::{Arc, Mutex};

use bitrix24_json::json;
use bitrix24_runtime::batch::{Param, Step};
use bitrix24_runtime::encode::{Encode, JsonWriter};
use bitrix24_runtime::method::{Effect, MethodFacts, UntypedErrorKind};
use bitrix24_runtime::pages::{Paged, Paging};
use bitrix24_runtime::query::{Field, Sortable};
use bitrix24_runtime::transport::{BoxFuture, HttpRequest, HttpResponse, SendError, Transport};
use bitrix24_runtime::types::Items;
use bitrix24_runtime::{Client, Json, Method};

const TITLE: Field<Json, String, Sortable> = Field::new("title");
const ID: Field<Json, i64, Sortable> = Field::new("id");

/// A list in an order whose fields are not sorted by name.
struct List;

impl Encode for List {
    fn encode(&self, out: &mut JsonWriter) {
        let order = TITLE.asc().then(ID.desc());
        out.object(&[("select", &vec!["title".to_owned()]), ("order", &order), ("limit", &2_i64)]);
    }
}

const BODY: &str = r#""select":["title"],"order":{"title":"ASC","id":"DESC"},"limit":2"#;

impl Method for List {
    type Protocol = bitrix24_runtime::protocol::V3;
    const FACTS: MethodFacts = MethodFacts::new("tasks.task.list", Effect::Read, "tasks").select("select");
    type Response = Items<Json>;
    type Error = UntypedErrorKind;
}

impl Paged for List {
    const PAGING: Paging = Paging::Cursor { default: 50, max: 50, next: "next" };
}

/// Responds to every call with the same text and records the bodies.
#[derive(Clone)]
struct Echo(&'static str, Arc<Mutex<Vec<String>>>);

impl Echo {
    fn new(response: &'static str) -> (Self, Client) {
        let echo = Self(response, Arc::default());
        let client = Client::builder().webhook("https://portal.example/rest/1/s3cretT0ken/").transport(echo.clone());
        (echo, client.build().unwrap())
    }

    fn bodies(&self) -> Vec<String> {
        self.1.lock().unwrap().clone()
    }
}

impl Transport for Echo {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
        self.1.lock().unwrap().push(String::from_utf8(request.body().to_vec()).unwrap());
        Box::pin(async { Ok(HttpResponse::new(200, self.0)) })
    }
}

#[tokio::test]
async fn calls_of_a_batch_keep_the_order() {
    let (echo, client) = Echo::new(r#"{"result":[{"items":[]},{"items":[]}]}"#);
    let first = Step::named("z", List);
    let parent = Param::<List, i64>::new("zone").then(Param::<i64, i64>::new("id"));
    let id = first.at(0, ID);
    client.batch((first, Step::new(List).set(parent, id))).await.unwrap();
    let second = format!(r#"{{{BODY},"zone":{{"id":{{"$ref":"z.0.id"}}}}}}"#);
    let expected = format!(
        r#"[{{"method":"tasks.task.list","query":{{{BODY}}},"as":"z"}},{{"method":"tasks.task.list","query":{second}}}]"#
    );
    assert_eq!(echo.bodies(), [expected]);
}

#[tokio::test]
async fn pages_keep_the_order_and_return_the_cursor_as_it_came() {
    let (echo, client) = Echo::new(r#"{"result":{"items":[{"id":1}],"next":{"value":7,"id":1}}}"#);
    let mut pages = client.pages(&List).without_prefetch();
    pages.next().await.unwrap().unwrap();
    let bookmark = pages.bookmark().unwrap().to_string();
    assert_eq!(bookmark, r#"{"cursor":{"value":7,"id":1}}"#);
    assert_eq!(echo.bodies(), [format!(r#"{{{BODY},"pagination":{{"limit":50}}}}"#)]);

    let (echo, client) = Echo::new(r#"{"result":{"items":[]}}"#);
    let rest = client.items(&List).resume(bookmark.parse().unwrap());
    assert!(rest.into_vec().await.unwrap().is_empty());
    let page = r#""pagination":{"limit":50,"afterCursor":{"value":7,"id":1}}"#;
    assert_eq!(echo.bodies(), [format!("{{{BODY},{page}}}")]);
}

#[tokio::test]
async fn calls_by_name_keep_the_order_of_ordered_values() {
    let (echo, client) = Echo::new(r#"{"result":1}"#);
    client.call_raw("a.b", &json!({ "title": "ASC", "id": "DESC" })).await.unwrap();
    client.call_raw("a.b", &List).await.unwrap();
    assert_eq!(echo.bodies(), [r#"{"title":"ASC","id":"DESC"}"#.to_owned(), format!("{{{BODY}}}")]);
}

#[tokio::test]
async fn added_fields_keep_the_order() {
    let (echo, client) = Echo::new(r#"{"result":{"items":[]}}"#);
    client.rows(&List, (TITLE, ID)).await.unwrap();
    let body = BODY.replace(r#"["title"]"#, r#"["title","id"]"#);
    assert_eq!(echo.bodies(), [format!("{{{body}}}")]);
}
