//! TLS of the default transport.
//!
//! The provider of cryptography is chosen here and never installed for the whole process, which would decide for other
//! crates. The system's verifier checks the portal's certificate.

use std::sync::Arc;

use rustls::ClientConfig;
use rustls::crypto::CryptoProvider;
use rustls::pki_types::CertificateDer;
use rustls_platform_verifier::Verifier;

/// Returns the provider that is used if the builder was given none: the process's, or that of a feature.
pub(super) fn default_provider() -> Option<Arc<CryptoProvider>> {
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
pub(super) fn config(
    provider: Arc<CryptoProvider>,
    extra: Vec<CertificateDer<'static>>,
) -> Result<ClientConfig, rustls::Error> {
    let verifier = if extra.is_empty() {
        Verifier::new(provider.clone())?
    } else {
        Verifier::new_with_extra_roots(extra, provider.clone())?
    };
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        // rustls calls every custom verifier dangerous; this one is the system's.
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(verifier))
        .with_no_client_auth();
    Ok(config)
}
