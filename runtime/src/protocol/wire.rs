//! What the client asks a protocol at runtime.

use std::fmt;
use std::sync::Arc;

use crate::batch::{Failures, RawCall, Report, ResponseSlot};
use crate::client::{Client, Failure, ResponseError};
use crate::secret::Secret;
use crate::transport::{Address, BoxFuture};

/// The behavior of a protocol. Everything that is not asked here is the same in all of them.
pub(crate) trait Wire: fmt::Debug + Send + Sync {
    /// Returns the address of the methods. `address` is that of REST 3.0.
    fn address(&self, address: &Arc<Address>) -> Arc<Address>;

    /// Converts the path of an address to that of REST 3.0.
    fn path(&self, path: &str) -> String;

    /// Returns whether the portal executes a call with an idempotency key once.
    fn has_idempotency_keys(&self) -> bool;

    /// Authorizes a request.
    fn authorize(&self, body: Arc<[u8]>, token: &Secret, in_body: bool) -> Authorized;

    /// Returns the key that a reference names before a row or an object of a result. `key` is the one in the result.
    fn referred_key(&self, key: Option<&'static str>) -> Option<&'static str>;

    /// Returns why a reference cannot name a field of all rows.
    fn column_problem(&self) -> Option<&'static str>;

    /// Returns whether the error of a batch can be that of one of its calls.
    fn batch_fails_by_a_call(&self) -> bool;

    /// Sends the calls of a batch, and returns the errors of calls, by their places.
    fn batch<'b>(
        &self,
        client: &'b Client,
        calls: &'b [RawCall],
        slots: &'b mut [ResponseSlot<'_>],
        halts: bool,
    ) -> BoxFuture<'b, Result<Failures, Report>>;

    /// Converts the parts of a response that describe an error. `has_result` is whether there is a result beside them.
    fn rejection(&self, failure: Failure, has_result: bool) -> Option<ResponseError>;
}

/// A body, and the value of the header `Authorization`.
pub(crate) struct Authorized {
    pub(crate) body: Arc<[u8]>,
    pub(crate) header: Option<Arc<str>>,
}
