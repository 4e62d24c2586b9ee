//! Why a call has no answer, and what that means for the caller.

mod any;
mod api;
mod auth;
mod context;
mod limit;
mod request;
mod response;
mod transport;

use std::error::Error as StdError;
use std::fmt;

pub use any::AnyError;
pub use api::{ApiError, Validation};
pub use auth::AuthError;
pub use context::{Context, Executed};
pub use limit::{LimitError, LimitKind};
pub use request::RequestError;
pub use response::{ResponseDecodeError, UnexpectedError, UnexpectedKind};
pub use transport::TransportError;

pub use crate::auth::AuthErrorKind;
pub(crate) use api::Refusal;

use crate::method::{ErrorKind, UntypedErrorKind};

/// Why a call has no answer. `K` is the method's kind of documented errors.
///
/// Every variant tells its [`Context`]: how often the call was tried, whether the portal may have acted, and whether
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
    /// The portal refused the call and said why.
    Api(ApiError<K>),
    /// No whole answer arrived.
    Transport(TransportError),
    /// An answer that is no answer of the API: a web page, a cut-off text, a redirect.
    Unexpected(UnexpectedError),
    /// The portal did it, but its answer is not what the specification says.
    Decode(ResponseDecodeError),
    /// There are no usable tokens, so the call was not made.
    Auth(AuthError),
    /// A limit of the portal would refuse the call, and waiting would take too long.
    Limit(LimitError),
    /// The request can't be sent at all.
    Request(RequestError),
}

impl<K> Error<K> {
    /// What is known of the call.
    #[must_use]
    pub fn context(&self) -> &Context {
        match self {
            Self::Api(error) => error.context(),
            Self::Transport(error) => error.context(),
            Self::Unexpected(error) => error.context(),
            Self::Decode(error) => error.context(),
            Self::Auth(error) => error.context(),
            Self::Limit(error) => error.context(),
            Self::Request(error) => error.context(),
        }
    }

    pub(crate) fn context_mut(&mut self) -> &mut Context {
        match self {
            Self::Api(error) => error.context_mut(),
            Self::Transport(error) => error.context_mut(),
            Self::Unexpected(error) => error.context_mut(),
            Self::Decode(error) => error.context_mut(),
            Self::Auth(error) => error.context_mut(),
            Self::Limit(error) => error.context_mut(),
            Self::Request(error) => error.context_mut(),
        }
    }

    /// A short name of what went wrong, for metrics and traces: the portal's code, or the kind of error.
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

    /// Whether the same call, unchanged, can succeed later. It says nothing of whether repeating is safe: for a write
    /// see [`may_have_executed`](Self::may_have_executed). Nor is it certain: where a refusal has several possible
    /// [`causes`](ApiError::causes), one that passes by itself is enough. The client repeats such a call only where all do.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        self.context().is_retryable()
    }

    /// Whether the portal may have acted on the call.
    ///
    /// ```
    /// # use bitrix24_runtime::Error;
    /// # fn show(error: &Error) {
    /// if error.may_have_executed() {
    ///     println!("look before you repeat it: {:?}", error.context().request_id());
    /// }
    /// # }
    /// ```
    #[must_use]
    pub fn may_have_executed(&self) -> bool {
        self.context().executed() != Executed::No
    }

    /// The same error, of another kind of documented errors.
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

    fn inner(&self) -> &(dyn StdError + Send + Sync) {
        match self {
            Self::Api(error) => error.inner(),
            Self::Transport(error) => error,
            Self::Unexpected(error) => error,
            Self::Decode(error) => error,
            Self::Auth(error) => error,
            Self::Limit(error) => error,
            Self::Request(error) => error,
        }
    }
}

impl<K> fmt::Display for Error<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.inner(), f)
    }
}

impl<K> fmt::Debug for Error<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.inner(), f)
    }
}

impl<K: 'static> StdError for Error<K> {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.inner().source()
    }
}
