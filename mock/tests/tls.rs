//! HTTPS.
#![cfg(feature = "tls")]

mod common;

use std::sync::Arc;

use bitrix24_json::json;
use bitrix24_mock::{MockPortal, StartError};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

// A certificate for 127.0.0.1 that only these tests trust.
const CERTIFICATE: &str = include_str!("data/cert.pem");
const KEY: &str = include_str!("data/key.pem");

fn connector() -> TlsConnector {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_slice(CERTIFICATE.as_bytes()).expect("a certificate")).expect("a root");
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_root_certificates(roots)
        .with_no_client_auth();
    TlsConnector::from(Arc::new(config))
}

async fn exchange(portal: &MockPortal, text: &str) -> std::io::Result<String> {
    let stream = TcpStream::connect(portal.address()).await?;
    let name = ServerName::try_from("127.0.0.1").expect("a name");
    let mut stream = connector().connect(name, stream).await?;
    stream.write_all(text.as_bytes()).await?;
    let mut response = String::new();
    stream.read_to_string(&mut response).await?;
    Ok(response)
}

#[tokio::test]
async fn calls_work_over_https() {
    let portal = MockPortal::builder().tls(CERTIFICATE, KEY).start().await.expect("a portal");
    assert!(portal.webhook_url().starts_with("https://127.0.0.1:"));
    let path = "/rest/api/1/s3cr3t/mail.message.createchat";
    let response =
        exchange(&portal, &common::request("POST", path, &[], r#"{"messageId":15}"#)).await.expect("a response");
    assert!(response.starts_with("HTTP/1.1 200 OK") && response.contains(r#""chatId":100"#), "{response}");
    let reset = exchange(&portal, &common::request("POST", path, &[("X-Mock-Fault", "reset-before")], "{}")).await;
    assert!(reset.is_err(), "{reset:?}");
}

#[tokio::test]
async fn events_are_posted_to_handlers_over_https() {
    let handler = MockPortal::builder().tls(CERTIFICATE, KEY).start().await.expect("a portal");
    let portal = MockPortal::start().await;
    let bind = json!({"event": "ONCRMDEALUPDATE", "handler": format!("{}/event", handler.url())});
    let bound = common::post(&portal, "/rest/event.bind?auth=newtoken", &[], &bind.to_string());
    assert_eq!(bound.result(), true);
    portal.put_row("v2.crm.deal", 7, json!({"TITLE": "Changed"}));
    portal.events_delivered().await;
    // The other portal has nothing at this address, and says so.
    assert_eq!(portal.events()[0].status(), Some(404), "{:?}", portal.events());
}

#[tokio::test]
async fn an_invalid_certificate_is_rejected() {
    let error = MockPortal::builder().tls("nothing", KEY).start().await.expect_err("no certificate");
    assert!(matches!(error, StartError::Certificate(_)), "{error}");
}
