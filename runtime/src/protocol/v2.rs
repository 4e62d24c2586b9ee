//! REST 2.0.

mod exchange;
mod family;
mod filter;
mod params;
mod syntax;

pub use family::{Family, IdWalk, OrderParams};
pub use params::{ArgumentSlots, Arguments, Clearing, OrderDirection, OrderField, OrderTexts, SelectWith};
pub use syntax::{Bizproc, Catalog, Classic, Equal, Full, FullLogic, Kernel, Plain, Task};

use super::{Protocol, sealed};
use crate::error::Error;
use crate::method::{ErrorKind, UntypedErrorKind};

/// REST 2.0, at `/rest/`.
///
/// ```
/// use bitrix24_runtime::{Client, Error, Method};
/// use bitrix24_runtime::protocol::V2;
///
/// /// What a batch returns for each call.
/// type Outcome<M> = Result<<M as Method>::Response, Error<<M as Method>::Error>>;
///
/// async fn both<M: Method<Protocol = V2>>(portal: &Client, a: M, b: M) -> Option<(Outcome<M>, Outcome<M>)> {
///     portal.batch((a, b)).await.ok()
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct V2;

/// Returns the keys that PHP gives the elements of a list: `0`, `1`, ….
pub(crate) fn list_keys() -> impl Iterator<Item = String> {
    (0..).map(|number: usize| number.to_string())
}

impl sealed::Sealed for V2 {
    const NUMBER: u8 = 2;
}

impl Protocol for V2 {
    /// The response or the error: a batch makes the calls after one that fails.
    type Outcome<R: Send, K: ErrorKind> = Result<R, Error<K>>;

    fn outcome<R: Send, K: ErrorKind>(response: R, error: Option<Error<UntypedErrorKind>>) -> Result<R, Error<K>> {
        match error {
            None => Ok(response),
            Some(error) => Err(error.typed()),
        }
    }
}
