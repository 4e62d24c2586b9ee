//! The client, its builder, calls and responses.

mod builder;
mod call;
mod endpoint;
mod error_codes;
mod excerpt;
mod exchange;
pub(crate) mod gzip;
pub(crate) mod host;
mod parse_response;
mod response;
mod retry_after;

use std::sync::Arc;
use std::time::Duration;

pub use builder::{ClientBuilder, ConfigError};
pub use call::Call;
pub(crate) use call::race;
#[cfg(feature = "v2")]
pub(crate) use error_codes::find as find_code;
pub(crate) use exchange::ResponseMetadata;
pub(crate) use parse_response::{Failure, ResponseError};
#[cfg(feature = "v2")]
pub(crate) use response::Part;
pub use response::{Response, Time};
pub(crate) use retry_after::retry_after;

use crate::auth::{
    AuthFailure, Authorized, Installation, Token, TokenManager, authorize, check_installation, install, shutdown,
};
use crate::decode::DecodeError;
use crate::encode::Encode;
#[cfg(feature = "v2")]
use crate::error::LimitKind;
use crate::error::{AuthError, Context, Error, KeptResponse};
use crate::limits::{Limits, OnOperatingLimit};
use crate::method::{Method, UntypedErrorKind};
use crate::observe::{Counters, Observer, Stats};
use crate::retry::{RetryBudget, RetryPolicy};
#[cfg(feature = "v2")]
use crate::runtime::Now;
use crate::runtime::Runtime;
use crate::secret::Secret;
use crate::transport::Transport;
use crate::types::Json;
use call::CallFuture;
use endpoint::Endpoint;

/// A client for one portal. Cheap to clone; clones share connections, rate limits, tokens and statistics.
///
/// A call can be dropped at any time. It then leaves the queue of the rate limit; a token refresh that it started
/// continues. The portal may still execute a request that was already sent: see [`retry`](crate::retry) for what this
/// means for writes, and for what the client does about each failure. The observer learns of dropped calls by
/// [`Event::Cancelled`](crate::observe::Event::Cancelled).
///
/// A program with many clients should share one `HyperTransport`, because each transport loads the system's
/// certificates.
/// ```no_run
/// use bitrix24_runtime::Client;
///
/// # #[cfg(feature = "hyper")]
/// # async fn run() -> Result<(), Box<dyn std::error::Error>> {
/// let portal = Client::webhook("https://portal.example/rest/1/secret/")?;
/// let user = portal.call_raw("user.current", &serde_json::json!({})).await?;
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Client {
    inner: Arc<Inner>,
}

/// Why a client with a webhook does not make a call.
pub(crate) const ONLY_APPLICATIONS: &str = "only applications can call the method, and the client has a webhook";

/// What all clones share.
pub(crate) struct Inner {
    pub(crate) core: Core,
    pub(crate) transport: Box<dyn Transport>,
    pub(crate) runtime: Box<dyn Runtime>,
}

/// The state and settings that decide about calls, without a clock or a network.
pub(crate) struct Core {
    endpoint: Endpoint,
    authorization: Authorization,
    settings: Settings,
    limits: Limits,
    retry: Box<dyn RetryPolicy>,
    retry_budget: RetryBudget,
    observer: Option<Box<dyn Observer>>,
    pub(crate) stats: Counters,
    /// Returns a number from 0 to 1.
    random: fn() -> f64,
}

/// How calls are authorized.
enum Authorization {
    /// By the webhook's URL.
    Webhook,
    /// By an access token that the caller provides.
    Token(Secret),
    /// By tokens that the client refreshes.
    App(Arc<TokenManager>),
}

/// Settings of the caller.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    timeout: Duration,
    total: Duration,
    in_flight_timeout: Duration,
    max_response: usize,
    allow_http: bool,
    max_kept_response: usize,
    token_in_body: bool,
    idempotency: bool,
    on_operating: OnOperatingLimit,
    user_agent: Arc<str>,
}

impl Core {
    /// Returns the token to send; the outer `None` means that a token must be requested first.
    fn token(&self) -> Option<Option<Secret>> {
        match &self.authorization {
            Authorization::Webhook => Some(None),
            Authorization::Token(token) => Some(Some(token.clone())),
            Authorization::App(manager) => manager.access().map(Some),
        }
    }

    /// Returns whether calls are authorized by a webhook's URL.
    pub(crate) fn has_webhook(&self) -> bool {
        matches!(self.authorization, Authorization::Webhook)
    }

    /// Keeps the response to `request`, up to the limit of the client.
    pub(crate) fn keep(&self, response: &[u8], request: &[u8]) -> KeptResponse {
        KeptResponse::new(response, request, self.settings.max_kept_response, &|text| self.redact(text))
    }

