//! The operating budget: how much work a method may cause in ten minutes.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::client::Time;
use crate::runtime::Now;

/// What is known of a method's operating budget, by its last answer.
///
/// ```
/// use bitrix24_runtime::Client;
/// use bitrix24_runtime::limits::Operating;
///
/// fn is_nearly_spent(portal: &Client, method: &str) -> bool {
///     let known: Option<Operating> = portal.stats().operating.get(method).copied();
///     known.is_some_and(|budget| budget.used > 400.0)
/// }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Operating {
    /// What is used up, in seconds of the last ten minutes. The cloud refuses at 480.
    pub used: f64,
    /// When a part of it is given back, in seconds since 1970 by the portal's clock.
    pub reset_at: Option<i64>,
}

/// The budget is kept in baskets of one minute, so after one of them at the latest some of it comes back.
const BASKET: Duration = Duration::from_secs(60);
/// A reset further away than the whole window can't be right.
const WINDOW: Duration = Duration::from_secs(600);

#[derive(Default)]
pub(super) struct Budget(BTreeMap<String, MethodInfo>);

#[derive(Default)]
struct MethodInfo {
    known: Operating,
    /// The reset by our clock.
    reset: Option<Duration>,
    blocked: Option<Duration>,
}

impl Budget {
    /// Notes what an answer says. The reset is taken relative to the answer's own end: clocks differ.
    pub(super) fn note(&mut self, method: &str, time: &Time, now: Now) {
        let (Some(used), reset_at) = (time.operating, time.operating_reset_at) else {
            return;
        };
        let entry = self.entry(method);
        entry.known = Operating { used, reset_at };
        let portal_now = time.finish.unwrap_or(now.unix.as_secs_f64());
        entry.reset = reset_at.and_then(|at| {
            let ahead = Duration::try_from_secs_f64((at as f64 - portal_now).max(0.0)).ok()?;
            (ahead <= WINDOW).then(|| now.monotonic.saturating_add(ahead))
        });
    }

    /// The portal refused; says until when, by the last reset that is known, or else a basket from now.
    pub(super) fn block(&mut self, method: &str, now: Duration) -> Duration {
        let entry = self.entry(method);
        let until = entry.reset.filter(|reset| *reset > now).unwrap_or(now.saturating_add(BASKET));
        entry.blocked = Some(until);
        until
    }

    /// Until when the budget is spent, if it is.
    pub(super) fn blocked(&self, method: &str, now: Duration) -> Option<Duration> {
        self.0.get(method)?.blocked.filter(|until| *until > now)
    }

    pub(super) fn snapshot(&self) -> BTreeMap<String, Operating> {
        self.0.iter().map(|(method, entry)| (method.clone(), entry.known)).collect()
    }

    fn entry(&mut self, method: &str) -> &mut MethodInfo {
        self.0.entry(method.to_owned()).or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Budget;
    use crate::client::Time;
    use crate::runtime::Now;
    use std::time::Duration;

    const fn secs(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    fn time(used: f64, reset_at: i64, finish: f64) -> Time {
        Time { operating: Some(used), operating_reset_at: Some(reset_at), finish: Some(finish), ..Time::default() }
    }

    #[test]
    fn a_refusal_blocks_the_method_until_the_last_known_reset() {
        let mut budget = Budget::default();
        let now = Now { monotonic: secs(100), unix: secs(0) };
        // Our clock is years behind; only the distance counts.
        budget.note("a.b", &time(470.0, 1_780_000_042, 1_780_000_000.0), now);
        assert_eq!(budget.blocked("a.b", secs(100)), None);
        assert_eq!(budget.block("a.b", secs(110)), secs(142));
        assert_eq!(budget.blocked("a.b", secs(141)), Some(secs(142)));
        assert_eq!(budget.blocked("a.b", secs(142)), None);
        assert_eq!(budget.blocked("a.c", secs(110)), None);
        assert_eq!(budget.snapshot()["a.b"].used, 470.0);
    }

    #[test]
    fn without_a_usable_reset_it_is_a_minute() {
        for reset in [None, Some(5), Some(1_780_000_000 + 601), Some(i64::MAX)] {
            let mut budget = Budget::default();
            let odd = Time { operating_reset_at: reset, ..time(470.0, 0, 1_780_000_000.0) };
            budget.note("a.b", &odd, Now::default());
            assert_eq!(budget.block("a.b", secs(10)), secs(70), "{reset:?}");
        }
    }
}
