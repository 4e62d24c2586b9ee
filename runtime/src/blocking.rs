//! The client without an asynchronous runtime.
//!
//! It has the same rules as [`crate::Client`], but sends and waits on the caller's thread. A token refresh has a thread
//! of its own, and continues if the call that started it reaches its timeout.
//!
//! ```no_run
//! use bitrix24_runtime::blocking::Client;
//!
//! # #[cfg(feature = "hyper")] {
//! let portal = Client::webhook("https://portal.example/rest/1/secret/")?;
//! let user = portal.call_raw("user.current", &serde_json::json!({}))?;
//! # }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod pages;
#[cfg(feature = "tokio")]
mod tokio_thread;

use std::time::Duration;

pub use self::pages::Iter;
#[cfg(feature = "tokio")]
pub use self::tokio_thread::TokioThread;
use crate::auth::{Authorized, Installation, Token};
use crate::client::{ConfigError, Response};
use crate::decode::Decode;
use crate::encode::Encode;
use crate::error::{AuthError, Error};
use crate::method::{ErrorKind, Method, UntypedErrorKind};
use crate::observe::Stats;
use crate::runtime::{Now, Runtime, ThreadRuntime, block_on};
use crate::secret::Secret;
use crate::transport::{BoxFuture, HttpRequest, HttpResponse, SendError, Transport};
use crate::types::Json;

/// A client for one portal. Cheap to clone; clones share connections, rate limits, tokens and statistics. Calls can be
/// made from several threads at once.
///
/// ```no_run
/// use bitrix24_runtime::blocking::{Call, Client};
/// use bitrix24_runtime::Json;
/// use bitrix24_runtime::method::{Effect, UntypedErrorKind};
///
/// # #[cfg(feature = "hyper")]
/// # fn run() -> Result<(), Box<dyn std::error::Error>> {
/// let portal = Client::oauth("https://portal.example", "an access token")?;
/// let call: Call<'_, Json, UntypedErrorKind> = portal.request_raw("user.current", &serde_json::json!({}));
/// let user = call.with(|call| call.effect(Effect::Read)).send()?;
/// println!("{} has answered {} calls: {}", portal.host(), portal.stats().succeeded, user.result);
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
pub struct Client(crate::Client);

