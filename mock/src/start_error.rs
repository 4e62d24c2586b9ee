//! The errors of starting a portal.

use std::net::SocketAddr;

/// An error of starting a portal.
///
/// ```
/// use bitrix24_mock::{MockPortal, StartError};
///
/// let started = MockPortal::builder().seed("not JSON").start_blocking();
/// assert!(matches!(started, Err(StartError::Seed(_))));
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum StartError {
    /// The address is in use, or is not an address of this machine.
    Bind(SocketAddr, std::io::Error),
    /// The webhook, an origin or the public URL is invalid.
    Option(String),
    /// The specs have errors, which are listed.
    Specs(String),
    /// A custom field is invalid.
    CustomField(String),
    /// The seeds are invalid.
    Seed(String),
    /// The rules for faults are invalid.
    Faults(String),
    /// The certificate or its key is invalid.
    Certificate(String),
    /// Several of the others, such as invalid seeds and invalid rules.
    Several(Vec<StartError>),
}

impl StartError {
    /// Returns one error for all errors, of which there is at least one.
    pub(crate) fn all(mut errors: Vec<Self>) -> Self {
        match errors.pop() {
            Some(only) if errors.is_empty() => only,
            last => Self::Several(errors.into_iter().chain(last).collect()),
        }
    }
}

impl std::fmt::Display for StartError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Bind(address, error) => write!(f, "cannot listen on {address}: {error}"),
            Self::Specs(errors) => write!(f, "the specs are invalid:\n{errors}"),
            Self::Option(problem) | Self::CustomField(problem) => f.write_str(problem),
            Self::Seed(error) => write!(f, "the seeds are invalid: {error}"),
            Self::Faults(error) => write!(f, "the rules for faults are invalid: {error}"),
            Self::Certificate(error) => write!(f, "the certificate is invalid: {error}"),
            Self::Several(errors) => {
                let errors: Vec<String> = errors.iter().map(ToString::to_string).collect();
                f.write_str(&errors.join("\n"))
            }
        }
    }
}

impl std::error::Error for StartError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Bind(_, error) => Some(error),
            Self::Option(_)
            | Self::Specs(_)
            | Self::CustomField(_)
            | Self::Seed(_)
            | Self::Faults(_)
            | Self::Certificate(_)
            | Self::Several(_) => None,
        }
    }
}
