//! The rate limit: a leaky bucket, as the portal implements it.

use std::time::Duration;

/// The rate limit of a portal: a leaky bucket with a capacity of `threshold` requests, which drains at a constant rate.
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
    /// Most plans of the cloud: 50 requests, and 2 per second.
    pub const STANDARD: Self = Self { threshold: 50, leak: 2.0 };
    /// The Enterprise plan of the cloud: 250 requests, and 5 per second.
    pub const ENTERPRISE: Self = Self { threshold: 250, leak: 5.0 };
    /// No limit, for self-hosted portals without one.
    ///
    /// ```
    /// let builder = bitrix24_runtime::Client::builder().rate_limit(bitrix24_runtime::limits::RateLimit::UNLIMITED);
    /// ```
    pub const UNLIMITED: Self = Self { threshold: u32::MAX, leak: 1e9 };

    /// Creates a limit of `threshold` requests (at least 1) that drains `leak` requests per second (at least one per
    /// hour).
    #[must_use]
    pub const fn new(threshold: u32, leak: f64) -> Self {
        let threshold = if threshold == 0 { 1 } else { threshold };
        // The comparison also replaces NaN.
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

/// The bucket with the queue of waiting calls, first come, first served.
pub(super) struct LeakyBucket {
    rate_limit: RateLimit,
    level: f64,
    /// When `level` was computed.
    at: Duration,
    /// When each waiting call will try again, in the order of the tickets.
    queue: Vec<(Ticket, Duration)>,
    next: u64,
}

/// A call that does not try again in time is skipped: a future may be held without being polled.
const GRACE: Duration = Duration::from_secs(1);
/// Tolerance for sums of fractions.
const ROUNDING: f64 = 1e-6;

impl LeakyBucket {
    /// Creates an empty bucket.
    pub(super) fn new(rate_limit: RateLimit) -> Self {
        Self { rate_limit, level: 0.0, at: Duration::ZERO, queue: Vec::new(), next: 0 }
    }

    /// Acquires a place for one request, or returns how long to wait before trying again with the same ticket.
    pub(super) fn take(&mut self, ticket: &mut Option<Ticket>, now: Duration) -> Option<Duration> {
        self.leak(now);
        let ahead = self.ahead_of(*ticket, now);
        let excess = self.level + ahead as f64 + 1.0 - f64::from(self.rate_limit.threshold);
        if excess <= ROUNDING {
            self.level += 1.0;
            if let Some(ticket) = ticket.take() {
                self.leave(ticket);
            }
            return None;
        }
        let wait = Duration::from_secs_f64(excess / self.rate_limit.leak).max(Duration::from_millis(1));
        let next = &mut self.next;
        let ticket = *ticket.get_or_insert_with(|| {
            *next += 1;
            Ticket(*next)
        });
        let due = now.saturating_add(wait);
        match self.place(ticket) {
            Ok(place) => self.queue[place].1 = due,
            Err(place) => self.queue.insert(place, (ticket, due)),
        }
        Some(wait)
    }

    /// Leaves the queue.
    pub(super) fn leave(&mut self, ticket: Ticket) {
        if let Ok(place) = self.place(ticket) {
            self.queue.remove(place);
        }
    }

    /// Returns where a ticket is in the queue, or where it belongs.
    fn place(&self, ticket: Ticket) -> Result<usize, usize> {
        self.queue.binary_search_by_key(&ticket, |(ticket, _)| *ticket)
    }

    /// Marks the bucket as full.
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
        let end = ticket.map_or(self.queue.len(), |ticket| self.place(ticket).unwrap_or_else(|place| place));
        self.queue[..end].iter().filter(|(_, due)| due.saturating_add(GRACE) > now).count()
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
    fn a_burst_passes_up_to_the_threshold() {
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
    fn waiting_calls_are_served_in_order() {
        let mut bucket = full(RateLimit::new(1, 1.0));
        let mut tickets: Vec<Option<Ticket>> = vec![None; 3];
        let waits: Vec<_> = tickets.iter_mut().map(|ticket| bucket.take(ticket, ms(0))).collect();
        assert_eq!(waits, [Some(ms(1000)), Some(ms(2000)), Some(ms(3000))]);
        // The last call tries first and does not overtake.
        assert!(bucket.take(&mut tickets[2], ms(1000)).is_some());
        assert_eq!(bucket.take(&mut tickets[0], ms(1000)), None);
        assert!(bucket.take(&mut None, ms(1500)).is_some(), "a new call has to queue");
        assert_eq!(bucket.take(&mut tickets[1], ms(2000)), None);
    }

    #[test]
    fn a_released_place_delays_no_other_call() {
        let mut bucket = full(RateLimit::new(1, 1.0));
        let (mut first, mut second) = (None, None);
        bucket.take(&mut first, ms(0));
        bucket.take(&mut second, ms(0));
        bucket.leave(first.unwrap());
        assert_eq!(bucket.take(&mut second, ms(1000)), None);
    }

    #[test]
    fn a_call_that_never_tries_again_is_skipped() {
        let mut bucket = full(RateLimit::new(1, 1.0));
        let (mut first, mut second) = (None, None);
        bucket.take(&mut first, ms(0));
        bucket.take(&mut second, ms(0));
        assert!(bucket.take(&mut second, ms(1500)).is_some());
        assert_eq!(bucket.take(&mut second, ms(2000)), None);
    }

    #[test]
    fn an_unlimited_rate_never_waits() {
        let mut bucket = LeakyBucket::new(RateLimit::UNLIMITED);
        assert!((0..100_000).all(|_| bucket.take(&mut None, ms(0)).is_none()));
    }

    #[test]
    fn invalid_limits_still_let_calls_through() {
        for plan in [RateLimit::new(0, 0.0), RateLimit::new(0, -1.0), RateLimit::new(0, f64::NAN)] {
            let mut bucket = full(plan);
            let mut ticket = None;
            let wait = bucket.take(&mut ticket, ms(0)).unwrap();
            assert_eq!(bucket.take(&mut ticket, wait), None);
        }
    }
}