impl Client {
    /// Returns a builder for a client with custom settings.
    ///
    /// ```
    /// use bitrix24_runtime::blocking::{Client, OnThread, SendBlocking};
    /// use bitrix24_runtime::transport::{HttpRequest, HttpResponse, SendError};
    /// use std::time::Duration;
    ///
    /// struct Canned;
    /// impl SendBlocking for Canned {
    ///     fn send(&self, _: HttpRequest) -> Result<HttpResponse, SendError> { Ok(HttpResponse::new(200, r#"{"result": 7}"#)) }
    /// }
    ///
    /// let portal = Client::builder()
    ///     .webhook("https://portal.example/rest/1/secret/")
    ///     .total_timeout(Duration::from_secs(60))
    ///     .transport(OnThread(Canned))
    ///     .build()?;
    /// assert_eq!(portal.call_raw("any.method", &serde_json::json!({}))?, 7);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new()
    }

    /// Creates a client that calls through an incoming webhook; see [`crate::Client::webhook`].
    ///
    /// # Errors
    ///
    /// Returns an error if the URL is not the `https` URL of a webhook.
    #[cfg(feature = "hyper")]
    pub fn webhook(url: &str) -> Result<Self, ConfigError> {
        Self::builder().webhook(url).build()
    }

    /// Creates a client that calls with an access token that it never refreshes; see [`crate::Client::oauth`].
    ///
    /// # Errors
    ///
    /// Returns an error if the URL is invalid or not `https`.
    #[cfg(feature = "hyper")]
    pub fn oauth(base: &str, token: impl Into<Secret>) -> Result<Self, ConfigError> {
        Self::builder().oauth(base, token).build()
    }

    /// Calls a method.
    ///
    /// # Errors
    ///
    /// [`Error`] says what happened, whether the portal may have executed the call, and whether a retry can help.
    pub fn call<M: Method>(&self, method: &M) -> Result<M::Response, Error<M::Error>> {
        block_on(self.0.call(method))
    }

    /// Calls a method and returns its result with metadata.
    ///
    /// # Errors
    ///
    /// See [`call`](Self::call).
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{Error, Method};
    /// # use bitrix24_runtime::blocking::Client;
    /// # fn run<M: Method>(portal: &Client, get: &M) -> Result<(), Error<M::Error>> {
    /// let response = portal.call_with_metadata(get)?;
    /// println!("operating time: {:?} s", response.time.operating);
    /// # Ok(()) }
    /// ```
    pub fn call_with_metadata<M: Method>(&self, method: &M) -> Result<Response<M::Response>, Error<M::Error>> {
        block_on(self.0.call_with_metadata(method))
    }

    /// Calls a method by its name; see [`crate::Client::call_raw`].
    ///
    /// # Errors
    ///
    /// See [`call`](Self::call).
    pub fn call_raw(&self, name: &str, params: &(dyn Encode + Sync)) -> Result<Json, Error<UntypedErrorKind>> {
        block_on(self.0.call_raw(name, params))
    }

    /// Creates a call with settings of its own.
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{Error, Method};
    /// # use bitrix24_runtime::blocking::Client;
    /// # fn run<M: Method>(portal: &Client, get: &M) -> Result<(), Error<M::Error>> {
    /// let response = portal.request(get).with(|call| call.keep_unknown_fields()).send()?;
    /// # Ok(()) }
    /// ```
    pub fn request<M: Method>(&self, method: &M) -> Call<'_, M::Response, M::Error> {
        Call(self.0.request(method))
    }

    /// Creates a call by the method's name.
    pub fn request_raw(&self, name: &str, params: &dyn Encode) -> Call<'_, Json, UntypedErrorKind> {
        Call(self.0.request_raw(name, params))
    }

    /// Exchanges an authorization code for the application's first tokens; see [`crate::Client::authorize`].
    ///
    /// # Errors
    ///
    /// Returns an [`AuthError`] if the code is rejected, the authorization server cannot be reached, or the tokens
    /// cannot be saved.
    ///
    /// ```no_run
    /// # use bitrix24_runtime::blocking::Client;
    /// # use bitrix24_runtime::error::AuthError;
    /// # fn run(portal: &Client, code: &str) -> Result<(), AuthError> {
    /// let who = portal.authorize(code)?;
    /// println!("user {:?} of portal {:?}", who.user_id, who.member_id);
    /// # Ok(()) }
    /// ```
    pub fn authorize(&self, code: impl Into<Secret>) -> Result<Authorized, AuthError> {
        block_on(self.0.authorize(code))
    }

    /// Stores the tokens that the portal has posted for an installation, if the authorization server vouches for them; see
    /// [`crate::Client::install`].
    ///
    /// # Errors
    ///
    /// See [`crate::Client::install`].
    ///
    /// ```no_run
    /// # use bitrix24_runtime::blocking::Client;
    /// use bitrix24_runtime::auth::Installation;
    /// # fn run(portal: &Client, body: &[u8]) -> Result<(), Box<dyn std::error::Error>> {
    /// let who = portal.install(&Installation::from_form(body)?)?;
    /// println!("user {:?} of portal {:?} has installed the application", who.user_id, who.member_id);
    /// # Ok(()) }
    /// ```
    pub fn install(&self, installation: &Installation) -> Result<Authorized, AuthError> {
        block_on(self.0.install(installation))
    }

    /// Returns the tokens of an installation of any portal, if the authorization server vouches for them; see
    /// [`crate::Client::check_installation`].
    ///
    /// # Errors
    ///
    /// See [`crate::Client::check_installation`].
    ///
    /// ```no_run
    /// # use bitrix24_runtime::blocking::Client;
    /// use bitrix24_runtime::auth::Installation;
    /// # fn run(portals: &Client, body: &[u8]) -> Result<(), Box<dyn std::error::Error>> {
    /// let token = portals.check_installation(&Installation::from_form(body)?)?;
    /// println!("portal {:?} is at {:?}", token.member_id, token.client_endpoint);
    /// # Ok(()) }
    /// ```
    pub fn check_installation(&self, installation: &Installation) -> Result<Token, AuthError> {
        block_on(self.0.check_installation(installation))
    }

    /// Returns the content of a post, if its application token is the one that was stored at the installation; see
    /// [`crate::Client::verify`].
    ///
    /// # Errors
    ///
    /// See [`crate::Client::verify`].
    ///
    /// ```no_run
    /// # use bitrix24_runtime::blocking::Client;
    /// use bitrix24_runtime::events::Event;
    /// # fn run(portal: &Client, body: &[u8]) -> Result<(), Box<dyn std::error::Error>> {
    /// let event = portal.verify(Event::from_form(body)?)?;
    /// println!("{} of portal {:?}", event.name(), event.member_id());
    /// # Ok(()) }
    /// ```
    #[cfg(feature = "v2")]
    pub fn verify<T>(&self, post: crate::events::Unverified<T>) -> Result<T, AuthError> {
        block_on(self.0.verify(post))
    }

    /// Waits for a running refresh, which has a thread of its own, and saves new tokens that could not be saved before; see
    /// [`crate::Client::shutdown`]. Call it before the program ends.
    ///
    /// # Errors
    ///
    /// Returns an [`AuthError`] if new tokens are not saved.
    ///
    /// ```no_run
    /// # use bitrix24_runtime::blocking::Client;
    /// # use bitrix24_runtime::error::AuthError;
    /// # fn run(portal: &Client) -> Result<(), AuthError> {
    /// portal.shutdown()?;
    /// # Ok(()) }
    /// ```
    pub fn shutdown(&self) -> Result<(), AuthError> {
        block_on(self.0.shutdown())
    }

    /// Returns the statistics of this client and its clones.
    #[must_use]
    pub fn stats(&self) -> Stats {
        self.0.stats()
    }

    /// Returns the portal's host.
    #[must_use]
    pub fn host(&self) -> &str {
        self.0.host()
    }
}

