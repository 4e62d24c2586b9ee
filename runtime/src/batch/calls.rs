//! The calls of a batch: tuples of calls, and vectors of calls of one method.

use super::step::{Query, Step};
use crate::decode::Decode;
use crate::encode::to_batch_call;
use crate::error::Error;
#[cfg(feature = "v2")]
use crate::method::CodeInfo;
use crate::method::{Cause, Effect, ErrorKind, Method, UntypedErrorKind};
use crate::protocol::Protocol;

/// A call without its types.
#[doc(hidden)]
#[derive(Clone, Debug)]
pub struct RawCall {
    pub(super) method: &'static str,
    pub(super) effect: Effect,
    /// Whether only applications can make the call.
    pub(super) application_only: bool,
    pub(super) causes: &'static [Cause],
    /// What is known of the error codes. REST 3.0 has one error for the whole batch.
    #[cfg(feature = "v2")]
    pub(super) codes: &'static [CodeInfo],
    /// Whether the caller wants to know what stands beside the result of a list.
    #[cfg(feature = "v2")]
    pub(super) counted: bool,
    pub(super) query: Query,
    /// The name that other calls refer to, and whether the caller chose it.
    pub(super) alias: Option<(String, bool)>,
}

impl RawCall {
    fn of<M: Method>(query: Query, alias: Option<(String, bool)>) -> Self {
        Self {
            method: M::NAME,
            effect: M::EFFECT,
            application_only: M::FACTS.application_only,
            causes: M::Error::CAUSES,
            #[cfg(feature = "v2")]
            codes: M::FACTS.codes,
            #[cfg(feature = "v2")]
            counted: false,
            query,
            alias,
        }
    }
}

/// A call in a batch: a request, or a [`Step`] that refers to other calls or that other calls refer to.
///
/// ```
/// use bitrix24_runtime::Client;
/// use bitrix24_runtime::batch::InBatch;
///
/// /// Returns what a batch has for each call, without the details of a failure.
/// async fn all<C: InBatch>(portal: &Client, calls: Vec<C>) -> Option<Vec<C::Output>> {
///     portal.batch(calls).await.ok()
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a call",
    label = "expected a request",
    note = "a batch contains requests, and `Step`s of requests"
)]
pub trait InBatch {
    /// The protocol of the method.
    type Protocol: Protocol;
    /// The response.
    type Response: Decode + Default + Send + 'static;
    /// The documented errors.
    type Error: ErrorKind;
    /// What a batch returns for the call: the response in REST 3.0, a `Result` in REST 2.0.
    type Output: Send;

    /// Returns the call without its types.
    #[doc(hidden)]
    fn raw(&self) -> RawCall;

    /// Converts what a batch knows of the call.
    #[doc(hidden)]
    fn output(response: Self::Response, error: Option<Error<UntypedErrorKind>>) -> Self::Output;
}

impl<M: Method> InBatch for M {
    type Protocol = M::Protocol;
    type Response = M::Response;
    type Error = M::Error;
    type Output = Outcome<M>;

    fn raw(&self) -> RawCall {
        RawCall::of::<M>(to_batch_call(self), None)
    }

    fn output(response: Self::Response, error: Option<Error<UntypedErrorKind>>) -> Self::Output {
        M::Protocol::outcome(response, error)
    }
}

impl<M: Method> InBatch for Step<M> {
    type Protocol = M::Protocol;
    type Response = M::Response;
    type Error = M::Error;
    type Output = Outcome<M>;

    fn raw(&self) -> RawCall {
        RawCall::of::<M>(self.query(), Some((self.alias.clone(), self.named)))
    }

    fn output(response: Self::Response, error: Option<Error<UntypedErrorKind>>) -> Self::Output {
        M::Protocol::outcome(response, error)
    }
}

/// A slot for a response.
pub(crate) type ResponseSlot<'s> = &'s mut (dyn Decode + Send);

/// What a batch returns for a call of the method `M`.
type Outcome<M> = <<M as Method>::Protocol as Protocol>::Outcome<<M as Method>::Response, <M as Method>::Error>;

/// Returns the error of each call, one after the other.
type NextError<'e> = &'e mut dyn FnMut() -> Option<Error<UntypedErrorKind>>;

/// The calls of a batch: a tuple of up to twelve, or a `Vec`. All are of one protocol.
///
/// ```
/// use bitrix24_runtime::Client;
/// use bitrix24_runtime::batch::{BatchFailure, Calls};
///
/// async fn logged<C: Calls>(portal: &Client, calls: C) -> Result<C::Output, BatchFailure<C::Responses>> {
///     portal.batch(calls).await.inspect_err(|failure| eprintln!("{failure}"))
/// }
/// ```
#[cfg_attr(
    feature = "v2",
    doc = "
Calls of both protocols are two batches:

```compile_fail
use bitrix24_runtime::{Client, Method};
use bitrix24_runtime::protocol::{V2, V3};

async fn mixed<A: Method<Protocol = V3>, B: Method<Protocol = V2>>(portal: &Client, a: A, b: B) {
    portal.batch((a, b)).await;
}
```
"
)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a batch of calls",
    label = "expected a tuple of up to twelve requests, or a `Vec` of requests of one method",
    note = "the calls of a batch are all of REST 3.0, or all of REST 2.0"
)]
pub trait Calls {
    /// The protocol of the calls.
    type Protocol: Protocol;
    /// What the batch returns, in the order of the calls: responses in REST 3.0, a `Result` for each call in REST 2.0.
    type Output: Send;
    /// The responses that a failure contains: an `Option` for each call.
    type Responses: Send;
    /// The responses before it is known which calls have one.
    #[doc(hidden)]
    type Slots: Send;

