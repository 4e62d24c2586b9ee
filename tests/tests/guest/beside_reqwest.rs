//! A program that uses reqwest with its default features.

mod portal;

use bitrix24_runtime::transport::{ReqwestTransport, SendErrorKind};
use bitrix24_runtime::{Client, Error};

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

    // A call through the program's client, which does not trust the certificate: no retry can help.
    let builder = Client::builder().webhook(&std::env::var("PORTAL").unwrap());
    let untrusting = builder.transport(ReqwestTransport::new(reqwest::Client::new())).build().unwrap();
    let Err(Error::Transport(error)) = portal::call_by(&untrusting).await else { panic!("the certificate is trusted") };
    assert_eq!((error.kind(), error.context().attempts()), (SendErrorKind::Tls, 1), "{error}");
}
