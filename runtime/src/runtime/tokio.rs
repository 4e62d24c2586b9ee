//! The default runtime.

use std::sync::OnceLock;
use std::time::{Duration, Instant};

use tokio::runtime::Handle;
use tokio::time::Instant as TokioInstant;

use super::thread::unix_time;
use super::{Now, Runtime, ThreadRuntime};
use crate::transport::BoxFuture;

/// Tells the time by tokio's clock, waits with tokio's timer, and runs tasks on tokio. Outside of a tokio runtime it falls
/// back to [`ThreadRuntime`].
///
/// Both times of [`now`](Runtime::now) follow `tokio::time::pause` and `advance`, so clock and timer agree in tests that
/// pause the time.
///
/// ```
/// use bitrix24_runtime::runtime::{Runtime, TokioRuntime};
/// assert!(TokioRuntime.now().unix > std::time::Duration::ZERO);
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct TokioRuntime;

/// The monotonic time at the first use. A paused clock can be behind the system's, by the time that it stood still.
const ORIGIN: Duration = Duration::from_secs(1 << 32);

impl Runtime for TokioRuntime {
    fn now(&self) -> Now {
        static START: OnceLock<Instant> = OnceLock::new();
        let system = Instant::now();
        // The same, unless the clock of the runtime is or was paused.
        let told = TokioInstant::now().into_std();
        Now { monotonic: moved(ORIGIN, *START.get_or_init(|| system), told), unix: moved(unix_time(), system, told) }
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        match Handle::try_current() {
            Ok(_) => Box::pin(tokio::time::sleep(duration)),
            Err(_) => ThreadRuntime.sleep(duration),
        }
    }

    fn spawn(&self, task: BoxFuture<'static, ()>) {
        match Handle::try_current() {
            Ok(handle) => drop(handle.spawn(task)),
            Err(_) => ThreadRuntime.spawn(task),
        }
    }
}

/// Moves `time` as far as `to` is after `from`, or before it.
fn moved(time: Duration, from: Instant, to: Instant) -> Duration {
    match to.checked_duration_since(from) {
        Some(ahead) => time.saturating_add(ahead),
        None => time.saturating_sub(from - to),
    }
}

#[cfg(test)]
mod tests {
    use super::{ORIGIN, Runtime, TokioRuntime, moved};
    use crate::runtime::ThreadRuntime;
    use std::time::{Duration, Instant};

    const DAY: Duration = Duration::from_secs(86_400);
    /// More than a test takes.
    const MARGIN: Duration = Duration::from_secs(600);

    #[tokio::test(start_paused = true)]
    async fn both_times_follow_a_paused_clock() {
        let before = TokioRuntime.now();
        TokioRuntime.sleep(DAY).await;
        tokio::time::advance(DAY).await;
        let after = TokioRuntime.now();
        assert_eq!(after.monotonic - before.monotonic, 2 * DAY);
        assert!((after.unix - before.unix).abs_diff(2 * DAY) < MARGIN);
    }

    #[test]
    fn a_clock_that_was_paused_before_the_first_use_moves_at_once() {
        let paused = Instant::now();
        let first_use = paused + DAY;
        let behind = moved(ORIGIN, first_use, paused);
        assert_eq!(moved(ORIGIN, first_use, paused + Duration::from_millis(1)) - behind, Duration::from_millis(1));
        assert_eq!(moved(ORIGIN, first_use, first_use + DAY) - behind, 2 * DAY);
    }

    #[tokio::test]
    async fn a_clock_that_runs_is_the_systems() {
        let system = ThreadRuntime.now().unix;
        assert!(TokioRuntime.now().unix.abs_diff(system) < MARGIN);
        let outside = std::thread::spawn(|| TokioRuntime.now()).join().unwrap();
        assert!(TokioRuntime.now().monotonic.abs_diff(outside.monotonic) < MARGIN);
    }
}
