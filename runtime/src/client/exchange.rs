//! One call as a state machine: it is given outcomes and the time and says what to do next. It neither waits nor sends.

mod request;
mod response;
mod retry;
#[cfg(test)]
mod tests;

pub(crate) use retry::PORTAL_LIMIT;

use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;

use super::Core;
use super::endpoint::is_method;
use crate::auth::AuthFailure;
use crate::error::{AuthError, Context, Error, Executed, LimitError, LimitKind, RequestError, TransportError};
use crate::limits::{OnOperatingLimit, QueueSlot};
use crate::method::{Cause, Effect, UntypedErrorKind};
use crate::observe::{CallInfo, Event, Finished, Span, WaitReason};
use crate::runtime::Now;
use crate::secret::Secret;
use crate::transport::{HttpRequest, SendError, SendErrorKind};

/// What the driver has to do next.
#[derive(Debug)]
pub(crate) enum ExchangeStep {
    /// Send this and report the outcome.
    Send(HttpRequest),
    /// Wait so long.
    Sleep(Duration),
    /// Get another access token than `stale` and report the outcome, within this time.
    Refresh { stale: Option<Secret>, within: Duration },
    /// Hand this to the caller. It is the last step.
    Done(Result<ResponseMetadata, Error<UntypedErrorKind>>),
}

/// What is known of a call that succeeded.
#[derive(Clone, Debug)]
pub(crate) struct ResponseMetadata {
    pub(crate) time: super::Time,
    pub(crate) status: u16,
    pub(crate) attempts: u32,
    pub(crate) request_id: String,
    pub(crate) idempotency_key: Option<String>,
    pub(crate) replayed: bool,
    pub(crate) moved_to: Option<String>,
}

/// What is to be called, and how.
#[derive(Clone, Debug)]
pub(crate) struct CallSpec {
    pub(crate) name: Cow<'static, str>,
    pub(crate) effect: Effect,
    pub(crate) causes: &'static [Cause],
    pub(crate) body: Result<Arc<[u8]>, crate::encode::EncodeError>,
    pub(crate) key: IdempotencyKey,
    pub(crate) timeout: Duration,
    pub(crate) total: Duration,
}

/// The idempotency key of a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum IdempotencyKey {
    /// The client makes one for writes.
    Generated,
    /// The caller gave one.
    Given(Arc<str>),
    /// There is none.
    None,
}

/// One call on its way.
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
    /// How often the portal said that the token has expired, and another was got.
    refreshes: u32,
    /// Whether the portal acted, over all attempts.
    executed: Executed,
    /// The base address of the renamed portal that is followed, and its host.
    moved: Option<(Secret, String)>,
    /// The token of the last request and when it went out.
    sent: (Option<Secret>, Duration),
    /// The failure that the next attempt is to mend.
    last: Option<Error<UntypedErrorKind>>,
}

enum State {
    /// Something may go out as soon as limits and tokens allow.
    Ready,
    /// Nothing goes out before.
    Waiting(Duration),
    /// Another token than this is needed.
    Refreshing(Option<Secret>),
    /// There is an outcome to hand over.
    Over(Box<Result<ResponseMetadata, Error<UntypedErrorKind>>>),
    /// The outcome has been handed over.
    Finished,
}

/// How often one call has the token renewed: another process's token that is taken over can have expired too.
const MAX_REFRESHES: u32 = 2;

impl<'c> Exchange<'c> {
    pub(crate) fn new(core: &'c Core, spec: CallSpec, now: Now) -> Self {
        let key = match &spec.key {
            // What a key does on a batch is not known, so it must not be relied on.
            IdempotencyKey::Generated if spec.effect == Effect::Write && &*spec.name != "batch" => {
                Some(crate::ids::unique().into())
            }
            IdempotencyKey::Generated | IdempotencyKey::None => None,
            IdempotencyKey::Given(key) => Some(key.clone()),
        };
        let call = CallInfo { method: &spec.name, host: core.endpoint.host(), effect: spec.effect };
        let span = Span::new(&call);
        core.stats.begun();
        let mut exchange = Self {
            core,
            span,
            queue_slot: QueueSlot::new(&core.limits),
            request_id: crate::ids::unique().into(),
            key,
            state: State::Ready,
            started: now.monotonic,
            attempts: 0,
            retries: 0,
            refreshes: 0,
            executed: Executed::No,
            moved: None,
            sent: (None, Duration::ZERO),
            last: None,
            spec,
        };
        if let Some(error) = exchange.invalid_request() {
            exchange.fail(error);
        }
        exchange
    }

