//! The errors of calls, and what they mean for the caller.

mod any;
mod api;
mod auth;
mod context;
mod details;
mod kept_response;
mod limit;
mod request;
mod response;
mod transport;

use std::error::Error as StdError;
use std::fmt;

pub use any::{AnyError, AnyErrorKind};
pub use api::{ApiError, Validation};
pub use auth::AuthError;
pub use context::{Context, Executed};
pub use kept_response::KeptResponse;
pub use limit::{LimitError, LimitKind};
pub use request::RequestError;
pub use response::{ResponseDecodeError, UnexpectedError, UnexpectedKind};
pub use transport::TransportError;

pub use crate::auth::AuthErrorKind;
pub(crate) use api::Rejection;
pub(crate) use response::{Undecodable, Unexpected};

use crate::method::{ErrorKind, UntypedErrorKind};

/// Why a call failed. `K` is the method's documented errors.
///
/// Every variant has a [`Context`]: the number of attempts, whether the portal may have executed the call, and whether
/// the same call can succeed later.
///
/// ```
/// use bitrix24_runtime::{AnyError, Client, Error, ErrorKind};
///
/// async fn users(portal: &Client) -> Result<(), AnyError> {
///     match portal.call_raw("user.list", &serde_json::json!({})).await {
///         Err(Error::Api(error)) if error.code() == "ACCESS_DENIED" => Ok(()),
///         Err(error) if error.is_retryable() => Ok(()),
///         Err(error) => Err(error.into()),
///         Ok(_) => Ok(()),
///     }
/// }
/// ```
#[non_exhaustive]
pub enum Error<K = UntypedErrorKind> {
    /// The portal rejected the call with an error code.
    Api(ApiError<K>),
    /// No complete response arrived.
    Transport(TransportError),
    /// The response is not a valid API response: a web page, a truncated text, a redirect.
    Unexpected(UnexpectedError),
    /// The portal executed the call, but the result does not match the specification.
    Decode(ResponseDecodeError),
    /// There are no usable tokens, so the call was not sent.
    Auth(AuthError),
    /// A limit of the portal would reject the call, and waiting would take too long.
    Limit(LimitError),
    /// The request cannot be sent.
    Request(RequestError),
}

/// The error of one variant: a view of the [`AnyError`] that is its source.
trait View {
    fn from_source(source: AnyError) -> Self;
    fn source_error(&self) -> &AnyError;
    fn source_error_mut(&mut self) -> &mut AnyError;
}

impl<K> Error<K> {
    /// Returns the same error without the method's type.
    pub(crate) fn any(&self) -> &AnyError {
        match self {
            Self::Api(error) => error.source_error(),
            Self::Transport(error) => error.source_error(),
            Self::Unexpected(error) => error.source_error(),
            Self::Decode(error) => error.source_error(),
            Self::Auth(error) => error.source_error(),
            Self::Limit(error) => error.source_error(),
            Self::Request(error) => error.source_error(),
        }
    }

    /// Returns what is known of the call.
    #[must_use]
    pub fn context(&self) -> &Context {
        &self.any().details().context
    }

    /// Returns what is known of the call, mutably.
    pub(crate) fn context_mut(&mut self) -> &mut Context {
        let source = match self {
            Self::Api(error) => error.source_error_mut(),
            Self::Transport(error) => error.source_error_mut(),
            Self::Unexpected(error) => error.source_error_mut(),
            Self::Decode(error) => error.source_error_mut(),
            Self::Auth(error) => error.source_error_mut(),
            Self::Limit(error) => error.source_error_mut(),
            Self::Request(error) => error.source_error_mut(),
        };
        &mut source.details_mut().context
    }

    /// Returns a short name for metrics and traces: the portal's error code, or the kind of error.
    pub(crate) fn label(&self) -> &str {
        match self {
            Self::Api(error) => error.code(),
            Self::Transport(_) => "transport",
            Self::Unexpected(_) => "unexpected",
            Self::Decode(_) => "decode",
            Self::Auth(_) => "auth",
            Self::Limit(_) => "limit",
            Self::Request(_) => "request",
        }
    }

    /// Returns whether the same call, unchanged, can succeed later. This does not mean that a retry is safe: for a
    /// write, see [`may_have_executed`](Self::may_have_executed). It is not certain either: if an error has several
    /// possible [`causes`](ApiError::causes), one temporary cause is enough. The client retries only if all of them are
    /// temporary.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        self.context().is_retryable()
    }

    /// Returns whether this error ends the iteration over a list. It is `false` only for a row that cannot be decoded,
    /// and for an error after which a followed list tries again: the stream then goes on.
    ///
    /// ```
    /// # use bitrix24_runtime::{Client, Error};
    /// # use bitrix24_runtime::pages::Paged;
    /// # async fn run<M: Paged>(portal: &Client, list: &M) -> Result<(), Error<M::Error>> {
    /// let mut rows = portal.items(list);
    /// while let Some(row) = rows.next().await {
    ///     match row {
    ///         Ok(row) => println!("a row"),
    ///         Err(error) if !error.is_final() => eprintln!("skipped: {error}"),
    ///         Err(error) => return Err(error),
    ///     }
    /// }
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn is_final(&self) -> bool {
        !self.context().goes_on
    }

    /// Returns whether the portal may have executed the call.
    ///
    /// ```
    /// # use bitrix24_runtime::Error;
    /// # fn show(error: &Error) {
    /// if error.may_have_executed() {
    ///     println!("check the portal before you retry: {:?}", error.context().request_id());
    /// }
    /// # }
    /// ```
    #[must_use]
    pub fn may_have_executed(&self) -> bool {
        self.context().executed() != Executed::No
    }

    /// Converts the error to another type of documented errors.
    pub(crate) fn typed<L: ErrorKind>(self) -> Error<L> {
        match self {
            Self::Api(error) => Error::Api(error.typed()),
            Self::Transport(error) => Error::Transport(error),
            Self::Unexpected(error) => Error::Unexpected(error),
            Self::Decode(error) => Error::Decode(error),
            Self::Auth(error) => Error::Auth(error),
            Self::Limit(error) => Error::Limit(error),
            Self::Request(error) => Error::Request(error),
        }
    }
}

impl<K> fmt::Display for Error<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.any().details().fmt(f)
    }
}

impl<K> fmt::Debug for Error<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.any().details(), f)
    }
}

impl<K: 'static> StdError for Error<K> {
    /// Returns the [`AnyError`] with the same content.
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(self.any())
    }
}
