//! Faults by rule, by file and by header.

mod common;

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use bitrix24_json::json;
use bitrix24_mock::{Failure, Fault, FaultRule, MockPortal};
use common::fixture::{fixture_builder, fixture_portal};
use common::{Response, call, call_with, request, send, start};

fn add(portal: &MockPortal, headers: &[(&str, &str)]) -> std::io::Result<Response> {
    send(portal, "POST", "/rest/api/1/s3cr3t/shop.item.add", headers, r#"{"fields":{"title":"Faulty"}}"#)
}

fn added(portal: &MockPortal) -> usize {
    let found = call(portal, "shop.item.list", &json!({"filter": [["title", "Faulty"]]})).result();
    found["items"].as_array().map_or(0, Vec::len)
}

#[test]
fn a_write_takes_effect_before_reset_after_but_not_with_reset_before() {
    let portal = fixture_portal();
    let before = add(&portal, &[("X-Mock-Fault", "reset-before")]).expect_err("a reset");
    assert_eq!((before.kind(), added(&portal)), (ErrorKind::ConnectionReset, 0));
    let after = add(&portal, &[("X-Mock-Fault", "reset-after")]).expect_err("a reset");
    assert_eq!((after.kind(), added(&portal)), (ErrorKind::ConnectionReset, 1));
    let statuses: Vec<_> = portal
        .requests()
        .iter()
        .filter(|request| request.method() == "shop.item.add")
        .map(|request| request.status())
        .collect();
    assert_eq!(statuses, [None, None]);
}

#[test]
fn a_truncated_body_ends_before_its_length() {
    let portal = fixture_portal();
    let cut = add(&portal, &[("X-Mock-Fault", "cut")]).expect_err("a truncated response");
    assert!(matches!(cut.kind(), ErrorKind::UnexpectedEof | ErrorKind::ConnectionReset), "{cut}");
    assert_eq!(added(&portal), 1, "the method is executed");
}

#[test]
fn each_fault_has_its_response() {
    let portal = fixture_portal();
    let with = |fault: &str| call_with(&portal, "shop.item.get", &[("X-Mock-Fault", fault)], &json!({"id": 1}));
    let html = with("html");
    assert!(html.status == 502 && html.text.starts_with("<html>"));
    assert_eq!(with("503").failure(), (503, "QUERY_LIMIT_EXCEEDED".to_owned()));
    assert_eq!(with("429").failure(), (429, "OPERATION_TIME_LIMIT".to_owned()));
    assert_eq!(with("error=OverloadLimit").failure(), (401, "OVERLOAD_LIMIT".to_owned()));
    assert_eq!(with("error=NOTE_ANY").failure(), (400, "NOTE_ANY".to_owned()));
    let wrong = with("wrong-envelope");
    assert!(wrong.status == 200 && wrong.json().get("result").is_none());
    let moved = with("moved=http://other.example:8080/");
    assert_eq!(
        (moved.status, moved.header("location")),
        (302, Some("http://other.example:8080/rest/api/1/s3cr3t/shop.item.get"))
    );
    assert_eq!(with("explode").failure(), (400, "MOCK_UNKNOWN_FAULT".to_owned()));
}

#[test]
fn rules_trigger_by_method_and_number() {
    let portal = start(fixture_builder().fault(FaultRule::new(Fault::Html).method("shop.item.*").nth(2)));
    let get = || call(&portal, "shop.item.get", &json!({"id": 1})).status;
    assert_eq!([get(), get(), get()], [200, 502, 200]);
    portal.fault(FaultRule::new(Fault::Fails(Failure::error("AccessDenied").message("No"))).times(1));
    let denied = call(&portal, "shop.item.list", &json!({}));
    assert_eq!((denied.status, &denied.json()["error"]["message"]), (403, &json!("No")));
    assert_eq!(get(), 200);
}

#[test]
fn a_file_of_rules_is_applied_or_rejected() {
    let portal = start(
        fixture_builder()
            .faults(r#"{"seed": 5, "rules": [{"fault": "503", "method": "shop.item.get", "probability": 0.5}]}"#),
    );
    let statuses: Vec<u16> = (0..40).map(|_| call(&portal, "shop.item.get", &json!({"id": 1})).status).collect();
    assert!(statuses.contains(&200) && statuses.contains(&503), "{statuses:?}");
    let error = fixture_builder().faults(r#"[{"fault": "burn"}]"#).start_blocking().expect_err("an invalid file");
    assert_eq!(error.to_string(), "the rules for faults are invalid: rule 1: unknown fault `burn`");
}

#[test]
fn a_delayed_response_is_sent_when_the_clock_reaches_its_time() {
    let portal = start(fixture_builder().paused_clock());
    let mut stream = TcpStream::connect(portal.address()).expect("a connection");
    let text = request("POST", "/rest/api/1/s3cr3t/shop.item.get", &[("X-Mock-Fault", "delay=90s")], r#"{"id":1}"#);
    stream.write_all(text.as_bytes()).expect("a written request");
    // A recorded request is executed, and its response only waits for the delay.
    while portal.requests().is_empty() {
        std::thread::yield_now();
    }
    portal.advance(Duration::from_secs(89));
    stream.set_nonblocking(true).expect("a setting");
    assert_eq!(stream.read(&mut [0; 1]).expect_err("no response yet").kind(), ErrorKind::WouldBlock);
    stream.set_nonblocking(false).expect("a setting");
    portal.advance(Duration::from_secs(1));
    let mut response = String::new();
    stream.read_to_string(&mut response).expect("a response");
    assert!(response.starts_with("HTTP/1.1 200 OK"), "{response}");
}

#[test]
fn a_request_can_have_several_faults() {
    let portal = fixture_portal();
    let response =
        call_with(&portal, "shop.item.get", &[("X-Mock-Fault", "delay=1ms, error=AccessDenied")], &json!({"id": 1}));
    assert_eq!(response.status, 403);
}
