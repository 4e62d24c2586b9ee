//! The URL of requests, parsed once for all of them.

use std::fmt;
use std::sync::Arc;
#[cfg(feature = "hyper")]
use std::sync::OnceLock;

#[cfg(feature = "hyper")]
use super::hyper::Target;
use crate::secret::Secret;

/// The URL that the last part of a path is appended to.
pub(crate) struct Address {
    base: Secret,
    host: Arc<str>,
    /// The same as hyper needs it; `None` if it is not a URL.
    #[cfg(feature = "hyper")]
    target: OnceLock<Option<Target>>,
}

impl Address {
    /// Creates an address. The host is that of the URL, with its port.
    pub(crate) fn new(base: impl Into<Secret>, host: impl Into<Arc<str>>) -> Self {
        Self {
            base: base.into(),
            host: host.into(),
            #[cfg(feature = "hyper")]
            target: OnceLock::new(),
        }
    }

    /// Returns the URL. It contains a webhook's secret.
    pub(crate) fn base(&self) -> &Secret {
        &self.base
    }

    /// Returns host and port.
    pub(crate) fn host(&self) -> &Arc<str> {
        &self.host
    }

    /// Returns the URL with a last part.
    pub(super) fn url(&self, part: &str) -> Secret {
        if part.is_empty() { self.base.clone() } else { format!("{}{part}", self.base.reveal()).into() }
    }

    /// Returns the address as hyper needs it.
    #[cfg(feature = "hyper")]
    pub(super) fn target(&self) -> Option<&Target> {
        self.target.get_or_init(|| Target::parse(self.base.reveal())).as_ref()
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Address({})", self.host)
    }
}
