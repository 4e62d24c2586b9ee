//! The portal's limits: the rate limit of requests and the operating limit of methods.

use std::collections::{HashMap, VecDeque};
use std::net::IpAddr;
use std::time::Duration;

use crate::wire::envelope::Usage;
use crate::wire::failure::Failure;

/// The limits of a portal.
///
/// ```
/// use bitrix24::Client;
/// use bitrix24::mail::message::Get;
/// use bitrix24::retry::NoRetry;
/// use bitrix24_mock::{Limits, MockPortal};
/// use std::time::Duration;
///
/// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let portal = MockPortal::builder().paused_clock().limits(Limits::Standard).start().await?;
/// portal.set_operating_time("mail.message.get", Duration::from_secs(500));
///
/// Client::webhook(&portal.webhook_url())?.call(&Get::new(1)).await?;
/// // Another client, which does not know that the limit is exceeded.
/// let client = Client::builder().webhook(&portal.webhook_url()).retry(NoRetry).build()?;
/// let error = client.call(&Get::new(1)).await.unwrap_err();
/// assert!(error.to_string().contains("OPERATION_TIME_LIMIT"));
/// # Ok(()) }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Limits {
    /// No limits.
    #[default]
    Off,
    /// A rate limit of 2 requests per second with a burst of 50; 480 seconds of operating time per method in 10 minutes.
    Standard,
    /// A rate limit of 5 requests per second with a burst of 250; 480 seconds of operating time per method in 10 minutes.
    Enterprise,
}

impl Limits {
    /// Returns the burst and the requests per second.
    fn rate(self) -> Option<(f64, f64)> {
        match self {
            Self::Off => None,
            Self::Standard => Some((50.0, 2.0)),
            Self::Enterprise => Some((250.0, 5.0)),
        }
    }
}

const OPERATING_LIMIT: Duration = Duration::from_secs(480);
const WINDOW: Duration = Duration::from_secs(600);
const INTERVAL: Duration = Duration::from_secs(60);

/// The state of the limits.
#[derive(Debug, Default)]
pub(crate) struct LimitState {
    limits: Limits,
    buckets: HashMap<IpAddr, Bucket>,
    /// By caller and method.
    operating: HashMap<String, HashMap<String, VecDeque<Interval>>>,
}

/// A leaky bucket.
#[derive(Debug)]
struct Bucket {
    level: f64,
    at: Duration,
}

/// The operating time of a method within a minute.
#[derive(Debug)]
struct Interval {
    start: Duration,
    operating: Duration,
}

impl Usage {
    /// Returns the usage of a batch: the operating time counts for the methods of its calls.
    pub(crate) fn unused(now: Duration) -> Self {
        Self { operating: Duration::ZERO, reset_at: now + WINDOW }
    }
}

impl LimitState {
    pub(crate) fn new(limits: Limits) -> Self {
        Self { limits, ..Self::default() }
    }

    /// Counts a request from an address against the rate limit.
    pub(crate) fn count_request(&mut self, from: IpAddr, now: Duration) -> Result<(), Failure> {
        let Some((burst, per_second)) = self.limits.rate() else { return Ok(()) };
        let bucket = self.buckets.entry(from).or_insert(Bucket { level: 0.0, at: now });
        bucket.level = (bucket.level - now.saturating_sub(bucket.at).as_secs_f64() * per_second).max(0.0);
        bucket.at = now;
        if bucket.level + 1.0 > burst {
            return Err(Failure::error("QueryLimitExceeded"));
        }
        bucket.level += 1.0;
        Ok(())
    }

    /// Counts the operating time of a call. The usage before the call decides whether it is executed.
    pub(crate) fn count_call(
        &mut self,
        caller: &str,
        method: &str,
        operating: Duration,
        now: Duration,
    ) -> Result<Usage, Failure> {
        if self.limits == Limits::Off {
            return Ok(Usage { operating, reset_at: now + WINDOW });
        }
        let intervals = self.operating.entry(caller.to_owned()).or_default().entry(method.to_owned()).or_default();
        intervals.retain(|interval| now < interval.start + WINDOW);
        if intervals.iter().map(|interval| interval.operating).sum::<Duration>() > OPERATING_LIMIT {
            return Err(Failure::error("OperationTimeLimit"));
        }
        match intervals.back_mut().filter(|interval| now < interval.start + INTERVAL) {
            Some(interval) => interval.operating += operating,
            None => intervals.push_back(Interval { start: now, operating }),
        }
        let oldest = intervals.front().map_or(now, |interval| interval.start);
        Ok(Usage { operating: intervals.iter().map(|interval| interval.operating).sum(), reset_at: oldest + WINDOW })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PEER: IpAddr = IpAddr::V4(std::net::Ipv4Addr::LOCALHOST);

    fn seconds(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn the_standard_rate_is_two_per_second_after_fifty() {
        let mut limits = LimitState::new(Limits::Standard);
        let taken = (0..60).filter(|_| limits.count_request(PEER, seconds(0)).is_ok()).count();
        assert_eq!(taken, 50);
        let after = (0..10).filter(|_| limits.count_request(PEER, seconds(3)).is_ok()).count();
        assert_eq!(after, 6);
    }

    #[test]
    fn the_enterprise_rate_is_five_per_second_after_two_hundred_and_fifty() {
        let mut limits = LimitState::new(Limits::Enterprise);
        assert_eq!((0..300).filter(|_| limits.count_request(PEER, seconds(0)).is_ok()).count(), 250);
        assert_eq!((0..10).filter(|_| limits.count_request(PEER, seconds(1)).is_ok()).count(), 5);
    }

    #[test]
    fn the_operating_limit_counts_each_method_and_expires_by_minutes() {
        let mut limits = LimitState::new(Limits::Standard);
        let mut call = |method: &str, at: u64| limits.count_call("webhook", method, seconds(100), seconds(at));
        for minute in 0..5 {
            let usage = call("list", minute * 60).expect("the limit is not reached");
            assert_eq!(usage, Usage { operating: seconds(100 * (minute + 1)), reset_at: seconds(600) });
        }
        assert_eq!(call("list", 300), Err(Failure::error("OperationTimeLimit")));
        assert!(call("get", 300).is_ok(), "another method has its own limit");
        let usage = call("list", 600).expect("the first minute has expired");
        assert_eq!(usage, Usage { operating: seconds(500), reset_at: seconds(660) });
    }
}
