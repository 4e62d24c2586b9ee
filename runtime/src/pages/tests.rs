//! Tests of pagination against simple portals, without a client.

mod bad_rows;

use super::bookmark::Bookmark;
use super::end::End;
use super::page_facts::PageFacts;
use super::page_slot::{PageSlot, RowsAt};
use super::pager::{Pager, PagerStep};
use super::paging::Paging;
use crate::decode::{Decode, DecodeError, from_ordered_json};
use crate::query::{Direction, Field, Projection};
use crate::types::OrderedJson;
use bitrix24_json::json;

/// Where the rows stand.
pub(super) const ITEMS: RowsAt = RowsAt::of::<crate::types::Items<()>>();
const OFFSET: Paging = Paging::Offset { default: 50, max: 1000 };
const TAIL: Paging = Paging::Tail { default: 50, max: 1000 };
const CURSOR: Paging = Paging::Cursor { default: 50, max: 200, next: "nextCursor" };
const SINGLE: Paging = Paging::Single { default: Some(50), max: Some(200), more: Some("hasMore") };

struct Row;
const ID: Field<Row, i64> = Field::new("id");

fn pager(body: OrderedJson, paging: Paging) -> Pager {
    Pager::of(&body, paging, Some("select"))
}

type Rows = Vec<Result<i64, DecodeError>>;

fn read(pager: &Pager, paging: Paging, response: &OrderedJson) -> Result<(Rows, PageFacts), DecodeError> {
    let key_spec = pager.key_spec();
    let id = ID;
    let mut slot = PageSlot::<Row, _, _>::new(&id, paging, ITEMS, &key_spec, &|problem| problem);
    read_twice(response, &mut slot)?;
    Ok((slot.rows, slot.facts))
}

/// Decodes a response as the client does.
fn read_twice(response: &OrderedJson, slot: &mut dyn Decode) -> Result<(), DecodeError> {
    match from_ordered_json(response, slot) {
        Err(problem) if problem.is_again() => from_ordered_json(response, slot),
        read => read,
    }
}

/// Reads all pages and returns the rows, and the largest page.
fn walk(
    mut pager: Pager,
    paging: Paging,
    mut portal: impl FnMut(&OrderedJson) -> OrderedJson,
) -> (Result<Vec<i64>, DecodeError>, Pager, usize) {
    let (mut all, mut most) = (Vec::new(), 0);
    loop {
        let body = match pager.step() {
            PagerStep::Fetch(body) => body,
            _ => return (Ok(all), pager, most),
        };
        let (rows, facts) = match read(&pager, paging, &portal(&body)) {
            Ok(page) => page,
            Err(problem) => return (Err(problem), pager, most),
        };
        most = most.max(rows.len());
        match pager.page_received(&facts) {
            Ok(shown) => all.extend(rows.into_iter().take(shown.unwrap_or(0)).map(Result::unwrap)),
            Err(problem) => return (Err(problem), pager, most),
        }
    }
}

fn rows(ids: impl IntoIterator<Item = i64>) -> OrderedJson {
    ids.into_iter().map(|id| json!({ "id": id, "title": "same" })).collect()
}

fn limit(page: &OrderedJson, clamp: i64) -> i64 {
    page["limit"].as_i64().unwrap_or(50).min(clamp)
}

/// Simulates a portal with `count` rows that pages by offset and limits pages to `clamp` rows.
fn by_offset(count: i64, clamp: i64) -> impl FnMut(&OrderedJson) -> OrderedJson {
    move |body| {
        let page = &body["pagination"];
        let size = limit(page, clamp);
        let start = page["page"].as_i64().map_or(page["offset"].as_i64().unwrap_or(0), |page| (page - 1) * size);
        json!({ "items": rows(start + 1..=(start + size).min(count)) })
    }
}

/// Simulates a portal with `count` rows that supports one condition on `id`.
fn by_key(count: i64, clamp: i64) -> impl FnMut(&OrderedJson) -> OrderedJson {
    move |body| {
        let after = body["filter"][0][2].as_i64();
        let size = limit(&body["pagination"], clamp);
        let ids: Vec<i64> = match body["order"]["id"].as_str() {
            Some("DESC") => (1..after.unwrap_or(count + 1)).rev().take(size as usize).collect(),
            _ => (after.unwrap_or(0) + 1..=count).take(size as usize).collect(),
        };
        json!({ "items": rows(ids) })
    }
}

