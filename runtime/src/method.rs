//! What a method is to the client: a request that knows its name, its answer and its errors.

use crate::decode::{Decode, DecodeError, from_slice};
use crate::encode::{Encode, to_vec};

/// Whether a call changes anything on the portal. Reads are repeated freely, writes only where that is safe.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Effect {
    /// Changes nothing.
    Read,
    /// Changes something.
    Write,
}

/// One method of the portal; the value is the request. Generated code implements it.
///
/// ```
/// use bitrix24_runtime::Method;
/// use bitrix24_runtime::encode::{Encode, JsonWriter};
/// use bitrix24_runtime::method::{Effect, UntypedErrorKind};
/// use bitrix24_runtime::types::Item;
///
/// struct GetTask { id: i64 }
/// impl Encode for GetTask {
///     fn encode(&self, out: &mut JsonWriter) { out.object(&[("id", &self.id)]); }
/// }
/// impl Method for GetTask {
///     const NAME: &'static str = "tasks.task.get";
///     const EFFECT: Effect = Effect::Read;
///     const SCOPE: &'static str = "tasks";
///     type Response = Item<bitrix24_runtime::Json>;
///     type Error = UntypedErrorKind;
/// }
/// assert!(GetTask::ENVELOPE);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no request of a method",
    label = "a request is needed here, such as `task::Get::new(15)`"
)]
pub trait Method: Encode {
    /// The name on the wire.
    const NAME: &'static str;
    /// Whether a call changes anything.
    const EFFECT: Effect;
    /// The scope that the webhook or application needs.
    const SCOPE: &'static str;
    /// Whether the answer stands under `result`; otherwise the body is the answer.
    const ENVELOPE: bool = true;
    /// Whether the request takes `select`, the names of the fields to answer with.
    const SELECT: bool = false;
    /// The answer.
    type Response: Decode + Default + Send + 'static;
    /// The method's documented error codes.
    type Error: ErrorKind;
}

/// The documented error codes of one method, open for others.
pub trait ErrorKind: Send + Sync + 'static {
    /// What the documentation says of single causes, in its order.
    const CAUSES: &'static [Cause] = &[];
    /// The kind that a code on the wire stands for.
    fn from_code(code: &str) -> Self;
    /// The code on the wire.
    fn as_code(&self) -> &str;
}

/// A documented cause of an error: one code can have several.
///
/// ```
/// use bitrix24_runtime::method::Cause;
///
/// const LOCKED: Cause =
///     Cause::new("ACCESS_DENIED", "Locked").when("Another call is at work.").fix("Try again later.").retry();
/// assert!(LOCKED.retry && LOCKED.fields.is_empty());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Cause {
    /// The error's code on the wire.
    pub code: &'static str,
    /// A name for the cause; it is ours, not the portal's.
    pub name: &'static str,
    /// The parameters that the portal names with it; empty where it names none.
    pub fields: &'static [&'static str],
    /// When it happens.
    pub when: &'static str,
    /// What the caller can do.
    pub fix: &'static str,
    /// Whether the same call can succeed later. The client repeats it where that holds for all causes that are possible.
    pub retry: bool,
}

impl Cause {
    /// A cause of this code, with a name of ours; the rest is said by what follows.
    #[must_use]
    pub const fn new(code: &'static str, name: &'static str) -> Self {
        Self { code, name, fields: &[], when: "", fix: "", retry: false }
    }

    /// With the parameters that the portal names.
    #[must_use]
    pub const fn fields(mut self, fields: &'static [&'static str]) -> Self {
        self.fields = fields;
        self
    }

    /// When it happens.
    #[must_use]
    pub const fn when(mut self, when: &'static str) -> Self {
        self.when = when;
        self
    }

    /// What the caller can do.
    #[must_use]
    pub const fn fix(mut self, fix: &'static str) -> Self {
        self.fix = fix;
        self
    }

    /// The same call can succeed later.
    #[must_use]
    pub const fn retry(mut self) -> Self {
        self.retry = true;
        self
    }
}

