//! REST 3.0.

use std::sync::Arc;

use super::wire::{Authorized, Wire};
use super::{Protocol, sealed};
use crate::batch::{Failures, RawCall, Report, ResponseSlot, send_all};
use crate::client::{Client, Failure, ResponseError};
use crate::error::Error;
use crate::method::{ErrorKind, UntypedErrorKind};
use crate::secret::Secret;
use crate::transport::{Address, BoxFuture};

/// REST 3.0, at `/rest/api/`. It is the dialect of its filters too.
///
/// ```
/// use bitrix24_runtime::protocol::V3;
/// use bitrix24_runtime::query::{Field, Filter, Filterable};
/// struct Task;
/// const ID: Field<Task, i64, Filterable> = Field::new("id");
/// let filter: Filter<Task, V3> = ID.eq(15);
/// assert_eq!(filter.to_string(), "id = 15");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct V3;

impl sealed::Sealed for V3 {
    const NUMBER: u8 = 3;
}

impl Protocol for V3 {
    /// The response: a batch stops at the first call that fails.
    type Outcome<R: Send, K: ErrorKind> = R;

    fn outcome<R: Send, K: ErrorKind>(response: R, _: Option<Error<UntypedErrorKind>>) -> R {
        response
    }
}

impl Wire for V3 {
    fn address(&self, address: &Arc<Address>) -> Arc<Address> {
        address.clone()
    }

    fn path(&self, path: &str) -> String {
        path.to_owned()
    }

    fn has_idempotency_keys(&self) -> bool {
        true
    }

    fn authorize(&self, body: Arc<[u8]>, token: &Secret, in_body: bool) -> Authorized {
        match token_inside(&body, token.reveal()).filter(|_| in_body) {
            Some(body) => Authorized { body, header: None },
            None => Authorized { body, header: Some(format!("Bearer {}", token.reveal()).into()) },
        }
    }

    /// References leave the key out.
    fn referred_key(&self, _: Option<&'static str>) -> Option<&'static str> {
        None
    }

    fn column_problem(&self) -> Option<&'static str> {
        None
    }

    fn batch_fails_by_a_call(&self) -> bool {
        true
    }

    fn batch<'b>(
        &self,
        client: &'b Client,
        calls: &'b [RawCall],
        slots: &'b mut [ResponseSlot<'_>],
        _: bool,
    ) -> BoxFuture<'b, Result<Failures, Report>> {
        Box::pin(send_all(client, calls, slots))
    }

    fn rejection(&self, failure: Failure, _: bool) -> Option<ResponseError> {
        // Only flat errors of REST 2.0 name a parameter so.
        Failure { argument: None, ..failure }.rejection().filter(|rejection| !rejection.is_blank())
    }
}

/// Returns the body with the token as its first key; `None` if the body is not an object.
fn token_inside(body: &[u8], token: &str) -> Option<Arc<[u8]>> {
    let rest = body.strip_prefix(b"{")?;
    let mut with_token = b"{\"auth\":".to_vec();
    serde_json::to_writer(&mut with_token, token).ok()?;
    with_token.extend_from_slice(if rest == b"}" { b"" } else { b"," });
    with_token.extend_from_slice(rest);
    Some(with_token.into())
}
