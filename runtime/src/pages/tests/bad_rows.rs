//! Rows that cannot be decoded, at random places and in random shapes, in every kind of pagination.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::decode::from_body;

const FLAG: Field<Row, bool> = Field::new("flag");

/// How a row is odd.
#[derive(Clone, Copy, Debug)]
enum Odd {
    /// The key is good.
    Value,
    NoKey,
    NullKey,
    TextKey,
    ObjectKey,
    FarKey,
    List,
    Text,
    Null,
}

const ALL: [Odd; 9] =
    [Odd::Value, Odd::NoKey, Odd::NullKey, Odd::TextKey, Odd::ObjectKey, Odd::FarKey, Odd::List, Odd::Text, Odd::Null];

impl Odd {
    fn row(self, id: i64) -> OrderedJson {
        match self {
            Self::Value => json!({ "flag": [1], "id": id }),
            Self::NoKey => json!({ "flag": true, "n": id }),
            Self::NullKey => json!({ "flag": true, "id": null, "n": id }),
            Self::TextKey => json!({ "id": format!("an id {id}"), "flag": true }),
            Self::ObjectKey => json!({ "id": { "1": id }, "flag": true, "n": id }),
            Self::FarKey => json!({ "id": "99999999999999999999", "flag": [1], "n": id }),
            Self::List => json!([id, true]),
            Self::Text => json!(format!("row {id}")),
            Self::Null => json!(null),
        }
    }

    /// Whether the row has a `flag`.
    fn is_flagged(self) -> bool {
        matches!(self, Self::NoKey | Self::NullKey | Self::TextKey | Self::ObjectKey)
    }
}

type Oddities = BTreeMap<i64, Odd>;

/// Replaces odd rows in the responses of a portal, and writes the rows as PHP writes a list with gaps.
fn odd(
    mut portal: impl FnMut(&OrderedJson) -> OrderedJson,
    oddities: Oddities,
    gaps: bool,
) -> impl FnMut(&OrderedJson) -> OrderedJson {
    move |body| {
        let mut response = portal(body);
        let row = |row: &OrderedJson| {
            let id = row["id"].as_i64().unwrap();
            oddities.get(&id).map_or_else(|| json!({ "id": id, "flag": true }), |odd| odd.row(id))
        };
        let rows: Vec<OrderedJson> = response["items"].as_array().unwrap().iter().map(row).collect();
        response["items"] = match gaps {
            true => rows.into_iter().enumerate().map(|(place, row)| (format!("{:03}", 2 * place), row)).collect(),
            false => rows.into(),
        };
        response
    }
}

/// What a walk returned.
#[derive(Debug, Default)]
struct Walked<T> {
    rows: Vec<Result<T, DecodeError>>,
    /// After each page, the position and the number of rows before it.
    bookmarks: Vec<(usize, Option<Bookmark>)>,
    failed: bool,
}

fn walk_all<P: Projection<Row>>(
    mut pager: Pager,
    paging: Paging,
    projection: &P,
    portal: &mut dyn FnMut(&OrderedJson) -> OrderedJson,
) -> Walked<P::Row> {
    let mut walked = Walked { rows: Vec::new(), bookmarks: Vec::new(), failed: false };
    for _ in 0..1000 {
        let PagerStep::Fetch(body) = pager.step() else {
            assert_eq!(pager.progress().bad_rows, walked.rows.iter().filter(|row| row.is_err()).count() as u64);
            return walked;
        };
        let key_spec = pager.key_spec();
        let mut slot = PageSlot::new(projection, paging, ITEMS, &key_spec, &|problem| problem);
        read_twice(&portal(&body), &mut slot).unwrap();
        match pager.page_received(&slot.facts) {
            Ok(shown) => walked.rows.extend(slot.rows.into_iter().take(shown.unwrap_or(0))),
            Err(_) => walked.failed = true,
        }
        walked.bookmarks.push((walked.rows.len(), pager.bookmark()));
    }
    panic!("the walk has no end");
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Offset,
    Number,
    KeyAsc,
    KeyDesc,
    Tail,
    Cursor,
}

