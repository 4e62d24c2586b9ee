//! The drivers of a tokio runtime that the transport needs.
//!
//! tokio panics where a driver is off, and there is no way to ask before. So its panic is caught, where nothing but tokio
//! and hyper runs. A program that aborts at a panic still ends with tokio's message.

use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use tokio::time::Timeout;

pub(super) const NO_TIMER: &str = "the tokio runtime has no timer; call `enable_all` on its builder";
pub(super) const NO_IO: &str = "the tokio runtime has no I/O driver; call `enable_all` on its builder";

/// Limits the time of `future`. Returns `None` if the runtime has no timer.
pub(super) fn timeout<F: Future>(duration: Duration, future: F) -> Option<Timeout<F>> {
    catch_unwind(AssertUnwindSafe(|| tokio::time::timeout(duration, future))).ok()
}

/// Opens a connection. Returns `None` if the runtime has no I/O driver.
pub(super) async fn open<F: Future>(connecting: F) -> Option<F::Output> {
    let mut connecting = pin!(connecting);
    poll_fn(|cx| match catch_unwind(AssertUnwindSafe(|| connecting.as_mut().poll(cx))) {
        Ok(poll) => poll.map(Some),
        Err(_) => Poll::Ready(None),
    })
    .await
}
