//! The tokens that all clones of a client share, and the driver of the requests to the authorization server.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::refresh::{Action, DeadToken, Input, Refresh};
use super::shared_refresh::{SharedRefresh, WaitForRefresh};
use super::{App, AuthErrorKind, AuthFailure, Installation, StoreError, StoreLock, Token, TokenStore};
use crate::client::{Inner, race};
use crate::secret::Secret;
use crate::transport::{BoxFuture, SendError, SendErrorKind};

/// How long the store may take to load or save tokens.
const STORE_LIMIT: Duration = Duration::from_secs(30);
/// How long the store may take to lock: longer than another process takes to refresh the tokens.
const LOCK_LIMIT: Duration = Duration::from_secs(170);

/// The tokens that all clones of a client share.
pub(crate) struct TokenManager {
    app: App,
    store: Box<dyn TokenStore>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    token: Option<Token>,
    /// New tokens that are not saved yet; they must be saved before they are used.
    unsaved: Option<Token>,
    /// The tokens in the store that are known to be rejected.
    dead: Option<DeadToken>,
    shared: Option<Arc<SharedRefresh>>,
}

impl TokenManager {
    /// Creates a manager that loads its tokens from `store` when it needs them.
    pub(crate) fn new(app: App, store: Box<dyn TokenStore>) -> Self {
        Self { app, store, state: Mutex::default() }
    }

    /// Returns the access token to send, if one is loaded.
    pub(crate) fn access(&self) -> Option<Secret> {
        self.state().token.as_ref().map(|token| token.access.clone())
    }

