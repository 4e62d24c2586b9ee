//! The error of a call without a response.

use super::AnyError;
use super::details::error_view;
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
pub struct TransportError(AnyError);

error_view!(TransportError, Transport(SendError));

impl TransportError {
    /// Returns what happened.
    #[must_use]
    pub fn kind(&self) -> SendErrorKind {
        self.content().kind()
    }
}
