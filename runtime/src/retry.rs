#![doc = include_str!("../docs/failure_handling.md")]

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use crate::error::{Error, Executed};
use crate::method::{Effect, UntypedErrorKind};

/// A failure that can be repeated: it is safe to, and it can help.
#[derive(Debug)]
#[non_exhaustive]
pub struct Failure<'f> {
    /// What went wrong.
    pub error: &'f Error<UntypedErrorKind>,
    /// How often the call was repeated before.
    pub retries: u32,
    /// How long the call has taken so far.
    pub elapsed: Duration,
    /// A random number from 0 to 1, to spread retries.
    pub random: f64,
}

/// Decides whether and when a failed call is repeated.
///
/// It is asked only where a repeat is safe and will help: of a refusal with documented causes, only if all that are possible
/// pass by themselves. A call's total time and the client's budget of retries limit it further. Where the portal refuses a
/// call as the method's operating budget is spent, the repeat waits for the budget instead of the time given here.
///
/// ```
/// use bitrix24_runtime::Client;
/// use bitrix24_runtime::retry::{Failure, RetryPolicy};
/// use std::time::Duration;
///
/// /// Once, after a second.
/// struct Once;
///
/// impl RetryPolicy for Once {
///     fn delay(&self, failure: &Failure<'_>) -> Option<Duration> {
///         (failure.retries == 0).then_some(Duration::from_secs(1))
///     }
/// }
/// let builder = Client::builder().retry(Once);
/// ```
pub trait RetryPolicy: Send + Sync + 'static {
    /// How long to wait before the repeat; `None` gives up.
    fn delay(&self, failure: &Failure<'_>) -> Option<Duration>;
}

/// Exponential backoff with full jitter: the n-th repeat waits a random time of up to `base` × 2ⁿ.
///
/// ```
/// use bitrix24_runtime::Client;
/// use bitrix24_runtime::retry::Backoff;
/// use std::time::Duration;
/// let builder = Client::builder().retry(Backoff { max_retries: 5, ..Backoff::default() });
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Backoff {
    /// The bound of the first wait.
    pub base: Duration,
    /// The bound of any wait.
    pub max: Duration,
    /// How often a call is repeated at most.
    pub max_retries: u32,
}

impl Default for Backoff {
    /// Three max_retries, within 1, 2 and 4 seconds.
    fn default() -> Self {
        Self { base: Duration::from_secs(1), max: Duration::from_secs(30), max_retries: 3 }
    }
}

impl RetryPolicy for Backoff {
    fn delay(&self, failure: &Failure<'_>) -> Option<Duration> {
        if failure.retries >= self.max_retries {
            return None;
        }
        let factor = 2_u32.saturating_pow(failure.retries);
        let bound = self.base.saturating_mul(factor).min(self.max);
        let seconds = bound.as_secs_f64() * failure.random.clamp(0.0, 1.0);
        // The longest of all durations is rounded up to more than there is.
        Some(Duration::try_from_secs_f64(seconds).unwrap_or(bound))
    }
}

/// Repeats nothing, not even what the portal refuses as the method's operating budget is spent. A call that knows of a limit
/// still waits before it is first sent ([`OnOperatingLimit`](crate::limits::OnOperatingLimit) is about that); renewing a token and
/// following a renamed portal are no retries.
///
/// ```
/// let builder = bitrix24_runtime::Client::builder().retry(bitrix24_runtime::retry::NoRetry);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NoRetry;

impl RetryPolicy for NoRetry {
    fn delay(&self, _: &Failure<'_>) -> Option<Duration> {
        None
    }
}

/// Whether repeating a call is safe: it runs once at most, or as often as one likes.
pub(crate) fn is_safe(effect: Effect, has_key: bool, executed: Executed) -> bool {
    match (effect, executed) {
        (_, Executed::No) | (Effect::Read, _) => true,
        (Effect::Write, Executed::Maybe) => has_key,
        (Effect::Write, Executed::Yes) => false,
    }
}

/// How many retries a client may spend: each costs one, each success earns a tenth of one back. Without it a portal that
/// is down would get a multiple of the usual load.
pub(crate) struct RetryBudget {
    /// In tenths of a repeat: sums of fractions are never quite exact.
    left: Mutex<u64>,
    capacity: u64,
}

/// What a repeat costs, where a success earns one.
const COST: u64 = 10;

impl RetryBudget {
    pub(crate) fn new(capacity: u32) -> Self {
        let capacity = u64::from(capacity) * COST;
        Self { left: Mutex::new(capacity), capacity }
    }

    /// Takes one repeat, if there is one.
    pub(crate) fn spend(&self) -> bool {
        let mut left = self.left.lock().unwrap_or_else(PoisonError::into_inner);
        let rest = left.checked_sub(COST);
        *left = rest.unwrap_or(*left);
        rest.is_some()
    }

    pub(crate) fn earn(&self) {
        let mut left = self.left.lock().unwrap_or_else(PoisonError::into_inner);
        *left = (*left + 1).min(self.capacity);
    }
}

#[cfg(test)]
mod tests {
    use super::{RetryBudget, is_safe};
    use crate::error::Executed;
    use crate::method::Effect::{Read, Write};

    #[test]
    fn writes_are_safe_when_they_did_not_run_or_have_a_key() {
        for executed in [Executed::No, Executed::Maybe, Executed::Yes] {
            assert!(is_safe(Read, false, executed));
        }
        assert!(is_safe(Write, false, Executed::No));
        assert!(!is_safe(Write, false, Executed::Maybe));
        assert!(is_safe(Write, true, Executed::Maybe));
        assert!(!is_safe(Write, true, Executed::Yes));
    }

    #[test]
    fn the_budget_runs_out_and_is_earned_back() {
        let budget = RetryBudget::new(2);
        assert_eq!([budget.spend(), budget.spend(), budget.spend()], [true, true, false]);
        (0..9).for_each(|_| budget.earn());
        assert!(!budget.spend());
        budget.earn();
        assert!(budget.spend(), "ten successes earn a repeat");
        (0..1000).for_each(|_| budget.earn());
        assert_eq!([budget.spend(), budget.spend(), budget.spend()], [true, true, false]);
    }
}
