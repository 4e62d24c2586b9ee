//! The state of a portal.

pub(crate) mod auth;
pub(crate) mod clock;
pub(crate) mod custom_fields;
pub(crate) mod data;
pub(crate) mod event_queue;
pub(crate) mod expectations;
pub(crate) mod fault_file;
pub(crate) mod faults;
pub(crate) mod files;
pub(crate) mod handlers;
pub(crate) mod idempotency;
pub(crate) mod limits;
pub(crate) mod lock;
pub(crate) mod names;
pub(crate) mod options;
pub(crate) mod outbox;
pub(crate) mod posting;
pub(crate) mod raised;
pub(crate) mod recorded;
pub(crate) mod row_form;
pub(crate) mod row_maker;
pub(crate) mod rows;
pub(crate) mod seed;
pub(crate) mod seed_file;
pub(crate) mod sent_events;
pub(crate) mod shown;
pub(crate) mod store;
pub(crate) mod table;

use std::collections::{BTreeSet, HashMap};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bitrix24_model::{Protocol, TypeId};
use hyper::HeaderMap;
use hyper::header::HOST;
use hyper::http::uri::Authority;
use tokio::sync::mpsc::UnboundedSender;
use tokio::sync::watch;

use crate::state::auth::Auth;
use crate::state::clock::Clock;
use crate::state::data::Data;
use crate::state::expectations::{Expectation, Expectations, calls};
use crate::state::faults::Faults;
use crate::state::files::Files;
use crate::state::handlers::Handlers;
use crate::state::idempotency::StoredResponses;
use crate::state::limits::LimitState;
use crate::state::lock::lock;
use crate::state::names::{Apis, divided};
use crate::state::options::Options;
use crate::state::outbox::Post;
use crate::state::recorded::{RecordedRequests, Request};
use crate::state::sent_events::SentEvents;
use crate::state::store::Store;
use crate::values::objects::Row;
use crate::values::problems;

/// The state of a portal.
pub(crate) struct PortalState {
    pub(crate) v3: Data,
    pub(crate) v2: Data,
    pub(crate) options: Options,
    /// The URL of the portal on this machine, `http://127.0.0.1:PORT`.
    pub(crate) url: String,
    /// Whether the portal can be controlled over HTTP.
    pub(crate) control: bool,
    pub(crate) clock: Arc<Clock>,
    pub(crate) auth: Mutex<Auth>,
    pub(crate) handlers: Mutex<Handlers>,
    pub(crate) faults: Mutex<Faults>,
    pub(crate) limits: Mutex<LimitState>,
    pub(crate) stored_responses: Mutex<StoredResponses>,
    pub(crate) recorded: Mutex<RecordedRequests>,
    /// Tells those that wait for requests that one was recorded.
    pub(crate) recordings: watch::Sender<()>,
    pub(crate) expectations: Mutex<Expectations>,
    pub(crate) sent_events: Mutex<SentEvents>,
    /// Tells those that wait for events that one was delivered, or could not be.
    pub(crate) deliveries: watch::Sender<()>,
    /// Where posts to event handlers go.
    pub(crate) outbox: UnboundedSender<Post>,
    /// When each handler was last told of new events in the queue.
    pub(crate) told_of_queue: Mutex<HashMap<i64, Duration>>,
    /// How many calls have reserved events of the queue.
    pub(crate) reservations: AtomicU64,
    /// Whether the requests of examples get the responses of examples.
    pub(crate) examples: AtomicBool,
    pub(crate) operating_times: Mutex<HashMap<String, Duration>>,
    /// The granted scopes; `None` for all.
    pub(crate) scopes: Mutex<Option<Vec<String>>>,
}

/// What a portal starts with, besides its options.
pub(crate) struct InitialState {
    pub(crate) apis: Apis,
    pub(crate) clock: Clock,
    pub(crate) seeds: Seeds,
    pub(crate) faults: Faults,
    pub(crate) outbox: UnboundedSender<Post>,
}

/// The rows of seeds, by protocol and object.
#[derive(Debug, Default)]
pub(crate) struct Seeds {
    pub(crate) v3: HashMap<TypeId, Vec<Row>>,
    pub(crate) v2: HashMap<TypeId, Vec<Row>>,
}

impl Seeds {
    pub(crate) fn of_mut(&mut self, protocol: Protocol) -> &mut HashMap<TypeId, Vec<Row>> {
        match protocol {
            Protocol::V3 => &mut self.v3,
            Protocol::V2 => &mut self.v2,
        }
    }
}

/// The operating time of a call for which the test sets none.
const OPERATING_TIME: Duration = Duration::from_millis(40);

impl PortalState {
    /// Creates the state of a portal that listens at a URL.
    pub(crate) fn new(options: Options, initial: InitialState, url: String, is_loopback: bool) -> Self {
        let InitialState { apis, clock, seeds, faults, outbox } = initial;
        let clock = Arc::new(clock);
        let files = Arc::new(Files::new(options.public_url.as_ref().unwrap_or(&url).clone()));
        let shared = || (Arc::clone(&clock), Arc::clone(&files));
        let data = |api, seeds| Data::new(api, Store::new(options.rows, seeds), shared());
        let (v3, v2) = (data(apis.v3, seeds.v3), data(apis.v2, seeds.v2));
        let auth = Auth::new(options.user, &options.secret, &options.token, &options.refresh_token, &options.code);
        Self {
            v3,
            v2,
            url,
            control: options.control.unwrap_or(is_loopback),
            clock,
            auth: Mutex::new(auth),
            handlers: Mutex::default(),
            faults: Mutex::new(faults),
            limits: Mutex::new(LimitState::new(options.limits)),
            stored_responses: Mutex::default(),
            recorded: Mutex::new(RecordedRequests::new(options.max_recorded_requests)),
            recordings: watch::Sender::new(()),
            expectations: Mutex::default(),
            sent_events: Mutex::new(SentEvents::new(options.max_recorded_requests)),
            deliveries: watch::Sender::new(()),
            outbox,
            told_of_queue: Mutex::default(),
            reservations: AtomicU64::new(0),
            examples: AtomicBool::new(options.examples),
            operating_times: Mutex::default(),
            scopes: Mutex::new(options.scopes.clone()),
            options,
        }
    }