fn by_tail(count: i64, clamp: i64) -> impl FnMut(&OrderedJson) -> OrderedJson {
    move |body| {
        let cursor = &body["cursor"];
        let after = cursor["value"].as_i64().unwrap();
        let size = limit(cursor, clamp) as usize;
        let ids: Vec<i64> = match cursor["order"].as_str() {
            Some("DESC") => (1..after.min(count + 1)).rev().take(size).collect(),
            _ => (after + 1..=count).take(size).collect(),
        };
        json!({ "items": rows(ids) })
    }
}

fn by_cursor(count: i64, clamp: i64) -> impl FnMut(&OrderedJson) -> OrderedJson {
    move |body| {
        let page = &body["pagination"];
        let after = page["afterCursor"]["id"].as_i64().unwrap_or(0);
        let end = (after + limit(page, clamp)).min(count);
        let next = if end < count { json!({ "position": 1, "id": end }) } else { OrderedJson::Null };
        json!({ "items": rows(after + 1..=end), "nextCursor": next })
    }
}

fn keyed(body: OrderedJson, direction: Direction) -> Pager {
    let mut pager = pager(body, OFFSET);
    pager.plan.key = Some(("id".into(), direction));
    pager
}

#[test]
fn every_kind_of_pagination_returns_each_row_once() {
    const COUNT: i64 = 10_000;
    let expected: Vec<i64> = (1..=COUNT).collect();
    for clamp in [1000, 37] {
        let (all, _, most) = walk(pager(json!({}), OFFSET), OFFSET, by_offset(COUNT, clamp));
        assert!(all.unwrap() == expected && most <= clamp as usize, "offset, {clamp}");
        let numbered = pager(json!({ "pagination": { "page": 1, "limit": 1000 } }), OFFSET);
        let (all, _, most) = walk(numbered, OFFSET, by_offset(COUNT, clamp));
        assert!(all.unwrap() == expected && most <= clamp as usize, "page, {clamp}");
        let (all, _, most) = walk(keyed(json!({}), Direction::Asc), OFFSET, by_key(COUNT, clamp));
        assert!(all.unwrap() == expected && most <= clamp as usize, "key, {clamp}");
        let (all, _, most) = walk(pager(json!({}), TAIL), TAIL, by_tail(COUNT, clamp));
        assert!(all.unwrap() == expected && most <= clamp as usize, "tail, {clamp}");
        let (all, _, most) = walk(pager(json!({}), CURSOR), CURSOR, by_cursor(COUNT, clamp));
        assert!(all.unwrap() == expected && most <= clamp as usize, "cursor, {clamp}");
    }
}

#[test]
fn descending_pagination_returns_each_row_once() {
    let expected: Vec<i64> = (1..=1000).rev().collect();
    let (all, _, _) = walk(keyed(json!({}), Direction::Desc), OFFSET, by_key(1000, 60));
    assert_eq!(all.unwrap(), expected);
    let from = json!({ "cursor": { "field": "id", "value": 1001, "order": "DESC" } });
    let (all, _, _) = walk(pager(from, TAIL), TAIL, by_tail(1000, 60));
    assert_eq!(all.unwrap(), expected);
}

#[test]
fn a_list_ends_after_a_full_last_page() {
    for count in [0, 1, 50, 100, 101] {
        let (all, pager, _) = walk(pager(json!({}), OFFSET), OFFSET, by_offset(count, 50));
        assert_eq!(all.unwrap().len() as i64, count);
        assert_eq!(pager.progress().end, Some(End::Complete));
    }
}

#[test]
fn each_kind_of_pagination_sends_its_own_requests() {
    let asked = |mut pager: Pager, paging: Paging, mut portal: Box<dyn FnMut(&OrderedJson) -> OrderedJson>| {
        let mut bodies = Vec::new();
        while let (PagerStep::Fetch(body), true) = (pager.step(), bodies.len() < 2) {
            let (_, facts) = read(&pager, paging, &portal(&body)).unwrap();
            pager.page_received(&facts).unwrap();
            bodies.push(body);
        }
        OrderedJson::from(bodies)
    };
    let filter = json!({ "filter": [["title", "=", "x"]], "select": ["title"] });
    let offset = pager(json!({ "filter": [] }), OFFSET);
    assert_eq!(
        asked(offset, OFFSET, Box::new(by_offset(100, 10))),
        json!([{ "filter": [], "pagination": { "limit": 1000 } }, { "filter": [], "pagination": { "limit": 1000, "offset": 10 } }])
    );
    let key = keyed(filter, Direction::Asc);
    let portal = |body: &OrderedJson| json!({ "items": rows(body["filter"][1][2].as_i64().map_or(1..=10, |id| id + 1..=id + 10)) });
    let body = |filter: OrderedJson| {
        let (select, order) = (json!(["title", "id"]), json!({ "id": "ASC" }));
        json!({ "filter": filter, "select": select, "order": order, "pagination": { "limit": 1000 } })
    };
    assert_eq!(
        asked(key, OFFSET, Box::new(portal)),
        json!([body(json!([["title", "=", "x"]])), body(json!([["title", "=", "x"], ["id", ">", 10]]))])
    );
    let mut tail = pager(json!({ "cursor": { "field": "id", "value": 7, "order": "ASC" } }), TAIL);
    tail.plan.size = Some(10);
    assert_eq!(
        asked(tail, TAIL, Box::new(by_tail(100, 10))),
        json!([
            { "cursor": { "field": "id", "value": 7, "order": "ASC", "limit": 10 } },
            { "cursor": { "field": "id", "value": 17, "order": "ASC", "limit": 10 } },
        ])
    );
    assert_eq!(
        asked(pager(json!({}), CURSOR), CURSOR, Box::new(by_cursor(100, 10))),
        json!([
            { "pagination": { "limit": 200 } },
            { "pagination": { "limit": 200, "afterCursor": { "position": 1, "id": 10 } } },
        ])
    );
}

