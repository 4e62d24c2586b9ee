//! Many concurrent calls of the blocking client against a portal with many faults: nothing is executed twice or lost.
//!
//! `BITRIX24_SOAK_CALLS` sets the number of calls, as in `soak.rs`.
#![allow(clippy::unwrap_used)]

mod common;

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

use bitrix24::auth::{App, FileStore, Token, TokenStore};
use bitrix24::blocking::Client;
use bitrix24::limits::RateLimit;
use bitrix24::method::Effect;
use bitrix24::note::collection::{Add, AddFields, Get};
use bitrix24::{Error, Method};
use bitrix24_mock::{Fault, FaultRule, MockPortal};
use common::{APP, Folder, Steady, secs};
use serde_json::json;

const THREADS: usize = 8;
/// The token expires at every multiple of this number of calls.
const EXPIRY: u64 = 150;

/// Whether a title was reported as written; `None` if that is unknown.
type Titles = BTreeMap<String, Option<bool>>;

#[test]
fn concurrent_blocking_calls_survive_faults() {
    let calls: u64 = std::env::var("BITRIX24_SOAK_CALLS").map_or(400, |calls| calls.parse().unwrap());
    let folder = Folder::new("soak-blocking");
    let portal = MockPortal::builder().max_recorded_requests(0).application(APP.0, APP.1).start_blocking().unwrap();
    let store = FileStore::new(folder.file("tokens.json"));
    let client = client(&portal, store.clone());
    for (fault, probability) in [
        (Fault::ResetBefore, 0.03),
        (Fault::ResetAfter, 0.03),
        (Fault::Unavailable, 0.02),
        (Fault::CutBody, 0.01),
        (Fault::Html, 0.01),
    ] {
        for method in [Add::NAME, Get::NAME] {
            portal.fault(FaultRule::new(fault.clone()).method(method).probability(probability));
        }
    }
    let (next, titles) = (AtomicU64::new(0), Mutex::new(Titles::new()));
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Relaxed);
                    if number >= calls {
                        return;
                    }
                    if number.is_multiple_of(EXPIRY) {
                        portal.expire_token();
                    }
                    call(&client, number, &titles);
                }
            });
        }
    });
    let stats = client.stats();
    println!("{stats:#?}");
    assert_eq!(stats.calls, stats.succeeded + stats.failed);
    assert!(stats.failed <= calls / 50 && stats.retries > calls / 20 && stats.replayed > 0 && stats.refreshes > 0);
    compare(&client, &titles.into_inner().unwrap());
}

fn client(portal: &MockPortal, store: FileStore) -> Client {
    let tokens = Token::new("newtoken", "newrefresh");
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(store.save(&tokens)).unwrap();
    let app = App::new(APP.0, APP.1).server(portal.oauth_url());
    let builder = Client::builder().app(&portal.client_endpoint(), app, store);
    let builder = builder.rate_limit(RateLimit::UNLIMITED).retry(Steady(4, secs(0))).in_flight_timeout(secs(0));
    builder.retry_budget(u32::MAX).build().unwrap()
}

fn call(client: &Client, number: u64, titles: &Mutex<Titles>) {
    if number.is_multiple_of(2) {
        let id = 1 + number.cast_signed() % 60;
        match client.call(&Get::new(id)) {
            Ok(response) => assert_eq!(response.item.id, id.into(), "the response is that of another call"),
            Err(error) => expected(error),
        }
        return;
    }
    let title = format!("Number {number}");
    let said = match client.call(&Add::new(AddFields::new(title.clone()))) {
        Ok(response) => {
            assert_eq!(response.item.name, title, "the response is that of another call");
            Some(true)
        }
        Err(error) => {
            let unknown = error.may_have_executed();
            expected(error);
            (!unknown).then_some(false)
        }
    };
    titles.lock().unwrap().insert(title, said);
}

/// Checks that an error is one of those that the faults cause.
fn expected<K: bitrix24::ErrorKind>(error: Error<K>) {
    assert!(matches!(error, Error::Api(_) | Error::Transport(_) | Error::Unexpected(_)), "{error:?}");
}

/// Checks that the portal's data agrees with the outcomes of the calls.
fn compare(client: &Client, titles: &Titles) {
    let mut found: BTreeMap<String, u64> = BTreeMap::new();
    let mut pagination = json!({ "limit": 200 });
    loop {
        let call = client.request_raw("note.collection.list", &json!({ "pagination": pagination }));
        let mut page = call.with(|call| call.effect(Effect::Read)).send().unwrap().result;
        for item in page["items"].as_array().unwrap() {
            *found.entry(item["name"].as_str().unwrap().to_owned()).or_default() += 1;
        }
        let after = page["nextCursor"].take();
        if after.is_null() {
            break;
        }
        pagination = json!({ "limit": 200, "afterCursor": after });
    }
    for (title, said) in titles {
        let rows = found.get(title).copied().unwrap_or_default();
        assert!(rows <= 1, "`{title}` is there {rows} times");
        assert!(said.is_none_or(|said| said == (rows == 1)), "`{title}`: said {said:?}, and there are {rows} rows");
    }
}
