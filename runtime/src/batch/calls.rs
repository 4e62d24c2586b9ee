//! The calls of a batch: tuples of calls, and vectors of calls of one method.

use super::step::{Query, Step};
use crate::decode::Decode;
use crate::encode::to_batch_call;
use crate::method::{Cause, Effect, ErrorKind, Method};

/// A call without its types.
#[doc(hidden)]
#[derive(Clone, Debug)]
pub struct RawCall {
    pub(super) method: &'static str,
    pub(super) effect: Effect,
    pub(super) causes: &'static [Cause],
    pub(super) query: Query,
    /// The name that other calls refer to, and whether the caller chose it.
    pub(super) alias: Option<(String, bool)>,
}

impl RawCall {
    fn of<M: Method>(query: Query, alias: Option<(String, bool)>) -> Self {
        Self { method: M::NAME, effect: M::EFFECT, causes: M::Error::CAUSES, query, alias }
    }
}

/// A call in a batch: a request, or a [`Step`] that refers to other calls or that other calls refer to.
///
/// ```
/// use bitrix24_runtime::{AnyError, Client};
/// use bitrix24_runtime::batch::InBatch;
///
/// /// Returns all responses, without the details of a failure.
/// async fn all<C: InBatch>(portal: &Client, calls: Vec<C>) -> Option<Vec<C::Response>> {
///     portal.batch(calls).await.ok()
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a call",
    label = "expected a request",
    note = "a batch contains requests, and `Step`s of requests"
)]
pub trait InBatch {
    /// The response.
    type Response: Decode + Default + Send + 'static;

    /// Returns the call without its types.
    #[doc(hidden)]
    fn raw(&self) -> RawCall;
}

impl<M: Method> InBatch for M {
    type Response = M::Response;

    fn raw(&self) -> RawCall {
        RawCall::of::<M>(to_batch_call(self), None)
    }
}

impl<M: Method> InBatch for Step<M> {
    type Response = M::Response;

    fn raw(&self) -> RawCall {
        RawCall::of::<M>(self.query(), Some((self.alias.clone(), self.named)))
    }
}

/// A slot for a response.
pub(super) type ResponseSlot<'s> = &'s mut (dyn Decode + Send);

/// The calls of a batch: a tuple of up to twelve, or a `Vec`.
///
/// ```
/// use bitrix24_runtime::Client;
/// use bitrix24_runtime::batch::{BatchFailure, Calls};
///
/// async fn logged<C: Calls>(portal: &Client, calls: C) -> Result<C::Output, BatchFailure<C::Responses>> {
///     portal.batch(calls).await.inspect_err(|failure| eprintln!("{failure}"))
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a batch of calls",
    label = "expected a tuple of up to twelve requests, or a `Vec` of requests of one method"
)]
pub trait Calls {
    /// The responses, in the order of the calls.
    type Output: Send;
    /// The responses that a failure contains: an `Option` for each call.
    type Responses: Send;

    /// Returns the calls without their types.
    #[doc(hidden)]
    fn raw(&self) -> Vec<RawCall>;

    /// Creates default responses.
    #[doc(hidden)]
    fn default_output(&self) -> Self::Output;

    /// Returns a slot for each response.
    #[doc(hidden)]
    fn slots(output: &mut Self::Output) -> Vec<ResponseSlot<'_>>;

    /// Returns the responses to the calls that have one.
    #[doc(hidden)]
    fn responses(output: Self::Output, has_response: &dyn Fn(usize) -> bool) -> Self::Responses;
}

impl<C: InBatch> Calls for Vec<C> {
    type Output = Vec<C::Response>;
    type Responses = Vec<Option<C::Response>>;

    fn raw(&self) -> Vec<RawCall> {
        self.iter().map(InBatch::raw).collect()
    }

    fn default_output(&self) -> Self::Output {
        self.iter().map(|_| C::Response::default()).collect()
    }

    fn slots(output: &mut Self::Output) -> Vec<ResponseSlot<'_>> {
        output.iter_mut().map(|slot| slot as ResponseSlot<'_>).collect()
    }

    fn responses(output: Self::Output, has_response: &dyn Fn(usize) -> bool) -> Self::Responses {
        (0..).zip(output).map(|(index, response)| has_response(index).then_some(response)).collect()
    }
}

macro_rules! calls_of_tuple {
    ($($call:ident $slot:ident),+) => {
        impl<$($call: InBatch),+> Calls for ($($call,)+) {
            type Output = ($($call::Response,)+);
            type Responses = ($(Option<$call::Response>,)+);

            fn raw(&self) -> Vec<RawCall> {
                let ($($slot,)+) = self;
                vec![$($slot.raw()),+]
            }

            fn default_output(&self) -> Self::Output {
                Self::Output::default()
            }

            fn slots(output: &mut Self::Output) -> Vec<ResponseSlot<'_>> {
                let ($($slot,)+) = output;
                vec![$($slot),+]
            }

            fn responses(output: Self::Output, has_response: &dyn Fn(usize) -> bool) -> Self::Responses {
                let ($($slot,)+) = output;
                let mut has = (0..).map(has_response);
                ($(has.next().unwrap_or(false).then_some($slot),)+)
            }
        }
    };
}

calls_of_tuple!(C1 c1);
calls_of_tuple!(C1 c1, C2 c2);
calls_of_tuple!(C1 c1, C2 c2, C3 c3);
calls_of_tuple!(C1 c1, C2 c2, C3 c3, C4 c4);
calls_of_tuple!(C1 c1, C2 c2, C3 c3, C4 c4, C5 c5);
calls_of_tuple!(C1 c1, C2 c2, C3 c3, C4 c4, C5 c5, C6 c6);
calls_of_tuple!(C1 c1, C2 c2, C3 c3, C4 c4, C5 c5, C6 c6, C7 c7);
calls_of_tuple!(C1 c1, C2 c2, C3 c3, C4 c4, C5 c5, C6 c6, C7 c7, C8 c8);
calls_of_tuple!(C1 c1, C2 c2, C3 c3, C4 c4, C5 c5, C6 c6, C7 c7, C8 c8, C9 c9);
calls_of_tuple!(C1 c1, C2 c2, C3 c3, C4 c4, C5 c5, C6 c6, C7 c7, C8 c8, C9 c9, C10 c10);
calls_of_tuple!(C1 c1, C2 c2, C3 c3, C4 c4, C5 c5, C6 c6, C7 c7, C8 c8, C9 c9, C10 c10, C11 c11);
calls_of_tuple!(C1 c1, C2 c2, C3 c3, C4 c4, C5 c5, C6 c6, C7 c7, C8 c8, C9 c9, C10 c10, C11 c11, C12 c12);
