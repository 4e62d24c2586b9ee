//! Futures of writes and batches that are dropped at any point: what the portal executed is always reported.
#![allow(clippy::unwrap_used)]

use std::future::poll_fn;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use bitrix24_runtime::encode::{Encode, JsonWriter};
use bitrix24_runtime::error::Executed;
use bitrix24_runtime::limits::RateLimit;
use bitrix24_runtime::method::{Effect, MethodFacts, UntypedErrorKind};
use bitrix24_runtime::observe::{CallInfo, Event, Observer};
use bitrix24_runtime::runtime::{Now, Runtime};
use bitrix24_runtime::transport::{BoxFuture, HttpRequest, HttpResponse, SendError, SendErrorKind, Transport};
use bitrix24_runtime::{Client, Json, Method};

/// What happens to a request.
#[derive(Clone, Copy, Debug)]
enum Delivery {
    /// The portal executes it and responds.
    Responds,
    /// The portal executes it, and the response is lost.
    LosesResponse,
    /// The portal executes it, and the response cannot be decoded.
    Garbles,
    /// The portal rejects it, because it is overloaded.
    Overloaded,
    /// The request does not reach the portal.
    NeverArrives,
}

/// A portal, its network and its clock. Each request takes three polls: before it arrives, when it is executed, and when
/// it is over.
#[derive(Clone, Default)]
struct ScriptedPortal(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    now: Duration,
    deliveries: Vec<Delivery>,
    /// The number of requests that were sent.
    sent: usize,
    /// The number of requests that the portal executed.
    executed: usize,
    /// The end of each request: whether the portal executed it, as far as the client knows.
    ends: Vec<End>,
}

#[derive(Debug, PartialEq)]
struct End {
    cancelled: bool,
    executed: Executed,
    key: Option<String>,
    part: Option<(usize, usize)>,
}

async fn one_poll() {
    let mut polled = false;
    poll_fn(|_| if std::mem::replace(&mut polled, true) { Poll::Ready(()) } else { Poll::Pending }).await;
}

