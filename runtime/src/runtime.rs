//! Clocks and tasks: what the client needs of an asynchronous runtime.

#[cfg(all(target_family = "wasm", target_os = "unknown", feature = "reqwest"))]
mod browser;
mod thread;
#[cfg(feature = "tokio")]
mod tokio;

use std::time::Duration;

#[cfg(all(target_family = "wasm", target_os = "unknown", feature = "reqwest"))]
pub use self::browser::BrowserRuntime;
#[cfg(all(target_family = "wasm", target_os = "unknown", feature = "reqwest"))]
pub(crate) use self::browser::local;
pub use self::thread::ThreadRuntime;
pub(crate) use self::thread::ThreadTask;
#[cfg(feature = "blocking")]
pub(crate) use self::thread::block_on;
#[cfg(feature = "tokio")]
pub use self::tokio::TokioRuntime;
use crate::transport::BoxFuture;

/// The longest time of JavaScript's timer. A longer one ends at once, and is a panic in libraries.
#[cfg(feature = "reqwest")]
pub(crate) const LONGEST_TIMER: Duration = Duration::from_millis(0x7FFF_FFFF);

/// Splits a wait into those that JavaScript's timer can make.
#[cfg(feature = "reqwest")]
#[cfg_attr(
    not(any(test, all(target_family = "wasm", target_os = "unknown"))),
    expect(dead_code, reason = "for browsers")
)]
fn timers(wait: Duration) -> impl Iterator<Item = Duration> {
    let mut left = Some(wait);
    std::iter::from_fn(move || {
        let next = left?.min(LONGEST_TIMER);
        left = left.map(|left| left - next).filter(|left| !left.is_zero());
        Some(next)
    })
}

/// The current time on two clocks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Now {
    /// The time since a fixed moment; it never decreases.
    pub monotonic: Duration,
    /// The time since 1970-01-01T00:00:00Z.
    pub unix: Duration,
}

/// A clock, a timer and a task runner. Defaults to [`TokioRuntime`], or to [`ThreadRuntime`] without the feature
/// `tokio`.
///
/// ```
/// use bitrix24_runtime::runtime::{Now, Runtime, ThreadRuntime};
/// use bitrix24_runtime::transport::BoxFuture;
/// use std::time::Duration;
///
/// /// Waits with another timer.
/// struct Mine(ThreadRuntime);
///
/// impl Runtime for Mine {
///     fn now(&self) -> Now { self.0.now() }
///     fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> { self.0.sleep(duration) }
///     fn spawn(&self, task: BoxFuture<'static, ()>) { self.0.spawn(task) }
/// }
/// ```
pub trait Runtime: Send + Sync + 'static {
    /// Returns the current time, by the clock that [`sleep`](Self::sleep) follows.
    fn now(&self) -> Now;

    /// Completes after `duration`.
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()>;

    /// Runs `task` to its end, even if the caller is dropped. A token refresh must not be interrupted, because the new
    /// token would be lost.
    fn spawn(&self, task: BoxFuture<'static, ()>);
}

#[cfg(all(test, feature = "reqwest"))]
mod tests {
    use super::{LONGEST_TIMER, timers};
    use std::time::Duration;

    #[test]
    fn a_wait_is_split_into_timers_of_javascript() {
        let (millisecond, day) = (Duration::from_millis(1), Duration::from_secs(86_400));
        for (wait, count) in [
            (Duration::ZERO, 1),
            (millisecond, 1),
            (24 * day, 1),
            (LONGEST_TIMER, 1),
            (LONGEST_TIMER + millisecond, 2),
            (2 * LONGEST_TIMER, 2),
            (365 * day, 15),
        ] {
            let timers: Vec<Duration> = timers(wait).collect();
            assert!(timers.iter().all(|timer| timer.as_millis() <= 0x7FFF_FFFF), "{wait:?}");
            assert_eq!((timers.len(), timers.iter().sum()), (count, wait));
        }
        assert_eq!(timers(Duration::MAX).next(), Some(LONGEST_TIMER));
    }
}
