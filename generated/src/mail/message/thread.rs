// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `mail.message.thread`: Reads the conversation that an e-mail belongs to.
//!
//! - effect: reads
//! - scope: `mail`
//! - who may call: A user with access to the mailbox that holds the e-mail.
//! - [official page](https://apidocs.bitrix24.com/api-reference/mail/message/mail-message-thread.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Reads the conversation that an e-mail belongs to.
///
/// The request of `mail.message.thread`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::mail::message::Thread;
///
/// let request = Thread::new(15).limit(20);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Thread {
    /// Any e-mail of the conversation.
    pub id: Id<entity::MailMessage>,
    /// The maximum number of e-mails in the response.
    ///
    /// Must be at most 50.
    ///
    /// Defaults to `20`.
    pub limit: Option<i64>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Thread {
    /// Creates a request with its required parameters.
    pub fn new(id: impl Into<Id<entity::MailMessage>>) -> Self {
        Self {
            id: id.into(),
            limit: None,
            extra: Default::default(),
        }
    }

    /// Sets `limit`. The maximum number of e-mails in the response.
    ///
    /// Must be at most 50.
    ///
    /// Defaults to `20`.
    #[must_use]
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl Thread {
    /// Takes `id` from another call of a batch.
    pub const PARAM_ID: Param<Self, Id<entity::MailMessage>> = Param::new("id");
    /// Takes `limit` from another call of a batch.
    pub const PARAM_LIMIT: Param<Self, i64> = Param::new("limit");
}

impl Encode for Thread {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("id", &self.id), ("limit", &self.limit)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Thread {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("id", &mut self.id), ("limit", &mut self.limit)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Thread);

impl Method for Thread {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("mail.message.thread", Effect::Read, "mail")
        .codes(CODES);
    type Response = ThreadResponse;
    type Error = ThreadError;
}

/// The response to `mail.message.thread`.
pub type ThreadResponse = Vec<ThreadMessage>;

/// The e-mails of the conversation.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ThreadMessage {
    /// The e-mail.
    pub id: Id<entity::MailMessage>,
    /// The subject line.
    pub subject: String,
    /// The sender: an address, or a name with an address in angle brackets.
    pub from: String,
    /// The recipients, in one string.
    pub to: String,
    /// The recipients of a copy, in one string; empty if there are none.
    pub cc: String,
    /// Its date and time, without a zone.
    ///
    /// Note: The page does not say which zone is meant; `mail.message.get` and `mail.message.list` give an
    /// offset.
    pub date: LocalDateTime,
    /// The text.
    pub body: String,
}

#[cfg(feature = "serde")]
impl Encode for ThreadMessage {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("subject", &self.subject),
            ("from", &self.from),
            ("to", &self.to),
            ("cc", &self.cc),
            ("date", &self.date),
            ("body", &self.body),
        ]);
    }
}

impl Decode for ThreadMessage {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("subject", &mut self.subject),
            ("from", &mut self.from),
            ("to", &mut self.to),
            ("cc", &mut self.cc),
            ("date", &mut self.date),
            ("body", &mut self.body),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ThreadMessage);

/// The errors of `mail.message.thread`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ThreadError {
    /// The identifier is missing. Fix: Pass the identifier of an e-mail.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// There is no e-mail with this identifier. Fix: Take the identifier from `mail.message.list`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION`.
    EntityNotFound,
    /// The user may not open the mailbox. Fix: Check the user's permissions and that the scope `mail` is
    /// granted.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ThreadError {
    /// The identifier is missing. Fix: Pass the identifier of an e-mail.
    pub const MISSING_ID: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingId",
        &["id"],
        "The identifier is missing.",
        "Pass the identifier of an e-mail.",
    );

    /// There is no e-mail with this identifier. Fix: Take the identifier from `mail.message.list`.
    pub const NOT_FOUND: Cause = Cause::new(
        codes::ENTITY_NOT_FOUND,
        "NotFound",
        &["id"],
        "There is no e-mail with this identifier.",
        "Take the identifier from `mail.message.list`.",
    );

    /// The user may not open the mailbox. Fix: Check the user's permissions and that the scope `mail` is
    /// granted.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &["id"],
        "The user may not open the mailbox.",
        "Check the user's permissions and that the scope `mail` is granted.",
    );
}

impl ErrorKind for ThreadError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_ID,
        Self::NOT_FOUND,
        Self::ACCESS_DENIED,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            codes::ENTITY_NOT_FOUND => Self::EntityNotFound,
            codes::ACCESS_DENIED => Self::AccessDenied,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::EntityNotFound => codes::ENTITY_NOT_FOUND,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(ThreadError);
