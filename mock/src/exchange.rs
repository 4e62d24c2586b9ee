//! One exchange: from a request as HTTP brings it to the answer as HTTP takes it, without a socket.

use std::net::IpAddr;
use std::time::Duration;

use bitrix24_model::Effect;
use bytes::Bytes;
use hyper::header::{HeaderName, HeaderValue};
use hyper::{HeaderMap, Method as Verb};
use serde_json::{Map, Value as Json, json};

use crate::auth::{Authorization, Credential};
use crate::batch;
use crate::capture::Request;
use crate::core::Core;
use crate::envelope::{Timing, success};
use crate::failure::Failure;
use crate::idempotency::{Scope, is_key};
use crate::lock::lock;
use crate::mishap::Mishaps;
use crate::route::{Route, form, route};
use crate::select::World;
use crate::system::is_bare;

const KEY: HeaderName = HeaderName::from_static("idempotency-key");
const REPLAYED: HeaderName = HeaderName::from_static("idempotent-replayed");

/// A request as HTTP brings it.
#[derive(Clone, Debug)]
pub(crate) struct Incoming {
    pub(crate) verb: Verb,
    pub(crate) path: String,
    pub(crate) query: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    pub(crate) peer: IpAddr,
}

/// How an answer goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    Whole,
    /// Half of the body, then the end of the connection.
    Cut,
    /// Nothing but a reset of the connection.
    Reset,
}

/// An answer as HTTP takes it.
#[derive(Clone, Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(HeaderName, HeaderValue)>,
    pub(crate) body: Bytes,
    pub(crate) fate: Fate,
    /// When it goes out, since 1970; at once where a fault does not delay it.
    pub(crate) due: Option<Duration>,
}

impl Reply {
    pub(crate) fn json(status: u16, body: &Json) -> Self {
        Self::new(status, "application/json; charset=utf-8", written(body))
    }

    pub(crate) fn html(status: u16, title: &str) -> Self {
        let page = format!(
            "<html>\r\n<head><title>{status} {title}</title></head>\r\n<body><center><h1>{status} {title}</h1></center></body>\r\n</html>\r\n"
        );
        Self::new(status, "text/html; charset=utf-8", Bytes::from(page))
    }

    pub(crate) fn new(status: u16, kind: &'static str, body: Bytes) -> Self {
        let headers = vec![(hyper::header::CONTENT_TYPE, HeaderValue::from_static(kind))];
        Self { status, headers, body, fate: Fate::Whole, due: None }
    }
}

impl Core {
    /// Answers a request.
    pub(crate) fn respond(&self, incoming: &Incoming) -> Reply {
        match route(&incoming.path) {
            Route::Token => self.token(incoming),
            Route::Webhook { user, secret, method } => {
                self.rest(incoming, Credential::Webhook { user, secret }, method)
            }
            Route::Method(method) => self.rest(incoming, Credential::Missing, method),
            Route::Older => self.failed(&Failure::error("ErrorMethodNotFound")),
            Route::Elsewhere => Reply::html(404, "Not Found"),
        }
    }

    fn failed(&self, failure: &Failure) -> Reply {
        let (status, body) = failure.render(self.api());
        Reply::json(status, &body)
    }

    fn rest(&self, incoming: &Incoming, webhook: Credential<'_>, method: &str) -> Reply {
        let came = self.clock.now();
        let mishaps = Mishaps::read(&mut lock(&self.faults), method, &incoming.headers);
        let mut request = request_of(incoming, method);
        let mut inner = Vec::new();
        let reply = match mishaps.as_ref().map(|mishaps| mishaps.instead(incoming)) {
            Err(failure) => self.failed(failure),
            Ok(Some(Ok(reply))) => reply,
            Ok(Some(Err(failure))) => self.failed(&failure),
            Ok(None) => {
                self.answer(incoming, webhook, &mut request, &mut inner).unwrap_or_else(|failure| self.failed(&failure))
            }
        };
        let reply = match mishaps {
            Ok(mishaps) => mishaps.after(reply, came),
            Err(_) => reply,
        };
        request.status = (reply.fate != Fate::Reset).then_some(reply.status);
        let mut capture = lock(&self.capture);
        capture.push(request);
        inner.into_iter().for_each(|call| capture.push(call));
        reply
    }

    fn answer(
        &self,
        incoming: &Incoming,
        webhook: Credential<'_>,
        request: &mut Request,
        inner: &mut Vec<Request>,
    ) -> Result<Reply, Failure> {
        self.admit(incoming.peer)?;
        if incoming.verb != Verb::GET && incoming.verb != Verb::POST {
            return Err(Failure::error("WrongHttpRequestMethod"));
        }
        let parsed = parse(incoming);
        self.authorize(incoming, webhook, &parsed, request)?;
        request.params = without_auth(parsed?);
        let effect = self.api().method(&request.method).map(|method| method.effect);
        match incoming.headers.get(KEY).filter(|_| effect == Some(Effect::Write)) {
            Some(key) => self.answer_once(key, request, inner),
            None => self.run(request, inner).map(|body| Reply::json(200, &body)),
        }
    }

