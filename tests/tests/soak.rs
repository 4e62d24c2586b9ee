//! Many concurrent calls against a portal with many faults: nothing is executed twice, lost, or leaked.
//!
//! The ordinary run makes a few hundred calls. `BITRIX24_SOAK_CALLS=20000 cargo test --release -p bitrix24-tests --test
//! soak -- --nocapture` makes that many and prints statistics.
#![allow(clippy::unwrap_used)]

mod common;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex};
use std::time::Instant;

use bitrix24::auth::{App, FileStore, Token, TokenStore};
use bitrix24::limits::RateLimit;
use bitrix24::method::Effect;
use bitrix24::note::collection::{Add, AddFields, Get};
use bitrix24::runtime::Runtime;
use bitrix24::transport::{BoxFuture, HttpRequest, HttpResponse, HyperTransport, SendError, Transport};
use bitrix24::{Client, Error, ErrorKind, Method};
use bitrix24_mock::{Fault, FaultRule, MockPortal};
use common::{APP, Clock, Folder, Harness, Hook, Steady, secs};
use serde_json::{Value as Json, json};

/// The number of concurrent calls.
const TASKS: u64 = 64;
/// After this many calls, the portal is compared with the outcomes of the calls, and cleared.
const ROUND: u64 = 2_000;
/// The token expires at every multiple of this number of requests.
const EXPIRY: u64 = 150;
/// A sufficient number of retries.
const BUDGET: u32 = 20_000;
/// Every call whose number is a multiple of this one is dropped in flight.
const DROPPED: u64 = 23;

/// The faults with their probabilities.
fn faults() -> Vec<(Fault, f64)> {
    vec![
        (Fault::ResetBefore, 0.05),
        (Fault::ResetAfter, 0.05),
        (Fault::Unavailable, 0.02),
        (Fault::CutBody, 0.02),
        (Fault::Html, 0.01),
    ]
}

/// The delays with their probabilities.
fn delays() -> Vec<(Fault, f64)> {
    // The last one exceeds the client's timeout.
    vec![(Fault::TooMany, 0.002), (Fault::Delay(secs(3)), 0.03), (Fault::Delay(secs(70)), 0.01)]
}

/// The outcomes of calls, as reported to the caller.
#[derive(Default)]
struct Ledger {
    ends: BTreeMap<String, u64>,
    attempts: u64,
    /// For each title sent: whether it was reported as written, as not written, or as unknown.
    titles: BTreeMap<String, Option<bool>>,
}

impl Ledger {
    fn count(&mut self, end: impl Into<String>) {
        *self.ends.entry(end.into()).or_default() += 1;
    }

    /// Records an expected error; any other error is a bug of the client.
    fn failed<K: ErrorKind>(&mut self, error: &Error<K>) {
        self.attempts += u64::from(error.context().attempts());
        let end = match error {
            Error::Api(error) => error.code().to_owned(),
            Error::Transport(error) => format!("{:?}", error.kind()),
            Error::Unexpected(error) => format!("{:?}", error.kind()),
            Error::Limit(error) => format!("{:?}", error.kind()),
            other => panic!("unexpected error: {other:?}"),
        };
        self.count(end);
    }
}

struct Soak {
    portal: Arc<MockPortal>,
    client: Client,
    faults: Vec<(Fault, f64)>,
    /// The virtual clock, if there is one.
    clock: Option<Clock>,
    ledger: Mutex<Ledger>,
    expiries: Arc<AtomicU64>,
    next: AtomicU64,
}

impl Soak {
    /// Creates a test with a virtual clock.
    async fn new(store: impl TokenStore) -> Arc<Self> {
        let mut harness = Harness::of(MockPortal::builder().max_recorded_requests(0)).await;
        let (hook, expiries) = expiring(harness.portal.clone());
        harness.watch(move |request| hook(request));
        let builder =
            harness.app(store).rate_limit(RateLimit::UNLIMITED).retry_budget(BUDGET).total_timeout(secs(3_600));
        let client = builder.build().unwrap();
        let faults = [faults(), delays()].concat();
        Self::of(harness.portal, client, faults, Some(harness.clock), expiries)
    }