#[test]
fn page_sizes_stay_within_the_limits_of_the_method() {
    for (size, sent) in [(0, 1), (10, 10), (5000, 1000)] {
        let mut pager = pager(json!({}), OFFSET);
        pager.plan.size = Some(size);
        let PagerStep::Fetch(body) = pager.step() else { panic!("no request") };
        assert_eq!(body["pagination"]["limit"], sent);
    }
    let mut none = pager(json!({}), Paging::Single { default: None, max: None, more: None });
    assert_eq!(none.step(), PagerStep::Fetch(json!({})));
}

#[test]
fn an_ignored_page_is_detected_before_a_row_repeats() {
    let same = |_: &OrderedJson| json!({ "items": rows(1..=50), "nextCursor": { "id": 50 } });
    let cases = [
        (pager(json!({}), OFFSET), OFFSET),
        (pager(json!({ "pagination": { "page": 2 } }), OFFSET), OFFSET),
        (keyed(json!({}), Direction::Asc), OFFSET),
        (pager(json!({}), TAIL), TAIL),
        (pager(json!({}), CURSOR), CURSOR),
    ];
    for (pager, paging) in cases {
        let (all, pager, _) = walk(pager, paging, same);
        assert!(all.is_err(), "{paging:?}");
        // The first page was valid, so the list can be resumed after it.
        assert_eq!((pager.progress().pages, pager.progress().end), (1, Some(End::Failed)));
    }
}

#[test]
fn circular_cursors_are_detected() {
    let mut turn = 0;
    let (all, _, _) = walk(pager(json!({}), CURSOR), CURSOR, |_| {
        turn += 1;
        assert!(turn < 100, "the circle was not detected");
        json!({ "items": rows([turn]), "nextCursor": { "id": turn % 5 } })
    });
    assert!(all.unwrap_err().to_string().contains("a new cursor"));
}

#[test]
fn an_order_that_is_ignored_is_an_error() {
    let (all, _, _) = walk(keyed(json!({}), Direction::Asc), OFFSET, |_| json!({ "items": rows([1, 3, 2]) }));
    assert!(all.unwrap_err().to_string().contains("the requested order"));
}

#[test]
fn equal_rows_are_not_repetitions_if_select_hides_differences() {
    let mut left = 3;
    let (mut pages, mut pager) = (0, pager(json!({ "select": ["title"] }), OFFSET));
    while let PagerStep::Fetch(_) = pager.step() {
        left -= 1;
        let items: Vec<OrderedJson> = (0..if left > 0 { 10 } else { 4 }).map(|_| json!({ "title": "same" })).collect();
        let key_spec = pager.key_spec();
        let title: Field<Row, String> = Field::new("title");
        let mut slot = PageSlot::<Row, _, _>::new(&title, OFFSET, ITEMS, &key_spec, &|problem| problem);
        from_ordered_json(&json!({ "items": items }), &mut slot).unwrap();
        pager.page_received(&slot.facts).unwrap();
        pages += 1;
    }
    assert_eq!((pages, pager.progress().rows), (3, 24));
}

#[test]
fn the_maximum_number_of_pages_ends_the_list() {
    let mut capped = pager(json!({}), OFFSET);
    capped.plan.pages = Some(2);
    let (all, pager, _) = walk(capped, OFFSET, by_offset(100, 10));
    assert_eq!(all.unwrap().len(), 20);
    assert_eq!(pager.progress().end, Some(End::Capped));
}

#[test]
fn a_single_page_says_whether_there_are_more_rows() {
    for (more, end) in [(true, End::Truncated), (false, End::Complete)] {
        let (all, pager, _) =
            walk(pager(json!({}), SINGLE), SINGLE, |_| json!({ "items": rows(1..=3), "hasMore": more }));
        assert_eq!((all.unwrap().len(), pager.progress().end), (3, Some(end)));
    }
}

