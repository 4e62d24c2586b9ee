//! REST of either protocol: from an HTTP request to a call or batch, and from its outcome to an HTTP response.

use std::sync::Arc;
use std::time::Duration;

use bitrix24_json::Value as Json;
use bitrix24_model::{Effect, Method};
use bytes::Bytes;
use hyper::header::{HeaderName, HeaderValue};
use tokio::time::Instant;

use crate::endpoints::active_faults::ActiveFaults;
use crate::endpoints::protocol::HttpProtocol;
use crate::methods::batch::{Entrance, NAME};
use crate::methods::call::call;
use crate::methods::context::Context;
use crate::methods::examples::asked;
use crate::methods::outcome::Outcome;
use crate::methods::result_source::ResultSource;
use crate::methods::system::has_no_envelope;
use crate::state::auth::{Authorization, Credential};
use crate::state::idempotency::{KeyScope, is_valid_key};
use crate::state::lock::lock;
use crate::state::raised::RaisedEvent;
use crate::state::recorded::Request;
use crate::wire::envelope::{Timing, Usage, success};
use crate::wire::failure::Failure;
use crate::wire::http::{Delivery, HttpRequest, HttpResponse, json_bytes};

const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");
/// The header that says where a result comes from, if not from the portal's rows.
const MOCK_ANSWER: HeaderName = HeaderName::from_static("x-mock-answer");
const IDEMPOTENT_REPLAYED: HeaderName = HeaderName::from_static("idempotent-replayed");

/// The parameter with the source of the changes, which belongs to the authorization as `auth` does.
const CONNECTOR: &str = "auth_connector";

/// Returns whether a method takes its parameters by their positions.
fn is_positional(method: &Method) -> bool {
    method.v2.as_ref().is_some_and(|v2| !v2.arguments.is_empty())
}

/// Responds to a call of a method or a batch, and records it.
pub(crate) async fn respond(
    context: &Context,
    protocol: &dyn HttpProtocol,
    request: &Arc<HttpRequest>,
    webhook: Credential<'_>,
    asked: &str,
) -> HttpResponse {
    let (state, method) = (&context.state, context.canonical_name(asked));
    let (received, began) = (state.clock.now(), Instant::now());
    let faults = ActiveFaults::collect(&mut lock(&state.faults), &method, &request.headers);
    let mut exchange = Exchange::new(context, protocol, Request::new(Arc::clone(request), &method, received));
    let mut response = match faults.as_ref().map(|faults| faults.replacement(request)) {
        Err(failure) => failed(context, failure),
        Ok(Some(replacement)) => replacement.unwrap_or_else(|failure| failed(context, &failure)),
        Ok(None) => exchange.execute(webhook, asked).unwrap_or_else(|failure| failed(context, &failure)),
    };
    let in_batch = std::mem::take(&mut exchange.faults);
    if let Some(replacement) = exchange.replacement.take() {
        response = replacement;
        // The batch ended at this call, but not with a failure.
        exchange.in_batch.last_mut().into_iter().for_each(|call| call.code = None);
    }
    if let Some(source) = exchange.source.header().filter(|_| response.status == 200) {
        response.headers.push((MOCK_ANSWER, HeaderValue::from_static(source)));
        response.note.get_or_insert_with(|| format!("{MOCK_ANSWER}: {source}"));
    }
    let faults = faults.unwrap_or_default().and(in_batch);
    faults.apply(&mut response);
    exchange.record(&mut response, began.elapsed());
    if let Some(delay) = faults.delay() {
        state.clock.wait_until(received.saturating_add(delay)).await;
    }
    response
}

/// Returns the response for a failure.
pub(crate) fn failed(context: &Context, failure: &Failure) -> HttpResponse {
    let (status, body) = failure.render(context.api());
    HttpResponse { note: failure.hint().map(str::to_owned), ..HttpResponse::failure(status, &body) }
}

/// A request to execute, with what is recorded about it.
struct Exchange<'a> {
    context: &'a Context,
    protocol: &'a dyn HttpProtocol,
    http: Arc<HttpRequest>,
    recorded: Request,
    /// The calls of a batch.
    in_batch: Vec<Request>,
    /// The faults of the calls of a batch.
    faults: ActiveFaults,
    /// The response that such a fault puts in the place of the batch's.
    replacement: Option<HttpResponse>,
    /// Where the result comes from.
    source: ResultSource,
    /// The source of the changes, by which an application leaves out its own in the queue of offline events.
    connector: String,
}

impl<'a> Exchange<'a> {
    fn new(context: &'a Context, protocol: &'a dyn HttpProtocol, recorded: Request) -> Self {
        let http = Arc::clone(&recorded.http);
        Self {
            context,
            protocol,
            http,
            recorded,
            in_batch: Vec::new(),
            faults: ActiveFaults::default(),
            replacement: None,
            source: ResultSource::Portal,
            connector: String::new(),
        }
    }

    fn execute(&mut self, webhook: Credential<'_>, asked: &str) -> Result<HttpResponse, Failure> {
        let (state, protocol) = (&self.context.state, self.protocol);
        lock(&state.limits).count_request(self.http.peer, state.clock.now())?;
        protocol.check(&self.http, asked)?;
        let params = protocol.params(&self.http);
        self.authorize(webhook, &params)?;
        self.recorded.params = params?;
        let method = self.context.data().method(&self.recorded.method);
        if let Some(params) = self.recorded.params.as_object_mut() {
            params.remove("auth");
            let connector = params.get(CONNECTOR).and_then(Json::as_str).unwrap_or_default();
            connector.clone_into(&mut self.connector);
            if method.is_some_and(is_positional) {
                params.remove(CONNECTOR);
            }
        }
        let effect = method.map(|method| method.effect);
        let takes_key = protocol.has_idempotency_keys() && effect == Some(Effect::Write);
        let http = Arc::clone(&self.http);
        match http.headers.get(IDEMPOTENCY_KEY).filter(|_| takes_key) {
            Some(key) => self.execute_once(key),
            None => self.run().map(|body| HttpResponse::json_bytes(200, body)),
        }
    }

