//! Settings of a client.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use super::endpoint::{Endpoint, check_url};
use super::exchange::PORTAL_LIMIT;
use super::{Authorization, Client, Core, Inner, Settings};
use crate::auth::{App, MemoryStore, TokenManager, TokenStore};
use crate::limits::{Limits, OnOperatingLimit, RateLimit};
use crate::observe::{Counters, Observer};
use crate::retry::{Backoff, RetryBudget, RetryPolicy};
use crate::runtime::Runtime;
use crate::secret::{Secret, is_visible};
use crate::transport::Transport;

/// Invalid settings. The message never contains a URL, because a URL can contain a secret.
///
/// ```
/// let error = bitrix24_runtime::Client::builder().webhook("http://portal.example/rest/1/secret/").build().unwrap_err();
/// assert!(error.to_string().contains("https"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigError(Box<str>);

impl ConfigError {
    /// Creates an error with this message.
    pub(crate) fn new(reason: impl Into<Box<str>>) -> Self {
        Self(reason.into())
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ConfigError {}

/// How to authorize calls; not validated yet.
enum Credentials {
    Webhook(Secret),
    Token { base: String, token: Secret },
    App { base: String, app: App, store: Box<dyn TokenStore> },
}

/// Settings of a client `C`: a [`Client`], or a `blocking::Client`.
///
/// ```
/// use bitrix24_runtime::Client;
/// use std::time::Duration;
///
/// # #[cfg(feature = "hyper")] {
/// let portal = Client::builder()
///     .webhook("https://portal.example/rest/1/secret/")
///     .timeout(Duration::from_secs(30))
///     .build()?;
/// assert_eq!(portal.host(), "portal.example");
/// # }
/// # Ok::<(), bitrix24_runtime::ConfigError>(())
/// ```
///
/// With every setting:
///
/// ```
/// use bitrix24_runtime::{Client, ClientBuilder};
/// use bitrix24_runtime::limits::{OnOperatingLimit, RateLimit};
/// use bitrix24_runtime::observe::{CallInfo, Event, Observer};
/// use bitrix24_runtime::retry::Backoff;
/// use bitrix24_runtime::runtime::ThreadRuntime;
/// # use bitrix24_runtime::transport::{BoxFuture, HttpRequest, HttpResponse, SendError, Transport};
/// use std::time::Duration;
///
/// # struct Quiet;
/// # impl Observer for Quiet { fn event(&self, _: &CallInfo<'_>, _: &Event<'_>) {} }
/// # struct Canned;
/// # impl Transport for Canned {
/// #     fn send(&self, _: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> { Box::pin(async { Ok(HttpResponse::new(200, "{}")) }) }
/// # }
/// let builder: ClientBuilder = Client::builder()
///     .oauth("http://portal.intern", "an access token")
///     .allow_http()
///     .token_in_body()
///     .timeout(Duration::from_secs(20))
///     .total_timeout(Duration::from_secs(60))
///     .in_flight_timeout(Duration::from_secs(30))
///     .rate_limit(RateLimit::UNLIMITED)
///     .on_operating_limit(OnOperatingLimit::Fail)
///     .retry(Backoff { max_retries: 1, ..Backoff::default() })
///     .retry_budget(5)
///     .without_idempotency_keys()
///     .max_response(1 << 20)
///     .max_kept_response(64 << 10)
///     .user_agent("shop/2")
///     .observer(Quiet)
///     .transport(Canned)
///     .runtime(ThreadRuntime);
/// assert_eq!(builder.build()?.host(), "portal.intern");
/// # Ok::<(), bitrix24_runtime::ConfigError>(())
/// ```
pub struct ClientBuilder<C = Client> {
    credentials: Option<Credentials>,
    settings: Settings,
    rate_limit: RateLimit,
    retry: Box<dyn RetryPolicy>,
    retry_budget: u32,
    observer: Option<Box<dyn Observer>>,
    transport: Option<Box<dyn Transport>>,
    runtime: Box<dyn Runtime>,
    client: PhantomData<fn() -> C>,
}

impl Default for ClientBuilder {
    fn default() -> Self {
        Self::new()
    }
}

/// The `User-Agent` of this library.
const LIBRARY: &str = concat!("bitrix24-rs/", env!("CARGO_PKG_VERSION"));

impl<C> ClientBuilder<C> {
    /// Creates a builder with the default settings.
    pub(crate) fn new() -> Self {
        Self {
            credentials: None,
            settings: Settings {
                // Slightly longer than the portal's own limit, so that the portal can report its timeout.
                timeout: PORTAL_LIMIT + Duration::from_secs(5),
                total: Duration::from_secs(180),
                in_flight_timeout: PORTAL_LIMIT,
                max_response: 64 << 20,
                allow_http: false,
                max_kept_response: 1 << 20,
                token_in_body: false,
                idempotency: true,
                on_operating: OnOperatingLimit::Wait,
                user_agent: LIBRARY.into(),
            },
            rate_limit: RateLimit::STANDARD,
            retry: Box::new(Backoff::default()),
            retry_budget: 20,
            observer: None,
            transport: None,
            runtime: default_runtime(),
            client: PhantomData,
        }
    }

    /// Sets the incoming webhook to call through; see [`Client::webhook`].
    #[must_use]
    pub fn webhook(mut self, url: &str) -> Self {
        self.credentials = Some(Credentials::Webhook(url.into()));
        self
    }

    /// Sets the access token to call with; see [`Client::oauth`].
    #[must_use]
    pub fn oauth(mut self, base: &str, token: impl Into<Secret>) -> Self {
        self.credentials = Some(Credentials::Token { base: base.to_owned(), token: token.into() });
        self
    }

    /// Sets the application to call as. The client loads the tokens from `store`, refreshes them when the portal says
    /// that they have expired, and saves them. `base` is the portal's URL or the `client_endpoint` that came with the
    /// tokens.
    ///
    /// ```no_run
    /// use bitrix24_runtime::Client;
    /// use bitrix24_runtime::auth::{App, FileStore};
    /// # #[cfg(feature = "hyper")] {
    /// let app = App::new("local.5f1a", "the application's key");
    /// let portal = Client::builder().app("https://portal.example", app, FileStore::new("tokens.json")).build()?;
    /// # }
    /// # Ok::<(), bitrix24_runtime::ConfigError>(())
    /// ```
    #[must_use]
    pub fn app(mut self, base: &str, app: App, store: impl TokenStore) -> Self {
        self.credentials = Some(Credentials::App { base: base.to_owned(), app, store: Box::new(store) });
        self
    }

    /// Sets an application of many portals, to check their installations by [`Client::check_installation`]. The client has
    /// no portal to call and no tokens, so its calls fail.
    ///
    /// ```
    /// use bitrix24_runtime::Client;
    /// use bitrix24_runtime::auth::App;
    /// # #[cfg(feature = "hyper")] {
    /// let portals = Client::builder().any_portal(App::new("local.5f1a", "the application's key")).build()?;
    /// assert_eq!(portals.host(), "oauth.bitrix.info");
    /// # }
    /// # Ok::<(), bitrix24_runtime::ConfigError>(())
    /// ```
    #[must_use]
    pub fn any_portal(self, app: App) -> Self {
        let server = app.origin().to_owned();
        self.app(&server, app, MemoryStore::default())
    }

    /// Allows plain `http` to other machines, which exposes the secret.
    #[must_use]
    pub fn allow_http(mut self) -> Self {
        self.settings.allow_http = true;
        self
    }

    /// Sends the token in the body instead of a header, for portals behind proxies that remove the header. A body that
    /// is an array keeps the header.
    #[must_use]
    pub fn token_in_body(mut self) -> Self {
        self.settings.token_in_body = true;
        self
    }

    /// Sets the timeout of one attempt, from connecting to the last byte. Defaults to 65 seconds, because the portal's
    /// own limit is 60.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.settings.timeout = timeout;
        self
    }

    /// Sets the timeout of a whole call with all waits and retries. Defaults to three minutes. The call fails
    /// immediately if it would have to wait longer.
    #[must_use]
    pub fn total_timeout(mut self, timeout: Duration) -> Self {
        self.settings.total = timeout;
        self
    }

    /// Sets the portal's rate limit, shared by all clones of the client. Defaults to [`RateLimit::STANDARD`].
    #[must_use]
    pub fn rate_limit(mut self, rate_limit: RateLimit) -> Self {
        self.rate_limit = rate_limit;
        self
    }

    /// Sets what to do if a method has reached its operating limit. Defaults to waiting.
    #[must_use]
    pub fn on_operating_limit(mut self, action: OnOperatingLimit) -> Self {
        self.settings.on_operating = action;
        self
    }

    /// Sets the policy that decides whether and when a failed call is retried. Defaults to [`Backoff::default`].
    #[must_use]
    pub fn retry(mut self, policy: impl RetryPolicy) -> Self {
        self.retry = Box::new(policy);
        self
    }

    /// Sets how many retries the client may spend. Defaults to 20. Each retry costs one, and each successful call earns
    /// a tenth of one back, so an unavailable portal does not receive a multiple of the usual load.
    #[must_use]
    pub fn retry_budget(mut self, retries: u32) -> Self {
        self.retry_budget = retries;
        self
    }

    /// Sets how long the portal may execute a write after its response was lost. Defaults to the portal's own limit of
    /// 60 seconds. The write is not retried earlier, because the portal may execute both of two concurrent requests
    /// with one idempotency key.
    #[must_use]
    pub fn in_flight_timeout(mut self, time: Duration) -> Self {
        self.settings.in_flight_timeout = time;
        self
    }

    /// Sends writes without generated idempotency keys. A write whose response was lost is then not retried.
    #[must_use]
    pub fn without_idempotency_keys(mut self) -> Self {
        self.settings.idempotency = false;
        self
    }

    /// Sets the observer of all events of all calls.
    #[must_use]
    pub fn observer(mut self, observer: impl Observer) -> Self {
        self.observer = Some(Box::new(observer));
        self
    }

    /// Sets the maximum size of a response in bytes. Defaults to 64 MiB.
    #[must_use]
    pub fn max_response(mut self, bytes: usize) -> Self {
        self.settings.max_response = bytes;
        self
    }

    /// Sets how much of a response that cannot be used is kept in the error, in bytes. Defaults to 1 MiB; 0 keeps
    /// nothing. See [`KeptResponse`](crate::error::KeptResponse) and
    /// [`DecodeError::raw`](crate::decode::DecodeError::raw).
    #[must_use]
    pub fn max_kept_response(mut self, bytes: usize) -> Self {
        self.settings.max_kept_response = bytes;
        self
    }

    /// Adds the name of your application to the `User-Agent` header.
    #[must_use]
    pub fn user_agent(mut self, name: impl Into<String>) -> Self {
        self.settings.user_agent = format!("{} {LIBRARY}", name.into()).into();
        self
    }

    /// Sets the transport.
    #[must_use]
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Box::new(transport));
        self
    }

    /// Sets the runtime, which tells the time and runs tasks.
    #[must_use]
    pub fn runtime(mut self, runtime: impl Runtime) -> Self {
        self.runtime = Box::new(runtime);
        self
    }

    /// Creates the asynchronous client, with the default transport from `default` if none is set.
    pub(crate) fn build_with(
        mut self,
        default: fn() -> Result<Box<dyn Transport>, ConfigError>,
    ) -> Result<Client, ConfigError> {
        let transport = self.transport.take();
        let (core, runtime) = self.core()?;
        let transport = transport.map_or_else(default, Ok)?;
        Ok(Client { inner: Arc::new(Inner { core, transport, runtime }) })
    }

    pub(super) fn core(self) -> Result<(Core, Box<dyn Runtime>), ConfigError> {
        for (name, timeout) in [("timeout", self.settings.timeout), ("total timeout", self.settings.total)] {
            if timeout.is_zero() {
                return Err(ConfigError::new(format!("the {name} is zero; nothing is sent in no time")));
            }
        }
        let allow_http = self.settings.allow_http;
        let (endpoint, authorization) = match self.credentials {
            None => return Err(ConfigError::new("set a webhook, a token or an application")),
            Some(Credentials::Webhook(url)) => (Endpoint::webhook(url.reveal(), allow_http)?, Authorization::Webhook),
            Some(Credentials::Token { base, token }) => {
                if token.reveal().trim().is_empty() {
                    return Err(ConfigError::new("the token is empty"));
                }
                if !token.fits_header() {
                    return Err(ConfigError::new("the token contains invalid characters, or whitespace around it"));
                }
                (Endpoint::portal(&base, allow_http)?, Authorization::Token(token))
            }
            Some(Credentials::App { base, app, store }) => {
                check_url(app.token_endpoint(), allow_http)?;
                app.check()?;
                (Endpoint::portal(&base, allow_http)?, Authorization::App(Arc::new(TokenManager::new(app, store))))
            }
        };
        if !is_visible(&self.settings.user_agent) {
            return Err(ConfigError::new("the user agent contains characters that are invalid in a header"));
        }
        let core = Core {
            endpoint,
            authorization,
            settings: self.settings,
            limits: Limits::new(self.rate_limit),
            retry: self.retry,
            retry_budget: RetryBudget::new(self.retry_budget),
            observer: self.observer,
            stats: Counters::default(),
            random: || crate::ids::random(0) as f64 / u64::MAX as f64,
        };
        Ok((core, self.runtime))
    }
}

