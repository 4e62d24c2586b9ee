//! The transport without sockets: it responds and fails as HTTP does, and works in paused time.

mod common;

use std::sync::{Arc, Mutex};
use std::time::Duration;

use bitrix24::auth::{App, MemoryStore, Token};
use bitrix24::method::Method;
use bitrix24::note::collection::{Add, AddFields, Get};
use bitrix24::retry::{Backoff, NoRetry};
use bitrix24::transport::{BoxFuture, HttpRequest, HttpResponse, HyperTransport, SendError, SendErrorKind, Transport};
use bitrix24::{AnyError, Client, ClientBuilder};
use bitrix24_mock::{Failure, Fault, FaultRule, Limits, MockPortal, MockPortalBuilder};
use serde_json::{Value, json};
use tokio::time::Instant;

const fn secs(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// Records what a transport returns, without what differs between portals.
struct Recorder {
    transport: Box<dyn Transport>,
    url: String,
    seen: Arc<Mutex<Vec<String>>>,
}

impl Transport for Recorder {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
        Box::pin(async move {
            let outcome = self.transport.send(request).await;
            let seen = match &outcome {
                Ok(response) => {
                    let body = String::from_utf8_lossy(&response.body);
                    let mut headers: Vec<_> = response.headers.iter().collect();
                    headers.retain(|(name, _)| name != "date" && HttpResponse::HEADERS.contains(&name.as_str()));
                    headers.sort();
                    format!("{} {headers:?} {body}", response.status).replace(&self.url, "URL")
                }
                Err(error) => format!("{:?}, may have arrived: {}", error.kind(), error.may_have_arrived()),
            };
            let host = self.url.trim_start_matches("http://");
            self.seen.lock().expect("no panic").push(seen.replace(host, "HOST"));
            outcome
        })
    }
}

/// How calls reach the portal.
#[derive(Clone, Copy, Debug, PartialEq)]
enum By {
    Http,
    Process,
}

/// A portal with what a client saw of it.
struct Seen {
    portal: MockPortal,
    by: By,
    lines: Arc<Mutex<Vec<String>>>,
}

impl Seen {
    async fn start(builder: MockPortalBuilder, by: By) -> Self {
        let portal = builder.paused_clock().start().await.expect("a portal");
        Self { portal, by, lines: Arc::default() }
    }

    fn transport(&self) -> impl Transport + use<> {
        let transport: Box<dyn Transport> = match self.by {
            By::Http => Box::new(HyperTransport::builder().no_proxy().build().expect("a transport")),
            By::Process => Box::new(self.portal.transport()),
        };
        Recorder { transport, url: self.portal.url(), seen: Arc::clone(&self.lines) }
    }

    fn webhook(&self) -> ClientBuilder {
        let at_once = Backoff { base: Duration::ZERO, max: Duration::ZERO, max_retries: 2 };
        let client = Client::builder().webhook(&self.portal.webhook_url()).transport(self.transport());
        client.retry(at_once).in_flight_timeout(Duration::ZERO)
    }

    fn app(&self) -> ClientBuilder {
        let app = App::new("id", "key").server(self.portal.oauth_url());
        let store = MemoryStore::new(Token::new("newtoken", "newrefresh"));
        Client::builder().app(&self.portal.url(), app, store).transport(self.transport()).retry(NoRetry)
    }

    fn note(&self, outcome: Result<Value, AnyError>) {
        let line = match outcome {
            Ok(value) => format!("a result: {value}"),
            Err(error) => {
                let (attempts, executed) = (error.context().map(|context| context.attempts()), error.executed());
                format!("{:?} {:?} {attempts:?} {executed:?}", error.kind(), error.code())
            }
        };
        self.lines.lock().expect("no panic").push(line);
    }

    async fn call(&self, client: &Client, method: &str, params: &Value) {
        let call = client.request_raw(method, params).idempotency_key("key");
        self.note(call.send().await.map(|response| response.result).map_err(AnyError::from));
    }

    /// Returns all that was seen, on both sides.
    fn finish(self) -> Vec<String> {
        let mut lines = self.lines.lock().expect("no panic").clone();
        for request in self.portal.requests() {
            let headers = ["content-type", "content-length", "accept-encoding", "authorization", "idempotency-key"];
            let headers = headers.map(|name| request.header(name).map(str::to_owned));
            let (method, status, replayed) = (request.method(), request.status(), request.replayed());
            let (authorization, params) = (request.authorization(), request.params());
            lines.push(format!("{method} {status:?} {replayed} {authorization:?} {headers:?} {params}"));
        }
        lines
    }
}

/// Every fault; a new one has to be added to be compared.
fn faults() -> Vec<Fault> {
    let denied = Fault::Fails(Failure::error("AccessDenied"));
    let all = [
        Fault::ResetBefore,
        Fault::ResetAfter,
        Fault::CutBody,
        Fault::Html,
        Fault::Unavailable,
        Fault::TooMany,
        Fault::WrongEnvelope,
        Fault::Moved("http://localhost:1".to_owned()),
        denied,
        Fault::Delay(secs(5)),
    ];
    for fault in &all {
        match fault {
            Fault::ResetBefore | Fault::ResetAfter | Fault::CutBody | Fault::Html | Fault::Unavailable => {}
            Fault::TooMany | Fault::WrongEnvelope | Fault::Moved(_) | Fault::Fails(_) | Fault::Delay(_) => {}
        }
    }
    all.into_iter().filter(|fault| !matches!(fault, Fault::Delay(_))).collect()
}

