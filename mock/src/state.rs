//! The state of a portal.

pub(crate) mod auth;
pub(crate) mod clock;
pub(crate) mod custom_fields;
pub(crate) mod faults;
pub(crate) mod handlers;
pub(crate) mod idempotency;
pub(crate) mod limits;
pub(crate) mod lock;
pub(crate) mod options;
pub(crate) mod recorded;
pub(crate) mod seed;
pub(crate) mod store;
pub(crate) mod table;

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bitrix24_model::Api;
use bitrix24_model::TypeId;

use crate::state::auth::Auth;
use crate::state::clock::Clock;
use crate::state::faults::Faults;
use crate::state::handlers::Handlers;
use crate::state::idempotency::StoredResponses;
use crate::state::limits::LimitState;
use crate::state::lock::lock;
use crate::state::options::Options;
use crate::state::recorded::RecordedRequests;
use crate::state::store::Store;
use crate::state::table::Table;
use crate::values::objects::Row;

/// The state of a portal.
pub(crate) struct PortalState {
    pub(crate) api: Arc<Api>,
    pub(crate) options: Options,
    /// `http://127.0.0.1:PORT`
    pub(crate) url: String,
    pub(crate) clock: Clock,
    pub(crate) store: Mutex<Store>,
    pub(crate) auth: Mutex<Auth>,
    pub(crate) handlers: Mutex<Handlers>,
    pub(crate) faults: Mutex<Faults>,
    pub(crate) limits: Mutex<LimitState>,
    pub(crate) stored_responses: Mutex<StoredResponses>,
    pub(crate) recorded: Mutex<RecordedRequests>,
    pub(crate) operating_times: Mutex<HashMap<String, Duration>>,
}

/// What a portal starts with, besides its options.
pub(crate) struct InitialState {
    pub(crate) api: Arc<Api>,
    pub(crate) clock: Clock,
    pub(crate) seeds: HashMap<TypeId, Vec<Row>>,
    pub(crate) faults: Faults,
}

/// The operating time of a call for which the test sets none.
const OPERATING_TIME: Duration = Duration::from_millis(40);

impl PortalState {
    /// Creates the state of a portal that listens at a URL.
    pub(crate) fn new(options: Options, initial: InitialState, url: String) -> Self {
        let InitialState { api, clock, seeds, faults } = initial;
        let auth = Auth::new(options.user, &options.secret, &options.token, &options.refresh_token, &options.code);
        Self {
            api,
            url,
            clock,
            store: Mutex::new(Store::new(options.rows, seeds)),
            auth: Mutex::new(auth),
            handlers: Mutex::default(),
            faults: Mutex::new(faults),
            limits: Mutex::new(LimitState::new(options.limits)),
            stored_responses: Mutex::default(),
            recorded: Mutex::new(RecordedRequests::new(options.max_recorded_requests)),
            operating_times: Mutex::default(),
            options,
        }
    }

    /// Returns the current rows of a kind of object.
    pub(crate) fn table(&self, id: TypeId) -> Arc<Table> {
        lock(&self.store).snapshot(&self.api, id)
    }

    /// Returns the portal's time as a Unix timestamp.
    pub(crate) fn timestamp(&self) -> i64 {
        i64::try_from(self.clock.now().as_secs()).unwrap_or(i64::MAX)
    }

    /// Returns the host and port of the portal.
    pub(crate) fn host(&self) -> &str {
        self.url.split_once("://").map_or(&self.url, |(_, host)| host)
    }

    /// Returns the granted scopes.
    pub(crate) fn scopes(&self) -> Vec<String> {
        let all = || self.api.modules.iter().map(|module| module.name.clone()).collect();
        self.options.scopes.clone().unwrap_or_else(all)
    }

    /// Returns the operating time of a call of a method.
    pub(crate) fn operating_time(&self, method: &str) -> Duration {
        lock(&self.operating_times).get(method).copied().unwrap_or(OPERATING_TIME)
    }

    /// Restores the state at the start, except for tokens and the time.
    pub(crate) fn reset(&self) {
        lock(&self.store).reset();
        lock(&self.handlers).clear();
        lock(&self.faults).clear();
        lock(&self.recorded).clear();
        *lock(&self.stored_responses) = StoredResponses::default();
        *lock(&self.limits) = LimitState::new(self.options.limits);
    }
}