impl Transport for ScriptedPortal {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
        let delivery = {
            let mut state = self.0.lock().unwrap();
            state.sent += 1;
            state.deliveries[(state.sent - 1).min(state.deliveries.len() - 1)]
        };
        Box::pin(async move {
            one_poll().await;
            if matches!(delivery, Delivery::Responds | Delivery::LosesResponse | Delivery::Garbles) {
                self.0.lock().unwrap().executed += 1;
            }
            one_poll().await;
            let calls = serde_json::from_slice::<Json>(request.body()).unwrap().as_array().map_or(0, Vec::len);
            let result = if calls > 0 { format!("{:?}", vec![1; calls]) } else { "1".to_owned() };
            match delivery {
                Delivery::Responds => Ok(HttpResponse::new(200, format!(r#"{{"result": {result}}}"#))),
                Delivery::Garbles => Ok(HttpResponse::new(200, r#"{"result": {}}"#)),
                Delivery::LosesResponse => Err(SendError::maybe_sent(SendErrorKind::Interrupted)),
                Delivery::Overloaded => Ok(HttpResponse::new(503, "<html>")),
                Delivery::NeverArrives => Err(SendError::not_sent(SendErrorKind::Connect)),
            }
        })
    }
}

impl Runtime for ScriptedPortal {
    fn now(&self) -> Now {
        let monotonic = self.0.lock().unwrap().now;
        Now { monotonic, unix: Duration::from_secs(1_780_000_000) + monotonic }
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        let portal = self.clone();
        Box::pin(async move {
            one_poll().await;
            portal.0.lock().unwrap().now += duration;
        })
    }

    fn spawn(&self, _: BoxFuture<'static, ()>) {
        unreachable!("nothing refreshes a token");
    }
}

impl Observer for ScriptedPortal {
    fn event(&self, call: &CallInfo<'_>, event: &Event<'_>) {
        let (cancelled, executed, key) = match event {
            Event::Finished(end) => (false, end.executed, None),
            Event::Cancelled(end) => (true, end.executed, end.idempotency_key.map(str::to_owned)),
            _ => return,
        };
        let part = call.batch.map(|part| (part.first, part.count));
        self.0.lock().unwrap().ends.push(End { cancelled, executed, key, part });
    }
}

impl ScriptedPortal {
    fn client(&self, deliveries: &[Delivery]) -> Client {
        self.0.lock().unwrap().deliveries = deliveries.to_vec();
        let builder = Client::builder().webhook("https://portal.example/rest/1/secret/").transport(self.clone());
        builder.runtime(self.clone()).observer(self.clone()).rate_limit(RateLimit::new(1, 1.0)).build().unwrap()
    }
}

/// Polls the future at most `polls` times, and drops it. Returns whether it completed.
fn poll_and_drop(work: impl Future, polls: usize) -> bool {
    let (mut work, mut context) = (pin!(work), Context::from_waker(Waker::noop()));
    (0..polls).any(|_| work.as_mut().poll(&mut context).is_ready())
}

struct Add;

impl Encode for Add {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[]);
    }
}

impl Method for Add {
    type Protocol = bitrix24_runtime::protocol::V3;
    const FACTS: MethodFacts = MethodFacts::new("a.add", Effect::Write, "a");
    type Response = i64;
    type Error = UntypedErrorKind;
}

#[test]
fn a_write_that_is_dropped_at_any_point_reports_whether_it_may_have_run() {
    use Delivery::{Garbles, LosesResponse, NeverArrives, Overloaded, Responds};
    for deliveries in [
        &[Responds][..],
        &[Garbles],
        &[LosesResponse, Responds],
        &[NeverArrives, Responds],
        &[Overloaded, LosesResponse, Overloaded, Responds],
    ] {
        let mut cancelled = Vec::new();
        for polls in 0.. {
            let portal = ScriptedPortal::default();
            let client = portal.client(deliveries);
            let call = client.request(&Add).idempotency_key("once").send();
            let complete = poll_and_drop(call, polls);
            let state = portal.0.lock().unwrap();
            let begun = usize::from(polls > 0);
            assert_eq!(state.ends.len(), begun, "{deliveries:?} {polls}");
            assert_eq!(client.stats().cancelled, u64::from(polls > 0 && !complete), "{deliveries:?} {polls}");
            if let [end] = &state.ends[..] {
                assert_eq!(end.cancelled, !complete, "{deliveries:?} {polls}");
                assert!(state.executed == 0 || end.executed != Executed::No, "{deliveries:?} {polls}: {end:?}");
                assert!(state.sent > 0 || end.executed == Executed::No, "{deliveries:?} {polls}: {end:?}");
                assert_eq!(end.key.as_deref(), (!complete).then_some("once"));
                cancelled.push(end.executed);
            }
            if complete {
                break;
            }
        }
        assert!(cancelled.contains(&Executed::Maybe), "{deliveries:?}: {cancelled:?}");
    }
    // A rejected attempt is known not to have run, also while the client waits for the next.
    let portal = ScriptedPortal::default();
    poll_and_drop(portal.client(&[Delivery::Overloaded]).request(&Add).send(), 3);
    assert_eq!(portal.0.lock().unwrap().ends[0].executed, Executed::No);
}

#[test]
fn a_batch_that_is_dropped_at_any_point_reports_every_part_that_may_have_run() {
    for polls in 0.. {
        let portal = ScriptedPortal::default();
        let client = portal.client(&[Delivery::Responds]);
        let complete = poll_and_drop(client.batch((0..120).map(|_| Add).collect::<Vec<_>>()), polls);
        let state = portal.0.lock().unwrap();
        let parts: Vec<_> = state.ends.iter().map(|end| end.part.unwrap()).collect();
        assert_eq!(parts, [(0, 50), (50, 50), (100, 20)][..parts.len()], "{polls}");
        let (ended, last) = state.ends.split_at(state.ends.len().saturating_sub(1));
        assert!(ended.iter().all(|end| !end.cancelled && end.executed == Executed::Yes), "{polls}");
        assert!(last.iter().all(|end| end.cancelled != complete), "{polls}");
        let known = state.ends.iter().filter(|end| end.executed != Executed::No).count();
        assert!((state.executed..=state.sent).contains(&known), "{polls}: {:?}", state.ends);
        if complete {
            assert_eq!(state.executed, 3);
            break;
        }
    }
}