    /// The span that the call's work belongs to.
    pub(crate) fn span(&self) -> Span {
        self.span.clone()
    }

    /// What makes the request impossible to send.
    fn invalid_request(&self) -> Option<Error<UntypedErrorKind>> {
        let printable =
            |key: &str| (1..=255).contains(&key.len()) && key.bytes().all(|byte| (b' '..=b'~').contains(&byte));
        let reason = match (&self.spec.body, &self.key) {
            (Err(reason), _) => reason.to_string(),
            _ if !is_method(&self.spec.name) => "this is no method's name".to_owned(),
            (_, Some(key)) if !printable(key) => "an idempotency key has 1 to 255 printable ASCII letters".to_owned(),
            _ => return None,
        };
        Some(Error::Request(RequestError::new(self.context(), reason)))
    }

    /// What to do next.
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
            State::Ready | State::Waiting(_) => self.prepare(now),
            State::Finished => {
                let misuse = Error::Request(RequestError::new(self.context(), "the call is over"));
                self.finish(Err(misuse), now)
            }
        }
    }

    /// Lets a request out, or says what it waits for.
    fn prepare(&mut self, now: Now) -> ExchangeStep {
        let left = self.deadline().saturating_sub(now.monotonic);
        let (Ok(body), false) = (&self.spec.body, left.is_zero()) else {
            let timeout = SendError::not_sent(SendErrorKind::Timeout);
            let late = Error::Transport(TransportError::new(self.context(), timeout));
            let error = self.last.take().unwrap_or(late);
            return self.step_with(State::Over(Box::new(Err(error))), now);
        };
        let body = body.clone();
        if let Some(until) = self.core.limits.exhausted_until(&self.spec.name, now) {
            return self.wait_for_limit(until.saturating_sub(now.monotonic), LimitKind::Operating, now);
        }
        let Some(token) = self.core.token() else {
            return self.step_with(State::Refreshing(None), now);
        };
        if let Some(wait) = self.core.limits.acquire(&mut self.queue_slot, now) {
            return self.wait_for_limit(wait, LimitKind::Requests, now);
        }
        let request = self.request(body, token.as_ref(), self.spec.timeout.min(left));
        self.attempts += 1;
        self.sent = (token, now.monotonic);
        self.report(&Event::Sending { attempt: self.attempts });
        ExchangeStep::Send(request)
    }

    fn step_with(&mut self, state: State, now: Now) -> ExchangeStep {
        self.state = state;
        self.step(now)
    }

    /// Waits for a limit, if that is wanted and there is time for it.
    fn wait_for_limit(&mut self, wait: Duration, limit: LimitKind, now: Now) -> ExchangeStep {
        let fail = limit == LimitKind::Operating && self.core.settings.on_operating == OnOperatingLimit::Fail;
        // At the deadline itself nothing goes out any more.
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

    /// Takes the outcome of the last [`ExchangeStep::Refresh`].
    pub(crate) fn refreshed(&mut self, outcome: Result<(), AuthFailure>) {
        match outcome {
            Ok(()) => self.state = State::Ready,
            Err(failure) => {
                use crate::auth::AuthErrorKind::{AuthorizeAgain, Rejected};
                let mut context = self.context();
                context.retryable = !matches!(failure.kind, AuthorizeAgain | Rejected);
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

    /// What every error of this call knows.
    fn context(&self) -> Context {
        let mut context = Context::new(&self.spec.name, self.core.endpoint.host());
        context.attempts = self.attempts;
        context.request_id = Some(self.request_id.as_ref().into());
        context.idempotency_key = self.key.as_deref().map(Into::into);
        context.executed = self.executed;
        context
    }

    fn report(&self, event: &Event<'_>) {
        let CallSpec { name, effect, .. } = &self.spec;
        let call = CallInfo { method: name, host: self.core.endpoint.host(), effect: *effect };
        self.core.stats.count(event);
        self.span.event(event);
        if let Some(observer) = &self.core.observer {
            observer.event(&call, event);
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
        if !matches!(self.state, State::Finished) {
            self.core.stats.cancelled();
        }
    }
}
