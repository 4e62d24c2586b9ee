//! The error of a batch.

use std::error::Error as StdError;
use std::fmt;

use super::report::Report;
use crate::error::{AnyError, Executed};

/// Why a batch failed, with the responses to the calls that succeeded. A batch is not a transaction: the effects of calls
/// that were executed before the failure remain.
///
/// The portal does not say which call failed. [`failed`](Self::failed) returns it if it follows from the batch or from
/// the documented errors of the methods. A response that cannot be decoded is its call's own:
/// [`call_error`](Self::call_error) keeps it, and the other calls have their responses.
///
/// ```no_run
/// # use bitrix24_runtime::{Client, Method};
/// # use bitrix24_runtime::protocol::V3;
/// # async fn run<A: Method<Protocol = V3>, B: Method<Protocol = V3>>(portal: &Client, task: A, chat: B) {
/// match portal.batch((task, chat)).await {
///     Ok((task, chat)) => println!("both succeeded"),
///     Err(failure) => {
///         eprintln!("{failure}");
///         let (task, chat) = failure.responses;
///         println!("the task: {}, the chat: {}", task.is_some(), chat.is_some());
///     }
/// }
/// # }
/// ```
///
/// ```
/// use bitrix24_runtime::batch::BatchFailure;
/// use bitrix24_runtime::error::Executed;
///
/// fn log<R>(failure: &BatchFailure<Vec<Option<R>>>) {
///     println!("{}; call {:?} failed", failure.error(), failure.failed());
///     for place in failure.suspects() {
///         println!("perhaps {:?}", failure.method(*place));
///     }
///     for (index, response) in failure.responses.iter().enumerate() {
///         match (response, failure.call_error(index), failure.executed(index)) {
///             (Some(_), ..) => println!("call {index} succeeded"),
///             (None, Some(error), _) => println!("call {index} was executed, but {error}"),
///             (None, None, Executed::No) => println!("call {index} can be made again"),
///             (None, None, _) => println!("call {index} may have been executed"),
///         }
///     }
/// }
/// ```
pub struct BatchFailure<R = ()> {
    /// The responses to the calls, in their order and types: a tuple or a `Vec` of `Option`s. A call without a response,
    /// or with one that cannot be decoded, has `None`.
    pub responses: R,
    report: Box<Report>,
}

impl Report {
    /// Converts the report into the public error.
    pub(super) fn failure<R>(self, responses: R) -> BatchFailure<R> {
        BatchFailure { responses, report: Box::new(self) }
    }
}

impl<R> BatchFailure<R> {
    /// Returns the error of the failed request, or else of the first call whose response cannot be decoded. Its
    /// [`executed`](AnyError::executed) is about all calls: [`Executed::Maybe`] stands for some of them.
    #[must_use]
    pub fn error(&self) -> &AnyError {
        &self.report.error
    }

    /// Returns the error of a call that was executed, but whose response cannot be decoded. It keeps the response, with
    /// the identifier of what the call created.
    ///
    /// ```
    /// # use bitrix24_runtime::Id;
    /// # use bitrix24_runtime::batch::BatchFailure;
    /// # use bitrix24_runtime::error::KeptResponse;
    /// # enum Task {}
    /// fn created<R>(failure: &BatchFailure<R>, call: usize) -> Option<Id<Task>> {
    ///     failure.call_error(call)?.response().and_then(KeptResponse::id)
    /// }
    /// ```
    #[must_use]
    pub fn call_error(&self, index: usize) -> Option<&AnyError> {
        self.report.call_error(index)
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

    /// Returns whether a call was executed. A call without a response is [`Executed::Maybe`] if its request was sent and
    /// not rejected as a whole, and [`Executed::No`] if it was not sent.
    #[must_use]
    pub fn executed(&self, index: usize) -> Executed {
        self.report.executed(index)
    }

    /// Returns the name of the call's method.
    #[must_use]
    pub fn method(&self, index: usize) -> Option<&'static str> {
        self.report.method(index)
    }
}

impl<R> fmt::Display for BatchFailure<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.report.fmt(f)
    }
}

impl<R> fmt::Debug for BatchFailure<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BatchFailure({self})")
    }
}

impl<R> StdError for BatchFailure<R> {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        // The message of the error itself is a part of this one's.
        self.report.error.source()
    }
}
