//! The errors of responses that cannot be used.

use std::error::Error as StdError;
use std::fmt;

use super::Context;
use crate::decode::DecodeError;

/// Why a response is not a valid API response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UnexpectedKind {
    /// A web page: a gateway's error, or a closed portal.
    Html,
    /// Invalid or truncated JSON.
    InvalidJson,
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
#[derive(Debug)]
pub struct UnexpectedError(Box<Unexpected>);

#[derive(Debug)]
struct Unexpected {
    context: Context,
    kind: UnexpectedKind,
    excerpt: Box<str>,
}

impl UnexpectedError {
    /// Creates the error of an invalid response.
    pub(crate) fn new(context: Context, kind: UnexpectedKind, excerpt: String) -> Self {
        Self(Box::new(Unexpected { context, kind, excerpt: excerpt.into() }))
    }

    /// Returns what is known of the call.
    #[must_use]
    pub fn context(&self) -> &Context {
        &self.0.context
    }

    /// Returns what is known of the call, mutably.
    pub(super) fn context_mut(&mut self) -> &mut Context {
        &mut self.0.context
    }

    /// Returns what the response is instead.
    #[must_use]
    pub fn kind(&self) -> UnexpectedKind {
        self.0.kind
    }

    /// Returns the start of the response without markup; for a redirect, its host.
    #[must_use]
    pub fn excerpt(&self) -> &str {
        &self.0.excerpt
    }
}

impl fmt::Display for UnexpectedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Unexpected { context, kind, excerpt } = &*self.0;
        let what = match kind {
            UnexpectedKind::Html => "the response is a web page",
            UnexpectedKind::InvalidJson => "the response is not JSON",
            UnexpectedKind::NoResult => "the response has neither a result nor an error",
            UnexpectedKind::Redirect => "the response redirects to",
        };
        write!(f, "{}: {what}", context.method)?;
        match kind {
            _ if excerpt.is_empty() => {}
            UnexpectedKind::Redirect => write!(f, " {excerpt}")?,
            _ => write!(f, ": {excerpt:?}")?,
        }
        context.write_suffix(f)
    }
}

impl StdError for UnexpectedError {}

/// The portal executed the call, but the result does not match the specification.
///
/// ```
/// use bitrix24_runtime::error::ResponseDecodeError;
///
/// fn log(error: &ResponseDecodeError) {
///     println!("the spec of {} is wrong at {}", error.context().method(), error.decode_error().path());
/// }
/// ```
#[derive(Debug)]
pub struct ResponseDecodeError(Box<(Context, DecodeError)>);

impl ResponseDecodeError {
    /// Creates the error of a result that cannot be decoded.
    pub(crate) fn new(context: Context, problem: DecodeError) -> Self {
        Self(Box::new((context, problem)))
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

    /// Returns what does not match, with its JSON path.
    #[must_use]
    pub fn decode_error(&self) -> &DecodeError {
        &self.0.1
    }
}

impl fmt::Display for ResponseDecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: the result does not match the specification: {}", self.context().method, self.decode_error())?;
        self.context().write_suffix(f)
    }
}

impl StdError for ResponseDecodeError {}
