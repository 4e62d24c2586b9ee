//! The portal's limits, which the client respects in advance.

mod operating_limit;
mod rate_limit;

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use operating_limit::OperatingLimits;
pub use operating_limit::OperatingUsage;
pub use rate_limit::RateLimit;
use rate_limit::{LeakyBucket, Ticket};

use crate::client::Time;
use crate::runtime::Now;

/// What a client does if a method has reached its operating limit.
///
/// ```
/// use bitrix24_runtime::Client;
/// use bitrix24_runtime::limits::OnOperatingLimit;
/// let builder = Client::builder().on_operating_limit(OnOperatingLimit::Fail);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum OnOperatingLimit {
    /// Waits until the portal releases a part of the operating time, if the call's total timeout allows it. A call that
    /// the portal has rejected is then retried, if the [`RetryPolicy`](crate::retry::RetryPolicy) allows it.
    #[default]
    Wait,
    /// Fails immediately.
    Fail,
}

/// The limits of one portal, shared by all clones of a client.
pub(crate) struct Limits {
    bucket: Mutex<LeakyBucket>,
    operating_limits: Mutex<OperatingLimits>,
}

impl Limits {
    /// Creates limits without any usage.
    pub(crate) fn new(rate_limit: RateLimit) -> Self {
        Self { bucket: Mutex::new(LeakyBucket::new(rate_limit)), operating_limits: Mutex::default() }
    }

    /// Acquires a slot for one request, or returns how long to wait before the next try.
    pub(crate) fn acquire(&self, slot: &mut QueueSlot<'_>, now: Now) -> Option<Duration> {
        self.bucket().take(&mut slot.ticket, now.monotonic)
    }

    /// Records that the portal reports an exceeded rate limit.
    pub(crate) fn mark_full(&self, now: Now) {
        self.bucket().fill(now.monotonic);
    }

    /// Returns until when the method's operating limit is reached, on the monotonic clock.
    pub(crate) fn exhausted_until(&self, method: &str, now: Now) -> Option<Duration> {
        self.operating_limits().blocked(method, now.monotonic)
    }

    /// Records the operating time from a response.
    pub(crate) fn record_usage(&self, method: &str, time: &Time, now: Now) {
        self.operating_limits().record(method, time, now);
    }

    /// Records that the portal rejected the method for its operating limit, and for how long if it said so. Returns until
    /// when.
    pub(crate) fn record_rejection(&self, method: &str, wait: Option<Duration>, now: Now) -> Duration {
        self.operating_limits().block(method, wait, now.monotonic)
    }

    /// Returns the operating time of every method.
    pub(crate) fn operating_usage(&self) -> std::collections::BTreeMap<String, OperatingUsage> {
        self.operating_limits().snapshot()
    }

    fn bucket(&self) -> MutexGuard<'_, LeakyBucket> {
        self.bucket.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn operating_limits(&self) -> MutexGuard<'_, OperatingLimits> {
        self.operating_limits.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A call's slot in the queue, released when the call is dropped.
pub(crate) struct QueueSlot<'l> {
    limits: &'l Limits,
    ticket: Option<Ticket>,
}

impl<'l> QueueSlot<'l> {
    /// Creates a slot that is not in the queue yet.
    pub(crate) fn new(limits: &'l Limits) -> Self {
        Self { limits, ticket: None }
    }
}

impl Drop for QueueSlot<'_> {
    fn drop(&mut self) {
        if let Some(ticket) = self.ticket.take() {
            self.limits.bucket().leave(ticket);
        }
    }
}