fn portal() -> MockPortalBuilder {
    MockPortal::builder()
}

#[tokio::test]
async fn every_fault_looks_the_same_by_http_and_in_the_process() {
    for fault in faults() {
        let mut seen = Vec::new();
        for by in [By::Http, By::Process] {
            let side = Seen::start(portal().fault(FaultRule::new(fault.clone()).nth(2)), by).await;
            let fail = bitrix24::limits::OnOperatingLimit::Fail;
            let client = side.webhook().on_operating_limit(fail).build().expect("a client");
            side.call(&client, Get::NAME, &json!({"id": 7})).await;
            side.call(&client, Add::NAME, &json!({"fields": {"name": "Once"}})).await;
            side.call(&client, Get::NAME, &json!({"id": 7})).await;
            seen.push(side.finish());
        }
        assert_eq!(seen[0], seen[1], "{fault:?}");
        assert!(seen[0].len() >= 9, "{fault:?}: {:#?}", seen[0]);
    }
}

#[tokio::test]
async fn combined_faults_and_every_status_look_the_same() {
    let mut seen = Vec::new();
    for by in [By::Http, By::Process] {
        let side = Seen::start(portal(), by).await;
        let client = side.webhook().retry(NoRetry).build().expect("a client");
        for faults in [vec![Fault::Html, Fault::ResetAfter], vec![Fault::CutBody, Fault::WrongEnvelope]] {
            let rules = faults.into_iter().map(|fault| FaultRule::new(fault).times(1));
            rules.for_each(|rule| side.portal.fault(rule));
            side.call(&client, Get::NAME, &json!({"id": 7})).await;
        }
        for status in [200, 204, 205, 301, 304, 400, 404, 429, 500, 503, 599, 999, 1000] {
            for cut in [false, true] {
                let failure = Failure::error("ANY_CODE").status(status);
                side.portal.fault(FaultRule::new(Fault::Fails(failure)).times(1));
                if cut {
                    side.portal.fault(FaultRule::new(Fault::CutBody).times(1));
                }
                side.call(&client, Get::NAME, &json!({"id": 7})).await;
            }
        }
        let limited = side.webhook().retry(NoRetry).max_response(20).build().expect("a client");
        for fault in [Fault::WrongEnvelope, Fault::ResetAfter, Fault::Html] {
            side.portal.fault(FaultRule::new(fault).times(1));
            side.call(&limited, Get::NAME, &json!({"id": 7})).await;
        }
        seen.push(side.finish());
    }
    assert_eq!(seen[0], seen[1]);
}

#[tokio::test]
async fn requests_of_every_kind_look_the_same() {
    let mut seen = Vec::new();
    for by in [By::Http, By::Process] {
        let side = Seen::start(portal().limits(Limits::Standard), by).await;
        side.portal.on_raw("any.method", |request| Ok(json!({"got": request.params()["text"].as_str()})));
        let client = side.webhook().build().expect("a client");
        side.call(&client, Add::NAME, &json!({"fields": {"name": "Imię, имя"}})).await;
        side.call(&client, Add::NAME, &json!({"fields": {"name": "Imię, имя"}})).await;
        side.call(&client, Add::NAME, &json!({"fields": {"name": "Another body"}})).await;
        side.call(&client, "any.method", &json!({"text": "x".repeat(1 << 20)})).await;
        side.call(&client, "no.such.method", &json!({})).await;
        side.call(&client, "documentation", &json!({})).await;
        side.call(&client, "batch", &json!([{"method": Get::NAME, "query": {"id": 7}}])).await;
        let stranger = side.portal.url() + "/rest/1/wrong/";
        let stranger = side.webhook().webhook(&stranger).build().expect("a client");
        side.call(&stranger, Get::NAME, &json!({"id": 7})).await;
        seen.push(side.finish());
    }
    assert_eq!(seen[0], seen[1]);
}

#[tokio::test]
async fn the_authorization_server_looks_the_same() {
    let mut seen = Vec::new();
    for by in [By::Http, By::Process] {
        let side = Seen::start(portal().application("id", "key"), by).await;
        let client = side.app().build().expect("a client");
        side.call(&client, Get::NAME, &json!({"id": 7})).await;
        side.portal.expire_token();
        side.call(&client, Get::NAME, &json!({"id": 7})).await;
        side.portal.advance(secs(3600));
        side.call(&client, Get::NAME, &json!({"id": 7})).await;
        side.portal.expire_token();
        side.portal.revoke_refresh_token();
        side.call(&client, Get::NAME, &json!({"id": 7})).await;
        assert!(client.authorize(side.portal.issue_code()).await.is_ok());
        side.call(&client, Get::NAME, &json!({"id": 7})).await;
        assert_eq!(client.stats().refreshes, 4);
        seen.push(side.finish());
    }
    assert_eq!(seen[0], seen[1]);
}

