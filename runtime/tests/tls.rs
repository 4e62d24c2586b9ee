//! Secure connections: whom the client trusts, and what it says of those that fail.
#![allow(clippy::unwrap_used)]
#![cfg(all(feature = "hyper", feature = "ring"))]

mod net;

use std::sync::Arc;

use bitrix24_runtime::retry::NoRetry;
use bitrix24_runtime::transport::{HyperBuilder, HyperTransport, SendErrorKind, rustls};
use net::{call, call_with, certificate, failure, portal, server, tls, tls_for};
use rustls::server::WebPkiClientVerifier;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

fn trusting() -> HyperBuilder {
    HyperTransport::builder().extra_ca(certificate("ca"))
}

#[tokio::test]
async fn the_authority_of_the_portal_can_be_trusted() {
    let (port, seen) = portal(Some(tls("server"))).await;
    let der = rustls::pki_types::pem::PemObject::from_pem_slice(&certificate("ca"))
        .map(|der: rustls::pki_types::CertificateDer<'_>| der.to_vec());
    for (host, transport) in [
        ("127.0.0.1", trusting()),
        ("localhost", trusting()),
        ("localhost", HyperTransport::builder().extra_ca(der.unwrap())),
        // As some editors save it.
        ("localhost", HyperTransport::builder().extra_ca([b"\xEF\xBB\xBF", &*certificate("ca")].concat())),
    ] {
        assert_eq!(call(&format!("https://{host}:{port}"), transport).await.unwrap(), 7, "{host}");
    }
    assert_eq!(seen.lock().unwrap().iter().filter(|seen| seen.starts_with("POST /rest/api/1/")).count(), 4);
}

#[tokio::test]
async fn connections_of_one_transport_resume_the_session() {
    let (port, seen) = portal(Some(tls("server"))).await;
    let transport = trusting().build().unwrap();
    for _ in 0..2 {
        let client = bitrix24_runtime::Client::builder().transport(transport.clone());
        let client = client.webhook(&format!("https://localhost:{port}/rest/1/s3cretT0ken/")).build().unwrap();
        client.call_raw("user.current", &serde_json::json!({})).await.unwrap();
    }
    let seen = seen.lock().unwrap();
    assert!(seen[0].starts_with("Some(Full") && seen[2].starts_with("Some(Resumed"), "{seen:?}");
}

#[tokio::test]
async fn a_bad_certificate_is_named_with_its_remedy_and_not_tried_again() {
    let untrusting = HyperTransport::builder;
    for (name, transport, words) in [
        ("server", untrusting(), "trust its authority with `HyperBuilder::extra_ca`"),
        ("expired", trusting(), "the certificate has expired; renew it"),
        ("future", trusting(), "correct the clock of this machine"),
        ("other", trusting(), "the certificate is for another host"),
        ("nameless", trusting(), "names no host as a subject alternative name"),
        ("self_signed", untrusting().extra_ca(certificate("self_signed")), "issue one for the server (`CA:FALSE`)"),
    ] {
        let (port, _) = portal(Some(tls(name))).await;
        let (error, text) = failure(call(&format!("https://127.0.0.1:{port}"), transport).await);
        assert_eq!(error.kind(), SendErrorKind::Tls, "{name}: {text}");
        assert!(error.to_string().contains(words), "{name}: {text}");
        assert_eq!(error.context().attempts(), 1, "{name}");
    }
}

/// Starts a server that reads the start of a handshake and responds with `bytes`.
async fn raw(bytes: &'static [u8]) -> String {
    let port = server(move |mut stream| async move {
        let _ = stream.read(&mut [0; 4096]).await;
        let _ = stream.write_all(bytes).await;
    });
    format!("https://127.0.0.1:{}", port.await)
}

#[tokio::test]
async fn a_failed_handshake_is_permanent_only_if_it_stays_so() {
    use SendErrorKind::{Connect, Tls};
    for (bytes, kind, words) in [
        (&b"HTTP/1.1 400 Bad Request\r\n\r\n"[..], Tls, "check the scheme and the port of the URL"),
        (&[21, 3, 3, 0, 2, 2, 70], Tls, "the server must support TLS 1.2 or 1.3"),
        (&[21, 3, 3, 0, 2, 2, 40], Tls, "the server must support TLS 1.2 or 1.3"),
        (&[21, 3, 3, 0, 2, 2, 112], Tls, "the server does not know this host name"),
        (&[21, 3, 3, 0, 2, 2, 116], Tls, "the server demands a client certificate"),
        (&[21, 3, 3, 0, 2, 2, 80], Connect, "the server ended the TLS handshake"),
        (&[], Connect, "the connection was closed during the TLS handshake"),
    ] {
        let (error, text) = failure(call_with(&raw(bytes).await, trusting(), |client| client.retry(NoRetry)).await);
        assert_eq!(error.kind(), kind, "{text}");
        assert!(error.to_string().contains(words), "{text}");
        assert_eq!(error.context().is_retryable(), kind == Connect, "{text}");
    }
}

/// In TLS 1.3, a server rejects the client when the request is already on its way. The server does not read it.
#[tokio::test]
async fn a_server_that_demands_a_client_certificate_is_named_and_not_tried_again() {
    let mut authorities = rustls::RootCertStore::empty();
    authorities.add(rustls::pki_types::pem::PemObject::from_pem_slice(&certificate("ca")).unwrap()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let clients = WebPkiClientVerifier::builder_with_provider(Arc::new(authorities), provider).build().unwrap();
    let tls = tls_for("server", clients);
    let port = server(move |stream| {
        let accept = tls.accept(stream).into_fallible();
        async move {
            // The request must not be answered by the end of the connection before the alert is read.
            let (_, mut stream) = accept.await.err().unwrap();
            while stream.read(&mut [0; 512]).await.unwrap_or_default() > 0 {}
        }
    });
    let (error, text) = failure(call(&format!("https://localhost:{}", port.await), trusting()).await);
    assert_eq!((error.kind(), error.context().attempts()), (SendErrorKind::Tls, 1), "{text}");
    assert!(error.to_string().contains("the server demands a client certificate; set a `Transport`"), "{text}");
}

#[tokio::test]
async fn a_name_that_cannot_be_looked_up_is_no_connection() {
    // Resolvers reject a name of more than 255 characters without a question to the network.
    let unknown = format!("https://{}example", "label.".repeat(60));
    let (error, text) = failure(call_with(&unknown, trusting(), |client| client.retry(NoRetry)).await);
    assert_eq!((error.kind(), error.context().is_retryable()), (SendErrorKind::Connect, true), "{text}");
    assert!(text.contains("failed to lookup address information"), "{text}");
}

#[tokio::test(start_paused = true)]
async fn the_connect_timeout_covers_the_handshake() {
    let port =
        server(|mut stream| async move { while stream.read(&mut [0; 512]).await.unwrap_or_default() > 0 {} }).await;
    let silent = format!("https://127.0.0.1:{port}");
    let (error, text) = failure(call_with(&silent, trusting(), |client| client.retry(NoRetry)).await);
    assert_eq!(error.kind(), SendErrorKind::Timeout, "{text}");
    assert!(error.to_string().contains("`HyperBuilder::connect_timeout`"), "{text}");
}

#[tokio::test]
async fn the_provider_of_the_builder_is_used_and_not_installed() {
    let mut provider = rustls::crypto::ring::default_provider();
    provider.cipher_suites = vec![rustls::crypto::ring::cipher_suite::TLS13_CHACHA20_POLY1305_SHA256];
    let (port, seen) = portal(Some(tls("server"))).await;
    let transport = trusting().crypto_provider(Arc::new(provider));
    call(&format!("https://localhost:{port}"), transport).await.unwrap();
    assert!(seen.lock().unwrap()[0].contains("CHACHA20"), "{seen:?}");
    assert!(rustls::crypto::CryptoProvider::get_default().is_none());
}

#[test]
fn certificates_are_checked_where_they_are_given() {
    let broken = "-----BEGIN CERTIFICATE-----\n%%%\n-----END CERTIFICATE-----\n";
    let request = "-----BEGIN CERTIFICATE REQUEST-----\nMAA=\n-----END CERTIFICATE REQUEST-----\n";
    let hollow = "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n";
    for (bytes, words) in [
        (b"".to_vec(), "is empty"),
        (b"not pem".to_vec(), "is not a certificate"),
        (certificate("key"), "is a private key"),
        (broken.into(), "is broken PEM"),
        (request.into(), "has no PEM section `CERTIFICATE`"),
        (hollow.into(), "is not a valid certificate"),
        (vec![0x30, 0x00], "is not a valid certificate"),
    ] {
        let error = HyperTransport::builder().extra_ca(bytes).build().unwrap_err().to_string();
        assert!(error.starts_with("the extra certificate authority ") && error.contains(words), "{words}: {error}");
    }
    let zero = HyperTransport::builder().connect_timeout(std::time::Duration::ZERO).build();
    assert!(zero.unwrap_err().to_string().contains("the connect timeout is zero"));
    // Neither certificates nor the URL of a proxy are printed.
    let builder = HyperTransport::builder().proxy("http://user:passw0rd@proxy.example").extra_ca(certificate("ca"));
    assert_eq!(format!("{builder:?}"), "HyperBuilder { connect_timeout: 10s, .. }");
}
