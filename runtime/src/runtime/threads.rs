//! A runtime of the standard library alone: a thread for every wait and task.

use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::time::{Duration, Instant, SystemTime};

use super::{Now, Runtime};
use crate::transport::BoxFuture;

/// A runtime of the standard library alone, which works under any executor. Every wait and task takes a thread, so
/// prefer your executor's own timer where hundreds of calls wait at once.
///
/// ```
/// use bitrix24_runtime::{Runtime, ThreadRuntime};
/// assert!(ThreadRuntime.now().unix > std::time::Duration::ZERO);
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct ThreadRuntime;

impl Runtime for ThreadRuntime {
    fn now(&self) -> Now {
        static START: OnceLock<Instant> = OnceLock::new();
        let unix = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        Now { monotonic: START.get_or_init(Instant::now).elapsed(), unix }
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        Box::pin(Elsewhere::run(move || thread::sleep(duration)))
    }

    fn spawn(&self, task: BoxFuture<'static, ()>) {
        thread::spawn(move || block_on(task));
    }
}

/// The result of a piece of work in a thread of its own.
pub(crate) struct Elsewhere<T>(Arc<Mutex<Progress<T>>>);

struct Progress<T> {
    result: Option<T>,
    waker: Option<Waker>,
}

impl<T: Send + 'static> Elsewhere<T> {
    pub(crate) fn run(work: impl FnOnce() -> T + Send + 'static) -> Self {
        let progress = Arc::new(Mutex::new(Progress { result: None, waker: None }));
        let shared = progress.clone();
        thread::spawn(move || {
            let result = work();
            let mut progress = shared.lock().unwrap_or_else(PoisonError::into_inner);
            progress.result = Some(result);
            if let Some(waker) = progress.waker.take() {
                waker.wake();
            }
        });
        Self(progress)
    }
}

impl<T> Future for Elsewhere<T> {
    type Output = T;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<T> {
        let mut progress = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match progress.result.take() {
            Some(result) => Poll::Ready(result),
            None => {
                progress.waker = Some(cx.waker().clone());
                Poll::Pending
            }
        }
    }
}

/// Runs a future on this thread.
pub(crate) fn block_on<T>(future: impl Future<Output = T>) -> T {
    struct Unpark(Thread);
    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(value) => return value,
            Poll::Pending => thread::park(),
        }
    }
}
