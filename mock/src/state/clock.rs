//! The portal's clock, which a test can pause and advance.

use std::sync::Mutex;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tokio::sync::watch;

use crate::state::lock::lock;

/// The portal's clock: the system's or a paused one, plus the time by which a test has advanced it.
#[derive(Debug)]
pub(crate) struct Clock {
    paused_at: Option<Duration>,
    advanced: Mutex<Duration>,
    changes: watch::Sender<()>,
    /// The times that tasks wait for.
    awaited: Mutex<Vec<Duration>>,
}

impl Clock {
    /// Returns a clock that follows the system's.
    pub(crate) fn system() -> Self {
        Self::new(None)
    }

    /// Returns a clock that moves only when a test advances it.
    pub(crate) fn paused(at: Duration) -> Self {
        Self::new(Some(at))
    }

    fn new(paused_at: Option<Duration>) -> Self {
        Self { paused_at, advanced: Mutex::default(), changes: watch::Sender::new(()), awaited: Mutex::default() }
    }

    /// Returns the time since the Unix epoch.
    pub(crate) fn now(&self) -> Duration {
        let base = self.paused_at.unwrap_or_else(|| SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default());
        base + *lock(&self.advanced)
    }

    /// Advances the clock and wakes the tasks that wait for it.
    pub(crate) fn advance(&self, by: Duration) {
        *lock(&self.advanced) += by;
        self.changes.send_replace(());
    }

    /// Waits until a time: by the system's timer, or until a test has advanced a paused clock.
    pub(crate) async fn wait_until(&self, time: Duration) {
        let mut changes = self.changes.subscribe();
        let _waiting = Waiting::new(self, time);
        loop {
            let left = time.saturating_sub(self.now());
            if left.is_zero() {
                return;
            }
            // The sender lives as long as this clock, so `changed` returns only after a change.
            if self.paused_at.is_some() {
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
