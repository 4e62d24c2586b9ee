//! The portal's limits: a leaky bucket for requests, a budget for the time that methods take.

use std::collections::{HashMap, VecDeque};
use std::net::IpAddr;
use std::time::Duration;

use crate::failure::Failure;

/// Which limits a portal has.
///
/// ```
/// use bitrix24_mock::{Limits, MockPortal};
/// let portal = MockPortal::builder().limits(Limits::Standard);
/// # let _ = portal;
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Limits {
    /// None.
    #[default]
    Off,
    /// 50 requests at once and 2 a second; 480 seconds of a method in 10 minutes.
    Standard,
    /// 250 requests at once and 5 a second; 480 seconds of a method in 10 minutes.
    Enterprise,
}

impl Limits {
    fn bucket(self) -> Option<(f64, f64)> {
        match self {
            Self::Off => None,
            Self::Standard => Some((50.0, 2.0)),
            Self::Enterprise => Some((250.0, 5.0)),
        }
    }
}

const BUDGET: Duration = Duration::from_secs(480);
const WINDOW: Duration = Duration::from_secs(600);
const BASKET: Duration = Duration::from_secs(60);

/// What of a method's budget is used.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Usage {
    /// The time used up.
    pub(crate) operating: Duration,
    /// When the oldest part of it is forgotten, since 1970.
    pub(crate) reset_at: Duration,
}

/// The state of the limits.
#[derive(Debug, Default)]
pub(crate) struct Meter {
    limits: Limits,
    buckets: HashMap<IpAddr, Bucket>,
    budgets: HashMap<String, HashMap<String, VecDeque<Basket>>>,
}

#[derive(Debug)]
struct Bucket {
    level: f64,
    at: Duration,
}

/// The time that a method took within a minute.
#[derive(Debug)]
struct Basket {
    since: Duration,
    sum: Duration,
}

impl Meter {
    pub(crate) fn new(limits: Limits) -> Self {
        Self { limits, ..Self::default() }
    }

    /// Counts a request from an address.
    pub(crate) fn request(&mut self, from: IpAddr, now: Duration) -> Result<(), Failure> {
        let Some((most, leak)) = self.limits.bucket() else { return Ok(()) };
        let bucket = self.buckets.entry(from).or_insert(Bucket { level: 0.0, at: now });
        bucket.level = (bucket.level - now.saturating_sub(bucket.at).as_secs_f64() * leak).max(0.0);
        bucket.at = now;
        if bucket.level + 1.0 > most {
            return Err(Failure::error("QueryLimitExceeded"));
        }
        bucket.level += 1.0;
        Ok(())
    }

    /// Counts a call of a method and the time that it takes. What was used before decides whether it may run.
    pub(crate) fn call(&mut self, caller: &str, method: &str, cost: Duration, now: Duration) -> Result<Usage, Failure> {
        if self.limits == Limits::Off {
            return Ok(Usage { operating: cost, reset_at: now + WINDOW });
        }
        let baskets = self.budgets.entry(caller.to_owned()).or_default().entry(method.to_owned()).or_default();
        baskets.retain(|basket| now < basket.since + WINDOW);
        if baskets.iter().map(|basket| basket.sum).sum::<Duration>() > BUDGET {
            return Err(Failure::error("OperationTimeLimit"));
        }
        match baskets.back_mut().filter(|basket| now < basket.since + BASKET) {
            Some(basket) => basket.sum += cost,
            None => baskets.push_back(Basket { since: now, sum: cost }),
        }
        let oldest = baskets.front().map_or(now, |basket| basket.since);
        Ok(Usage { operating: baskets.iter().map(|basket| basket.sum).sum(), reset_at: oldest + WINDOW })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::LOCALHOST);

    fn seconds(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn the_bucket_takes_fifty_at_once_and_two_a_second() {
        let mut meter = Meter::new(Limits::Standard);
        let taken = (0..60).filter(|_| meter.request(HERE, seconds(0)).is_ok()).count();
        assert_eq!(taken, 50);
        let after = (0..10).filter(|_| meter.request(HERE, seconds(3)).is_ok()).count();
        assert_eq!(after, 6);
    }

    #[test]
    fn the_enterprise_bucket_is_larger_and_leaks_faster() {
        let mut meter = Meter::new(Limits::Enterprise);
        assert_eq!((0..300).filter(|_| meter.request(HERE, seconds(0)).is_ok()).count(), 250);
        assert_eq!((0..10).filter(|_| meter.request(HERE, seconds(1)).is_ok()).count(), 5);
    }

    #[test]
    fn the_budget_is_for_one_method_and_comes_back_by_baskets() {
        let mut meter = Meter::new(Limits::Standard);
        let mut call = |method: &str, at: u64| meter.call("webhook", method, seconds(100), seconds(at));
        for minute in 0..5 {
            let usage = call("list", minute * 60).expect("the budget is not used up");
            assert_eq!(usage, Usage { operating: seconds(100 * (minute + 1)), reset_at: seconds(600) });
        }
        assert_eq!(call("list", 300), Err(Failure::error("OperationTimeLimit")));
        assert!(call("get", 300).is_ok(), "another method has its own budget");
        let usage = call("list", 600).expect("the first basket is forgotten");
        assert_eq!(usage, Usage { operating: seconds(500), reset_at: seconds(660) });
    }
}
