//! The protocols of a portal's API.
//!
//! A client speaks both. Each method names its protocol, and everything that depends on it, such as the URL, the form of a
//! filter or the body of a batch, stands in the module of the protocol.

#[cfg(feature = "v2")]
pub mod v2;
mod v3;
mod wire;

#[cfg(feature = "v2")]
pub use v2::V2;
pub use v3::V3;
pub(crate) use wire::Wire;

use crate::error::Error;
use crate::method::{ErrorKind, UntypedErrorKind};

mod sealed {
    pub trait Sealed {
        /// The number of the protocol.
        const NUMBER: u8;
    }
}

/// A protocol of the portal's API: [`V3`], or `V2` with the feature `v2`.
///
/// ```
/// use bitrix24_runtime::{Client, Method};
/// use bitrix24_runtime::protocol::{Protocol, V3};
///
/// /// Makes calls of REST 3.0 alone.
/// async fn call<M: Method<Protocol = V3>>(portal: &Client, method: &M) -> Option<M::Response> {
///     portal.call(method).await.ok()
/// }
/// fn is_protocol<P: Protocol>(_: P) {}
/// is_protocol(V3);
/// ```
#[diagnostic::on_unimplemented(message = "`{Self}` is not a protocol", note = "the protocols are `V3` and `V2`")]
pub trait Protocol: sealed::Sealed + Send + 'static {
    /// What a batch returns for a call with the response `R` and the errors `K`.
    type Outcome<R: Send, K: ErrorKind>: Send;

    /// Converts what a batch knows of a call.
    #[doc(hidden)]
    fn outcome<R: Send, K: ErrorKind>(response: R, error: Option<Error<UntypedErrorKind>>) -> Self::Outcome<R, K>;
}

/// Returns the behavior of the protocol `P`.
pub(crate) fn wire<P: Protocol>() -> &'static dyn Wire {
    match P::NUMBER {
        #[cfg(feature = "v2")]
        2 => &V2,
        _ => &V3,
    }
}
