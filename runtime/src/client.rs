//! The client of one portal.

mod builder;
mod call;
mod endpoint;
mod error_codes;
mod excerpt;
mod exchange;
mod gzip;
mod parse_response;
mod response;

use std::sync::Arc;
use std::time::Duration;

pub use builder::{ClientBuilder, ConfigError};
pub use call::Call;
pub(crate) use error_codes::rejects_whole_batch;
pub use response::{Response, Time};

use crate::auth::{TokenManager, authorize};
use crate::error::{AuthError, Context, Error};
use crate::limits::{Limits, OnOperatingLimit};
use crate::method::{Method, UntypedErrorKind};
use crate::observe::{Counters, Observer, Stats};
use crate::retry::{RetryBudget, RetryPolicy};
use crate::runtime::Runtime;
use crate::secret::Secret;
use crate::transport::Transport;
use crate::types::Json;
use call::CallFuture;
use endpoint::Endpoint;

/// The client of one portal. Clones are cheap and share everything: limits, tokens, numbers.
///
/// A call can be dropped at any time: it gives its place in the queue up, and a renewal of tokens that it began goes on by
/// itself. A request that is on its way may still be carried out; what that means for writes, and what the client does about
/// each failure, is in [`failures`](crate::failures).
///
/// Where a program has many clients, a `ReqwestTransport` that they share saves reading the
/// system's certificates for each.
///
/// ```no_run
/// use bitrix24_runtime::Client;
///
/// # #[cfg(feature = "reqwest")]
/// # async fn run() -> Result<(), Box<dyn std::error::Error>> {
/// let portal = Client::webhook("https://portal.example/rest/1/secret/")?;
/// let user = portal.call_raw("user.current", &serde_json::json!({})).await?;
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Client {
    inner: Arc<Inner>,
}

/// What all clones share.
pub(crate) struct Inner {
    pub(crate) core: Core,
    pub(crate) transport: Box<dyn Transport>,
    pub(crate) runtime: Box<dyn Runtime>,
}

/// What decides, without a clock or a network.
pub(crate) struct Core {
    endpoint: Endpoint,
    authorization: Authorization,
    settings: Settings,
    limits: Limits,
    retry: Box<dyn RetryPolicy>,
    retry_budget: RetryBudget,
    observer: Option<Box<dyn Observer>>,
    pub(crate) stats: Counters,
    /// A number from 0 to 1.
    random: fn() -> f64,
}

/// How the client is let in.
enum Authorization {
    /// By the address alone.
    Webhook,
    /// By a token that the caller keeps fresh.
    Token(Secret),
    /// By tokens that the client keeps fresh.
    App(Arc<TokenManager>),
}

/// What the caller can set.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    timeout: Duration,
    total: Duration,
    in_flight_timeout: Duration,
    max_response: usize,
    token_in_body: bool,
    idempotency: bool,
    on_operating: OnOperatingLimit,
    user_agent: Arc<str>,
}

impl Core {
    /// The token to send; `None` where one has to be got first.
    fn token(&self) -> Option<Option<Secret>> {
        match &self.authorization {
            Authorization::Webhook => Some(None),
            Authorization::Token(token) => Some(Some(token.clone())),
            Authorization::App(manager) => manager.access().map(Some),
        }
    }

    /// `text` without the secrets that calls are let in by at present.
    pub(crate) fn redact(&self, text: &str) -> String {
        let token = self.token().flatten();
        let secrets = [self.endpoint.secret(), token.as_ref()];
        secrets.into_iter().flatten().fold(text.to_owned(), |text, secret| secret.redact(&text))
    }

    /// Who renews tokens, where the client does.
    pub(crate) fn token_manager(&self) -> Option<&Arc<TokenManager>> {
        if let Authorization::App(manager) = &self.authorization { Some(manager) } else { None }
    }
}

impl Client {
    /// To set more than the address.
    ///
    /// ```
    /// # use bitrix24_runtime::Client;
    /// # #[cfg(feature = "reqwest")] {
    /// let portal = Client::builder().webhook("https://portal.example/rest/1/secret/").user_agent("shop/2").build()?;
    /// assert_eq!(portal.host(), "portal.example");
    /// # }
    /// # Ok::<(), bitrix24_runtime::ConfigError>(())
    /// ```
    #[must_use]
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// A client that calls through an incoming webhook. The address is taken in every form that portals show it in:
    /// with and without `/api/`, a final slash, a method's name behind it, or blanks around it.
    ///
    /// # Errors
    /// An address that is none of a webhook, or that is not `https`.
    #[cfg(feature = "reqwest")]
    pub fn webhook(address: &str) -> Result<Self, ConfigError> {
        Self::builder().webhook(address).build()
    }

    /// A client that calls with an access token that you keep fresh. `base` is the portal's address or the
    /// `client_endpoint` that came with the token.
    ///
    /// # Errors
    /// An address that can't be used, or that is not `https`.
    ///
    /// ```
    /// # use bitrix24_runtime::Client;
    /// let portal = Client::oauth("https://portal.example/rest/", "an access token")?;
    /// # Ok::<(), bitrix24_runtime::ConfigError>(())
    /// ```
    #[cfg(feature = "reqwest")]
    pub fn oauth(base: &str, token: impl Into<Secret>) -> Result<Self, ConfigError> {
        Self::builder().oauth(base, token).build()
    }

