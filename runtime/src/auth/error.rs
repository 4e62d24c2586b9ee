//! Why there are no usable tokens.

use super::StoreError;
use crate::transport::SendErrorKind;

/// Why there are no usable tokens.
///
/// ```
/// use bitrix24_runtime::Error;
/// use bitrix24_runtime::error::AuthErrorKind;
///
/// fn what_now(error: &Error) -> &'static str {
///     match error {
///         Error::Auth(error) if error.kind() == AuthErrorKind::AuthorizeAgain => "please install the application again",
///         _ => "please try again later",
///     }
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AuthErrorKind {
    /// There are no tokens, or the refresh token is spent, expired or revoked: the user has to install the application or
    /// authorize it again.
    AuthorizeAgain,
    /// The authorization server refuses the application itself: a wrong key or scope, an unpaid subscription.
    Rejected,
    /// The authorization server can't be reached, or its answer makes no sense.
    Unreachable,
    /// The tokens can't be read from where they are kept, or could not be kept there. New ones are held on to and kept
    /// at the next call.
    Store,
    /// The refresh was broken off, as the runtime was shut down.
    Interrupted,
}

/// A failed refresh, as all calls that waited for it get to see it.
#[derive(Clone, Debug)]
pub(crate) struct AuthFailure {
    pub(crate) kind: AuthErrorKind,
    /// The authorization server's code, if it gave one.
    pub(crate) code: Option<String>,
    /// What happened, in words.
    pub(crate) message: String,
    pub(crate) store: Option<StoreError>,
}

impl AuthFailure {
    pub(crate) fn new(kind: AuthErrorKind, message: impl Into<String>) -> Self {
        Self { kind, code: None, message: message.into(), store: None }
    }

    pub(super) fn with_code(mut self, code: &str) -> Self {
        self.code = Some(code.to_owned());
        self
    }

    pub(super) fn store(error: StoreError) -> Self {
        Self { store: Some(error), ..Self::new(AuthErrorKind::Store, "the tokens' store failed") }
    }

    /// The call's time ran out. The refresh itself goes on.
    pub(crate) fn late() -> Self {
        Self::new(AuthErrorKind::Unreachable, "the refresh takes longer than the call may")
    }

    pub(super) fn transport(kind: SendErrorKind) -> Self {
        Self::new(AuthErrorKind::Unreachable, format!("the authorization server can't be reached: {kind}"))
    }
}
