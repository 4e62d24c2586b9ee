// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `rest.documentation.openapi`: Describes the methods of this portal as an OpenAPI document.
//!
//! - effect: reads
//! - scope: `rest`
//! - [official page](https://apidocs.bitrix24.com/api-reference/rest-v3.html#openapi)

use bitrix24_runtime::codegen_prelude::*;
use crate::errors::{CODES, ErrorCode};

/// Describes the methods of this portal as an OpenAPI document.
///
/// The methods depend on the portal. They are under `paths`, the schemas are under
/// `components.schemas`.
///
/// The request of `rest.documentation.openapi`.
///
/// Note: The page names no scope.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::rest::documentation::OpenApi;
///
/// let request = OpenApi::new();
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OpenApi {
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl OpenApi {
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

impl Encode for OpenApi {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for OpenApi {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(OpenApi);

impl Method for OpenApi {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("rest.documentation.openapi", Effect::Read, "rest")
        .bare()
        .codes(CODES);
    type Response = OpenApiResponse;
    type Error = OpenApiError;
}

/// The response to `rest.documentation.openapi`.
pub type OpenApiResponse = Json;

/// The errors of `rest.documentation.openapi`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum OpenApiError {
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ErrorKind for OpenApiError {
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

impl_error!(OpenApiError);