#[tokio::test]
async fn a_delayed_response_comes_when_the_portals_clock_reaches_its_time() {
    for by in [By::Http, By::Process] {
        let side = Seen::start(portal().fault(FaultRule::new(Fault::Delay(secs(90)))), by).await;
        let client = side.webhook().build().expect("a client");
        let call = tokio::spawn(async move { client.call(&Get::new(7)).await.map(|got| got.item.id) });
        while side.portal.delayed_responses().is_empty() {
            tokio::task::yield_now().await;
        }
        side.portal.advance(secs(90));
        assert_eq!(call.await.expect("no panic").expect("a result"), 7.into(), "{by:?}");
    }
}

#[tokio::test]
async fn only_the_address_of_a_running_portal_is_reached() {
    let (portal, other) = (MockPortal::start().await, MockPortal::start().await);
    let client = |url: &str| {
        let builder = Client::builder().webhook(url).allow_http().transport(portal.transport()).retry(NoRetry);
        builder.build().expect("a client")
    };
    let named = portal.webhook_url().replace("127.0.0.1", "localhost");
    for reached in [portal.webhook_url(), named] {
        assert!(client(&reached).call(&Get::new(7)).await.is_ok());
    }
    let elsewhere = [other.webhook_url(), "http://portal.example/rest/1/s3cr3t/".to_owned()];
    let mut clients: Vec<_> = elsewhere.iter().map(|url| client(url)).collect();
    clients.push(client(&portal.webhook_url()));
    portal.stop().await;
    for client in clients {
        let Err(bitrix24::Error::Transport(error)) = client.call(&Get::new(7)).await else { panic!("a response") };
        assert_eq!((error.kind(), error.context().executed()), (SendErrorKind::Connect, bitrix24::error::Executed::No));
    }
    assert!(other.requests().is_empty());
}

fn in_process(portal: &MockPortal) -> ClientBuilder {
    Client::builder().webhook(&portal.webhook_url()).transport(portal.transport())
}

#[tokio::test(start_paused = true)]
async fn a_slow_write_times_out_and_is_replayed_in_paused_time() {
    let portal = portal().fault(FaultRule::new(Fault::Delay(secs(70))).nth(1)).start().await.expect("a portal");
    let at_once = Backoff { base: Duration::ZERO, ..Backoff::default() };
    let client = in_process(&portal).retry(at_once).build().expect("a client");
    let start = Instant::now();
    let response = client.call_with_metadata(&Add::new(AddFields::new("Slow"))).await.expect("a result");
    assert_eq!((response.attempts, response.replayed, start.elapsed()), (2, true, secs(65)));
}

#[tokio::test(start_paused = true)]
async fn limits_and_delays_pass_in_paused_time() {
    let portal = portal().limits(Limits::Standard).start().await.expect("a portal");
    let client = in_process(&portal).build().expect("a client");
    let (start, began) = (Instant::now(), portal.now());
    for _ in 0..150 {
        client.call(&Get::new(7)).await.expect("a result");
    }
    let passed = start.elapsed();
    assert!(passed >= secs(50) && passed < secs(51), "100 more calls than the burst at 2 a second: {passed:?}");
    assert_eq!(portal.now() - began, passed, "the portal's clock moves with the calls");

    portal.fault(FaultRule::new(Fault::Delay(secs(30))));
    let start = Instant::now();
    client.call(&Get::new(7)).await.expect("a result");
    assert!(start.elapsed() >= secs(30) && start.elapsed() < secs(31), "{:?}", start.elapsed());
}

#[tokio::test(start_paused = true)]
async fn tokens_expire_in_paused_time() {
    let portal = MockPortal::start().await;
    let app = App::new("id", "key").server(portal.oauth_url());
    let store = MemoryStore::new(Token::new("newtoken", "newrefresh"));
    let client = Client::builder().app(&portal.url(), app, store).transport(portal.transport());
    let client = client.build().expect("a client");
    client.authorize(portal.issue_code()).await.expect("tokens");
    for refreshes in [1, 2, 3] {
        client.call(&Get::new(7)).await.expect("a result");
        assert_eq!(client.stats().refreshes, refreshes);
        tokio::time::advance(secs(3600)).await;
    }
}

#[test]
fn outside_of_a_tokio_runtime_the_transport_says_so() {
    let portal = common::portal();
    let transport = portal.transport();
    let client = Client::builder().webhook(&portal.webhook_url()).transport(transport).retry(NoRetry).build();
    let client = client.expect("a client");
    let mut call = std::pin::pin!(client.call(&Get::new(7)));
    let outcome = call.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop()));
    let std::task::Poll::Ready(Err(error)) = outcome else { panic!("sent") };
    assert!(error.to_string().contains("does not support"), "{error}");
    assert_eq!(portal.requests().len(), 0);
}