const KINDS: [Kind; 6] = [Kind::Offset, Kind::Number, Kind::KeyAsc, Kind::KeyDesc, Kind::Tail, Kind::Cursor];
const COUNT: i64 = 60;

impl Kind {
    fn by_key(self) -> bool {
        matches!(self, Self::KeyAsc | Self::KeyDesc | Self::Tail)
    }

    fn pager(self) -> (Pager, Paging) {
        let all = |paging| (pager(json!({}), paging), paging);
        match self {
            Self::Offset => all(OFFSET),
            Self::Number => (pager(json!({ "pagination": { "page": 1, "limit": 1000 } }), OFFSET), OFFSET),
            Self::KeyAsc => (keyed(json!({}), Direction::Asc), OFFSET),
            Self::KeyDesc => (keyed(json!({}), Direction::Desc), OFFSET),
            Self::Tail => all(TAIL),
            Self::Cursor => all(CURSOR),
        }
    }

    fn portal(self, size: i64, oddities: Oddities, gaps: bool) -> Box<dyn FnMut(&OrderedJson) -> OrderedJson> {
        match self {
            Self::Offset | Self::Number => Box::new(odd(by_offset(COUNT, size), oddities, gaps)),
            Self::KeyAsc | Self::KeyDesc => Box::new(odd(by_key(COUNT, size), oddities, gaps)),
            Self::Tail => Box::new(odd(by_tail(COUNT, size), oddities, gaps)),
            Self::Cursor => Box::new(odd(by_cursor(COUNT, size), oddities, gaps)),
        }
    }

    fn ids(self) -> Vec<i64> {
        if matches!(self, Self::KeyDesc) { (1..=COUNT).rev().collect() } else { (1..=COUNT).collect() }
    }
}

fn oddities() -> impl Strategy<Value = Oddities> {
    proptest::collection::btree_map(1..=COUNT, proptest::sample::select(ALL.to_vec()), 0..20)
}

/// The identifiers of the good rows, and `None` for each bad one.
fn ids_of(walked: &Walked<(i64, bool)>) -> Vec<Option<i64>> {
    walked.rows.iter().map(|row| row.as_ref().ok().map(|(id, _)| *id)).collect()
}

/// The same of rows that are read as identifiers alone.
fn ids(walked: &Walked<i64>) -> Vec<Option<i64>> {
    walked.rows.iter().map(|row| row.as_ref().ok().copied()).collect()
}

