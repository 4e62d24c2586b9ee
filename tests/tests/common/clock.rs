//! A virtual clock, which advances only when every task is idle.

use std::collections::BTreeMap;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use bitrix24::runtime::{Now, Runtime};
use bitrix24::transport::BoxFuture;
use bitrix24_mock::MockPortal;
use tokio::sync::Notify;

/// A virtual clock shared by clients and the portal. When every task waits for a later time, and the only requests in
/// flight are those whose responses the portal delays, it jumps to the earliest of these times.
#[derive(Clone)]
pub struct Clock(Arc<Shared>);

struct Shared {
    state: Mutex<State>,
    changed: Notify,
}

#[derive(Default)]
struct State {
    now: Duration,
    /// The number of requests and other operations that finish without the clock.
    busy: usize,
    /// The number of state changes.
    version: u64,
    sleepers: BTreeMap<(Duration, u64), Waker>,
    /// The number of jumps.
    jumps: u64,
}

/// The number of yields after which all tasks count as idle; chains of tasks that wake each other are shorter.
const TURNS: usize = 12;

impl Clock {
    /// Starts a clock on the current runtime.
    pub fn start(portal: Arc<MockPortal>) -> Self {
        let clock = Self(Arc::new(Shared { state: Mutex::default(), changed: Notify::new() }));
        let driven = clock.clone();
        tokio::spawn(async move { driven.drive(&portal).await });
        clock
    }

    /// Returns the virtual time since the start.
    pub fn elapsed(&self) -> Duration {
        self.0.state.lock().unwrap().now
    }

    /// Returns the number of jumps.
    pub fn jumps(&self) -> u64 {
        self.0.state.lock().unwrap().jumps
    }

    /// Stops the clock until the guard is dropped.
    pub fn busy(&self) -> Busy {
        self.change(|state| state.busy += 1);
        Busy(self.clone())
    }

    fn change<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        let mut state = self.0.state.lock().unwrap();
        state.version += 1;
        let result = change(&mut state);
        drop(state);
        self.0.changed.notify_one();
        result
    }

    async fn drive(&self, portal: &MockPortal) {
        loop {
            let version = self.0.state.lock().unwrap().version;
            for _ in 0..TURNS {
                tokio::task::yield_now().await;
            }
            if !self.jump(version, portal) {
                // The portal does not notify of delayed responses, therefore it is polled.
                let _ = tokio::time::timeout(Duration::from_millis(1), self.0.changed.notified()).await;
            }
        }
    }

    /// Jumps to the earliest time that a task waits for, if nothing has changed since `version`.
    fn jump(&self, version: u64, portal: &MockPortal) -> bool {
        let mut state = self.0.state.lock().unwrap();
        let held = portal.delayed_responses();
        if state.version != version || state.busy > held.len() {
            return false;
        }
        let (asleep, held) = (state.sleepers.keys().next().map(|(until, _)| *until), held.into_iter().min());
        let held = held.map(|due| state.now + due.saturating_sub(portal.now()));
        let Some(next) = asleep.into_iter().chain(held).min() else { return false };
        let passed = next.saturating_sub(state.now);
        state.now += passed;
        state.jumps += 1;
        let later = state.sleepers.split_off(&(next, u64::MAX));
        let awake = std::mem::replace(&mut state.sleepers, later);
        drop(state);
        portal.advance(passed);
        awake.into_values().for_each(Waker::wake);
        true
    }
}

impl Runtime for Clock {
    fn now(&self) -> Now {
        let now = self.elapsed();
        // The portal's paused clock starts at the same time.
        Now { monotonic: now, unix: Duration::from_secs(1_700_000_000) + now }
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        let key = self.change(|state| (state.now.saturating_add(duration), state.version));
        Box::pin(Sleep { clock: self.clone(), key })
    }

    fn spawn(&self, task: BoxFuture<'static, ()>) {
        drop(tokio::spawn(task));
    }
}

/// A guard that stops the clock during other work.
pub struct Busy(Clock);

impl Drop for Busy {
    fn drop(&mut self) {
        self.0.change(|state| state.busy -= 1);
    }
}

struct Sleep {
    clock: Clock,
    key: (Duration, u64),
}

impl Future for Sleep {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let Self { clock, key } = &*self;
        clock.change(|state| {
            if state.now >= key.0 {
                return Poll::Ready(());
            }
            state.sleepers.insert(*key, context.waker().clone());
            Poll::Pending
        })
    }
}

impl Drop for Sleep {
    fn drop(&mut self) {
        self.clock.change(|state| state.sleepers.remove(&self.key));
    }
}
