//! A row that cannot be decoded, in every family of lists, over HTTP: the others come, and the list can be resumed.
#![allow(clippy::unwrap_used)]

use std::sync::{Arc, Mutex};
use std::time::Duration;

use bitrix24::main::eventlog;
use bitrix24::note::{collection, document};
use bitrix24::pages::{End, ItemStream, Paged};
use bitrix24::query::{Deserialized, Page};
use bitrix24::tasks::task::{self, Task};
use bitrix24::{AnyError, Client, Error, Id};
use bitrix24_json::{Value as Json, json};
use bitrix24_mock::MockPortal;
use futures_util::{StreamExt, TryStreamExt};

const COUNT: i64 = 200;
const BAD: i64 = 77;

#[derive(Debug, serde::Deserialize)]
struct Row {
    id: i64,
    #[allow(dead_code)]
    flag: bool,
}

/// Row 77 is odd, but has its identifier.
fn row(id: i64) -> Json {
    if id == BAD { json!({ "flag": [], "id": id }) } else { json!({ "flag": true, "id": id }) }
}

/// Returns a page by the parameters of any family.
fn page(body: &Json) -> Json {
    let (page, cursor) = (&body["pagination"], &body["cursor"]);
    let limit = page["limit"].as_i64().or(cursor["limit"].as_i64()).unwrap_or(50);
    let condition = body["filter"].as_array().and_then(|filter| filter.last()).map(|condition| &condition[2]);
    let ids: Vec<i64> = if body["order"]["id"] == "DESC" {
        let before = condition.and_then(Json::as_i64).unwrap_or(COUNT + 1);
        (1..before).rev().take(limit as usize).collect()
    } else {
        let number = page["page"].as_i64().map(|number| (number - 1) * limit);
        let after = cursor["value"].as_i64().or(condition.and_then(Json::as_i64)).or(number);
        let after = after.or(page["offset"].as_i64()).or(page["afterCursor"]["id"].as_i64()).unwrap_or(0);
        (after + 1..=COUNT).take(limit as usize).collect()
    };
    let next = ids.last().filter(|last| **last < COUNT).map(|last| json!({ "position": 1, "id": last }));
    json!({ "items": ids.into_iter().map(row).collect::<Json>(), "nextCursor": next })
}

async fn portal() -> (MockPortal, Client) {
    let mock = MockPortal::builder().start().await.unwrap();
    for method in ["tasks.task.list", "main.eventlog.tail", "note.collection.list", "note.document.search.list"] {
        mock.on_raw(method, |request| Ok(page(request.params())));
    }
    let limits = bitrix24::limits::RateLimit::UNLIMITED;
    let client = Client::builder().webhook(&mock.webhook_url()).rate_limit(limits).build().unwrap();
    (mock, client)
}

