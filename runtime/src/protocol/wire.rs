//! What the client asks a protocol at runtime.

use std::fmt;
use std::sync::Arc;

use crate::client::{Failure, ResponseError};
use crate::secret::Secret;
use crate::transport::Address;

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

    /// Converts the parts of a response that describe an error. `has_result` is whether there is a result beside them.
    fn rejection(&self, failure: Failure, has_result: bool) -> Option<ResponseError>;
}

/// A body, and the value of the header `Authorization`.
pub(crate) struct Authorized {
    pub(crate) body: Arc<[u8]>,
    pub(crate) header: Option<Arc<str>>,
}
