//! A runtime on the standard library: a thread for every wait and task.

use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, mpsc};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::time::{Duration, Instant, SystemTime};

use super::{Now, Runtime};
use crate::transport::BoxFuture;

/// A runtime on the standard library, which works with any executor. It uses a thread for every wait and task, so
/// prefer your executor's timer if hundreds of calls wait at once.
///
/// ```
/// use bitrix24_runtime::runtime::{Runtime, ThreadRuntime};
/// assert!(ThreadRuntime.now().unix > std::time::Duration::ZERO);
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct ThreadRuntime;

impl Runtime for ThreadRuntime {
    fn now(&self) -> Now {
        static START: OnceLock<Instant> = OnceLock::new();
        Now { monotonic: START.get_or_init(Instant::now).elapsed(), unix: unix_time() }
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        // Dropping the future drops the sender, which ends the thread.
        let (alive, dropped) = mpsc::channel::<()>();
        Box::pin(async move {
            ThreadTask::run(move || dropped.recv_timeout(duration).ok()).await;
            drop(alive);
        })
    }

    fn spawn(&self, task: BoxFuture<'static, ()>) {
        // If no thread can be started, the task is dropped, and its guard completes those who wait for it.
        start(Box::new(move || block_on(task)));
    }
}

/// Returns the system's time since 1970-01-01T00:00:00Z.
pub(super) fn unix_time() -> Duration {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default()
}

/// The result of a closure that runs in a thread of its own.
pub(crate) struct ThreadTask<T>(Arc<Mutex<Progress<T>>>);

struct Progress<T> {
    result: Option<T>,
    waker: Option<Waker>,
}

impl<T: Send + 'static> ThreadTask<T> {
    /// Starts the closure; if no thread can be started, runs it on this thread.
    pub(crate) fn run(work: impl FnOnce() -> T + Send + 'static) -> Self {
        let progress = Arc::new(Mutex::new(Progress { result: None, waker: None }));
        let shared = progress.clone();
        start_or_run(Box::new(move || finish(&shared, work())));
        Self(progress)
    }
}

// Boxed, so that a thread's start is compiled once.
type Work = Box<dyn FnOnce() + Send>;

/// Runs a closure on a thread of its own, and returns whether one can be started. If not, the closure is dropped.
fn start(work: Work) -> bool {
    thread::Builder::new().spawn(work).is_ok()
}

/// Runs a closure on a thread of its own; if no thread can be started, on this thread.
fn start_or_run(work: Work) {
    let work = Arc::new(Mutex::new(Some(work)));
    let run = |work: &Mutex<Option<Work>>| {
        let work = work.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(work) = work {
            work();
        }
    };
    let theirs = work.clone();
    if !start(Box::new(move || run(&theirs))) {
        run(&work);
    }
}

/// Sets the result and wakes the future.
fn finish<T>(progress: &Mutex<Progress<T>>, result: T) {
    let mut progress = progress.lock().unwrap_or_else(PoisonError::into_inner);
    progress.result = Some(result);
    if let Some(waker) = progress.waker.take() {
        waker.wake();
    }
}

impl<T> Future for ThreadTask<T> {
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

#[cfg(test)]
mod tests {
    use super::{Runtime, ThreadRuntime, block_on};
    use std::sync::mpsc;
    use std::task::{Context, Poll, Waker};
    use std::time::Duration;

    #[test]
    fn a_sleep_completes_and_a_task_runs() {
        block_on(ThreadRuntime.sleep(Duration::ZERO));
        let (done, told) = mpsc::channel();
        ThreadRuntime.spawn(Box::pin(async move { done.send(7).unwrap() }));
        assert_eq!(told.recv(), Ok(7));
    }

    #[test]
    fn a_pending_sleep_can_be_dropped() {
        let mut wait = ThreadRuntime.sleep(Duration::from_secs(3600));
        assert_eq!(wait.as_mut().poll(&mut Context::from_waker(Waker::noop())), Poll::Pending);
    }
}
