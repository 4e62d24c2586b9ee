//! The portal's limits, kept on this side.

mod operating_limit;
mod rate_limit;

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use operating_limit::Budget;
pub use operating_limit::Operating;
pub use rate_limit::RateLimit;
use rate_limit::{LeakyBucket, Ticket};

use crate::client::Time;
use crate::runtime::Now;

/// What a client does with a method whose operating budget is spent.
///
/// ```
/// use bitrix24_runtime::Client;
/// use bitrix24_runtime::limits::OnOperatingLimit;
/// let builder = Client::builder().on_operating_limit(OnOperatingLimit::Fail);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum OnOperatingLimit {
    /// Waits until the portal gives a part of it back, if the call's total time allows. A call that the portal has refused
    /// for it is repeated then, so that the [`RetryPolicy`](crate::retry::RetryPolicy) has to allow that too.
    #[default]
    Wait,
    /// Fails at once.
    Fail,
}

/// The limits of one portal, shared by all clones of a client.
pub(crate) struct Limits {
    bucket: Mutex<LeakyBucket>,
    budget: Mutex<Budget>,
}

impl Limits {
    pub(crate) fn new(rate_limit: RateLimit) -> Self {
        Self { bucket: Mutex::new(LeakyBucket::new(rate_limit)), budget: Mutex::default() }
    }

    /// A place in the bucket, or how long to wait before asking again.
    pub(crate) fn acquire(&self, place: &mut QueueSlot<'_>, now: Now) -> Option<Duration> {
        self.bucket().take(&mut place.ticket, now.monotonic)
    }

    /// The portal says that the bucket is full: someone else fills it too.
    pub(crate) fn mark_full(&self, now: Now) {
        self.bucket().fill(now.monotonic);
    }

    /// Until when the method's operating budget is spent, on the monotonic clock.
    pub(crate) fn exhausted_until(&self, method: &str, now: Now) -> Option<Duration> {
        self.budget().blocked(method, now.monotonic)
    }

    /// Notes what an answer says of the method's operating budget.
    pub(crate) fn record_usage(&self, method: &str, time: &Time, now: Now) {
        self.budget().note(method, time, now);
    }

    /// The portal refused for the operating budget; says until when.
    pub(crate) fn record_rejection(&self, method: &str, now: Now) -> Duration {
        self.budget().block(method, now.monotonic)
    }

    /// What is known of every method's operating budget.
    pub(crate) fn operating(&self) -> std::collections::BTreeMap<String, Operating> {
        self.budget().snapshot()
    }

    fn bucket(&self) -> MutexGuard<'_, LeakyBucket> {
        self.bucket.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn budget(&self) -> MutexGuard<'_, Budget> {
        self.budget.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A call's place in the queue of the bucket, given up when the call is dropped.
pub(crate) struct QueueSlot<'l> {
    limits: &'l Limits,
    ticket: Option<Ticket>,
}

impl<'l> QueueSlot<'l> {
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
