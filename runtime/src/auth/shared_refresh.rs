//! One refresh that many calls wait for.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, Waker};

use super::{AuthFailure, Token};

/// The outcome of a refresh, shared by all calls that wait for it.
#[derive(Default)]
pub(super) struct SharedRefresh(Mutex<State>);

#[derive(Default)]
struct State {
    outcome: Option<Result<Token, AuthFailure>>,
    waiting: Vec<Waker>,
}

impl SharedRefresh {
    /// Sets the outcome and wakes all waiting calls. The first outcome is final.
    pub(super) fn complete(&self, outcome: Result<Token, AuthFailure>) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.outcome.get_or_insert(outcome);
        let waiting = std::mem::take(&mut state.waiting);
        drop(state);
        waiting.into_iter().for_each(Waker::wake);
    }
}

/// Waits for the outcome of a [`SharedRefresh`]. Dropping it does not affect other calls.
pub(super) struct WaitForRefresh(pub(super) Arc<SharedRefresh>);

impl Future for WaitForRefresh {
    type Output = Result<Token, AuthFailure>;

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
