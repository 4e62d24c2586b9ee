//! The error of a call without usable tokens.

use std::error::Error as StdError;
use std::fmt;

use super::Context;
use crate::auth::{AuthErrorKind, AuthFailure};

/// There are no usable tokens, so the call was not sent.
///
/// ```no_run
/// # use bitrix24_runtime::Client;
/// # use bitrix24_runtime::error::AuthError;
/// # async fn run(portal: &Client, code: &str) {
/// if let Err(error) = portal.authorize(code).await {
///     let error: AuthError = error;
///     println!("{:?}, code {:?}: {}", error.kind(), error.code(), error.message());
///     println!("asked {} times", error.context().attempts());
/// }
/// # }
/// ```
#[derive(Debug)]
pub struct AuthError(Box<(Context, AuthFailure)>);

impl AuthError {
    /// Creates an error from a failed refresh.
    pub(crate) fn new(context: Context, failure: AuthFailure) -> Self {
        Self(Box::new((context, failure)))
    }

    /// Returns what is known of the call.
    #[must_use]
    pub fn context(&self) -> &Context {
        &self.0.0
    }

    /// Returns what is known of the call, mutably.
    pub(super) fn context_mut(&mut self) -> &mut Context {
        &mut self.0.0
    }

    /// Returns why there are no usable tokens.
    #[must_use]
    pub fn kind(&self) -> AuthErrorKind {
        self.0.1.kind
    }

    /// Returns the authorization server's error code, if it sent one.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.0.1.code.as_deref()
    }

    /// Returns what happened.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0.1.message
    }
}

impl fmt::Display for AuthError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.kind() {
            AuthErrorKind::AuthorizeAgain => "install the application or authorize it again",
            AuthErrorKind::Rejected => "the authorization server rejected the application",
            AuthErrorKind::Unreachable => "the token could not be refreshed",
            AuthErrorKind::Store => "the tokens could not be loaded or saved",
            AuthErrorKind::Interrupted => "the refresh was interrupted",
        };
        write!(f, "{}: {what}", self.context().method)?;
        if let Some(code) = self.code() {
            write!(f, ": {code}")?;
        }
        if !self.message().is_empty() {
            write!(f, ": {}", self.message())?;
        }
        self.context().write_suffix(f)
    }
}

impl StdError for AuthError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.1.store.as_ref().map(|error| error as &(dyn StdError + 'static))
    }
}
