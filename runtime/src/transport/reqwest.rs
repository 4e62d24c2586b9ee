//! A transport over a client of reqwest that the program brings.

#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
mod failure;

use bytes::Bytes;

#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
use self::failure::connect_kind;
use super::{BoxFuture, HttpRequest, HttpResponse, SendError, SendErrorKind, Transport, read_headers};
use crate::runtime::LONGEST_TIMER;

/// Sends requests by a [`reqwest::Client`] of the program.
///
/// Build the client with `redirect::Policy::none()` and `retry::never()`; otherwise it follows redirects and retries on
/// its own. By default, it sends calls to a portal on this machine through the proxies of the environment too, plain `http`
/// with its secret included; `no_proxy()` prevents that.
///
/// ```
/// use bitrix24_runtime::transport::ReqwestTransport;
///
/// fn shared(client: reqwest::Client) -> ReqwestTransport {
///     ReqwestTransport::new(client)
/// }
/// ```
#[derive(Clone, Debug)]
pub struct ReqwestTransport {
    client: reqwest::Client,
}

impl ReqwestTransport {
    /// Creates a transport over `client`.
    #[must_use]
    pub fn new(client: reqwest::Client) -> Self {
        Self { client }
    }
}

#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
impl Transport for ReqwestTransport {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
        Box::pin(async move {
            if tokio::runtime::Handle::try_current().is_err() {
                return Err(SendError::not_sent(SendErrorKind::Unsupported).because("reqwest needs a tokio runtime"));
            }
            exchange(self.client.clone(), request).await
        })
    }
}

/// The futures of JavaScript stay on its thread.
#[cfg(all(target_family = "wasm", target_os = "unknown"))]
impl Transport for ReqwestTransport {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
        Box::pin(async move { crate::runtime::local(exchange(self.client.clone(), request)).await })
    }
}

async fn exchange(client: reqwest::Client, request: HttpRequest) -> Result<HttpResponse, SendError> {
    let mut builder = client.post(request.url()).timeout(request.timeout.min(LONGEST_TIMER));
    for (name, value) in request.headers() {
        builder = builder.header(name, value);
    }
    let max = request.max_response;
    let response = builder.body(Bytes::from_owner(request.body)).send().await.map_err(before_response)?;
    if response.content_length().is_some_and(|length| length > max as u64) {
        return Err(too_large());
    }
    let status = response.status().as_u16();
    let headers = response.headers().iter().map(|(name, value)| (name.as_str(), value.as_bytes()));
    let headers = read_headers(headers, response.headers().contains_key("retry-after"));
    Ok(HttpResponse { status, headers, body: body(response, max).await? })
}

fn too_large() -> SendError {
    SendError::maybe_sent(SendErrorKind::TooLarge)
}

/// Reads a body up to `max` bytes.
#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
async fn body(mut response: reqwest::Response, max: usize) -> Result<Vec<u8>, SendError> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(within_response)? {
        if chunk.len() > max - body.len() {
            return Err(too_large());
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

/// Reads a body. The browser has it in its own memory; only bodies up to `max` bytes come into the program's.
#[cfg(all(target_family = "wasm", target_os = "unknown"))]
async fn body(response: reqwest::Response, max: usize) -> Result<Vec<u8>, SendError> {
    let body = response.bytes().await.map_err(within_response)?;
    if body.len() > max { Err(too_large()) } else { Ok(body.into()) }
}

/// Converts an error before the response. The URL is removed, because it contains the secret.
fn before_response(error: reqwest::Error) -> SendError {
    let error = error.without_url();
    let failure = if error.is_builder() {
        SendError::not_sent(SendErrorKind::Unsupported)
    } else if let Some(kind) = connect_kind(&error) {
        SendError::not_sent(kind)
    } else if error.is_timeout() {
        SendError::maybe_sent(SendErrorKind::Timeout)
    } else {
        SendError::maybe_sent(SendErrorKind::Interrupted)
    };
    failure.because(error)
}

/// A browser does not say why a request failed.
#[cfg(all(target_family = "wasm", target_os = "unknown"))]
fn connect_kind(_: &reqwest::Error) -> Option<SendErrorKind> {
    None
}

/// Converts an error while reading the response.
fn within_response(error: reqwest::Error) -> SendError {
    let kind = if error.is_timeout() { SendErrorKind::Timeout } else { SendErrorKind::Interrupted };
    SendError::maybe_sent(kind).because(error.without_url())
}
