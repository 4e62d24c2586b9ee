//! Portals and proxies on sockets of this machine.
#![allow(dead_code, reason = "each test file uses a part")]

use std::sync::{Arc, Mutex};

use bitrix24_runtime::client::ClientBuilder;
use bitrix24_runtime::error::TransportError;
use bitrix24_runtime::transport::HyperBuilder;
use bitrix24_runtime::{Client, Error, Json};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::server::WebPkiClientVerifier;
use tokio_rustls::rustls::server::danger::ClientCertVerifier;

pub(crate) trait Socket: AsyncRead + AsyncWrite + Unpin + Send {}
impl<S: AsyncRead + AsyncWrite + Unpin + Send> Socket for S {}

/// What a server saw, in order.
pub(crate) type Seen = Arc<Mutex<Vec<String>>>;

pub(crate) fn certificate(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/certificates/{name}.pem", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// Returns the TLS of a server with this certificate.
pub(crate) fn tls(name: &str) -> TlsAcceptor {
    tls_for(name, WebPkiClientVerifier::no_client_auth())
}

/// Returns the TLS of a server with this certificate, which accepts the clients that `clients` verifies.
pub(crate) fn tls_for(name: &str, clients: Arc<dyn ClientCertVerifier>) -> TlsAcceptor {
    let chain = CertificateDer::pem_slice_iter(&certificate(name)).collect::<Result<_, _>>().unwrap();
    let key = PrivateKeyDer::from_pem_slice(&certificate("key")).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let config = config.with_safe_default_protocol_versions().unwrap().with_client_cert_verifier(clients);
    Arc::new(config.with_single_cert(chain, key).unwrap()).into()
}

/// Serves every connection with `serve` and returns the port.
pub(crate) async fn server<F>(serve: impl Fn(TcpStream) -> F + Send + Sync + 'static) -> u16
where
    F: Future<Output = ()> + Send + 'static,
{
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(serve(stream));
        }
    });
    port
}

/// Starts a portal that responds 7 to every call, with TLS if there is any, and closes each connection.
pub(crate) async fn portal(tls: Option<TlsAcceptor>) -> (u16, Seen) {
    let seen = Seen::default();
    let requests = seen.clone();
    let port = server(move |stream| {
        let (tls, seen) = (tls.clone(), requests.clone());
        async move {
            match tls {
                None => respond(stream, &seen).await,
                Some(tls) => match tls.accept(stream).await {
                    Ok(stream) => {
                        let kind = format!(
                            "{:?} {:?}",
                            stream.get_ref().1.handshake_kind(),
                            stream.get_ref().1.negotiated_cipher_suite()
                        );
                        seen.lock().unwrap().push(kind);
                        respond(stream, &seen).await;
                    }
                    Err(error) => seen.lock().unwrap().push(format!("no handshake: {error}")),
                },
            }
        }
    });
    (port.await, seen)
}

async fn respond(mut stream: impl Socket, seen: &Seen) {
    let mut request = head(&mut stream).await;
    while !request.ends_with('}') {
        let mut byte = [0];
        if stream.read(&mut byte).await.unwrap_or_default() == 0 {
            return;
        }
        request.push(byte[0].into());
    }
    seen.lock().unwrap().push(request);
    let response = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 12\r\n\r\n{\"result\":7}";
    let _ = stream.write_all(response).await;
    let _ = stream.shutdown().await;
}

/// Reads the head of a request.
pub(crate) async fn head(stream: &mut impl Socket) -> String {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        let mut byte = [0];
        if stream.read(&mut byte).await.unwrap_or_default() == 0 {
            break;
        }
        head.push(byte[0].into());
    }
    head
}

/// Connects `stream` to the server at `port` until one of them closes.
pub(crate) async fn connect(mut stream: impl Socket, port: u16) {
    let mut server = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    let _ = tokio::io::copy_bidirectional(&mut stream, &mut server).await;
}

/// Calls the portal at `origin` once, through the transport of `transport`.
pub(crate) async fn call(origin: &str, transport: HyperBuilder) -> Result<Json, Error> {
    call_with(origin, transport, |client| client).await
}

pub(crate) async fn call_with(
    origin: &str,
    transport: HyperBuilder,
    settings: impl FnOnce(ClientBuilder) -> ClientBuilder,
) -> Result<Json, Error> {
    let client =
        Client::builder().webhook(&format!("{origin}/rest/1/s3cretT0ken/")).transport(transport.build().unwrap());
    settings(client).build().unwrap().call_raw("user.current", &serde_json::json!({})).await
}

/// Returns the error of a connection and its text with all sources, which must contain no secret.
pub(crate) fn failure(result: Result<Json, Error>) -> (TransportError, String) {
    let error = result.unwrap_err();
    let mut text = format!("{error} {error:?}");
    assert!(!error.may_have_executed(), "{text}");
    let mut source = std::error::Error::source(&error);
    while let Some(next) = source {
        text.push_str(&format!(" | {next} {next:?}"));
        source = next.source();
    }
    assert!(!text.contains("s3cret") && !text.contains("passw0rd"), "{text}");
    let Error::Transport(error) = error else { panic!("{text}") };
    (error, text)
}
