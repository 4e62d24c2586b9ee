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
