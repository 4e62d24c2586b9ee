//! The default transport: hyper.

mod body;
mod builder;
mod connector;
mod failure;
mod proxy;
mod stream;
mod tls;

use std::sync::Arc;

use http::header::{CONTENT_LENGTH, HeaderName, PROXY_AUTHORIZATION};
use hyper::body::Incoming;
use hyper_util::client::legacy::Client as Pool;

use self::body::RequestBody;
pub use self::builder::HyperBuilder;
use self::connector::Connector;
use self::proxy::Proxies;
use super::{BoxFuture, HttpRequest, HttpResponse, SendError, SendErrorKind, Transport};
use crate::client::ConfigError;

/// Sends requests over HTTP/1.1 by hyper, in a tokio runtime.
///
/// ```
/// use bitrix24_runtime::Client;
/// use bitrix24_runtime::transport::HyperTransport;
/// use std::time::Duration;
///
/// let transport = HyperTransport::builder()
///     .connect_timeout(Duration::from_secs(3))
///     .proxy("http://proxy.example:3128")
///     .build()?;
/// let portal = Client::builder().webhook("https://portal.example/rest/1/secret/").transport(transport).build()?;
/// # Ok::<(), bitrix24_runtime::ConfigError>(())
/// ```
#[derive(Clone, Debug)]
pub struct HyperTransport {
    pool: Pool<Connector, RequestBody>,
    proxies: Arc<Proxies>,
}

impl HyperTransport {
    /// Creates a transport with the defaults of [`HyperBuilder`].
    ///
    /// # Errors
    ///
    /// Returns an error if the settings of the system's proxy are invalid.
    pub fn new() -> Result<Self, ConfigError> {
        Self::builder().build()
    }

    /// Returns a builder, to set proxy, certificates and timeouts.
    #[must_use]
    pub fn builder() -> HyperBuilder {
        HyperBuilder::default()
    }
}

impl Transport for HyperTransport {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
        Box::pin(async move {
            if tokio::runtime::Handle::try_current().is_err() {
                return Err(SendError::not_sent(SendErrorKind::Unsupported).because("hyper needs a tokio runtime"));
            }
            let exchange = self.exchange(&request);
            tokio::time::timeout(request.timeout(), exchange)
                .await
                .unwrap_or_else(|_| Err(SendError::maybe_sent(SendErrorKind::Timeout)))
        })
    }
}

impl HyperTransport {
    async fn exchange(&self, request: &HttpRequest) -> Result<HttpResponse, SendError> {
        let mut builder = http::Request::post(request.url());
        for (name, value) in request.headers() {
            builder = builder.header(name, value);
        }
        let mut built = builder
            .body(RequestBody::new(request.body().clone()))
            .map_err(|error| SendError::not_sent(SendErrorKind::Unsupported).because(error))?;
        if let Some(credentials) = self.proxies.forward(built.uri(), request.allow_http)? {
            built.headers_mut().insert(PROXY_AUTHORIZATION, credentials);
        }
        let response = self.pool.request(built).await.map_err(|error| {
            if error.is_connect() {
                failure::of_connect(&error)
            } else {
                SendError::maybe_sent(SendErrorKind::Interrupted).because(error)
            }
        })?;
        read(response, request.max_response()).await
    }
}

async fn read(incoming: http::Response<Incoming>, max: usize) -> Result<HttpResponse, SendError> {
    let (head, mut body) = incoming.into_parts();
    let too_large = || SendError::maybe_sent(SendErrorKind::TooLarge);
    let length = head.headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    if length.is_some_and(|length| length > max as u64) {
        return Err(too_large());
    }
    let mut response = HttpResponse::new(head.status.as_u16(), Vec::new());
    for (name, value) in &head.headers {
        if is_read(name) {
            response.headers.push((name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()));
        }
    }
    while let Some(chunk) = body::next_chunk(&mut body).await {
        let chunk = chunk.map_err(|error| SendError::maybe_sent(SendErrorKind::Interrupted).because(error))?;
        if response.body.len() + chunk.len() > max {
            return Err(too_large());
        }
        response.body.extend_from_slice(&chunk);
    }
    Ok(response)
}

fn is_read(name: &HeaderName) -> bool {
    HttpResponse::HEADERS.contains(&name.as_str())
}