    /// Sets the access token.
    #[cfg(test)]
    pub(crate) fn set_for_test(&self, access: &str) {
        self.state().token = Some(Token::new(access, "refresh"));
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Ensures that the access token differs from `stale`. Concurrent callers share one request. The refresh continues if a
/// caller is dropped.
pub(crate) async fn refresh_token(inner: &Arc<Inner>, stale: Option<Secret>) -> Result<(), AuthFailure> {
    let Some(manager) = inner.core.token_manager() else {
        return Err(AuthFailure::new(AuthErrorKind::AuthorizeAgain, "the client cannot refresh this token"));
    };
    let mut guard = None;
    let shared = {
        let mut state = manager.state();
        match (&state.token, &state.shared) {
            (Some(token), _) if Some(&token.access) != stale.as_ref() => return Ok(()),
            (_, Some(shared)) => shared.clone(),
            _ => {
                // No call sends a token that is known to have expired while the refresh is running.
                state.token = None;
                guard.insert(begin(manager, &mut state, stale)).shared.clone()
            }
        }
    };
    launch(inner, guard);
    WaitForRefresh(shared).await.map(drop)
}

/// Begins to refresh the stored tokens, or to save new ones.
fn begin(manager: &Arc<TokenManager>, state: &mut State, stale: Option<Secret>) -> RefreshGuard {
    let (unsaved, dead) = (state.unsaved.take(), state.dead.take());
    RefreshGuard::begin(manager, state, Refresh::with_refresh_token(manager.app.clone(), stale, unsaved, dead))
}

/// Waits until no refresh is running, and saves new tokens.
pub(crate) async fn shutdown(inner: &Arc<Inner>) -> Result<(), AuthFailure> {
    let Some(manager) = inner.core.token_manager() else { return Ok(()) };
    let running = manager.state().shared.clone();
    if let Some(shared) = running {
        // The calls that need the tokens report the failure.
        WaitForRefresh(shared).await.ok();
    }
    let mut guard = None;
    let shared = {
        let mut state = manager.state();
        match (&state.shared, &state.unsaved) {
            (Some(shared), _) => shared.clone(),
            (None, Some(_)) => guard.insert(begin(manager, &mut state, None)).shared.clone(),
            (None, None) => return Ok(()),
        }
    };
    launch(inner, guard);
    WaitForRefresh(shared).await.map(drop)
}

/// Exchanges an authorization code for the first tokens.
pub(crate) async fn authorize(inner: &Arc<Inner>, code: Secret) -> Result<Token, AuthFailure> {
    let manager = application(inner)?;
    replace_tokens(inner, manager, || Refresh::with_code(manager.app.clone(), code.clone())).await
}

/// Returns posted tokens of any portal, if the authorization server vouches for them.
pub(crate) async fn check_installation(inner: &Arc<Inner>, posted: &Installation) -> Result<Token, AuthFailure> {
    let manager = application(inner)?;
    let token = vouched_tokens(inner, manager, posted).await?;
    check_address(inner, manager, &token)?;
    Ok(token)
}

/// Stores posted tokens, if the authorization server vouches for them and they belong to the client's portal.
pub(crate) async fn install(inner: &Arc<Inner>, posted: &Installation) -> Result<Token, AuthFailure> {
    let manager = application(inner)?;
    let token = vouched_tokens(inner, manager, posted).await?;
    if !token.client_endpoint.as_deref().is_some_and(|url| inner.core.is_client_endpoint(url)) {
        check_address(inner, manager, &token)?;
        check_identity(inner, manager, &token).await?;
    }
    replace_tokens(inner, manager, || Refresh::with_checked(manager.app.clone(), token.clone())).await
}

/// Checks a post by the stored tokens. Another process can have stored them, so the store is asked each time.
#[cfg(feature = "v2")]
pub(crate) async fn check_stored(inner: &Inner, is_valid: &(dyn Fn(&Token) -> bool + Sync)) -> Result<(), AuthFailure> {
    let manager = application(inner)?;
    let stored = within(inner, STORE_LIMIT, manager.store.load()).await.map_err(AuthFailure::store)?;
    let untrusted = |message| Err(AuthFailure::new(AuthErrorKind::Untrusted, message));
    match stored {
        Some(token) if is_valid(&token) => Ok(()),
        Some(Token { application_token: Some(_), .. }) => {
            untrusted("the application token or the portal is not that of the installation")
        }
        _ => untrusted("no application token is stored; install the application again"),
    }
}

/// Asks the authorization server for the owner of posted tokens. Other calls neither wait for this nor learn of its failure,
/// because anyone can post anything.
async fn vouched_tokens(inner: &Inner, manager: &TokenManager, posted: &Installation) -> Result<Token, AuthFailure> {
    let mut check = Refresh::with_installation(manager.app.clone(), posted.clone());
    drive(inner, manager, &mut check).await
}

/// Checks that the address of a portal can be called.
fn check_address(inner: &Inner, manager: &TokenManager, token: &Token) -> Result<(), AuthFailure> {
    let url = token.client_endpoint.as_deref().unwrap_or_default();
    let address = inner.core.check_client_endpoint(url, manager.app.origin());
    address
        .map_err(|error| AuthFailure::new(AuthErrorKind::Untrusted, format!("the portal's `client_endpoint`: {error}")))
}

/// Checks that a portal with another address is the client's, which was renamed: its identifier came with the stored
/// tokens.
async fn check_identity(inner: &Inner, manager: &TokenManager, token: &Token) -> Result<(), AuthFailure> {
    let stored = within(inner, STORE_LIMIT, manager.store.load()).await.map_err(AuthFailure::store)?;
    if stored.is_some_and(|stored| stored.member_id.is_some() && stored.member_id == token.member_id) {
        return Ok(());
    }
    let host = token.authorized().domain.unwrap_or_default();
    let message = format!("the access token belongs to {host}, which is not the portal of this client");
    Err(AuthFailure::new(AuthErrorKind::Untrusted, message))
}

/// Returns the tokens' manager, or an error for a client that has no application.
fn application(inner: &Inner) -> Result<&Arc<TokenManager>, AuthFailure> {
    let none = || AuthFailure::new(AuthErrorKind::Rejected, "the client has no application");
    inner.core.token_manager().ok_or_else(none)
}

/// Replaces the tokens, after a refresh that is running. All calls that need tokens wait for this.
async fn replace_tokens(
    inner: &Arc<Inner>,
    manager: &Arc<TokenManager>,
    refresh: impl Fn() -> Refresh,
) -> Result<Token, AuthFailure> {
    loop {
        let mut guard = None;
        let (shared, mine) = {
            let mut state = manager.state();
            match &state.shared {
                Some(other) => (other.clone(), false),
                None => {
                    let guard = guard.insert(RefreshGuard::begin(manager, &mut state, refresh()));
                    (guard.shared.clone(), true)
                }
            }
        };
        launch(inner, guard);
        let outcome = WaitForRefresh(shared).await;
        // The outcome of a refresh that was already running does not matter: new tokens replace it.
        if mine {
            return outcome;
        }
    }
}

/// Starts a refresh. The state must not be locked: a runtime that is shutting down drops the task immediately, which
/// completes the refresh.
fn launch(inner: &Arc<Inner>, guard: Option<RefreshGuard>) {
    if let Some(guard) = guard {
        inner.runtime.spawn(Box::pin(run(inner.clone(), guard)));
    }
}

/// Completes the refresh even if its task is dropped.
struct RefreshGuard {
    manager: Arc<TokenManager>,
    shared: Arc<SharedRefresh>,
    refresh: Option<Refresh>,
}

impl RefreshGuard {
    fn begin(manager: &Arc<TokenManager>, state: &mut State, refresh: Refresh) -> Self {
        let shared = Arc::new(SharedRefresh::default());
        state.shared = Some(shared.clone());
        Self { manager: manager.clone(), shared, refresh: Some(refresh) }
    }

    fn complete(&mut self, outcome: Result<Token, AuthFailure>) {
        let (unsaved, dead) = self.refresh.take().map(Refresh::into_remembered).unwrap_or_default();
        let mut state = self.manager.state();
        state.shared = None;
        // A failed exchange of a code leaves what is known of earlier tokens.
        state.unsaved = unsaved.or(state.unsaved.take()).filter(|_| outcome.is_err());
        state.dead = dead.or(state.dead.take()).filter(|_| outcome.is_err());
        if let Ok(token) = &outcome {
            state.token = Some(token.clone());
        }
        drop(state);
        self.shared.complete(outcome);
    }
}

impl Drop for RefreshGuard {
    fn drop(&mut self) {
        if self.refresh.is_some() {
            self.complete(Err(AuthFailure::new(AuthErrorKind::Interrupted, "the refresh was interrupted")));
        }
    }
}

/// Runs a refresh to its end.
async fn run(inner: Arc<Inner>, mut guard: RefreshGuard) {
    let manager = guard.manager.clone();
    let Some(refresh) = &mut guard.refresh else { return };
    let outcome = drive(&inner, &manager, refresh).await;
    if let Ok(token) = &outcome {
        inner.core.follow_tokens(token);
    }
    guard.complete(outcome);
}

/// Carries out the actions of a refresh. Returns after the store is unlocked.
async fn drive(inner: &Inner, manager: &TokenManager, refresh: &mut Refresh) -> Result<Token, AuthFailure> {
    let store = &manager.store;
    let mut lock: Option<StoreLock> = None;
    let mut event = Input::Start;
    loop {
        event = match refresh.next(event) {
            Action::Lock => match within(inner, LOCK_LIMIT, store.lock()).await {
                Ok(held) => {
                    lock = Some(held);
                    Input::Locked
                }
                Err(error) => Input::StoreFailed(error),
            },
            Action::Load => {
                within(inner, STORE_LIMIT, store.load()).await.map_or_else(Input::StoreFailed, Input::Loaded)
            }
            Action::Send(request) => {
                if refresh.requests_tokens() {
                    inner.core.stats.refresh();
                }
                // A transport obeys the timeout; one that does not must not block all later calls.
                let late = inner.runtime.sleep(request.timeout() + Duration::from_secs(1));
                let outcome = race(inner.transport.send(request), late).await;
                let outcome = outcome.unwrap_or_else(|| Err(SendError::maybe_sent(SendErrorKind::Timeout)));
                Input::Response(outcome, inner.runtime.now())
            }
            Action::Sleep(duration) => {
                inner.runtime.sleep(duration).await;
                Input::Slept
            }
            Action::Save(token) => match within(inner, STORE_LIMIT, store.save(&token)).await {
                Ok(()) => Input::Saved,
                Err(error) => Input::StoreFailed(error),
            },
            Action::Done(outcome) => {
                drop(lock.take());
                return outcome;
            }
        };
    }
}

/// Returns what the store returns, or an error if it takes longer than `limit`.
async fn within<T>(
    inner: &Inner,
    limit: Duration,
    work: BoxFuture<'_, Result<T, StoreError>>,
) -> Result<T, StoreError> {
    let late = || StoreError::new(format!("the token store did not respond within {} seconds", limit.as_secs()));
    race(work, inner.runtime.sleep(limit)).await.unwrap_or_else(|| Err(late()))
}