    /// Returns the data of a protocol.
    pub(crate) fn data(&self, protocol: Protocol) -> &Data {
        match protocol {
            Protocol::V3 => &self.v3,
            Protocol::V2 => &self.v2,
        }
    }

    /// Returns the data that a full name belongs to, and the rest of the name.
    pub(crate) fn divided<'n>(&self, full_name: &'n str) -> (&Data, &'n str) {
        let (protocol, name) = divided(full_name);
        (self.data(protocol), name)
    }

    /// Returns the specs of both protocols.
    pub(crate) fn apis(&self) -> Apis {
        Apis { v3: Arc::clone(&self.v3.api), v2: Arc::clone(&self.v2.api) }
    }

    /// Returns the granted scopes.
    pub(crate) fn scopes(&self) -> Vec<String> {
        let all = || {
            let modules = [&self.v3, &self.v2].into_iter().flat_map(|data| &data.api.modules);
            let names: BTreeSet<&str> = modules.map(|module| module.name.as_str()).collect();
            names.into_iter().map(str::to_owned).collect()
        };
        lock(&self.scopes).clone().unwrap_or_else(all)
    }

    /// Sets the granted scopes; `None` grants all. Returns the problems of scopes that do not exist.
    pub(crate) fn set_scopes(&self, scopes: Option<Vec<String>>) -> Result<(), Vec<String>> {
        let apis = || [&self.v3, &self.v2].into_iter().map(|data| &data.api);
        let modules = apis().flat_map(|api| &api.modules).map(|module| module.name.as_str());
        let scopes_of_methods = apis().flat_map(|api| &api.methods).map(|method| method.scope.as_str());
        let known: BTreeSet<&str> = modules.chain(scopes_of_methods).collect();
        let unknown = scopes.iter().flatten().filter(|scope| !known.contains(scope.as_str()));
        let problems: Vec<String> =
            unknown.map(|scope| problems::unknown("scope", scope, known.iter().copied())).collect();
        if problems.is_empty() {
            *lock(&self.scopes) = scopes;
            return Ok(());
        }
        Err(problems)
    }

    /// Returns the URL at which the client that sent these headers reaches the portal.
    pub(crate) fn url_for(&self, headers: &HeaderMap) -> String {
        if let Some(url) = &self.options.public_url {
            return url.clone();
        }
        let host = headers.get(HOST).and_then(|host| Authority::try_from(host.as_bytes()).ok());
        match (host, self.url.split_once("://")) {
            (Some(host), Some((scheme, _))) => format!("{scheme}://{host}"),
            _ => self.url.clone(),
        }
    }

    /// Returns the URL of the webhook below a URL of the portal, in the form in which a portal shows it.
    pub(crate) fn webhook_url(&self, url: &str) -> String {
        format!("{url}/rest/{}/{}/", self.options.user, self.options.secret)
    }

    /// Records a request.
    pub(crate) fn record(&self, request: Request) {
        lock(&self.expectations).count(&request.method);
        lock(&self.recorded).push(request);
        self.recordings.send_replace(());
    }

    /// Waits until each event is delivered to its handler, or could not be.
    pub(crate) async fn events_delivered(&self) {
        let mut deliveries = self.deliveries.subscribe();
        // The sender lives as long as this state, so `changed` returns only after a change.
        while !lock(&self.sent_events).is_idle() {
            let _ = deliveries.changed().await;
        }
    }

    /// Returns what was expected and did not happen: calls, and scripted results that no call has used.
    pub(crate) fn unmet(&self) -> Vec<String> {
        let (expectations, handlers) = (lock(&self.expectations), lock(&self.handlers));
        let unmet = expectations.all().iter().filter(|expectation| !expectation.is_met());
        let unmet = unmet.map(|Expectation { method, times, seen }| {
            format!("`{method}`: expected {}, saw {}", calls(*times), calls(*seen))
        });
        let unused = handlers.scripts().map(|(method, script)| match script.len() {
            1 => format!("`{method}`: one scripted result was not used"),
            more => format!("`{method}`: {more} scripted results were not used"),
        });
        unmet.chain(unused).collect()
    }

    /// Returns the operating time of a call of a method.
    pub(crate) fn operating_time(&self, method: &str) -> Duration {
        lock(&self.operating_times).get(method).copied().unwrap_or(OPERATING_TIME)
    }

    /// Restores the state at the start, except for tokens and the time.
    pub(crate) fn reset(&self) {
        lock(&self.v3.store).reset();
        lock(&self.v2.store).reset();
        self.v2.files.clear();
        self.examples.store(self.options.examples, Ordering::Relaxed);
        lock(&self.handlers).clear();
        lock(&self.faults).reset();
        lock(&self.recorded).clear();
        lock(&self.expectations).clear();
        lock(&self.sent_events).clear();
        lock(&self.told_of_queue).clear();
        lock(&self.operating_times).clear();
        lock(&self.scopes).clone_from(&self.options.scopes);
        *lock(&self.stored_responses) = StoredResponses::default();
        *lock(&self.limits) = LimitState::new(self.options.limits);
    }
}

/// Returns the host of a URL, with its port and what follows.
pub(crate) fn host_of(url: &str) -> &str {
    url.split_once("://").map_or(url, |(_, host)| host)
}
