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
    for (rules, problem) in [
        (
            json!([{"fault": "burn=1"}]),
            "rule 1: unknown fault `burn=1`; use `reset-before`, `reset-after`, `delay`, `cut`, `html`, `503`, `429`, `wrong-envelope`, `moved`, `error`",
        ),
        (
            json!([{"fault": "cut", "method": "shop.itm.*"}]),
            "rule 1: no method matches `shop.itm.*`; did you mean `shop.item.*`?",
        ),
        (json!([{"fault": "cut", "probability": 2}]), "rule 1: `probability` must be above 0 and at most 1, not 2"),
        (
            json!([{"fault": "cutt"}, {"fault": "cut", "nth": 0}]),
            "\n  rule 1: unknown fault `cutt`; did you mean `cut`?\n  rule 2: `nth` counts from 1",
        ),
    ] {
        let error = fixture_builder().faults(rules.to_string()).start_blocking().expect_err("an invalid file");
        assert_eq!(error.to_string(), format!("the rules for faults are invalid: {problem}"));
    }
    let never = fixture_builder().fault(FaultRule::new(Fault::Html).probability(f64::NAN)).start_blocking();
    assert!(never.is_err(), "the builder's rules are checked too");
}

#[test]
#[should_panic = "unknown method `shop.item.gett`; did you mean `shop.item.get`?"]
fn a_rule_for_a_method_that_does_not_exist_panics() {
    fixture_portal().fault(FaultRule::new(Fault::Html).method("shop.item.gett"));
}

#[test]
fn a_rule_can_be_for_a_method_that_only_a_handler_has() {
    let portal = fixture_portal();
    portal.on_raw("crm.deal.archive", |_| Ok(json!(true)));
    portal.fault(FaultRule::new(Fault::Html).method("crm.*"));
    assert_eq!(call(&portal, "crm.deal.archive", &json!({})).status, 502);
}

/// Calls a batch that adds an item and then gets one.
fn batch(portal: &MockPortal) -> std::io::Result<Response> {
    let calls = json!([
        {"method": "shop.item.add", "query": {"fields": {"title": "Faulty"}}},
        {"method": "shop.item.get", "query": {"id": 1}},
    ]);
    send(portal, "POST", "/rest/api/1/s3cr3t/batch", &[], &calls.to_string())
}

#[test]
fn a_fault_of_a_method_applies_in_a_batch() {
    let portal = fixture_portal();
    let with = |fault: Fault, method: &str| {
        portal.reset();
        portal.fault(FaultRule::new(fault).method(method).times(1));
        let response = batch(&portal);
        let status = response.as_ref().ok().map(|response| response.status);
        portal.clear_faults();
        (status, added(&portal))
    };
    // The calls before the one with the fault are executed, and their writes stay.
    assert_eq!(with(Fault::Fails(Failure::error("AccessDenied")), "shop.item.get"), (Some(403), 1));
    assert_eq!(with(Fault::TooMany, "shop.item.add"), (Some(429), 0));
    assert_eq!(with(Fault::Html, "shop.item.get"), (Some(502), 1));
    assert_eq!(with(Fault::ResetBefore, "shop.item.get"), (None, 1));
    assert_eq!(with(Fault::ResetBefore, "shop.item.add"), (None, 0));
    assert_eq!(with(Fault::ResetAfter, "shop.item.add"), (None, 1));
    assert_eq!(with(Fault::CutBody, "shop.item.get"), (None, 1));
    assert_eq!(with(Fault::Html, "shop.item.list"), (Some(200), 1));
    assert_eq!(with(Fault::Html, "batch"), (Some(502), 0));
}

#[test]
fn a_rule_without_a_method_counts_requests_and_not_the_calls_of_a_batch() {
    let portal = start(fixture_builder().fault(FaultRule::new(Fault::Html).nth(2)));
    assert_eq!(batch(&portal).expect("a response").status, 200);
    assert_eq!(batch(&portal).expect("a response").status, 502);
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