    fn authorize(&mut self, webhook: Credential<'_>, params: &Result<Json, Failure>) -> Result<(), Failure> {
        let (state, http) = (&self.context.state, Arc::clone(&self.http));
        let token = self.protocol.token(&http, params.as_ref().ok());
        let (authorization, credential) = match (webhook, &token) {
            (webhook @ Credential::Webhook { .. }, _) => (Authorization::Webhook, webhook),
            (_, Some(token)) => (token.place, Credential::Token(&token.token)),
            (_, None) => (Authorization::Missing, Credential::Missing),
        };
        self.recorded.authorization = authorization;
        // Invalid parameters may contain the token, so they are what is wrong.
        if let (Authorization::Missing, Err(invalid)) = (authorization, params) {
            return Err(invalid.clone());
        }
        self.recorded.caller = lock(&state.auth).caller(&credential, state.clock.now())?;
        Ok(())
    }

    /// Executes a write with an idempotency key, or returns its stored response.
    fn execute_once(&mut self, key: &HeaderValue) -> Result<HttpResponse, Failure> {
        if !is_valid_key(key.as_bytes()) {
            return Err(Failure::error("InvalidIdempotencyKey"));
        }
        let state = &self.context.state;
        let text = String::from_utf8_lossy(key.as_bytes()).into_owned();
        let scope: KeyScope = (self.recorded.caller.key.clone(), self.recorded.method.clone(), text);
        let stored = lock(&state.stored_responses).find(&scope, &self.http.body, state.clock.now())?;
        self.recorded.replayed = stored.is_some();
        let body: Bytes = match stored {
            Some(body) => body,
            None => {
                let body = self.run()?;
                let now = state.clock.now();
                lock(&state.stored_responses).insert(scope, self.http.body.clone(), body.clone(), now);
                body
            }
        };
        let mut response = HttpResponse::json_bytes(200, body);
        response.headers.push((IDEMPOTENCY_KEY, key.clone()));
        if self.recorded.replayed {
            response.headers.push((IDEMPOTENT_REPLAYED, HeaderValue::from_static("true")));
        }
        Ok(response)
    }

    /// Executes the call or batch and returns its result, in an envelope if the method has one.
    fn run(&mut self) -> Result<Bytes, Failure> {
        let (context, request) = (self.context, &self.recorded);
        let start = context.state.clock.now();
        if context.data().wire_name(&request.method) == Some(NAME) {
            let batch = request.method.clone();
            let Self { http, faults, replacement, .. } = self;
            let mut enter =
                |method: &str| match faults.enter_call(&mut lock(&context.state.faults), &batch, method, http) {
                    Some(Err(failure)) => Entrance::Failed(failure),
                    Some(Ok(response)) => {
                        *replacement = Some(response);
                        Entrance::Ended(Failure::error("InternalServerError"))
                    }
                    None => Entrance::Open,
                };
            let method = context.data().method(&self.recorded.method);
            let (outcome, duration) = match method.and_then(|method| asked(context, method, &self.recorded)) {
                Some(shown) => (shown?, Duration::ZERO),
                None => self.protocol.batch(context, &self.recorded, &mut self.in_batch, &mut enter)?,
            };
            self.source = outcome.source;
            return Ok(enveloped(&outcome, &Timing { start, duration, usage: Usage::unused(start) }));
        }
        let (mut outcome, usage) = call(context, request)?;
        self.source = outcome.source;
        self.recorded.events = std::mem::take(&mut outcome.events);
        let request = &self.recorded;
        let method = context.data().method(&request.method);
        if has_no_envelope(&request.method) || method.is_some_and(|method| !method.envelope) {
            return Ok(json_bytes(&outcome.result));
        }
        let duration = context.state.operating_time(&request.method);
        Ok(enveloped(&outcome, &Timing { start, duration, usage }))
    }

    /// Records the request, and then the calls of a batch. Their events are posted once the response is sent.
    fn record(mut self, response: &mut HttpResponse, took: Duration) {
        let is_sent = response.delivery != Delivery::Reset;
        self.recorded.status = is_sent.then_some(response.status);
        self.recorded.code.clone_from(&response.code);
        self.recorded.response = is_sent.then(|| response.body.clone());
        self.recorded.took = took;
        let state = &self.context.state;
        let calls = self.in_batch.iter_mut().chain([&mut self.recorded]);
        let events: Vec<RaisedEvent> = calls.flat_map(|call| std::mem::take(&mut call.events)).collect();
        let held = state.raise(&events, &self.connector);
        response.until_sent = held.map(|held| Arc::new(held) as Arc<_>);
        state.record(self.recorded);
        self.in_batch.into_iter().for_each(|call| state.record(call));
    }
}

/// Returns the outcome of a call in its envelope.
fn enveloped(outcome: &Outcome, timing: &Timing) -> Bytes {
    success(&outcome.result, &[("next", outcome.next), ("total", outcome.total)], timing)
}
