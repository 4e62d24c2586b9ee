//! One renewal that many calls wait for.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, Waker};

use super::AuthFailure;

/// The outcome of a renewal, for all that wait for it.
#[derive(Default)]
pub(super) struct Flight(Mutex<State>);

#[derive(Default)]
struct State {
    outcome: Option<Result<(), AuthFailure>>,
    waiting: Vec<Waker>,
}

impl Flight {
    /// Ends it; the first outcome stands.
    pub(super) fn land(&self, outcome: Result<(), AuthFailure>) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.outcome.get_or_insert(outcome);
        let waiting = std::mem::take(&mut state.waiting);
        drop(state);
        waiting.into_iter().for_each(Waker::wake);
    }
}

/// Waits for a flight's outcome. Dropping it changes nothing for the others.
pub(super) struct Landing(pub(super) Arc<Flight>);

impl Future for Landing {
    type Output = Result<(), AuthFailure>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let mut state = self.0.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(outcome) = &state.outcome {
            return Poll::Ready(outcome.clone());
        }
        if !state.waiting.iter().any(|known| known.will_wake(cx.waker())) {
            state.waiting.push(cx.waker().clone());
        }
        Poll::Pending
    }
}