    fn authorize(
        &self,
        incoming: &Incoming,
        webhook: Credential<'_>,
        parsed: &Result<Json, Failure>,
        request: &mut Request,
    ) -> Result<(), Failure> {
        let query: Option<String> = form(&incoming.query).find(|(name, _)| name == "auth").map(|(_, token)| token);
        let bearer = || request.headers.get(hyper::header::AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ");
        let in_body = || parsed.as_ref().ok()?.get("auth")?.as_str();
        let (place, credential) = match (webhook, bearer(), in_body(), query.as_deref()) {
            (Credential::Webhook { user, secret }, ..) => {
                (Authorization::Webhook, Credential::Webhook { user, secret })
            }
            (_, Some(token), ..) => (Authorization::Header, Credential::Token(token)),
            (_, _, Some(token), _) => (Authorization::Body, Credential::Token(token)),
            (_, _, _, Some(token)) => (Authorization::Query, Credential::Token(token)),
            _ => (Authorization::Missing, Credential::Missing),
        };
        request.authorization = place;
        // A broken body may hold the token: it is the body that is wrong then.
        if let (Authorization::Missing, Err(broken)) = (place, parsed) {
            return Err(broken.clone());
        }
        request.caller = lock(&self.auth).caller(&credential, self.clock.now())?;
        Ok(())
    }

    /// Answers a write that has a key: with the stored answer, if there is one.
    fn answer_once(
        &self,
        key: &HeaderValue,
        request: &mut Request,
        inner: &mut Vec<Request>,
    ) -> Result<Reply, Failure> {
        if !is_key(key.as_bytes()) {
            return Err(Failure::error("InvalidIdempotencyKey"));
        }
        let text = String::from_utf8_lossy(key.as_bytes()).into_owned();
        let scope: Scope = (request.caller.key.clone(), request.method.clone(), text);
        let stored = lock(&self.replays).find(&scope, &request.body, self.clock.now())?;
        request.replayed = stored.is_some();
        let body = match stored {
            Some(body) => body,
            None => {
                let body = written(&self.run(request, inner)?);
                lock(&self.replays).keep(scope, request.body.clone(), body.clone(), self.clock.now());
                body
            }
        };
        let mut reply = Reply::new(200, "application/json; charset=utf-8", body);
        reply.headers.push((KEY, key.clone()));
        if request.replayed {
            reply.headers.push((REPLAYED, HeaderValue::from_static("true")));
        }
        Ok(reply)
    }

    /// Runs a call or a batch and puts the envelope around the result.
    fn run(&self, request: &Request, inner: &mut Vec<Request>) -> Result<Json, Failure> {
        let start = self.clock.now();
        if request.method == batch::NAME {
            let (results, took) = batch::run(self, request, inner)?;
            let timing = Timing { start, took, usage: None };
            return Ok(success(results, &timing));
        }
        let (result, usage) = self.call(request)?;
        let bare =
            is_bare(&request.method) || self.api().method(&request.method).is_some_and(|method| !method.envelope);
        if bare {
            return Ok(result);
        }
        Ok(success(result, &Timing { start, took: self.cost(&request.method), usage: Some(usage) }))
    }
}

/// JSON as text. Values whose keys are text can always be written.
fn written(body: &Json) -> Bytes {
    serde_json::to_vec(body).unwrap_or_default().into()
}

fn request_of(incoming: &Incoming, method: &str) -> Request {
    Request {
        method: method.to_owned(),
        params: Json::Null,
        body: incoming.body.clone(),
        headers: incoming.headers.clone(),
        authorization: Authorization::Missing,
        caller: crate::auth::Caller::default(),
        status: None,
        in_batch: false,
        replayed: false,
    }
}

/// The body as JSON. A call without parameters may go without a body, and GET always does.
fn parse(incoming: &Incoming) -> Result<Json, Failure> {
    if incoming.verb == Verb::GET || incoming.body.is_empty() {
        return Ok(json!({}));
    }
    serde_json::from_slice(&incoming.body).map_err(|_| Failure::error("InvalidJson"))
}

/// The parameters: without the token, which is no parameter; an empty list of PHP is an empty object.
fn without_auth(body: Json) -> Json {
    match body {
        Json::Object(mut params) => {
            params.shift_remove("auth");
            Json::Object(params)
        }
        Json::Array(elements) if elements.is_empty() => Json::Object(Map::new()),
        other => other,
    }
}
