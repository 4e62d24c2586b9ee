//! Which calls are retried, and that nothing is executed twice.

use bitrix24::error::{Executed, UnexpectedKind};
use bitrix24::mail::message::CreateChat;
use bitrix24::method::Effect;
use bitrix24::note::collection::{Add, AddFields, Delete, Get};
use bitrix24::retry::{Backoff, NoRetry};
use bitrix24::transport::SendErrorKind;
use bitrix24::{Client, Error, Method};
use bitrix24_mock::{Failure, Fault, FaultRule};
use serde_json::json;

use crate::common::{Harness, STEADY, Steady, secs};

async fn harness() -> (Harness, Client) {
    let harness = Harness::new().await;
    let client = harness.webhook().retry(STEADY).build().unwrap();
    (harness, client)
}

/// How many collections there are of that name, asked of the portal itself.
async fn rows(harness: &Harness, name: &str) -> usize {
    let client = harness.webhook().build().unwrap();
    let list = json!({ "pagination": { "limit": 200 } });
    let list = client.request_raw("note.collection.list", &list).effect(Effect::Read).send().await.unwrap().result;
    list["items"].as_array().unwrap().iter().filter(|item| item["name"] == name).count()
}

#[tokio::test]
async fn a_read_is_retried_after_a_reset() {
    for fault in [Fault::ResetBefore, Fault::ResetAfter, Fault::CutBody, Fault::Html, Fault::Unavailable] {
        let (harness, client) = harness().await;
        harness.portal.fault(FaultRule::new(fault.clone()).method(Get::NAME).times(2));
        let answer = client.call_with_metadata(&Get::new(7)).await.unwrap();
        assert_eq!((answer.result.item.id, answer.attempts), (7.into(), 3), "{fault:?}");
        assert_eq!(harness.clock.elapsed(), secs(2), "a read waits only for its retry: {fault:?}");
        assert!(harness.portal.requests().iter().all(|request| request.header("Idempotency-Key").is_none()));
    }
}

#[tokio::test]
async fn a_write_whose_response_is_lost_is_replayed() {
    let (harness, client) = harness().await;
    harness.portal.fault(FaultRule::new(Fault::ResetAfter).method(Add::NAME).nth(1));
    let answer = client.call_with_metadata(&Add::new(AddFields::new("Once"))).await.unwrap();
    assert!(answer.replayed);
    assert_eq!((answer.attempts, answer.result.item.name.as_str()), (2, "Once"));
    assert_eq!(harness.clock.elapsed(), secs(60), "the portal may have gone on for so long");
    assert_eq!(rows(&harness, "Once").await, 1);
    let requests = harness.portal.requests();
    let [before, after, ..] = &requests[..] else { panic!("{requests:?}") };
    assert_eq!((before.replayed(), after.replayed(), before.body()), (false, true, after.body()));
    assert_eq!(before.header("Idempotency-Key"), answer.idempotency_key.as_deref());
    assert_eq!(client.stats().replayed, 1);
}

#[tokio::test]
async fn a_write_that_was_cut_off_or_never_began_is_done_once() {
    // Where the portal has finished, or has not begun, there is nothing to wait for.
    for (fault, replayed, waited) in [
        (Fault::CutBody, true, 60),
        (Fault::ResetBefore, false, 60),
        (Fault::WrongEnvelope, true, 1),
        (Fault::Unavailable, false, 1),
        (Fault::Html, false, 60),
    ] {
        let (harness, client) = harness().await;
        harness.portal.fault(FaultRule::new(fault.clone()).method(Add::NAME).nth(1));
        let answer = client.call_with_metadata(&Add::new(AddFields::new("Once"))).await.unwrap();
        assert_eq!((answer.replayed, answer.attempts), (replayed, 2), "{fault:?}");
        assert_eq!(harness.clock.elapsed(), secs(waited), "{fault:?}");
        assert_eq!(rows(&harness, "Once").await, 1, "{fault:?}");
    }
}

#[tokio::test]
async fn a_slow_write_times_out_and_is_replayed() {
    let (harness, client) = harness().await;
    harness.portal.fault(FaultRule::new(Fault::Delay(secs(70))).method(Add::NAME).nth(1));
    let answer = client.call_with_metadata(&Add::new(AddFields::new("Slow"))).await.unwrap();
    assert!(answer.replayed);
    assert_eq!(harness.clock.elapsed(), secs(66), "65 for the response, and the retry a second later");
    assert_eq!(rows(&harness, "Slow").await, 1);
}

