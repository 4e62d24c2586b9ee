//! Why a post was refused.

use std::fmt;

/// What is wrong with a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PostErrorKind {
    /// It is not what a portal posts. Respond with the status 400.
    Malformed,
    /// Its application token is missing or not the expected one. Respond with the status 403.
    Untrusted,
}

/// Why a post was refused. Contains no values of the post.
///
/// ```
/// use bitrix24_runtime::auth::Secret;
/// use bitrix24_runtime::events::{Event, PostError, PostErrorKind};
///
/// let error: PostError = Event::from_form(b"data[FIELDS][ID]=7").unwrap_err();
/// assert_eq!(error.kind(), PostErrorKind::Malformed);
/// assert_eq!(error.to_string(), "the post has no `event`");
///
/// let post = Event::from_form(b"event=ONCRMDEALADD&auth[application_token]=forged")?;
/// assert_eq!(post.verify(&Secret::from("51856f")).unwrap_err().kind(), PostErrorKind::Untrusted);
/// # Ok::<(), PostError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostError {
    kind: PostErrorKind,
    message: String,
}

impl PostError {
    /// Creates the error of a post in another form than the portal's.
    pub(super) fn malformed(message: impl Into<String>) -> Self {
        Self { kind: PostErrorKind::Malformed, message: message.into() }
    }

    /// Creates the error of a post with another application token.
    pub(super) fn untrusted() -> Self {
        Self {
            kind: PostErrorKind::Untrusted,
            message: "the application token of the post is not the expected one".to_owned(),
        }
    }

    /// Returns what is wrong.
    #[must_use]
    pub fn kind(&self) -> PostErrorKind {
        self.kind
    }
}

impl fmt::Display for PostError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for PostError {}