impl ClientBuilder {
    /// Creates the client.
    ///
    /// # Errors
    ///
    /// Returns an error if settings are missing or invalid.
    pub fn build(self) -> Result<Client, ConfigError> {
        self.build_with(default_transport)
    }
}

impl<C> fmt::Debug for ClientBuilder<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder").field("settings", &self.settings).finish_non_exhaustive()
    }
}

#[cfg(feature = "hyper")]
fn default_transport() -> Result<Box<dyn Transport>, ConfigError> {
    Ok(Box::new(crate::transport::HyperTransport::new()?))
}

#[cfg(all(target_family = "wasm", target_os = "unknown", feature = "reqwest"))]
fn default_transport() -> Result<Box<dyn Transport>, ConfigError> {
    Ok(Box::new(crate::transport::ReqwestTransport::new(reqwest::Client::new())))
}

#[cfg(not(any(feature = "hyper", all(target_family = "wasm", target_os = "unknown", feature = "reqwest"))))]
fn default_transport() -> Result<Box<dyn Transport>, ConfigError> {
    Err(ConfigError::new("no transport is set, and the feature `hyper` is off"))
}

#[cfg(all(target_family = "wasm", target_os = "unknown", feature = "reqwest"))]
fn default_runtime() -> Box<dyn Runtime> {
    Box::new(crate::runtime::BrowserRuntime)
}

#[cfg(all(feature = "tokio", not(all(target_family = "wasm", target_os = "unknown"))))]
fn default_runtime() -> Box<dyn Runtime> {
    Box::new(crate::runtime::TokioRuntime)
}

#[cfg(not(any(feature = "tokio", all(target_family = "wasm", target_os = "unknown", feature = "reqwest"))))]
fn default_runtime() -> Box<dyn Runtime> {
    Box::new(crate::runtime::ThreadRuntime)
}
