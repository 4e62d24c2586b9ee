//! The errors of responses that cannot be used.

use std::fmt;

use super::details::error_view;
use super::{AnyError, KeptResponse};
use crate::decode::DecodeError;

/// Why a response is not a valid API response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UnexpectedKind {
    /// A web page: a gateway's error, or a closed portal.
    Html,
    /// Invalid or truncated JSON.
    InvalidJson,
    /// A compressed body that is truncated or damaged. [`response`](UnexpectedError::response) has the part that could be
    /// decompressed.
    InvalidGzip,
    /// A body that is encoded in a way that the client neither asks for nor reads, such as `br`.
    UnknownEncoding,
    /// JSON without a result or an error.
    NoResult,
    /// A redirect that the client does not follow.
    Redirect,
}

/// The response is not a valid API response.
///
/// ```
/// use bitrix24_runtime::error::{UnexpectedError, UnexpectedKind};
///
/// fn log(error: &UnexpectedError) {
///     if error.kind() == UnexpectedKind::Html {
///         println!("{} is closed: {}", error.context().host(), error.excerpt());
///     }
/// }
/// ```
pub struct UnexpectedError(AnyError);

error_view!(UnexpectedError, Unexpected(Unexpected));

#[derive(Clone)]
pub(crate) struct Unexpected {
    pub(crate) kind: UnexpectedKind,
    pub(crate) excerpt: Box<str>,
    pub(crate) response: KeptResponse,
}

impl UnexpectedError {
    /// Returns what the response is instead.
    #[must_use]
    pub fn kind(&self) -> UnexpectedKind {
        self.content().kind
    }

    /// Returns the start of the response without markup; for a redirect, the host of its target; for an encoding, its name.
    #[must_use]
    pub fn excerpt(&self) -> &str {
        &self.content().excerpt
    }

    /// Returns the response.
    #[must_use]
    pub fn response(&self) -> &KeptResponse {
        &self.content().response
    }
}

impl fmt::Display for Unexpected {
    /// Shows the text of a web page, and nothing of other responses, which can contain data.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.kind, &*self.excerpt) {
            (UnexpectedKind::Html, "") => f.write_str("the response is a web page"),
            (UnexpectedKind::Html, page) => write!(f, "the response is a web page: {page:?}"),
            (UnexpectedKind::InvalidJson, _) if self.response.size() == 0 => f.write_str("the response is empty"),
            (UnexpectedKind::InvalidJson, _) => f.write_str("the response is not JSON"),
            (UnexpectedKind::InvalidGzip, _) => f.write_str("the response is compressed and damaged"),
            (UnexpectedKind::UnknownEncoding, coding) => {
                write!(f, "the response is encoded as `{coding}`, which the client did not ask for")
            }
            (UnexpectedKind::NoResult, _) => f.write_str("the response has neither a result nor an error"),
            (UnexpectedKind::Redirect, "") => f.write_str("the response is a redirect without a target"),
            (UnexpectedKind::Redirect, host) => write!(f, "the response redirects to {host}"),
        }
    }
}

impl fmt::Debug for Unexpected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}({self}, {:?})", self.kind, self.response)
    }
}

/// The portal executed the call, but the result does not match the specification.
///
/// ```
/// use bitrix24_runtime::error::ResponseDecodeError;
///
/// fn log(error: &ResponseDecodeError) {
///     println!("the spec of {} is wrong at {}", error.context().method(), error.decode_error().path());
/// }
/// ```
pub struct ResponseDecodeError(AnyError);

error_view!(ResponseDecodeError, Decode(Undecodable));

#[derive(Clone, Debug)]
pub(crate) struct Undecodable {
    pub(crate) error: DecodeError,
    pub(crate) response: KeptResponse,
}

impl ResponseDecodeError {
    /// Returns what does not match, with its JSON path.
    #[must_use]
    pub fn decode_error(&self) -> &DecodeError {
        &self.content().error
    }

    /// Returns the response. After a write, it tells what the portal created.
    #[must_use]
    pub fn response(&self) -> &KeptResponse {
        &self.content().response
    }
}

impl From<DecodeError> for Undecodable {
    /// For results whose response is not at hand.
    fn from(error: DecodeError) -> Self {
        Self { error, response: KeptResponse::default() }
    }
}

impl fmt::Display for Undecodable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the result does not match the specification: {}", self.error)
    }
}
