//! The default transport: hyper.

mod body;
mod builder;
mod connector;
mod drivers;
mod exchange;
mod failure;
mod headers;
mod pool;
mod proxy;
mod stream;
mod target;
mod tls;

use std::sync::Arc;

pub use self::builder::HyperBuilder;
#[cfg(feature = "reqwest")]
pub(super) use self::failure::{late_rejection, tls_reason};
use self::pool::Pool;
use self::proxy::Proxies;
pub(crate) use self::target::Target;
use super::{BoxFuture, HttpRequest, HttpResponse, SendError, Transport};
use crate::client::ConfigError;

/// Sends requests over HTTP/1.1 by hyper, in a tokio runtime with timer and I/O (`enable_all`). In another one, calls fail
/// with [`SendErrorKind::Unsupported`](super::SendErrorKind::Unsupported).
///
/// ```
/// use bitrix24_runtime::Client;
/// use bitrix24_runtime::transport::HyperTransport;
/// use std::time::Duration;
///
/// let transport = HyperTransport::builder()
///     .connect_timeout(Duration::from_secs(3))
///     .proxy("http://proxy.example:3128")
///     .build()?;
/// let portal = Client::builder().webhook("https://portal.example/rest/1/secret/").transport(transport).build()?;
/// # Ok::<(), bitrix24_runtime::ConfigError>(())
/// ```
#[derive(Clone, Debug)]
pub struct HyperTransport {
    pool: Arc<Pool>,
    proxies: Arc<Proxies>,
}

impl HyperTransport {
    /// Creates a transport with the defaults of [`HyperBuilder`].
    ///
    /// # Errors
    ///
    /// Returns an error if the settings of the system's proxy are invalid.
    pub fn new() -> Result<Self, ConfigError> {
        Self::builder().build()
    }

    /// Returns a builder, to set proxy, certificates and timeouts.
    #[must_use]
    pub fn builder() -> HyperBuilder {
        HyperBuilder::default()
    }
}

impl Transport for HyperTransport {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
        Box::pin(self.within_timeout(request))
    }
}