    /// Redacts an error, which keeps a value up to the limit of the client.
    pub(crate) fn redact_problem(&self, problem: DecodeError) -> DecodeError {
        problem.redacted(self.settings.max_kept_response, &|text| self.redact(text))
    }

    /// Replaces the secrets that currently authorize calls in `text`.
    pub(crate) fn redact(&self, text: &str) -> String {
        let token = self.token().flatten();
        let secrets = [self.endpoint.secret(), token.as_ref()];
        secrets.into_iter().flatten().fold(text.to_owned(), |text, secret| secret.redact(&text))
    }

    /// Follows a renamed portal by the address that came with tokens.
    pub(crate) fn follow_tokens(&self, token: &Token) {
        let address = token.client_endpoint.as_deref().and_then(|url| self.endpoint.of_client_endpoint(url));
        if let Some(address) = address {
            self.endpoint.move_to(address);
        }
    }

    /// Checks the address of a portal that the authorization server at `server` names.
    pub(crate) fn check_client_endpoint(&self, url: &str, server: &str) -> Result<(), ConfigError> {
        endpoint::check_client_endpoint(url, server, self.settings.allow_http)
    }

    /// Returns whether a `client_endpoint` is that of the client's portal.
    pub(crate) fn is_client_endpoint(&self, url: &str) -> bool {
        self.endpoint.is_client_endpoint(url)
    }

    /// Records the operating time of a call of a batch.
    #[cfg(feature = "v2")]
    pub(crate) fn record_usage(&self, method: &str, time: &Time, now: Now) {
        self.limits.record_usage(method, time, now);
    }

    /// Records that the portal rejected a call of a batch for a limit.
    #[cfg(feature = "v2")]
    pub(crate) fn record_rejection(&self, method: &str, limit: LimitKind, now: Now) {
        match limit {
            LimitKind::Requests => self.limits.mark_full(now),
            LimitKind::Operating => drop(self.limits.record_rejection(method, None, now)),
        }
    }

    /// Returns the token manager, if the client refreshes tokens.
    pub(crate) fn token_manager(&self) -> Option<&Arc<TokenManager>> {
        if let Authorization::App(manager) = &self.authorization { Some(manager) } else { None }
    }
}

impl Client {
    /// Returns a builder for a client with custom settings.
    ///
    /// ```
    /// # use bitrix24_runtime::Client;
    /// # #[cfg(feature = "hyper")] {
    /// let portal = Client::builder().webhook("https://portal.example/rest/1/secret/").user_agent("shop/2").build()?;
    /// assert_eq!(portal.host(), "portal.example");
    /// # }
    /// # Ok::<(), bitrix24_runtime::ConfigError>(())
    /// ```
    #[must_use]
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// Creates a client that calls through an incoming webhook. Accepts the URL in every form that portals show: with
    /// or without `/api/`, with or without a final slash, with a method's name at the end, or surrounded by whitespace.
    ///
    /// # Errors
    ///
    /// Returns an error if the URL is not the `https` URL of a webhook.
    #[cfg(any(feature = "hyper", all(target_family = "wasm", target_os = "unknown", feature = "reqwest")))]
    pub fn webhook(url: &str) -> Result<Self, ConfigError> {
        Self::builder().webhook(url).build()
    }

    /// Creates a client that calls with an access token that it never refreshes. `base` is the portal's URL or the
    /// `client_endpoint` that came with the token.
    ///
    /// # Errors
    ///
    /// Returns an error if the URL is invalid or not `https`.
    ///
    /// ```
    /// # use bitrix24_runtime::Client;
    /// let portal = Client::oauth("https://portal.example/rest/", "an access token")?;
    /// # Ok::<(), bitrix24_runtime::ConfigError>(())
    /// ```
    #[cfg(any(feature = "hyper", all(target_family = "wasm", target_os = "unknown", feature = "reqwest")))]
    pub fn oauth(base: &str, token: impl Into<Secret>) -> Result<Self, ConfigError> {
        Self::builder().oauth(base, token).build()
    }

