// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `documentation`: Describes the methods of this portal as an OpenAPI document, at a shorter method
//! name.
//!
//! - effect: reads
//! - [official page](https://apidocs.bitrix24.com/api-reference/rest-v3.html#openapi)

use bitrix24_runtime::codegen_prelude::*;
use crate::errors::{CODES, ErrorCode};

/// Describes the methods of this portal as an OpenAPI document, at a shorter method name.
///
/// The same as `rest.documentation.openapi`.
///
/// The request of `documentation`.
///
/// Note: The page names no scope.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::Documentation;
///
/// let request = Documentation::new();
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Documentation {
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Documentation {
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

impl Encode for Documentation {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Documentation {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Documentation);

impl Method for Documentation {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("documentation", Effect::Read, "")
        .bare()
        .codes(CODES);
    type Response = DocumentationResponse;
    type Error = DocumentationError;
}

/// The response to `documentation`.
pub type DocumentationResponse = Json;

/// The errors of `documentation`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum DocumentationError {
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ErrorKind for DocumentationError {
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

impl_error!(DocumentationError);