    /// Creates a test on many threads with the system's clock and without waits.
    async fn on_threads(store: impl TokenStore) -> Arc<Self> {
        let portal = MockPortal::builder().max_recorded_requests(0).application(APP.0, APP.1).start().await.unwrap();
        let portal = Arc::new(portal);
        let (hook, expiries) = expiring(portal.clone());
        let app = App::new(APP.0, APP.1).server(portal.oauth_url());
        let builder = Client::builder().app(&portal.client_endpoint(), app, store).rate_limit(RateLimit::UNLIMITED);
        let builder = builder.retry(Steady(3, secs(0))).in_flight_timeout(secs(0)).retry_budget(BUDGET);
        let hyper = HyperTransport::builder().no_proxy().build().unwrap();
        let client = builder.transport(Hooked(hyper, hook)).build().unwrap();
        Self::of(portal, client, faults(), None, expiries)
    }

    fn of(
        portal: Arc<MockPortal>,
        client: Client,
        faults: Vec<(Fault, f64)>,
        clock: Option<Clock>,
        expiries: Arc<AtomicU64>,
    ) -> Arc<Self> {
        Arc::new(Self { portal, client, faults, clock, ledger: Mutex::default(), expiries, next: AtomicU64::new(0) })
    }

    /// Makes concurrent calls up to a number, and compares the portal with their outcomes.
    async fn round(self: &Arc<Self>, end: u64) {
        for method in [Add::NAME, Get::NAME] {
            for (fault, probability) in &self.faults {
                self.portal.fault(FaultRule::new(fault.clone()).method(method).probability(*probability));
            }
        }
        let tasks: Vec<_> = (0..TASKS).map(|_| tokio::spawn(self.clone().work(end))).collect();
        for task in tasks {
            task.await.unwrap();
        }
        self.next.store(end, Relaxed);
        self.compare().await;
        self.portal.reset();
    }

    /// Makes `calls` calls and checks the invariants.
    async fn run(self: &Arc<Self>, calls: u64, store: &FileStore) {
        let (began, mut processes, mut end) = (Instant::now(), Vec::new(), 0);
        while end < calls {
            end = (end + ROUND).min(calls);
            self.round(end).await;
            processes.extend(process());
        }
        let (stats, kept) = (self.client.stats(), store.load().await.unwrap().unwrap());
        let ledger = self.ledger.lock().unwrap();
        let (elapsed, expiries) =
            (self.clock.as_ref().map(Clock::elapsed).unwrap_or_default(), self.expiries.load(Relaxed));
        println!("{calls} calls in {:.1?}, and {elapsed:.1?} of the portal's time", began.elapsed());
        println!("{stats:#?}\n{} attempts, ends: {:#?}", ledger.attempts, ledger.ends);
        println!("tokens made to expire: {expiries}; memory in MiB and open files: {processes:?}");
        // No call is lost: each has one outcome, and the client counts the same. Few calls failed on every attempt or met
        // more expired tokens than a call refreshes.
        assert_eq!(ledger.ends.values().sum::<u64>(), calls);
        assert_eq!(stats.calls, stats.succeeded + stats.failed + stats.cancelled);
        let unlucky = stats.failed - ledger.ends.get("expired_token").unwrap_or(&0);
        assert!(unlucky <= calls / 50, "{unlucky} calls failed");
        // Every refresh succeeded, and there were no more refreshes than expired tokens, by force or by age.
        let newest = format!("access{}", stats.refreshes);
        assert_eq!(kept.access.reveal(), newest);
        assert!(self.portal.token().is_none_or(|token| token == newest));
        assert!(stats.refreshes <= expiries + elapsed.as_secs().div_ceil(3_600), "{} refreshes", stats.refreshes);
        // All faults occurred.
        assert!(stats.retries > calls / 20 && stats.replayed > 0 && stats.cancelled > 0 && stats.refreshes > 0);
        flat(&processes);
    }

    async fn work(self: Arc<Self>, end: u64) {
        loop {
            let number = self.next.fetch_add(1, Relaxed);
            if number >= end {
                return;
            }
            if number.is_multiple_of(DROPPED) {
                tokio::select! {
                    biased;
                    () = self.call(number) => {}
                    () = turns(number * 31 % 400) => self.ledger.lock().unwrap().count("dropped"),
                }
            } else {
                self.call(number).await;
            }
        }
    }

    async fn call(&self, number: u64) {
        if number.is_multiple_of(2) { self.read(number).await } else { self.write(number).await }
    }

    async fn read(&self, number: u64) {
        let id = 1 + number.cast_signed() % 60;
        let outcome = self.client.call_with_metadata(&Get::new(id)).await;
        let mut ledger = self.ledger.lock().unwrap();
        match outcome {
            Ok(answer) => {
                assert_eq!(answer.result.item.id, id.into(), "the answer is that of another call");
                ledger.attempts += u64::from(answer.attempts);
                ledger.count("read");
            }
            Err(error) => ledger.failed(&error),
        }
    }

