// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `scopes`: Lists the scopes of methods.
//!
//! - effect: reads
//! - [official page](https://apidocs.bitrix24.com/api-reference/rest-v3.html#permissions)

use bitrix24_runtime::codegen_prelude::*;
use crate::errors::{CODES, ErrorCode};

/// Lists the scopes of methods.
///
/// The request of `scopes`.
///
/// Note: A portal has the method, but no page describes it; its effect and result are inferred from its
/// name.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::Scopes;
///
/// let request = Scopes::new();
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Scopes {
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Scopes {
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

impl Encode for Scopes {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Scopes {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Scopes);

impl Method for Scopes {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("scopes", Effect::Read, "").codes(CODES);
    type Response = ScopesResponse;
    type Error = ScopesError;
}

/// The response to `scopes`.
pub type ScopesResponse = Json;

/// The errors of `scopes`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ScopesError {
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ErrorKind for ScopesError {
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

impl_error!(ScopesError);
