//! The tokens that all clones of a client share, and the driver of their renewal.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::flight::{Flight, Landing};
use super::renewal::{Event, Renewal, Task};
use super::{App, AuthErrorKind, AuthFailure, StoreLock, Token, TokenStore};
use crate::client::Inner;
use crate::secret::Secret;

/// The tokens that all clones of a client share.
pub(crate) struct Authority {
    app: App,
    store: Box<dyn TokenStore>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    token: Option<Token>,
    /// New tokens that could not be kept; they must be, before they are used.
    unsaved: Option<Token>,
    flight: Option<Arc<Flight>>,
}

impl Authority {
    pub(crate) fn new(app: App, store: Box<dyn TokenStore>) -> Self {
        Self { app, store, state: Mutex::default() }
    }

    /// The access token to send, if one is known.
    pub(crate) fn access(&self) -> Option<Secret> {
        self.state().token.as_ref().map(|token| token.access.clone())
    }

    /// Takes this access token for known.
    #[cfg(test)]
    pub(crate) fn set_for_test(&self, access: &str) {
        self.state().token = Some(Token::new(access, "refresh"));
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Sees to it that the access token is another than `stale`; however many ask, the server is asked once. The renewal
/// goes on where the caller is dropped.
pub(crate) async fn renew(inner: &Arc<Inner>, stale: Option<Secret>) -> Result<(), AuthFailure> {
    let Some(authority) = inner.core.authority() else {
        return Err(AuthFailure::new(AuthErrorKind::AuthorizeAgain, "the token is not the client's to renew"));
    };
    let mut arrival = None;
    let flight = {
        let mut state = authority.state();
        match (&state.token, &state.flight) {
            (Some(token), _) if Some(&token.access) != stale.as_ref() => return Ok(()),
            (_, Some(flight)) => flight.clone(),
            _ => {
                // What is known to have expired is sent by nobody while the renewal is under way.
                state.token = None;
                let renewal = Renewal::refresh(authority.app.clone(), stale, state.unsaved.take());
                arrival.insert(Arrival::begin(authority, &mut state, renewal)).flight.clone()
            }
        }
    };
    launch(inner, arrival);
    Landing(flight).await
}

/// Gets the first tokens by the code of an authorization.
pub(crate) async fn authorize(inner: &Arc<Inner>, code: Secret) -> Result<(), AuthFailure> {
    let Some(authority) = inner.core.authority() else {
        return Err(AuthFailure::new(AuthErrorKind::Rejected, "the client has no application"));
    };
    loop {
        let mut arrival = None;
        let (flight, mine) = {
            let mut state = authority.state();
            match &state.flight {
                Some(other) => (other.clone(), false),
                None => {
                    let renewal = Renewal::code(authority.app.clone(), code.clone());
                    let arrival = arrival.insert(Arrival::begin(authority, &mut state, renewal));
                    (arrival.flight.clone(), true)
                }
            }
        };
        launch(inner, arrival);
        let outcome = Landing(flight).await;
        // The outcome of a renewal that was under way does not matter: new tokens replace it.
        if mine {
            return outcome;
        }
    }
}

/// Starts a renewal. The state must not be locked: a runtime that is shutting down drops the task at once, which ends it.
fn launch(inner: &Arc<Inner>, arrival: Option<Arrival>) {
    if let Some(arrival) = arrival {
        inner.runtime.spawn(Box::pin(run(inner.clone(), arrival)));
    }
}

/// Ends the flight, whatever happens to the task.
struct Arrival {
    authority: Arc<Authority>,
    flight: Arc<Flight>,
    renewal: Option<Renewal>,
}

impl Arrival {
    fn begin(authority: &Arc<Authority>, state: &mut State, renewal: Renewal) -> Self {
        let flight = Arc::new(Flight::default());
        state.flight = Some(flight.clone());
        Self { authority: authority.clone(), flight, renewal: Some(renewal) }
    }

    fn land(&mut self, outcome: Result<Token, AuthFailure>) {
        let unsaved = self.renewal.take().and_then(Renewal::into_unsaved);
        let mut state = self.authority.state();
        state.flight = None;
        state.unsaved = unsaved;
        let outcome = outcome.map(|token| state.token = Some(token));
        drop(state);
        self.flight.land(outcome);
    }
}

impl Drop for Arrival {
    fn drop(&mut self) {
        if self.renewal.is_some() {
            self.land(Err(AuthFailure::new(AuthErrorKind::Interrupted, "the renewal was broken off")));
        }
    }
}

/// Carries out what the renewal asks for.
async fn run(inner: Arc<Inner>, mut arrival: Arrival) {
    let authority = arrival.authority.clone();
    let store = &authority.store;
    let mut lock: Option<StoreLock> = None;
    let mut event = Event::Start;
    while let Some(renewal) = &mut arrival.renewal {
        event = match renewal.next(event) {
            Task::Lock => match store.lock().await {
                Ok(held) => {
                    lock = Some(held);
                    Event::Locked
                }
                Err(error) => Event::StoreFailed(error),
            },
            Task::Load => store.load().await.map_or_else(Event::StoreFailed, Event::Loaded),
            Task::Send(request) => {
                inner.core.stats.renewal();
                Event::Answered(inner.transport.send(request).await)
            }
            Task::Sleep(duration) => {
                inner.runtime.sleep(duration).await;
                Event::Slept
            }
            Task::Save(token) => match store.save(&token).await {
                Ok(()) => Event::Saved,
                Err(error) => Event::StoreFailed(error),
            },
            Task::Done(outcome) => {
                drop(lock.take());
                return arrival.land(outcome);
            }
        };
    }
}
