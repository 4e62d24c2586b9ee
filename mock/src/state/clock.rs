//! The portal's clock, which a test can pause and advance.

use std::sync::Mutex;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tokio::sync::watch;
use tokio::time::Instant;

use crate::state::lock::lock;

/// The latest time of a clock, the end of the year 9999: text forms hold four digits.
pub(crate) const LATEST: Duration = Duration::from_secs(253_402_300_799);

/// The portal's clock: tokio's or a paused one, which a test can advance and set.
#[derive(Debug)]
pub(crate) struct Clock {
    base: Mutex<Base>,
    changes: watch::Sender<()>,
    /// The times that tasks wait for.
    awaited: Mutex<Vec<Duration>>,
}

/// The time from which a clock counts.
#[derive(Clone, Copy, Debug)]
struct Base {
    time: Duration,
    /// Since when the clock runs with tokio's, which a test can pause too; `None` if it is paused.
    runs_since: Option<Instant>,
}

impl Base {
    fn now(self) -> Duration {
        let told = Instant::now();
        let since = self.runs_since.unwrap_or(told);
        // A paused clock of tokio can be behind the start, if another one was advanced before.
        let behind = since.saturating_duration_since(told);
        self.time.saturating_add(told.saturating_duration_since(since)).saturating_sub(behind).min(LATEST)
    }
}

impl Clock {
    /// Returns the time as a Unix timestamp.
    pub(crate) fn timestamp(&self) -> i64 {
        i64::try_from(self.now().as_secs()).unwrap_or(i64::MAX)
    }

    /// Returns a clock that starts at the system's time and runs with tokio's clock: in the tests of a runtime whose time
    /// is paused, timers and the clock have to agree.
    pub(crate) fn running() -> Self {
        Self::new(SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default(), Some(Instant::now()))
    }

    /// Returns a clock that moves only when a test advances it.
    pub(crate) fn paused(at: Duration) -> Self {
        Self::new(at, None)
    }

    fn new(time: Duration, runs_since: Option<Instant>) -> Self {
        let base = Mutex::new(Base { time, runs_since });
        Self { base, changes: watch::Sender::new(()), awaited: Mutex::default() }
    }

    /// Returns the time since the Unix epoch.
    pub(crate) fn now(&self) -> Duration {
        lock(&self.base).now()
    }

    /// Returns whether the clock moves only when a test advances it.
    pub(crate) fn is_paused(&self) -> bool {
        lock(&self.base).runs_since.is_none()
    }

    /// Advances the clock and wakes the tasks that wait for it.
    pub(crate) fn advance(&self, by: Duration) {
        self.change(|base| base.time = base.time.saturating_add(by));
    }

    /// Sets the clock, which keeps running or stays paused, and wakes the tasks that wait for it.
    pub(crate) fn set(&self, time: Duration) {
        self.change(|base| *base = Base { time, runs_since: base.runs_since.map(|_| Instant::now()) });
    }

    /// Pauses the clock, or lets it run on from where it is.
    pub(crate) fn set_paused(&self, paused: bool) {
        self.change(|base| *base = Base { time: base.now(), runs_since: (!paused).then(Instant::now) });
    }

    fn change(&self, change: impl FnOnce(&mut Base)) {
        change(&mut lock(&self.base));
        self.changes.send_replace(());
    }

    /// Waits until a time: by tokio's timer, or until a test has advanced a paused clock.
    pub(crate) async fn wait_until(&self, time: Duration) {
        let mut changes = self.changes.subscribe();
        let _waiting = Waiting::new(self, time);
        loop {
            let left = time.saturating_sub(self.now());
            if left.is_zero() {
                return;
            }
            // The sender lives as long as this clock, so `changed` returns only after a change.
            if self.is_paused() {
                let _ = changes.changed().await;
            } else {
                let _ = tokio::time::timeout(left, changes.changed()).await;
            }
        }
    }

    /// Returns the future times that tasks wait for.
    pub(crate) fn awaited(&self) -> Vec<Duration> {
        let now = self.now();
        lock(&self.awaited).iter().copied().filter(|time| *time > now).collect()
    }
}

/// Keeps a time in the list of awaited ones while a task waits for it.
struct Waiting<'c>(&'c Clock, Duration);

impl<'c> Waiting<'c> {
    fn new(clock: &'c Clock, time: Duration) -> Self {
        lock(&clock.awaited).push(time);
        Self(clock, time)
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        let mut awaited = lock(&self.0.awaited);
        if let Some(at) = awaited.iter().position(|time| *time == self.1) {
            awaited.swap_remove(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paused_clock_moves_only_when_advanced() {
        let clock = Clock::paused(Duration::from_secs(100));
        assert_eq!(clock.now(), Duration::from_secs(100));
        clock.advance(Duration::from_secs(5));
        assert_eq!(clock.now(), Duration::from_secs(105));
    }

    #[tokio::test(start_paused = true)]
    async fn a_running_clock_follows_tokios() {
        let clock = Clock::running();
        let start = clock.now();
        clock.wait_until(start + Duration::from_secs(3600)).await;
        assert_eq!(clock.now(), start + Duration::from_secs(3600));
        tokio::time::advance(Duration::from_secs(1)).await;
        clock.advance(Duration::from_secs(1));
        assert_eq!(clock.now(), start + Duration::from_secs(3602));
    }

    #[test]
    fn a_clock_can_be_set_back_and_paused() {
        let clock = Clock::running();
        clock.set_paused(true);
        clock.set(Duration::from_secs(50));
        assert_eq!((clock.now(), clock.is_paused()), (Duration::from_secs(50), true));
        clock.set_paused(false);
        assert!(clock.now() >= Duration::from_secs(50));
        clock.advance(Duration::MAX);
        assert_eq!(clock.now(), LATEST);
    }

    #[tokio::test]
    async fn waiting_ends_when_the_clock_reaches_the_time() {
        let clock = Clock::paused(Duration::ZERO);
        let waiting = clock.wait_until(Duration::from_secs(10));
        tokio::pin!(waiting);
        clock.advance(Duration::from_secs(9));
        assert!(is_pending(waiting.as_mut()).await);
        assert_eq!(clock.awaited(), [Duration::from_secs(10)]);
        clock.advance(Duration::from_secs(1));
        assert!(clock.awaited().is_empty());
        waiting.await;
        assert!(lock(&clock.awaited).is_empty());
    }

    /// Polls a future once and returns whether it is pending.
    async fn is_pending(mut future: std::pin::Pin<&mut impl Future<Output = ()>>) -> bool {
        std::future::poll_fn(|context| std::task::Poll::Ready(future.as_mut().poll(context).is_pending())).await
    }
}
