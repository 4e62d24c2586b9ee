//! Tests of each rule of a call, without a clock or a network.

mod auth;
mod limits;
mod retries;
mod rules;
mod table;
#[cfg(feature = "v2")]
mod v2;

use std::time::Duration;

use super::{CallSpec, Exchange, ExchangeStep, IdempotencyKey, ResponseMetadata};
use crate::client::builder::ClientBuilder;
use crate::client::parse_response::ResultSlot;
use crate::client::{Client, Core};
use crate::error::Error;
use crate::method::{Cause, Effect, UntypedErrorKind};
use crate::runtime::Now;
use crate::transport::{HttpRequest, HttpResponse, SendError, SendErrorKind};
use crate::types::Json;

pub(super) const OK: &str = r#"{"result": 7}"#;
pub(super) const SECRET: &str = "s3cretT0ken";

/// Returns a time; it passes only when a test says so.
pub(super) fn at(seconds: f64) -> Now {
    let monotonic = Duration::from_secs_f64(seconds);
    Now { monotonic, unix: Duration::from_secs(1_780_000_000) + monotonic }
}

pub(super) fn secs(seconds: f64) -> Duration {
    Duration::from_secs_f64(seconds)
}

pub(super) fn webhook() -> ClientBuilder {
    Client::builder().webhook(&format!("https://portal.example/rest/1/{SECRET}/"))
}

/// Creates a core whose jitter is always 0.5.
pub(super) fn core(builder: ClientBuilder) -> Core {
    let (mut core, _) = builder.core().unwrap();
    core.random = || 0.5;
    core
}

pub(super) fn spec(core: &Core, effect: Effect) -> CallSpec {
    CallSpec {
        wire: crate::protocol::wire::<crate::protocol::V3>(),
        application_only: false,
        name: "a.b".into(),
        effect,
        causes: &[],
        body: Ok(b"{}".to_vec().into()),
        key: if core.settings.idempotency { IdempotencyKey::Generated } else { IdempotencyKey::None },
        timeout: core.settings.timeout,
        total: core.settings.total,
        batch: None,
    }
}

pub(super) fn read(core: &Core) -> Exchange<'_> {
    Exchange::new(core, spec(core, Effect::Read), at(0.0))
}

pub(super) fn write(core: &Core) -> Exchange<'_> {
    Exchange::new(core, spec(core, Effect::Write), at(0.0))
}

/// Drives an exchange by name.
impl Exchange<'_> {
    /// Returns the request that is sent now.
    #[track_caller]
    pub(super) fn sends(&mut self, now: f64) -> HttpRequest {
        match self.step(at(now)) {
            ExchangeStep::Send(request) => request,
            other => panic!("sends nothing: {other:?}"),
        }
    }

    /// Returns how long the call waits now.
    #[track_caller]
    pub(super) fn sleeps(&mut self, now: f64) -> Duration {
        match self.step(at(now)) {
            ExchangeStep::Sleep(duration) => duration,
            other => panic!("does not wait: {other:?}"),
        }
    }

    #[track_caller]
    pub(super) fn succeeds(&mut self, now: f64) -> ResponseMetadata {
        match self.step(at(now)) {
            ExchangeStep::Done(Ok(meta)) => meta,
            other => panic!("does not succeed: {other:?}"),
        }
    }

    #[track_caller]
    pub(super) fn fails(&mut self, now: f64) -> Error<UntypedErrorKind> {
        match self.step(at(now)) {
            ExchangeStep::Done(Err(error)) => error,
            other => panic!("does not fail: {other:?}"),
        }
    }

    pub(super) fn receives(&mut self, now: f64, outcome: Result<HttpResponse, SendError>) {
        let mut result = Json::Null;
        let mut slot = ResultSlot { result: &mut result, collected: None, envelope: true };
        self.outcome(outcome, &mut slot, at(now));
    }

    pub(super) fn responds(&mut self, now: f64, status: u16, body: &str) {
        self.receives(now, Ok(HttpResponse::new(status, body)));
    }

    pub(super) fn rejects(&mut self, now: f64, status: u16, code: &str) {
        self.responds(now, status, &format!(r#"{{"error": "{code}", "error_description": "no"}}"#));
    }

    /// Loses the response: the portal may have executed the call.
    pub(super) fn loses_response(&mut self, now: f64) {
        self.receives(now, Err(SendError::maybe_sent(SendErrorKind::Interrupted)));
    }

    /// Fails to connect: the portal has not executed the call.
    pub(super) fn fails_to_connect(&mut self, now: f64) {
        self.receives(now, Err(SendError::not_sent(SendErrorKind::Connect)));
    }
}

pub(super) fn header(request: &HttpRequest, name: &str) -> Option<String> {
    let mut headers = request.headers();
    headers.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.to_owned())
}

pub(super) const fn cause(name: &'static str, fields: &'static [&'static str], retry: bool) -> Cause {
    Cause { code: "INVALID", name, fields, when: "", fix: "", retry }
}
