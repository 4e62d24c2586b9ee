//! The error of a call that the portal rejected.

use std::error::Error as StdError;
use std::fmt;
use std::marker::PhantomData;

use super::details::Reason;
use super::{AnyError, Context, View};
use crate::method::{Cause, ErrorKind};

/// The portal rejected the call with an error code. `K` is the method's documented errors.
///
/// ```
/// # use bitrix24_runtime::transport::{BoxFuture, HttpRequest, HttpResponse, SendError, Transport};
/// use bitrix24_runtime::{Client, Error, ErrorKind};
/// use bitrix24_runtime::error::{ApiError, Validation};
/// use bitrix24_runtime::method::UntypedErrorKind;
///
/// # struct Reject;
/// # impl Transport for Reject {
/// #     fn send(&self, _: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
/// #         let body = r#"{"error": {"code": "WRONG", "message": "No", "validation": [{"field": "id", "message": "Missing"}]}}"#;
/// #         Box::pin(async move { Ok(HttpResponse::new(400, body)) })
/// #     }
/// # }
/// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let portal = Client::builder().webhook("https://portal.example/rest/1/secret/").transport(Reject).build()?;
/// let Err(Error::Api(error)) = portal.call_raw("any.method", &serde_json::json!({})).await else { return Ok(()) };
/// let error: ApiError<UntypedErrorKind> = error;
/// assert_eq!((error.code(), error.message(), error.status()), ("WRONG", "No", 400));
/// assert_eq!(error.kind().as_code(), "WRONG");
/// assert_eq!(error.validation(), [Validation { field: Some("id".to_owned()), message: "Missing".to_owned() }]);
/// assert_eq!((error.causes().len(), error.context().attempts()), (0, 1));
/// # Ok(()) }
/// ```
pub struct ApiError<K> {
    source: AnyError,
    marker: PhantomData<fn() -> K>,
}

/// An error code with everything that came with it.
#[derive(Clone)]
pub(crate) struct Rejection {
    pub(crate) code: Box<str>,
    pub(crate) message: Box<str>,
    pub(crate) validation: Vec<Validation>,
    pub(crate) causes: &'static [Cause],
    /// Whether all possible causes are temporary.
    pub(crate) always_retryable: bool,
}

/// An invalid parameter of a request, as reported by the portal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Validation {
    /// The parameter; the portal does not always name one.
    pub field: Option<String>,
    /// What is wrong, in the portal's language.
    pub message: String,
}

impl Rejection {
    /// Returns the documented causes that match the error code and the named parameters.
    pub(crate) fn causes(&self) -> impl Iterator<Item = &'static Cause> {
        self.causes.iter().filter(|cause| cause.code == &*self.code && self.agrees(cause))
    }

    /// Returns whether a cause matches. Entries without a parameter match causes without one; an error without entries
    /// matches every cause.
    fn agrees(&self, cause: &Cause) -> bool {
        if self.validation.is_empty() {
            return true;
        }
        self.validation.iter().any(|entry| match entry.field.as_deref() {
            Some(field) => cause.fields.contains(&field),
            None => cause.fields.is_empty(),
        })
    }
}

impl<K> ApiError<K> {
    /// Creates an error for any method. The call can succeed later if one of the possible documented causes is
    /// temporary, and is always retryable if all of them are.
    pub(crate) fn new(mut context: Context, mut rejection: Rejection) -> Self {
        let possible: Vec<bool> = rejection.causes().map(|cause| cause.retry).collect();
        context.retryable |= possible.contains(&true);
        rejection.always_retryable |= !possible.is_empty() && !possible.contains(&false);
        Self::from_source(AnyError::of_call(context, Reason::Api(rejection)))
    }

    /// Converts the error to another type of documented errors.
    pub(super) fn typed<L>(self) -> ApiError<L> {
        ApiError::from_source(self.source)
    }

    fn rejection(&self) -> &Rejection {
        match &self.source.details().reason {
            Reason::Api(rejection) => rejection,
            _ => unreachable!("the error was created with this reason"),
        }
    }

    /// Returns what is known of the call.
    #[must_use]
    pub fn context(&self) -> &Context {
        &self.source.details().context
    }

    /// Returns whether all possible causes are temporary.
    pub(crate) fn always_retryable(&self) -> bool {
        self.rejection().always_retryable
    }

    /// Returns the error code.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.rejection().code
    }

    /// Returns the portal's message, in the portal's language. To decide by the error, use [`kind`](Self::kind).
    #[must_use]
    pub fn message(&self) -> &str {
        &self.rejection().message
    }

    /// Returns the invalid parameters; empty if the portal does not report them.
    #[must_use]
    pub fn validation(&self) -> &[Validation] {
        &self.rejection().validation
    }

    /// Returns the HTTP status. The same error code can have several: to decide by the error, use [`kind`](Self::kind).
    #[must_use]
    pub fn status(&self) -> u16 {
        self.context().status.unwrap_or_default()
    }

    /// Returns the documented causes that are possible, by the error code and the parameters that the portal names. The
    /// response often does not say which of them it is.
    #[must_use]
    pub fn causes(&self) -> Vec<&'static Cause> {
        self.rejection().causes().collect()
    }
}

impl<K: ErrorKind> ApiError<K> {
    /// Returns the method's documented error.
    #[must_use]
    pub fn kind(&self) -> K {
        K::from_code(&self.rejection().code)
    }
}

impl<K> View for ApiError<K> {
    fn from_source(source: AnyError) -> Self {
        Self { source, marker: PhantomData }
    }

    fn source_error(&self) -> &AnyError {
        &self.source
    }

    fn source_error_mut(&mut self) -> &mut AnyError {
        &mut self.source
    }
}

impl<K> From<ApiError<K>> for AnyError {
    fn from(error: ApiError<K>) -> Self {
        error.source.clone()
    }
}

impl<K> fmt::Debug for ApiError<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.source.details(), f)
    }
}

impl<K> fmt::Display for ApiError<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.source.details(), f)
    }
}

impl<K: 'static> StdError for ApiError<K> {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&self.source)
    }
}

impl fmt::Debug for Rejection {
    /// Shows only the possible causes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rejection")
            .field("code", &self.code)
            .field("message", &self.message)
            .field("validation", &self.validation)
            .field("causes", &self.causes().collect::<Vec<_>>())
            .finish()
    }
}

impl fmt::Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.code)?;
        if !self.message.is_empty() {
            write!(f, ": {}", self.message)?;
        }
        for entry in &self.validation {
            match &entry.field {
                Some(field) => write!(f, "; {field}: {}", entry.message)?,
                None => write!(f, "; {}", entry.message)?,
            }
        }
        Ok(())
    }
}
