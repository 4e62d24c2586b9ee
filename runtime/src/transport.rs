//! The HTTP transport that the client needs.

mod address;
#[cfg(feature = "hyper")]
mod hyper;
#[cfg(feature = "reqwest")]
mod reqwest;

use std::borrow::Cow;
use std::error::Error as StdError;
use std::fmt;
#[cfg(all(any(feature = "hyper", feature = "reqwest"), not(all(target_family = "wasm", target_os = "unknown"))))]
use std::io;
use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

#[cfg(feature = "hyper")]
pub use ::rustls;

pub(crate) use self::address::Address;
#[cfg(feature = "hyper")]
pub use self::hyper::{HyperBuilder, HyperTransport};
#[cfg(feature = "reqwest")]
pub use self::reqwest::ReqwestTransport;
use crate::secret::Secret;

/// A boxed future, as object-safe traits return it.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Sends one HTTP request and returns the response, whatever its status.
///
/// An implementation does not follow redirects and does not retry. It obeys the request's timeout and size limit, and
/// reports for a failure whether the request may have reached the portal. The client does everything else.
///
/// ```
/// use bitrix24_runtime::Client;
/// use bitrix24_runtime::transport::{BoxFuture, HttpRequest, HttpResponse, SendError, Transport};
///
/// /// Responds to every call with the same text.
/// struct Canned(&'static str);
///
/// impl Transport for Canned {
///     fn send(&self, _: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
///         Box::pin(async { Ok(HttpResponse::new(200, self.0)) })
///     }
/// }
///
/// let portal = Client::builder()
///     .webhook("https://portal.example/rest/1/secret/")
///     .transport(Canned(r#"{"result": true}"#))
///     .build()?;
/// # Ok::<(), bitrix24_runtime::ConfigError>(())
/// ```
pub trait Transport: Send + Sync + 'static {
    /// Sends `request` by POST.
    ///
    /// # Errors
    ///
    /// Returns an error if no complete response arrived.
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>>;
}

/// An HTTP request; always a POST.
///
/// ```
/// use bitrix24_runtime::transport::HttpRequest;
///
/// /// Passes a request to an HTTP library.
/// fn send_with(request: &HttpRequest) {
///     let headers: Vec<(&str, &str)> = request.headers().collect();
///     // The URL contains secrets, so it is not logged.
///     assert!(request.url().contains(request.host()) && !headers.is_empty());
///     let limits = (request.timeout(), request.max_response());
///     println!("{} bytes to {} within {limits:?}", request.body().len(), request.host());
/// }
/// ```
#[derive(Clone)]
pub struct HttpRequest {
    pub(crate) address: Arc<Address>,
    /// The last part of the URL.
    pub(crate) part: Cow<'static, str>,
    /// The whole URL, for transports that ask for it.
    pub(crate) url: OnceLock<Secret>,
    pub(crate) headers: Vec<(&'static str, HeaderValue)>,
    pub(crate) body: Arc<[u8]>,
    pub(crate) timeout: Duration,
    pub(crate) max_response: usize,
    /// Whether the caller permits plain `http` beyond this machine.
    #[cfg_attr(not(feature = "hyper"), expect(dead_code, reason = "only the default transport has proxies"))]
    pub(crate) allow_http: bool,
}

impl HttpRequest {
    /// Returns the URL. It contains a webhook's secret: keep it out of logs.
    #[must_use]
    pub fn url(&self) -> &str {
        self.url.get_or_init(|| self.address.url(&self.part)).reveal()
    }

    /// Returns the host, which is not secret.
    #[must_use]
    pub fn host(&self) -> &str {
        self.address.host()
    }

    /// Returns the headers. Their values contain tokens: keep them out of logs.
    pub fn headers(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.headers.iter().map(|(name, value)| (*name, value.as_str()))
    }

    /// Returns the body.
    #[must_use]
    pub fn body(&self) -> &Arc<[u8]> {
        &self.body
    }

    /// Returns the timeout of the whole exchange, from connecting to the last byte of the response.
    #[must_use]
    pub fn timeout(&self) -> Duration {
        self.timeout
    }

    /// Returns the maximum size of the response in bytes; a larger one is [`SendErrorKind::TooLarge`].
    #[must_use]
    pub fn max_response(&self) -> usize {
        self.max_response
    }
}

/// The value of a header: a constant, or a text that is shared instead of copied for each request.
#[derive(Clone)]
pub(crate) enum HeaderValue {
    Word(&'static str),
    Text(Arc<str>),
}

impl HeaderValue {
    fn as_str(&self) -> &str {
        match self {
            Self::Word(word) => word,
            Self::Text(text) => text,
        }
    }
}

impl fmt::Debug for HttpRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Request(POST to {}, {} bytes)", self.host(), self.body.len())
    }
}

/// An HTTP response.
///
/// ```
/// use bitrix24_runtime::transport::HttpResponse;
///
/// let response = HttpResponse::new(503, "").with_header("Retry-After", "2");
/// assert_eq!(response.header("retry-after"), Some("2"));
/// assert!(HttpResponse::HEADERS.contains(&"retry-after"));
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct HttpResponse {
    /// The status.
    pub status: u16,
    /// The headers, in any case; those in [`HEADERS`](Self::HEADERS) are sufficient.
    pub headers: Vec<(String, String)>,
    /// The body, as received.
    pub body: Vec<u8>,
}

