//! One call as a state machine: it receives outcomes and the time, and returns the next step. It does no I/O.

mod request;
mod response;
mod retry;
#[cfg(test)]
mod tests;

pub(crate) use retry::PORTAL_LIMIT;

use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;

use super::endpoint::is_method;
use super::{Core, ONLY_APPLICATIONS};
use crate::auth::AuthFailure;
use crate::error::{AuthError, Context, Error, Executed, LimitError, LimitKind, RequestError, TransportError};
use crate::limits::{OnOperatingLimit, QueueSlot};
use crate::method::{Cause, CodeInfo, Effect, UntypedErrorKind};
use crate::observe::{BatchPart, CallInfo, Cancelled, Event, Finished, Span, WaitReason};
use crate::protocol::Wire;
use crate::runtime::Now;
use crate::secret::Secret;
use crate::transport::{Address, HttpRequest, SendError, SendErrorKind};

/// What the driver has to do next.
#[derive(Debug)]
pub(crate) enum ExchangeStep {
    /// Send this request and report the outcome.
    Send(HttpRequest),
    /// Wait for this duration.
    Sleep(Duration),
    /// Get another access token than `stale`, within this time, and report the outcome.
    Refresh { stale: Option<Secret>, within: Duration },
    /// Return this to the caller. It is the last step.
    Done(Result<ResponseMetadata, Error<UntypedErrorKind>>),
}

/// The metadata of a successful call.
#[derive(Clone, Debug)]
pub(crate) struct ResponseMetadata {
    pub(crate) time: super::Time,
    pub(crate) status: u16,
    pub(crate) attempts: u32,
    pub(crate) request_id: Arc<str>,
    pub(crate) idempotency_key: Option<Arc<str>>,
    pub(crate) replayed: bool,
    pub(crate) moved_to: Option<String>,
    /// The number of rows of the whole list, and where its next page starts.
    #[cfg(feature = "v2")]
    pub(crate) list: (Option<i64>, Option<i64>),
}

/// The method to call, and how.
#[derive(Clone, Debug)]
pub(crate) struct CallSpec {
    pub(crate) name: Cow<'static, str>,
    pub(crate) wire: &'static dyn Wire,
    pub(crate) effect: Effect,
    /// Whether only applications can make the call.
    pub(crate) application_only: bool,
    pub(crate) causes: &'static [Cause],
    pub(crate) codes: &'static [CodeInfo],
    pub(crate) body: Result<Arc<[u8]>, crate::encode::EncodeError>,
    pub(crate) key: IdempotencyKey,
    pub(crate) timeout: Duration,
    pub(crate) total: Duration,
    /// The calls of a request of a batch.
    pub(crate) batch: Option<BatchPart>,
}

impl CallSpec {
    fn info<'s>(&'s self, core: &'s Core) -> CallInfo<'s> {
        let Self { name, effect, batch, .. } = self;
        CallInfo { method: name, host: core.endpoint.host(), effect: *effect, batch: *batch }
    }
}

/// The idempotency key of a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum IdempotencyKey {
    /// The client generates one for writes.
    Generated,
    /// The caller provided one.
    Given(Arc<str>),
    /// The call has none.
    None,
}

/// A call that is being made.
pub(crate) struct Exchange<'c> {
    core: &'c Core,
    spec: CallSpec,
    span: Span,
    queue_slot: QueueSlot<'c>,
    request_id: Arc<str>,
    key: Option<Arc<str>>,
    state: State,
    started: Duration,
    attempts: u32,
    retries: u32,
    /// How often a token was refreshed because the portal said that it has expired.
    refreshes: u32,
    /// Whether the portal executed any of the attempts.
    executed: Executed,
    /// Where the last request was sent.
    address: Arc<Address>,
    /// Whether a redirect to a renamed portal was followed.
    followed: bool,
    /// The token of the last request, and when it was sent.
    sent: (Option<Secret>, Duration),
    /// The failure that the next attempt follows.
    last: Option<Error<UntypedErrorKind>>,
}

enum State {
    /// A request may be sent as soon as limits and tokens allow it.
    Ready,
    /// A request was sent, and its outcome is not known yet.
    Sent,
    /// Nothing may be sent before this time.
    Waiting(Duration),
    /// Another token than this one is needed.
    Refreshing(Option<Secret>),
    /// The outcome is known.
    Over(Box<Result<ResponseMetadata, Error<UntypedErrorKind>>>),
    /// The outcome was returned.
    Finished,
}

