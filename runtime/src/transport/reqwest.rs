//! A transport over a client of reqwest that the program brings.

use bytes::Bytes;

use super::{BoxFuture, HttpRequest, HttpResponse, SendError, SendErrorKind, Transport};

/// Sends requests by a [`reqwest::Client`] of the program.
///
/// Build the client with `redirect::Policy::none()` and `retry::never()`; otherwise it follows redirects and retries on
/// its own.
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
        SendError::not_sent(if error.is_timeout() { SendErrorKind::Timeout } else { SendErrorKind::Connect })
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
