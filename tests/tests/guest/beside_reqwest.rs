//! A program that uses reqwest with its default features.

mod portal;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    // Panicked with "No rustls crypto provider is configured" where another crate had turned the provider off.
    let client = reqwest::Client::new();
    client.post(std::env::var("PLAIN_PORTAL").unwrap()).send().await.unwrap();
    portal::call(portal::transport()).await.unwrap();
    // The same by TLS, which needs a provider.
    let ca = reqwest::Certificate::from_pem(&std::fs::read(std::env::var("CA").unwrap()).unwrap()).unwrap();
    let client = reqwest::Client::builder().tls_certs_merge([ca]).build().unwrap();
    client.post(std::env::var("PORTAL").unwrap()).send().await.unwrap();
}
