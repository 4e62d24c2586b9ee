// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `batch`: Executes several calls in one request, one after the other.
//!
//! - effect: writes
//! - scope: `basic`
//! - who may call: Any user.
//! - [official page](https://apidocs.bitrix24.com/settings/how-to-call-rest-api/batch-v3.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::errors::{CODES, ErrorCode, codes};

/// Executes several calls in one request, one after the other.
///
/// The response contains the `result` of each call, in the order of the calls. The first failure
/// becomes the response to the whole batch: later calls are not executed, and the effects of earlier
/// calls remain. A batch cannot contain another batch.
///
/// A value in `query` can be taken from the result of an earlier call: `{"$ref": "CALL.PATH"}` is one
/// value, and `{"$refArray": "CALL.FIELD"}` the values of a field of all its items. `CALL` is the name
/// that `as` gives, or the index of the call, and the path starts inside `item` or `items`.
///
/// The request of `batch`.
///
/// Note: The newer pages no longer list the errors of a batch that is too long or has a method that
/// batches do not allow.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::Batch;
/// use bitrix24::BatchCall;
/// use bitrix24::Json;
/// use std::collections::BTreeMap;
///
/// let request = Batch::new(
///     Vec::from([
///         BatchCall::new(
///             "tasks.task.get",
///             BTreeMap::from([
///                 ("id".to_owned(), 289.into()),
///                 ("select".to_owned(), r#"["id","title"]"#.parse::<Json>()?),
///             ]),
///         ),
///         BatchCall::new(
///             "tasks.task.get",
///             BTreeMap::from([
///                 ("id".to_owned(), 429.into()),
///                 ("select".to_owned(), r#"["id","title"]"#.parse::<Json>()?),
///             ]),
///         ),
///     ]),
/// );
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Batch {
    /// The calls, in order of execution.
    ///
    /// Must have at most 50 elements.
    ///
    /// Note: No page states how many calls a batch can have; 50 is the limit of the batch of REST 2.0.
    pub calls: Vec<BatchCall>,
}

impl Batch {
    /// Creates a request with its body.
    pub fn new(calls: impl Into<Vec<BatchCall>>) -> Self {
        Self { calls: calls.into() }
    }
}

impl Encode for Batch {
    fn encode(&self, out: &mut JsonWriter) {
        Encode::encode(&self.calls, out);
    }
}

#[cfg(feature = "serde")]
impl Decode for Batch {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Decode::decode(&mut self.calls, value)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Batch);

impl Method for Batch {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("batch", Effect::Write, "basic")
        .codes(CODES);
    type Response = BatchResponse;
    type Error = BatchError;
}

/// The response to `batch`.
pub type BatchResponse = Vec<Json>;

/// The calls, in order of execution.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct BatchCall {
    /// The name of the method.
    pub method: String,
    /// The parameters of the method, empty if it has none.
    pub query: BTreeMap<String, Json>,
    /// The name by which later calls refer to the result, unique in the batch; defaults to the index of the
    /// call.
    pub alias: Option<String>,
    /// Has no effect.
    ///
    /// Known from the portal only: no official page mentions it.
    pub parallel: Option<bool>,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl BatchCall {
    /// Creates a value with its required fields.
    pub fn new(method: impl Into<String>, query: BTreeMap<String, Json>) -> Self {
        Self {
            method: method.into(),
            query,
            alias: None,
            parallel: None,
            extra: Default::default(),
        }
    }

    /// Sets `as`. The name by which later calls refer to the result, unique in the batch; defaults to the
    /// index of the call.
    #[must_use]
    pub fn alias(mut self, alias: impl Into<String>) -> Self {
        self.alias = Some(alias.into());
        self
    }

    /// Sets `parallel`. Has no effect.
    ///
    /// Known from the portal only: no official page mentions it.
    #[must_use]
    pub fn parallel(mut self, parallel: bool) -> Self {
        self.parallel = Some(parallel);
        self
    }

    /// Sets an undocumented field, such as a user field.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl BatchCall {
    /// Takes `method` from another call of a batch.
    pub const PARAM_METHOD: Param<Self, String> = Param::new("method");
    /// Takes `as` from another call of a batch.
    pub const PARAM_ALIAS: Param<Self, String> = Param::new("as");
    /// Takes `parallel` from another call of a batch.
    pub const PARAM_PARALLEL: Param<Self, bool> = Param::new("parallel");
}

