//! What is known of the calls of a batch that failed.

use std::fmt;
use std::ops::Range;

use super::calls::RawCall;
use crate::client::rejects_whole_batch;
use crate::error::{AnyError, ApiError, Error, Executed};
use crate::method::UntypedErrorKind;

/// What became of the calls.
pub(super) struct Outcomes {
    methods: Vec<&'static str>,
    calls: Vec<Outcome>,
}

/// What became of a call.
#[derive(Clone)]
enum Outcome {
    /// It was not sent.
    NotSent,
    /// It was sent, and there is no response to it.
    Sent(Executed),
    /// Its response was decoded.
    Response,
    /// Its response cannot be decoded.
    Undecodable(AnyError),
    /// It failed, and the others were made all the same.
    #[cfg(feature = "v2")]
    Failed(AnyError),
}

/// Why a batch failed, and what became of its calls.
pub(crate) struct Report {
    pub(super) error: AnyError,
    /// The calls that may have failed.
    pub(super) suspects: Vec<usize>,
    outcomes: Outcomes,
    /// Whether the portal executed all calls, but not all responses can be decoded.
    complete: bool,
}

impl Outcomes {
    /// Creates the outcomes of calls that have not been sent.
    pub(super) fn new(calls: &[RawCall]) -> Self {
        let methods = calls.iter().map(|call| call.method).collect();
        Self { methods, calls: vec![Outcome::NotSent; calls.len()] }
    }

    fn set(&mut self, index: usize, outcome: Outcome) {
        if let Some(call) = self.calls.get_mut(index) {
            *call = outcome;
        }
    }

    /// Records a response that was decoded.
    pub(super) fn response(&mut self, index: usize) {
        self.set(index, Outcome::Response);
    }

    /// Records a response that cannot be decoded.
    pub(super) fn undecodable(&mut self, index: usize, error: AnyError) {
        self.set(index, Outcome::Undecodable(error));
    }

    /// Records a call that failed.
    #[cfg(feature = "v2")]
    pub(super) fn failed_call(&mut self, index: usize, error: AnyError) {
        self.set(index, Outcome::Failed(error));
    }

    /// Reports that the request with the calls `sent` failed. `by_a_call` is whether the error can be that of a call.
    pub(super) fn failed(
        mut self,
        mut error: Error<UntypedErrorKind>,
        calls: &[RawCall],
        sent: Range<usize>,
        by_a_call: bool,
    ) -> Report {
        let mut executed = error.context().executed();
        let suspects = match &error {
            // The portal executed the request, but what it returned is not about its calls.
            Error::Decode(_) => {
                executed = Executed::Maybe;
                Vec::new()
            }
            Error::Api(rejection) if by_a_call && !rejects_whole_batch(rejection.code(), rejection.status()) => {
                if sent.len() > 1 {
                    executed = executed.max(Executed::Maybe);
                }
                suspects(calls, sent.clone(), rejection)
            }
            _ => Vec::new(),
        };
        sent.for_each(|index| self.set(index, Outcome::Sent(executed)));
        // Who finds the error alone must not make the calls of earlier requests again.
        let context = error.context_mut();
        context.executed = context.executed.max(self.any_executed());
        Report { error: error.into(), suspects, outcomes: self, complete: false }
    }

    /// Reports that a call cannot be sent, and so none was.
    pub(super) fn refused(self, error: AnyError, index: usize) -> Report {
        Report { error, suspects: vec![index], outcomes: self, complete: false }
    }

    /// Reports that the calls `missing` have no response.
    pub(super) fn incomplete(mut self, error: AnyError, missing: Vec<usize>) -> Report {
        missing.iter().for_each(|index| self.set(*index, Outcome::Sent(Executed::Maybe)));
        Report { error, suspects: missing, outcomes: self, complete: false }
    }

    /// Reports the calls whose responses cannot be decoded, if there are any.
    pub(super) fn finish(self) -> Result<(), Report> {
        let suspects = self.undecoded();
        match suspects.first().and_then(|first| self.error(*first)).cloned() {
            Some(error) => Err(Report { error, suspects, outcomes: self, complete: true }),
            None => Ok(()),
        }
    }

