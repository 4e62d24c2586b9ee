// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `main.eventlog.get`: Reads one entry of the event log.
//!
//! - effect: reads
//! - scope: `main`
//! - who may call: An administrator.
//! - [official page](https://apidocs.bitrix24.com/api-reference/event-log/main-eventlog-get.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Reads one entry of the event log.
///
/// The request of `main.eventlog.get`.
///
/// Note: The page asks for the entry 1250 and shows the entry 839; here both are 1250.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::main::eventlog::Get;
///
/// let request = Get::new(1250);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Get {
    /// The identifier of the object.
    pub id: Id<entity::MainEventlog>,
    /// The fields to return.
    pub select: Option<Select<super::EventLogEntry>>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Get {
    /// Creates a request with its required parameters.
    pub fn new(id: impl Into<Id<entity::MainEventlog>>) -> Self {
        Self {
            id: id.into(),
            select: None,
            extra: Default::default(),
        }
    }

    /// Sets `select`. The fields to return.
    #[must_use]
    pub fn select(mut self, select: impl Into<Select<super::EventLogEntry>>) -> Self {
        self.select = Some(select.into());
        self
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl Get {
    /// Takes `id` from another call of a batch.
    pub const PARAM_ID: Param<Self, Id<entity::MainEventlog>> = Param::new("id");
}

impl Encode for Get {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("id", &self.id), ("select", &self.select)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Get {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("id", &mut self.id), ("select", &mut self.select)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Get);

impl Method for Get {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("main.eventlog.get", Effect::Read, "main")
        .select("select")
        .codes(CODES);
    type Response = GetResponse;
    type Error = GetError;
}

/// The response to `main.eventlog.get`.
pub type GetResponse = Item<super::EventLogEntry>;

/// The errors of `main.eventlog.get`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum GetError {
    /// The user is not an administrator or the scope is missing. Fix: Call as an administrator, with the
    /// scope `main`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// There is no entry with this identifier. Fix: Take the identifier from `main.eventlog.list`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION`.
    EntityNotFound,
    /// `select` is not a list of field names, or the body of a batch cannot be read. Fix: Pass an array of
    /// field names; in a batch, an array of calls whose references can be resolved.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INVALIDSELECTEXCEPTION`.
    InvalidSelect,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl GetError {
    /// The user is not an administrator or the scope is missing. Fix: Call as an administrator, with the
    /// scope `main`.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user is not an administrator or the scope is missing.",
        "Call as an administrator, with the scope `main`.",
    );

    /// There is no entry with this identifier. Fix: Take the identifier from `main.eventlog.list`.
    pub const NOT_FOUND: Cause = Cause::new(
        codes::ENTITY_NOT_FOUND,
        "NotFound",
        &["id"],
        "There is no entry with this identifier.",
        "Take the identifier from `main.eventlog.list`.",
    );
}

impl ErrorKind for GetError {
    const CAUSES: &'static [Cause] = &[Self::ACCESS_DENIED, Self::NOT_FOUND];
    fn from_code(code: &str) -> Self {
        match code {
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::ENTITY_NOT_FOUND => Self::EntityNotFound,
            codes::INVALID_SELECT => Self::InvalidSelect,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::EntityNotFound => codes::ENTITY_NOT_FOUND,
            Self::InvalidSelect => codes::INVALID_SELECT,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(GetError);
