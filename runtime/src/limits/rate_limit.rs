//! The leaky bucket of requests, as the portal keeps it.

use std::collections::BTreeMap;
use std::time::Duration;

/// How many requests a portal takes: a bucket that overflows at `threshold` and leaks so many a second.
///
/// ```
/// use bitrix24_runtime::limits::RateLimit;
/// assert_eq!(RateLimit::default(), RateLimit::STANDARD);
/// assert_eq!(RateLimit::ENTERPRISE, RateLimit::new(250, 5.0));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RateLimit {
    threshold: u32,
    leak: f64,
}

impl RateLimit {
    /// Most plans of the cloud: 50, and 2 a second.
    pub const STANDARD: Self = Self { threshold: 50, leak: 2.0 };
    /// The plan Enterprise of the cloud: 250, and 5 a second.
    pub const ENTERPRISE: Self = Self { threshold: 250, leak: 5.0 };
    /// No limit: for portals of one's own that have none.
    ///
    /// ```
    /// let builder = bitrix24_runtime::Client::builder().rate_limit(bitrix24_runtime::limits::RateLimit::UNLIMITED);
    /// ```
    pub const UNLIMITED: Self = Self { threshold: u32::MAX, leak: 1e9 };

    /// A bucket that overflows at `threshold`, at least 1, and leaks `leak` a second, at least one an hour.
    #[must_use]
    pub const fn new(threshold: u32, leak: f64) -> Self {
        let threshold = if threshold == 0 { 1 } else { threshold };
        // Written so that NaN is replaced too.
        let leak = if leak > 1.0 / 3600.0 { leak } else { 1.0 / 3600.0 };
        Self { threshold, leak }
    }
}

impl Default for RateLimit {
    fn default() -> Self {
        Self::STANDARD
    }
}

/// A place in the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Ticket(u64);

/// The bucket and those who wait for it, first come, first served.
pub(super) struct LeakyBucket {
    rate_limit: RateLimit,
    level: f64,
    /// When `level` was right.
    at: Duration,
    /// When each of those who wait is to ask again.
    queue: BTreeMap<Ticket, Duration>,
    next: u64,
}

/// One who does not ask again in time is passed over: a future can be held without being polled.
const GRACE: Duration = Duration::from_secs(1);
/// Sums of fractions are never quite exact.
const ROUNDING: f64 = 1e-6;

impl LeakyBucket {
    pub(super) fn new(rate_limit: RateLimit) -> Self {
        Self { rate_limit, level: 0.0, at: Duration::ZERO, queue: BTreeMap::new(), next: 0 }
    }

    /// Takes a place for one request, or says how long to wait before asking again with the same ticket.
    pub(super) fn take(&mut self, ticket: &mut Option<Ticket>, now: Duration) -> Option<Duration> {
        self.leak(now);
        let ahead = self.ahead_of(*ticket, now);
        let excess = self.level + ahead as f64 + 1.0 - f64::from(self.rate_limit.threshold);
        if excess <= ROUNDING {
            self.level += 1.0;
            if let Some(ticket) = ticket.take() {
                self.queue.remove(&ticket);
            }
            return None;
        }
        let wait = Duration::from_secs_f64(excess / self.rate_limit.leak).max(Duration::from_millis(1));
        let next = &mut self.next;
        let ticket = *ticket.get_or_insert_with(|| {
            *next += 1;
            Ticket(*next)
        });
        self.queue.insert(ticket, now.saturating_add(wait));
        Some(wait)
    }

    /// Gives a place in the queue up.
    pub(super) fn leave(&mut self, ticket: Ticket) {
        self.queue.remove(&ticket);
    }

    /// The portal says that the bucket is full.
    pub(super) fn fill(&mut self, now: Duration) {
        self.leak(now);
        self.level = f64::from(self.rate_limit.threshold);
    }

    fn leak(&mut self, now: Duration) {
        let seconds = now.saturating_sub(self.at).as_secs_f64();
        self.level = (self.level - seconds * self.rate_limit.leak).max(0.0);
        self.at = self.at.max(now);
    }

    fn ahead_of(&self, ticket: Option<Ticket>, now: Duration) -> usize {
        let end = ticket.unwrap_or(Ticket(u64::MAX));
        self.queue.range(..end).filter(|(_, due)| due.saturating_add(GRACE) > now).count()
    }
}

#[cfg(test)]
mod tests {
    use super::{LeakyBucket, RateLimit, Ticket};
    use std::time::Duration;

    const fn ms(millis: u64) -> Duration {
        Duration::from_millis(millis)
    }

    fn full(rate_limit: RateLimit) -> LeakyBucket {
        let mut bucket = LeakyBucket::new(rate_limit);
        bucket.fill(ms(0));
        bucket
    }

    #[test]
    fn a_burst_goes_through_up_to_the_threshold_and_then_at_the_leak() {
        let mut bucket = LeakyBucket::new(RateLimit::STANDARD);
        for _ in 0..50 {
            assert_eq!(bucket.take(&mut None, ms(0)), None);
        }
        let mut ticket = None;
        assert_eq!(bucket.take(&mut ticket, ms(0)), Some(ms(500)));
        assert!(bucket.take(&mut ticket, ms(499)).is_some());
        assert_eq!(bucket.take(&mut ticket, ms(500)), None);
    }

    #[test]
    fn those_who_wait_are_served_in_turn() {
        let mut bucket = full(RateLimit::new(1, 1.0));
        let mut tickets: Vec<Option<Ticket>> = vec![None; 3];
        let waits: Vec<_> = tickets.iter_mut().map(|ticket| bucket.take(ticket, ms(0))).collect();
        assert_eq!(waits, [Some(ms(1000)), Some(ms(2000)), Some(ms(3000))]);
        // The last one asks first and does not get ahead.
        assert!(bucket.take(&mut tickets[2], ms(1000)).is_some());
        assert_eq!(bucket.take(&mut tickets[0], ms(1000)), None);
        assert!(bucket.take(&mut None, ms(1500)).is_some(), "a newcomer has to queue");
        assert_eq!(bucket.take(&mut tickets[1], ms(2000)), None);
    }

    #[test]
    fn a_place_that_is_given_up_delays_nobody() {
        let mut bucket = full(RateLimit::new(1, 1.0));
        let (mut first, mut second) = (None, None);
        bucket.take(&mut first, ms(0));
        bucket.take(&mut second, ms(0));
        bucket.leave(first.unwrap());
        assert_eq!(bucket.take(&mut second, ms(1000)), None);
    }

    #[test]
    fn one_who_never_asks_again_holds_the_others_up_for_a_moment_only() {
        let mut bucket = full(RateLimit::new(1, 1.0));
        let (mut first, mut second) = (None, None);
        bucket.take(&mut first, ms(0));
        bucket.take(&mut second, ms(0));
        assert!(bucket.take(&mut second, ms(1500)).is_some());
        assert_eq!(bucket.take(&mut second, ms(2000)), None);
    }

    #[test]
    fn an_unlimited_plan_never_waits() {
        let mut bucket = LeakyBucket::new(RateLimit::UNLIMITED);
        assert!((0..100_000).all(|_| bucket.take(&mut None, ms(0)).is_none()));
    }

    #[test]
    fn a_plan_that_makes_no_sense_still_lets_calls_through() {
        for plan in [RateLimit::new(0, 0.0), RateLimit::new(0, -1.0), RateLimit::new(0, f64::NAN)] {
            let mut bucket = full(plan);
            let mut ticket = None;
            let wait = bucket.take(&mut ticket, ms(0)).unwrap();
            assert_eq!(bucket.take(&mut ticket, wait), None);
        }
    }
}
