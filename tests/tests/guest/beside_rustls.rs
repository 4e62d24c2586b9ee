//! A program that uses rustls directly, as the guide says.

mod portal;

use std::sync::Arc;

use rustls::crypto::{CryptoProvider, aws_lc_rs, ring};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    // The case of the guide: the features of two providers are on, and rustls cannot choose.
    let ambiguous = std::panic::catch_unwind(rustls::ClientConfig::builder);
    assert!(ambiguous.is_err(), "the guide is out of date: rustls chooses a provider");
    portal::call(portal::transport()).await.unwrap();
    assert!(CryptoProvider::get_default().is_none(), "the client installed a provider");

    // The remedies of the guide.
    let own = rustls::ClientConfig::builder_with_provider(Arc::new(ring::default_provider()));
    own.with_safe_default_protocol_versions().unwrap();
    aws_lc_rs::default_provider().install_default().unwrap();
    let _ = rustls::ClientConfig::builder();
    portal::call(portal::transport()).await.unwrap();
    portal::call(portal::transport().crypto_provider(Arc::new(ring::default_provider()))).await.unwrap();
}
