//! The recorded requests: listed, waited for, executed again.

use std::time::Duration;

use bitrix24_json::{Value as Json, json};
use hyper::header::AUTHORIZATION;

use crate::control::input::Input;
use crate::control::refusal::Refusal;
use crate::endpoints;
use crate::methods::context::Contexts;
use crate::state::PortalState;
use crate::state::auth::Authorization;
use crate::state::expectations::calls;
use crate::state::faults::matches;
use crate::state::lock::lock;
use crate::state::recorded::Request;
use crate::wire::form::form;
use crate::wire::http::{Delivery, HttpRequest};
use crate::wire::route::{masked, route};

/// The longest time to wait for requests, in seconds.
const LONGEST_WAIT: f64 = 300.0;

/// Lists requests.
pub(crate) fn list(state: &PortalState, input: &Input<'_>) -> Result<Json, Refusal> {
    let limit = input.query_number("limit")?.unwrap_or(usize::MAX);
    let found = Wanted::read(input)?.find(state);
    let skipped = found.len().saturating_sub(limit);
    Ok(json!({"requests": found.into_iter().skip(skipped).collect::<Json>()}))
}

/// Returns a request with its response.
pub(crate) fn get(state: &PortalState, input: &Input<'_>) -> Result<Json, Refusal> {
    let request = recorded(state, input)?;
    let mut whole = summary(&request);
    whole["http"] = http(&request.http);
    whole["response"] = request.response.as_deref().map_or(Json::Null, body);
    Ok(whole)
}

/// Executes a request again and returns the new response.
pub(crate) async fn replay(context: &Contexts, input: &Input<'_>) -> Result<Json, Refusal> {
    let request = recorded(context.state(), input)?;
    if request.in_batch {
        return Err(Refusal::invalid(format!("request {} is a call in a batch; replay the batch", request.number)));
    }
    let response = endpoints::respond(context, &request.http, route(&request.http.path)).await;
    let sent = (response.delivery != Delivery::Reset).then_some(&response);
    Ok(json!({
        "status": sent.map(|response| response.status),
        "code": response.code.clone(),
        "response": sent.map_or(Json::Null, |response| body(&response.body)),
    }))
}

/// Waits until requests were recorded and returns them.
pub(crate) async fn wait(state: &PortalState, input: &Input<'_>) -> Result<Json, Refusal> {
    let wanted = Wanted::read(input)?;
    let count: usize = input.query_number("count")?.unwrap_or(1);
    let seconds = input.query_number("timeout")?.unwrap_or(10.0);
    if !(0.0..=LONGEST_WAIT).contains(&seconds) {
        return Err(Refusal::invalid(format!("`timeout` must be from 0 to {LONGEST_WAIT} seconds, not {seconds}")));
    }
    let mut recordings = state.recordings.subscribe();
    let arrived = async {
        loop {
            recordings.borrow_and_update();
            let found = wanted.find(state);
            // The sender lives as long as the portal.
            if found.len() >= count || recordings.changed().await.is_err() {
                return found;
            }
        }
    };
    match tokio::time::timeout(Duration::from_secs_f64(seconds), arrived).await {
        Ok(found) => Ok(json!({"requests": found.into_iter().collect::<Json>()})),
        Err(_) => {
            let (seen, of) = (wanted.find(state).len() as u64, wanted.method.as_deref().unwrap_or("any method"));
            Err(Refusal::not_reached(format!(
                "expected {} of {of}, saw {} in {seconds} s",
                calls(count as u64),
                calls(seen)
            )))
        }
    }
}

/// Which requests are wanted.
struct Wanted {
    method: Option<String>,
    after: u64,
}

impl Wanted {
    fn read(input: &Input<'_>) -> Result<Self, Refusal> {
        let method = input.query("method").map(str::to_owned);
        Ok(Self { method, after: input.query_number("after")?.unwrap_or(0) })
    }

    fn find(&self, state: &PortalState) -> Vec<Json> {
        let fits = |request: &&Request| {
            request.number > self.after
                && self.method.as_deref().is_none_or(|pattern| matches(pattern, &request.method))
        };
        lock(&state.recorded).all().filter(fits).map(summary).collect()
    }
}

fn recorded(state: &PortalState, input: &Input<'_>) -> Result<Request, Refusal> {
    let number = input.number(0)?.unsigned_abs();
    let found = lock(&state.recorded).all().find(|request| request.number == number).cloned();
    found.ok_or_else(|| Refusal::not_found(format!("request {number} is not recorded")))
}

fn summary(request: &Request) -> Json {
    json!({
        "number": request.number,
        "method": request.method,
        "params": request.params,
        "status": request.status,
        "code": request.code,
        "received": request.received.as_secs_f64(),
        "milliseconds": request.took.as_secs_f64() * 1000.0,
        "authorization": match request.authorization {
            Authorization::Webhook => "webhook",
            Authorization::Header => "header",
            Authorization::Body => "body",
            Authorization::Query => "query",
            Authorization::Missing => "missing",
        },
        "in_batch": request.in_batch,
        "replayed": request.replayed,
    })
}

/// Returns the HTTP request, with its secrets masked.
fn http(request: &HttpRequest) -> Json {
    let header = |(name, value): (&hyper::header::HeaderName, &hyper::header::HeaderValue)| {
        let text = String::from_utf8_lossy(value.as_bytes()).into_owned();
        (name.as_str().to_owned(), if name == AUTHORIZATION { "***".to_owned() } else { text })
    };
    let query =
        form(&request.query).map(|(name, value)| format!("{name}={}", if name == "auth" { "***" } else { &value }));
    json!({
        "verb": request.verb.as_str(),
        "path": masked(&request.path),
        "query": query.collect::<Vec<_>>().join("&"),
        "headers": request.headers.iter().map(header).collect::<Json>(),
        "body": body_without_token(&request.body),
    })
}

fn body_without_token(bytes: &[u8]) -> String {
    match serde_json::from_slice::<Json>(bytes) {
        Ok(mut json) if json.get("auth").is_some() => {
            json["auth"] = "***".into();
            json.to_string()
        }
        Ok(_) => String::from_utf8_lossy(bytes).into_owned(),
        Err(_) => {
            let masked = |pair: &str| if pair.starts_with("auth=") { "auth=***".to_owned() } else { pair.to_owned() };
            String::from_utf8_lossy(bytes).split('&').map(masked).collect::<Vec<_>>().join("&")
        }
    }
}

/// Returns a body as JSON, or as text if it is not JSON.
fn body(bytes: &[u8]) -> Json {
    serde_json::from_slice(bytes).unwrap_or_else(|_| String::from_utf8_lossy(bytes).into_owned().into())
}