impl Encode for BatchCall {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("method", &self.method),
                ("query", &self.query),
                ("as", &self.alias),
                ("parallel", &self.parallel),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for BatchCall {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("method", &mut self.method),
                ("query", &mut self.query),
                ("as", &mut self.alias),
                ("parallel", &mut self.parallel),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(BatchCall);

/// The errors of `batch`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum BatchError {
    /// The body is not JSON. Fix: Send a JSON array with the header `Content-Type` set to
    /// `application/json`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INVALIDJSONEXCEPTION`.
    InvalidJson,
    /// A call's parameters are invalid. Fix: Check `query` against the method of the call.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// The body is not an array of calls, a call has no method, two calls have the same alias, or a
    /// reference or a `select` cannot be read. Fix: Pass an array of calls with a method, unique aliases,
    /// and references to earlier calls.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INVALIDSELECTEXCEPTION`.
    InvalidSelect,
    /// A call names an object that does not exist. Fix: Check the identifier.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION`.
    EntityNotFound,
    /// The user may not use an object that a call names. Fix: Check the user's rights.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// The scope of a call's method is missing. Fix: Grant the scope.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INSUFFICIENTSCOPEEXCEPTION`.
    InsufficientScope,
    /// REST 3.0 has no method of a call's name. Fix: Check the name.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_METHODNOTFOUNDEXCEPTION`.
    MethodNotFound,
    /// A method in the batch is not allowed in batches. Fix: Call it outside of a batch.
    ///
    /// Wire code: `ERROR_BATCH_METHOD_NOT_ALLOWED`.
    BatchMethodNotAllowed,
    /// The parameters exceed the size limit of a batch. Fix: Split the batch into several.
    ///
    /// Wire code: `ERROR_BATCH_LENGTH_EXCEEDED`.
    BatchLengthExceeded,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl BatchError {
    /// The body is not JSON. Fix: Send a JSON array with the header `Content-Type` set to
    /// `application/json`.
    pub const INVALID_JSON: Cause = Cause::new(
        codes::INVALID_JSON,
        "InvalidJson",
        &[],
        "The body is not JSON.",
        "Send a JSON array with the header `Content-Type` set to `application/json`.",
    );

    /// A call's parameters are invalid. Fix: Check `query` against the method of the call.
    pub const INVALID_QUERY: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "InvalidQuery",
        &[],
        "A call's parameters are invalid.",
        "Check `query` against the method of the call.",
    );

    /// The body is not an array of calls, a call has no method, two calls have the same alias, or a
    /// reference or a `select` cannot be read. Fix: Pass an array of calls with a method, unique aliases,
    /// and references to earlier calls.
    pub const INVALID_BATCH: Cause = Cause::new(
        codes::INVALID_SELECT,
        "InvalidBatch",
        &[],
        "The body is not an array of calls, a call has no method, two calls have the same alias, or a reference or a `select` cannot be read.",
        "Pass an array of calls with a method, unique aliases, and references to earlier calls.",
    );

    /// A call names an object that does not exist. Fix: Check the identifier.
    pub const NOT_FOUND: Cause = Cause::new(
        codes::ENTITY_NOT_FOUND,
        "NotFound",
        &[],
        "A call names an object that does not exist.",
        "Check the identifier.",
    );

    /// The user may not use an object that a call names. Fix: Check the user's rights.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user may not use an object that a call names.",
        "Check the user's rights.",
    );

    /// The scope of a call's method is missing. Fix: Grant the scope.
    pub const INSUFFICIENT_SCOPE: Cause = Cause::new(
        codes::INSUFFICIENT_SCOPE,
        "InsufficientScope",
        &[],
        "The scope of a call's method is missing.",
        "Grant the scope.",
    );

    /// REST 3.0 has no method of a call's name. Fix: Check the name.
    pub const METHOD_NOT_FOUND: Cause = Cause::new(
        codes::METHOD_NOT_FOUND,
        "MethodNotFound",
        &[],
        "REST 3.0 has no method of a call's name.",
        "Check the name.",
    );

    /// A method in the batch is not allowed in batches. Fix: Call it outside of a batch.
    pub const METHOD_NOT_ALLOWED: Cause = Cause::new(
        codes::BATCH_METHOD_NOT_ALLOWED,
        "MethodNotAllowed",
        &[],
        "A method in the batch is not allowed in batches.",
        "Call it outside of a batch.",
    );

    /// The parameters exceed the size limit of a batch. Fix: Split the batch into several.
    pub const TOO_LONG: Cause = Cause::new(
        codes::BATCH_LENGTH_EXCEEDED,
        "TooLong",
        &[],
        "The parameters exceed the size limit of a batch.",
        "Split the batch into several.",
    );
}

impl ErrorKind for BatchError {
    const CAUSES: &'static [Cause] = &[
        Self::INVALID_JSON,
        Self::INVALID_QUERY,
        Self::INVALID_BATCH,
        Self::NOT_FOUND,
        Self::ACCESS_DENIED,
        Self::INSUFFICIENT_SCOPE,
        Self::METHOD_NOT_FOUND,
        Self::METHOD_NOT_ALLOWED,
        Self::TOO_LONG,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::INVALID_JSON => Self::InvalidJson,
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            codes::INVALID_SELECT => Self::InvalidSelect,
            codes::ENTITY_NOT_FOUND => Self::EntityNotFound,
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::INSUFFICIENT_SCOPE => Self::InsufficientScope,
            codes::METHOD_NOT_FOUND => Self::MethodNotFound,
            codes::BATCH_METHOD_NOT_ALLOWED => Self::BatchMethodNotAllowed,
            codes::BATCH_LENGTH_EXCEEDED => Self::BatchLengthExceeded,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::InvalidJson => codes::INVALID_JSON,
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::InvalidSelect => codes::INVALID_SELECT,
            Self::EntityNotFound => codes::ENTITY_NOT_FOUND,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::InsufficientScope => codes::INSUFFICIENT_SCOPE,
            Self::MethodNotFound => codes::METHOD_NOT_FOUND,
            Self::BatchMethodNotAllowed => codes::BATCH_METHOD_NOT_ALLOWED,
            Self::BatchLengthExceeded => codes::BATCH_LENGTH_EXCEEDED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(BatchError);
