//! Settings of a client.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::endpoint::{Endpoint, check_url};
use super::exchange::PORTAL_LIMIT;
use super::{Authorization, Client, Core, Inner, Settings};
use crate::auth::{App, TokenManager, TokenStore};
use crate::limits::{Limits, OnOperatingLimit, RateLimit};
use crate::observe::{Counters, Observer};
use crate::retry::{Backoff, RetryBudget, RetryPolicy};
use crate::runtime::Runtime;
use crate::secret::Secret;
use crate::transport::Transport;

/// Settings that can't be used; says why. It never repeats an address, which can hold a secret.
///
/// ```
/// let error = bitrix24_runtime::Client::builder().webhook("http://portal.example/rest/1/secret/").build().unwrap_err();
/// assert!(error.to_string().contains("https"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigError(Box<str>);

impl ConfigError {
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

/// How to be let in, not checked yet.
enum Credentials {
    Webhook(Secret),
    Token { base: String, token: Secret },
    App { base: String, app: App, store: Box<dyn TokenStore> },
}

/// Settings of a [`Client`].
///
/// ```
/// use bitrix24_runtime::Client;
/// use std::time::Duration;
///
/// # #[cfg(feature = "reqwest")] {
/// let portal = Client::builder()
///     .webhook("https://portal.example/rest/1/secret/")
///     .timeout(Duration::from_secs(30))
///     .build()?;
/// assert_eq!(portal.host(), "portal.example");
/// # }
/// # Ok::<(), bitrix24_runtime::ConfigError>(())
/// ```
pub struct ClientBuilder {
    credentials: Option<Credentials>,
    allow_http: bool,
    settings: Settings,
    rate_limit: RateLimit,
    retry: Box<dyn RetryPolicy>,
    retry_budget: u32,
    observer: Option<Box<dyn Observer>>,
    transport: Option<Box<dyn Transport>>,
    default_transport: fn() -> Result<Box<dyn Transport>, ConfigError>,
    runtime: Box<dyn Runtime>,
}

impl Default for ClientBuilder {
    fn default() -> Self {
        Self {
            credentials: None,
            allow_http: false,
            settings: Settings {
                // A little more than the portal gives itself, so that its own word is heard.
                timeout: PORTAL_LIMIT + Duration::from_secs(5),
                total: Duration::from_secs(180),
                in_flight_timeout: PORTAL_LIMIT,
                max_response: 64 << 20,
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
            default_transport,
            runtime: default_runtime(),
        }
    }
}

/// What every request says of its sender.
const LIBRARY: &str = concat!("bitrix24-rs/", env!("CARGO_PKG_VERSION"));

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
///     .user_agent("shop/2")
///     .observer(Quiet)
///     .transport(Canned)
///     .runtime(ThreadRuntime);
/// assert_eq!(builder.build()?.host(), "portal.intern");
/// # Ok::<(), bitrix24_runtime::ConfigError>(())
/// ```
impl ClientBuilder {
    /// Calls through an incoming webhook; see [`Client::webhook`].
    #[must_use]
    pub fn webhook(mut self, address: &str) -> Self {
        self.credentials = Some(Credentials::Webhook(address.into()));
        self
    }

    /// Calls with an access token that you keep fresh; see [`Client::oauth`].
    #[must_use]
    pub fn oauth(mut self, base: &str, token: impl Into<Secret>) -> Self {
        self.credentials = Some(Credentials::Token { base: base.to_owned(), token: token.into() });
        self
    }

    /// Calls as an application: the tokens are taken from `store`, renewed when the portal says that they have expired, and
    /// kept there. `base` is the portal's address or the `client_endpoint` that came with the tokens.
    ///
    /// ```no_run
    /// use bitrix24_runtime::Client;
    /// use bitrix24_runtime::auth::{App, FileStore};
    /// # #[cfg(feature = "reqwest")] {
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

    /// Allows plain `http` to other machines, which sends the secret in the open.
    #[must_use]
    pub fn allow_http(mut self) -> Self {
        self.allow_http = true;
        self
    }

    /// Sends the token in the body instead of in a header, for portals behind proxies that drop the header. A body that
    /// is an array has no room for it and keeps the header.
    #[must_use]
    pub fn token_in_body(mut self) -> Self {
        self.settings.token_in_body = true;
        self
    }

    /// How long one attempt may take, from connecting to the last byte; 65 seconds unless set, as the portal gives up
    /// after 60.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.settings.timeout = timeout;
        self
    }

    /// How long a whole call may take, with all waiting and retries; three minutes unless set. Where a wait would be
    /// longer, the call fails at once.
    #[must_use]
    pub fn total_timeout(mut self, timeout: Duration) -> Self {
        self.settings.total = timeout;
        self
    }

    /// How many requests the portal takes; [`RateLimit::STANDARD`] unless set. All clones of the client share them.
    #[must_use]
    pub fn rate_limit(mut self, rate_limit: RateLimit) -> Self {
        self.rate_limit = rate_limit;
        self
    }