/// Returns what is to come: the identifier of each good row, and `None` for each bad one.
fn expected(kind: Kind, oddities: &Oddities, is_good: impl Fn(Odd) -> bool) -> Vec<Option<i64>> {
    kind.ids().into_iter().map(|id| oddities.get(&id).is_none_or(|odd| is_good(*odd)).then_some(id)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Every row comes once, in its place. A list by key can end early, but only at a page without any usable key.
    #[test]
    fn bad_rows_cost_no_good_row(oddities in oddities(), size in 1_i64..25, gaps in any::<bool>()) {
        for kind in KINDS {
            let (pager, paging) = kind.pager();
            let mut portal = kind.portal(size, oddities.clone(), gaps);
            let walked = walk_all(pager, paging, &(ID, FLAG), &mut *portal);
            let ids = ids_of(&walked);
            let expected = expected(kind, &oddities, |_| false);
            prop_assert_eq!(&ids[..], &expected[..ids.len()], "{:?}", kind);
            if walked.failed {
                let page: Vec<_> = kind.ids().into_iter().skip(ids.len()).take(size as usize).collect();
                prop_assert!(kind.by_key() && page.iter().all(|id| oddities.contains_key(id)), "{:?}", kind);
            } else {
                prop_assert_eq!(ids.len(), expected.len(), "{:?}", kind);
            }
            for problem in walked.rows.iter().filter_map(|row| row.as_ref().err()) {
                prop_assert!(problem.path().starts_with("items") && problem.raw().is_some());
            }
        }
    }

    /// A row without a usable key comes once if the key is not among the fields that are read.
    #[test]
    fn rows_without_a_key_come_once(oddities in oddities(), size in 1_i64..25) {
        for kind in KINDS {
            let (pager, paging) = kind.pager();
            let walked = walk_all(pager, paging, &FLAG, &mut *kind.portal(size, oddities.clone(), false));
            let good: Vec<bool> = walked.rows.iter().map(Result::is_ok).collect();
            let expected: Vec<bool> = expected(kind, &oddities, Odd::is_flagged).iter().map(Option::is_some).collect();
            prop_assert_eq!(&good[..], &expected[..good.len()], "{:?}", kind);
            prop_assert!(walked.failed || good.len() == expected.len(), "{:?}", kind);
        }
    }

    /// Every bookmark leads to the rows that were not returned before it.
    #[test]
    fn bad_rows_are_behind_the_bookmark(oddities in oddities(), size in 1_i64..25) {
        for kind in KINDS {
            let (pager, paging) = kind.pager();
            let walked = walk_all(pager, paging, &ID, &mut *kind.portal(size, oddities.clone(), false));
            for (before, bookmark) in walked.bookmarks.iter().rev().skip(1).take(3) {
                let (mut pager, paging) = kind.pager();
                pager.plan.from.clone_from(bookmark);
                let rest = walk_all(pager, paging, &ID, &mut *kind.portal(size, oddities.clone(), false));
                prop_assert!(rest.rows.len() <= walked.rows.len() - before, "{:?} {:?}", kind, bookmark);
                let left = &ids(&walked)[*before..];
                prop_assert_eq!(&ids(&rest)[..], &left[..rest.rows.len()], "{:?} {:?}", kind, bookmark);
                let stuck = kind.by_key() && left[rest.rows.len()..].iter().take(size as usize).all(Option::is_none);
                prop_assert!(rest.rows.len() == left.len() || rest.failed && stuck, "{:?} {:?}", kind, bookmark);
            }
        }
    }
}

#[test]
fn the_key_of_a_bad_row_continues_the_list() {
    // Page 2 has bad rows only, with good keys.
    let oddities: Oddities = (11..=20).map(|id| (id, Odd::Value)).collect();
    for kind in KINDS {
        let (pager, paging) = kind.pager();
        let walked = walk_all(pager, paging, &(ID, FLAG), &mut *kind.portal(10, oddities.clone(), false));
        assert!(!walked.failed, "{kind:?}");
        assert_eq!(walked.rows.iter().filter(|row| row.is_ok()).count(), 50, "{kind:?}");
    }
}

#[test]
fn a_page_without_a_usable_key_is_an_error_with_the_row() {
    let oddities: Oddities = (11..=20).map(|id| (id, Odd::NullKey)).collect();
    let (mut pager, _) = Kind::KeyAsc.pager();
    let mut portal = Kind::KeyAsc.portal(10, oddities, false);
    let mut next = || {
        let PagerStep::Fetch(body) = pager.step() else { panic!("no request") };
        let (rows, facts) = read(&pager, OFFSET, &portal(&body)).unwrap();
        (rows, pager.page_received(&facts))
    };
    assert_eq!(next().1, Ok(Some(10)));
    let problem = next().1.unwrap_err();
    assert_eq!((problem.path().as_str(), problem.raw()), ("items[0].id", Some(r#"{"flag":true,"id":null,"n":11}"#)));
}

#[test]
fn a_followed_list_waits_behind_a_row_without_a_key() {
    let (mut pager, paging) = Kind::Tail.pager();
    pager.plan.endless = true;
    let mut seen = Vec::new();
    let mut read_to = |count: i64| {
        let oddities: Oddities = [(4, Odd::NullKey)].into();
        let mut portal = odd(by_tail(count, 50), oddities, false);
        while let PagerStep::Fetch(body) = pager.step() {
            let (rows, facts) = read(&pager, paging, &portal(&body)).unwrap();
            seen.extend(rows.into_iter().take(pager.page_received(&facts).unwrap().unwrap_or(0)));
        }
        pager.resume_after_wait();
        seen.iter().map(|row| row.as_ref().ok().copied()).collect::<Vec<_>>()
    };
    assert_eq!(read_to(4), [Some(1), Some(2), Some(3)]);
    assert_eq!(read_to(4), [Some(1), Some(2), Some(3)]);
    assert_eq!(read_to(5), [Some(1), Some(2), Some(3), None, Some(5)]);
}

#[test]
fn dates_of_bad_rows_continue_the_list_if_they_are_later() {
    let after = "2026-03-29T01:30:00+03:00";
    for (date, usable) in [
        ("2026-03-29T01:31:00+03:00", true),
        ("2026-03-29T01:31:00+04:00", false),
        ("2026-03-29T00:31:00+02:00", true),
        ("0000-00-00 00:00:00", false),
        ("", false),
    ] {
        let mut pager = pager(json!({}), OFFSET);
        pager.plan.key = Some(("changed".into(), Direction::Asc));
        pager.plan.from = format!(r#"{{"field":"changed","order":"ASC","after":"{after}"}}"#).parse().ok();
        let PagerStep::Fetch(_) = pager.step() else { panic!("no request") };
        let (_, facts) = read(&pager, OFFSET, &json!({ "items": [{ "id": {}, "changed": date }] })).unwrap();
        assert_eq!(facts.last.is_some(), usable, "{date}");
    }
}

/// Rows that the user may not see can be `null`, page after page.
#[test]
fn pages_of_the_same_bad_rows_do_not_end_the_list() {
    for kind in [Kind::Offset, Kind::Number, Kind::Cursor] {
        for size in [1, 10] {
            for odd in [Odd::Null, Odd::NullKey, Odd::TextKey] {
                let oddities: Oddities = (11..=40).map(|id| (id, odd)).collect();
                let (pager, paging) = kind.pager();
                let walked = walk_all(pager, paging, &(ID, FLAG), &mut *kind.portal(size, oddities.clone(), false));
                let expected = expected(kind, &oddities, |_| false);
                assert_eq!((ids_of(&walked), walked.failed), (expected, false), "{kind:?} {odd:?}");
            }
        }
    }
}

/// A portal that ignores the offset ends the list, even if it returns nothing that can be told apart.
#[test]
fn the_same_bad_rows_do_not_come_forever() {
    for (rows, pages) in [
        (json!([null]), 102),
        (json!([{ "id": "" }, { "id": "" }]), 102),
        (json!([null, "a row"]), 2),
        (json!([{ "id": 5, "flag": [] }]), 2),
    ] {
        let mut pages_read = 0;
        let mut portal = |_: &OrderedJson| {
            pages_read += 1;
            json!({ "items": rows })
        };
        let walked = walk_all(pager(json!({}), OFFSET), OFFSET, &(ID, FLAG), &mut portal);
        assert!(walked.failed);
        assert_eq!((walked.rows.len(), pages_read), (rows.as_array().unwrap().len() * (pages - 1), pages), "{rows}");
    }
}

#[test]
fn a_number_that_no_type_holds_costs_one_row() {
    let body = b"{\"items\": [{\"id\": 1}, {\"id\": 1e999}, {\"id\": \"3\", \"name\": \"\xFF\"}]}";
    let (id, pager) = (ID, pager(json!({}), OFFSET));
    let key_spec = pager.key_spec();
    let mut slot = PageSlot::<Row, _, _>::new(&id, OFFSET, ITEMS, &key_spec, &|problem| problem);
    assert!(from_body(body, &mut slot).unwrap_err().is_again());
    assert!(from_body(body, &mut slot).unwrap().repaired);
    let rows: Vec<_> = slot.rows.iter().map(|row| row.as_ref().map_err(DecodeError::path)).collect();
    assert_eq!(rows, [Ok(&1), Err("items[1].id".to_owned()), Ok(&3)]);
}