    /// Calls a method. Sends nothing before the future is polled; the future does not borrow the request.
    ///
    /// The result is decoded as a whole: a row that cannot be decoded is an error of its page. To read the other rows, use
    /// [`items`](Self::items), [`pages`](Self::pages) or [`rows`](Self::rows).
    ///
    /// # Errors
    ///
    /// [`Error`] says what happened, whether the portal may have executed the call, and whether a retry can help.
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{Client, Error, Method};
    /// # async fn run<M: Method + Sync>(portal: &Client, get: &M) -> Result<M::Response, Error<M::Error>> {
    /// let response = portal.call(get).await?;
    /// # Ok(response) }
    /// ```
    pub fn call<'c, M: Method>(
        &'c self,
        method: &M,
    ) -> impl Future<Output = Result<M::Response, Error<M::Error>>> + Send + use<'c, M> {
        CallFuture::of(self, method)
    }

    /// Calls a method and returns its result with metadata: times, the request's identifier, unknown fields.
    ///
    /// # Errors
    ///
    /// See [`call`](Self::call).
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{Client, Error, Method};
    /// # async fn run<M: Method + Sync>(portal: &Client, get: &M) -> Result<(), Error<M::Error>> {
    /// let response = portal.call_with_metadata(get).await?;
    /// println!("operating time: {:?} s", response.time.operating);
    /// # Ok(()) }
    /// ```
    pub async fn call_with_metadata<M: Method>(&self, method: &M) -> Result<Response<M::Response>, Error<M::Error>> {
        self.request(method).send().await
    }

    /// Calls a method by its name, for methods without a specification. The call counts as a write; see
    /// [`Call::effect`].
    ///
    /// # Errors
    ///
    /// See [`call`](Self::call).
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{Client, Error};
    /// # async fn run(portal: &Client) -> Result<(), Error> {
    /// let task = portal.call_raw("tasks.task.get", &serde_json::json!({ "id": 15 })).await?;
    /// println!("{}", task["item"]["title"]);
    /// # Ok(()) }
    /// ```
    pub async fn call_raw(&self, name: &str, params: &(dyn Encode + Sync)) -> Result<Json, Error<UntypedErrorKind>> {
        self.request_raw(name, params).send().await.map(|response| response.result)
    }

    /// Creates a call with settings of its own.
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{Client, Error, Method};
    /// # async fn run<M: Method + Sync>(portal: &Client, get: &M) -> Result<(), Error<M::Error>> {
    /// let response = portal.request(get).keep_unknown_fields().send().await?;
    /// println!("{:?}", response.unknown_fields.get("item.ufBudget"));
    /// # Ok(()) }
    /// ```
    pub fn request<M: Method>(&self, method: &M) -> Call<'_, M::Response, M::Error> {
        Call::typed(self, method)
    }

    /// Creates a call by the method's name.
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{Client, Error};
    /// # use bitrix24_runtime::method::Effect;
    /// # async fn run(portal: &Client) -> Result<(), Error> {
    /// let call = portal.request_raw("user.current", &serde_json::json!({})).effect(Effect::Read);
    /// let user = call.send().await?;
    /// # Ok(()) }
    /// ```
    pub fn request_raw(&self, name: &str, params: &dyn Encode) -> Call<'_, Json, UntypedErrorKind> {
        Call::raw(self, name, params)
    }

    /// Exchanges an authorization code for the application's first tokens, stores them, and returns who authorized the
    /// application. A code expires after 30 seconds and can be used once. Takes no longer than the client's total timeout;
    /// the exchange then continues, so that the tokens are not lost.
    ///
    /// # Errors
    ///
    /// Returns an [`AuthError`] if the code is rejected, the authorization server cannot be reached, or the tokens
    /// cannot be saved.
    ///
    /// ```no_run
    /// # use bitrix24_runtime::Client;
    /// # use bitrix24_runtime::error::AuthError;
    /// # async fn run(portal: &Client, code: &str) -> Result<(), AuthError> {
    /// let who = portal.authorize(code).await?;
    /// println!("user {:?} of portal {:?}", who.user_id, who.member_id);
    /// # Ok(()) }
    /// ```
    pub async fn authorize(&self, code: impl Into<Secret>) -> Result<Authorized, AuthError> {
        let late = AuthFailure::late().final_for_code();
        let token = self.in_time("oauth.token", late, authorize(&self.inner, code.into())).await?;
        Ok(token.authorized())
    }

    /// Stores the tokens that the portal has posted for an installation, and returns who installed the application. Before,
    /// the authorization server vouches for the access token: that it is valid and belongs to this application and this
    /// portal. Who, where and for what comes from there, and nothing from the post.
    ///
    /// A portal posts tokens whenever a user opens the application. Call this for the posts of the installation alone: the
    /// calls have the permissions of the user whose tokens are stored. The refresh token is proved only by its first use; one
    /// of another portal is then rejected, as one that has expired.
    ///
    /// Takes no longer than the client's total timeout.
    ///
    /// # Errors
    ///
    /// Returns an [`AuthError`] of the kind [`Untrusted`](crate::auth::AuthErrorKind::Untrusted) for tokens that are unknown,
    /// or of another application or portal, and [`AuthorizeAgain`](crate::auth::AuthErrorKind::AuthorizeAgain) for expired
    /// ones; or an error if the authorization server cannot be reached, or the tokens cannot be saved.
    ///
    /// ```no_run
    /// # use bitrix24_runtime::Client;
    /// use bitrix24_runtime::auth::Installation;
    /// # async fn run(portal: &Client, body: &[u8]) -> Result<(), Box<dyn std::error::Error>> {
    /// let who = portal.install(&Installation::from_form(body)?).await?;
    /// println!("user {:?} of portal {:?} has installed the application", who.user_id, who.member_id);
    /// # Ok(()) }
    /// ```
    pub async fn install(&self, installation: &Installation) -> Result<Authorized, AuthError> {
        let token = self.in_time("app.info", AuthFailure::late(), install(&self.inner, installation)).await?;
        Ok(token.authorized())
    }

    /// Returns the tokens of an installation of any portal, if the authorization server vouches for them, and stores
    /// nothing. For services with many portals, which choose the store by the result: see
    /// [`ClientBuilder::any_portal`].
    ///
    /// All that the result says of the portal and the user comes from the authorization server. See
    /// [`install`](Self::install) for what it does not vouch for.
    ///
    /// # Errors
    ///
    /// As [`install`](Self::install), but of any portal whose address is `https` and not on this machine.
    ///
    /// ```no_run
    /// # use bitrix24_runtime::Client;
    /// use bitrix24_runtime::auth::{App, FileStore, Installation, TokenStore};
    /// # async fn run(app: App, body: &[u8]) -> Result<(), Box<dyn std::error::Error>> {
    /// let portals = Client::builder().any_portal(app.clone()).build()?;
    /// let token = portals.check_installation(&Installation::from_form(body)?).await?;
    /// let (Some(url), Some(id)) = (&token.client_endpoint, &token.member_id) else { unreachable!("it has both") };
    /// let store = FileStore::new(format!("{id}.json"));
    /// store.save(&token).await?;
    /// let portal = Client::builder().app(url, app, store).build()?;
    /// # Ok(()) }
    /// ```
    pub async fn check_installation(&self, installation: &Installation) -> Result<Token, AuthError> {
        self.in_time("app.info", AuthFailure::late(), check_installation(&self.inner, installation)).await
    }

    /// Waits for a running refresh, and saves new tokens that could not be saved before. Call it before the runtime ends:
    /// a refresh that is interrupted loses the tokens, because the old ones are used up. Takes no longer than the client's
    /// total timeout. Later calls work as before.
    ///
    /// # Errors
    ///
    /// Returns an [`AuthError`] if new tokens are not saved.
    ///
    /// ```no_run
    /// # use bitrix24_runtime::Client;
    /// # use bitrix24_runtime::error::AuthError;
    /// # async fn run(portal: &Client) -> Result<(), AuthError> {
    /// portal.shutdown().await?;
    /// # Ok(()) }
    /// ```
    pub async fn shutdown(&self) -> Result<(), AuthError> {
        self.in_time("oauth.token", AuthFailure::late().final_for_code(), shutdown(&self.inner)).await
    }

    /// Returns the outcome of a request to the authorization server, or `late` if it takes longer than the client's total
    /// timeout.
    pub(crate) async fn in_time<T>(
        &self,
        request: &str,
        late: AuthFailure,
        work: impl Future<Output = Result<T, AuthFailure>>,
    ) -> Result<T, AuthError> {
        let limit = self.inner.runtime.sleep(self.inner.core.settings.total);
        let outcome = race(work, limit).await.unwrap_or(Err(late));
        outcome.map_err(|failure| {
            let mut context = Context::new(request, self.host());
            context.retryable = failure.retryable;
            AuthError::new(context, failure)
        })
    }

    /// Returns the statistics of this client and its clones.
    ///
    /// ```
    /// # use bitrix24_runtime::Client;
    /// # #[cfg(feature = "hyper")] {
    /// let portal = Client::webhook("https://portal.example/rest/1/secret/")?;
    /// assert_eq!(portal.stats().requests, 0);
    /// # }
    /// # Ok::<(), bitrix24_runtime::ConfigError>(())
    /// ```
    #[must_use]
    pub fn stats(&self) -> Stats {
        let core = &self.inner.core;
        let moved_to = core.endpoint.moved_to().map(|host| host.to_string());
        Stats { moved_to, ..core.stats.snapshot(core.limits.operating_usage()) }
    }

    /// Returns the portal's host, as the client was created with it. For the host of a renamed portal, see
    /// [`Stats::moved_to`].
    #[must_use]
    pub fn host(&self) -> &str {
        self.inner.core.endpoint.host()
    }

    /// Returns what all clones share.
    pub(crate) fn inner(&self) -> &Arc<Inner> {
        &self.inner
    }
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Client").field("host", &self.host()).finish_non_exhaustive()
    }
}
