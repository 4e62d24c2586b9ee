//! The traits that generated methods implement.

mod code_info;
mod facts;

use std::fmt;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::decode::{Decode, DecodeError, from_slice};
use crate::encode::{Encode, to_vec};
use crate::protocol::Protocol;
pub use code_info::{CodeInfo, Retry};
pub use facts::MethodFacts;

/// Whether a method changes anything on the portal. Reads are always retried, writes only if this is safe.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Effect {
    /// Changes nothing.
    Read,
    /// Changes something.
    Write,
}

/// A method of the portal; the value is the request. Generated code implements it.
///
/// ```
/// use bitrix24_runtime::Method;
/// use bitrix24_runtime::encode::{Encode, JsonWriter};
/// use bitrix24_runtime::method::{Effect, MethodFacts, UntypedErrorKind};
/// use bitrix24_runtime::types::Item;
///
/// struct GetTask { id: i64 }
/// impl Encode for GetTask {
///     fn encode(&self, out: &mut JsonWriter) { out.object(&[("id", &self.id)]); }
/// }
/// impl Method for GetTask {
///     type Protocol = bitrix24_runtime::protocol::V3;
///     const FACTS: MethodFacts = MethodFacts::new("tasks.task.get", Effect::Read, "tasks");
///     type Response = Item<bitrix24_runtime::Json>;
///     type Error = UntypedErrorKind;
/// }
/// assert_eq!(GetTask::NAME, "tasks.task.get");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a request",
    label = "expected a request, such as `task::Get::new(15)`"
)]
pub trait Method: Encode {
    /// The protocol that the method belongs to.
    type Protocol: Protocol;
    /// What the specification says of the method.
    const FACTS: MethodFacts;
    /// The method's name in the API.
    const NAME: &'static str = Self::FACTS.name;
    /// Whether the method changes anything.
    const EFFECT: Effect = Self::FACTS.effect;
    /// The scope that the webhook or application needs.
    const SCOPE: &'static str = Self::FACTS.scope;
    /// The type of the result.
    type Response: Decode + Default + Send + 'static;
    /// The method's documented errors.
    type Error: ErrorKind;
}

/// The documented errors of one method, and any other.
pub trait ErrorKind: Send + Sync + 'static {
    /// The documented causes, in the order of the documentation.
    const CAUSES: &'static [Cause] = &[];
    /// Returns the kind of an error code.
    fn from_code(code: &str) -> Self;
    /// Returns the error code.
    fn as_code(&self) -> &str;
}

/// Implements `Display` and equality by the error code, and `Error`, for a type of documented errors. This is cheaper to
/// compile than derives.
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_error {
    ($kind:ty) => {
        impl ::std::fmt::Display for $kind {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str($crate::ErrorKind::as_code(self))
            }
        }

        impl ::std::error::Error for $kind {}

        impl ::std::cmp::PartialEq for $kind {
            fn eq(&self, other: &Self) -> bool {
                $crate::ErrorKind::as_code(self) == $crate::ErrorKind::as_code(other)
            }
        }

        impl ::std::cmp::Eq for $kind {}
    };
}

/// A documented cause of an error. An error code can have several.
///
/// ```
/// use bitrix24_runtime::method::Cause;
///
/// const LOCKED: Cause =
///     Cause::temporary("ACCESS_DENIED", "Locked", &[], "Another call is at work.", "Try again later.");
/// assert!(LOCKED.retry && LOCKED.fields.is_empty());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Cause {
    /// The error code.
    pub code: &'static str,
    /// The name of the cause, chosen by the specification.
    pub name: &'static str,
    /// The parameters that the portal names with the error; empty if it names none.
    pub fields: &'static [&'static str],
    /// When it happens.
    pub when: &'static str,
    /// What the caller can do.
    pub fix: &'static str,
    /// Whether the same call can succeed later. The client retries only if this holds for all possible causes.
    pub retry: bool,
}

impl Cause {
    /// Creates a cause: its error code, its name, the parameters that the portal names, when it happens, and what the caller
    /// can do.
    #[must_use]
    pub const fn new(
        code: &'static str,
        name: &'static str,
        fields: &'static [&'static str],
        when: &'static str,
        fix: &'static str,
    ) -> Self {
        Self { code, name, fields, when, fix, retry: false }
    }

    /// Creates a cause that passes: the same call can succeed later.
    #[must_use]
    pub const fn temporary(
        code: &'static str,
        name: &'static str,
        fields: &'static [&'static str],
        when: &'static str,
        fix: &'static str,
    ) -> Self {
        Self { retry: true, ..Self::new(code, name, fields, when, fix) }
    }
}

/// The error kind of calls by name, which have no documented errors: the error code itself.
///
/// ```
/// use bitrix24_runtime::ErrorKind;
/// use bitrix24_runtime::method::UntypedErrorKind;
/// let kind = UntypedErrorKind::from_code("ACCESS_DENIED");
/// assert_eq!((kind.as_code(), kind.to_string().as_str()), ("ACCESS_DENIED", "ACCESS_DENIED"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct UntypedErrorKind(Box<str>);

impl ErrorKind for UntypedErrorKind {
    fn from_code(code: &str) -> Self {
        Self(code.into())
    }

