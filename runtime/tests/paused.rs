//! Calls in paused time: the virtual time passes by what was waited, and by nothing else.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "tokio")]

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bitrix24_runtime::limits::{OnOperatingLimit, RateLimit};
use bitrix24_runtime::method::Effect;
use bitrix24_runtime::observe::{CallInfo, Event, Observer};
use bitrix24_runtime::retry::Backoff;
use bitrix24_runtime::transport::{BoxFuture, HttpRequest, HttpResponse, SendError, Transport};
use bitrix24_runtime::{Client, ClientBuilder, Error};
use serde_json::json;
use tokio::time::Instant;

/// Responds with these statuses and codes, and then with a result.
#[derive(Default)]
struct Script(Mutex<VecDeque<(u16, &'static str)>>);

impl Transport for Script {
    fn send(&self, _: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
        let response = match self.0.lock().unwrap().pop_front() {
            Some((status, code)) => HttpResponse::new(status, json!({"error": code}).to_string()),
            None => HttpResponse::new(200, r#"{"result": 7}"#),
        };
        Box::pin(async move { Ok(response) })
    }
}

/// Sums up what the calls wait.
#[derive(Clone, Default)]
struct Waited(Arc<Mutex<Vec<Duration>>>);

impl Observer for Waited {
    fn event(&self, _: &CallInfo<'_>, event: &Event<'_>) {
        if let Event::Waiting { duration, .. } = event {
            self.0.lock().unwrap().push(*duration);
        }
    }
}

fn portal(failures: &[(u16, &'static str)]) -> ClientBuilder {
    let script = Script(Mutex::new(failures.iter().copied().collect()));
    Client::builder().webhook("https://portal.example/rest/1/secret/").transport(script)
}

async fn call(portal: &Client) -> Result<u32, Error> {
    portal.request_raw("any.method", &json!({})).effect(Effect::Read).send().await.map(|response| response.attempts)
}

const fn secs(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

#[tokio::test(start_paused = true)]
async fn the_operating_limit_passes_in_virtual_time() {
    let start = Instant::now();
    let client = portal(&[(429, "OPERATION_TIME_LIMIT")]).build().unwrap();
    assert_eq!(call(&client).await.unwrap(), 2);
    assert_eq!(start.elapsed(), secs(60));

    let client = portal(&[(429, "OPERATION_TIME_LIMIT")]).on_operating_limit(OnOperatingLimit::Fail).build().unwrap();
    assert_eq!(call(&client).await.unwrap_err().context().retry_after(), Some(secs(60)));
    tokio::time::advance(secs(59)).await;
    assert_eq!(call(&client).await.unwrap_err().context().retry_after(), Some(secs(1)));
    tokio::time::advance(secs(1)).await;
    assert_eq!(call(&client).await.unwrap(), 1);
    assert_eq!(start.elapsed(), secs(120));
}

#[tokio::test(start_paused = true)]
async fn the_queue_of_the_rate_limit_passes_in_virtual_time() {
    let start = Instant::now();
    let client = portal(&[]).rate_limit(RateLimit::new(1, 0.1)).build().unwrap();
    for waited in [0, 10, 20] {
        call(&client).await.unwrap();
        assert_eq!(start.elapsed(), secs(waited));
    }
}

#[tokio::test(start_paused = true)]
async fn retries_wait_for_their_delays_and_no_longer() {
    let (start, waited) = (Instant::now(), Waited::default());
    let backoff = Backoff { base: secs(10), max: secs(40), max_retries: 5 };
    let client = portal(&[(500, "INTERNAL_SERVER_ERROR"); 5]).retry(backoff).observer(waited.clone()).build().unwrap();
    assert_eq!(call(&client).await.unwrap(), 6);
    let waits = waited.0.lock().unwrap().clone();
    assert_eq!(waits.len(), 5);
    let (sum, rounding) = (waits.iter().sum::<Duration>(), Duration::from_millis(5));
    assert!(start.elapsed() >= sum && start.elapsed() <= sum + rounding, "{waits:?} in {:?}", start.elapsed());
}

#[tokio::test(start_paused = true)]
async fn a_call_ends_at_its_total_timeout() {
    let start = Instant::now();
    let client = portal(&[(503, "QUERY_LIMIT_EXCEEDED"); 9])
        .retry(Backoff { base: secs(7), max: secs(7), max_retries: 9 })
        .rate_limit(RateLimit::new(1, 0.01))
        .total_timeout(secs(60))
        .build()
        .unwrap();
    let error = call(&client).await.unwrap_err();
    assert_eq!(error.context().attempts(), 1);
    assert!(start.elapsed() <= secs(8), "the queue is longer than the call: {:?}", start.elapsed());
}
