//! The transport over a client of reqwest, against a socket.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "reqwest")]

use std::io::{Read, Write};
use std::net::TcpListener;

use bitrix24_runtime::retry::NoRetry;
use bitrix24_runtime::transport::{ReqwestTransport, SendErrorKind};
use bitrix24_runtime::{Client, ClientBuilder, Error};
use serde_json::json;

/// Serves one request with `response`.
fn portal(response: &'static str) -> ClientBuilder {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let host = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let (mut request, mut buffer) = (Vec::new(), [0; 4096]);
        while !request.ends_with(b"}") {
            let count = stream.read(&mut buffer).unwrap();
            request.extend_from_slice(&buffer[..count]);
        }
        stream.write_all(response.as_bytes()).unwrap();
    });
    let transport = ReqwestTransport::new(reqwest::Client::builder().no_proxy().build().unwrap());
    Client::builder().webhook(&format!("http://{host}/rest/1/s3cretT0ken/")).transport(transport).retry(NoRetry)
}

/// Returns the kind of a failed call, and whether it may have been executed.
async fn failure(builder: ClientBuilder) -> (SendErrorKind, bool) {
    let error = builder.build().unwrap().call_raw("a.b", &json!({})).await.unwrap_err();
    let may_have_executed = error.may_have_executed();
    assert!(!format!("{error} {error:?}").contains("s3cret"));
    let Error::Transport(error) = error else { panic!("{error}") };
    (error.kind(), may_have_executed)
}

#[tokio::test]
async fn a_call_sends_a_request_and_receives_the_response() {
    let client = portal("HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{\"result\":7}").build().unwrap();
    assert_eq!(client.call_raw("a.b", &json!({})).await.unwrap(), 7);
}

#[tokio::test]
async fn a_failure_says_whether_the_request_may_have_arrived() {
    let refused = Client::builder().webhook("http://127.0.0.1:1/rest/1/s3cretT0ken/").retry(NoRetry);
    let refused = refused.transport(ReqwestTransport::new(reqwest::Client::builder().no_proxy().build().unwrap()));
    assert_eq!(failure(refused).await, (SendErrorKind::Connect, false));
    assert_eq!(failure(portal("")).await, (SendErrorKind::Interrupted, true));
    let half = portal("HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{\"res");
    assert_eq!(failure(half).await, (SendErrorKind::Interrupted, true));
}

/// The announced length is only the peer's word, and the limit holds without one.
#[tokio::test]
async fn a_response_is_read_up_to_the_limit() {
    let huge = "HTTP/1.1 200 OK\r\nContent-Length: 30000000000\r\n\r\n{\"res";
    assert_eq!(failure(portal(huge).max_response(usize::MAX)).await, (SendErrorKind::Interrupted, true));
    assert_eq!(failure(portal(huge)).await, (SendErrorKind::TooLarge, true));
    let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\n{\"result\":[1,2,3,4,5,6,7,8,9,10]\r\n1\r\n}\r\n0\r\n\r\n";
    assert_eq!(failure(portal(chunked).max_response(20)).await, (SendErrorKind::TooLarge, true));
}
