// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `humanresources.employee.count`: Counts the employees of the company structure.
//!
//! - effect: reads
//! - scope: `humanresources`
//! - who may call: An authorized user who belongs to a department of the company structure.
//! - [official page](https://apidocs.bitrix24.com/api-reference/departments/employee/humanresources-employee-count.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::errors::{CODES, ErrorCode, codes};

/// Counts the employees of the company structure.
///
/// An employee of several departments is counted once.
///
/// The request of `humanresources.employee.count`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::humanresources::employee::Count;
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
    const FACTS: MethodFacts = MethodFacts::new("humanresources.employee.count", Effect::Read, "humanresources")
        .codes(CODES);
    type Response = CountResponse;
    type Error = CountError;
}

/// The response to `humanresources.employee.count`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CountResponse {
    /// The number of employees.
    pub total: i64,
}

#[cfg(feature = "serde")]
impl Encode for CountResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("total", &self.total)]);
    }
}

impl Decode for CountResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("total", &mut self.total)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(CountResponse);

/// The errors of `humanresources.employee.count`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum CountError {
    /// The calling user is not an employee. Fix: Call on behalf of an employee.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl CountError {
    /// The calling user is not an employee. Fix: Call on behalf of an employee.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The calling user is not an employee.",
        "Call on behalf of an employee.",
    );
}

impl ErrorKind for CountError {
    const CAUSES: &'static [Cause] = &[Self::ACCESS_DENIED];
    fn from_code(code: &str) -> Self {
        match code {
            codes::ACCESS_DENIED => Self::AccessDenied,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(CountError);
