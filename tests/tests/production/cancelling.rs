//! Calls that are dropped on their way.

use bitrix24::auth::{MemoryStore, Token};
use bitrix24::limits::RateLimit;
use bitrix24::note::collection::{Add, AddFields, Get};
use bitrix24::runtime::Runtime;
use bitrix24_mock::{Fault, FaultRule};
use tokio::task::yield_now;

use crate::common::{Harness, STEADY, secs};

#[tokio::test]
async fn a_call_dropped_during_a_refresh_loses_no_token() {
    // Dropped after every possible number of turns: before, during and after the refresh.
    for turns in 0..60 {
        let harness = Harness::new().await;
        let store = MemoryStore::new(Token::new("newtoken", "newrefresh"));
        let client = harness.app(store.clone()).build().unwrap();
        harness.portal.expire_token();
        let call = tokio::spawn({
            let client = client.clone();
            async move { client.call(&Get::new(1)).await }
        });
        for _ in 0..turns * 5 {
            yield_now().await;
        }
        call.abort();
        let ended = call.await.is_ok();
        client.call(&Get::new(2)).await.unwrap();
        let stats = client.stats();
        assert_eq!((stats.refreshes, stats.cancelled), (1, u64::from(!ended && stats.calls == 2)), "{turns} turns");
        assert_eq!(store.token().unwrap().access.reveal(), "access1", "{turns} turns");
        assert_eq!(harness.portal.refresh_token().as_deref(), Some("refresh1"), "{turns} turns");
    }
}

#[tokio::test]
async fn calls_that_are_dropped_in_the_queue_give_their_places_up() {
    let harness = Harness::new().await;
    let client = harness.webhook().rate_limit(RateLimit::new(1, 1.0)).build().unwrap();
    client.call(&Get::new(1)).await.unwrap();
    let calls: Vec<_> = (0..50)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { client.call(&Get::new(1)).await })
        })
        .collect();
    while client.stats().waits < 50 {
        yield_now().await;
    }
    calls.iter().for_each(tokio::task::JoinHandle::abort);
    for call in calls {
        assert!(call.await.unwrap_err().is_cancelled());
    }
    client.call(&Get::new(2)).await.unwrap();
    assert_eq!(harness.clock.elapsed(), secs(1), "there is nobody ahead");
    assert_eq!((client.stats().cancelled, harness.portal.requests().len()), (50, 2));
}

#[tokio::test]
async fn a_write_that_was_dropped_can_be_made_again_under_its_key() {
    let harness = Harness::new().await;
    let client = harness.webhook().retry(STEADY).build().unwrap();
    harness.portal.fault(FaultRule::new(Fault::Delay(secs(30))).nth(1));
    let add = Add::new(AddFields::new("Dropped"));
    let dropped = tokio::select! {
        biased;
        _ = client.request(&add).idempotency_key("once").send() => false,
        () = harness.clock.sleep(secs(5)) => true,
    };
    assert!(dropped);
    let answer = client.request(&add).idempotency_key("once").send().await.unwrap();
    assert!(answer.replayed, "the portal had done it");
    assert_eq!((client.stats().cancelled, client.stats().succeeded), (1, 1));
}
