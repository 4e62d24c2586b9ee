//! The same client for programs without an asynchronous runtime.
//!
//! It decides by the same code as [`crate::Client`]; here calls, waits and refreshes take place on the caller's thread.
//!
//! ```no_run
//! use bitrix24_runtime::blocking::Client;
//!
//! # #[cfg(feature = "reqwest")] {
//! let portal = Client::webhook("https://portal.example/rest/1/secret/")?;
//! let user = portal.call_raw("user.current", &serde_json::json!({}))?;
//! # }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod pages;
#[cfg(feature = "reqwest")]
mod reqwest;

use std::time::Duration;

pub use self::pages::Iter;
#[cfg(feature = "reqwest")]
pub use self::reqwest::BlockingReqwest;
use crate::client::{ClientBuilder, ConfigError, Response};
use crate::decode::Decode;
use crate::error::{AuthError, Error};
use crate::method::{ErrorKind, Method, UntypedErrorKind};
use crate::observe::Stats;
use crate::runtime::{Now, Runtime, ThreadRuntime, block_on};
use crate::secret::Secret;
use crate::transport::{BoxFuture, HttpRequest, HttpResponse, SendError, Transport};
use crate::types::Json;

/// The client of one portal. Clones are cheap and share everything; calls can be made from many threads at once.
///
/// ```no_run
/// use bitrix24_runtime::blocking::{Call, Client};
/// use bitrix24_runtime::Json;
/// use bitrix24_runtime::method::{Effect, UntypedErrorKind};
///
/// # #[cfg(feature = "reqwest")]
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
    /// With the builder's settings. Its transport has to work without a runtime: the default does, and so does one behind
    /// [`OnThread`].
    ///
    /// # Errors
    /// Settings that are missing or can't be used.
    ///
    /// ```
    /// use bitrix24_runtime::blocking::{Client, OnThread, SendBlocking};
    /// use bitrix24_runtime::transport::{HttpRequest, HttpResponse, SendError};
    ///
    /// struct Canned;
    /// impl SendBlocking for Canned {
    ///     fn send(&self, _: HttpRequest) -> Result<HttpResponse, SendError> { Ok(HttpResponse::new(200, r#"{"result": 7}"#)) }
    /// }
    ///
    /// let builder = bitrix24_runtime::Client::builder().webhook("https://portal.example/rest/1/secret/");
    /// let portal = Client::new(builder.transport(OnThread(Canned)))?;
    /// assert_eq!(portal.call_raw("any.method", &serde_json::json!({}))?, 7);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn new(builder: ClientBuilder) -> Result<Self, ConfigError> {
        let builder = builder.or_transport(default_transport);
        builder.runtime(CurrentThreadRuntime).build().map(Self)
    }

    /// A client that calls through an incoming webhook; see [`crate::Client::webhook`].
    ///
    /// # Errors
    /// An address that is none of a webhook, or that is not `https`.
    #[cfg(feature = "reqwest")]
    pub fn webhook(address: &str) -> Result<Self, ConfigError> {
        Self::new(ClientBuilder::default().webhook(address))
    }

    /// A client that calls with an access token that you keep fresh; see [`crate::Client::oauth`].
    ///
    /// # Errors
    /// An address that can't be used, or that is not `https`.
    #[cfg(feature = "reqwest")]
    pub fn oauth(base: &str, token: impl Into<Secret>) -> Result<Self, ConfigError> {
        Self::new(ClientBuilder::default().oauth(base, token))
    }

    /// Calls a method.
    ///
    /// # Errors
    /// [`Error`] tells what happened, whether the portal may have acted, and whether a repeat can help.
    pub fn call<M: Method>(&self, method: &M) -> Result<M::Response, Error<M::Error>> {
        block_on(self.0.call(method))
    }

    /// Calls a method and hands back what came along with the result.
    ///
    /// # Errors
    /// As [`call`](Self::call).
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{Error, Method};
    /// # use bitrix24_runtime::blocking::Client;
    /// # fn run<M: Method>(portal: &Client, get: &M) -> Result<(), Error<M::Error>> {
    /// let answer = portal.call_with_metadata(get)?;
    /// println!("{:?} s of the operating budget", answer.time.operating);
    /// # Ok(()) }
    /// ```
    pub fn call_with_metadata<M: Method>(&self, method: &M) -> Result<Response<M::Response>, Error<M::Error>> {
        block_on(self.0.call_with_metadata(method))
    }

    /// Calls a method by its name; see [`crate::Client::call_raw`].
    ///
    /// # Errors
    /// As [`call`](Self::call).
    pub fn call_raw(&self, name: &str, params: &Json) -> Result<Json, Error<UntypedErrorKind>> {
        block_on(self.0.call_raw(name, params))
    }

    /// Prepares a call, to set more than its parameters.
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{Error, Method};
    /// # use bitrix24_runtime::blocking::Client;
    /// # fn run<M: Method>(portal: &Client, get: &M) -> Result<(), Error<M::Error>> {
    /// let answer = portal.request(get).with(|call| call.keep_unknown_fields()).send()?;
    /// # Ok(()) }
    /// ```
    pub fn request<M: Method>(&self, method: &M) -> Call<'_, M::Response, M::Error> {
        Call(self.0.request(method))
    }

    /// Prepares a call by name.
    pub fn request_raw(&self, name: &str, params: &Json) -> Call<'_, Json, UntypedErrorKind> {
        Call(self.0.request_raw(name, params))
    }

    /// Exchanges the code of an authorization for the application's first tokens; see [`crate::Client::authorize`].
    ///
    /// # Errors
    /// [`AuthError`] where the code is refused, the authorization server can't be reached, or the tokens can't be kept.
    ///
    /// ```no_run
    /// # use bitrix24_runtime::blocking::Client;
    /// # use bitrix24_runtime::error::AuthError;
    /// # fn run(portal: &Client, code: &str) -> Result<(), AuthError> {
    /// portal.authorize(code)?;
    /// # Ok(()) }
    /// ```
    pub fn authorize(&self, code: impl Into<Secret>) -> Result<(), AuthError> {
        block_on(self.0.authorize(code))
    }

    /// What this client and its clones have done so far.
    #[must_use]
    pub fn stats(&self) -> Stats {
        self.0.stats()
    }

    /// The portal's host.
    #[must_use]
    pub fn host(&self) -> &str {
        self.0.host()
    }
}