/// The maximum number of refreshes per call. A token that another process has refreshed can have expired too.
const MAX_REFRESHES: u32 = 2;

impl<'c> Exchange<'c> {
    /// Creates an exchange that starts at `now`.
    pub(crate) fn new(core: &'c Core, spec: CallSpec, now: Now) -> Self {
        let keyed = spec.wire.has_idempotency_keys();
        let key = match &spec.key {
            // How keys affect batches is not documented.
            IdempotencyKey::Generated if keyed && spec.effect == Effect::Write && &*spec.name != "batch" => {
                Some(crate::ids::unique())
            }
            IdempotencyKey::Generated | IdempotencyKey::None => None,
            IdempotencyKey::Given(key) => Some(key.clone()),
        };
        let span = Span::new(&spec.info(core));
        core.stats.begun();
        let mut exchange = Self {
            core,
            span,
            queue_slot: QueueSlot::new(&core.limits),
            request_id: crate::ids::unique(),
            key,
            state: State::Ready,
            started: now.monotonic,
            attempts: 0,
            retries: 0,
            refreshes: 0,
            executed: Executed::No,
            address: core.endpoint.current(),
            followed: false,
            sent: (None, Duration::ZERO),
            last: None,
            spec,
        };
        if let Some(error) = exchange.invalid_request() {
            exchange.fail(error);
        }
        exchange
    }

    /// Returns the tracing span of the call.
    pub(crate) fn span(&self) -> Span {
        self.span.clone()
    }

    /// Returns the error of a request that cannot be sent.
    fn invalid_request(&self) -> Option<Error<UntypedErrorKind>> {
        let printable =
            |key: &str| (1..=255).contains(&key.len()) && key.bytes().all(|byte| (b' '..=b'~').contains(&byte));
        let reason = match (&self.spec.body, &self.key) {
            (Err(reason), _) => reason.to_string(),
            _ if !is_method(&self.spec.name) => "the method's name is invalid".to_owned(),
            _ if self.spec.application_only && self.core.has_webhook() => ONLY_APPLICATIONS.to_owned(),
            (_, Some(_)) if !self.spec.wire.has_idempotency_keys() => {
                "REST 2.0 ignores idempotency keys, so a retry could execute the call twice".to_owned()
            }
            (_, Some(key)) if !printable(key) => {
                "an idempotency key must have 1 to 255 printable ASCII characters".to_owned()
            }
            _ => return None,
        };
        Some(Error::Request(RequestError::new(self.context(), reason)))
    }

    /// Returns the next step.
    pub(crate) fn step(&mut self, now: Now) -> ExchangeStep {
        match std::mem::replace(&mut self.state, State::Ready) {
            State::Over(outcome) => self.finish(*outcome, now),
            State::Waiting(until) if now.monotonic < until => {
                self.state = State::Waiting(until);
                ExchangeStep::Sleep(until - now.monotonic)
            }
            State::Refreshing(stale) => {
                self.report(&Event::Refreshing);
                ExchangeStep::Refresh { stale, within: self.deadline().saturating_sub(now.monotonic) }
            }
            State::Ready | State::Sent | State::Waiting(_) => self.prepare(now),
            State::Finished => {
                let misuse = Error::Request(RequestError::new(self.context(), "the call has already ended"));
                self.finish(Err(misuse), now)
            }
        }
    }

    /// Sends a request, or waits for limits and tokens.
    fn prepare(&mut self, now: Now) -> ExchangeStep {
        let left = self.deadline().saturating_sub(now.monotonic);
        let (Ok(body), false) = (&self.spec.body, left.is_zero()) else {
            let timeout = SendError::not_sent(SendErrorKind::Timeout);
            let late = Error::Transport(TransportError::new(self.context(), timeout));
            let error = self.last.take().unwrap_or(late);
            return self.step_with(State::Over(Box::new(Err(error))), now);
        };
        let body = body.clone();
        // A redirect or new tokens have named the new host of a renamed portal.
        if let Some(host) = self.core.endpoint.take_news() {
            self.report(&Event::Moved { host: &host });
        }
        if let Some(until) = self.core.limits.exhausted_until(&self.spec.name, now) {
            return self.wait_for_limit(until.saturating_sub(now.monotonic), LimitKind::Operating, now);
        }
        let Some(token) = self.core.token() else {
            return self.step_with(State::Refreshing(None), now);
        };
        if let Some(wait) = self.core.limits.acquire(&mut self.queue_slot, now) {
            return self.wait_for_limit(wait, LimitKind::Requests, now);
        }
        self.address = self.core.endpoint.current();
        let request = self.request(body, token.as_ref(), self.spec.timeout.min(left));
        self.attempts += 1;
        self.sent = (token, now.monotonic);
        self.state = State::Sent;
        self.report(&Event::Sending { attempt: self.attempts });
        ExchangeStep::Send(request)
    }

