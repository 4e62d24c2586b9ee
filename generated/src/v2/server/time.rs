// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `server.time`: Returns the time of the server.
//!
//! - effect: reads
//! - scope: `basic`
//! - who may call: Any user.
//! - [official page](https://apidocs.bitrix24.com/api-reference/common/system/server-time.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::errors::{CODES, ErrorCode};

/// Returns the time of the server.
///
/// The request of `server.time`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::server::Time;
///
/// let request = Time::new();
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Time {
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Time {
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

impl Encode for Time {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Time {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Time);

impl Method for Time {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("server.time", Effect::Read, "basic")
        .codes(CODES);
    type Response = TimeResponse;
    type Error = TimeError;
}

/// The response to `server.time`.
pub type TimeResponse = DateTime;

/// The errors of `server.time`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum TimeError {
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ErrorKind for TimeError {
    const CAUSES: &'static [Cause] = &[];
    fn from_code(code: &str) -> Self {
        Self::Other(ErrorCode::from_code(code))
    }

    fn as_code(&self) -> &str {
        match self {
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(TimeError);
