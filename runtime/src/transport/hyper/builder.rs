//! The settings of the default transport.

use std::sync::OnceLock;
use std::time::Duration;

use hyper_util::client::legacy::Client as Pool;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioTimer};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;

use super::HyperTransport;
use super::connector::{Connector, Tls};
use crate::client::ConfigError;

/// Settings of a [`HyperTransport`].
///
/// ```no_run
/// use bitrix24_runtime::transport::{HyperBuilder, HyperTransport};
///
/// # fn run() -> Result<(), Box<dyn std::error::Error>> {
/// let plain = HyperTransport::new()?;
/// let builder: HyperBuilder = HyperTransport::builder();
/// let own = builder.no_proxy().extra_ca(std::fs::read("ca.pem")?).build()?;
/// # Ok(()) }
/// ```
#[derive(Debug)]
pub struct HyperBuilder {
    connect_timeout: Duration,
    proxy: Option<crate::auth::Secret>,
    no_proxy: bool,
    ca: Vec<Vec<u8>>,
}

impl Default for HyperBuilder {
    /// Ten seconds to connect, and the system's proxy and certificates.
    fn default() -> Self {
        Self { connect_timeout: Duration::from_secs(10), proxy: None, no_proxy: false, ca: Vec::new() }
    }
}

impl HyperBuilder {
    /// Sets the timeout of connecting, including name lookup and TLS.
    #[must_use]
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// Sends everything through this proxy, `http://user:password@host:port`, instead of the system's.
    #[must_use]
    pub fn proxy(mut self, url: impl Into<crate::auth::Secret>) -> Self {
        self.proxy = Some(url.into());
        self
    }

    /// Uses no proxy, not even the system's.
    #[must_use]
    pub fn no_proxy(mut self) -> Self {
        self.no_proxy = true;
        self
    }

    /// Trusts the certificates in this PEM text in addition to the system's, for self-hosted portals.
    #[must_use]
    pub fn extra_ca(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.ca.push(pem.into());
        self
    }

    /// Creates the transport.
    ///
    /// # Errors
    ///
    /// Returns an error if the proxy's URL or the certificates are invalid.
    pub fn build(self) -> Result<HyperTransport, ConfigError> {
        let mut extra = Vec::new();
        for pem in &self.ca {
            for certificate in CertificateDer::pem_slice_iter(pem) {
                extra.push(certificate.map_err(|_| ConfigError::new("the extra certificates are not in PEM format"))?);
            }
        }
        let mut tcp = HttpConnector::new();
        tcp.enforce_http(false);
        tcp.set_nodelay(true);
        tcp.set_connect_timeout(Some(self.connect_timeout));
        let connector = Connector::new(tcp, Tls { provider: None, extra, config: OnceLock::new() });
        let pool = Pool::builder(TokioExecutor::new())
            .pool_timer(TokioTimer::new())
            .pool_idle_timeout(Duration::from_secs(15))
            .build(connector);
        Ok(HyperTransport { pool })
    }
}
