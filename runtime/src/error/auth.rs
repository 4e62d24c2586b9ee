//! The error of a call without usable tokens.

use super::AnyError;
use super::details::error_view;
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
pub struct AuthError(AnyError);

error_view!(AuthError, Auth(AuthFailure));

impl AuthError {
    /// Returns why there are no usable tokens.
    #[must_use]
    pub fn kind(&self) -> AuthErrorKind {
        self.content().kind
    }

    /// Returns the authorization server's error code, if it sent one.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.content().code.as_deref()
    }

    /// Returns what happened.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.content().message
    }
}
