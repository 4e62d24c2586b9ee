//! What the client tells of its work.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use bitrix24::Method;
use bitrix24::auth::{MemoryStore, Token};
use bitrix24::error::Executed;
use bitrix24::limits::RateLimit;
use bitrix24::method::Effect;
use bitrix24::note::collection::{Add, AddFields, Get};
use bitrix24::observe::{CallInfo, Event, Observer};
use bitrix24_mock::{Failure, Fault, FaultRule};

use crate::common::{Harness, STEADY, secs};

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<String>>>);

impl Log {
    fn take(&self) -> Vec<String> {
        std::mem::take(&mut *self.0.lock().unwrap())
    }
}

impl Observer for Log {
    fn event(&self, call: &CallInfo<'_>, event: &Event<'_>) {
        let step = match event {
            Event::Sending { attempt } => format!("sends {attempt}"),
            Event::Waiting { reason, duration } => format!("waits {:.2} s: {reason:?}", duration.as_secs_f64()),
            Event::Finished(end) => {
                format!("ends {:?} {:?} {:?} after {}", end.status, end.error, end.executed, end.attempts)
            }
            other => format!("{other:?}"),
        };
        let effect = if call.effect == Effect::Read { "read" } else { "write" };
        self.0.lock().unwrap().push(format!("{effect} {step}"));
    }
}

#[tokio::test]
async fn an_observer_receives_every_event_of_a_call() {
    let harness = Harness::new().await;
    let log = Log::default();
    let store = MemoryStore::new(Token::new("newtoken", "newrefresh"));
    let client = harness.app(store).observer(log.clone()).retry(STEADY).build().unwrap();
    client.call(&Get::new(1)).await.unwrap();
    // The first call has to get the token from the store.
    assert_eq!(log.take(), ["read Refreshing", "read sends 1", "read ends Some(200) None Yes after 1"]);

    harness.portal.expire_token();
    harness.portal.fault(FaultRule::new(Fault::ResetAfter).nth(2));
    client.call(&Add::new(AddFields::new("Heard"))).await.unwrap();
    assert_eq!(
        log.take(),
        [
            "write sends 1",
            "write Refreshing",
            "write sends 2",
            "write waits 60.00 s: Retry",
            "write sends 3",
            "write ends Some(200) None Yes after 3",
        ]
    );

    harness.portal.fault(FaultRule::new(Fault::Fails(Failure::error("AccessDenied"))));
    client.call(&Get::new(1)).await.unwrap_err();
    let end = "read ends Some(403) Some(\"BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION\") No after 1";
    assert_eq!(log.take(), ["read sends 1", end]);
}

#[tokio::test]
async fn an_observer_receives_waits_for_limits() {
    let harness = Harness::new().await;
    let log = Log::default();
    let builder = harness.webhook().observer(log.clone()).rate_limit(RateLimit::new(1, 0.5));
    let client = builder.total_timeout(secs(3_600)).build().unwrap();
    harness.portal.fault(FaultRule::new(Fault::TooMany).nth(2));
    for id in 1..=2 {
        client.call(&Get::new(id)).await.unwrap();
    }
    assert_eq!(
        log.take()[2..],
        [
            "read waits 2.00 s: Requests",
            "read sends 1",
            // The portal said that the budget of the first call is given back after ten minutes.
            "read waits 597.96 s: Operating",
            "read sends 2",
            "read ends Some(200) None Yes after 2",
        ]
    );
    let stats = client.stats();
    assert_eq!((stats.waits, stats.waited), (2, Duration::from_millis(599_960)));
}

#[tokio::test]
async fn the_numbers_of_a_client_add_up() {
    let harness = Harness::new().await;
    let client = harness.webhook().retry(STEADY).build().unwrap();
    client.call(&Get::new(1)).await.unwrap();
    harness.portal.fault(FaultRule::new(Fault::ResetAfter).method(Add::NAME).nth(1));
    client.call(&Add::new(AddFields::new("Counted"))).await.unwrap();
    client.call(&Get::new(1_000)).await.unwrap_err();
    let stats = client.clone().stats();
    assert_eq!((stats.calls, stats.succeeded, stats.failed, stats.cancelled), (3, 2, 1, 0));
    assert_eq!((stats.requests, stats.retries, stats.replayed, stats.refreshes, stats.waits), (4, 1, 1, 0, 0));
    assert_eq!(stats.operating[Get::NAME].used, 0.04);
    assert_eq!(stats.requests, harness.portal.requests().len() as u64);
}

#[tokio::test]
async fn a_response_has_its_times() {
    let harness = Harness::new().await;
    harness.portal.set_operating_time(Get::NAME, secs(2));
    let answer = harness.webhook().build().unwrap().call_with_metadata(&Get::new(1)).await.unwrap();
    assert_eq!((answer.status, answer.attempts, answer.replayed), (200, 1, false));
    assert_eq!((answer.time.start, answer.time.duration), (Some(1_700_000_000.0), Some(2.0)));
    assert_eq!(answer.time.operating, Some(2.0));
    assert_eq!(harness.portal.requests()[0].header("X-Request-Id"), Some(answer.request_id.as_str()));
}

#[tokio::test]
async fn an_error_tells_what_is_known() {
    let harness = Harness::new().await;
    let client = harness.webhook().retry(STEADY).user_agent("shop/2").build().unwrap();
    let error = client.call(&Get::new(1_000)).await.unwrap_err();
    let context = error.context();
    assert_eq!((context.method(), context.status(), context.attempts()), (Get::NAME, Some(400), 1));
    assert_eq!((context.executed(), context.is_retryable(), context.idempotency_key()), (Executed::No, false, None));
    let request = &harness.portal.requests()[0];
    assert_eq!(request.header("X-Request-Id"), context.request_id());
    assert!(request.header("User-Agent").unwrap().starts_with("shop/2 bitrix24-rs/"));
    assert!(error.to_string().starts_with("note.collection.get: BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUND"), "{error}");
    harness.portal.fault(FaultRule::new(Fault::Fails(Failure::error("OrmSave"))));
    let error = client.call(&Add::new(AddFields::new("No"))).await.unwrap_err();
    let request = &harness.portal.requests()[1];
    assert_eq!(
        (error.context().executed(), error.context().idempotency_key()),
        (Executed::Maybe, request.header("Idempotency-Key"))
    );
}
