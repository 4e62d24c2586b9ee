// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `humanresources.node.count`: Counts the departments and the teams of the company structure.
//!
//! - effect: reads
//! - scope: `humanresources`
//! - who may call: A user with the permission to view departments or teams.
//! - [official page](https://apidocs.bitrix24.com/api-reference/departments/node/humanresources-node-count.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::errors::{CODES, ErrorCode, codes};

/// Counts the departments and the teams of the company structure.
///
/// The request of `humanresources.node.count`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::humanresources::node::Count;
///
/// let request = Count::new();
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Count {
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Count {
    /// Creates a request with no optional parameters set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl Encode for Count {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Count {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Count);

impl Method for Count {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("humanresources.node.count", Effect::Read, "humanresources")
        .codes(CODES);
    type Response = CountResponse;
    type Error = CountError;
}

/// The response to `humanresources.node.count`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CountResponse {
    /// The number of departments.
    pub departments: i64,
    /// The number of teams.
    pub teams: i64,
}

#[cfg(feature = "serde")]
impl Encode for CountResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("departments", &self.departments), ("teams", &self.teams)]);
    }
}

impl Decode for CountResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("departments", &mut self.departments), ("teams", &mut self.teams)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(CountResponse);

/// The errors of `humanresources.node.count`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum CountError {
    /// The user may not view departments and teams. Fix: Check the user's permissions.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// The webhook or application lacks the scope. Fix: Grant it the scope `humanresources`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INSUFFICIENTSCOPEEXCEPTION`.
    InsufficientScope,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl CountError {
    /// The user may not view departments and teams. Fix: Check the user's permissions.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user may not view departments and teams.",
        "Check the user's permissions.",
    );

    /// The webhook or application lacks the scope. Fix: Grant it the scope `humanresources`.
    pub const SCOPE_MISSING: Cause = Cause::new(
        codes::INSUFFICIENT_SCOPE,
        "ScopeMissing",
        &[],
        "The webhook or application lacks the scope.",
        "Grant it the scope `humanresources`.",
    );
}

impl ErrorKind for CountError {
    const CAUSES: &'static [Cause] = &[Self::ACCESS_DENIED, Self::SCOPE_MISSING];
    fn from_code(code: &str) -> Self {
        match code {
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::INSUFFICIENT_SCOPE => Self::InsufficientScope,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::InsufficientScope => codes::INSUFFICIENT_SCOPE,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(CountError);
