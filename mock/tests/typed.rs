//! The portal in Rust tests: typed handlers, scripts, recorded requests, assertions.

mod common;

use bitrix24::mail::message::{CreateChat, CreateChatError, CreateChatResponse};
use bitrix24_json::json;
use bitrix24_mock::{Failure, MockPortal};
use common::{call, call_with, portal};

fn chat(id: i64) -> CreateChatResponse {
    let mut chat = CreateChatResponse::default();
    chat.success = true;
    chat.chat_id = id.into();
    chat
}

fn create(portal: &MockPortal, id: i64) -> common::Response {
    call(portal, "mail.message.createchat", &json!({"messageId": id}))
}

#[test]
fn a_handler_maps_typed_requests_to_typed_responses() {
    let portal = portal();
    let mut calls = 0;
    portal.on::<CreateChat>(move |request| {
        calls += 1;
        if request.message_id == 13.into() { Err(CreateChatError::AccessDenied.into()) } else { Ok(chat(calls)) }
    });
    assert_eq!(create(&portal, 1).result()["chatId"], 1);
    assert_eq!(create(&portal, 2).result()["chatId"], 2);
    assert_eq!(create(&portal, 13).failure(), (403, "BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION".to_owned()));
    let invalid = call(&portal, "mail.message.createchat", &json!({"messageId": 0}));
    assert_eq!(invalid.status, 400, "an invalid request does not reach the handler");
    assert_eq!(create(&portal, 3).result()["chatId"], 4, "the invalid call is not counted");
}

#[test]
fn a_script_applies_to_the_next_calls_only() {
    let portal = portal();
    portal.script::<CreateChat>([Err(Failure::error("QueryLimitExceeded")), Ok(chat(7))]);
    let responses: Vec<u16> = (0..2).map(|_| create(&portal, 15).status).collect();
    assert_eq!(responses, [503, 200]);
    assert_eq!(create(&portal, 15).result()["chatId"], 100, "as in the example");
    portal.script_raw("mail.message.get", [Ok(json!({"item": {"subject": "Scripted"}}))]);
    assert_eq!(call(&portal, "mail.message.get", &json!({"id": 1})).result()["item"]["subject"], "Scripted");
}

#[test]
fn a_method_without_a_spec_can_have_a_handler() {
    let portal = portal();
    portal.on_raw("crm.deal.magic", |request| Ok(json!({"echo": request.params()})));
    assert_eq!(call(&portal, "crm.deal.magic", &json!({"a": 1})).result(), json!({"echo": {"a": 1}}));
}

#[test]
fn the_panic_of_a_handler_becomes_a_failure() {
    let portal = portal();
    portal.on::<CreateChat>(|request| {
        assert_eq!(request.message_id, 1.into(), "which message");
        Ok(chat(1))
    });
    let response = create(&portal, 2);
    assert_eq!(response.failure().0, 500);
    assert!(response.json()["error_description"].as_str().is_some_and(|text| text.contains("which message")));
    assert_eq!(create(&portal, 1).status, 200, "the handler still works");
}

#[test]
fn a_request_is_recorded_completely() {
    let portal = portal();
    call_with(
        &portal,
        "mail.message.createchat",
        &[("Idempotency-Key", "k1"), ("X-Own", "ünïcode")],
        &json!({"messageId": 5}),
    )
    .result();
    let request = &portal.requests()[0];
    assert_eq!(
        (request.method(), request.status(), request.header("idempotency-key")),
        ("mail.message.createchat", Some(200), Some("k1"))
    );
    assert_eq!((request.body(), request.header("x-none")), (br#"{"messageId":5}"#.as_slice(), None));
    assert_eq!(request.decode::<CreateChat>().expect("the method's request").message_id, 5.into());
    assert_eq!(request.to_string(), r#"mail.message.createchat {"messageId":5} -> 200"#);
}

#[test]
fn only_the_last_requests_are_recorded() {
    let portal = common::start(MockPortal::builder().max_recorded_requests(2));
    (1..=3).for_each(|id| drop(create(&portal, id)));
    let kept: Vec<_> = portal.requests().iter().map(|request| request.params()["messageId"].clone()).collect();
    assert_eq!(kept, [2, 3]);
}

#[test]
fn a_failed_assertion_lists_the_recorded_requests() {
    let portal = portal();
    portal.calls::<CreateChat>().never();
    create(&portal, 5).result();
    call(&portal, "mail.message.get", &json!({"id": 1})).result();
    assert_eq!(portal.calls::<CreateChat>().once().message_id, 5.into());
    create(&portal, 0);
    portal.calls::<CreateChat>().times(2);
    assert_eq!(portal.calls::<CreateChat>().typed().len(), 2);

    let failed = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| portal.calls::<CreateChat>().times(3)))
        .expect_err("there were two");
    let text = failed.downcast_ref::<String>().expect("a message");
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(
        lines,
        [
            "expected 3 calls of `mail.message.createchat`, saw 2",
            "recorded requests: 3",
            r#"  1. mail.message.createchat {"messageId":5} -> 200"#,
            r#"  2. mail.message.get {"id":1} -> 200"#,
            r#"  3. mail.message.createchat {"messageId":0} -> 400 BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION"#,
        ],
    );
    portal.clear_requests();
    portal.calls::<CreateChat>().never();
}

#[test]
fn methods_of_rest_2_have_typed_handlers_and_scripts() {
    use bitrix24::v2::crm::timeline::comment::{Add, AddFields};

    let portal = portal();
    let comment = json!({"fields": {"ENTITY_ID": 5, "ENTITY_TYPE": "deal", "COMMENT": "Hello"}}).to_string();
    let add = || common::post(&portal, "/rest/1/s3cr3t/crm.timeline.comment.add", &[], &comment);
    portal.script::<Add>([Ok(7.into()), Err(Failure::error("AccessDenied"))]);
    assert_eq!(add().result(), 7);
    assert_eq!(add().failure(), (403, "ACCESS_DENIED".to_owned()));
    portal.on::<Add>(|request| match request.fields.comment.as_str() {
        "Hello" => Ok(8.into()),
        other => Err(Failure::error("NotFound").message(other)),
    });
    assert_eq!(add().result(), 8);
    portal.calls::<Add>().times(3);
    assert_eq!(portal.calls::<Add>().typed()[0], Add::new(AddFields::new(5, "deal", "Hello")));
}
