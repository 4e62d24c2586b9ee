//! The default runtime.

use std::time::Duration;

use tokio::runtime::Handle;

use super::{Now, Runtime, ThreadRuntime};
use crate::transport::BoxFuture;

/// Waits with tokio's timer and runs tasks on tokio. Outside of a tokio runtime it falls back to [`ThreadRuntime`].
///
/// ```
/// use bitrix24_runtime::runtime::{Runtime, TokioRuntime};
/// assert!(TokioRuntime.now().unix > std::time::Duration::ZERO);
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct TokioRuntime;

impl Runtime for TokioRuntime {
    fn now(&self) -> Now {
        ThreadRuntime.now()
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
