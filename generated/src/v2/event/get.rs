// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `event.get`: Lists the handlers of the application.
//!
//! - effect: reads
//! - scope: `basic`
//! - who may call: Any user.
//! - [official page](https://apidocs.bitrix24.com/api-reference/events/event-get.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::errors::{CODES, ErrorCode};

/// Lists the handlers of the application.
///
/// Returns all handlers at once. A user who is not an administrator gets those of that user only.
///
/// The request of `event.get`.
///
/// Only an application can call it: the portal refuses webhooks.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::event::Get;
///
/// let request = Get::new();
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Get {
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Get {
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

impl Encode for Get {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Get {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Get);

impl Method for Get {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("event.get", Effect::Read, "basic")
        .application_only()
        .codes(CODES);
    type Response = GetResponse;
    type Error = GetError;
}

#[diagnostic::do_not_recommend]
impl Paged for Get {
    const PAGING: Paging = Paging::Single {
        default: None,
        max: None,
        more: None,
    };
}

/// The response to `event.get`.
pub type GetResponse = v2::Rows<crate::v2::event::handler::EventHandler>;

/// The errors of `event.get`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum GetError {
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ErrorKind for GetError {
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

impl_error!(GetError);
