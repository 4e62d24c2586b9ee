//! The recorded requests.

use std::collections::VecDeque;

use bitrix24_json::Value as Json;
use bitrix24_runtime::Method;
use bitrix24_runtime::decode::{Decode, DecodeError, from_slice};
use bytes::Bytes;
use hyper::HeaderMap;

use crate::state::auth::{Authorization, Caller};

/// A request that the portal received.
///
/// ```
/// use bitrix24::Client;
/// use bitrix24::mail::message::CreateChat;
/// use bitrix24_mock::{Authorization, MockPortal, Request};
///
/// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let portal = MockPortal::start().await;
/// Client::webhook(&portal.webhook_url())?.call(&CreateChat::new(15)).await?;
///
/// let request: &Request = &portal.requests()[0];
/// assert_eq!(request.method(), "mail.message.createchat");
/// assert_eq!(request.params()["messageId"], 15);
/// assert_eq!(request.body(), br#"{"messageId":15}"#);
/// assert_eq!(request.decode::<CreateChat>()?.message_id, 15.into());
/// assert_eq!(request.header("Content-Type"), Some("application/json"));
/// assert_eq!(request.authorization(), Authorization::Webhook);
/// assert_eq!(request.status(), Some(200));
/// assert!(!request.in_batch() && !request.replayed());
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
pub struct Request {
    pub(crate) method: String,
    pub(crate) params: Json,
    pub(crate) body: Bytes,
    pub(crate) headers: HeaderMap,
    pub(crate) authorization: Authorization,
    pub(crate) caller: Caller,
    pub(crate) status: Option<u16>,
    pub(crate) in_batch: bool,
    pub(crate) replayed: bool,
}

impl Request {
    /// Returns the name of the method.
    pub fn method(&self) -> &str {
        &self.method
    }

    /// Returns the parameters: the body without `auth`, or `null` if it was not valid JSON.
    pub fn params(&self) -> &Json {
        &self.params
    }

    /// Returns the bytes of the body; for a call in a batch, those of the whole batch.
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// Returns the value of a header, if it is present and valid text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// Returns where the request carried its authorization.
    pub fn authorization(&self) -> Authorization {
        self.authorization
    }

    /// Returns the HTTP status of the response. It is `None` if the connection was reset, and for a call in a batch.
    pub fn status(&self) -> Option<u16> {
        self.status
    }

    /// Returns whether the request was a call in a batch.
    pub fn in_batch(&self) -> bool {
        self.in_batch
    }

    /// Returns whether the response was a stored one, because of an idempotency key.
    pub fn replayed(&self) -> bool {
        self.replayed
    }

    /// Decodes the parameters as the request type of the method.
    ///
    /// # Errors
    ///
    /// Returns an error if a parameter does not fit the type.
    pub fn decode<M: Method + Decode + Default>(&self) -> Result<M, DecodeError> {
        let mut request = M::default();
        from_slice(self.params.to_string().as_bytes(), &mut request)?;
        Ok(request)
    }
}

/// Writes one line: the method, its parameters, and the status.
impl std::fmt::Display for Request {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.method, self.params)?;
        match self.status {
            Some(status) => write!(f, " -> {status}"),
            None if self.in_batch => f.write_str(" (in a batch)"),
            None => f.write_str(" -> reset"),
        }
    }
}

/// The last requests that the portal received.
#[derive(Debug)]
pub(crate) struct RecordedRequests {
    max: usize,
    requests: VecDeque<Request>,
}

impl RecordedRequests {
    /// Creates an empty record that keeps the last `max` requests.
    pub(crate) fn new(max: usize) -> Self {
        Self { max, requests: VecDeque::new() }
    }

    pub(crate) fn push(&mut self, request: Request) {
        if self.requests.len() >= self.max {
            self.requests.pop_front();
        }
        if self.max > 0 {
            self.requests.push_back(request);
        }
    }

    pub(crate) fn all(&self) -> Vec<Request> {
        self.requests.iter().cloned().collect()
    }

    pub(crate) fn clear(&mut self) {
        self.requests.clear();
    }
}
