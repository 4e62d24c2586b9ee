//! The headers of requests.

use http::header::{
    ACCEPT, ACCEPT_ENCODING, AUTHORIZATION, CONTENT_TYPE, HeaderName, HeaderValue as HttpValue, InvalidHeaderName,
    InvalidHeaderValue, USER_AGENT,
};

use crate::transport::HeaderValue;

/// Returns the name of a header of a request. The usual names need no parsing.
pub(super) fn name(name: &'static str) -> Result<HeaderName, InvalidHeaderName> {
    Ok(match name {
        "Accept" => ACCEPT,
        "Accept-Encoding" => ACCEPT_ENCODING,
        "Authorization" => AUTHORIZATION,
        "Content-Type" => CONTENT_TYPE,
        "Idempotency-Key" => HeaderName::from_static("idempotency-key"),
        "User-Agent" => USER_AGENT,
        "X-Request-Id" => HeaderName::from_static("x-request-id"),
        other => HeaderName::from_bytes(other.as_bytes())?,
    })
}

/// Returns the value of a header.
pub(super) fn value(value: &HeaderValue) -> Result<HttpValue, InvalidHeaderValue> {
    match value {
        HeaderValue::Word(word) => Ok(HttpValue::from_static(word)),
        HeaderValue::Text(text) => HttpValue::from_str(text),
    }
}
