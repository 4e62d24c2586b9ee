#![doc = include_str!("../docs/failure_handling.md")]

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use crate::error::{Error, Executed};
use crate::method::{Effect, UntypedErrorKind};

/// A failed call that can be retried: a retry is safe and can help.
#[derive(Debug)]
#[non_exhaustive]
pub struct Failure<'f> {
    /// Why the call failed.
    pub error: &'f Error<UntypedErrorKind>,
    /// The number of retries so far.
    pub retries: u32,
    /// The duration of the call so far.
    pub elapsed: Duration,
    /// A random number from 0 to 1, for jitter.
    pub random: f64,
}

/// Decides whether and when a failed call is retried.
///
/// The client asks a policy only if a retry is safe and can help; for an error with documented causes, only if all
/// possible causes are temporary. The call's total timeout and the client's retry budget limit retries further. If the
/// portal rejects a call for the method's operating limit, the retry waits for the limit's reset instead of the
/// returned delay.
///
/// ```
/// use bitrix24_runtime::Client;
/// use bitrix24_runtime::retry::{Failure, RetryPolicy};
/// use std::time::Duration;
///
/// /// Retries once, after a second.
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
    /// Returns how long to wait before the retry; `None` gives up.
    fn delay(&self, failure: &Failure<'_>) -> Option<Duration>;
}

/// Exponential backoff with full jitter: the n-th retry waits a random time of up to `base` × 2ⁿ.
///
/// ```
/// use bitrix24_runtime::Client;
/// use bitrix24_runtime::retry::Backoff;
/// use std::time::Duration;
/// let builder = Client::builder().retry(Backoff { max_retries: 5, ..Backoff::default() });
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Backoff {
    /// The maximum of the first delay.
    pub base: Duration,
    /// The maximum of any delay.
    pub max: Duration,
    /// The maximum number of retries per call.
    pub max_retries: u32,
}

impl Default for Backoff {
    /// Three retries, within 1, 2 and 4 seconds.
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
        // The longest `Duration` is rounded up to more than its maximum.
        Some(Duration::try_from_secs_f64(seconds).unwrap_or(bound))
    }
}

/// Never retries, not even calls rejected by the operating limit.
///
/// A call still waits for a known limit before it is first sent (see
/// [`OnOperatingLimit`](crate::limits::OnOperatingLimit)). Refreshing a token and following a renamed portal are not
/// retries.
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

/// Returns whether a retry is safe: the portal executes the call at most once, or executing it again does no harm.
pub(crate) fn is_safe(effect: Effect, has_key: bool, executed: Executed) -> bool {
    match (effect, executed) {
        (_, Executed::No) | (Effect::Read, _) => true,
        (Effect::Write, Executed::Maybe) => has_key,
        (Effect::Write, Executed::Yes) => false,
    }
}

/// How many retries a client may spend: each retry costs one, and each success earns a tenth of one back. Without it,
/// an unavailable portal would receive a multiple of the usual load.
pub(crate) struct RetryBudget {
    /// In tenths of a retry, to avoid the rounding of fractions.
    left: Mutex<u64>,
    capacity: u64,
}

/// The cost of a retry, where a success earns 1.
const COST: u64 = 10;

impl RetryBudget {
    /// Creates a full budget.
    pub(crate) fn new(capacity: u32) -> Self {
        let capacity = u64::from(capacity) * COST;
        Self { left: Mutex::new(capacity), capacity }
    }

    /// Spends one retry, if there is one.
    pub(crate) fn spend(&self) -> bool {
        let mut left = self.left.lock().unwrap_or_else(PoisonError::into_inner);
        let rest = left.checked_sub(COST);
        *left = rest.unwrap_or(*left);
        rest.is_some()
    }

    /// Earns a tenth of a retry.
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
    fn writes_are_safe_if_they_were_not_executed_or_have_a_key() {
        for executed in [Executed::No, Executed::Maybe, Executed::Yes] {
            assert!(is_safe(Read, false, executed));
        }
        assert!(is_safe(Write, false, Executed::No));
        assert!(!is_safe(Write, false, Executed::Maybe));
        assert!(is_safe(Write, true, Executed::Maybe));
        assert!(!is_safe(Write, true, Executed::Yes));
    }

    #[test]
    fn the_budget_is_spent_and_earned_back() {
        let budget = RetryBudget::new(2);
        assert_eq!([budget.spend(), budget.spend(), budget.spend()], [true, true, false]);
        (0..9).for_each(|_| budget.earn());
        assert!(!budget.spend());
        budget.earn();
        assert!(budget.spend(), "ten successes earn a retry");
        (0..1000).for_each(|_| budget.earn());
        assert_eq!([budget.spend(), budget.spend(), budget.spend()], [true, true, false]);
    }
}