    /// What to do with a method whose operating budget is spent; to wait unless set.
    #[must_use]
    pub fn on_operating_limit(mut self, action: OnOperatingLimit) -> Self {
        self.settings.on_operating = action;
        self
    }

    /// Whether and when failed calls are repeated; by [`Backoff::default`] unless set.
    #[must_use]
    pub fn retry(mut self, policy: impl RetryPolicy) -> Self {
        self.retry = Box::new(policy);
        self
    }

    /// How many retries the client may save up; 20 unless set. Each repeat takes one, each call that succeeds earns a tenth,
    /// so a portal that is down does not get a multiple of the usual load.
    #[must_use]
    pub fn retry_budget(mut self, retries: u32) -> Self {
        self.retry_budget = retries;
        self
    }

    /// How long the portal may go on with a write whose answer was lost; 60 seconds unless set, which is what it gives
    /// itself. The write is not repeated sooner, as two at once under one idempotency key may both be carried out.
    #[must_use]
    pub fn in_flight_timeout(mut self, time: Duration) -> Self {
        self.settings.in_flight_timeout = time;
        self
    }

    /// Makes no idempotency keys for writes. A write whose answer was lost is then not repeated.
    #[must_use]
    pub fn without_idempotency_keys(mut self) -> Self {
        self.settings.idempotency = false;
        self
    }

    /// Tells every step of every call to `observer`.
    #[must_use]
    pub fn observer(mut self, observer: impl Observer) -> Self {
        self.observer = Some(Box::new(observer));
        self
    }

    /// How many bytes an answer may have; 64 MiB unless set.
    #[must_use]
    pub fn max_response(mut self, bytes: usize) -> Self {
        self.settings.max_response = bytes;
        self
    }

    /// The name of your application, put in front of this library's in `User-Agent`.
    #[must_use]
    pub fn user_agent(mut self, name: impl Into<String>) -> Self {
        self.settings.user_agent = format!("{} {LIBRARY}", name.into()).into();
        self
    }

    /// Sends by another transport than the default one.
    #[must_use]
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Box::new(transport));
        self
    }

    /// Makes this transport where none is set.
    #[cfg(feature = "blocking")]
    pub(crate) fn or_transport(mut self, make: fn() -> Result<Box<dyn Transport>, ConfigError>) -> Self {
        self.default_transport = make;
        self
    }

    /// Waits and runs tasks by another runtime than the default one.
    #[must_use]
    pub fn runtime(mut self, runtime: impl Runtime) -> Self {
        self.runtime = Box::new(runtime);
        self
    }

    /// The client.
    ///
    /// # Errors
    /// Settings that are missing or can't be used.
    pub fn build(mut self) -> Result<Client, ConfigError> {
        let (transport, default) = (self.transport.take(), self.default_transport);
        let (core, runtime) = self.core()?;
        let transport = transport.map_or_else(default, Ok)?;
        Ok(Client { inner: Arc::new(Inner { core, transport, runtime }) })
    }

    pub(super) fn core(self) -> Result<(Core, Box<dyn Runtime>), ConfigError> {
        let (endpoint, authorization) = match self.credentials {
            None => return Err(ConfigError::new("a webhook, a token or an application is needed")),
            Some(Credentials::Webhook(address)) => {
                (Endpoint::webhook(address.reveal(), self.allow_http)?, Authorization::Webhook)
            }
            Some(Credentials::Token { base, token }) => {
                if token.reveal().trim().is_empty() {
                    return Err(ConfigError::new("the token is blank"));
                }
                if !visible(token.reveal()) {
                    return Err(ConfigError::new("the token has letters that no token has"));
                }
                (Endpoint::portal(&base, self.allow_http)?, Authorization::Token(token))
            }
            Some(Credentials::App { base, app, store }) => {
                check_url(app.token_endpoint(), self.allow_http)?;
                (Endpoint::portal(&base, self.allow_http)?, Authorization::App(Arc::new(TokenManager::new(app, store))))
            }
        };
        if !visible(&self.settings.user_agent) {
            return Err(ConfigError::new("the user agent has letters that no header can hold"));
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

fn visible(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_graphic() || byte == b' ')
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder").field("settings", &self.settings).finish_non_exhaustive()
    }
}

#[cfg(feature = "reqwest")]
fn default_transport() -> Result<Box<dyn Transport>, ConfigError> {
    Ok(Box::new(crate::transport::ReqwestTransport::new()?))
}

#[cfg(not(feature = "reqwest"))]
fn default_transport() -> Result<Box<dyn Transport>, ConfigError> {
    Err(ConfigError::new("a transport is needed, as the feature `reqwest` is off"))
}

#[cfg(feature = "reqwest")]
fn default_runtime() -> Box<dyn Runtime> {
    Box::new(crate::runtime::TokioRuntime)
}

#[cfg(not(feature = "reqwest"))]
fn default_runtime() -> Box<dyn Runtime> {
    Box::new(crate::runtime::ThreadRuntime)
}