/// Reads a list, and its second half again from the bookmark behind the bad row.
async fn sync<M: Paged>(what: &str, list: impl Fn() -> ItemStream<M, Deserialized<Row>>, ids: Vec<i64>) {
    let (mut rows, mut expected) = (list(), ids.iter().copied());
    let mut half = None;
    let mut seen = 0;
    while let Some(row) = rows.next().await {
        seen += 1;
        let id = expected.next().unwrap();
        match row {
            Ok(row) => assert_eq!(row.id, id, "{what}"),
            Err(Error::Decode(error)) if id == BAD => {
                let problem = error.decode_error();
                let place = (seen - 1) % 50;
                assert_eq!(problem.path(), format!("result.items[{place}].flag"), "{what}");
                assert_eq!(problem.raw(), Some(r#"{"flag":[],"id":77}"#), "{what}");
                assert_eq!(error.response().id::<Task>(), Some(BAD.into()), "{what}");
                assert_eq!(error.context().status(), Some(200), "{what}");
                let error = AnyError::from(error).to_error::<M::Error>().unwrap();
                assert!(!error.is_final(), "{what}: {error}");
            }
            Err(error) => panic!("{what}: {error}"),
        }
        if seen == 100 {
            half = rows.bookmark();
        }
    }
    assert_eq!((expected.next(), rows.progress().end), (None, Some(End::Complete)), "{what}");
    assert_eq!((rows.progress().rows, rows.progress().bad_rows), (200, 1), "{what}");
    let saved = half.unwrap().to_string();
    let rest: Vec<_> = list().resume(saved.parse().unwrap()).map(|row| row.ok().map(|row| row.id)).collect().await;
    let expected: Vec<_> = ids[100..].iter().map(|id| (*id != BAD).then_some(*id)).collect();
    assert_eq!(rest, expected, "{what}");

    // A handler takes the bad row; without one it ends `try_collect`, and with `strict` the list.
    let bad_rows = Arc::new(Mutex::new(0));
    let counted = bad_rows.clone();
    let good = list().on_bad_row(move |_| *counted.lock().unwrap() += 1).into_vec().await.unwrap();
    assert_eq!((good.len(), *bad_rows.lock().unwrap()), (199, 1), "{what}");
    assert!(list().try_collect::<Vec<_>>().await.is_err(), "{what}");
    let mut strict = list().strict();
    let count = strict.by_ref().take_while(|row| std::future::ready(row.is_ok())).count().await;
    assert_eq!(
        (count, strict.progress().end),
        (ids.iter().position(|id| *id == BAD).unwrap() / 50 * 50, Some(End::Failed))
    );
    assert!(strict.next().await.is_none() && strict.progress().rows == count as u64, "{what}");
}

fn rows_of<M: Paged>(client: &Client, list: &M) -> ItemStream<M, Deserialized<Row>> {
    client.items(list).page_size(50).rows_as()
}

#[tokio::test]
async fn a_bad_row_costs_no_other_row_in_any_family() {
    let (_mock, client) = portal().await;
    let (tasks, up, down) = (task::List::new(), (1..=COUNT).collect::<Vec<_>>(), (1..=COUNT).rev().collect::<Vec<_>>());
    sync("offset", || rows_of(&client, &tasks), up.clone()).await;
    let numbered = task::List::new().pagination(Page::limit(50).page(1));
    sync("number", || rows_of(&client, &numbered), up.clone()).await;
    sync("key", || rows_of(&client, &tasks).by_key(task::fields::ID), up.clone()).await;
    sync("key desc", || rows_of(&client, &tasks).by_key_desc(task::fields::ID), down).await;
    sync("tail", || rows_of(&client, &eventlog::Tail::new()), up.clone()).await;
    sync("cursor", || rows_of(&client, &collection::List::new()), up).await;
    let single = document::search::List::new("soup");
    let rows: Vec<_> = client.items(&single).page_size(200).rows_as::<Row>().collect().await;
    assert_eq!(rows.iter().map(Result::is_ok).collect::<Vec<_>>(), (1..=COUNT).map(|id| id != BAD).collect::<Vec<_>>());
}

#[tokio::test]
async fn projections_read_the_other_rows() {
    use task::fields::{ID, TITLE};
    let mock = MockPortal::builder().start().await.unwrap();
    let client = Client::webhook(&mock.webhook_url()).unwrap();
    let rows = || json!([{ "id": 1, "title": "a" }, { "id": 2, "title": "b" }, { "id": 3, "title": null }, { "id": 4, "title": "d" }]);
    // PHP writes a list with gaps as an object.
    let gaps =
        json!({ "0": { "id": 1, "title": "a" }, "2": { "id": 3, "title": null }, "5": { "id": 4, "title": "d" } });
    for (items, bad, count) in [(rows(), "result.items[2].title", 4), (gaps, "result.items.2.title", 3)] {
        mock.on_raw("tasks.task.list", move |_| Ok(json!({ "items": items })));
        let list = task::List::new();
        let check = |good: Vec<bool>, path: String| {
            assert_eq!(good.iter().filter(|good| **good).count(), count - 1);
            assert_eq!((good.len(), &*path), (count, bad));
        };
        fn problem<T, K>(rows: Vec<Result<T, Error<K>>>) -> (Vec<bool>, String) {
            let good = rows.iter().map(Result::is_ok).collect();
            let path = rows.into_iter().find_map(|row| match row {
                Err(Error::Decode(error)) => Some(error.decode_error().path()),
                _ => None,
            });
            (good, path.unwrap())
        }
        let (good, path) = problem(client.items(&list).max_pages(1).rows((ID, TITLE)).collect().await);
        check(good, path);
        let (good, path) = problem(client.items(&list).max_pages(1).rows(TITLE).collect().await);
        check(good, path);
        #[derive(Debug, serde::Deserialize)]
        struct Titled {
            #[allow(dead_code)]
            title: String,
        }
        let (good, path) = problem(client.items(&list).max_pages(1).rows_as::<Titled>().collect().await);
        check(good, path);
        let (good, path) = problem(client.rows(&list, (ID, TITLE)).await.unwrap());
        check(good, path);
        let page = client.pages(&list).rows((ID, TITLE)).next().await.unwrap().unwrap();
        let (good, path) = problem(page.rows);
        check(good, path);
    }
}

#[tokio::test]
async fn whole_objects_read_the_other_rows() {
    let mock = MockPortal::builder().start().await.unwrap();
    let client = Client::webhook(&mock.webhook_url()).unwrap();
    let odd = json!({ "id": 3, "title": { "text": "secret" } });
    mock.on_raw("tasks.task.list", move |_| Ok(json!({ "items": [null, { "id": 2 }, odd, "a row", { "id": 5 }] })));
    let list = task::List::new();
    let rows: Vec<_> = client.items(&list).max_pages(1).collect().await;
    let ids: Vec<_> = rows.iter().map(|row| row.as_ref().ok().and_then(|task| task.id).map(Id::get)).collect();
    assert_eq!(ids, [None, Some(2), None, None, Some(5)]);
    let shown: String =
        rows.iter().filter_map(|row| row.as_ref().err()).map(|error| format!("{error} {error:?}")).collect();
    assert!(shown.contains("result.items[2].title") && !shown.contains("secret"), "{shown}");
    // One page as one response is one result.
    assert!(matches!(client.call(&list).await, Err(Error::Decode(error)) if error.response().raw().contains("secret")));
}

#[tokio::test]
async fn a_followed_list_goes_on_behind_a_bad_row() {
    let (_mock, client) = portal().await;
    let log = client.follow(&eventlog::Tail::new(), Duration::from_secs(60)).rows(Deserialized::<Row>::new());
    let rows: Vec<_> = log.page_size(50).take(COUNT as usize).collect().await;
    assert_eq!(rows.iter().filter(|row| row.is_ok()).count(), 199);
    let finals = rows.iter().filter_map(|row| row.as_ref().err()).filter(|error| error.is_final()).count();
    assert_eq!(finals, 0);
}

#[test]
fn iterators_go_on_behind_a_bad_row() {
    let mock = MockPortal::builder().start_blocking().unwrap();
    mock.on_raw("tasks.task.list", |request| Ok(page(request.params())));
    let client = bitrix24::blocking::Client::webhook(&mock.webhook_url()).unwrap();
    let list = task::List::new();
    let rows = client.items(&list).with(|rows| rows.rows_as::<Row>());
    assert_eq!(rows.map(|row| row.is_ok()).filter(|good| *good).count(), 199);
    let (bad_rows, received) = std::sync::mpsc::channel();
    let pages = client.pages(&list).with(|pages| {
        pages.page_size(50).rows(Deserialized::<Row>::new()).on_bad_row(move |error| drop(bad_rows.send(error)))
    });
    assert_eq!(pages.map(|page| page.unwrap().rows.len()).collect::<Vec<_>>(), [50, 49, 50, 50]);
    assert_eq!(received.iter().count(), 1);
}