#[tokio::test]
async fn a_slow_response_within_the_timeout_is_accepted() {
    let (harness, client) = harness().await;
    harness.portal.fault(FaultRule::new(Fault::Delay(secs(60))).method(Add::NAME));
    let answer = client.call_with_metadata(&Add::new(AddFields::new("Slow"))).await.unwrap();
    assert_eq!((answer.attempts, answer.replayed, harness.clock.elapsed()), (1, false, secs(60)));
}

#[tokio::test]
async fn a_write_without_a_key_is_not_retried_if_it_may_have_been_executed() {
    let add = Add::new(AddFields::new("Perhaps"));
    for fault in [Fault::ResetAfter, Fault::CutBody, Fault::WrongEnvelope] {
        let harness = Harness::new().await;
        let client = harness.webhook().retry(STEADY).without_idempotency_keys().build().unwrap();
        harness.portal.fault(FaultRule::new(fault.clone()).method(Add::NAME).nth(1));
        let error = client.call(&add).await.unwrap_err();
        assert!(error.may_have_executed(), "{fault:?}");
        assert_eq!((error.context().attempts(), rows(&harness, "Perhaps").await), (1, 1), "{fault:?}");
    }
    // One call can do without a key as well.
    let (harness, client) = harness().await;
    harness.portal.fault(FaultRule::new(Fault::ResetAfter).method(Add::NAME).nth(1));
    client.request(&add).without_idempotency_key().send().await.unwrap_err();
    assert_eq!((client.stats().requests, rows(&harness, "Perhaps").await), (1, 1));
}

#[tokio::test]
async fn a_write_without_a_key_is_retried_if_it_was_not_executed() {
    let harness = Harness::new().await;
    let client = harness.webhook().retry(STEADY).without_idempotency_keys().build().unwrap();
    harness.portal.fault(FaultRule::new(Fault::Unavailable).method(Add::NAME).nth(1));
    let answer = client.call_with_metadata(&Add::new(AddFields::new("Later"))).await.unwrap();
    assert_eq!((answer.attempts, answer.idempotency_key, rows(&harness, "Later").await), (2, None, 1));
}

#[tokio::test]
async fn a_call_by_name_counts_as_a_write_unless_it_says_otherwise() {
    let (harness, client) = harness().await;
    let get = json!({ "id": 7 });
    harness.portal.fault(FaultRule::new(Fault::ResetBefore).nth(1));
    let answer = client.request_raw(Get::NAME, &get).send().await.unwrap();
    assert!(answer.idempotency_key.is_some());
    assert_eq!(harness.clock.elapsed(), secs(60));
    harness.portal.fault(FaultRule::new(Fault::ResetBefore).nth(1));
    let answer = client.request_raw(Get::NAME, &get).effect(Effect::Read).send().await.unwrap();
    assert_eq!((answer.idempotency_key, answer.attempts, harness.clock.elapsed()), (None, 2, secs(61)));
}

#[tokio::test]
async fn a_key_of_the_callers_own_makes_one_write_of_two_calls() {
    let (harness, client) = harness().await;
    let add = Add::new(AddFields::new("Order 17"));
    let first = client.request(&add).idempotency_key("order 17").send().await.unwrap();
    let again = client.request(&add).idempotency_key("order 17").send().await.unwrap();
    assert_eq!((first.replayed, again.replayed), (false, true));
    assert_eq!(first.result.item.id, again.result.item.id);
    assert_eq!(rows(&harness, "Order 17").await, 1);
    let other = Add::new(AddFields::new("Order 18"));
    let error = client.request(&other).idempotency_key("order 17").send().await.unwrap_err();
    assert_eq!(error.context().status(), Some(422));
    assert!(!error.is_retryable() && !error.may_have_executed());
}

#[tokio::test]
async fn only_temporary_documented_causes_are_retried() {
    let (harness, client) = harness().await;
    let importing = || Err(Failure::error("NoteCollectionUnderImport"));
    harness.portal.script::<Delete>([importing(), importing()]);
    assert_eq!(client.call_with_metadata(&Delete::new(7)).await.unwrap().attempts, 3);
    // The portal says the same where a call is in the way, which passes, and where a module is missing, which does not.
    harness.portal.script::<CreateChat>([Err(Failure::error("RequestValidation").validation_message("locked"))]);
    let error = client.call(&CreateChat::new(15)).await.unwrap_err();
    assert_eq!((error.context().attempts(), error.is_retryable()), (1, true));
    harness.portal.script::<CreateChat>([Err(Failure::error("RequestValidation").validation("messageId", "gone"))]);
    let error = client.call(&CreateChat::new(15)).await.unwrap_err();
    assert_eq!((error.context().attempts(), error.is_retryable()), (1, false));
}