    /// Calls a method. Nothing is sent before the future is awaited, and it does not borrow the request.
    ///
    /// # Errors
    /// [`Error`] tells what happened, whether the portal may have acted, and whether a repeat can help.
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{Client, Error, Method};
    /// # async fn run<M: Method + Sync>(portal: &Client, get: &M) -> Result<M::Response, Error<M::Error>> {
    /// let answer = portal.call(get).await?;
    /// # Ok(answer) }
    /// ```
    pub fn call<'c, M: Method>(
        &'c self,
        method: &M,
    ) -> impl Future<Output = Result<M::Response, Error<M::Error>>> + Send + use<'c, M> {
        CallFuture::of(self, method)
    }

    /// Calls a method and hands back what came along with the result: times, the request's identifier, unknown fields.
    ///
    /// # Errors
    /// As [`call`](Self::call).
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{Client, Error, Method};
    /// # async fn run<M: Method + Sync>(portal: &Client, get: &M) -> Result<(), Error<M::Error>> {
    /// let answer = portal.call_with_metadata(get).await?;
    /// println!("{:?} s of the operating budget", answer.time.operating);
    /// # Ok(()) }
    /// ```
    pub async fn call_with_metadata<M: Method>(&self, method: &M) -> Result<Response<M::Response>, Error<M::Error>> {
        self.request(method).send().await
    }

    /// Calls a method by its name, for methods without a specification. It counts as a write: see
    /// [`Call`] for what that means.
    ///
    /// # Errors
    /// As [`call`](Self::call).
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{Client, Error};
    /// # async fn run(portal: &Client) -> Result<(), Error> {
    /// let task = portal.call_raw("tasks.task.get", &serde_json::json!({ "id": 15 })).await?;
    /// println!("{}", task["item"]["title"]);
    /// # Ok(()) }
    /// ```
    pub async fn call_raw(&self, name: &str, params: &Json) -> Result<Json, Error<UntypedErrorKind>> {
        self.request_raw(name, params).send().await.map(|answer| answer.result)
    }

    /// Prepares a call, to set more than its parameters.
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{Client, Error, Method};
    /// # async fn run<M: Method + Sync>(portal: &Client, get: &M) -> Result<(), Error<M::Error>> {
    /// let answer = portal.request(get).keep_unknown_fields().send().await?;
    /// println!("{:?}", answer.unknown_fields.get("item.ufBudget"));
    /// # Ok(()) }
    /// ```
    pub fn request<M: Method>(&self, method: &M) -> Call<'_, M::Response, M::Error> {
        Call::typed(self, method)
    }

    /// Prepares a call by name.
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{Client, Error};
    /// # use bitrix24_runtime::method::Effect;
    /// # async fn run(portal: &Client) -> Result<(), Error> {
    /// let call = portal.request_raw("user.current", &serde_json::json!({})).effect(Effect::Read);
    /// let user = call.send().await?;
    /// # Ok(()) }
    /// ```
    pub fn request_raw(&self, name: &str, params: &Json) -> Call<'_, Json, UntypedErrorKind> {
        Call::raw(self, name, params)
    }

    /// Exchanges the code of an authorization for the application's first tokens and keeps them. A code is good for 30
    /// seconds and for one use.
    ///
    /// # Errors
    /// [`AuthError`] where the code is refused, the authorization server can't be reached, or the tokens can't be kept.
    ///
    /// ```no_run
    /// # use bitrix24_runtime::Client;
    /// # use bitrix24_runtime::error::AuthError;
    /// # async fn run(portal: &Client, code: &str) -> Result<(), AuthError> {
    /// portal.authorize(code).await?;
    /// # Ok(()) }
    /// ```
    pub async fn authorize(&self, code: impl Into<Secret>) -> Result<(), AuthError> {
        let context = Context::new("oauth.token", self.host());
        authorize(&self.inner, code.into()).await.map_err(|failure| AuthError::new(context, failure))
    }

    /// What this client and its clones have done so far.
    ///
    /// ```
    /// # use bitrix24_runtime::Client;
    /// # #[cfg(feature = "reqwest")] {
    /// let portal = Client::webhook("https://portal.example/rest/1/secret/")?;
    /// assert_eq!(portal.stats().requests, 0);
    /// # }
    /// # Ok::<(), bitrix24_runtime::ConfigError>(())
    /// ```
    #[must_use]
    pub fn stats(&self) -> Stats {
        self.inner.core.stats.snapshot(self.inner.core.limits.operating())
    }

    /// The portal's host.
    #[must_use]
    pub fn host(&self) -> &str {
        self.inner.core.endpoint.host()
    }

    pub(crate) fn inner(&self) -> &Arc<Inner> {
        &self.inner
    }
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Client").field("host", &self.host()).finish_non_exhaustive()
    }
}
