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
        Self { held, added: Mutex::default(), pushed: watch::Sender::new(()) }
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
        clock.advance(Duration::from_secs(1));
        waiting.await;
    }

    /// Whether a future is still pending when polled once.
    async fn futures_pending(mut future: std::pin::Pin<&mut impl Future<Output = ()>>) -> bool {
        std::future::poll_fn(|context| std::task::Poll::Ready(future.as_mut().poll(context).is_pending())).await
    }
}
