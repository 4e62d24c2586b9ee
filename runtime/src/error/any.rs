//! One error type for a whole program.

use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;

use super::details::{Details, Reason};
use super::{Context, Error, Executed, KeptResponse, View};
use crate::auth::StoreError;
use crate::batch::BatchFailure;
use crate::client::ConfigError;
use crate::method::{Cause, ErrorKind};
use crate::pages::BookmarkError;

/// The error of any call, and of what surrounds calls: settings, batches, bookmarks, authorization. Functions that do
/// several of these return it and propagate errors with `?`.
///
/// Every [`Error`] of a call has an `AnyError` as its [`source`](StdError::source), so [`find`](Self::find) finds it in
/// an error of any type.
///
/// `Display` is one line without the contents of responses. An `AnyError` that is the source of an error displays only
/// what the error's own message leaves out, so the messages of a chain do not repeat each other; a clone, or the format
/// `{:#}`, displays the whole message. That format also adds the documented causes.
///
/// ```
/// use bitrix24_runtime::{AnyError, Client};
///
/// async fn users(url: &str) -> Result<bitrix24_runtime::Json, AnyError> {
///     # let transport = bitrix24_runtime::Client::builder();
///     let portal = Client::builder().webhook(url).build()?;
///     Ok(portal.call_raw("user.list", &serde_json::json!({})).await?)
/// }
/// # #[tokio::main(flavor = "current_thread")] async fn main() {
/// let error = users("http://portal.example/rest/1/secret/").await.unwrap_err();
/// assert!(error.context().is_none() && !error.may_have_executed());
/// # }
/// ```
pub struct AnyError(Box<Inner>);

struct Inner {
    details: Arc<Details>,
    /// The same error as the source of this one; `None` if this one is a source.
    source: Option<AnyError>,
}

/// What an [`AnyError`] is: the variants of [`Error`], and errors outside of calls.
///
/// ```
/// use bitrix24_runtime::{AnyError, ErrorKind};
/// use bitrix24_runtime::error::AnyErrorKind;
///
/// fn exit_code(error: &AnyError) -> u8 {
///     match error.kind() {
///         AnyErrorKind::Config | AnyErrorKind::Bookmark => 2,
///         AnyErrorKind::Auth => 3,
///         _ if error.is_retryable() => 75,
///         _ => 1,
///     }
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AnyErrorKind {
    /// The portal rejected the call with an error code.
    Api,
    /// No complete response arrived.
    Transport,
    /// The response is not a valid API response.
    Unexpected,
    /// The portal executed the call, but the result does not match the specification.
    Decode,
    /// There are no usable tokens.
    Auth,
    /// A limit of the portal would reject the call.
    Limit,
    /// The request cannot be sent.
    Request,
    /// The settings of the client are invalid.
    Config,
    /// A text is not a bookmark.
    Bookmark,
    /// The token store failed outside of a call.
    Store,
}

impl AnyError {
    /// Creates the source of a call's error.
    pub(super) fn of_call(context: Context, reason: Reason) -> Self {
        Self(Box::new(Inner { details: Arc::new(Details { context, reason, batch: None }), source: None }))
    }

    /// Creates an error that stands alone.
    fn whole(details: Arc<Details>) -> Self {
        let source = Self(Box::new(Inner { details: details.clone(), source: None }));
        Self(Box::new(Inner { details, source: Some(source) }))
    }

    fn outside_of_calls(reason: Reason) -> Self {
        Self::whole(Arc::new(Details { context: Context::new("", ""), reason, batch: None }))
    }

    pub(super) fn details(&self) -> &Details {
        &self.0.details
    }

    pub(super) fn details_mut(&mut self) -> &mut Details {
        Arc::make_mut(&mut self.0.details)
    }

