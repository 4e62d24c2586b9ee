//! What every error knows of its call.

use std::fmt;
use std::time::Duration;

/// Whether the portal acted on a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Executed {
    /// Certainly not.
    No,
    /// It can't be known from here.
    Maybe,
    /// Certainly.
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
///         Executed::No if context.is_retryable() => println!("can be repeated, after {:?}", context.retry_after()),
///         Executed::No => println!("repeating it will not help"),
///         Executed::Maybe | Executed::Yes => println!("look before you repeat it; its key was {:?}", context.idempotency_key()),
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
}

impl Context {
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
        }
    }

    /// The method's name.
    #[must_use]
    pub fn method(&self) -> &str {
        &self.method
    }

    /// The portal's host.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// How many requests were sent.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// The HTTP status of the last answer, if one arrived.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.status
    }

    /// The identifier of the request in the portal's logs, or else the one that the client sent along.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// Whether the portal acted on the call, over all attempts.
    #[must_use]
    pub fn executed(&self) -> Executed {
        self.executed
    }

    /// Whether the same call, unchanged, can succeed later. It can where one of the possible causes passes by itself; the
    /// client repeats a refused call only where all of them do.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        self.retryable
    }

    /// How long to wait before the same call can succeed, where that is known.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.retry_after
    }

    /// The idempotency key that a write was sent under. The same call under the same key is carried out once, so after a
    /// failure that may have run it can be made again by [`Call::idempotency_key`](crate::client::Call::idempotency_key).
    #[must_use]
    pub fn idempotency_key(&self) -> Option<&str> {
        self.idempotency_key.as_deref()
    }

    /// What every message ends with: ` (HTTP 500, 3 attempts, request 5f…)`.
    pub(crate) fn tail(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = Vec::new();
        parts.extend(self.status.map(|status| format!("HTTP {status}")));
        if self.attempts > 1 {
            parts.push(format!("{} attempts", self.attempts));
        }
        parts.extend(self.request_id.as_ref().map(|id| format!("request {id}")));
        if parts.is_empty() { Ok(()) } else { write!(f, " ({})", parts.join(", ")) }
    }
}
