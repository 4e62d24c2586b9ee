//! The requests that came in.

use std::collections::VecDeque;

use bitrix24_runtime::Method;
use bitrix24_runtime::decode::{Decode, DecodeError, from_slice};
use bytes::Bytes;
use hyper::HeaderMap;
use serde_json::Value as Json;

use crate::auth::{Authorization, Caller};

/// A request that came in.
///
/// ```
/// use bitrix24_mock::{MockPortal, Request};
///
/// fn methods(portal: &MockPortal) -> Vec<String> {
///     portal.requests().iter().map(|request: &Request| request.method().to_owned()).collect()
/// }
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
    /// The name of the method, as the address or the batch has it.
    ///
    /// ```
    /// # async fn doc(portal: bitrix24_mock::MockPortal) {
    /// assert!(portal.requests().iter().all(|request| request.method() == "mail.message.get"));
    /// # }
    /// ```
    pub fn method(&self) -> &str {
        &self.method
    }

    /// The parameters: the body without `auth`; `null` where it was no JSON.
    ///
    /// ```
    /// # async fn doc(portal: bitrix24_mock::MockPortal) {
    /// assert_eq!(portal.requests()[0].params()["id"], 15);
    /// # }
    /// ```
    pub fn params(&self) -> &Json {
        &self.params
    }

    /// The body, byte for byte; in a batch, that of the whole batch.
    ///
    /// ```
    /// # async fn doc(portal: bitrix24_mock::MockPortal) {
    /// assert_eq!(portal.requests()[0].body(), br#"{"id":15}"#);
    /// # }
    /// ```
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// A header's value, if there is one and it is text.
    ///
    /// ```
    /// # async fn doc(portal: bitrix24_mock::MockPortal) {
    /// assert!(portal.requests()[0].header("Idempotency-Key").is_some());
    /// # }
    /// ```
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// Where the request carried its authorization.
    ///
    /// ```
    /// # async fn doc(portal: bitrix24_mock::MockPortal) {
    /// use bitrix24_mock::Authorization;
    /// assert_eq!(portal.requests()[0].authorization(), Authorization::Webhook);
    /// # }
    /// ```
    pub fn authorization(&self) -> Authorization {
        self.authorization
    }

    /// The HTTP status that it was answered with; none where the connection was reset instead, and none inside a batch.
    ///
    /// ```
    /// # async fn doc(portal: bitrix24_mock::MockPortal) {
    /// assert_eq!(portal.requests()[0].status(), Some(200));
    /// # }
    /// ```
    pub fn status(&self) -> Option<u16> {
        self.status
    }

    /// Whether it was a call inside a batch.
    ///
    /// ```
    /// # async fn doc(portal: bitrix24_mock::MockPortal) {
    /// assert!(!portal.requests()[0].in_batch());
    /// # }
    /// ```
    pub fn in_batch(&self) -> bool {
        self.in_batch
    }

    /// Whether a stored answer was given again, for an idempotency key.
    ///
    /// ```
    /// # async fn doc(portal: bitrix24_mock::MockPortal) {
    /// assert!(portal.requests()[1].replayed());
    /// # }
    /// ```
    pub fn replayed(&self) -> bool {
        self.replayed
    }

    /// The request as the type of its method.
    ///
    /// # Errors
    /// What in the parameters the type cannot hold.
    ///
    /// ```
    /// use bitrix24::mail::message::CreateChat;
    /// # fn doc(portal: bitrix24_mock::MockPortal) -> Result<(), Box<dyn std::error::Error>> {
    /// assert_eq!(portal.requests()[0].decode::<CreateChat>()?.message_id, 15.into());
    /// # Ok(())
    /// # }
    /// ```
    pub fn decode<M: Method + Decode + Default>(&self) -> Result<M, DecodeError> {
        let mut request = M::default();
        from_slice(self.params.to_string().as_bytes(), &mut request)?;
        Ok(request)
    }
}

/// One line: the method and its parameters.
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

/// The last requests that came in.
#[derive(Debug)]
pub(crate) struct Capture {
    most: usize,
    requests: VecDeque<Request>,
}

impl Capture {
    /// Keeps so many requests.
    pub(crate) fn new(most: usize) -> Self {
        Self { most, requests: VecDeque::new() }
    }

    pub(crate) fn push(&mut self, request: Request) {
        if self.requests.len() >= self.most {
            self.requests.pop_front();
        }
        if self.most > 0 {
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
