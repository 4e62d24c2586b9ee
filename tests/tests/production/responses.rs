//! Answers that are none: pages, pieces, floods.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};

use bitrix24::error::{Executed, UnexpectedKind};
use bitrix24::mail::message::CreateChat;
use bitrix24::retry::NoRetry;
use bitrix24::transport::SendErrorKind;
use bitrix24::{Client, ClientBuilder, Error, Json, Method};
use bitrix24_mock::{Fault, FaultRule};
use serde_json::json;

use crate::common::Harness;

/// Starts a server that responds to one connection with each of these texts, and returns the URL of its webhook.
pub(crate) fn server(answers: impl IntoIterator<Item = impl AsRef<[u8]>>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let host = listener.local_addr().unwrap();
    let answers: Vec<Vec<u8>> = answers.into_iter().map(|answer| answer.as_ref().to_vec()).collect();
    std::thread::spawn(move || {
        for answer in answers {
            let (mut stream, _) = listener.accept().unwrap();
            read_request(&mut stream);
            // Whoever asked may have had enough before the end.
            stream.write_all(&answer).ok();
        }
    });
    format!("http://{host}/rest/1/s3cr3t/")
}

/// Reads up to the end of a JSON body.
fn read_request(stream: &mut TcpStream) {
    let (mut request, mut buffer) = (Vec::new(), [0; 4096]);
    while !request.ends_with(b"}") {
        match stream.read(&mut buffer) {
            Ok(count @ 1..) => request.extend_from_slice(&buffer[..count]),
            _ => return,
        }
    }
}

fn with_length(head: &str, body: &[u8]) -> Vec<u8> {
    let mut answer = format!("HTTP/1.1 {head}\r\nContent-Length: {}\r\n\r\n", body.len()).into_bytes();
    answer.extend_from_slice(body);
    answer
}

/// Returns the outcome of a call with this response.
async fn outcome(answer: Vec<u8>, set: impl FnOnce(ClientBuilder) -> ClientBuilder) -> Result<Json, Error> {
    let client = set(Client::builder().webhook(&server([answer])).retry(NoRetry)).build().unwrap();
    client.call_raw("a.b", &json!({})).await
}

fn zipped(body: &[u8]) -> Vec<u8> {
    let mut zip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    zip.write_all(body).unwrap();
    with_length("200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip", &zip.finish().unwrap())
}

#[tokio::test]
async fn a_web_page_is_reported_by_its_title() {
    for (status, ran, retryable) in [
        ("200 OK", Executed::Maybe, true),
        ("403 Forbidden", Executed::No, false),
        ("502 Bad Gateway", Executed::Maybe, true),
        ("503 Unavailable", Executed::No, true),
    ] {
        let page = b"<!DOCTYPE html><html><head><title>The portal is closed</title></head><body>x</body></html>";
        let error = outcome(with_length(status, page), |builder| builder).await.unwrap_err();
        assert!(error.to_string().contains("The portal is closed") && !error.to_string().contains('<'), "{error}");
        assert_eq!((error.context().executed(), error.is_retryable()), (ran, retryable), "{status}");
        let Error::Unexpected(error) = error else { panic!("{error}") };
        assert_eq!(error.kind(), UnexpectedKind::Html);
    }
}

#[tokio::test]
async fn a_truncated_response_may_have_been_executed() {
    let harness = Harness::new().await;
    let client = harness.webhook().retry(NoRetry).build().unwrap();
    harness.portal.fault(FaultRule::new(Fault::CutBody).method(CreateChat::NAME));
    let error = client.call(&CreateChat::new(15)).await.unwrap_err();
    assert_eq!((error.context().executed(), error.is_retryable()), (Executed::Maybe, true));
    // Cut by a gateway that announces the length that is left.
    let error = outcome(with_length("200 OK", b"{\"result\": {\"id\""), |builder| builder).await.unwrap_err();
    let Error::Unexpected(error) = error else { panic!("{error}") };
    assert_eq!((error.kind(), error.context().executed()), (UnexpectedKind::InvalidJson, Executed::Maybe));
}

#[tokio::test]
async fn json_that_is_not_an_api_response_is_reported() {
    let harness = Harness::new().await;
    let client = harness.webhook().retry(NoRetry).build().unwrap();
    harness.portal.fault(FaultRule::new(Fault::WrongEnvelope));
    let Err(Error::Unexpected(error)) = client.call(&CreateChat::new(15)).await else { panic!("taken") };
    assert_eq!((error.kind(), error.context().executed()), (UnexpectedKind::NoResult, Executed::Maybe));
}

#[tokio::test]
async fn a_response_is_accepted_up_to_its_limit() {
    let body = format!("{{\"result\": \"{}\"}}", "x".repeat(1_000));
    let announced = with_length("200 OK", body.as_bytes());
    let chunked =
        format!("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{:x}\r\n{body}\r\n0\r\n\r\n", body.len());
    for answer in [announced, chunked.into_bytes()] {
        let size = body.len();
        assert!(outcome(answer.clone(), |builder| builder.max_response(size)).await.is_ok());
        let error = outcome(answer, |builder| builder.max_response(size - 1)).await.unwrap_err();
        assert!(error.may_have_executed() && !error.is_retryable());
        let Error::Transport(error) = error else { panic!("{error}") };
        assert_eq!(error.kind(), SendErrorKind::TooLarge);
    }
}

#[tokio::test]
async fn a_compressed_response_is_decompressed_up_to_the_limit() {
    let body = format!("{{\"result\": \"{}\"}}", " ".repeat(1 << 20));
    let bomb = zipped(body.as_bytes());
    assert!(bomb.len() < 4_096, "{} bytes", bomb.len());
    assert!(outcome(bomb.clone(), |builder| builder).await.is_ok());
    let error = outcome(bomb, |builder| builder.max_response(1 << 20)).await.unwrap_err();
    let Error::Transport(error) = error else { panic!("{error}") };
    assert_eq!(error.kind(), SendErrorKind::TooLarge);
}

#[tokio::test]
async fn a_truncated_compressed_response_is_kept() {
    let mut answer = zipped(b"{\"result\": \"a text that is long enough to be cut somewhere\"}");
    let end = answer.len() - 12;
    answer.truncate(end);
    let text = String::from_utf8_lossy(&answer).into_owned();
    let (head, _) = text.split_once("\r\n\r\n").unwrap();
    let body = answer[head.len() + 4..].to_vec();
    let answer = with_length("200 OK\r\nContent-Encoding: gzip", &body);
    let Err(Error::Unexpected(error)) = outcome(answer, |builder| builder).await else { panic!("taken") };
    assert_eq!((error.kind(), error.context().executed()), (UnexpectedKind::InvalidGzip, Executed::Maybe));
    assert!(error.response().raw().starts_with("{\"result\": \"a text"), "{}", error.response().raw());
}
