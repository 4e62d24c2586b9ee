//! The server: many portals at once, many requests on a connection, a clean stop.

mod common;

use std::io::{Read, Write};
use std::net::TcpStream;

use bitrix24_json::json;
use bitrix24_mock::MockPortal;
use common::fixture::fixture_portal;
use common::{call, portal, post};

#[test]
fn portals_have_their_own_rows() {
    let portals: Vec<MockPortal> = (0..20).map(|_| fixture_portal()).collect();
    let mut ports: Vec<u16> = portals.iter().map(|portal| portal.address().port()).collect();
    ports.sort_unstable();
    ports.dedup();
    assert_eq!(ports.len(), 20);
    call(&portals[3], "shop.item.delete", &json!({"id": 1})).result();
    assert_eq!(call(&portals[3], "shop.item.get", &json!({"id": 1})).status, 400);
    assert_eq!(call(&portals[4], "shop.item.get", &json!({"id": 1})).status, 200);
}

#[test]
fn concurrent_writes_get_distinct_identifiers() {
    let portal = fixture_portal();
    let add = || {
        let response = call(&portal, "shop.item.add", &json!({"fields": {"title": "Same"}}));
        response.result()["item"]["id"].as_i64().expect("an id")
    };
    let mut ids: Vec<i64> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8).map(|_| scope.spawn(|| (0..10).map(|_| add()).collect::<Vec<_>>())).collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("no panic")).collect()
    });
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 80);
}

#[test]
fn a_connection_serves_many_requests() {
    let portal = portal();
    let mut stream = TcpStream::connect(portal.address()).expect("a connection");
    let body = r#"{"messageId":15}"#;
    let text = format!(
        "POST /rest/api/1/s3cr3t/mail.message.createchat HTTP/1.1\r\nHost: a\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    for _ in 0..3 {
        stream.write_all(text.as_bytes()).expect("a written request");
        let mut response = Vec::new();
        // The body ends with the two braces of `time` and the envelope.
        while !response.ends_with(b"}}") {
            let mut part = [0; 4096];
            let count = stream.read(&mut part).expect("a response");
            assert_ne!(count, 0, "the connection stays open");
            response.extend_from_slice(&part[..count]);
        }
        assert!(response.starts_with(b"HTTP/1.1 200 OK"));
    }
}

#[test]
fn a_stopped_portal_closes_its_connections_and_frees_its_port() {
    let portal = portal();
    let address = portal.address();
    let mut stream = TcpStream::connect(address).expect("a connection");
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    runtime.block_on(portal.stop());
    assert!(matches!(stream.read(&mut [0; 1]), Ok(0) | Err(_)), "the connection has ended");
    assert!(TcpStream::connect(address).is_err(), "the port is closed");
    let again = MockPortal::builder().address(address).start_blocking().expect("the port is free");
    assert_eq!(again.address(), address);
}

#[test]
fn an_address_in_use_is_an_error() {
    let portal = portal();
    let error = MockPortal::builder().address(portal.address()).start_blocking().expect_err("the address is in use");
    assert!(error.to_string().starts_with(&format!("cannot listen on {}: ", portal.address())), "{error}");
}

#[test]
fn a_large_body_is_accepted() {
    let portal = fixture_portal();
    let title = "x".repeat(3 << 20);
    let response =
        post(&portal, "/rest/api/1/s3cr3t/shop.item.add", &[], &json!({"fields": {"title": title}}).to_string());
    assert_eq!(response.result()["item"]["title"].as_str().map(str::len), Some(3 << 20));
}

#[tokio::test]
async fn a_portal_starts_in_async_code_too() {
    let portal = MockPortal::start().await;
    assert!(portal.url().ends_with(&format!(":{}", portal.address().port())));
    portal.stop().await;
}