/// Settings of a [`Client`].
///
/// ```
/// use bitrix24_runtime::blocking::{Client, ClientBuilder};
///
/// fn portal() -> ClientBuilder {
///     Client::builder().webhook("https://portal.example/rest/1/secret/").user_agent("shop/2")
/// }
/// ```
pub type ClientBuilder = crate::ClientBuilder<Client>;

impl ClientBuilder {
    /// Creates the client, which sends, waits and refreshes tokens on the caller's thread. The transport has to work
    /// without a runtime, as the default transport and [`OnThread`] do.
    ///
    /// # Errors
    ///
    /// Returns an error if settings are missing or invalid.
    pub fn build(self) -> Result<Client, ConfigError> {
        self.runtime(CurrentThreadRuntime).build_with(default_transport).map(Client)
    }
}

/// A call that has not been sent yet.
#[must_use = "a call does nothing until it is sent"]
pub struct Call<'c, R, K>(crate::client::Call<'c, R, K>);

impl<'c, R: Decode + Default + Send, K: ErrorKind> Call<'c, R, K> {
    /// Changes the settings of the call; see [`crate::client::Call`].
    pub fn with(self, set: impl FnOnce(crate::client::Call<'c, R, K>) -> crate::client::Call<'c, R, K>) -> Self {
        Self(set(self.0))
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// See [`Client::call`].
    pub fn send(self) -> Result<Response<R>, Error<K>> {
        block_on(self.0.send())
    }
}

/// A [`Transport`] for blocking HTTP libraries, with the same rules.
pub trait SendBlocking: Send + Sync + 'static {
    /// Sends `request` by POST.
    ///
    /// # Errors
    ///
    /// Returns an error if no complete response arrived.
    fn send(&self, request: HttpRequest) -> Result<HttpResponse, SendError>;
}

/// Turns a blocking HTTP library into a [`Transport`]. It blocks the caller's thread, so use it only with [`Client`].
#[derive(Clone, Copy, Debug)]
pub struct OnThread<T>(
    /// The library.
    pub T,
);

impl<T: SendBlocking> Transport for OnThread<T> {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
        Box::pin(async move { self.0.send(request) })
    }
}

/// Waits on the caller's thread. A refresh has a thread of its own, so that a call ends in time while it continues.
struct CurrentThreadRuntime;

impl Runtime for CurrentThreadRuntime {
    fn now(&self) -> Now {
        ThreadRuntime.now()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        ThreadRuntime.sleep(duration)
    }

    fn spawn(&self, task: BoxFuture<'static, ()>) {
        ThreadRuntime.spawn(task);
    }
}

#[cfg(feature = "hyper")]
fn default_transport() -> Result<Box<dyn Transport>, ConfigError> {
    Ok(Box::new(OnThread(TokioThread::new(crate::transport::HyperTransport::new()?)?)))
}

#[cfg(not(feature = "hyper"))]
fn default_transport() -> Result<Box<dyn Transport>, ConfigError> {
    Err(ConfigError::new("no transport is set, and the feature `hyper` is off"))
}