/// The kind of errors of calls by name, where no documentation is known: the code itself.
///
/// ```
/// use bitrix24_runtime::ErrorKind;
/// use bitrix24_runtime::method::UntypedErrorKind;
/// assert_eq!(UntypedErrorKind::from_code("ACCESS_DENIED").as_code(), "ACCESS_DENIED");
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

/// A method in a catalogue: its facts, and its types behind function pointers, for tests and simulated portals.
#[derive(Clone, Copy)]
pub struct MethodInfo {
    /// The name on the wire.
    pub name: &'static str,
    /// Whether a call changes anything.
    pub effect: Effect,
    /// The scope that the webhook or application needs.
    pub scope: &'static str,
    /// Whether the answer stands under `result`.
    pub envelope: bool,
    /// The documented causes of errors.
    pub causes: &'static [Cause],
    request: fn(&[u8]) -> Result<Vec<u8>, DecodeError>,
    response: fn(&[u8]) -> Result<Vec<u8>, DecodeError>,
    error_kind: fn(&str) -> String,
}

impl MethodInfo {
    /// The entry of the method `M`.
    ///
    /// ```
    /// use bitrix24_runtime::Method;
    /// use bitrix24_runtime::decode::{Decode, Decoded, Value};
    /// use bitrix24_runtime::encode::{Encode, JsonWriter};
    /// use bitrix24_runtime::method::{Effect, MethodInfo, UntypedErrorKind};
    /// #[derive(Default)]
    /// struct Ping;
    /// impl Encode for Ping {
    ///     fn encode(&self, out: &mut JsonWriter) { out.object(&[]); }
    /// }
    /// impl Decode for Ping {
    ///     fn decode(&mut self, value: Value<'_>) -> Decoded { value.object(&mut []) }
    /// }
    /// impl Method for Ping {
    ///     const NAME: &'static str = "ping";
    ///     const EFFECT: Effect = Effect::Read;
    ///     const SCOPE: &'static str = "";
    ///     type Response = bool;
    ///     type Error = UntypedErrorKind;
    /// }
    /// const PING: MethodInfo = MethodInfo::of::<Ping>();
    /// assert_eq!(PING.response(b"\"Y\"")?, b"true");
    /// assert_eq!(PING.request(b"[]")?, b"{}");
    /// # Ok::<(), bitrix24_runtime::decode::DecodeError>(())
    /// ```
    #[must_use]
    pub const fn of<M>() -> Self
    where
        M: Method + Decode + Default,
        M::Response: Encode,
        M::Error: std::fmt::Debug,
    {
        Self {
            name: M::NAME,
            effect: M::EFFECT,
            scope: M::SCOPE,
            envelope: M::ENVELOPE,
            causes: M::Error::CAUSES,
            request: |text| round_trip(text, &mut M::default()),
            response: |text| round_trip(text, &mut M::Response::default()),
            error_kind: |code| format!("{:?}", M::Error::from_code(code)),
        }
    }

    /// Reads a request's body as the method's type and writes it again.
    ///
    /// # Errors
    /// What is wrong with the body.
    pub fn request(&self, body: &[u8]) -> Result<Vec<u8>, DecodeError> {
        (self.request)(body)
    }

    /// Reads an answer (what stands under `result`) as the method's type and writes it again.
    ///
    /// # Errors
    /// What is wrong with the answer.
    pub fn response(&self, answer: &[u8]) -> Result<Vec<u8>, DecodeError> {
        (self.response)(answer)
    }

    /// The method's error kind of a code, as its `Debug` shows it: `AccessDenied`, or `Other(…)`.
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

impl std::fmt::Debug for MethodInfo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MethodInfo").field("name", &self.name).field("effect", &self.effect).finish_non_exhaustive()
    }
}

fn round_trip<T: Decode + Encode>(text: &[u8], value: &mut T) -> Result<Vec<u8>, DecodeError> {
    from_slice(text, value)?;
    to_vec(value).map_err(|reason| DecodeError::mismatch("a value with a JSON form", reason.to_string()))
}
