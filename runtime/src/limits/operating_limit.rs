//! The operating limit: how long a method may work within ten minutes.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::client::Time;
use crate::runtime::Now;

/// The operating time of a method, from its last response.
///
/// ```
/// use bitrix24_runtime::Client;
/// use bitrix24_runtime::limits::OperatingUsage;
///
/// fn is_nearly_exhausted(portal: &Client, method: &str) -> bool {
///     let usage: Option<OperatingUsage> = portal.stats().operating.get(method).copied();
///     usage.is_some_and(|usage| usage.used > 400.0)
/// }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OperatingUsage {
    /// The operating time in the last ten minutes, in seconds. The cloud rejects calls at 480.
    pub used: f64,
    /// When a part of it is released, in seconds since 1970 by the portal's clock.
    pub reset_at: Option<i64>,
}

/// The portal releases operating time in steps of one minute.
const STEP: Duration = Duration::from_secs(60);
/// A reset after the whole window cannot be right.
const WINDOW: Duration = Duration::from_secs(600);

/// The operating time of methods, sorted by their names.
#[derive(Default)]
pub(super) struct OperatingLimits(Vec<MethodUsage>);

#[derive(Default)]
struct MethodUsage {
    method: String,
    usage: OperatingUsage,
    /// The time of the reset on the client's clock.
    reset: Option<Duration>,
    blocked: Option<Duration>,
}

impl OperatingLimits {
    /// Records the operating time from a response. The reset is relative to the end of the response, because clocks
    /// differ.
    pub(super) fn record(&mut self, method: &str, time: &Time, now: Now) {
        let (Some(used), reset_at) = (time.operating, time.operating_reset_at) else {
            return;
        };
        let entry = self.entry(method);
        entry.usage = OperatingUsage { used, reset_at };
        let portal_now = time.finish.unwrap_or(now.unix.as_secs_f64());
        entry.reset = reset_at.and_then(|at| {
            let ahead = Duration::try_from_secs_f64((at as f64 - portal_now).max(0.0)).ok()?;
            (ahead <= WINDOW).then(|| now.monotonic.saturating_add(ahead))
        });
    }

    /// Blocks the method for `wait`, at most for the window, or until the last known reset, or for one step.
    /// Returns until when.
    pub(super) fn block(&mut self, method: &str, wait: Option<Duration>, now: Duration) -> Duration {
        let entry = self.entry(method);
        let asked = wait.map(|wait| now.saturating_add(wait.min(WINDOW)));
        let mut known = [asked, entry.reset].into_iter().flatten();
        let until = known.find(|until| *until > now).unwrap_or(now.saturating_add(STEP));
        entry.blocked = Some(until);
        until
    }

    /// Returns until when the method is blocked.
    pub(super) fn blocked(&self, method: &str, now: Duration) -> Option<Duration> {
        self.0[self.place(method).ok()?].blocked.filter(|until| *until > now)
    }

    /// Returns the operating time of every method.
    pub(super) fn snapshot(&self) -> BTreeMap<String, OperatingUsage> {
        self.0.iter().map(|entry| (entry.method.clone(), entry.usage)).collect()
    }

    fn entry(&mut self, method: &str) -> &mut MethodUsage {
        let place = self.place(method).unwrap_or_else(|place| {
            self.0.insert(place, MethodUsage { method: method.to_owned(), ..MethodUsage::default() });
            place
        });
        &mut self.0[place]
    }

    /// Returns where a method is, or where it belongs.
    fn place(&self, method: &str) -> Result<usize, usize> {
        self.0.binary_search_by_key(&method, |entry| entry.method.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::OperatingLimits;
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
    fn a_rejection_blocks_the_method_until_the_last_known_reset() {
        let mut limits = OperatingLimits::default();
        let now = Now { monotonic: secs(100), unix: secs(0) };
        // The client's clock is years behind; only the difference counts.
        limits.record("a.b", &time(470.0, 1_780_000_042, 1_780_000_000.0), now);
        assert_eq!(limits.blocked("a.b", secs(100)), None);
        assert_eq!(limits.block("a.b", None, secs(110)), secs(142));
        assert_eq!(limits.blocked("a.b", secs(141)), Some(secs(142)));
        assert_eq!(limits.blocked("a.b", secs(142)), None);
        assert_eq!(limits.blocked("a.c", secs(110)), None);
        assert_eq!(limits.snapshot()["a.b"].used, 470.0);
    }

    #[test]
    fn the_time_that_the_portal_asks_for_comes_before_the_last_known_reset() {
        for (asked, until) in [(Some(0), 142), (Some(5), 115), (Some(60), 170), (Some(u64::MAX), 710), (None, 142)] {
            let mut limits = OperatingLimits::default();
            let now = Now { monotonic: secs(100), unix: secs(0) };
            limits.record("a.b", &time(470.0, 1_780_000_042, 1_780_000_000.0), now);
            assert_eq!(limits.block("a.b", asked.map(secs), secs(110)), secs(until), "{asked:?}");
        }
    }

    #[test]
    fn without_a_valid_reset_the_method_is_blocked_for_a_minute() {
        for reset in [None, Some(5), Some(1_780_000_000 + 601), Some(i64::MAX)] {
            let mut limits = OperatingLimits::default();
            let odd = Time { operating_reset_at: reset, ..time(470.0, 0, 1_780_000_000.0) };
            limits.record("a.b", &odd, Now::default());
            assert_eq!(limits.block("a.b", None, secs(10)), secs(70), "{reset:?}");
        }
    }
}
