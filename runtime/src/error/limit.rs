//! The error of a call that a limit of the portal would reject.

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use super::Context;

/// A limit of the portal that the client respects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LimitKind {
    /// The rate limit: the queue is longer than the call's total timeout.
    Requests,
    /// The method has reached its operating limit.
    Operating,
}

/// The call was not sent, because a limit of the portal would reject it and waiting would take too long.
///
/// ```
/// use bitrix24_runtime::error::{LimitError, LimitKind};
///
/// fn explain(error: &LimitError) -> String {
///     let what = match error.kind() {
///         LimitKind::Requests => "too many requests",
///         LimitKind::Operating => "the method has worked too long",
///         _ => "a limit",
///     };
///     format!("{}: {what}, wait {:?}", error.context().method(), error.retry_after())
/// }
/// ```
#[derive(Debug)]
pub struct LimitError(Box<(Context, LimitKind)>);

impl LimitError {
    /// Creates the error of a limit.
    pub(crate) fn new(context: Context, kind: LimitKind) -> Self {
        Self(Box::new((context, kind)))
    }

    /// Returns what is known of the call.
    #[must_use]
    pub fn context(&self) -> &Context {
        &self.0.0
    }

    /// Returns what is known of the call, mutably.
    pub(super) fn context_mut(&mut self) -> &mut Context {
        &mut self.0.0
    }

    /// Returns which limit it is.
    #[must_use]
    pub fn kind(&self) -> LimitKind {
        self.0.1
    }

    /// Returns how long to wait before the same call can succeed.
    #[must_use]
    pub fn retry_after(&self) -> Duration {
        self.context().retry_after().unwrap_or_default()
    }
}

impl fmt::Display for LimitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.kind() {
            LimitKind::Requests => "too many requests are already waiting",
            LimitKind::Operating => "the method has reached its operating limit",
        };
        write!(f, "{}: {what}, try again in {:.0?}", self.context().method, self.retry_after())?;
        self.context().write_suffix(f)
    }
}

impl StdError for LimitError {}
