//! Posts of forms to addresses outside, such as those of event handlers.

use std::time::Duration;

use bytes::Bytes;
use http_body_util::Full;
use hyper::header::{CONTENT_TYPE, HOST};
use hyper::http::uri::Authority;
use hyper::{Request, Uri};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;

#[cfg(feature = "tls")]
use crate::wire::tls::secured;

/// How long a server may take for its response.
const TIMEOUT: Duration = Duration::from_secs(10);

/// Posts a form and returns the HTTP status of the response, or why there is none.
pub(crate) async fn post_form(url: &str, form: String) -> Result<u16, String> {
    let uri: Uri = url.parse().map_err(|error| format!("the address cannot be read: {error}"))?;
    let is_secured = match uri.scheme_str() {
        Some("http") => false,
        Some("https") if cfg!(feature = "tls") => true,
        Some("https") => {
            return Err("the address starts with `https`, which needs the feature `tls` of `bitrix24-mock`".to_owned());
        }
        _ => return Err("the address starts with neither `http` nor `https`".to_owned()),
    };
    let late = |_| format!("there was no response within {} s", TIMEOUT.as_secs());
    tokio::time::timeout(TIMEOUT, exchange(&uri, is_secured, form)).await.map_err(late)?
}

async fn exchange(uri: &Uri, is_secured: bool, form: String) -> Result<u16, String> {
    let authority = uri.authority().ok_or("the address has no host")?;
    let host = authority.host().trim_start_matches('[').trim_end_matches(']');
    let port = authority.port_u16().unwrap_or(if is_secured { 443 } else { 80 });
    let stream = TcpStream::connect((host, port)).await.map_err(|error| format!("cannot connect: {error}"))?;
    #[cfg(feature = "tls")]
    if is_secured {
        return post(secured(host, stream).await?, uri, authority, form).await;
    }
    post(stream, uri, authority, form).await
}

async fn post(
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    uri: &Uri,
    authority: &Authority,
    form: String,
) -> Result<u16, String> {
    let (mut sender, connection) =
        hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.map_err(|error| error.to_string())?;
    let request = Request::post(uri.path_and_query().map_or("/", |path| path.as_str()))
        .header(HOST, authority.as_str())
        .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Full::new(Bytes::from(form)))
        .map_err(|error| error.to_string())?;
    let mut response = std::pin::pin!(sender.send_request(request));
    let response = tokio::select! {
        response = &mut response => response,
        // The server has closed the connection, perhaps after the response.
        _ = connection => response.await,
    };
    response.map(|response| response.status().as_u16()).map_err(|error| error.to_string())
}
