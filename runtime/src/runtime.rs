//! Time and tasks: what the client needs of an asynchronous runtime.

mod thread;
#[cfg(feature = "reqwest")]
mod tokio;

use std::time::Duration;

pub use self::thread::ThreadRuntime;
pub(crate) use self::thread::ThreadTask;
#[cfg(feature = "blocking")]
pub(crate) use self::thread::block_on;
#[cfg(feature = "reqwest")]
pub use self::tokio::TokioRuntime;
use crate::transport::BoxFuture;

/// A moment, on two clocks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Now {
    /// Since some fixed moment, never running backwards.
    pub monotonic: Duration,
    /// Since 1970-01-01T00:00:00Z.
    pub unix: Duration,
}

/// Tells the time, waits and runs tasks. The default is [`TokioRuntime`], or [`ThreadRuntime`] without the feature
/// `reqwest`.
///
/// ```
/// use bitrix24_runtime::runtime::{Now, Runtime, ThreadRuntime};
/// use bitrix24_runtime::transport::BoxFuture;
/// use std::time::Duration;
///
/// /// Waits by another library's timer.
/// struct Mine(ThreadRuntime);
///
/// impl Runtime for Mine {
///     fn now(&self) -> Now { self.0.now() }
///     fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> { self.0.sleep(duration) }
///     fn spawn(&self, task: BoxFuture<'static, ()>) { self.0.spawn(task) }
/// }
/// ```
pub trait Runtime: Send + Sync + 'static {
    /// The time.
    fn now(&self) -> Now;

    /// Ends after `duration`.
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()>;

    /// Runs `task` to its end, whatever becomes of the caller. A token's renewal must not be broken off: the portal would
    /// have given out a token that nobody has.
    fn spawn(&self, task: BoxFuture<'static, ()>);
}
