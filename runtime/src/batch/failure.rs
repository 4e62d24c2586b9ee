//! The error of a batch.

use std::error::Error as StdError;
use std::fmt;
use std::ops::Range;

use super::calls::RawCall;
use crate::client::rejects_whole_batch;
use crate::error::{AnyError, Error, Executed};
use crate::method::{Cause, UntypedErrorKind};

/// Why a batch failed. A batch is not a transaction: the effects of calls that were executed before the failure remain.
///
/// The portal does not say which call failed. [`failed`](Self::failed) returns it if it follows from the batch or from
/// the documented errors of the methods.
///
/// ```no_run
/// # use bitrix24_runtime::{Client, Method};
/// # async fn run<M: Method>(portal: &Client, all: Vec<M>) {
/// match portal.batch(all).await {
///     Ok(responses) => println!("{} responses", responses.len()),
///     Err(failure) => {
///         eprintln!("{failure}");
///         println!("{} responses before it", failure.done.len());
///     }
/// }
/// # }
/// ```
///
/// ```
/// use bitrix24_runtime::batch::BatchFailure;
/// use bitrix24_runtime::error::Executed;
///
/// fn log(failure: &BatchFailure) {
///     println!("{}; call {:?} failed", failure.error(), failure.failed());
///     for place in failure.suspects() {
///         println!("perhaps {:?}", failure.method(*place));
///     }
///     if failure.executed(0) != Executed::No {
///         println!("the first call may have run");
///     }
/// }
/// ```
pub struct BatchFailure<D = ()> {
    /// The responses of the batches of fifty before the failed one.
    pub done: D,
    report: Box<Report>,
}

/// What is known of the calls.
pub(super) struct Report {
    error: AnyError,
    methods: Vec<&'static str>,
    /// The calls of the failed request. Those before it were executed, those after it were not sent.
    sent: Range<usize>,
    suspects: Vec<usize>,
    executed: Executed,
}

impl Report {
    pub(super) fn new(
        error: Error<UntypedErrorKind>,
        calls: &[RawCall],
        sent: Range<usize>,
        undecoded: Option<usize>,
    ) -> Self {
        let mut executed = error.context().executed();
        let suspects = match (&error, undecoded) {
            (Error::Decode(_), Some(index)) => vec![sent.start + index],
            (Error::Api(rejection), _) if !rejects_whole_batch(rejection.code(), rejection.status()) => {
                if sent.len() > 1 {
                    executed = executed.max(Executed::Maybe);
                }
                suspects(calls, sent.clone(), rejection.code(), |cause| {
                    let named = rejection.validation();
                    named.is_empty()
                        || named.iter().any(|entry| match entry.field.as_deref() {
                            Some(field) => cause.fields.contains(&field),
                            None => cause.fields.is_empty(),
                        })
                })
            }
            _ => Vec::new(),
        };
        let methods = calls.iter().map(|call| call.method).collect();
        Self { error: error.into(), methods, sent, suspects, executed }
    }

    /// Returns the number of calls before the failed request.
    pub(super) fn before(&self) -> usize {
        self.sent.start
    }

    /// Converts the report into the public error.
    pub(super) fn failure<D>(self, done: D) -> BatchFailure<D> {
        BatchFailure { done, report: Box::new(self) }
    }
}

/// Returns the calls that may have failed: those whose documentation contains the error, or else all.
fn suspects(calls: &[RawCall], sent: Range<usize>, code: &str, agrees: impl Fn(&Cause) -> bool) -> Vec<usize> {
    let knows =
        |call: &RawCall, strict: bool| call.causes.iter().any(|cause| cause.code == code && (!strict || agrees(cause)));
    for strict in [true, false] {
        let known: Vec<usize> = sent.clone().filter(|index| knows(&calls[*index], strict)).collect();
        if !known.is_empty() {
            return known;
        }
    }
    sent.collect()
}

impl<D> BatchFailure<D> {
    /// Returns the error of the whole request.
    #[must_use]
    pub fn error(&self) -> &AnyError {
        &self.report.error
    }

    /// Returns the index of the failed call, if only one call can have failed. Returns `None` if several can have
    /// failed, or if the whole request failed. An error that a method's documentation omits can make the result wrong.
    #[must_use]
    pub fn failed(&self) -> Option<usize> {
        match self.report.suspects[..] {
            [index] => Some(index),
            _ => None,
        }
    }

    /// Returns the indexes of the calls that may have failed; empty if the whole request failed.
    #[must_use]
    pub fn suspects(&self) -> &[usize] {
        &self.report.suspects
    }

    /// Returns whether a call was executed. Of the calls of the failed request, those before the failed call were
    /// executed and those after it were not.
    #[must_use]
    pub fn executed(&self, index: usize) -> Executed {
        let Report { sent, executed, .. } = &*self.report;
        match index {
            _ if index < sent.start => Executed::Yes,
            _ if sent.contains(&index) => *executed,
            _ => Executed::No,
        }
    }

    /// Returns whether any of the calls was executed.
    pub(crate) fn any_executed(&self) -> Executed {
        let Report { sent, executed, .. } = &*self.report;
        if sent.start > 0 { (*executed).max(Executed::Maybe) } else { *executed }
    }

    /// Returns the name of the call's method.
    #[must_use]
    pub fn method(&self, index: usize) -> Option<&'static str> {
        self.report.methods.get(index).copied()
    }
}

impl<D> fmt::Display for BatchFailure<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Report { error, methods, sent, suspects, .. } = &*self.report;
        match suspects[..] {
            [] => write!(f, "{error}")?,
            [index] => write!(f, "call {index} of {}, {}, failed: {error}", methods.len(), methods[index])?,
            _ => write!(f, "one of the calls {} failed: {error}", list(suspects))?,
        }
        match (sent.start, suspects.first()) {
            (_, Some(first)) if *first > 0 => write!(f, "; the calls before {first} were executed"),
            (start, None) if start > 0 => write!(f, "; the calls before {start} were executed"),
            _ => Ok(()),
        }
    }
}

fn list(places: &[usize]) -> String {
    places.iter().map(usize::to_string).collect::<Vec<_>>().join(", ")
}

impl<D> fmt::Debug for BatchFailure<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BatchFailure({self})")
    }
}

impl<D> StdError for BatchFailure<D> {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        // The message of the error itself is a part of this one's.
        self.report.error.source()
    }
}