#[test]
fn a_list_resumes_from_its_bookmark() {
    fn portal(paging: Paging, key: bool) -> Box<dyn FnMut(&OrderedJson) -> OrderedJson> {
        match (paging, key) {
            (OFFSET, true) => Box::new(by_key(95, 10)),
            (TAIL, _) => Box::new(by_tail(95, 10)),
            (CURSOR, _) => Box::new(by_cursor(95, 10)),
            _ => Box::new(by_offset(95, 10)),
        }
    }
    let start = |paging: Paging, key: bool| {
        let mut pager = pager(json!({}), paging);
        pager.plan.key = key.then(|| ("id".to_owned(), Direction::Asc));
        pager
    };
    for (paging, key) in [(OFFSET, false), (OFFSET, true), (TAIL, false), (CURSOR, false)] {
        let mut first = start(paging, key);
        first.plan.pages = Some(3);
        let (before, first, _) = walk(first, paging, portal(paging, key));
        let saved = first.bookmark().unwrap().to_string();
        let mut second = start(paging, key);
        second.plan.from = Some(saved.parse().unwrap());
        let (after, _, _) = walk(second, paging, portal(paging, key));
        let all: Vec<i64> = before.unwrap().into_iter().chain(after.unwrap()).collect();
        assert_eq!(all, (1..=95).collect::<Vec<_>>(), "{saved}");
    }
}

#[test]
fn a_bookmark_of_another_pagination_is_rejected() {
    for (paging, saved) in [(OFFSET, r#"{"cursor":{"id":1}}"#), (TAIL, r#"{"offset":5}"#), (CURSOR, r#"{"page":2}"#)] {
        let mut pager = pager(json!({}), paging);
        pager.plan.from = Some(saved.parse().unwrap());
        assert!(matches!(pager.step(), PagerStep::Reject(_)), "{saved}");
        assert_eq!(pager.step(), PagerStep::Done);
    }
}

#[test]
fn pagination_by_key_rejects_another_order_and_start() {
    for body in [json!({ "order": { "title": "ASC" } }), json!({ "pagination": { "offset": 10 } })] {
        assert!(matches!(keyed(body, Direction::Asc).step(), PagerStep::Reject(_)));
    }
}

#[test]
fn a_row_without_the_key_is_an_error_with_its_path() {
    let mut tail = pager(json!({}), TAIL);
    let PagerStep::Fetch(_) = tail.step() else { panic!("no request") };
    let key_spec = tail.key_spec();
    let title: Field<Row, String> = Field::new("title");
    let mut slot = PageSlot::<Row, _, _>::new(&title, TAIL, ITEMS, &key_spec, &|problem| problem).strict();
    let problem = from_ordered_json(&json!({ "items": [{ "title": "x" }] }), &mut slot).unwrap_err();
    assert_eq!(problem.path(), "items[0].id");
}

#[test]
fn an_endless_list_waits_and_continues() {
    let mut pager = pager(json!({}), TAIL);
    pager.plan.endless = true;
    let mut count = 3;
    let mut seen = Vec::new();
    for _ in 0..3 {
        while let PagerStep::Fetch(body) = pager.step() {
            let (rows, facts) = read(&pager, TAIL, &by_tail(count, 50)(&body)).unwrap();
            pager.page_received(&facts).unwrap();
            seen.extend(rows.into_iter().map(Result::unwrap));
        }
        assert_eq!(pager.step(), PagerStep::Wait);
        pager.resume_after_wait();
        count += 2;
    }
    assert_eq!(seen, [1, 2, 3, 4, 5, 6, 7]);
    // A retryable failure leads to a wait, any other ends the list.
    pager.failed(true);
    assert_eq!(pager.step(), PagerStep::Wait);
    pager.failed(false);
    assert_eq!(pager.step(), PagerStep::Done);
}

#[test]
fn rows_whose_identifier_is_null_are_told_apart_by_their_other_fields() {
    let title = Field::<Row, String>::new("title");
    let mut pager = pager(json!({}), OFFSET);
    for page in 0..3 {
        let PagerStep::Fetch(_) = pager.step() else { panic!("no request") };
        let key_spec = pager.key_spec();
        let mut slot = PageSlot::<Row, _, _>::new(&title, OFFSET, ITEMS, &key_spec, &|problem| problem);
        read_twice(&json!({ "items": [{ "id": null, "title": page }] }), &mut slot).unwrap();
        assert_eq!(pager.page_received(&slot.facts), Ok(Some(1)));
    }
}
