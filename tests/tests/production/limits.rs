//! The portal's limits: the rate limit and the operating limit.

use bitrix24::error::LimitKind;
use bitrix24::limits::{OnOperatingLimit, RateLimit};
use bitrix24::mail::message::List;
use bitrix24::note::collection::Get;
use bitrix24::query::Page;
use bitrix24::{Client, Error, Method};
use bitrix24_mock::{Failure, Fault, FaultRule, Limits, MockPortal};

use crate::common::{Harness, STEADY, secs};

fn list() -> List {
    List::new().pagination(Page::limit(5))
}

/// A portal with limits, whose list takes so many seconds by its reckoning.
async fn limited(cost: u64) -> Harness {
    let harness = Harness::of(MockPortal::builder().limits(Limits::Standard)).await;
    harness.portal.set_operating_time(List::NAME, secs(cost));
    harness
}

async fn burst(client: &Client, count: i64) {
    let call = |id| {
        let client = client.clone();
        tokio::spawn(async move { client.call_with_metadata(&Get::new(1 + id % 60)).await })
    };
    let calls: Vec<_> = (0..count).map(call).collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
}

#[tokio::test]
async fn a_burst_stays_within_the_rate_limit() {
    let harness = limited(0).await;
    let client = harness.webhook().build().unwrap();
    burst(&client, 130).await;
    let requests = harness.portal.requests();
    assert_eq!(requests.len(), 130);
    assert!(requests.iter().all(|request| request.status() == Some(200)), "the portal refused some");
    // 50 at once, and 80 at 2 a second.
    assert_eq!(harness.clock.elapsed().as_secs(), 40);
    assert!(client.stats().waits >= 80 && client.stats().retries == 0);
}

#[tokio::test]
async fn clones_share_the_bucket() {
    let harness = limited(0).await;
    let client = harness.webhook().build().unwrap();
    let (one, two) = (client.clone(), client);
    tokio::join!(burst(&one, 40), burst(&two, 40));
    assert!(harness.portal.requests().iter().all(|request| request.status() == Some(200)));
    assert_eq!(harness.clock.elapsed().as_secs(), 15);
}

#[tokio::test]
async fn a_larger_plan_takes_more() {
    let harness = Harness::of(MockPortal::builder().limits(Limits::Enterprise)).await;
    let client = harness.webhook().rate_limit(RateLimit::ENTERPRISE).build().unwrap();
    burst(&client, 300).await;
    assert!(harness.portal.requests().iter().all(|request| request.status() == Some(200)));
    assert_eq!(harness.clock.elapsed().as_secs(), 10);
}

#[tokio::test]
async fn where_another_program_fills_the_bucket_all_calls_slow_down() {
    let harness = limited(0).await;
    // The other program knows no limits and fills the bucket.
    let other = harness.webhook().rate_limit(RateLimit::UNLIMITED).build().unwrap();
    burst(&other, 50).await;
    let client = harness.webhook().retry(STEADY).build().unwrap();
    let answer = client.call_with_metadata(&Get::new(1)).await.unwrap();
    assert_eq!((answer.attempts, harness.clock.elapsed()), (2, secs(1)));
    burst(&client, 10).await;
    let refused = harness.portal.requests().iter().filter(|request| request.status() == Some(503)).count();
    assert_eq!(refused, 1, "the client has learnt that the bucket is full");
}

#[tokio::test]
async fn a_queue_that_is_too_long_fails_at_once() {
    let harness = limited(0).await;
    let client = harness.webhook().total_timeout(secs(10)).build().unwrap();
    let mut calls = tokio::task::JoinSet::new();
    for _ in 0..100 {
        let client = client.clone();
        calls.spawn(async move { client.call(&Get::new(1)).await });
    }
    let outcomes = calls.join_all().await;
    let failures: Vec<_> = outcomes.into_iter().filter_map(Result::err).collect();
    assert_eq!(failures.len(), 100 - 50 - 19, "50 at once, and 2 a second for less than 10 seconds");
    for error in failures {
        assert!(!error.may_have_executed() && error.is_retryable());
        assert!(error.context().retry_after() >= Some(secs(10)), "{error}");
        let Error::Limit(error) = error else { panic!("{error}") };
        assert_eq!(error.kind(), LimitKind::Requests);
    }
    assert!(harness.portal.requests().iter().all(|request| request.status() == Some(200)));
}

/// Spends the budget of the list, which the portal then refuses: in two calls that take 250 seconds each of its time. It
/// gives the first of them back 600 seconds after it began, which is 100 seconds from here.
async fn spend(harness: &Harness, client: &Client) {
    for _ in 0..2 {
        client.call(&list()).await.unwrap();
        harness.portal.advance(secs(250));
    }
}

#[tokio::test]
async fn calls_wait_for_the_reset_of_the_operating_limit() {
    let harness = limited(250).await;
    let client = harness.webhook().build().unwrap();
    spend(&harness, &client).await;
    let known = client.stats().operating[List::NAME];
    assert_eq!((known.used, known.reset_at), (500.0, Some(1_700_000_600)));
    let answer = client.call_with_metadata(&list()).await.unwrap();
    assert_eq!((answer.attempts, harness.clock.elapsed()), (2, secs(100)));
    let statuses: Vec<_> = harness.portal.requests().iter().filter_map(|request| request.status()).collect();
    assert_eq!(statuses, [200, 200, 429, 200]);
}

#[tokio::test]
async fn the_operating_limit_blocks_only_its_method() {
    let harness = limited(250).await;
    let client = harness.webhook().on_operating_limit(OnOperatingLimit::Fail).build().unwrap();
    spend(&harness, &client).await;
    let Err(Error::Api(error)) = client.call(&list()).await else { panic!("no failure") };
    assert_eq!((error.status(), error.context().retry_after()), (429, Some(secs(100))));
    // The portal is not asked again before its time.
    let error = client.call(&list()).await.unwrap_err();
    assert_eq!((error.context().retry_after(), error.context().attempts()), (Some(secs(100)), 0));
    let Error::Limit(error) = error else { panic!("{error}") };
    assert_eq!(error.kind(), LimitKind::Operating);
    assert_eq!(harness.portal.calls::<List>().count(), 3);
    client.call(&Get::new(1)).await.unwrap();
}

#[tokio::test]
async fn a_reset_beyond_the_calls_time_fails_at_once_and_says_when() {
    let harness = limited(250).await;
    let client = harness.webhook().total_timeout(secs(100)).build().unwrap();
    spend(&harness, &client).await;
    let error = client.call(&list()).await.unwrap_err();
    assert_eq!((error.context().retry_after(), harness.clock.elapsed()), (Some(secs(100)), secs(0)));
    assert!(error.is_retryable() && !error.may_have_executed());
}

#[tokio::test]
async fn a_rejection_without_a_known_reset_waits_a_minute() {
    let harness = Harness::new().await;
    let client = harness.webhook().build().unwrap();
    harness.portal.fault(FaultRule::new(Fault::TooMany).times(1));
    let answer = client.call_with_metadata(&list()).await.unwrap();
    assert_eq!((answer.attempts, harness.clock.elapsed()), (2, secs(60)));
    assert_eq!(client.stats().retries, 0, "a wait for a limit is not a retry");
}

#[tokio::test]
async fn a_method_that_is_called_too_often_is_retried() {
    let harness = Harness::new().await;
    let client = harness.webhook().retry(STEADY).build().unwrap();
    harness.portal.fault(FaultRule::new(Fault::Fails(Failure::error("RateLimit"))).times(1));
    assert_eq!(client.call_with_metadata(&list()).await.unwrap().attempts, 2);
}
