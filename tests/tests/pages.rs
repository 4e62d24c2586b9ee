//! Lists as streams, against the mock portal and against portals of a few lines that do what portals should not.
#![allow(clippy::unwrap_used)]

use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bitrix24::main::eventlog::{self, EventLogEntry};
use bitrix24::note::{collection, document};
use bitrix24::pages::{Bookmark, End};
use bitrix24::query::TailCursor;
use bitrix24::retry::NoRetry;
use bitrix24::runtime::{Now, Runtime};
use bitrix24::tasks::task::{self, Task};
use bitrix24::transport::{BoxFuture, HttpRequest, HttpResponse, SendError, Transport};
use bitrix24::{Client, Error, Id, Json};
use bitrix24_mock::{Failure, MockPortal};
use futures_util::StreamExt;
use serde_json::json;

/// A portal that responds by a function of the request's body, without a network.
struct Portal<F>(F);

impl<F: Fn(&Json) -> Json + Send + Sync + 'static> Transport for Portal<F> {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
        let body: Json = serde_json::from_slice(request.body()).unwrap();
        let answer = json!({ "result": (self.0)(&body) }).to_string();
        Box::pin(async move { Ok(HttpResponse::new(200, answer)) })
    }
}

fn client(answer: impl Fn(&Json) -> Json + Send + Sync + 'static) -> Client {
    let builder = Client::builder()
        .webhook("https://portal.example/rest/1/secret/")
        .rate_limit(bitrix24::limits::RateLimit::UNLIMITED);
    builder.transport(Portal(answer)).build().unwrap()
}

fn rows(ids: impl IntoIterator<Item = i64>) -> Json {
    ids.into_iter().map(|id| json!({ "id": id })).collect()
}

const COUNT: i64 = 100_000;

/// Pages by offset or by a condition on `id`, in pages of at most `clamp` rows.
fn tasks(clamp: i64) -> impl Fn(&Json) -> Json {
    move |body| {
        let page = &body["pagination"];
        let size = page["limit"].as_i64().unwrap_or(50).min(clamp);
        let start = body["filter"][0][2].as_i64().or(page["offset"].as_i64()).unwrap_or(0);
        json!({ "items": rows(start + 1..=(start + size).min(COUNT)) })
    }
}

fn entries(clamp: i64) -> impl Fn(&Json) -> Json {
    move |body| {
        let cursor = &body["cursor"];
        let (start, size) = (cursor["value"].as_i64().unwrap(), cursor["limit"].as_i64().unwrap().min(clamp));
        let ids: Vec<i64> = match cursor["order"].as_str() {
            Some("DESC") => ((start - size).max(1)..start).rev().collect(),
            _ => (start + 1..=(start + size).min(COUNT)).collect(),
        };
        json!({ "items": rows(ids) })
    }
}

fn collections(clamp: i64) -> impl Fn(&Json) -> Json {
    move |body| {
        let page = &body["pagination"];
        let start = page["afterCursor"]["id"].as_i64().unwrap_or(0);
        let end = (start + page["limit"].as_i64().unwrap().min(clamp)).min(COUNT);
        let items: Json = (start + 1..=end).map(|id| json!({ "id": id, "name": "", "position": id })).collect();
        json!({ "items": items, "nextCursor": if end < COUNT { json!({ "position": end, "id": end }) } else { Json::Null } })
    }
}

/// How many rows are held somewhere.
static HELD: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

/// A row that is counted as long as it is held.
#[derive(Debug)]
struct Counted(i64);

impl<'de> serde::Deserialize<'de> for Counted {
    fn deserialize<D: serde::Deserializer<'de>>(parser: D) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        struct Row {
            id: i64,
        }
        let Row { id } = Row::deserialize(parser)?;
        MOST.fetch_max(HELD.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
        Ok(Self(id))
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        HELD.fetch_sub(1, Ordering::SeqCst);
    }
}