    /// Returns whether a call was executed.
    fn executed(&self, index: usize) -> Executed {
        match self.calls.get(index) {
            None | Some(Outcome::NotSent) => Executed::No,
            Some(Outcome::Sent(executed)) => *executed,
            Some(Outcome::Response | Outcome::Undecodable(_)) => Executed::Yes,
            #[cfg(feature = "v2")]
            Some(Outcome::Failed(error)) => error.executed(),
        }
    }

    /// Returns whether the calls were executed; [`Executed::Maybe`] stands for some of them.
    fn any_executed(&self) -> Executed {
        let mut calls = (0..self.calls.len()).map(|index| self.executed(index));
        match calls.next() {
            None => Executed::No,
            Some(first) if calls.all(|other| other == first) => first,
            Some(_) => Executed::Maybe,
        }
    }

    /// Returns whether the first `count` calls were sent.
    fn were_sent(&self, count: usize) -> bool {
        self.calls.iter().take(count).all(|call| !matches!(call, Outcome::NotSent))
    }

    fn undecoded(&self) -> Vec<usize> {
        (0..self.calls.len()).filter(|index| matches!(self.calls.get(*index), Some(Outcome::Undecodable(_)))).collect()
    }

    fn error(&self, index: usize) -> Option<&AnyError> {
        match self.calls.get(index) {
            Some(Outcome::Undecodable(error)) => Some(error),
            #[cfg(feature = "v2")]
            Some(Outcome::Failed(error)) => Some(error),
            _ => None,
        }
    }
}

impl Report {
    /// Returns whether the response to a call was decoded.
    pub(super) fn has_response(&self, index: usize) -> bool {
        matches!(self.outcomes.calls.get(index), Some(Outcome::Response))
    }

    /// Returns the error of a call whose response cannot be decoded.
    pub(super) fn call_error(&self, index: usize) -> Option<&AnyError> {
        self.outcomes.error(index)
    }

    /// Returns the name of the call's method.
    pub(super) fn method(&self, index: usize) -> Option<&'static str> {
        self.outcomes.methods.get(index).copied()
    }

    /// Returns whether a call was executed.
    pub(super) fn executed(&self, index: usize) -> Executed {
        self.outcomes.executed(index)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { error, suspects, outcomes, complete } = self;
        let count = outcomes.methods.len();
        match (&suspects[..], complete) {
            ([], _) => write!(f, "{error}")?,
            ([index], true) => {
                let method = outcomes.methods[*index];
                return write!(f, "the response to call {index} of {count}, {method}, cannot be decoded: {error}");
            }
            (_, true) => return write!(f, "{} cannot be decoded: {error}", responses(suspects)),
            ([index], false) => write!(f, "call {index} of {count}, {}, failed: {error}", outcomes.methods[*index])?,
            (_, false) => write!(f, "one of the calls {} failed: {error}", list(suspects))?,
        }
        let first = suspects.first().copied();
        let sent = outcomes.calls.iter().position(|call| matches!(call, Outcome::NotSent | Outcome::Sent(_)));
        match first.or(sent) {
            Some(before) if before > 0 && outcomes.were_sent(before) => {
                write!(f, "; the calls before {before} were executed")?;
            }
            _ => {}
        }
        match &outcomes.undecoded()[..] {
            [] => Ok(()),
            undecoded => write!(f, "; {} cannot be decoded", responses(undecoded)),
        }
    }
}

fn responses(places: &[usize]) -> String {
    match places {
        [place] => format!("the response to call {place}"),
        places => format!("the responses to the calls {}", list(places)),
    }
}

fn list(places: &[usize]) -> String {
    places.iter().map(usize::to_string).collect::<Vec<_>>().join(", ")
}

/// Returns the calls that may have failed: those whose documentation contains the error, or else all.
fn suspects(calls: &[RawCall], sent: Range<usize>, error: &ApiError<UntypedErrorKind>) -> Vec<usize> {
    let knows = |call: &RawCall, strict: bool| {
        call.causes.iter().any(|cause| if strict { error.is_possible(cause) } else { cause.code == error.code() })
    };
    for strict in [true, false] {
        let known: Vec<usize> = sent.clone().filter(|index| knows(&calls[*index], strict)).collect();
        if !known.is_empty() {
            return known;
        }
    }
    sent.collect()
}
