//! Why there are no usable tokens.

use std::fmt;

use super::StoreError;
use crate::transport::{SendError, SendErrorKind};

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
    /// There are no tokens, or the refresh token was used, expired or revoked: the user has to install the application
    /// or authorize it again.
    AuthorizeAgain,
    /// The authorization server rejected the application: a wrong secret or scope, or an unpaid subscription.
    Rejected,
    /// The authorization server does not vouch for a posted installation: its access token is unknown, or belongs to
    /// another application or another portal, or the portal's address is not one to call. Or the application token of a post
    /// is not the stored one. Nothing is stored.
    Untrusted,
    /// The authorization server cannot be reached or is temporarily unavailable, or its response is invalid. A retry can
    /// help, unless it cannot be reached for a reason that stays, such as an untrusted certificate.
    Unreachable,
    /// The token store failed to load or save the tokens. The client keeps new tokens in memory and saves them at the
    /// next call.
    Store,
    /// The refresh was interrupted because the runtime was shut down.
    Interrupted,
}

/// A failed refresh, as reported to every call that waited for it.
#[derive(Clone, Debug)]
pub(crate) struct AuthFailure {
    pub(crate) kind: AuthErrorKind,
    /// The authorization server's error code, if it sent one.
    pub(crate) code: Option<String>,
    /// What happened.
    pub(crate) message: String,
    pub(crate) store: Option<StoreError>,
    /// Whether the same request can succeed later.
    pub(crate) retryable: bool,
}

impl AuthFailure {
    /// Creates a failure without an error code.
    pub(crate) fn new(kind: AuthErrorKind, message: impl Into<String>) -> Self {
        let retryable =
            !matches!(kind, AuthErrorKind::AuthorizeAgain | AuthErrorKind::Rejected | AuthErrorKind::Untrusted);
        Self { kind, code: None, message: message.into(), store: None, retryable }
    }

    /// Adds the authorization server's error code.
    pub(super) fn with_code(mut self, code: &str) -> Self {
        self.code = Some(code.to_owned());
        self
    }

    /// Sets that a retry cannot help, because the authorization code may have been used.
    pub(crate) fn final_for_code(mut self) -> Self {
        self.retryable = false;
        self
    }

    /// Creates a failure of the token store.
    pub(super) fn store(error: StoreError) -> Self {
        Self { store: Some(error), ..Self::new(AuthErrorKind::Store, "the token store failed") }
    }

    /// Creates the failure of a caller whose total timeout has passed. The refresh itself continues.
    pub(crate) fn late() -> Self {
        Self::new(
            AuthErrorKind::Unreachable,
            "the authorization server or the token store took longer than the total timeout",
        )
    }

    /// Creates the failure of an authorization server that cannot be reached.
    pub(super) fn transport(error: &SendError) -> Self {
        use SendErrorKind::{Connect, Interrupted, Timeout};
        let message = format!("the authorization server cannot be reached: {error}");
        let retryable = matches!(error.kind(), Connect | Interrupted | Timeout);
        Self { retryable, ..Self::new(AuthErrorKind::Unreachable, message) }
    }
}

impl fmt::Display for AuthFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            AuthErrorKind::AuthorizeAgain => "install the application or authorize it again",
            AuthErrorKind::Rejected => "the authorization server rejected the application",
            AuthErrorKind::Untrusted => "the post is not to be trusted",
            AuthErrorKind::Unreachable => "the authorization server gave no usable response",
            AuthErrorKind::Store => "the tokens could not be loaded or saved",
            AuthErrorKind::Interrupted => "the refresh was interrupted",
        })?;
        let code = self.code.as_deref().unwrap_or_default();
        [code, &self.message].into_iter().filter(|part| !part.is_empty()).try_for_each(|part| write!(f, ": {part}"))
    }
}
