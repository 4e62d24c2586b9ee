//! The error of a call without a response.

use std::error::Error as StdError;
use std::fmt;

use super::Context;
use crate::transport::{SendError, SendErrorKind};

/// No complete response arrived.
///
/// ```
/// use bitrix24_runtime::error::TransportError;
/// use bitrix24_runtime::transport::SendErrorKind;
///
/// fn is_offline(error: &TransportError) -> bool {
///     error.kind() == SendErrorKind::Connect && error.context().attempts() > 1
/// }
/// ```
#[derive(Debug)]
pub struct TransportError(Box<(Context, SendError)>);

impl TransportError {
    /// Creates the error of a failed transport.
    pub(crate) fn new(context: Context, source: SendError) -> Self {
        Self(Box::new((context, source)))
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

    /// Returns what happened.
    #[must_use]
    pub fn kind(&self) -> SendErrorKind {
        self.0.1.kind()
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.context().method, self.kind())?;
        self.context().write_suffix(f)
    }
}

impl StdError for TransportError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.1.source()
    }
}