#[tokio::test]
async fn a_manual_block_is_never_called_again() {
    let (harness, client) = harness().await;
    harness.portal.fault(FaultRule::new(Fault::Fails(Failure::error("OverloadLimit"))));
    let error = client.call(&Get::new(7)).await.unwrap_err();
    assert_eq!((error.context().status(), error.context().attempts()), (Some(401), 1));
    assert!(!error.is_retryable() && !error.may_have_executed());
    assert_eq!(harness.portal.requests().len(), 1);
}

#[tokio::test]
async fn retries_are_limited_and_the_error_says_what_happened() {
    let harness = Harness::new().await;
    let client = harness.webhook().retry(Steady(2, secs(5))).build().unwrap();
    harness.portal.fault(FaultRule::new(Fault::ResetBefore).method(Get::NAME));
    let error = client.call(&Get::new(7)).await.unwrap_err();
    let context = error.context();
    assert_eq!((context.method(), context.host()), (Get::NAME, client.host()));
    assert_eq!((context.attempts(), context.status(), context.executed()), (3, None, Executed::Maybe));
    let requests = harness.portal.requests();
    assert_eq!((requests.len(), harness.clock.elapsed()), (3, secs(10)));
    assert!(requests.iter().all(|request| request.header("X-Request-Id") == context.request_id()));
    let Error::Transport(error) = error else { panic!("{error}") };
    assert_eq!(error.kind(), SendErrorKind::Interrupted);
}

#[tokio::test]
async fn the_default_waits_grow_and_are_random() {
    let harness = Harness::new().await;
    let client = harness.webhook().build().unwrap();
    harness.portal.fault(FaultRule::new(Fault::ResetBefore));
    let error = client.call(&Get::new(7)).await.unwrap_err();
    assert_eq!(error.context().attempts(), 4);
    assert!(harness.clock.elapsed() < secs(1 + 2 + 4));
    assert_eq!(Backoff::default(), Backoff { base: secs(1), max: secs(30), max_retries: 3 });
}

#[tokio::test]
async fn a_portal_that_is_down_does_not_get_a_multiple_of_the_load() {
    let harness = Harness::new().await;
    let client = harness.webhook().retry(STEADY).retry_budget(5).build().unwrap();
    harness.portal.fault(FaultRule::new(Fault::ResetBefore).times(25));
    for _ in 0..20 {
        client.call(&Get::new(7)).await.unwrap_err();
    }
    assert_eq!(harness.portal.requests().len(), 25, "20 calls, and 5 retries for all of them");
    // Ten successes allow one retry.
    for _ in 0..10 {
        client.call(&Get::new(7)).await.unwrap();
    }
    harness.portal.fault(FaultRule::new(Fault::ResetBefore).times(1));
    client.call(&Get::new(7)).await.unwrap();
}

#[tokio::test]
async fn no_call_takes_longer_than_it_may() {
    let harness = Harness::new().await;
    let client = harness.webhook().retry(Steady(100, secs(10))).retry_budget(100).build().unwrap();
    harness.portal.fault(FaultRule::new(Fault::ResetBefore));
    let error = client.request(&Get::new(7)).total_timeout(secs(45)).send().await.unwrap_err();
    assert_eq!((error.context().attempts(), harness.clock.elapsed()), (5, secs(40)));
    client.call(&Get::new(7)).await.unwrap_err();
    assert_eq!(harness.clock.elapsed(), secs(40 + 170), "three minutes, unless set");
}

#[tokio::test]
async fn retry_after_is_kept_to() {
    // The server closes the connection. If it did not say so, the second request could be sent on it and be lost.
    let head = "HTTP/1.1 503 Busy\r\nConnection: close\r\nRetry-After: 17\r\nContent-Length: 6";
    let answer = format!("{head}\r\n\r\n<html>");
    let harness = Harness::new().await;
    let address = crate::responses::server([&answer, "HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{\"result\":7}"]);
    let client = harness.living(Client::builder().webhook(&address)).retry(STEADY).build().unwrap();
    assert_eq!(client.call_raw("a.b", &json!({})).await.unwrap(), 7);
    assert_eq!(harness.clock.elapsed(), secs(17));
}

#[tokio::test]
async fn without_retries_the_first_failure_is_returned() {
    let harness = Harness::new().await;
    let client = harness.webhook().retry(NoRetry).build().unwrap();
    harness.portal.fault(FaultRule::new(Fault::Html));
    let Err(Error::Unexpected(error)) = client.call(&Get::new(7)).await else { panic!("no failure") };
    assert_eq!((error.kind(), error.context().status()), (UnexpectedKind::Html, Some(502)));
    assert_eq!(error.context().attempts(), 1);
}
