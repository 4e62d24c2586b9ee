//! The error of a call that the portal rejected.

use std::fmt;
use std::marker::PhantomData;

use super::details::error_view;
use super::{AnyError, Context, View};
use crate::error::LimitKind;
use crate::method::{Cause, CodeInfo, ErrorKind};

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
pub struct ApiError<K>(AnyError, PhantomData<fn() -> K>);

error_view!(ApiError<K>, Api(Rejection));

/// An error code with everything that came with it.
#[derive(Clone)]
pub(crate) struct Rejection {
    pub(crate) code: Box<str>,
    pub(crate) message: Box<str>,
    pub(crate) validation: Vec<Validation>,
    /// What is known of the code.
    pub(crate) info: Option<&'static CodeInfo>,
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
        self.causes.iter().filter(|cause| self.is_possible(cause))
    }

    /// Returns whether the error rejects a batch before any of its calls is executed. Any other error may belong to one
    /// call, after others that were executed.
    pub(crate) fn is_of_whole_batch(&self, status: u16) -> bool {
        let rejects_all = |info: &CodeInfo| info.unavailable || info.limit == Some(LimitKind::Requests);
        status == 401 || self.info.is_some_and(rejects_all)
    }

    /// Returns whether a cause matches. Entries without a parameter match causes without one; an error without entries
    /// matches every cause of its code.
    fn is_possible(&self, cause: &Cause) -> bool {
        let is_named = |entry: &Validation| match entry.field.as_deref() {
            Some(field) => cause.fields.contains(&field),
            None => cause.fields.is_empty(),
        };
        cause.code == &*self.code && (self.validation.is_empty() || self.validation.iter().any(is_named))
    }
}

impl<K> ApiError<K> {
    /// Creates the error of a rejected call. The call can succeed later if one of the possible documented causes is
    /// temporary, and is always retryable if all of them are.
    pub(crate) fn rejected(mut context: Context, mut rejection: Rejection) -> Self {
        let possible: Vec<bool> = rejection.causes().map(|cause| cause.retry).collect();
        context.retryable |= possible.contains(&true);
        rejection.always_retryable |= !possible.is_empty() && !possible.contains(&false);
        Self::new(context, rejection)
    }

    /// Converts the error to another type of documented errors.
    pub(super) fn typed<L>(self) -> ApiError<L> {
        View::from_source(self.0)
    }

    /// Returns whether a documented cause of any method is possible.
    pub(crate) fn is_possible(&self, cause: &Cause) -> bool {
        self.content().is_possible(cause)
    }

    /// Returns whether the error rejects a batch before any of its calls is executed.
    pub(crate) fn is_of_whole_batch(&self) -> bool {
        self.content().is_of_whole_batch(self.status())
    }

    /// Returns what is known of the error code.
    pub(crate) fn info(&self) -> Option<&'static CodeInfo> {
        self.content().info
    }

    /// Returns whether all possible causes are temporary.
    pub(crate) fn always_retryable(&self) -> bool {
        self.content().always_retryable
    }

    /// Returns the error code.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.content().code
    }

    /// Returns the portal's message, in the portal's language. To decide by the error, use [`kind`](Self::kind).
    #[must_use]
    pub fn message(&self) -> &str {
        &self.content().message
    }

    /// Returns the invalid parameters; empty if the portal does not report them.
    #[must_use]
    pub fn validation(&self) -> &[Validation] {
        &self.content().validation
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
        self.content().causes().collect()
    }
}

impl<K: ErrorKind> ApiError<K> {
    /// Returns the method's documented error.
    #[must_use]
    pub fn kind(&self) -> K {
        K::from_code(&self.content().code)
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
        // Many errors of REST 2.0 have no code, and some have nothing.
        match (&*self.code, &*self.message) {
            ("", "") => f.write_str("the portal rejected the call without a code and a message")?,
            (only, "") | ("", only) => f.write_str(only)?,
            (code, message) => write!(f, "{code}: {message}")?,
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
