// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `user.current`: Returns the user on whose behalf the call is made.
//!
//! - effect: reads
//! - scope: `user`
//! - who may call: Any user, with the scope `user`, `user_basic` or `user_brief`.
//! - [official page](https://apidocs.bitrix24.com/api-reference/user/user-current.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::errors::{CODES, ErrorCode};

/// Returns the user on whose behalf the call is made.
///
/// The request of `user.current`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::user::Current;
///
/// let request = Current::new();
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Current {
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Current {
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

impl Encode for Current {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Current {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Current);

impl Method for Current {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("user.current", Effect::Read, "user")
        .codes(CODES);
    type Response = CurrentResponse;
    type Error = CurrentError;
}

/// The response to `user.current`.
pub type CurrentResponse = super::User;

/// The errors of `user.current`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum CurrentError {
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ErrorKind for CurrentError {
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

impl_error!(CurrentError);
