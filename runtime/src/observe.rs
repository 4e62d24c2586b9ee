//! What the client tells of its work: hooks, numbers, traces.

mod span;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::Duration;

use crate::error::Executed;
use crate::limits::Operating;
use crate::method::Effect;
pub(crate) use span::Span;

/// Which call an [`Event`] is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CallInfo<'e> {
    /// The method's name.
    pub method: &'e str,
    /// The portal's host.
    pub host: &'e str,
    /// Whether the method changes anything.
    pub effect: Effect,
}

/// Why a call waits.
///
/// ```
/// use bitrix24_runtime::observe::{Event, WaitReason};
///
/// /// Whether a call is held up by the portal's limits.
/// fn is_throttled(event: &Event<'_>) -> bool {
///     matches!(event, Event::Waiting { reason: WaitReason::Requests | WaitReason::Operating, .. })
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WaitReason {
    /// For a place in the bucket of requests.
    Requests,
    /// For the method's operating budget.
    Operating,
    /// Before a repeat.
    Retry,
}

/// A step of a call. Nothing in it is secret.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Event<'e> {
    /// A request goes out.
    Sending {
        /// Its number, from 1.
        attempt: u32,
    },
    /// The call waits.
    Waiting {
        /// For what.
        reason: WaitReason,
        /// How long.
        duration: Duration,
    },
    /// The access token has expired, or there is none yet, and the call waits for another.
    Refreshing,
    /// The portal has been renamed and the call follows it, once. Change the address that the client is given.
    Moved {
        /// The portal's new host.
        host: &'e str,
    },
    /// The call is over.
    Finished(Finished<'e>),
}

/// How a call ended.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Finished<'e> {
    /// How many requests were sent.
    pub attempts: u32,
    /// From the call to its end, with all waiting.
    pub duration: Duration,
    /// The HTTP status of the last answer.
    pub status: Option<u16>,
    /// What went wrong: the portal's code, or the kind of error in lower case.
    pub error: Option<&'e str>,
    /// Whether the portal acted.
    pub executed: Executed,
    /// What is used up of the method's operating budget, in seconds.
    pub operating: Option<f64>,
    /// Whether the answer is that of an earlier call under the same idempotency key.
    pub replayed: bool,
}

/// Is told of every step of every call, for metrics and logs. It is called while the call runs and must not block.
///
/// ```
/// use bitrix24_runtime::Client;
/// use bitrix24_runtime::observe::{CallInfo, Event, Observer};
///
/// struct Print;
///
/// impl Observer for Print {
///     fn event(&self, call: &CallInfo<'_>, event: &Event<'_>) {
///         if let Event::Finished(end) = event {
///             println!("{} took {:?}", call.method, end.duration);
///         }
///     }
/// }
/// let builder = Client::builder().observer(Print);
/// ```
pub trait Observer: Send + Sync + 'static {
    /// A call has made a step.
    fn event(&self, call: &CallInfo<'_>, event: &Event<'_>);
}

/// What a client and its clones have done so far.
///
/// ```
/// use bitrix24_runtime::observe::Stats;
///
/// fn success_rate(stats: &Stats) -> f64 {
///     stats.succeeded as f64 / stats.calls.max(1) as f64
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Stats {
    /// Calls that were begun.
    pub calls: u64,
    /// Calls that ended with a result.
    pub succeeded: u64,
    /// Calls that ended with an error.
    pub failed: u64,
    /// Calls that were dropped on their way.
    pub cancelled: u64,
    /// Requests that were sent to the portal.
    pub requests: u64,
    /// Repeats among them.
    pub retries: u64,
    /// Answers that the portal had stored under an idempotency key.
    pub replayed: u64,
    /// Requests that were sent to the authorization server.
    pub refreshes: u64,
    /// How often a call waited for a limit.
    pub waits: u64,
    /// How long calls waited for limits, all together.
    pub waited: Duration,
    /// What is known of the methods' operating budgets.
    pub operating: BTreeMap<String, Operating>,
}

/// The numbers behind [`Stats`].
#[derive(Debug, Default)]
pub(crate) struct Counters {
    calls: AtomicU64,
    succeeded: AtomicU64,
    failed: AtomicU64,
    cancelled: AtomicU64,
    requests: AtomicU64,
    retries: AtomicU64,
    replayed: AtomicU64,
    refreshes: AtomicU64,
    waits: AtomicU64,
    waited_ms: AtomicU64,
}

impl Counters {
    pub(crate) fn begun(&self) {
        self.calls.fetch_add(1, Relaxed);
    }

    pub(crate) fn cancelled(&self) {
        self.cancelled.fetch_add(1, Relaxed);
    }

    pub(crate) fn refresh(&self) {
        self.refreshes.fetch_add(1, Relaxed);
    }

    pub(crate) fn count(&self, event: &Event<'_>) {
        let counter = match event {
            Event::Sending { .. } => &self.requests,
            Event::Waiting { reason: WaitReason::Retry, .. } => &self.retries,
            Event::Waiting { duration, .. } => {
                self.waited_ms.fetch_add(duration.as_millis().try_into().unwrap_or(u64::MAX), Relaxed);
                &self.waits
            }
            Event::Finished(end) => {
                self.replayed.fetch_add(end.replayed.into(), Relaxed);
                if end.error.is_none() { &self.succeeded } else { &self.failed }
            }
            Event::Refreshing | Event::Moved { .. } => return,
        };
        counter.fetch_add(1, Relaxed);
    }

    pub(crate) fn snapshot(&self, operating: BTreeMap<String, Operating>) -> Stats {
        let get = |counter: &AtomicU64| counter.load(Relaxed);
        Stats {
            calls: get(&self.calls),
            succeeded: get(&self.succeeded),
            failed: get(&self.failed),
            cancelled: get(&self.cancelled),
            requests: get(&self.requests),
            retries: get(&self.retries),
            replayed: get(&self.replayed),
            refreshes: get(&self.refreshes),
            waits: get(&self.waits),
            waited: Duration::from_millis(get(&self.waited_ms)),
            operating,
        }
    }
}