    async fn write(&self, number: u64) {
        let title = format!("Number {number}");
        self.ledger.lock().unwrap().titles.insert(title.clone(), None);
        let outcome = self.client.call_with_metadata(&Add::new(AddFields::new(title.clone()))).await;
        let mut ledger = self.ledger.lock().unwrap();
        match outcome {
            Ok(answer) => {
                assert_eq!(answer.result.item.name, title, "the answer is that of another call");
                ledger.attempts += u64::from(answer.attempts);
                ledger.count(if answer.replayed { "written, and replayed" } else { "written" });
                ledger.titles.insert(title, Some(true));
            }
            Err(error) => {
                ledger.failed(&error);
                ledger.titles.insert(title, (!error.may_have_executed()).then_some(false));
            }
        }
    }

    /// Checks that the portal's data agrees with the outcomes of the calls.
    async fn compare(&self) {
        // Requests that timed out can still be in flight; the portal finishes them after some time.
        if let Some(clock) = &self.clock {
            clock.sleep(secs(100)).await;
        }
        let mut found: BTreeMap<String, u64> = BTreeMap::new();
        let mut after = Json::Null;
        loop {
            let params = json!({ "pagination": { "limit": 200, "afterCursor": after } });
            let params = if after.is_null() { json!({ "pagination": { "limit": 200 } }) } else { params };
            let call = self.client.request_raw("note.collection.list", &params).effect(Effect::Read);
            let mut page = call.send().await.unwrap().result;
            for item in page["items"].as_array().unwrap() {
                *found.entry(item["name"].as_str().unwrap().to_owned()).or_default() += 1;
            }
            after = page["nextCursor"].take();
            if after.is_null() {
                break;
            }
        }
        for (title, said) in std::mem::take(&mut self.ledger.lock().unwrap().titles) {
            let rows = found.get(&title).copied().unwrap_or_default();
            assert!(rows <= 1, "`{title}` is there {rows} times");
            assert!(said.is_none_or(|said| said == (rows == 1)), "`{title}`: said {said:?}, and there are {rows} rows");
        }
    }
}

/// Expires the portal's token at every multiple of a number of requests, and counts the expiries.
fn expiring(portal: Arc<MockPortal>) -> (Hook, Arc<AtomicU64>) {
    let (requests, expiries) = (AtomicU64::new(0), Arc::new(AtomicU64::new(0)));
    let counted = expiries.clone();
    let hook = move |request: &HttpRequest| {
        let number = requests.fetch_add(1, Relaxed) + 1;
        if number.is_multiple_of(EXPIRY) && request.url().contains("/note.") {
            counted.fetch_add(1, Relaxed);
            portal.expire_token();
        }
    };
    (Arc::new(hook), expiries)
}

/// Calls a hook on each request.
struct Hooked(HyperTransport, Hook);

impl Transport for Hooked {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
        (self.1)(&request);
        self.0.send(request)
    }
}

async fn turns(count: u64) {
    for _ in 0..count {
        tokio::task::yield_now().await;
    }
}

/// Returns this process's memory in MiB and its number of open files and sockets; `None` on systems other than Linux.
fn process() -> Option<(u64, usize)> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let memory = line.trim().strip_suffix(" kB")?.parse::<u64>().ok()? / 1024;
    Some((memory, std::fs::read_dir("/proc/self/fd").ok()?.count()))
}

/// Returns the number of calls, and the store of the tokens.
async fn start(name: &str) -> (u64, Folder, FileStore) {
    let calls = std::env::var("BITRIX24_SOAK_CALLS").map_or(400, |calls| calls.parse().unwrap());
    let folder = Folder::new(name);
    let store = FileStore::new(folder.file("tokens.json"));
    store.save(&Token::new("newtoken", "newrefresh")).await.unwrap();
    (calls, folder, store)
}

#[tokio::test]
async fn concurrent_calls_survive_faults() {
    let (calls, _folder, store) = start("soak").await;
    Soak::new(store.clone()).await.run(calls, &store).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn concurrent_calls_on_many_threads_survive_faults() {
    let (calls, _folder, store) = start("soak-threads").await;
    Soak::on_threads(store.clone()).await.run(calls, &store).await;
}

/// Checks that after the first rounds, memory and open files do not grow with the number of calls.
fn flat(processes: &[(u64, usize)]) {
    let [_, (memory, files), .., (last, open)] = processes else { return };
    assert!(*last <= memory + 24, "memory grew from {memory} to {last} MiB");
    assert!(*open <= files + 2 * TASKS as usize, "open files grew from {files} to {open}");
}
