// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `event.offline.error`: Marks reserved offline events as failed.
//!
//! - effect: writes
//! - scope: `basic`
//! - who may call: An administrator.
//! - [official page](https://apidocs.bitrix24.com/api-reference/events/event-offline-error.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Marks reserved offline events as failed.
///
/// The request of `event.offline.error`.
///
/// Only an application can call it: the portal refuses webhooks.
///
/// Note: The request on the page has a number in `message_id`; portals give a text of 32 characters.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::event::offline::Error;
///
/// let request = Error::new("yh3gu929sf0d32lsfysqas2y1hlpp09q")
///     .message_id(["c81e728d9d4c2f636f067f89cc14862c"])
///     .auth_connector("BxTest");
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Error {
    /// The call that has reserved the events, from `event.offline.get`.
    pub process_id: String,
    /// The `MESSAGE_ID` of the records that failed.
    pub message_id: Option<Vec<String>>,
    /// The key of the source of the events. Events of other sources stay as they are.
    ///
    /// Defaults to `""`.
    ///
    /// Known from the portal only: no official page mentions it.
    pub auth_connector: Option<String>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Error {
    /// Creates a request with its required parameters.
    pub fn new(process_id: impl Into<String>) -> Self {
        Self {
            process_id: process_id.into(),
            message_id: None,
            auth_connector: None,
            extra: Default::default(),
        }
    }

    /// Sets `message_id`. The `MESSAGE_ID` of the records that failed.
    #[must_use]
    pub fn message_id(mut self, message_id: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.message_id = Some(message_id.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `auth_connector`. The key of the source of the events. Events of other sources stay as they
    /// are.
    ///
    /// Defaults to `""`.
    ///
    /// Known from the portal only: no official page mentions it.
    #[must_use]
    pub fn auth_connector(mut self, auth_connector: impl Into<String>) -> Self {
        self.auth_connector = Some(auth_connector.into());
        self
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl Error {
    /// Takes `process_id` from another call of a batch.
    pub const PARAM_PROCESS_ID: Param<Self, String> = Param::new("process_id");
    /// Takes `message_id` from another call of a batch.
    pub const PARAM_MESSAGE_ID: Param<Self, Vec<String>> = Param::new("message_id");
    /// Takes `auth_connector` from another call of a batch.
    pub const PARAM_AUTH_CONNECTOR: Param<Self, String> = Param::new("auth_connector");
}

impl Encode for Error {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("process_id", &self.process_id),
                ("message_id", &self.message_id),
                ("auth_connector", &self.auth_connector),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for Error {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("process_id", &mut self.process_id),
                ("message_id", &mut self.message_id),
                ("auth_connector", &mut self.auth_connector),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Error);

impl Method for Error {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("event.offline.error", Effect::Write, "basic")
        .application_only()
        .codes(CODES);
    type Response = ErrorResponse;
    type Error = ErrorError;
}

/// The response to `event.offline.error`.
pub type ErrorResponse = bool;

/// The errors of `event.offline.error`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ErrorError {
    /// The user is not an administrator. Fix: Call on behalf of an administrator.
    ///
    /// The portal's message: `Access denied!`.
    ///
    /// Wire code: `ACCESS_DENIED`.
    AccessDenied,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ErrorError {
    /// The user is not an administrator. Fix: Call on behalf of an administrator.
    ///
    /// The portal's message: `Access denied!`.
    pub const NO_ADMINISTRATOR: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "NoAdministrator",
        &[],
        "The user is not an administrator.",
        "Call on behalf of an administrator.",
    );
}

impl ErrorKind for ErrorError {
    const CAUSES: &'static [Cause] = &[Self::NO_ADMINISTRATOR];
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

impl_error!(ErrorError);
