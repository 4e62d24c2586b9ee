//! A runtime for tests that pause time.

use std::time::Duration;

use bitrix24_runtime::runtime::{Now, Runtime, ThreadRuntime};
use bitrix24_runtime::transport::BoxFuture;

/// Waits with tokio's clock, which tests can pause.
pub(crate) struct OnTokio;

impl Runtime for OnTokio {
    fn now(&self) -> Now {
        ThreadRuntime.now()
    }
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        Box::pin(tokio::time::sleep(duration))
    }
    fn spawn(&self, task: BoxFuture<'static, ()>) {
        tokio::spawn(task);
    }
}