impl HttpResponse {
    /// The headers that the client reads, in lower case. A transport need not return any other, and `date` only beside
    /// `retry-after`.
    pub const HEADERS: [&'static str; 6] =
        ["content-encoding", "date", "idempotent-replayed", "location", "retry-after", "x-request-id"];

    /// Creates a response without headers.
    #[must_use]
    pub fn new(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self { status, headers: Vec::new(), body: body.into() }
    }

    /// Adds a header.
    #[must_use]
    pub fn with_header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Returns the first header with this name, in any case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        headers.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }
}

/// Returns an error and its sources. An `io::Error` is not the source of itself: what it contains is.
#[cfg(all(any(feature = "hyper", feature = "reqwest"), not(all(target_family = "wasm", target_os = "unknown"))))]
fn sources<'e>(error: &'e (dyn StdError + 'static)) -> impl Iterator<Item = &'e (dyn StdError + 'static)> {
    std::iter::successors(Some(error), |&error| match error.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
        Some(inner) => Some(inner as &(dyn StdError + 'static)),
        None => error.source(),
    })
}

/// Returns the headers of a response that the client reads: those in [`HttpResponse::HEADERS`], `date` only beside
/// `retry-after`. Names are in lower case.
#[cfg(any(feature = "hyper", feature = "reqwest"))]
fn read_headers<'h>(
    headers: impl Iterator<Item = (&'h str, &'h [u8])>,
    has_retry_after: bool,
) -> Vec<(String, String)> {
    // A response has few headers, so a scan is faster than a lookup of each.
    let read = headers.filter(|(name, _)| HttpResponse::HEADERS.contains(name) && (has_retry_after || *name != "date"));
    read.map(|(name, value)| (name.to_owned(), String::from_utf8_lossy(value).into_owned())).collect()
}

impl fmt::Debug for HttpResponse {
    /// Responses contain personal data and, when tokens are refreshed, secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "HttpResponse({}, {} bytes)", self.status, self.body.len())
    }
}

/// Why no complete response arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SendErrorKind {
    /// No connection: name lookup, refused connection, or proxy.
    Connect,
    /// No secure connection, and none by a retry: an unknown or expired certificate, or no common protocol.
    Tls,
    /// The proxy rejects the credentials. A retry cannot help.
    Proxy,
    /// The timeout has passed.
    Timeout,
    /// The connection was interrupted after the request had started.
    Interrupted,
    /// The response is too large.
    TooLarge,
    /// The transport does not support the request.
    Unsupported,
}

impl SendErrorKind {
    fn as_str(self) -> &'static str {
        match self {
            Self::Connect => "no connection",
            Self::Tls => "no secure connection",
            Self::Proxy => "the proxy rejects the credentials",
            Self::Timeout => "timeout",
            Self::Interrupted => "the connection was interrupted",
            Self::TooLarge => "the response is too large",
            Self::Unsupported => "the transport does not support this request",
        }
    }
}

impl fmt::Display for SendErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Why a transport returns no response. Its source must not contain the URL, because it may be printed.
///
/// ```
/// use bitrix24_runtime::transport::{SendError, SendErrorKind};
/// let error = SendError::not_sent(SendErrorKind::Connect);
/// assert!(!error.may_have_arrived());
/// ```
///
/// ```
/// use bitrix24_runtime::transport::{SendError, SendErrorKind};
///
/// let reset = std::io::Error::from(std::io::ErrorKind::ConnectionReset);
/// let error = SendError::maybe_sent(SendErrorKind::Interrupted).because(reset);
/// assert_eq!((error.kind(), error.may_have_arrived()), (SendErrorKind::Interrupted, true));
/// ```
#[derive(Clone, Debug)]
pub struct SendError {
    kind: SendErrorKind,
    may_have_arrived: bool,
    reason: Option<Cow<'static, str>>,
    source: Option<Arc<dyn StdError + Send + Sync>>,
}

impl SendError {
    /// Creates the error of a request that certainly did not reach the portal.
    #[must_use]
    pub const fn not_sent(kind: SendErrorKind) -> Self {
        Self { kind, may_have_arrived: false, reason: None, source: None }
    }

    /// Creates the error of a request that may have reached the portal.
    #[must_use]
    pub const fn maybe_sent(kind: SendErrorKind) -> Self {
        Self { kind, may_have_arrived: true, reason: None, source: None }
    }

    /// Adds the source of the error.
    #[must_use]
    pub fn because(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.source = Some(source.into().into());
        self
    }

    /// Adds words that follow the kind, and the source.
    #[cfg(feature = "hyper")]
    pub(crate) fn explained(
        mut self,
        reason: Option<Cow<'static, str>>,
        source: Option<Arc<dyn StdError + Send + Sync>>,
    ) -> Self {
        (self.reason, self.source) = (reason, source);
        self
    }

    /// Returns what happened.
    #[must_use]
    pub const fn kind(&self) -> SendErrorKind {
        self.kind
    }

    /// Returns whether the request may have reached the portal.
    #[must_use]
    pub const fn may_have_arrived(&self) -> bool {
        self.may_have_arrived
    }
}

impl fmt::Display for SendError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)?;
        self.reason.as_ref().map_or(Ok(()), |reason| write!(f, ": {reason}"))
    }
}

impl StdError for SendError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_deref().map(|source| source as &(dyn StdError + 'static))
    }
}
