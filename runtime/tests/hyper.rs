//! The default transport against a socket.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "hyper")]

use std::io::{Read, Write};
use std::net::TcpListener;
use std::thread::JoinHandle;

use bitrix24_runtime::error::UnexpectedKind;
use bitrix24_runtime::retry::NoRetry;
use bitrix24_runtime::transport::SendErrorKind;
use bitrix24_runtime::{Client, Error};

/// Responds to one request with `response` and returns what was sent.
fn portal(response: &'static str) -> (String, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/rest/1/s3cretT0ken/", listener.local_addr().unwrap());
    let served = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let (mut request, mut buffer) = (String::new(), [0; 4096]);
        while !request.ends_with('}') {
            let count = stream.read(&mut buffer).unwrap();
            request.push_str(std::str::from_utf8(&buffer[..count]).unwrap());
        }
        stream.write_all(response.as_bytes()).unwrap();
        request
    });
    (address, served)
}

async fn call(address: &str) -> Result<bitrix24_runtime::Json, Error> {
    let client = Client::builder().webhook(address).retry(NoRetry).build().unwrap();
    client.call_raw("user.current", &serde_json::json!({})).await
}

#[tokio::test]
async fn a_call_sends_a_request_and_receives_the_response() {
    let (address, served) = portal("HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{\"result\":7}");
    assert_eq!(call(&address).await.unwrap(), 7);
    let request = served.join().unwrap();
    assert!(request.starts_with("POST /rest/api/1/s3cretT0ken/user.current HTTP/1.1\r\n"), "{request}");
    assert!(request.to_lowercase().contains("content-type: application/json\r\n"), "{request}");
    assert!(request.ends_with("\r\n\r\n{}"), "{request}");
}

#[tokio::test]
async fn the_date_of_retry_after_counts_from_the_date_of_the_response() {
    let (address, served) = portal(
        "HTTP/1.1 503 Service Unavailable\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\n\
         Retry-After: Sunday, 06-Nov-94 09:49:37 GMT\r\nContent-Length: 6\r\n\r\n<html>",
    );
    let error = call(&address).await.unwrap_err();
    assert_eq!(error.context().retry_after(), Some(std::time::Duration::from_secs(3600)));
    served.join().unwrap();
}

#[tokio::test]
async fn the_transport_follows_no_redirect() {
    let (address, served) = portal("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");
    let Err(Error::Unexpected(error)) = call(&address).await else { panic!("a redirect was followed") };
    assert_eq!((error.kind(), error.excerpt()), (UnexpectedKind::Redirect, "127.0.0.1:1"));
    served.join().unwrap();
}

#[tokio::test]
async fn an_interrupted_call_may_have_been_executed() {
    let (address, served) = portal("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"result\"");
    let Err(Error::Transport(error)) = call(&address).await else { panic!("half a response was accepted") };
    assert_eq!(error.kind(), SendErrorKind::Interrupted);
    let chain = format!("{error} {error:?}");
    assert!(Error::<bitrix24_runtime::method::UntypedErrorKind>::Transport(error).may_have_executed());
    assert!(!chain.contains("s3cret"), "{chain}");
    served.join().unwrap();
}

#[tokio::test]
async fn a_response_of_another_protocol_is_named() {
    // An alert of TLS, and a greeting.
    for response in ["\x15\x03\x01\x00\x02\x02\x0A", "SSH-2.0-server\r\n"] {
        let (address, served) = portal(response);
        let Err(Error::Transport(error)) = call(&address).await else { panic!("accepted") };
        assert_eq!(error.kind(), SendErrorKind::Interrupted);
        assert!(error.to_string().contains("is not valid HTTP; check the scheme and the port of the URL"), "{error}");
        served.join().unwrap();
    }
}

#[tokio::test]
async fn a_refused_connection_was_not_executed() {
    let address = {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        format!("http://{}/rest/1/s3cretT0ken/", listener.local_addr().unwrap())
    };
    let error = call(&address).await.unwrap_err();
    assert!(!error.may_have_executed() && error.is_retryable());
    assert!(!format!("{error} {error:?}").contains("s3cret"));
    let Error::Transport(error) = error else { panic!("{error}") };
    assert_eq!(error.kind(), SendErrorKind::Connect);
}

#[tokio::test]
async fn a_response_that_is_too_large_is_rejected() {
    let (address, served) = portal(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\n{\"result\":[1,2,3,4,5,6,7,8,9,10]\r\n1\r\n}\r\n0\r\n\r\n",
    );
    let client = Client::builder().webhook(&address).max_response(20).build().unwrap();
    let Err(Error::Transport(error)) = client.call_raw("a.b", &serde_json::json!({})).await else { panic!("accepted") };
    assert_eq!(error.kind(), SendErrorKind::TooLarge);
    served.join().unwrap();
}

#[test]
fn without_a_runtime_there_is_an_error() {
    let client = Client::webhook("http://127.0.0.1:1/rest/1/s3cretT0ken/").unwrap();
    let call = async { client.call_raw("a.b", &serde_json::json!({})).await };
    let mut call = std::pin::pin!(call);
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    let std::task::Poll::Ready(Err(Error::Transport(error))) = call.as_mut().poll(&mut context) else {
        panic!("pending")
    };
    assert_eq!(error.kind(), SendErrorKind::Unsupported);
}
