// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.
//! `rest.documentation.openapi`: Describes the methods of this portal as an OpenAPI document.
//!
//! - effect: reads
//! - scope: `rest`
//! - [official page](https://apidocs.bitrix24.com/api-reference/rest-v3.html#openapi)

use bitrix24_runtime::prelude::*;
use crate::errors::ErrorCode;

/// Describes the methods of this portal as an OpenAPI document.
///
/// The methods depend on the portal. They are under `paths`, the schemas are under
/// `components.schemas`.
///
/// The request of `rest.documentation.openapi`.
///
/// Note: The page names no scope.
///
/// # Example
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::rest::documentation::OpenApi;
///
/// let request = OpenApi::new();
/// let answer = client.call(&request).await?;
/// println!("{answer:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OpenApi {}

impl OpenApi {
    /// With everything left out.
    pub fn new() -> Self {
        Default::default()
    }
}

impl Encode for OpenApi {
    fn encode(&self, out: &mut Writer) {
        out.object(&[]);
    }
}

#[cfg(feature = "server")]
impl Decode for OpenApi {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [])
    }
}

impl Method for OpenApi {
    const NAME: &'static str = "rest.documentation.openapi";
    const EFFECT: Effect = Effect::Read;
    const SCOPE: &'static str = "rest";
    const ENVELOPE: bool = false;
    type Response = OpenApiResponse;
    type Error = OpenApiError;
}

/// The answer to `rest.documentation.openapi`.
pub type OpenApiResponse = Json;

/// What `rest.documentation.openapi` answers with when it fails.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum OpenApiError {
    /// Any other code: one of the system, or one that the page does not list.
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