    /// Returns the calls without their types.
    #[doc(hidden)]
    fn raw(&self) -> Vec<RawCall>;

    /// Creates default responses.
    #[doc(hidden)]
    fn default_slots(&self) -> Self::Slots;

    /// Returns a slot for each response.
    #[doc(hidden)]
    fn slots(slots: &mut Self::Slots) -> Vec<ResponseSlot<'_>>;

    /// Returns the responses to the calls that have one, as the closure tells of each in turn.
    #[doc(hidden)]
    fn responses(slots: Self::Slots, next: &mut dyn FnMut() -> bool) -> Self::Responses;

    /// Returns what the batch returns.
    #[doc(hidden)]
    fn output(slots: Self::Slots, next: NextError<'_>) -> Self::Output;

    /// Returns whether no call is made after one that fails.
    #[doc(hidden)]
    fn halts(&self) -> bool {
        false
    }
}

/// Returns the response in a slot, if its call has one.
fn taken<R>(slot: R, next: &mut dyn FnMut() -> bool) -> Option<R> {
    next().then_some(slot)
}

impl<C: InBatch> Calls for Vec<C> {
    type Protocol = C::Protocol;
    type Output = Vec<C::Output>;
    type Responses = Vec<Option<C::Response>>;
    type Slots = Vec<C::Response>;

    fn raw(&self) -> Vec<RawCall> {
        self.iter().map(InBatch::raw).collect()
    }

    fn default_slots(&self) -> Self::Slots {
        self.iter().map(|_| C::Response::default()).collect()
    }

    fn slots(slots: &mut Self::Slots) -> Vec<ResponseSlot<'_>> {
        slots.iter_mut().map(|slot| slot as ResponseSlot<'_>).collect()
    }

    fn responses(slots: Self::Slots, next: &mut dyn FnMut() -> bool) -> Self::Responses {
        slots.into_iter().map(|response| taken(response, next)).collect()
    }

    fn output(slots: Self::Slots, next: NextError<'_>) -> Self::Output {
        slots.into_iter().map(|response| C::output(response, next())).collect()
    }
}

/// Calls of REST 2.0 of which none is made after one that fails. Otherwise, a batch of REST 2.0 makes all its calls.
///
/// ```no_run
/// use bitrix24_runtime::{Client, Method};
/// use bitrix24_runtime::batch::Halt;
/// use bitrix24_runtime::protocol::V2;
///
/// # async fn run<A: Method<Protocol = V2>, B: Method<Protocol = V2>>(portal: &Client, add: A, notify: B) -> Result<(), Box<dyn std::error::Error>> {
/// let (added, notified) = portal.batch(Halt((add, notify))).await?;
/// if added.is_err() {
///     assert!(notified.is_err_and(|error| !error.may_have_executed()));
/// }
/// # Ok(()) }
/// ```
#[cfg(feature = "v2")]
#[derive(Clone, Debug)]
pub struct Halt<C>(
    /// The calls.
    pub C,
);

#[cfg(feature = "v2")]
impl<C: Calls<Protocol = crate::protocol::V2>> Calls for Halt<C> {
    type Protocol = C::Protocol;
    type Output = C::Output;
    type Responses = C::Responses;
    type Slots = C::Slots;

    fn raw(&self) -> Vec<RawCall> {
        self.0.raw()
    }

    fn default_slots(&self) -> Self::Slots {
        self.0.default_slots()
    }

    fn slots(slots: &mut Self::Slots) -> Vec<ResponseSlot<'_>> {
        C::slots(slots)
    }

    fn responses(slots: Self::Slots, next: &mut dyn FnMut() -> bool) -> Self::Responses {
        C::responses(slots, next)
    }

    fn output(slots: Self::Slots, next: NextError<'_>) -> Self::Output {
        C::output(slots, next)
    }

    fn halts(&self) -> bool {
        true
    }
}

macro_rules! calls_of_tuple {
    ($($call:ident $slot:ident),+) => {
        impl<P: Protocol, $($call: InBatch<Protocol = P>),+> Calls for ($($call,)+) {
            type Protocol = P;
            type Output = ($($call::Output,)+);
            type Responses = ($(Option<$call::Response>,)+);
            type Slots = ($($call::Response,)+);

            fn raw(&self) -> Vec<RawCall> {
                let ($($slot,)+) = self;
                vec![$($slot.raw()),+]
            }

            fn default_slots(&self) -> Self::Slots {
                Self::Slots::default()
            }

            fn slots(slots: &mut Self::Slots) -> Vec<ResponseSlot<'_>> {
                let ($($slot,)+) = slots;
                vec![$($slot),+]
            }

            fn responses(slots: Self::Slots, next: &mut dyn FnMut() -> bool) -> Self::Responses {
                let ($($slot,)+) = slots;
                ($(taken($slot, next),)+)
            }

            fn output(slots: Self::Slots, next: NextError<'_>) -> Self::Output {
                let ($($slot,)+) = slots;
                ($($call::output($slot, next()),)+)
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
