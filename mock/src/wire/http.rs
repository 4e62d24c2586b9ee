//! HTTP requests and responses, without a socket.

use std::any::Any;
use std::net::IpAddr;
use std::sync::Arc;

use bitrix24_json::Value as Json;
use bytes::{Bytes, BytesMut};
use hyper::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use hyper::{HeaderMap, Method as Verb, StatusCode};

/// An HTTP request with its whole body.
#[derive(Clone, Debug)]
pub(crate) struct HttpRequest {
    pub(crate) verb: Verb,
    pub(crate) path: String,
    pub(crate) query: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    pub(crate) peer: IpAddr,
}

/// How much of a response is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Delivery {
    Complete,
    /// Half of the body, then the end of the connection.
    Truncated,
    /// Nothing; the connection is reset.
    Reset,
}

/// An HTTP response.
#[derive(Clone, Debug)]
pub(crate) struct HttpResponse {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(HeaderName, HeaderValue)>,
    pub(crate) body: Bytes,
    pub(crate) delivery: Delivery,
    /// The error code of a failure.
    pub(crate) code: Option<String>,
    /// What the log says beside the status and the code.
    pub(crate) note: Option<String>,
    /// What is dropped once the response is sent.
    pub(crate) until_sent: Option<Arc<dyn Any + Send + Sync>>,
}

impl HttpResponse {
    /// Creates a JSON response.
    pub(crate) fn json(status: u16, body: &Json) -> Self {
        Self::json_bytes(status, json_bytes(body))
    }

    /// Creates a JSON response from encoded JSON.
    pub(crate) fn json_bytes(status: u16, body: Bytes) -> Self {
        Self::new(status, "application/json; charset=utf-8", body)
    }

    /// Creates the response of a failure, in either form.
    pub(crate) fn failure(status: u16, body: &Json) -> Self {
        let code = body["error"]["code"].as_str().or_else(|| body["error"].as_str());
        Self { code: code.map(str::to_owned), ..Self::json(status, body) }
    }

    /// Creates a response without a body.
    pub(crate) fn empty(status: u16) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: Bytes::new(),
            delivery: Delivery::Complete,
            code: None,
            note: None,
            until_sent: None,
        }
    }

    /// Creates an HTML page with a title, as gateways send it.
    pub(crate) fn html(status: u16, title: &str) -> Self {
        let page = format!(
            "<html>\r\n<head><title>{status} {title}</title></head>\r\n<body><center><h1>{status} {title}</h1></center></body>\r\n</html>\r\n"
        );
        Self::new(status, "text/html; charset=utf-8", Bytes::from(page))
    }

    /// Returns the status; 500 for a number that is none.
    pub(crate) fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    /// Creates a response with a body.
    pub(crate) fn new(status: u16, content_type: &'static str, body: Bytes) -> Self {
        let headers = vec![(CONTENT_TYPE, HeaderValue::from_static(content_type))];
        Self { headers, body, ..Self::empty(status) }
    }
}

/// Encodes JSON.
pub(crate) fn json_bytes(body: &Json) -> Bytes {
    let mut text = Vec::new();
    write_json(&mut text, body);
    text.into()
}

/// Writes JSON behind other text. This cannot fail, since all keys are strings.
pub(crate) fn write_json(text: &mut Vec<u8>, json: &Json) {
    let _ = serde_json::to_writer(text, json);
}

/// Returns headers with copies of their values, in one piece of memory: those that hyper reads are parts of the buffer of
/// the connection, which a recorded request would keep.
pub(crate) fn copied(mut headers: HeaderMap) -> HeaderMap {
    let mut values = BytesMut::with_capacity(headers.values().map(HeaderValue::len).sum());
    for value in headers.values_mut() {
        values.extend_from_slice(value.as_bytes());
        // A valid value stays one.
        if let Ok(copy) = HeaderValue::from_maybe_shared(values.split().freeze()) {
            *value = copy;
        }
    }
    headers
}