/// Every row comes once, in order, and no more than two pages are held.
async fn streams_all<E: std::fmt::Debug>(
    what: &str,
    size: usize,
    mut expected: impl Iterator<Item = i64>,
    rows: impl futures_util::Stream<Item = Result<Counted, E>>,
) {
    MOST.store(0, Ordering::SeqCst);
    let mut rows = std::pin::pin!(rows);
    while let Some(row) = rows.next().await {
        assert_eq!(Some(row.unwrap().0), expected.next(), "{what}");
    }
    assert_eq!(expected.next(), None, "{what} ended early");
    let most = MOST.load(Ordering::SeqCst);
    assert!(most <= 2 * size, "{what} held {most} rows");
}

#[tokio::test]
async fn a_hundred_thousand_rows_stream_in_constant_memory_in_every_family() {
    let all = || 1..=COUNT;
    for clamp in [1000, 50] {
        let size = clamp as usize;
        let portal = client(tasks(clamp));
        let list = task::List::new();
        streams_all("offset", size, all(), portal.items(&list).rows_as::<Counted>()).await;
        streams_all("key", size, all(), portal.items(&list).by_key(task::fields::ID).rows_as::<Counted>()).await;
        let portal = client(entries(clamp));
        streams_all("tail", size, all(), portal.items(&eventlog::Tail::new()).rows_as::<Counted>()).await;
        let down = eventlog::Tail::new().cursor(TailCursor::before(eventlog::fields::ID, COUNT + 1));
        streams_all("tail down", size, all().rev(), portal.items(&down).rows_as::<Counted>()).await;
        let portal = client(collections(clamp));
        streams_all("cursor", size, all(), portal.items(&collection::List::new()).rows_as::<Counted>()).await;
    }
    assert_eq!(HELD.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn portals_without_progress_are_an_error_and_duplicate_no_row() {
    let stuck = client(|_| {
        let items: Json = (1..=50).map(|id| json!({ "id": id, "name": "", "position": id })).collect();
        json!({ "items": items, "nextCursor": { "position": 1, "id": 1 } })
    });
    async fn ends<E: std::fmt::Debug, T>(
        rows: impl futures_util::Stream<Item = Result<T, Error<E>>>,
    ) -> (usize, String) {
        let rows: Vec<_> = rows.take(1000).collect().await;
        let good = rows.iter().filter(|row| row.is_ok()).count();
        assert_eq!(rows.len(), good + 1, "the stream goes on behind the error");
        match rows.into_iter().last() {
            Some(Err(Error::Decode(error))) => (good, error.decode_error().to_string()),
            _ => panic!("a portal that stands still was not found out"),
        }
    }
    let same = "at `result.items`: expected a new page, found the same rows again";
    assert_eq!(ends(stuck.items(&task::List::new())).await, (50, same.to_owned()));
    let behind = "at `result.items`: expected rows after the last `id`, found an earlier row";
    assert_eq!(ends(stuck.items(&task::List::new()).by_key(task::fields::ID)).await, (50, behind.to_owned()));
    assert_eq!(ends(stuck.items(&eventlog::Tail::new())).await, (50, behind.to_owned()));
    let (good, message) = ends(stuck.items(&collection::List::new()).rows(collection::fields::ID)).await;
    assert!(good == 50 && message.contains("a new cursor"), "{good} {message}");
}

#[tokio::test]
async fn one_page_tells_that_there_is_more() {
    let portal = client(|_| json!({ "items": [], "hasMore": true }));
    let mut pages = portal.pages(&document::search::List::new("soup"));
    let page = pages.next().await.unwrap().unwrap();
    assert_eq!((page.rows.len(), page.more), (0, Some(true)));
    assert!(pages.next().await.is_none());
    assert_eq!(pages.progress().end, Some(End::Truncated));
}

async fn mock(rows: u32) -> (MockPortal, Client) {
    let mock = MockPortal::builder().rows(rows).start().await.unwrap();
    let client = Client::webhook(&mock.webhook_url()).unwrap();
    (mock, client)
}

#[tokio::test]
async fn the_mock_portal_gives_every_row_once() {
    let (mock, client) = mock(2345).await;
    let list = task::List::new().select(task::fields::ID);
    let ids = |rows: Vec<Task>| rows.into_iter().filter_map(|task| task.id).map(Id::get).collect::<Vec<_>>();
    let all: Vec<i64> = (1..=2345).collect();
    assert_eq!(ids(client.items(&list).into_vec().await.unwrap()), all);
    assert_eq!(ids(client.items(&list).page_size(500).by_key(task::fields::ID).into_vec().await.unwrap()), all);
    let down = client.items(&list).by_key_desc(task::fields::ID).into_vec().await.unwrap();
    assert_eq!(ids(down), all.iter().rev().copied().collect::<Vec<_>>());
    mock.clear_requests();

    let tail = eventlog::Tail::new();
    let log: Vec<EventLogEntry> = client.items(&tail).into_vec().await.unwrap();
    assert_eq!(log.len(), 2345);
    // Three pages with rows, and an empty one that tells the end.
    assert_eq!(mock.requests().len(), 4);
    assert_eq!(client.items(&collection::List::new()).into_vec().await.unwrap().len(), 2345);
}

#[tokio::test]
async fn a_list_resumes_from_a_saved_bookmark() {
    let (_mock, client) = mock(95).await;
    let tail = eventlog::Tail::new();
    let mut first = client.items(&tail).page_size(10);
    for _ in 0..25 {
        first.next().await.unwrap().unwrap();
    }
    // Two pages were given whole, the third in part.
    let saved = first.bookmark().unwrap().to_string();
    assert_eq!(saved, r#"{"field":"id","order":"ASC","after":20}"#);
    let rest: Vec<_> = client.items(&tail).resume(saved.parse().unwrap()).into_vec().await.unwrap();
    assert_eq!((rest.len(), rest[0].id), (75, Some(21.into())));
}

#[tokio::test]
async fn the_next_page_is_on_its_way_while_one_is_worked_on() {
    let (mock, client) = mock(100).await;
    let mut eager = client.pages(&task::List::new()).page_size(10);
    eager.next().await.unwrap().unwrap();
    eager.next().await.unwrap().unwrap();
    drop(eager);
    let sizes: Vec<_> = mock.requests().iter().map(|request| request.params()["pagination"].clone()).collect();
    assert!((2..=3).contains(&sizes.len()), "one page ahead at most: {sizes:?}");
    mock.clear_requests();
    let mut lazy = client.pages(&task::List::new()).page_size(10).max_pages(2).without_prefetch();
    lazy.next().await.unwrap().unwrap();
    assert_eq!(mock.requests().len(), 1);
    lazy.next().await.unwrap().unwrap();
    assert!(lazy.next().await.is_none());
    assert_eq!((mock.requests().len(), lazy.progress().end), (2, Some(End::Capped)));
}

#[tokio::test]
async fn progress_is_told_after_each_page() {
    let (_mock, client) = mock(25).await;
    let told = Arc::new(Mutex::new(Vec::new()));
    let notes = told.clone();
    let rows = client.items(&task::List::new()).page_size(10).on_progress(move |progress| {
        notes.lock().unwrap().push((progress.pages, progress.rows));
    });
    assert_eq!(rows.into_vec().await.unwrap().len(), 25);
    assert_eq!(*told.lock().unwrap(), [(1, 10), (2, 20), (3, 25)]);
}

#[tokio::test]
async fn an_error_ends_the_stream_and_the_place_is_known() {
    let (mock, client) = mock(100).await;
    let list = task::List::new();
    let mut pages = client.pages(&list).page_size(10).without_prefetch();
    pages.next().await.unwrap().unwrap();
    mock.script::<task::List>([Err(Failure::error("AccessDenied"))]);
    assert!(
        matches!(pages.next().await, Some(Err(Error::Api(error))) if error.kind() == task::ListError::AccessDenied)
    );
    assert!(pages.next().await.is_none());
    let place = pages.bookmark().unwrap();
    assert_eq!(client.items(&list).resume(place).into_vec().await.unwrap().len(), 90);
    let foreign: Bookmark = r#"{"cursor":1}"#.parse().unwrap();
    assert!(matches!(client.items(&list).resume(foreign).next().await, Some(Err(Error::Request(_)))));
}

#[tokio::test]
async fn rows_of_a_stream_come_as_tuples() {
    use task::fields::{ID, TITLE};
    let (mock, client) = mock(30).await;
    let rows: Vec<(Id<_>, String)> =
        client.items(&task::List::new()).page_size(20).rows((ID, TITLE)).into_vec().await.unwrap();
    assert_eq!(rows.len(), 30);
    assert_eq!(mock.requests()[0].params()["select"], json!(["id", "title"]));
    let titles: Vec<String> = client.items(&task::List::new()).by_key(ID).rows(TITLE).into_vec().await.unwrap();
    assert_eq!(titles.len(), 30);
}

/// A runtime whose waits are over at once, and noted.
#[derive(Clone, Default)]
struct Clockless(Arc<Mutex<Vec<Duration>>>);

impl Runtime for Clockless {
    fn now(&self) -> Now {
        Now::default()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        self.0.lock().unwrap().push(duration);
        Box::pin(async {})
    }

    fn spawn(&self, task: BoxFuture<'static, ()>) {
        drop::<Pin<Box<_>>>(task);
    }
}

#[tokio::test]
async fn a_log_is_followed_without_an_end() {
    let clock = Clockless::default();
    // Three entries at first; each wait brings one more.
    let waits = clock.0.clone();
    let log = move |body: &Json| {
        let after = body["cursor"]["value"].as_i64().unwrap();
        json!({ "items": rows(after + 1..=3 + waits.lock().unwrap().len() as i64) })
    };
    let builder = Client::builder().webhook("https://portal.example/rest/1/secret/").retry(NoRetry);
    let client = builder
        .rate_limit(bitrix24::limits::RateLimit::UNLIMITED)
        .runtime(clock.clone())
        .transport(Portal(log))
        .build()
        .unwrap();
    let every = Duration::from_secs(30);
    let mut follow = client.follow(&eventlog::Tail::new(), every).rows(eventlog::fields::ID);
    let mut seen = Vec::new();
    while seen.len() < 6 {
        seen.push(follow.next().await.unwrap().unwrap().get());
    }
    assert_eq!(seen, [1, 2, 3, 4, 5, 6]);
    assert_eq!(*clock.0.lock().unwrap(), [every; 3]);
    let saved = follow.bookmark().unwrap();
    let mut again = client.follow(&eventlog::Tail::new(), every).resume(saved);
    assert_eq!(again.next().await.unwrap().unwrap().id, Some(7.into()));
}

#[test]
fn lists_are_iterators_without_a_runtime() {
    let mock = MockPortal::builder().rows(25).start_blocking().unwrap();
    let client = bitrix24::blocking::Client::webhook(&mock.webhook_url()).unwrap();
    let rows: Result<Vec<Task>, _> = client.items(&task::List::new()).with(|rows| rows.page_size(10)).collect();
    assert_eq!(rows.unwrap().len(), 25);
    let mut pages = client.pages(&task::List::new()).with(|pages| pages.page_size(10).rows(task::fields::ID));
    assert_eq!(pages.by_ref().map(|page| page.unwrap().rows.len()).collect::<Vec<_>>(), [10, 10, 5]);
    assert_eq!(pages.stream().progress().rows, 25);
}

#[test]
fn streams_and_calls_go_to_other_threads() {
    fn sends<T: Send>(_: &T) {}
    let client = client(tasks(10));
    let list = task::List::new();
    sends(&client.pages(&list));
    sends(&client.items(&list).rows((task::fields::ID, task::fields::TITLE)).into_vec());
    sends(&client.follow(&eventlog::Tail::new(), Duration::ZERO));
    sends(&client.rows(&list, task::fields::ID));
    sends(&client.batch((task::Get::new(1), task::Get::new(2))));
}
