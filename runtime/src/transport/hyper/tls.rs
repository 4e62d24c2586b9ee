//! TLS of the default transport.
//!
//! The provider of cryptography is chosen here and never installed for the whole process, which would decide for other
//! crates. The system's verifier checks the portal's certificate. ALPN is left out: HTTP/2 would bring `h2` and cost each
//! call more, and a portal's limits leave it nothing to win.

use std::sync::Arc;

use http::Uri;
use hyper_util::rt::TokioIo;
use rustls::crypto::CryptoProvider;
use rustls::pki_types::pem::{PemObject, SectionKind};
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use rustls_platform_verifier::Verifier;
use tokio::sync::OnceCell;
use tokio_rustls::TlsConnector;

use super::failure::ConnectError;
use super::stream::Stream;
use crate::client::ConfigError;
use crate::transport::SendErrorKind;

/// The configuration of TLS. It is made when the first connection needs it, because loading the system's certificates
/// costs more than hundreds of calls.
pub(super) struct Tls {
    provider: Option<Arc<CryptoProvider>>,
    extra: Vec<CertificateDer<'static>>,
    connector: OnceCell<TlsConnector>,
}

impl Tls {
    pub(super) fn new(provider: Option<Arc<CryptoProvider>>, extra: Vec<CertificateDer<'static>>) -> Self {
        Self { provider, extra, connector: OnceCell::new() }
    }

    /// Makes TLS with the host of `target` over `stream`.
    pub(super) async fn handshake(&self, stream: Stream, target: &Uri) -> Result<Stream, ConnectError> {
        let host = target.host().unwrap_or_default().trim_matches(['[', ']']);
        let name = ServerName::try_from(host.to_owned()).map_err(|error| {
            ConnectError::new(SendErrorKind::Tls, "no certificate can name this host").because(error)
        })?;
        let connector = self.connector.get_or_try_init(|| self.load()).await?;
        let stream = connector.connect(name, TokioIo::new(stream)).await.map_err(ConnectError::of_handshake)?;
        Ok(Stream::tls(stream))
    }

    /// Loads the system's certificates, outside of the asynchronous threads. A failure is not kept: the program may
    /// install a provider, or its user the system's certificates.
    async fn load(&self) -> Result<TlsConnector, ConnectError> {
        let provider = self.provider.clone().or_else(default_provider).ok_or_else(|| {
            ConnectError::new(
                SendErrorKind::Tls,
                "there is no provider of cryptography; turn on the feature `ring` or `aws-lc-rs`, or set \
                 `HyperBuilder::crypto_provider`",
            )
        })?;
        let extra = self.extra.clone();
        let stopped = |error| ConnectError::new(SendErrorKind::Connect, "the runtime is shutting down").because(error);
        let config = tokio::task::spawn_blocking(move || config(provider, extra)).await.map_err(stopped)??;
        Ok(Arc::new(config).into())
    }
}

/// Returns the provider that is used if the builder was given none: the process's, or that of a feature.
fn default_provider() -> Option<Arc<CryptoProvider>> {
    CryptoProvider::get_default().cloned().or_else(feature_provider)
}

#[cfg(feature = "aws-lc-rs")]
fn feature_provider() -> Option<Arc<CryptoProvider>> {
    Some(Arc::new(rustls::crypto::aws_lc_rs::default_provider()))
}

#[cfg(all(feature = "ring", not(feature = "aws-lc-rs")))]
fn feature_provider() -> Option<Arc<CryptoProvider>> {
    Some(Arc::new(rustls::crypto::ring::default_provider()))
}

#[cfg(not(any(feature = "ring", feature = "aws-lc-rs")))]
fn feature_provider() -> Option<Arc<CryptoProvider>> {
    None
}

/// Returns a configuration that trusts the system's certificates and `extra`.
fn config(provider: Arc<CryptoProvider>, extra: Vec<CertificateDer<'static>>) -> Result<ClientConfig, ConnectError> {
    let failed = |reason| move |error: rustls::Error| ConnectError::new(SendErrorKind::Tls, reason).because(error);
    let config = ClientConfig::builder_with_provider(provider.clone())
        .with_safe_default_protocol_versions()
        .map_err(failed("the provider of cryptography supports neither TLS 1.2 nor 1.3; set another"))?;
    let verifier =
        if extra.is_empty() { Verifier::new(provider) } else { Verifier::new_with_extra_roots(extra, provider) };
    let verifier = verifier
        .map_err(failed("the system's certificates cannot be loaded; install them, or set `HyperBuilder::extra_ca`"))?;
    // rustls calls every custom verifier dangerous; this one is the system's.
    Ok(config.dangerous().with_custom_certificate_verifier(Arc::new(verifier)).with_no_client_auth())
}

/// Reads certificates from PEM text or one from DER, and checks that they can be trusted.
pub(super) fn certificates(bytes: &[u8]) -> Result<Vec<CertificateDer<'static>>, ConfigError> {
    const DER_SEQUENCE: u8 = 0x30;
    const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";
    let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    let fail = |reason: &str| ConfigError::new(format!("the extra certificate authority {reason}"));
    let mut found = Vec::new();
    if bytes.first() == Some(&DER_SEQUENCE) {
        found.push(CertificateDer::from(bytes.to_vec()));
    } else {
        let mut other = None;
        for section in <(SectionKind, Vec<u8>)>::pem_slice_iter(bytes) {
            match section.map_err(|_| fail("is broken PEM; export it again"))? {
                (SectionKind::Certificate, der) => found.push(CertificateDer::from(der)),
                (kind, _) => other = Some(kind),
            }
        }
        if found.is_empty() {
            return Err(fail(match other {
                _ if bytes.is_empty() => "is empty; pass the certificate as PEM or DER",
                None => {
                    "is not a certificate; pass it as PEM, which starts with `-----BEGIN CERTIFICATE-----`, or as DER"
                }
                Some(SectionKind::RsaPrivateKey | SectionKind::PrivateKey | SectionKind::EcPrivateKey) => {
                    "is a private key; pass the certificate, and keep the key secret"
                }
                Some(_) => "has no PEM section `CERTIFICATE`; pass the certificate",
            }));
        }
    }
    for certificate in &found {
        let usable = RootCertStore::empty().add(certificate.clone());
        usable.map_err(|_| fail("is not a valid certificate; pass an X.509 certificate as PEM or DER"))?;
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    #[test]
    #[cfg(feature = "aws-lc-rs")]
    fn aws_lc_rs_is_preferred_to_ring() {
        let provider = super::default_provider().unwrap();
        assert_eq!(format!("{:?}", provider.secure_random), "AwsLcRs");
    }

    #[test]
    #[cfg(all(feature = "ring", not(feature = "aws-lc-rs")))]
    fn ring_is_used_without_aws_lc_rs() {
        let provider = super::default_provider().unwrap();
        assert_eq!(format!("{:?}", provider.secure_random), "Ring");
    }
}
