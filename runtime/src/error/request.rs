//! The error of a request that cannot be sent.

use std::error::Error as StdError;
use std::fmt;

use super::Context;

/// The request cannot be sent: a value without a JSON form, or an invalid method name.
///
/// ```
/// use bitrix24_runtime::error::RequestError;
///
/// fn log(error: &RequestError) {
///     println!("{} was not sent: {}", error.context().method(), error.reason());
/// }
/// ```
#[derive(Debug)]
pub struct RequestError(Box<(Context, Box<str>)>);

impl RequestError {
    /// Creates the error of an invalid request.
    pub(crate) fn new(context: Context, reason: impl Into<Box<str>>) -> Self {
        Self(Box::new((context, reason.into())))
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

    /// Returns why it cannot be sent.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.0.1
    }
}

impl fmt::Display for RequestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: the request cannot be sent: {}", self.context().method, self.reason())
    }
}

impl StdError for RequestError {}