/// A call that is not sent yet.
#[must_use = "a call does nothing until it is sent"]
pub struct Call<'c, R, K>(crate::client::Call<'c, R, K>);

impl<'c, R: Decode + Default + Send, K: ErrorKind> Call<'c, R, K> {
    /// Sets what [`crate::client::Call`] can set.
    pub fn with(self, set: impl FnOnce(crate::client::Call<'c, R, K>) -> crate::client::Call<'c, R, K>) -> Self {
        Self(set(self.0))
    }

    /// Sends the call.
    ///
    /// # Errors
    /// As [`Client::call`].
    pub fn send(self) -> Result<Response<R>, Error<K>> {
        block_on(self.0.send())
    }
}

/// A [`Transport`] for libraries that block. The same rules hold.
pub trait SendBlocking: Send + Sync + 'static {
    /// Sends `request` by POST.
    ///
    /// # Errors
    /// Where no whole answer arrived.
    fn send(&self, request: HttpRequest) -> Result<HttpResponse, SendError>;
}

/// Makes a [`Transport`] of a library that blocks; for [`Client`] alone, as it blocks the caller's thread.
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

/// Runs tasks on the caller's thread, which has nothing else to do.
struct CurrentThreadRuntime;

impl Runtime for CurrentThreadRuntime {
    fn now(&self) -> Now {
        ThreadRuntime.now()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        ThreadRuntime.sleep(duration)
    }

    fn spawn(&self, task: BoxFuture<'static, ()>) {
        block_on(task);
    }
}

#[cfg(feature = "reqwest")]
fn default_transport() -> Result<Box<dyn Transport>, ConfigError> {
    let reqwest = BlockingReqwest::new(crate::transport::ReqwestTransport::new()?)?;
    Ok(Box::new(OnThread(reqwest)))
}

#[cfg(not(feature = "reqwest"))]
fn default_transport() -> Result<Box<dyn Transport>, ConfigError> {
    Err(ConfigError::new("a transport is needed, as the feature `reqwest` is off"))
}
