//! The error of a request that cannot be sent.

use super::AnyError;
use super::details::error_view;

/// The request cannot be sent: a value without a JSON form, or an invalid method name.
///
/// ```
/// use bitrix24_runtime::error::RequestError;
///
/// fn log(error: &RequestError) {
///     println!("{} was not sent: {}", error.context().method(), error.reason());
/// }
/// ```
pub struct RequestError(AnyError);

error_view!(RequestError, Request(Box<str>));

impl RequestError {
    /// Returns why it cannot be sent.
    #[must_use]
    pub fn reason(&self) -> &str {
        self.content()
    }
}
