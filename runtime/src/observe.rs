//! Observers, events and statistics.

mod span;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::Duration;

use crate::error::Executed;
use crate::limits::OperatingUsage;
use crate::method::Effect;
pub(crate) use span::Span;

/// The call that an [`Event`] belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CallInfo<'e> {
    /// The method's name.
    pub method: &'e str,
    /// The portal's host.
    pub host: &'e str,
    /// Whether the method changes anything.
    pub effect: Effect,
    /// The calls that a request of a batch makes.
    pub batch: Option<BatchPart>,
}

/// The calls that one request of a batch makes: those from `first`, of `total` calls of the batch.
///
/// ```
/// use bitrix24_runtime::observe::{BatchPart, CallInfo, Event};
///
/// fn log(call: &CallInfo<'_>, event: &Event<'_>) {
///     if let (Event::Finished(end), Some(BatchPart { first, count, total, .. })) = (event, call.batch) {
///         println!("calls {first} to {} of {total}: executed: {:?}", first + count, end.executed);
///     }
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct BatchPart {
    /// The index of the first call.
    pub first: usize,
    /// The number of calls in the request.
    pub count: usize,
    /// The number of calls in the batch.
    pub total: usize,
}

/// Why a call waits.
///
/// ```
/// use bitrix24_runtime::observe::{Event, WaitReason};
///
/// /// Returns whether a call waits for a limit of the portal.
/// fn is_throttled(event: &Event<'_>) -> bool {
///     matches!(event, Event::Waiting { reason: WaitReason::Requests | WaitReason::Operating, .. })
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WaitReason {
    /// For the rate limit.
    Requests,
    /// For the method's operating limit.
    Operating,
    /// Before a retry.
    Retry,
}

/// An event of a call. It contains no secrets.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Event<'e> {
    /// A request is sent.
    Sending {
        /// The number of the attempt, from 1.
        attempt: u32,
    },
    /// The call waits.
    Waiting {
        /// Why.
        reason: WaitReason,
        /// How long.
        duration: Duration,
    },
    /// The access token has expired, or there is none yet, and the call waits for another.
    Refreshing,
    /// The portal was renamed: this call and all later ones go to the new host. Update the client's URL. One call of the
    /// client and its clones has this event.
    Moved {
        /// The portal's new host.
        host: &'e str,
    },
    /// The call has ended.
    Finished(Finished<'e>),
    /// The call's future was dropped before the call had ended. It is the last event of the call.
    Cancelled(Cancelled<'e>),
}

/// How a call ended.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Finished<'e> {
    /// The number of requests that were sent.
    pub attempts: u32,
    /// The duration of the call with all waits.
    pub duration: Duration,
    /// The HTTP status of the last response.
    pub status: Option<u16>,
    /// The portal's error code, or the kind of error in lower case.
    pub error: Option<&'e str>,
    /// Whether the portal executed the call.
    pub executed: Executed,
    /// The method's operating time, in seconds.
    pub operating: Option<f64>,
    /// Whether the portal returned a stored response to an earlier call with the same idempotency key.
    pub replayed: bool,
}

/// What is known of a call whose future was dropped.
///
/// ```
/// use bitrix24_runtime::error::Executed;
/// use bitrix24_runtime::observe::{CallInfo, Cancelled, Event};
///
/// /// Remembers writes whose outcome nobody received.
/// fn note(call: &CallInfo<'_>, event: &Event<'_>, unknown: &mut Vec<String>) {
///     if let Event::Cancelled(Cancelled { executed: Executed::Maybe | Executed::Yes, request_id, .. }) = event {
///         unknown.push(format!("{}, request {request_id}", call.method));
///     }
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Cancelled<'e> {
    /// The number of requests that were sent.
    pub attempts: u32,
    /// Whether the portal executed the call: [`Executed::No`] only if no request was sent, or the portal rejected all.
    pub executed: Executed,
    /// The identifier that the client sent with each request; the portal's logs contain it.
    pub request_id: &'e str,
    /// The idempotency key of a write. Made again with this key, the call is executed only once.
    pub idempotency_key: Option<&'e str>,
}

/// Receives every event of every call, for metrics and logs. It is called while the call runs, by the task that
/// polls or drops the call's future, and must not block.
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
    /// Receives an event.
    fn event(&self, call: &CallInfo<'_>, event: &Event<'_>);
}

/// Statistics of a client and its clones.
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
    /// Calls that were started.
    pub calls: u64,
    /// Calls that succeeded.
    pub succeeded: u64,
    /// Calls that failed.
    pub failed: u64,
    /// Calls that were dropped before they ended.
    pub cancelled: u64,
    /// Requests that were sent to the portal.
    pub requests: u64,
    /// Retries among them.
    pub retries: u64,
    /// Responses that the portal had stored under an idempotency key.
    pub replayed: u64,
    /// Requests that were sent to the authorization server.
    pub refreshes: u64,
    /// How often calls waited for a limit.
    pub waits: u64,
    /// The total time that calls waited for limits.
    pub waited: Duration,
    /// The operating time of each method.
    pub operating: BTreeMap<String, OperatingUsage>,
    /// The host that the client sends its calls to since the portal was renamed. Set it in your configuration before the
    /// old name expires.
    pub moved_to: Option<String>,
}

/// The counters of [`Stats`].
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
    /// Counts a started call.
    pub(crate) fn begun(&self) {
        self.calls.fetch_add(1, Relaxed);
    }

    /// Counts a request to the authorization server.
    pub(crate) fn refresh(&self) {
        self.refreshes.fetch_add(1, Relaxed);
    }

    /// Counts an event.
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
            Event::Cancelled(_) => &self.cancelled,
            Event::Refreshing | Event::Moved { .. } => return,
        };
        counter.fetch_add(1, Relaxed);
    }

    /// Returns the current statistics.
    pub(crate) fn snapshot(&self, operating: BTreeMap<String, OperatingUsage>) -> Stats {
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
            moved_to: None,
        }
    }
}
