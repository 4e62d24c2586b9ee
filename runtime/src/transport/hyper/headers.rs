//! The headers of requests and responses.

use http::header::{
    ACCEPT, ACCEPT_ENCODING, AUTHORIZATION, CONTENT_TYPE, DATE, HeaderMap, HeaderName, HeaderValue as HttpValue,
    InvalidHeaderValue, RETRY_AFTER, USER_AGENT,
};

use crate::transport::{HeaderValue, HttpResponse};

/// Returns the name of a header of a request. The usual names need no parsing.
pub(super) fn name(name: &'static str) -> HeaderName {
    match name {
        "Accept" => ACCEPT,
        "Accept-Encoding" => ACCEPT_ENCODING,
        "Authorization" => AUTHORIZATION,
        "Content-Type" => CONTENT_TYPE,
        "Idempotency-Key" => HeaderName::from_static("idempotency-key"),
        "User-Agent" => USER_AGENT,
        "X-Request-Id" => HeaderName::from_static("x-request-id"),
        other => HeaderName::from_bytes(other.as_bytes()).unwrap_or(HeaderName::from_static("x-invalid")),
    }
}

/// Returns the value of a header.
pub(super) fn value(value: &HeaderValue) -> Result<HttpValue, InvalidHeaderValue> {
    match value {
        HeaderValue::Word(word) => Ok(HttpValue::from_static(word)),
        HeaderValue::Text(text) => HttpValue::from_str(text),
    }
}

/// Returns the headers of a response that the client reads.
pub(super) fn read(headers: &HeaderMap) -> Vec<(String, String)> {
    let dated = headers.contains_key(RETRY_AFTER);
    // A response has few headers, so a scan is faster than a lookup of each.
    let read = headers.iter().filter(|(name, _)| HttpResponse::HEADERS.contains(&name.as_str()));
    read.filter(|(name, _)| dated || **name != DATE)
        .map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
        .collect()
}
