//! The default transport: reqwest.

use std::time::Duration;

use bytes::Bytes;
use reqwest::redirect::Policy;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;

use super::{BoxFuture, HttpRequest, HttpResponse, SendError, SendErrorKind, Transport, tls};
use crate::client::ConfigError;

/// Sends requests by a [`reqwest::Client`] in a tokio runtime.
///
/// It does not follow redirects: following one may send a POST again as a GET, or a secret to another host.
///
/// ```
/// use bitrix24_runtime::Client;
/// use bitrix24_runtime::transport::ReqwestTransport;
/// use std::time::Duration;
///
/// let transport = ReqwestTransport::builder()
///     .connect_timeout(Duration::from_secs(3))
///     .proxy("http://proxy.example:3128")
///     .build()?;
/// let portal = Client::builder().webhook("https://portal.example/rest/1/secret/").transport(transport).build()?;
/// # Ok::<(), bitrix24_runtime::ConfigError>(())
/// ```
#[derive(Clone, Debug)]
pub struct ReqwestTransport {
    client: reqwest::Client,
}

impl ReqwestTransport {
    /// Creates a transport with the defaults of [`ReqwestBuilder`].
    ///
    /// # Errors
    ///
    /// Returns an error if the system's certificates cannot be loaded.
    pub fn new() -> Result<Self, ConfigError> {
        Self::builder().build()
    }

    /// Returns a builder, to set proxy, certificates and timeouts.
    #[must_use]
    pub fn builder() -> ReqwestBuilder {
        ReqwestBuilder::default()
    }

    /// Uses an existing client. Build it with `redirect::Policy::none()` and `retry::never()`; otherwise it follows
    /// redirects and retries on its own.
    ///
    /// ```
    /// use bitrix24_runtime::transport::ReqwestTransport;
    ///
    /// fn shared(client: reqwest::Client) -> ReqwestTransport {
    ///     ReqwestTransport::with_client(client)
    /// }
    /// ```
    #[must_use]
    pub fn with_client(client: reqwest::Client) -> Self {
        Self { client }
    }
}

/// Settings of a [`ReqwestTransport`].
///
/// ```no_run
/// use bitrix24_runtime::transport::{ReqwestBuilder, ReqwestTransport};
///
/// # fn run() -> Result<(), Box<dyn std::error::Error>> {
/// let plain = ReqwestTransport::new()?;
/// let builder: ReqwestBuilder = ReqwestTransport::builder();
/// let own = builder.no_proxy().extra_ca(std::fs::read("ca.pem")?).build()?;
/// # Ok(()) }
/// ```
#[derive(Debug)]
pub struct ReqwestBuilder {
    connect_timeout: Duration,
    proxy: Option<crate::auth::Secret>,
    no_proxy: bool,
    ca: Vec<Vec<u8>>,
}

impl Default for ReqwestBuilder {
    /// Ten seconds to connect, and the system's proxy and certificates.
    fn default() -> Self {
        Self { connect_timeout: Duration::from_secs(10), proxy: None, no_proxy: false, ca: Vec::new() }
    }
}

impl ReqwestBuilder {
    /// Sets the timeout of connecting, including name lookup and TLS.
    #[must_use]
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// Sends everything through this proxy, `http://user:password@host:port`, instead of the system's.
    #[must_use]
    pub fn proxy(mut self, url: impl Into<crate::auth::Secret>) -> Self {
        self.proxy = Some(url.into());
        self
    }

    /// Uses no proxy, not even the system's.
    #[must_use]
    pub fn no_proxy(mut self) -> Self {
        self.no_proxy = true;
        self
    }

    /// Trusts the certificates in this PEM text in addition to the system's, for self-hosted portals.
    #[must_use]
    pub fn extra_ca(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.ca.push(pem.into());
        self
    }

