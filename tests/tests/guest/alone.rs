//! A program without another HTTP library, whose features decide about the provider.

mod portal;

use bitrix24_runtime::transport::rustls::crypto::CryptoProvider;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    if cfg!(any(feature = "ring", feature = "aws-lc-rs")) {
        portal::call(portal::transport()).await.unwrap();
        assert!(CryptoProvider::get_default().is_none(), "the client installed a provider");
    } else {
        let error = portal::call(portal::transport()).await.unwrap_err();
        assert!(error.to_string().contains("turn on the feature `ring` or `aws-lc-rs`"), "{error}");
    }
    #[cfg(feature = "ring")]
    the_default_of_the_process_comes_first().await;
}

#[cfg(feature = "ring")]
async fn the_default_of_the_process_comes_first() {
    use bitrix24_runtime::transport::rustls::crypto::ring;

    let early = portal::client(portal::transport());
    let mut useless = ring::default_provider();
    useless.cipher_suites.clear();
    useless.install_default().unwrap();
    // Installed after the transport was built, before its first connection.
    let error = portal::call_by(&early).await.unwrap_err();
    assert!(error.to_string().contains("the provider of cryptography supports neither"), "{error}");
    portal::call(portal::transport().crypto_provider(std::sync::Arc::new(ring::default_provider()))).await.unwrap();
}