    fn step_with(&mut self, state: State, now: Now) -> ExchangeStep {
        self.state = state;
        self.step(now)
    }

    /// Waits for a limit, if the settings and the deadline allow it.
    fn wait_for_limit(&mut self, wait: Duration, limit: LimitKind, now: Now) -> ExchangeStep {
        let fail = limit == LimitKind::Operating && self.core.settings.on_operating == OnOperatingLimit::Fail;
        // Nothing is sent at the deadline itself.
        if fail || now.monotonic.saturating_add(wait) >= self.deadline() {
            let mut context = self.context();
            (context.retryable, context.retry_after) = (true, Some(wait));
            let error = self.last.take().unwrap_or_else(|| Error::Limit(LimitError::new(context, limit)));
            return self.step_with(State::Over(Box::new(Err(error))), now);
        }
        let reason = if limit == LimitKind::Operating { WaitReason::Operating } else { WaitReason::Requests };
        self.report(&Event::Waiting { reason, duration: wait });
        ExchangeStep::Sleep(wait)
    }

    /// Receives the outcome of the last [`ExchangeStep::Refresh`].
    pub(crate) fn refreshed(&mut self, outcome: Result<(), AuthFailure>) {
        match outcome {
            Ok(()) => self.state = State::Ready,
            Err(failure) => {
                let mut context = self.context();
                context.retryable = failure.retryable;
                self.fail(Error::Auth(AuthError::new(context, failure)));
            }
        }
    }

    fn fail(&mut self, error: Error<UntypedErrorKind>) {
        self.state = State::Over(Box::new(Err(error)));
    }

    fn deadline(&self) -> Duration {
        self.started.saturating_add(self.spec.total)
    }

    /// Returns the context of an error of this call.
    fn context(&self) -> Context {
        let mut context = Context::new(&self.spec.name, self.core.endpoint.host());
        context.attempts = self.attempts;
        context.request_id = Some(self.request_id.as_ref().into());
        context.idempotency_key = self.key.as_deref().map(Into::into);
        context.executed = self.executed;
        context
    }

    fn report(&self, event: &Event<'_>) {
        self.core.stats.count(event);
        self.span.event(event);
        if let Some(observer) = &self.core.observer {
            observer.event(&self.spec.info(self.core), event);
        }
    }

    fn finish(&mut self, outcome: Result<ResponseMetadata, Error<UntypedErrorKind>>, now: Now) -> ExchangeStep {
        let meta = outcome.as_ref().ok();
        let error = outcome.as_ref().err();
        self.report(&Event::Finished(Finished {
            attempts: self.attempts,
            duration: now.monotonic.saturating_sub(self.started),
            status: meta.map(|meta| meta.status).or_else(|| error?.context().status()),
            error: error.map(Error::label),
            executed: error.map_or(Executed::Yes, |error| error.context().executed()),
            operating: meta.and_then(|meta| meta.time.operating),
            replayed: meta.is_some_and(|meta| meta.replayed),
        }));
        self.state = State::Finished;
        ExchangeStep::Done(outcome)
    }
}

impl Drop for Exchange<'_> {
    fn drop(&mut self) {
        let executed = match &self.state {
            State::Finished => return,
            State::Sent => self.executed.max(Executed::Maybe),
            State::Over(outcome) => {
                outcome.as_ref().as_ref().err().map_or(Executed::Yes, |error| error.context().executed())
            }
            State::Ready | State::Waiting(_) | State::Refreshing(_) => self.executed,
        };
        self.report(&Event::Cancelled(Cancelled {
            attempts: self.attempts,
            executed,
            request_id: &self.request_id,
            idempotency_key: self.key.as_deref(),
        }));
    }
}
