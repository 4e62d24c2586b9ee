//! The runtime of browsers and of other hosts of WebAssembly with JavaScript.

use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use web_time::{Instant, SystemTime};

use super::{Now, Runtime, timers};
use crate::transport::BoxFuture;

/// Waits with JavaScript's timer and runs tasks on its event loop. The default on `wasm32-unknown-unknown`.
///
/// ```
/// # #[cfg(all(target_family = "wasm", target_os = "unknown"))] {
/// use bitrix24_runtime::runtime::{BrowserRuntime, Runtime};
/// assert!(BrowserRuntime.now().unix > std::time::Duration::ZERO);
/// # }
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserRuntime;

impl Runtime for BrowserRuntime {
    fn now(&self) -> Now {
        static START: OnceLock<Instant> = OnceLock::new();
        let unix = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        Now { monotonic: START.get_or_init(Instant::now).elapsed(), unix }
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        Box::pin(async move {
            for timer in timers(duration) {
                local(gloo_timers::future::sleep(timer)).await;
            }
        })
    }

    fn spawn(&self, task: BoxFuture<'static, ()>) {
        wasm_bindgen_futures::spawn_local(task);
    }
}

/// Runs a future of JavaScript, which no other thread may poll, as a task. The outcome can be sent to any thread. The task
/// ends when what this returns is dropped.
pub(crate) fn local<T: Send + 'static>(work: impl Future<Output = T> + 'static) -> LocalTask<T> {
    let shared = Arc::new(Shared(Mutex::new(State { outcome: None, caller: None, task: None, dropped: false })));
    let theirs = shared.clone();
    wasm_bindgen_futures::spawn_local(async move {
        let mut work = pin!(work);
        poll_fn(|cx| {
            if theirs.state().dropped {
                return Poll::Ready(());
            }
            let Poll::Ready(outcome) = work.as_mut().poll(cx) else {
                theirs.state().task = Some(cx.waker().clone());
                return Poll::Pending;
            };
            let mut state = theirs.state();
            state.outcome = Some(outcome);
            let caller = state.caller.take();
            drop(state);
            caller.into_iter().for_each(Waker::wake);
            Poll::Ready(())
        })
        .await;
    });
    LocalTask(shared)
}

/// The outcome of a future that runs as a task.
pub(crate) struct LocalTask<T>(Arc<Shared<T>>);

struct Shared<T>(Mutex<State<T>>);

struct State<T> {
    outcome: Option<T>,
    caller: Option<Waker>,
    task: Option<Waker>,
    dropped: bool,
}

impl<T> Shared<T> {
    fn state(&self) -> MutexGuard<'_, State<T>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T> Future for LocalTask<T> {
    type Output = T;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<T> {
        let mut state = self.0.state();
        match state.outcome.take() {
            Some(outcome) => Poll::Ready(outcome),
            None => {
                state.caller = Some(cx.waker().clone());
                Poll::Pending
            }
        }
    }
}

impl<T> Drop for LocalTask<T> {
    fn drop(&mut self) {
        let mut state = self.0.state();
        state.dropped = true;
        let task = state.task.take();
        drop(state);
        task.into_iter().for_each(Waker::wake);
    }
}
