//! The settings of the default transport.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use hyper_util::client::legacy::connect::HttpConnector;
use rustls::crypto::CryptoProvider;

use super::HyperTransport;
use super::connector::Connector;
use super::pool::Pool;
use super::proxy::Proxies;
use super::tls::{self, Tls};
use crate::client::ConfigError;
use crate::secret::Secret;

/// Settings of a [`HyperTransport`].
///
/// ```no_run
/// use bitrix24_runtime::transport::{HyperBuilder, HyperTransport};
///
/// # fn run() -> Result<(), Box<dyn std::error::Error>> {
/// let plain = HyperTransport::new()?;
/// let builder: HyperBuilder = HyperTransport::builder();
/// let own = builder.no_proxy().idle_timeout(std::time::Duration::from_secs(30)).extra_ca(std::fs::read("ca.pem")?).build()?;
/// # Ok(()) }
/// ```
pub struct HyperBuilder {
    connect_timeout: Duration,
    idle_timeout: Duration,
    proxy: ProxySetting,
    ca: Vec<Vec<u8>>,
    provider: Option<Arc<CryptoProvider>>,
}

enum ProxySetting {
    System,
    Never,
    Always(Secret),
}

impl Default for HyperBuilder {
    /// Ten seconds to connect, four seconds for idle connections, and the system's proxies and certificates.
    fn default() -> Self {
        Self {
            connect_timeout: Duration::from_secs(10),
            idle_timeout: Duration::from_secs(4),
            proxy: ProxySetting::System,
            ca: Vec::new(),
            provider: None,
        }
    }
}

impl fmt::Debug for HyperBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HyperBuilder").field("connect_timeout", &self.connect_timeout).finish_non_exhaustive()
    }
}

impl HyperBuilder {
    /// Sets the timeout of connecting, including name lookup, proxy and TLS.
    #[must_use]
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// Sets how long an idle connection is kept for the next call. Defaults to four seconds.
    ///
    /// A server closes idle connections too: Apache after 5 seconds and nginx after 75, if the portal's administrator has
    /// not set another time. A write that is sent at that moment may be lost or executed, and nobody can tell. So the
    /// client has to close its connections first. Set more for a portal that is known to wait longer, if calls are rare
    /// and the time of connecting matters; zero connects for each call.
    ///
    /// If a server names a shorter time, as in `Keep-Alive: timeout=3`, all connections of the transport are kept for a
    /// second less than that from then on.
    #[must_use]
    pub fn idle_timeout(mut self, timeout: Duration) -> Self {
        self.idle_timeout = timeout;
        self
    }

    /// Sends everything through this proxy, `scheme://user:password@host:port`, instead of the system's; calls to this
    /// machine too. Replaces [`no_proxy`](Self::no_proxy).
    ///
    /// The scheme is `http` (default), `https`, `socks5`, `socks5h`, `socks4` or `socks4a`. `socks5h` and `socks4a` let
    /// the proxy look up the portal's name. An `http` and a SOCKS proxy receive the credentials as plain text.
    #[must_use]
    pub fn proxy(mut self, url: impl Into<Secret>) -> Self {
        self.proxy = ProxySetting::Always(url.into());
        self
    }

    /// Uses no proxy, not even the system's. Replaces [`proxy`](Self::proxy).
    ///
    /// By default the environment decides (`HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY`, also in lower case),
    /// then the settings of macOS or Windows. None of them applies to this machine: `localhost`, `*.localhost`,
    /// `127.0.0.0/8` and `[::1]`.
    #[must_use]
    pub fn no_proxy(mut self) -> Self {
        self.proxy = ProxySetting::Never;
        self
    }

    /// Trusts this certificate authority in addition to the system's, for self-hosted portals: PEM text with any number
    /// of certificates, or one in DER.
    #[must_use]
    pub fn extra_ca(mut self, certificates: impl Into<Vec<u8>>) -> Self {
        self.ca.push(certificates.into());
        self
    }

    /// Sets the provider of cryptography. Defaults to the one that the program has installed as the default of its
    /// process when the first `https` connection is made, then to that of the feature `aws-lc-rs`, then `ring`.
    ///
    /// ```
    /// # #[cfg(feature = "ring")] {
    /// use bitrix24_runtime::transport::{HyperTransport, rustls};
    /// use std::sync::Arc;
    ///
    /// let provider = Arc::new(rustls::crypto::ring::default_provider());
    /// let transport = HyperTransport::builder().crypto_provider(provider).build()?;
    /// // It is not installed for the rest of the program.
    /// assert!(rustls::crypto::CryptoProvider::get_default().is_none());
    /// # }
    /// # Ok::<(), bitrix24_runtime::ConfigError>(())
    /// ```
    #[must_use]
    pub fn crypto_provider(mut self, provider: Arc<CryptoProvider>) -> Self {
        self.provider = Some(provider);
        self
    }

    /// Creates the transport. Reads the settings of the system's proxies, and opens no file and no connection.
    ///
    /// # Errors
    ///
    /// Returns an error if the timeout is zero, or if the URL of a proxy, in a setting or in the environment, or a
    /// certificate is invalid.
    pub fn build(self) -> Result<HyperTransport, ConfigError> {
        if self.connect_timeout.is_zero() {
            return Err(ConfigError::new("the connect timeout is zero; nothing connects in no time"));
        }
        let proxies = Arc::new(match &self.proxy {
            ProxySetting::System => Proxies::system()?,
            ProxySetting::Never => Proxies::Never,
            ProxySetting::Always(url) => Proxies::always(url.reveal())?,
        });
        let mut extra = Vec::new();
        for bytes in &self.ca {
            extra.extend(tls::certificates(bytes)?);
        }
        let mut tcp = HttpConnector::new();
        tcp.enforce_http(false);
        tcp.set_nodelay(true);
        tcp.set_connect_timeout(Some(self.connect_timeout));
        let tls = Arc::new(Tls::new(self.provider, extra));
        let connector = Connector { tcp, tls, proxies: proxies.clone(), timeout: self.connect_timeout };
        Ok(HyperTransport { pool: Arc::new(Pool::new(connector, self.idle_timeout)), proxies })
    }
}
