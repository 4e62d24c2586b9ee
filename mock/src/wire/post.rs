//! Posts of forms to addresses outside, such as those of event handlers.

use std::time::Duration;

use bytes::Bytes;
use http_body_util::Full;
use hyper::header::{CONTENT_TYPE, HOST};
use hyper::{Request, Uri};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

/// How long a server may take for its response.
const TIMEOUT: Duration = Duration::from_secs(10);

/// Posts a form and returns the HTTP status of the response, or why there is none.
pub(crate) async fn post_form(url: &str, form: String) -> Result<u16, String> {
    let uri: Uri = url.parse().map_err(|error| format!("the address cannot be read: {error}"))?;
    if uri.scheme_str() != Some("http") {
        return Err("the portal posts to addresses with `http` alone".to_owned());
    }
    let late = |_| format!("there was no response within {} s", TIMEOUT.as_secs());
    tokio::time::timeout(TIMEOUT, exchange(&uri, form)).await.map_err(late)?
}

async fn exchange(uri: &Uri, form: String) -> Result<u16, String> {
    let authority = uri.authority().ok_or("the address has no host")?;
    let host = authority.host().trim_start_matches('[').trim_end_matches(']');
    let stream = TcpStream::connect((host, authority.port_u16().unwrap_or(80))).await;
    let stream = stream.map_err(|error| format!("cannot connect: {error}"))?;
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
