//! What an error knows, without the types of its method.

use std::error::Error as StdError;
use std::fmt;

use super::api::Rejection;
use super::response::{Undecodable, Unexpected};
use super::{Context, Executed, LimitKind};
use crate::auth::{AuthFailure, StoreError};
use crate::client::ConfigError;
use crate::method::Cause;
use crate::pages::BookmarkError;
use crate::transport::SendError;

/// The content of every error. [`Error`](super::Error) is its view with the types of a method.
#[derive(Clone)]
pub(crate) struct Details {
    pub(super) context: Context,
    pub(super) reason: Reason,
    /// The message of the batch that failed with this error.
    pub(super) batch: Option<Box<str>>,
}

/// What happened.
#[derive(Clone)]
pub(super) enum Reason {
    Api(Rejection),
    Transport(SendError),
    Unexpected(Unexpected),
    Decode(Undecodable),
    Auth(AuthFailure),
    Limit(LimitKind),
    Request(Box<str>),
    Config(ConfigError),
    Bookmark(BookmarkError),
    Store(StoreError),
}

impl Reason {
    /// Returns whether it is the reason of a call's error.
    pub(super) fn is_of_call(&self) -> bool {
        !matches!(self, Self::Config(_) | Self::Bookmark(_) | Self::Store(_))
    }
}

impl Details {
    /// Returns the source outside of this crate: the error of an I/O library or of the token store.
    pub(super) fn cause(&self) -> Option<&(dyn StdError + 'static)> {
        match &self.reason {
            Reason::Transport(error) => error.source(),
            Reason::Store(error) => error.source(),
            Reason::Auth(failure) => failure.store.as_ref().map(|error| error as &(dyn StdError + 'static)),
            _ => None,
        }
    }

    /// Writes what the message leaves out: whether the portal executed the call, and whether a retry can help.
    pub(super) fn write_consequence(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.reason.is_of_call() {
            return f.write_str("no call was made");
        }
        f.write_str(match self.context.executed {
            Executed::No => "the portal did not execute the call",
            Executed::Maybe => "the portal may have executed the call",
            Executed::Yes => "the portal executed the call",
        })?;
        f.write_str(if self.context.retryable { ", and a retry can succeed" } else { "" })
    }
}

impl fmt::Display for Details {
    /// The alternate format `{:#}` adds the documentation of the possible causes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let method = &self.context.method;
        match (&self.reason, &self.batch) {
            (_, Some(message)) => f.write_str(message)?,
            (reason, _) if !reason.is_of_call() => reason.fmt(f)?,
            (Reason::Request(reason), _) => write!(f, "{method}: the request cannot be sent: {reason}")?,
            (reason, None) => {
                write!(f, "{method}: {reason}")?;
                if let Reason::Limit(_) = reason {
                    write!(f, ", try again in {:.0?}", self.context.retry_after.unwrap_or_default())?;
                }
                self.context.write_suffix(f)?;
            }
        }
        if let (Reason::Api(rejection), true) = (&self.reason, f.alternate()) {
            for Cause { name, when, fix, .. } in rejection.causes() {
                write!(f, "\n  {name}: {when} {fix}")?;
            }
        }
        Ok(())
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Api(rejection) => rejection.fmt(f),
            Self::Transport(error) => error.fmt(f),
            Self::Unexpected(response) => response.fmt(f),
            Self::Decode(result) => result.fmt(f),
            Self::Auth(failure) => failure.fmt(f),
            Self::Limit(kind) => kind.fmt(f),
            Self::Request(reason) => f.write_str(reason),
            Self::Config(error) => error.fmt(f),
            Self::Bookmark(error) => error.fmt(f),
            Self::Store(error) => error.fmt(f),
        }
    }
}

impl fmt::Debug for Details {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, reason): (&str, &dyn fmt::Debug) = match &self.reason {
            Reason::Api(rejection) => ("Api", rejection),
            Reason::Transport(error) => ("Transport", error),
            Reason::Unexpected(response) => ("Unexpected", response),
            Reason::Decode(result) => ("Decode", result),
            Reason::Auth(failure) => ("Auth", failure),
            Reason::Limit(kind) => ("Limit", kind),
            Reason::Request(reason) => ("Request", reason),
            Reason::Config(error) => return error.fmt(f),
            Reason::Bookmark(error) => return error.fmt(f),
            Reason::Store(error) => return error.fmt(f),
        };
        let mut shown = f.debug_struct(name);
        shown.field("context", &self.context).field("reason", reason);
        if let Some(message) = &self.batch {
            shown.field("batch", message);
        }
        shown.finish()
    }
}

/// Implements the error of one variant, which is a view of an [`AnyError`](super::AnyError) with this reason.
macro_rules! error_view {
    ($name:ident $(<$kind:ident>)?, $reason:ident($content:ty)) => {
        impl$(<$kind>)? $name$(<$kind>)? {
            /// Creates the error of a call.
            pub(crate) fn new(context: super::Context, reason: impl Into<$content>) -> Self {
                let reason = super::details::Reason::$reason(reason.into());
                super::View::from_source(super::AnyError::of_call(context, reason))
            }

            /// Returns what is known of the call.
            #[must_use]
            pub fn context(&self) -> &super::Context {
                &self.0.details().context
            }

            fn content(&self) -> &$content {
                match &self.0.details().reason {
                    super::details::Reason::$reason(content) => content,
                    _ => unreachable!("the error was created with this reason"),
                }
            }
        }

        impl$(<$kind>)? std::fmt::Display for $name$(<$kind>)? {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(self.0.details(), f)
            }
        }

        impl$(<$kind>)? std::fmt::Debug for $name$(<$kind>)? {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Debug::fmt(self.0.details(), f)
            }
        }

        impl$(<$kind: 'static>)? std::error::Error for $name$(<$kind>)? {
            fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
                Some(&self.0)
            }
        }

        impl$(<$kind>)? super::View for $name$(<$kind>)? {
            fn from_source(source: super::AnyError) -> Self {
                Self(source $(, std::marker::PhantomData::<fn() -> $kind>)?)
            }

            fn source_error(&self) -> &super::AnyError {
                &self.0
            }

            fn source_error_mut(&mut self) -> &mut super::AnyError {
                &mut self.0
            }
        }

        impl$(<$kind>)? From<$name$(<$kind>)?> for super::AnyError {
            fn from(error: $name$(<$kind>)?) -> Self {
                error.0.clone()
            }
        }
    };
}
pub(super) use error_view;
