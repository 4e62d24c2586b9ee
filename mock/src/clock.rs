//! The portal's time, which a test can hold and push.

use std::sync::Mutex;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tokio::sync::watch;

use crate::lock::lock;

/// The portal's time since 1970: the system's or a held one, and what a test has added to it.
#[derive(Debug)]
pub(crate) struct Clock {
    held: Option<Duration>,
    added: Mutex<Duration>,
    pushed: watch::Sender<()>,
    /// The moments that are waited for.
    awaited: Mutex<Vec<Duration>>,
}

impl Clock {
    /// Follows the system's time.
    pub(crate) fn system() -> Self {
        Self::new(None)
    }

    /// Stands still at a moment until it is pushed.
    pub(crate) fn held(at: Duration) -> Self {
        Self::new(Some(at))
    }

    fn new(held: Option<Duration>) -> Self {
        Self { held, added: Mutex::default(), pushed: watch::Sender::new(()), awaited: Mutex::default() }
    }

    /// Time since 1970.
    pub(crate) fn now(&self) -> Duration {
        let base = self.held.unwrap_or_else(|| SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default());
        base + *lock(&self.added)
    }

    /// Pushes the time on and wakes those who wait for it.
    pub(crate) fn advance(&self, by: Duration) {
        *lock(&self.added) += by;
        self.pushed.send_replace(());
    }

    /// Waits for a moment: by the system's timer, or, where the time is held, until a test has pushed it so far.
    pub(crate) async fn reach(&self, moment: Duration) {
        let mut pushed = self.pushed.subscribe();
        let _waiting = Waiting::new(self, moment);
        loop {
            let left = moment.saturating_sub(self.now());
            if left.is_zero() {
                return;
            }
            // The sender lives as long as this clock, so that `changed` only ends by a push.
            if self.held.is_some() {
                let _ = pushed.changed().await;
            } else {
                let _ = tokio::time::timeout(left, pushed.changed()).await;
            }
        }
    }
}

impl Clock {
    /// The moments to come that are waited for.
    pub(crate) fn awaited(&self) -> Vec<Duration> {
        let now = self.now();
        lock(&self.awaited).iter().copied().filter(|moment| *moment > now).collect()
    }
}

/// Notes what is waited for, as long as somebody does.
struct Waiting<'c>(&'c Clock, Duration);

impl<'c> Waiting<'c> {
    fn new(clock: &'c Clock, moment: Duration) -> Self {
        lock(&clock.awaited).push(moment);
        Self(clock, moment)
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        let mut awaited = lock(&self.0.awaited);
        // Which of several equal ones goes does not matter.
        if let Some(at) = awaited.iter().position(|moment| *moment == self.1) {
            awaited.swap_remove(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_held_clock_moves_only_when_pushed() {
        let clock = Clock::held(Duration::from_secs(100));
        assert_eq!(clock.now(), Duration::from_secs(100));
        clock.advance(Duration::from_secs(5));
        assert_eq!(clock.now(), Duration::from_secs(105));
    }

    #[tokio::test]
    async fn waiting_ends_with_the_push_that_is_far_enough() {
        let clock = Clock::held(Duration::ZERO);
        let waiting = clock.reach(Duration::from_secs(10));
        tokio::pin!(waiting);
        clock.advance(Duration::from_secs(9));
        assert!(futures_pending(waiting.as_mut()).await);
        assert_eq!(clock.awaited(), [Duration::from_secs(10)]);
        clock.advance(Duration::from_secs(1));
        assert_eq!(clock.awaited(), [], "its moment has come");
        waiting.await;
        assert!(lock(&clock.awaited).is_empty());
    }

    /// Whether a future is still pending when polled once.
    async fn futures_pending(mut future: std::pin::Pin<&mut impl Future<Output = ()>>) -> bool {
        std::future::poll_fn(|context| std::task::Poll::Ready(future.as_mut().poll(context).is_pending())).await
    }
}
