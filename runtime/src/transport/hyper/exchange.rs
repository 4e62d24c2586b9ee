//! One request and its response.

use http::header::{CONTENT_LENGTH, HOST, HeaderMap, PROXY_AUTHORIZATION, RETRY_AFTER};
use http::response::Parts;
use http::{Method, Request, StatusCode};
use hyper::body::Incoming;
use tokio::runtime::Handle;

use super::body::{self, Progress, RequestBody};
use super::{HyperTransport, drivers, failure, headers};
use crate::transport::{HttpRequest, HttpResponse, SendError, SendErrorKind, read_headers};

/// The most that is allocated before a response's bytes arrive: its `Content-Length` is only the peer's word.
const MAX_RESERVED: usize = 64 << 10;

impl HyperTransport {
    /// Sends a request within its timeout.
    pub(super) async fn within_timeout(&self, request: HttpRequest) -> Result<HttpResponse, SendError> {
        if Handle::try_current().is_err() {
            return Err(SendError::not_sent(SendErrorKind::Unsupported).because("hyper needs a tokio runtime"));
        }
        let progress = Progress::default();
        let Some(outcome) = drivers::timeout(request.timeout(), self.exchange(request, &progress)) else {
            return Err(SendError::not_sent(SendErrorKind::Unsupported).because(drivers::NO_TIMER));
        };
        outcome.await.unwrap_or_else(|_| Err(progress.interrupted(SendErrorKind::Timeout)))
    }

    async fn exchange(&self, request: HttpRequest, progress: &Progress) -> Result<HttpResponse, SendError> {
        let max = request.max_response();
        let request = self.convert(request, progress)?;
        let response = self.pool.request(request).await.map_err(|error| failure::of_exchange(error, progress))?;
        let (head, body) = response.into_parts();
        let response = read(&head, body, max).await?;
        self.pool.obey(&head.headers);
        Ok(response)
    }

    /// Converts a request into the types of the crate `http`.
    fn convert(&self, request: HttpRequest, progress: &Progress) -> Result<Request<RequestBody>, SendError> {
        let unsupported = || SendError::not_sent(SendErrorKind::Unsupported);
        let target = request.address.target().ok_or_else(unsupported)?;
        let uri = target.uri(&request.part).ok_or_else(unsupported)?;
        // One more for the credentials of a proxy.
        let mut converted = HeaderMap::with_capacity(request.headers.len() + 2);
        // hyper would format it anew.
        converted.insert(HOST, target.host());
        for (name, value) in &request.headers {
            let value = headers::value(value).map_err(|error| unsupported().because(error))?;
            converted.insert(headers::name(name).map_err(|error| unsupported().because(error))?, value);
        }
        if let Some(credentials) = self.proxies.forward(&uri, request.allow_http)? {
            converted.insert(PROXY_AUTHORIZATION, credentials);
        }
        let mut http = Request::new(RequestBody::new(request.body, progress.clone()));
        (*http.method_mut(), *http.uri_mut(), *http.headers_mut()) = (Method::POST, uri, converted);
        Ok(http)
    }
}

/// Reads a response up to `max` bytes.
async fn read(head: &Parts, mut body: Incoming, max: usize) -> Result<HttpResponse, SendError> {
    if head.status == StatusCode::PROXY_AUTHENTICATION_REQUIRED {
        let reason = Some(failure::PROXY_CREDENTIALS.into());
        return Err(SendError::not_sent(SendErrorKind::Proxy).explained(reason, None));
    }
    let too_large = || SendError::maybe_sent(SendErrorKind::TooLarge);
    let announced = head.headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    if announced.is_some_and(|length| length > max as u64) {
        return Err(too_large());
    }
    let mut content = Vec::new();
    while let Some(chunk) = body::next_chunk(&mut body).await {
        let chunk = chunk.map_err(|error| SendError::maybe_sent(SendErrorKind::Interrupted).because(error))?;
        if chunk.len() > max - content.len() {
            return Err(too_large());
        }
        if content.is_empty() {
            let announced = announced.and_then(|length| usize::try_from(length).ok()).unwrap_or_default();
            content.reserve(announced.min(MAX_RESERVED).max(chunk.len()));
        }
        content.extend_from_slice(&chunk);
    }
    let headers = head.headers.iter().map(|(name, value)| (name.as_str(), value.as_bytes()));
    let headers = read_headers(headers, head.headers.contains_key(RETRY_AFTER));
    Ok(HttpResponse { status: head.status.as_u16(), headers, body: content })
}
