//! The URL of requests, parsed once for all of them.

use std::fmt;
use std::sync::Arc;
#[cfg(any(feature = "hyper", feature = "v2"))]
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
    /// The address of the methods of REST 2.0.
    #[cfg(feature = "v2")]
    sibling: OnceLock<Arc<Address>>,
}

impl Address {
    /// Creates an address. The host is that of the URL, with its port.
    pub(crate) fn new(base: impl Into<Secret>, host: impl Into<Arc<str>>) -> Self {
        Self {
            base: base.into(),
            host: host.into(),
            #[cfg(feature = "hyper")]
            target: OnceLock::new(),
            #[cfg(feature = "v2")]
            sibling: OnceLock::new(),
        }
    }

    /// Returns the URL. It contains a webhook's secret.
    pub(crate) fn base(&self) -> &Secret {
        &self.base
    }

    /// Returns the same portal's address with another base, which `base` makes of this one.
    #[cfg(feature = "v2")]
    pub(crate) fn sibling(&self, base: impl FnOnce(&str) -> String) -> Arc<Address> {
        self.sibling.get_or_init(|| Arc::new(Self::new(base(self.base.reveal()), self.host.clone()))).clone()
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
