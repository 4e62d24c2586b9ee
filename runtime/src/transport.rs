//! Bytes out, status, headers and bytes in: what the client needs of an HTTP library.

#[cfg(feature = "reqwest")]
mod reqwest;
#[cfg(feature = "reqwest")]
mod tls;

use std::error::Error as StdError;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

#[cfg(feature = "reqwest")]
pub use self::reqwest::{ReqwestBuilder, ReqwestTransport};
use crate::secret::Secret;

/// A future behind a pointer, as object-safe traits return it.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Sends one HTTP request and hands back the answer, whatever its status.
///
/// An implementation follows no redirect, repeats nothing, obeys the request's time and size limits, and tells of a
/// failure whether the request may have reached the portal. The client does everything else.
///
/// ```
/// use bitrix24_runtime::Client;
/// use bitrix24_runtime::transport::{BoxFuture, HttpRequest, HttpResponse, SendError, Transport};
///
/// /// Answers every call with the same text.
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
    /// Where no whole answer arrived.
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>>;
}

/// An HTTP request; always a POST.
///
/// ```
/// use bitrix24_runtime::transport::HttpRequest;
///
/// /// What a library for HTTP is given.
/// fn hand_over(request: &HttpRequest) {
///     let secret: (&str, Vec<(&str, &str)>) = (request.url(), request.headers().collect());
///     let limits = (request.timeout(), request.max_response());
///     println!("{} bytes to {} within {limits:?}", request.body().len(), request.host());
///     # let _ = secret;
/// }
/// ```
#[derive(Clone)]
pub struct HttpRequest {
    pub(crate) url: Secret,
    pub(crate) host: Arc<str>,
    pub(crate) headers: Vec<(&'static str, HeaderValue)>,
    pub(crate) body: Arc<[u8]>,
    pub(crate) timeout: Duration,
    pub(crate) max_response: usize,
}

impl HttpRequest {
    /// The address. It holds a webhook's secret: keep it out of logs.
    #[must_use]
    pub fn url(&self) -> &str {
        self.url.reveal()
    }

    /// The host, which is no secret.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The headers. They hold tokens: keep their values out of logs.
    pub fn headers(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.headers.iter().map(|(name, value)| (*name, value.as_str()))
    }

    /// The body.
    #[must_use]
    pub fn body(&self) -> &Arc<[u8]> {
        &self.body
    }

    /// How long the whole exchange may take, from connecting to the last byte of the answer.
    #[must_use]
    pub fn timeout(&self) -> Duration {
        self.timeout
    }

    /// How many bytes of an answer to take at most; more is [`SendErrorKind::TooLarge`].
    #[must_use]
    pub fn max_response(&self) -> usize {
        self.max_response
    }
}

/// The value of a header: a word of this crate's own, or a text that is shared instead of copied for each request.
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
        write!(f, "Request(POST to {}, {} bytes)", self.host, self.body.len())
    }
}

/// An HTTP answer.
///
/// ```
/// use bitrix24_runtime::transport::HttpResponse;
///
/// let answer = HttpResponse::new(503, "").with_header("Retry-After", "2");
/// assert_eq!(answer.header("retry-after"), Some("2"));
/// assert!(HttpResponse::HEADERS.contains(&"retry-after"));
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct HttpResponse {
    /// The status.
    pub status: u16,
    /// The headers, in any case; those in [`HEADERS`](Self::HEADERS) are enough.
    pub headers: Vec<(String, String)>,
    /// The body, as it came.
    pub body: Vec<u8>,
}

impl HttpResponse {
    /// The headers that the client looks at, in lower case. A transport need not hand out any other.
    pub const HEADERS: [&'static str; 5] =
        ["content-encoding", "idempotent-replayed", "location", "retry-after", "x-request-id"];

    /// An answer without headers.
    #[must_use]
    pub fn new(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self { status, headers: Vec::new(), body: body.into() }
    }

    /// The same answer with one more header.
    #[must_use]
    pub fn with_header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// The first header of that name, in any case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        headers.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }
}

impl fmt::Debug for HttpResponse {
    /// Answers hold personal data and, where tokens are fetched, secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "HttpResponse({}, {} bytes)", self.status, self.body.len())
    }
}

/// What kept an answer from arriving.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SendErrorKind {
    /// No connection: name look-up, refusal, a proxy.
    Connect,
    /// No secure connection: an unknown or expired certificate.
    Tls,
    /// It took too long.
    Timeout,
    /// The connection broke after the request had begun.
    Interrupted,
    /// The answer is larger than allowed.
    TooLarge,
    /// The transport can't send such a request at all.
    Unsupported,
}

impl SendErrorKind {
    fn as_str(self) -> &'static str {
        match self {
            Self::Connect => "no connection",
            Self::Tls => "no secure connection",
            Self::Timeout => "it took too long",
            Self::Interrupted => "the connection broke",
            Self::TooLarge => "the answer is larger than allowed",
            Self::Unsupported => "the transport can't send this request",
        }
    }
}

impl fmt::Display for SendErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Why a transport has no answer. Its source must not hold the address: it can be printed.
///
/// ```
/// use bitrix24_runtime::transport::{SendError, SendErrorKind};
/// let error = SendError::not_sent(SendErrorKind::Connect);
/// assert!(!error.may_have_arrived());
/// ```
#[derive(Debug)]
pub struct SendError {
    kind: SendErrorKind,
    may_have_arrived: bool,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

/// ```
/// use bitrix24_runtime::transport::{SendError, SendErrorKind};
///
/// let reset = std::io::Error::from(std::io::ErrorKind::ConnectionReset);
/// let error = SendError::maybe_sent(SendErrorKind::Interrupted).because(reset);
/// assert_eq!((error.kind(), error.may_have_arrived()), (SendErrorKind::Interrupted, true));
/// ```
impl SendError {
    /// The request certainly did not reach the portal.
    #[must_use]
    pub const fn not_sent(kind: SendErrorKind) -> Self {
        Self { kind, may_have_arrived: false, source: None }
    }

    /// The request may have reached the portal.
    #[must_use]
    pub const fn maybe_sent(kind: SendErrorKind) -> Self {
        Self { kind, may_have_arrived: true, source: None }
    }

    /// The same error with its cause.
    #[must_use]
    pub fn because(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// What happened.
    #[must_use]
    pub const fn kind(&self) -> SendErrorKind {
        self.kind
    }

    /// Whether the request may have reached the portal.
    #[must_use]
    pub const fn may_have_arrived(&self) -> bool {
        self.may_have_arrived
    }
}

impl fmt::Display for SendError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)
    }
}

impl StdError for SendError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_deref().map(|source| source as &(dyn StdError + 'static))
    }
}
