//! The errors that are not the portal's own words.

use std::error::Error as StdError;
use std::fmt;

use super::Context;
use crate::decode::Problem;
use crate::transport::{SendError, SendErrorKind};

/// No whole answer arrived.
///
/// ```
/// use bitrix24_runtime::{SendErrorKind, TransportError};
///
/// fn is_offline(error: &TransportError) -> bool {
///     error.kind() == SendErrorKind::Connect && error.context().attempts() > 1
/// }
/// ```
#[derive(Debug)]
pub struct TransportError(Box<(Context, SendError)>);

impl TransportError {
    pub(crate) fn new(context: Context, source: SendError) -> Self {
        Self(Box::new((context, source)))
    }

    /// What is known of the call.
    #[must_use]
    pub fn context(&self) -> &Context {
        &self.0.0
    }

    pub(super) fn context_mut(&mut self) -> &mut Context {
        &mut self.0.0
    }

    /// What happened.
    #[must_use]
    pub fn kind(&self) -> SendErrorKind {
        self.0.1.kind()
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.context().method, self.kind())?;
        self.context().tail(f)
    }
}

impl StdError for TransportError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.1.source()
    }
}

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
/// use bitrix24_runtime::{UnexpectedError, UnexpectedKind};
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
/// use bitrix24_runtime::DecodeError;
///
/// fn log(error: &DecodeError) {
///     println!("the spec of {} is wrong at {}", error.context().method(), error.problem().path());
/// }
/// ```
#[derive(Debug)]
pub struct DecodeError(Box<(Context, Problem)>);

impl DecodeError {
    pub(crate) fn new(context: Context, problem: Problem) -> Self {
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
    pub fn problem(&self) -> &Problem {
        &self.0.1
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: the answer is not as specified: {}", self.context().method, self.problem())?;
        self.context().tail(f)
    }
}

impl StdError for DecodeError {}

/// The request can't be sent at all: a value without a JSON form, a name that is none.
///
/// ```
/// use bitrix24_runtime::RequestError;
///
/// fn log(error: &RequestError) {
///     println!("{} was not sent: {}", error.context().method(), error.reason());
/// }
/// ```
#[derive(Debug)]
pub struct RequestError(Box<(Context, Box<str>)>);

impl RequestError {
    pub(crate) fn new(context: Context, reason: impl Into<Box<str>>) -> Self {
        Self(Box::new((context, reason.into())))
    }

    /// What is known of the call.
    #[must_use]
    pub fn context(&self) -> &Context {
        &self.0.0
    }

    pub(super) fn context_mut(&mut self) -> &mut Context {
        &mut self.0.0
    }

    /// Why it can't be sent.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.0.1
    }
}

impl fmt::Display for RequestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: the request can't be sent: {}", self.context().method, self.reason())
    }
}

impl StdError for RequestError {}