    fn as_code(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for UntypedErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for UntypedErrorKind {}

/// A method of the catalog: its facts and its types, for tests and mock portals.
#[derive(Clone, Copy)]
pub struct MethodInfo {
    /// The method's name in the API.
    pub name: &'static str,
    /// Whether the method changes anything.
    pub effect: Effect,
    /// The scope that the webhook or application needs.
    pub scope: &'static str,
    /// Whether the result is under `result`.
    pub envelope: bool,
    /// The documented causes of errors.
    pub causes: &'static [Cause],
    request: fn(&[u8]) -> Result<Vec<u8>, DecodeError>,
    response: fn(&[u8]) -> Result<Vec<u8>, DecodeError>,
    serde_request: fn(&[u8]) -> serde_json::Result<Vec<u8>>,
    serde_response: fn(&[u8]) -> serde_json::Result<Vec<u8>>,
    error_kind: fn(&str) -> String,
}

impl MethodInfo {
    /// Describes the method `M`.
    ///
    /// ```
    /// use bitrix24_runtime::Method;
    /// use bitrix24_runtime::decode::{Decode, Decoded, Value};
    /// use bitrix24_runtime::encode::{Encode, JsonWriter};
    /// use bitrix24_runtime::method::{Effect, MethodFacts, MethodInfo, UntypedErrorKind};
    /// #[derive(Default, serde::Serialize, serde::Deserialize)]
    /// struct Ping {}
    /// impl Encode for Ping {
    ///     fn encode(&self, out: &mut JsonWriter) { out.object(&[]); }
    /// }
    /// impl Decode for Ping {
    ///     fn decode(&mut self, value: Value<'_>) -> Decoded { value.object(&mut []) }
    /// }
    /// impl Method for Ping {
    ///     type Protocol = bitrix24_runtime::protocol::V3;
    ///     const FACTS: MethodFacts = MethodFacts::new("ping", Effect::Read, "");
    ///     type Response = bool;
    ///     type Error = UntypedErrorKind;
    /// }
    /// const PING: MethodInfo = MethodInfo::of::<Ping>();
    /// assert_eq!(PING.response(b"\"Y\"")?, b"true");
    /// assert_eq!(PING.request(b"[]")?, b"{}");
    /// assert_eq!((PING.serde_request(b"{}")?, PING.serde_response(b"true")?), (b"{}".to_vec(), b"true".to_vec()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn of<M>() -> Self
    where
        M: Method + Decode + Default + Serialize + DeserializeOwned,
        M::Response: Encode + Serialize + DeserializeOwned,
        M::Error: std::fmt::Debug,
    {
        Self {
            name: M::NAME,
            effect: M::EFFECT,
            scope: M::SCOPE,
            envelope: M::FACTS.envelope,
            causes: M::Error::CAUSES,
            request: |text| round_trip(text, &mut M::default()),
            response: |text| round_trip(text, &mut M::Response::default()),
            serde_request: serde_round_trip::<M>,
            serde_response: serde_round_trip::<M::Response>,
            error_kind: |code| format!("{:?}", M::Error::from_code(code)),
        }
    }

    /// Decodes the body of a request and encodes it again.
    ///
    /// # Errors
    ///
    /// Returns an error if the body does not match the request's type.
    pub fn request(&self, body: &[u8]) -> Result<Vec<u8>, DecodeError> {
        (self.request)(body)
    }

    /// Decodes a result and encodes it again.
    ///
    /// # Errors
    ///
    /// Returns an error if the result does not match the response's type.
    pub fn response(&self, response: &[u8]) -> Result<Vec<u8>, DecodeError> {
        (self.response)(response)
    }

    /// Does the same as [`request`](Self::request) through serde's traits.
    ///
    /// # Errors
    ///
    /// Returns an error if the body does not match the request's type.
    pub fn serde_request(&self, body: &[u8]) -> serde_json::Result<Vec<u8>> {
        (self.serde_request)(body)
    }

    /// Does the same as [`response`](Self::response) through serde's traits.
    ///
    /// # Errors
    ///
    /// Returns an error if the result does not match the response's type.
    pub fn serde_response(&self, response: &[u8]) -> serde_json::Result<Vec<u8>> {
        (self.serde_response)(response)
    }

    /// Returns the method's error kind of a code in its `Debug` format: `AccessDenied`, or `Other(…)`.
    ///
    /// ```
    /// # use bitrix24_runtime::method::MethodInfo;
    /// # fn show(entry: &MethodInfo) {
    /// println!("{}", entry.error_kind("ACCESS_DENIED"));
    /// # }
    /// ```
    #[must_use]
    pub fn error_kind(&self, code: &str) -> String {
        (self.error_kind)(code)
    }
}

impl fmt::Debug for MethodInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MethodInfo").field("name", &self.name).field("effect", &self.effect).finish_non_exhaustive()
    }
}

fn round_trip<T: Decode + Encode>(text: &[u8], value: &mut T) -> Result<Vec<u8>, DecodeError> {
    from_slice(text, value)?;
    to_vec(value).map_err(|reason| DecodeError::mismatch("a value with a JSON form", reason.to_string()))
}

fn serde_round_trip<T: Serialize + DeserializeOwned>(text: &[u8]) -> serde_json::Result<Vec<u8>> {
    serde_json::to_vec(&serde_json::from_slice::<T>(text)?)
}
