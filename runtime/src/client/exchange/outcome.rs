//! What an exchange makes of an outcome: a result, another attempt, or an error.

use std::time::Duration;

use super::{Exchange, Meta, State};
use crate::client::codes::{self, Verdict, judge};
use crate::client::observe::{Event, WaitReason};
use crate::client::reply::{Slot, Trouble, read};
use crate::client::retry::{Failure, is_safe};
use crate::client::unzip::unzip;
use crate::client::{OnOperatingLimit, Time};
use crate::error::{
    ApiError, Context, DecodeError, Error, Ran, Refusal, TransportError, UnexpectedError, UnexpectedKind,
};
use crate::method::{Effect, RawKind};
use crate::runtime::Now;
use crate::transport::{Response, SendError, SendErrorKind};

/// How long the portal may go on with a request whose answer was lost.
pub(crate) const PORTAL_LIMIT: Duration = Duration::from_secs(60);

impl Exchange<'_> {
    /// Takes the outcome of the last [`Step::Send`](super::Step::Send).
    pub(crate) fn outcome(&mut self, outcome: Result<Response, SendError>, slot: &mut Slot<'_>, now: Now) {
        let response = outcome.and_then(|response| unzip(response, self.core.settings.max_response));
        let error = match response {
            Ok(response) if self.follow(&response) => return self.state = State::Ready,
            Ok(response) => match self.answered(&response, slot) {
                Ok(meta) => return self.succeed(meta, now),
                Err(error) => error,
            },
            Err(failure) => self.failed(failure),
        };
        self.ran = self.ran.max(error.context().ran());
        self.react(error, now);
    }

    fn succeed(&mut self, meta: Meta, now: Now) {
        self.core.limits.spent(&self.spec.name, &meta.time, now);
        self.core.retry_budget.earn();
        self.state = State::Over(Box::new(Ok(meta)));
    }

    /// A renamed portal is followed once, with the same request, to the same path, and never out of `https`.
    fn follow(&mut self, response: &Response) -> bool {
        let location = response.header("location").unwrap_or_default();
        if !matches!(response.status, 301 | 302 | 307 | 308) || self.moved.is_some() {
            return false;
        }
        let Some((base, host)) = self.core.address.renamed(location, &self.spec.name) else {
            return false;
        };
        self.report(&Event::Moved { host: &host });
        self.moved = Some((base, host));
        true
    }

    fn answered(&self, response: &Response, slot: &mut Slot<'_>) -> Result<Meta, Error<RawKind>> {
        let request_id = response.header("x-request-id").map(|id| self.redact(id));
        match read(response, slot, &|text| self.redact(text)) {
            Ok(time) => Ok(self.meta(response, time, request_id)),
            Err(trouble) => {
                let mut context = self.context();
                context.status = Some(response.status);
                context.request_id = request_id.map(Into::into).or(context.request_id);
                context.retry_after = retry_after(response);
                Err(self.error_of(trouble, context, response.status))
            }
        }
    }

    /// What came along with a result.
    fn meta(&self, response: &Response, time: Time, request_id: Option<String>) -> Meta {
        let replayed = response.header("idempotent-replayed");
        Meta {
            time,
            status: response.status,
            attempts: self.attempts,
            request_id: request_id.unwrap_or_else(|| self.request_id.as_ref().to_owned()),
            idempotency_key: self.key.as_deref().map(str::to_owned),
            replayed: replayed.is_some_and(|flag| flag.eq_ignore_ascii_case("true")),
            moved_to: self.moved.as_ref().map(|(_, host)| host.clone()),
        }
    }

    /// The error of an answer without a result.
    fn error_of(&self, trouble: Trouble, mut context: Context, status: u16) -> Error<RawKind> {
        match trouble {
            Trouble::Refusal { code, message, validation } => {
                let Verdict { ran, retryable } = judge(&code, status);
                let ran = if self.may_have_begun(&code, status) { ran.max(Ran::Maybe) } else { ran };
                (context.ran, context.retryable) = (ran, retryable);
                let (code, message) = (self.redact(&code).into(), self.redact(&message).into());
                let validation = validation.into_iter().map(|entry| self.redacted(entry)).collect();
                let refusal =
                    Refusal { context, code, message, validation, causes: self.spec.causes, passes: retryable };
                Error::Api(ApiError::new(refusal.judged()))
            }
            Trouble::Undecodable(problem) => {
                context.ran = Ran::Yes;
                Error::Decode(DecodeError::new(context, problem.redacted(&|text| self.redact(text))))
            }
            Trouble::Unexpected(kind, excerpt) => {
                (context.ran, context.retryable) = unexpected(kind, status);
                Error::Unexpected(UnexpectedError::new(context, kind, self.redact(&excerpt)))
            }
        }
    }

    /// Whether writes of a batch may have run before the call that is refused.
    fn may_have_begun(&self, code: &str, status: u16) -> bool {
        let writes = &*self.spec.name == crate::batch::NAME && self.spec.effect == Effect::Write;
        writes && !codes::comes_before_calls(code, status)
    }

    fn failed(&self, failure: SendError) -> Error<RawKind> {
        use SendErrorKind::{TooLarge, Unsupported};
        let mut context = self.context();
        context.ran = if failure.may_have_arrived() { Ran::Maybe } else { Ran::No };
        context.retryable = !matches!(failure.kind(), TooLarge | Unsupported);
        Error::Transport(TransportError::new(context, failure))
    }

    /// Decides what a failure leads to: a renewal, a wait, a repeat, or the end.
    fn react(&mut self, error: Error<RawKind>, now: Now) {
        let code = if let Error::Api(refusal) = &error { refusal.code() } else { "" };
        if codes::is_expired(code) && self.core.authority().is_some() && self.renewals < super::RENEWALS {
            self.renewals += 1;
            self.state = State::Renewing(self.sent.0.clone());
            return;
        }
        if codes::is_rate_limit(code) {
            self.core.limits.filled(now);
        }
        if codes::is_operating_limit(code) && error.context().ran() == Ran::No {
            return self.out_of_budget(error, now);
        }
        match self.repeat(&error, now) {
            Some(delay) => {
                self.repeats += 1;
                self.report(&Event::Waiting { reason: WaitReason::Repeat, duration: delay });
                self.last = Some(self.over_all(error));
                self.state = State::Waiting(now.monotonic.saturating_add(delay));
            }
            None => {
                let error = self.over_all(error);
                self.fail(error);
            }
        }
    }

    /// The method's operating budget is spent: it comes back at a known time, so no backoff is needed.
    fn out_of_budget(&mut self, error: Error<RawKind>, now: Now) {
        let until = self.core.limits.refused(&self.spec.name, now);
        let mut error = self.over_all(error);
        error.context_mut().retry_after = Some(until.saturating_sub(now.monotonic));
        let can_wait = self.core.settings.on_operating == OnOperatingLimit::Wait && until < self.deadline();
        // How long the policy would wait does not matter: the portal's own time is known.
        if !can_wait || self.policy(&error, now).is_none() {
            return self.fail(error);
        }
        self.repeats += 1;
        self.last = Some(error);
        self.state = State::Ready;
    }

    /// When to repeat the call, if that is safe, can help, and is within all limits.
    fn repeat(&self, error: &Error<RawKind>, now: Now) -> Option<Duration> {
        let context = error.context();
        // Of a refusal it must be certain that it passes; that it may is only the caller's to act on.
        let passes = if let Error::Api(refusal) = error { refusal.passes() } else { context.retryable };
        if !passes || !is_safe(self.spec.effect, self.key.is_some(), context.ran) {
            return None;
        }
        let delay = self.policy(error, now)?;
        let delay = delay.max(context.retry_after.unwrap_or_default()).max(self.settling(error, now));
        let in_time = now.monotonic.checked_add(delay)? < self.deadline();
        (in_time && self.core.retry_budget.spend()).then_some(delay)
    }

    /// How long to wait by the policy; `None` gives up.
    fn policy(&self, error: &Error<RawKind>, now: Now) -> Option<Duration> {
        let elapsed = now.monotonic.saturating_sub(self.started);
        self.core.retry.delay(&Failure { error, repeats: self.repeats, elapsed, random: (self.core.random)() })
    }

    /// How long a write has to wait that may still be running: two at once under one key may both be carried out.
    fn settling(&self, error: &Error<RawKind>, now: Now) -> Duration {
        let may_be_running = match error {
            Error::Transport(error) => error.context().ran == Ran::Maybe,
            Error::Unexpected(error) => matches!(error.context().status, Some(408 | 502 | 504)),
            _ => false,
        };
        if self.spec.effect == Effect::Read || !may_be_running {
            return Duration::ZERO;
        }
        self.sent.1.saturating_add(self.core.settings.settle).saturating_sub(now.monotonic)
    }

    /// The error, with what the attempts before it may have done.
    fn over_all(&self, mut error: Error<RawKind>) -> Error<RawKind> {
        let context: &mut Context = error.context_mut();
        context.ran = context.ran.max(self.ran);
        error
    }
}

/// How long the portal asks to wait, where it does so in seconds.
fn retry_after(response: &Response) -> Option<Duration> {
    response.header("retry-after")?.trim().parse().ok().map(Duration::from_secs)
}

/// Whether the portal acted, and whether a repeat can help, by an answer that is none.
fn unexpected(kind: UnexpectedKind, status: u16) -> (Ran, bool) {
    match (kind, status) {
        (UnexpectedKind::Redirect, _) => (Ran::No, false),
        (_, 429 | 503) => (Ran::No, true),
        (_, 400..=407 | 409..=499) => (Ran::No, false),
        _ => (Ran::Maybe, true),
    }
}
