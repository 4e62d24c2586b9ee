// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `mail.message.createchat`: Opens a chat about an e-mail.
//!
//! - effect: writes
//! - scope: `mail`
//! - who may call: A user with access to the mailbox that holds the e-mail.
//! - [official page](https://apidocs.bitrix24.com/api-reference/mail/message/mail-message-createchat.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Opens a chat about an e-mail.
///
/// A second call for the same e-mail returns the existing chat and sets `existing`.
///
/// The request of `mail.message.createchat`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::mail::message::CreateChat;
///
/// let request = CreateChat::new(15);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct CreateChat {
    /// The e-mail, as listed by `mail.message.list`.
    ///
    /// Must be at least 1.
    pub message_id: Id<entity::MailMessage>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl CreateChat {
    /// Creates a request with its required parameters.
    pub fn new(message_id: impl Into<Id<entity::MailMessage>>) -> Self {
        Self {
            message_id: message_id.into(),
            extra: Default::default(),
        }
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl CreateChat {
    /// Takes `messageId` from another call of a batch.
    pub const PARAM_MESSAGE_ID: Param<Self, Id<entity::MailMessage>> = Param::new("messageId");
}

impl Encode for CreateChat {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("messageId", &self.message_id)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for CreateChat {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("messageId", &mut self.message_id)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(CreateChat);

impl Method for CreateChat {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("mail.message.createchat", Effect::Write, "mail")
        .codes(CODES);
    type Response = CreateChatResponse;
    type Error = CreateChatError;
}

/// The response to `mail.message.createchat`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateChatResponse {
    /// Whether the chat exists.
    pub success: bool,
    /// The chat.
    pub chat_id: Id<entity::ImChat>,
    /// The e-mail that the chat was made from.
    pub message_id: Id<entity::MailMessage>,
    /// Whether the chat existed before this call.
    pub existing: bool,
}

#[cfg(feature = "serde")]
impl Encode for CreateChatResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("success", &self.success),
            ("chatId", &self.chat_id),
            ("messageId", &self.message_id),
            ("existing", &self.existing),
        ]);
    }
}

impl Decode for CreateChatResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("success", &mut self.success),
            ("chatId", &mut self.chat_id),
            ("messageId", &mut self.message_id),
            ("existing", &mut self.existing),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(CreateChatResponse);

/// The errors of `mail.message.createchat`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum CreateChatError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`INVALID_MESSAGE_ID`](Self::INVALID_MESSAGE_ID),
    /// [`MODULES_MISSING`](Self::MODULES_MISSING), [`MESSAGE_UNAVAILABLE`](Self::MESSAGE_UNAVAILABLE),
    /// [`LOCKED`](Self::LOCKED), [`CREATION_FAILED`](Self::CREATION_FAILED).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// The user may not open the mailbox. Fix: Check the user's permissions and that the scope `mail` is
    /// granted.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl CreateChatError {
    /// The identifier is missing or not a positive integer. Fix: Pass the identifier of an e-mail.
    pub const INVALID_MESSAGE_ID: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "InvalidMessageId",
        &["messageId"],
        "The identifier is missing or not a positive integer.",
        "Pass the identifier of an e-mail.",
    );

    /// The portal lacks the im or intranet module. Fix: Install and configure both modules.
    pub const MODULES_MISSING: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "ModulesMissing",
        &[],
        "The portal lacks the im or intranet module.",
        "Install and configure both modules.",
    );

    /// The e-mail was deleted or moved to another folder. Fix: Check that the e-mail exists and that the
    /// user can open it.
    pub const MESSAGE_UNAVAILABLE: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MessageUnavailable",
        &["messageId"],
        "The e-mail was deleted or moved to another folder.",
        "Check that the e-mail exists and that the user can open it.",
    );

    /// Another call is creating the chat. Fix: Try again later.
    pub const LOCKED: Cause = Cause::temporary(
        codes::REQUEST_VALIDATION,
        "Locked",
        &[],
        "Another call is creating the chat.",
        "Try again later.",
    );

    /// The portal could not create the chat. Fix: Check the user's permissions and try again.
    pub const CREATION_FAILED: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "CreationFailed",
        &[],
        "The portal could not create the chat.",
        "Check the user's permissions and try again.",
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
}

impl ErrorKind for CreateChatError {
    const CAUSES: &'static [Cause] = &[
        Self::INVALID_MESSAGE_ID,
        Self::MODULES_MISSING,
        Self::MESSAGE_UNAVAILABLE,
        Self::LOCKED,
        Self::CREATION_FAILED,
        Self::ACCESS_DENIED,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            codes::ACCESS_DENIED => Self::AccessDenied,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(CreateChatError);
