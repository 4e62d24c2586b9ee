//! Scripts and expectations fail the test if they are unmet when the portal is dropped.

mod common;

use std::panic::{AssertUnwindSafe, catch_unwind};

use bitrix24::mail::message::{CreateChat, Get};
use bitrix24_json::json;
use bitrix24_mock::{Failure, MockPortal};
use common::{call, portal, start};

/// Drops a portal and returns the message of the panic.
fn dropped(portal: MockPortal) -> Option<String> {
    let panic = catch_unwind(AssertUnwindSafe(|| drop(portal))).err()?;
    panic.downcast_ref::<String>().cloned()
}

fn denied() -> Result<bitrix24::mail::message::CreateChatResponse, Failure> {
    Err(Failure::error("AccessDenied"))
}

#[test]
fn what_is_unmet_is_reported_with_the_requests() {
    let portal = portal();
    portal.expect::<Get>(2);
    portal.expect::<CreateChat>(0);
    portal.script::<CreateChat>([denied(), denied()]);
    portal.script_raw("crm.deal.list", [Ok(json!([]))]);
    call(&portal, "batch", &json!([{"method": "mail.message.get", "query": {"id": 1}}])).result();
    call(&portal, "mail.message.createchat", &json!({"messageId": 15}));
    let report = dropped(portal).expect("a report");
    let lines: Vec<&str> = report.lines().collect();
    assert_eq!(
        lines,
        [
            "unmet expectations of the portal:",
            "  `mail.message.get`: expected 2 calls, saw one call",
            "  `mail.message.createchat`: expected no call, saw one call",
            "  `crm.deal.list`: one scripted result was not used",
            "  `mail.message.createchat`: one scripted result was not used",
            "recorded requests: 3",
            r#"  1. batch [{"method":"mail.message.get","query":{"id":1}}] -> 200"#,
            r#"  2. mail.message.get {"id":1} (in a batch)"#,
            r#"  3. mail.message.createchat {"messageId":15} -> 403 BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION"#,
        ]
    );
}

#[test]
fn what_is_met_or_reset_or_allowed_is_silent() {
    let met = portal();
    met.expect::<Get>(1);
    met.script::<CreateChat>([denied()]);
    call(&met, "mail.message.get", &json!({"id": 1})).result();
    call(&met, "mail.message.createchat", &json!({"messageId": 15}));
    assert_eq!(dropped(met), None);

    let unmet = |portal: MockPortal| {
        portal.expect::<Get>(1);
        portal.script::<CreateChat>([denied()]);
        portal
    };
    assert!(dropped(unmet(portal())).is_some());
    let reset = unmet(portal());
    reset.reset();
    assert_eq!(dropped(reset), None);
    assert_eq!(dropped(unmet(start(MockPortal::builder().allow_unmet()))), None);
}

#[tokio::test]
async fn stopping_reports_too() {
    let portal = MockPortal::start().await;
    portal.expect::<Get>(1);
    let stopped = tokio::spawn(portal.stop()).await.expect_err("a panic");
    let panic = stopped.into_panic();
    assert!(
        panic.downcast_ref::<String>().is_some_and(|report| report.starts_with("unmet expectations of the portal:"))
    );
}

#[test]
fn a_test_that_fails_already_shows_its_own_failure() {
    let panic = catch_unwind(|| {
        let portal = portal();
        portal.expect::<Get>(1);
        panic!("the failure of the test");
    });
    // A second panic would have aborted the process.
    let panic = panic.expect_err("the failure");
    assert_eq!(panic.downcast_ref::<&str>(), Some(&"the failure of the test"));
}
