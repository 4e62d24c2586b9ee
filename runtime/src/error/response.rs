//! The errors of responses that cannot be read.

use std::error::Error as StdError;
use std::fmt;

use super::Context;
use crate::decode::DecodeError;

/// Why an answer is none of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UnexpectedKind {
    /// A web page: a gateway's error, a closed portal.
    Html,
    /// A text that is no JSON, or that breaks off.
    Broken,
    /// JSON with neither a result nor an error.
    NoResult,
    /// A redirect, which the client does not follow.
    Redirect,
}

/// An answer that is no answer of the API.
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
    pub(crate) fn new(context: Context, kind: UnexpectedKind, excerpt: String) -> Self {
        Self(Box::new(Unexpected { context, kind, excerpt: excerpt.into() }))
    }

    /// What is known of the call.
    #[must_use]
    pub fn context(&self) -> &Context {
        &self.0.context
    }

    pub(super) fn context_mut(&mut self) -> &mut Context {
        &mut self.0.context
    }

    /// What it is instead.
    #[must_use]
    pub fn kind(&self) -> UnexpectedKind {
        self.0.kind
    }

    /// The first words of it, without mark-up; of a redirect, the host that it leads to.
    #[must_use]
    pub fn excerpt(&self) -> &str {
        &self.0.excerpt
    }
}

impl fmt::Display for UnexpectedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Unexpected { context, kind, excerpt } = &*self.0;
        let what = match kind {
            UnexpectedKind::Html => "a web page instead of an answer",
            UnexpectedKind::Broken => "an answer that is not JSON",
            UnexpectedKind::NoResult => "an answer with neither a result nor an error",
            UnexpectedKind::Redirect => "a redirect to",
        };
        write!(f, "{}: {what}", context.method)?;
        match kind {
            _ if excerpt.is_empty() => {}
            UnexpectedKind::Redirect => write!(f, " {excerpt}")?,
            _ => write!(f, ": {excerpt:?}")?,
        }
        context.tail(f)
    }
}

impl StdError for UnexpectedError {}

/// The portal did it, but its answer is not what the specification says.
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
    pub(crate) fn new(context: Context, problem: DecodeError) -> Self {
        Self(Box::new((context, problem)))
    }

    /// What is known of the call.
    #[must_use]
    pub fn context(&self) -> &Context {
        &self.0.0
    }

    pub(super) fn context_mut(&mut self) -> &mut Context {
        &mut self.0.0
    }

    /// What is wrong with the answer, and where.
    #[must_use]
    pub fn decode_error(&self) -> &DecodeError {
        &self.0.1
    }
}

impl fmt::Display for ResponseDecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: the answer is not as specified: {}", self.context().method, self.decode_error())?;
        self.context().tail(f)
    }
}

impl StdError for ResponseDecodeError {}
