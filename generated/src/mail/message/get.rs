// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `mail.message.get`: Reads one e-mail.
//!
//! - effect: reads
//! - scope: `mail`
//! - who may call: A user with access to the mailbox that holds the e-mail.
//! - [official page](https://apidocs.bitrix24.com/api-reference/mail/message/mail-message-get.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Reads one e-mail.
///
/// The request of `mail.message.get`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::mail::message::Get;
///
/// let request = Get::new(15)
///     .select([
///         "id",
///         "mailboxId",
///         "mailboxEmail",
///         "subject",
///         "from",
///         "to",
///         "cc",
///         "date",
///         "isSeen",
///         "hasAttachments",
///         "url",
///         "bindings",
///         "body",
///     ]);
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
    pub id: Id<entity::MailMessage>,
    /// The fields to return.
    pub select: Option<Select<super::Message>>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Get {
    /// Creates a request with its required parameters.
    pub fn new(id: impl Into<Id<entity::MailMessage>>) -> Self {
        Self {
            id: id.into(),
            select: None,
            extra: Default::default(),
        }
    }

    /// Sets `select`. The fields to return.
    #[must_use]
    pub fn select(mut self, select: impl Into<Select<super::Message>>) -> Self {
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
    pub const PARAM_ID: Param<Self, Id<entity::MailMessage>> = Param::new("id");
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
    const FACTS: MethodFacts = MethodFacts::new("mail.message.get", Effect::Read, "mail")
        .select("select")
        .codes(CODES);
    type Response = GetResponse;
    type Error = GetError;
}

/// The response to `mail.message.get`.
pub type GetResponse = Item<super::Message>;

/// The errors of `mail.message.get`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum GetError {
    /// The identifier is missing. Fix: Pass the identifier of an e-mail.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// The user may not open the mailbox. Fix: Check the user's permissions and that the scope `mail` is
    /// granted.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// There is no e-mail with this identifier. Fix: Take the identifier from `mail.message.list`.
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
    /// The identifier is missing. Fix: Pass the identifier of an e-mail.
    pub const MISSING_ID: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingId",
        &["id"],
        "The identifier is missing.",
        "Pass the identifier of an e-mail.",
    );

    /// The user may not open the mailbox. Fix: Check the user's permissions and that the scope `mail` is
    /// granted.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user may not open the mailbox.",
        "Check the user's permissions and that the scope `mail` is granted.",
    );

    /// There is no e-mail with this identifier. Fix: Take the identifier from `mail.message.list`.
    pub const NOT_FOUND: Cause = Cause::new(
        codes::ENTITY_NOT_FOUND,
        "NotFound",
        &["id"],
        "There is no e-mail with this identifier.",
        "Take the identifier from `mail.message.list`.",
    );
}

impl ErrorKind for GetError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_ID,
        Self::ACCESS_DENIED,
        Self::NOT_FOUND,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::ENTITY_NOT_FOUND => Self::EntityNotFound,
            codes::INVALID_SELECT => Self::InvalidSelect,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::EntityNotFound => codes::ENTITY_NOT_FOUND,
            Self::InvalidSelect => codes::INVALID_SELECT,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(GetError);
