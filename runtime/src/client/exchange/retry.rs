//! Decides what follows a failed attempt: a token refresh, a wait, a retry, or the end.

use std::time::Duration;

use super::{Exchange, State};
use crate::error::{Context, Error, Executed, LimitKind};
use crate::limits::OnOperatingLimit;
use crate::method::{Effect, Retry, UntypedErrorKind};
use crate::observe::{Event, WaitReason};
use crate::retry::{Failure, is_safe};
use crate::runtime::Now;

/// How long the portal may execute a request whose response was lost.
pub(crate) const PORTAL_LIMIT: Duration = Duration::from_secs(60);

impl Exchange<'_> {
    /// Decides what follows a failure: a refresh, a wait, a retry, or the end.
    pub(super) fn decide(&mut self, error: Error<UntypedErrorKind>, now: Now) {
        let info = if let Error::Api(rejection) = &error { rejection.info() } else { None };
        let (retry, limit) = info.map_or((Retry::Never, None), |info| (info.retry, info.limit));
        let can_refresh = self.core.token_manager().is_some() && self.refreshes < super::MAX_REFRESHES;
        if retry == Retry::AfterRefresh && can_refresh {
            self.refreshes += 1;
            self.state = State::Refreshing(self.sent.0.clone());
            return;
        }
        if limit == Some(LimitKind::Requests) {
            self.core.limits.mark_full(now);
        }
        let can_wait = retry == Retry::Later && error.context().executed() == Executed::No;
        if limit == Some(LimitKind::Operating) && can_wait {
            return self.retry_after_operating_reset(error, now);
        }
        match self.retry_delay(&error, now) {
            Some(delay) => {
                self.retries += 1;
                self.report(&Event::Waiting { reason: WaitReason::Retry, duration: delay });
                self.last = Some(self.with_earlier_attempts(error));
                self.state = State::Waiting(now.monotonic.saturating_add(delay));
            }
            None => {
                let error = self.with_earlier_attempts(error);
                self.fail(error);
            }
        }
    }

    /// Retries after the reset of the operating limit, whose time is known, so no backoff is needed.
    fn retry_after_operating_reset(&mut self, error: Error<UntypedErrorKind>, now: Now) {
        let asked = error.context().retry_after;
        let until = self.core.limits.record_rejection(&self.spec.name, asked, now);
        let mut error = self.with_earlier_attempts(error);
        error.context_mut().retry_after = Some(until.saturating_sub(now.monotonic));
        let can_wait = self.core.settings.on_operating == OnOperatingLimit::Wait && until < self.deadline();
        // The policy's delay does not matter, because the time of the reset is known.
        if !can_wait || self.policy_delay(&error, now).is_none() {
            return self.fail(error);
        }
        self.retries += 1;
        self.last = Some(error);
        self.state = State::Ready;
    }

    /// Returns the delay before a retry, if the retry is safe, can help, and is within all limits.
    fn retry_delay(&self, error: &Error<UntypedErrorKind>, now: Now) -> Option<Duration> {
        let context = error.context();
        // A rejected call is retried only if all possible causes are temporary; otherwise the caller decides.
        let retryable =
            if let Error::Api(rejection) = error { rejection.always_retryable() } else { context.retryable };
        if !retryable || !is_safe(self.spec.effect, self.key.is_some(), context.executed) {
            return None;
        }
        let delay = self.policy_delay(error, now)?;
        let delay = delay.max(context.retry_after.unwrap_or_default()).max(self.in_flight_delay(error, now));
        let in_time = now.monotonic.checked_add(delay)? < self.deadline();
        (in_time && self.core.retry_budget.spend()).then_some(delay)
    }

    /// Returns the policy's delay; `None` gives up.
    fn policy_delay(&self, error: &Error<UntypedErrorKind>, now: Now) -> Option<Duration> {
        let elapsed = now.monotonic.saturating_sub(self.started);
        self.core.retry.delay(&Failure { error, retries: self.retries, elapsed, random: (self.core.random)() })
    }

    /// Returns how long a write may still be running: the portal may execute both of two concurrent requests with one
    /// key.
    fn in_flight_delay(&self, error: &Error<UntypedErrorKind>, now: Now) -> Duration {
        let context = error.context();
        let has_not_finished = match error {
            Error::Transport(_) => true,
            Error::Unexpected(_) => matches!(context.status, Some(408 | 502..=504)),
            // With a known code, the portal itself says that it has finished.
            Error::Api(error) => error.info().is_none() && matches!(error.status(), 408 | 502..=504),
            _ => false,
        };
        let may_be_running = has_not_finished && context.executed == Executed::Maybe;
        if self.spec.effect == Effect::Read || !may_be_running {
            return Duration::ZERO;
        }
        self.sent.1.saturating_add(self.core.settings.in_flight_timeout).saturating_sub(now.monotonic)
    }

    /// Adds to the error whether earlier attempts may have been executed.
    fn with_earlier_attempts(&self, mut error: Error<UntypedErrorKind>) -> Error<UntypedErrorKind> {
        let context: &mut Context = error.context_mut();
        context.executed = context.executed.max(self.executed);
        error
    }
}
