//! Setters for values that may be missing.

/// Calls a setter if there is a value, for code that has an `Option` at hand. In the [`prelude`](crate::prelude).
///
/// ```
/// use bitrix24_runtime::{Client, ClientBuilder};
/// use bitrix24_runtime::types::SetSome;
/// use std::time::Duration;
/// # use bitrix24_runtime::transport::{BoxFuture, HttpRequest, HttpResponse, SendError, Transport};
/// # struct Canned;
/// # impl Transport for Canned {
/// #     fn send(&self, _: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> { Box::pin(async { Ok(HttpResponse::new(200, "{}")) }) }
/// # }
///
/// /// Creates a client from a configuration in which most is optional.
/// fn client(webhook: &str, timeout: Option<u64>, name: Option<String>) -> Result<Client, bitrix24_runtime::ConfigError> {
///     Client::builder()
///         .webhook(webhook)
///         .set_some(timeout.map(Duration::from_secs), ClientBuilder::timeout)
///         .set_some(name, ClientBuilder::user_agent)
/// #       .transport(Canned)
///         .build()
/// }
/// assert!(client("https://portal.example/rest/1/secret/", None, Some("shop".to_owned())).is_ok());
/// ```
pub trait SetSome: Sized {
    /// Calls `set` with the value, or changes nothing without one.
    #[must_use]
    fn set_some<T>(self, value: Option<T>, set: impl FnOnce(Self, T) -> Self) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }
}

impl<T> SetSome for T {}
