//! Posts a call with hyper-util's client and reads the response's bytes: `hyper URL CALLS`.

use bytes::Bytes;
use http_body_util::{BodyExt as _, Full};
use hyper::Request;
use hyper::header::CONTENT_ENCODING;
use hyper_rustls::{ConfigBuilderExt as _, HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use std::error::Error;
use std::io::Read as _;

fn main() -> Result<(), Box<dyn Error>> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(run())
}

async fn run() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let url: hyper::Uri = arguments.next().ok_or("no address")?.parse()?;
    let calls: usize = arguments.next().ok_or("no number of calls")?.parse()?;
    // The certificates are only loaded for https, which loopback does without.
    if url.scheme_str() == Some("https") {
        post(&Client::builder(TokioExecutor::new()).build(tls()?), &url, calls).await
    } else {
        post(&Client::builder(TokioExecutor::new()).build_http(), &url, calls).await
    }
}

fn tls() -> Result<HttpsConnector<HttpConnector>, Box<dyn Error>> {
    let provider = std::sync::Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions()?;
    let config = config.try_with_platform_verifier()?.with_no_client_auth();
    Ok(HttpsConnectorBuilder::new().with_tls_config(config).https_only().enable_http1().build())
}

async fn post<C>(client: &Client<C, Full<Bytes>>, url: &hyper::Uri, calls: usize) -> Result<(), Box<dyn Error>>
where
    C: hyper_util::client::legacy::connect::Connect + Clone + Send + Sync + 'static,
{
    for _ in 0..calls {
        let request = Request::post(url.clone())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("User-Agent", USER_AGENT)
            .header("X-Request-Id", "0123456789abcdef0123456789abcdef")
            .header("Accept-Encoding", "gzip")
            .header("Idempotency-Key", "0123456789abcdef0123456789abcdef")
            .body(Full::new(Bytes::from_static(BODY)))?;
        let (head, body) = client.request(request).await?.into_parts();
        let mut bytes = body.collect().await?.to_bytes();
        if head.headers.get(CONTENT_ENCODING).is_some_and(|encoding| encoding == "gzip") {
            let mut unzipped = Vec::new();
            flate2::read::GzDecoder::new(&*bytes).read_to_end(&mut unzipped)?;
            bytes = unzipped.into();
        }
        if !head.status.is_success() || std::hint::black_box(bytes).is_empty() {
            return Err(head.status.as_str().into());
        }
    }
    Ok(())
}