    /// Returns the first `AnyError` among `error` and its sources, however the error was converted: boxed, in
    /// `anyhow::Error`, in a variant of your own error type, or with contexts around it. It is a clone, which is cheap and
    /// displays the whole message.
    ///
    /// ```
    /// # use bitrix24_runtime::transport::{BoxFuture, HttpRequest, HttpResponse, SendError, Transport};
    /// use bitrix24_runtime::{AnyError, Client};
    ///
    /// /// Returns the status that a web service responds with after any error.
    /// fn status(error: &(dyn std::error::Error + 'static)) -> u16 {
    ///     match AnyError::find(error) {
    ///         Some(portal) if portal.is_retryable() => 503,
    ///         Some(_) => 502,
    ///         None => 500,
    ///     }
    /// }
    /// # struct Reject;
    /// # impl Transport for Reject {
    /// #     fn send(&self, _: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
    /// #         Box::pin(async { Ok(HttpResponse::new(403, r#"{"error": {"code": "ACCESS_DENIED", "message": "No"}}"#)) })
    /// #     }
    /// # }
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let portal = Client::builder().webhook("https://portal.example/rest/1/secret/").transport(Reject).build()?;
    ///
    /// let error = portal.call_raw("user.current", &serde_json::json!({})).await.unwrap_err();
    /// let boxed: Box<dyn std::error::Error> = error.into();
    /// assert_eq!(status(&*boxed), 502);
    /// assert_eq!(AnyError::find(&*boxed).unwrap().code(), Some("ACCESS_DENIED"));
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn find(error: &(dyn StdError + 'static)) -> Option<Self> {
        std::iter::successors(Some(error), |&error| error.source()).find_map(|error| error.downcast_ref()).cloned()
    }

    /// Returns what happened.
    #[must_use]
    pub fn kind(&self) -> AnyErrorKind {
        match self.details().reason {
            Reason::Api(_) => AnyErrorKind::Api,
            Reason::Transport(_) => AnyErrorKind::Transport,
            Reason::Unexpected(_) => AnyErrorKind::Unexpected,
            Reason::Decode(_) => AnyErrorKind::Decode,
            Reason::Auth(_) => AnyErrorKind::Auth,
            Reason::Limit(_) => AnyErrorKind::Limit,
            Reason::Request(_) => AnyErrorKind::Request,
            Reason::Config(_) => AnyErrorKind::Config,
            Reason::Bookmark(_) => AnyErrorKind::Bookmark,
            Reason::Store(_) => AnyErrorKind::Store,
        }
    }

    /// Returns the error with its variants, and with the documented errors `K` of the method that was called; `None` if
    /// it is not the error of a call.
    ///
    /// ```
    /// use bitrix24_runtime::{AnyError, Error};
    /// use bitrix24_runtime::method::UntypedErrorKind;
    ///
    /// fn path(error: &AnyError) -> Option<String> {
    ///     match error.to_error::<UntypedErrorKind>()? {
    ///         Error::Decode(error) => Some(error.decode_error().path()),
    ///         _ => None,
    ///     }
    /// }
    /// ```
    #[must_use]
    pub fn to_error<K: ErrorKind>(&self) -> Option<Error<K>> {
        let source = Self(Box::new(Inner { details: self.0.details.clone(), source: None }));
        Some(match self.kind() {
            AnyErrorKind::Api => Error::Api(View::from_source(source)),
            AnyErrorKind::Transport => Error::Transport(View::from_source(source)),
            AnyErrorKind::Unexpected => Error::Unexpected(View::from_source(source)),
            AnyErrorKind::Decode => Error::Decode(View::from_source(source)),
            AnyErrorKind::Auth => Error::Auth(View::from_source(source)),
            AnyErrorKind::Limit => Error::Limit(View::from_source(source)),
            AnyErrorKind::Request => Error::Request(View::from_source(source)),
            AnyErrorKind::Config | AnyErrorKind::Bookmark | AnyErrorKind::Store => return None,
        })
    }

    /// Returns what is known of the call; `None` if the error is not the error of a call.
    #[must_use]
    pub fn context(&self) -> Option<&Context> {
        let details = self.details();
        details.reason.is_of_call().then_some(&details.context)
    }

    /// Returns the error code of the portal or of the authorization server, if one arrived.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        match &self.details().reason {
            Reason::Api(rejection) => Some(&rejection.code),
            Reason::Auth(failure) => failure.code.as_deref(),
            _ => None,
        }
    }

    /// Returns the documented causes that are possible; see [`ApiError::causes`](super::ApiError::causes).
    #[must_use]
    pub fn causes(&self) -> Vec<&'static Cause> {
        match &self.details().reason {
            Reason::Api(rejection) => rejection.causes().collect(),
            _ => Vec::new(),
        }
    }

    /// Returns the HTTP status of the last response, if one arrived.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.details().context.status()
    }

    /// Returns whether the same call, unchanged, can succeed later; see [`Error::is_retryable`].
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        self.details().context.is_retryable()
    }

    /// Returns whether the error ends the iteration over a list; see [`Error::is_final`].
    #[must_use]
    pub fn is_final(&self) -> bool {
        !self.details().context.goes_on
    }

    /// Returns whether the portal executed the call. For a batch, [`Executed::Maybe`] stands for some of its calls.
    #[must_use]
    pub fn executed(&self) -> Executed {
        self.details().context.executed()
    }

    /// Returns whether the portal may have executed the call.
    #[must_use]
    pub fn may_have_executed(&self) -> bool {
        self.executed() != Executed::No
    }

    /// Returns the response that could not be used; see [`ResponseDecodeError::response`](super::ResponseDecodeError).
    #[must_use]
    pub fn response(&self) -> Option<&KeptResponse> {
        match &self.details().reason {
            Reason::Unexpected(error) => Some(&error.response),
            Reason::Decode(error) => Some(&error.response),
            _ => None,
        }
    }
}

impl Clone for AnyError {
    /// Cheap. The clone displays the whole message, also that of a source.
    fn clone(&self) -> Self {
        Self::whole(self.0.details.clone())
    }
}

impl<K: ErrorKind> From<Error<K>> for AnyError {
    fn from(error: Error<K>) -> Self {
        error.any().clone()
    }
}

impl<D> From<BatchFailure<D>> for AnyError {
    /// Keeps the message and the error, and drops the responses.
    fn from(failure: BatchFailure<D>) -> Self {
        let mut details = failure.error().details().clone();
        details.batch = Some(failure.to_string().into());
        Self::whole(Arc::new(details))
    }
}

impl From<ConfigError> for AnyError {
    fn from(error: ConfigError) -> Self {
        Self::outside_of_calls(Reason::Config(error))
    }
}

impl From<BookmarkError> for AnyError {
    fn from(error: BookmarkError) -> Self {
        Self::outside_of_calls(Reason::Bookmark(error))
    }
}

impl From<StoreError> for AnyError {
    fn from(error: StoreError) -> Self {
        Self::outside_of_calls(Reason::Store(error))
    }
}

impl fmt::Display for AnyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.source.is_some() || f.alternate() {
            self.details().fmt(f)
        } else {
            self.details().write_consequence(f)
        }
    }
}

impl fmt::Debug for AnyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.details().fmt(f)
    }
}

impl StdError for AnyError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match &self.0.source {
            Some(source) => Some(source),
            None => self.details().cause(),
        }
    }
}
