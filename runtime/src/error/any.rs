//! One error type for calls of different methods.

use std::error::Error as StdError;
use std::fmt;
use std::ops::Deref;

use super::Error;
use crate::method::{ErrorKind, UntypedErrorKind};

/// The error of any method, for functions that call several methods and propagate errors with `?`. It keeps the
/// documented causes.
///
/// ```
/// use bitrix24_runtime::{AnyError, Client, Method};
/// use bitrix24_runtime::encode::{Encode, JsonWriter};
/// use bitrix24_runtime::method::{Effect, UntypedErrorKind};
/// # struct Ping;
/// # impl Encode for Ping { fn encode(&self, out: &mut JsonWriter) { out.object(&[]) } }
/// # impl Method for Ping {
/// #     const NAME: &'static str = "ping";
/// #     const EFFECT: Effect = Effect::Read;
/// #     const SCOPE: &'static str = "";
/// #     type Response = bool;
/// #     type Error = UntypedErrorKind;
/// # }
/// async fn work(portal: &Client) -> Result<bool, AnyError> {
///     let up = portal.call(&Ping).await?;
///     let _users = portal.call_raw("user.list", &serde_json::json!({})).await?;
///     Ok(up)
/// }
/// ```
pub struct AnyError(Error<UntypedErrorKind>);

impl AnyError {
    /// Returns the error with its variants.
    ///
    /// ```
    /// # use bitrix24_runtime::{AnyError, Error};
    /// fn is_rejection(error: AnyError) -> bool {
    ///     matches!(error.into_inner(), Error::Api(_))
    /// }
    /// ```
    #[must_use]
    pub fn into_inner(self) -> Error<UntypedErrorKind> {
        self.0
    }
}

impl<K: ErrorKind> From<Error<K>> for AnyError {
    fn from(error: Error<K>) -> Self {
        Self(error.typed())
    }
}

impl Deref for AnyError {
    type Target = Error<UntypedErrorKind>;

    fn deref(&self) -> &Error<UntypedErrorKind> {
        &self.0
    }
}

impl fmt::Display for AnyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for AnyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl StdError for AnyError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source()
    }
}
