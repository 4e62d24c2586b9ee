//! The error of a call that a limit of the portal would reject.

use std::fmt;
use std::time::Duration;

use super::AnyError;
use super::details::error_view;

/// A limit of the portal that the client respects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LimitKind {
    /// The rate limit: the queue is longer than the call's total timeout.
    Requests,
    /// The method has reached its operating limit.
    Operating,
}

impl fmt::Display for LimitKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Requests => "too many requests are already waiting",
            Self::Operating => "the method has reached its operating limit",
        })
    }
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
pub struct LimitError(AnyError);

error_view!(LimitError, Limit(LimitKind));

impl LimitError {
    /// Returns which limit it is.
    #[must_use]
    pub fn kind(&self) -> LimitKind {
        *self.content()
    }

    /// Returns how long to wait before the same call can succeed.
    #[must_use]
    pub fn retry_after(&self) -> Duration {
        self.context().retry_after().unwrap_or_default()
    }
}