    /// Creates the transport.
    ///
    /// # Errors
    ///
    /// Returns an error if the proxy's URL or the certificates are invalid.
    pub fn build(self) -> Result<ReqwestTransport, ConfigError> {
        let mut extra = Vec::new();
        for pem in &self.ca {
            for certificate in CertificateDer::pem_slice_iter(pem) {
                extra.push(certificate.map_err(|_| ConfigError::new("the extra certificates are not in PEM format"))?);
            }
        }
        let tls = tls::config(extra).map_err(|error| ConfigError::new(format!("TLS cannot be set up: {error}")))?;
        let mut builder = reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .redirect(Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .connect_timeout(self.connect_timeout);
        if self.no_proxy || self.proxy.is_some() {
            builder = builder.no_proxy();
        }
        if let Some(url) = &self.proxy {
            let proxy = reqwest::Proxy::all(url.reveal());
            builder = builder.proxy(proxy.map_err(|_| ConfigError::new("the proxy's URL is invalid"))?);
        }
        let client = builder
            .build()
            .map_err(|error| ConfigError::new(format!("the HTTP client cannot be set up: {}", error.without_url())))?;
        Ok(ReqwestTransport { client })
    }
}

impl Transport for ReqwestTransport {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
        Box::pin(async move {
            if tokio::runtime::Handle::try_current().is_err() {
                return Err(SendError::not_sent(SendErrorKind::Unsupported).because("reqwest needs a tokio runtime"));
            }
            let mut builder = self.client.post(request.url()).timeout(request.timeout);
            for (name, value) in request.headers() {
                builder = builder.header(name, value);
            }
            let response =
                builder.body(Bytes::from_owner(request.body.clone())).send().await.map_err(before_response)?;
            read(response, request.max_response).await
        })
    }
}

async fn read(mut incoming: reqwest::Response, max: usize) -> Result<HttpResponse, SendError> {
    let too_large = || SendError::maybe_sent(SendErrorKind::TooLarge);
    if incoming.content_length().is_some_and(|length| length > max as u64) {
        return Err(too_large());
    }
    let length = incoming.content_length().and_then(|length| usize::try_from(length).ok()).unwrap_or_default();
    let mut response = HttpResponse::new(incoming.status().as_u16(), Vec::with_capacity(length));
    // A response has few headers, so a scan is faster than five lookups.
    for (name, value) in incoming.headers() {
        if HttpResponse::HEADERS.contains(&name.as_str()) {
            response.headers.push((name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()));
        }
    }
    while let Some(chunk) = incoming.chunk().await.map_err(within_response)? {
        if response.body.len() + chunk.len() > max {
            return Err(too_large());
        }
        response.body.extend_from_slice(&chunk);
    }
    Ok(response)
}

/// Converts an error before the response. The URL is removed, because it contains the secret.
fn before_response(error: reqwest::Error) -> SendError {
    let error = error.without_url();
    let failure = if error.is_builder() {
        SendError::not_sent(SendErrorKind::Unsupported)
    } else if error.is_connect() {
        SendError::not_sent(connect_kind(&error))
    } else if error.is_timeout() {
        SendError::maybe_sent(SendErrorKind::Timeout)
    } else {
        SendError::maybe_sent(SendErrorKind::Interrupted)
    };
    failure.because(error)
}

/// Converts an error while reading the response.
fn within_response(error: reqwest::Error) -> SendError {
    let kind = if error.is_timeout() { SendErrorKind::Timeout } else { SendErrorKind::Interrupted };
    SendError::maybe_sent(kind).because(error.without_url())
}

/// Distinguishes a rejected certificate from a refused connection by the error's sources.
fn connect_kind(error: &reqwest::Error) -> SendErrorKind {
    if error.is_timeout() {
        return SendErrorKind::Timeout;
    }
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        let io = inner.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
        if inner.is::<rustls::Error>() || io.is_some_and(|io| io.is::<rustls::Error>()) {
            return SendErrorKind::Tls;
        }
        cause = inner.source();
    }
    SendErrorKind::Connect
}
