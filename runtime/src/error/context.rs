//! What every error knows about its call.

use std::fmt;
use std::time::Duration;

use crate::client::ResponseMetadata;

/// Whether the portal executed a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Executed {
    /// The portal did not execute it.
    No,
    /// Unknown: the portal may have executed it.
    Maybe,
    /// The portal executed it.
    Yes,
}

/// What is known of a failed call.
///
/// ```
/// use bitrix24_runtime::error::{Context, Executed};
///
/// fn log(context: &Context) {
///     println!("{} at {}, request {:?}", context.method(), context.host(), context.request_id());
///     println!("status {:?} after {} attempts", context.status(), context.attempts());
///     match context.executed() {
///         Executed::No if context.is_retryable() => println!("can be retried, after {:?}", context.retry_after()),
///         Executed::No => println!("a retry will not help"),
///         Executed::Maybe | Executed::Yes => println!("check the portal before you retry; the key was {:?}", context.idempotency_key()),
///     }
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Context {
    pub(crate) method: Box<str>,
    pub(crate) host: Box<str>,
    pub(crate) attempts: u32,
    pub(crate) status: Option<u16>,
    pub(crate) request_id: Option<Box<str>>,
    pub(crate) executed: Executed,
    pub(crate) retryable: bool,
    pub(crate) retry_after: Option<Duration>,
    pub(crate) idempotency_key: Option<Box<str>>,
    /// Whether the stream that returned the error goes on.
    pub(crate) goes_on: bool,
}

impl Context {
    /// Creates the context of a call that was not sent.
    pub(crate) fn new(method: &str, host: &str) -> Self {
        Self {
            method: method.into(),
            host: host.into(),
            attempts: 0,
            status: None,
            request_id: None,
            executed: Executed::No,
            retryable: false,
            retry_after: None,
            idempotency_key: None,
            goes_on: false,
        }
    }

    /// Adds what is known of a response that arrived.
    pub(crate) fn describe(&mut self, meta: &ResponseMetadata) {
        (self.status, self.attempts) = (Some(meta.status), meta.attempts);
        self.request_id = Some(meta.request_id.as_ref().into());
    }

    /// Returns the method's name.
    #[must_use]
    pub fn method(&self) -> &str {
        &self.method
    }

    /// Returns the portal's host.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Returns the number of requests that were sent.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// Returns the HTTP status of the last response, if one arrived.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.status
    }

    /// Returns the request's identifier in the portal's logs, or else the one that the client sent.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// Returns whether the portal executed any attempt of the call.
    #[must_use]
    pub fn executed(&self) -> Executed {
        self.executed
    }

    /// Returns whether the same call, unchanged, can succeed later; see
    /// [`Error::is_retryable`](crate::Error::is_retryable).
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        self.retryable
    }

    /// Returns how long to wait before the same call can succeed, if this is known.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.retry_after
    }

    /// Returns the idempotency key of a write. The portal executes a call only once per key, so after a failure the
    /// call can be made again with [`Call::idempotency_key`](crate::client::Call::idempotency_key).
    #[must_use]
    pub fn idempotency_key(&self) -> Option<&str> {
        self.idempotency_key.as_deref()
    }

    /// Writes the end of every message: ` (HTTP 500, 3 attempts, request 5f…)`.
    pub(crate) fn write_suffix(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = Vec::new();
        parts.extend(self.status.map(|status| format!("HTTP {status}")));
        if self.attempts > 1 {
            parts.push(format!("{} attempts", self.attempts));
        }
        parts.extend(self.request_id.as_ref().map(|id| format!("request {id}")));
        if parts.is_empty() { Ok(()) } else { write!(f, " ({})", parts.join(", ")) }
    }
}
