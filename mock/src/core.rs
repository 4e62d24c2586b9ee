//! The state of a portal, and a call through it.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use bitrix24_model::{Api, Method, TypeId};
use serde_json::Value as Json;

use crate::auth::Auth;
use crate::capture::{Capture, Request};
use crate::clock::Clock;
use crate::failure::Failure;
use crate::faults::Faults;
use crate::handlers::{Handlers, Own};
use crate::idempotency::Replays;
use crate::limits::{Meter, Usage};
use crate::lock::lock;
use crate::notes::Notes;
use crate::options::Options;
use crate::rows::{Row, Table, Tables};
use crate::select::World;
use crate::system;

/// The state of a portal.
pub(crate) struct Core {
    api: Arc<Api>,
    pub(crate) options: Options,
    pub(crate) clock: Clock,
    pub(crate) tables: Mutex<Tables>,
    pub(crate) auth: Mutex<Auth>,
    pub(crate) handlers: Mutex<Handlers>,
    pub(crate) faults: Mutex<Faults>,
    pub(crate) meter: Mutex<Meter>,
    pub(crate) replays: Mutex<Replays>,
    pub(crate) capture: Mutex<Capture>,
    pub(crate) costs: Mutex<HashMap<String, Duration>>,
    pub(crate) openapi: OnceLock<Json>,
    notes: Vec<OnceLock<Notes>>,
    base_url: OnceLock<String>,
}

/// The state that a portal starts with beside its options.
pub(crate) struct Start {
    pub(crate) api: Arc<Api>,
    pub(crate) clock: Clock,
    pub(crate) seeds: HashMap<TypeId, Vec<Row>>,
    pub(crate) faults: Faults,
}

/// What a call takes where the test says nothing else.
const COST: Duration = Duration::from_millis(40);

impl Core {
    pub(crate) fn new(options: Options, start: Start) -> Self {
        let Start { api, clock, seeds, faults } = start;
        let notes = api.methods.iter().map(|_| OnceLock::new()).collect();
        let auth = Auth::new(options.user, &options.secret, &options.token, &options.refresh_token, &options.code);
        Self {
            clock,
            tables: Mutex::new(Tables::new(options.rows, seeds)),
            auth: Mutex::new(auth),
            handlers: Mutex::default(),
            faults: Mutex::new(faults),
            meter: Mutex::new(Meter::new(options.limits)),
            replays: Mutex::default(),
            capture: Mutex::new(Capture::new(options.kept_requests)),
            costs: Mutex::default(),
            openapi: OnceLock::new(),
            notes,
            base_url: OnceLock::new(),
            api,
            options,
        }
    }

    /// `http://127.0.0.1:PORT`, known once the portal listens.
    pub(crate) fn base_url(&self) -> &str {
        self.base_url.get().map_or("", String::as_str)
    }

    pub(crate) fn set_base_url(&self, url: String) {
        // Set once, by the server that has just been bound.
        let _ = self.base_url.set(url);
    }

    /// The portal's time in whole seconds since 1970.
    pub(crate) fn seconds(&self) -> i64 {
        i64::try_from(self.clock.now().as_secs()).unwrap_or(i64::MAX)
    }

    /// The scopes that are granted.
    pub(crate) fn scopes(&self) -> Vec<String> {
        let all = || self.api.modules.iter().map(|module| module.name.clone()).collect();
        self.options.scopes.clone().unwrap_or_else(all)
    }

    /// What is worked out about a method.
    pub(crate) fn notes(&self, method: &Method) -> &Notes {
        // Every method here is one of the API's, so that it has its place among them.
        let at = self.api.methods.binary_search_by(|known| known.name.cmp(&method.name)).unwrap_or_else(|place| place);
        self.notes[at].get_or_init(|| Notes::of(&self.api, method))
    }

    /// Counts a request against the portal's bucket.
    pub(crate) fn admit(&self, peer: IpAddr) -> Result<(), Failure> {
        lock(&self.meter).request(peer, self.clock.now())
    }

    /// What a call of a method takes.
    pub(crate) fn cost(&self, method: &str) -> Duration {
        lock(&self.costs).get(method).copied().unwrap_or(COST)
    }

    /// Runs one call, from a request or out of a batch, and gives what stands under `result`.
    pub(crate) fn call(&self, request: &Request) -> Result<(Json, Usage), Failure> {
        let name = request.method.as_str();
        let own = lock(&self.handlers).take(name);
        let method = self.api.method(name);
        if method.is_none() && own.is_none() && !system::is_own(name) {
            return Err(Failure::error("ErrorMethodNotFound"));
        }
        self.check_scope(method)?;
        let usage = lock(&self.meter).call(&request.caller.key, name, self.cost(name), self.clock.now())?;
        let result = match (own, method) {
            (Some(Own::Scripted(outcome)), _) => outcome?,
            (Some(Own::Handled(handler)), method) => {
                if let Some(method) = method.filter(|_| handler.checked) {
                    self.check(method, &request.params)?;
                }
                handler.answer(request)?
            }
            (None, _) if system::is_own(name) => system::answer(self, name, &request.params),
            (None, Some(method)) => self.perform(method, &request.params)?,
            (None, None) => return Err(Failure::error("ErrorMethodNotFound")),
        };
        Ok((result, usage))
    }

    fn check_scope(&self, method: Option<&Method>) -> Result<(), Failure> {
        match (method, &self.options.scopes) {
            // The API's own methods need none.
            (Some(method), Some(granted)) if !system::is_own(&method.name) && !granted.contains(&method.scope) => {
                Err(Failure::error("InsufficientScope").message(format!("The call needs the scope `{}`", method.scope)))
            }
            _ => Ok(()),
        }
    }

    /// Everything as it was at the start, but for the tokens and the time.
    pub(crate) fn reset(&self) {
        lock(&self.tables).reset();
        lock(&self.handlers).clear();
        lock(&self.faults).clear();
        lock(&self.capture).clear();
        *lock(&self.replays) = Replays::default();
        *lock(&self.meter) = Meter::new(self.options.limits);
    }
}

impl World for Core {
    fn api(&self) -> &Api {
        &self.api
    }

    fn table(&self, id: TypeId) -> Arc<Table> {
        lock(&self.tables).snapshot(&self.api, id)
    }
}
