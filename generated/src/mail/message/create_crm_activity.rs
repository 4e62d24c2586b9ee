// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `mail.message.createcrmactivity`: Records an e-mail as a CRM activity.
//!
//! - effect: writes
//! - scope: `mail`
//! - who may call: A user with access to the CRM and to the mailbox that holds the e-mail.
//! - [official page](https://apidocs.bitrix24.com/api-reference/mail/message/mail-message-createcrmactivity.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Records an e-mail as a CRM activity.
///
/// The request of `mail.message.createcrmactivity`.
///
/// Note: The earlier page showed a bare boolean.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::mail::message::CreateCrmActivity;
///
/// let request = CreateCrmActivity::new(15);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct CreateCrmActivity {
    /// The e-mail, as listed by `mail.message.list`.
    ///
    /// Must be at least 1.
    pub message_id: Id<entity::MailMessage>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl CreateCrmActivity {
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

impl CreateCrmActivity {
    /// Takes `messageId` from another call of a batch.
    pub const PARAM_MESSAGE_ID: Param<Self, Id<entity::MailMessage>> = Param::new("messageId");
}

impl Encode for CreateCrmActivity {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("messageId", &self.message_id)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for CreateCrmActivity {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("messageId", &mut self.message_id)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(CreateCrmActivity);

impl Method for CreateCrmActivity {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("mail.message.createcrmactivity", Effect::Write, "mail")
        .codes(CODES);
    type Response = CreateCrmActivityResponse;
    type Error = CreateCrmActivityError;
}

/// The response to `mail.message.createcrmactivity`.
pub type CreateCrmActivityResponse = Done;

/// The errors of `mail.message.createcrmactivity`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum CreateCrmActivityError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`INVALID_MESSAGE_ID`](Self::INVALID_MESSAGE_ID),
    /// [`MODULE_MISSING`](Self::MODULE_MISSING), [`MESSAGE_UNAVAILABLE`](Self::MESSAGE_UNAVAILABLE),
    /// [`TRY_LATER`](Self::TRY_LATER).
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

impl CreateCrmActivityError {
    /// The identifier is missing or not a positive integer. Fix: Pass the identifier of an e-mail.
    pub const INVALID_MESSAGE_ID: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "InvalidMessageId",
        &["messageId"],
        "The identifier is missing or not a positive integer.",
        "Pass the identifier of an e-mail.",
    );

    /// The portal lacks the CRM module. Fix: Install and configure the module.
    pub const MODULE_MISSING: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "ModuleMissing",
        &[],
        "The portal lacks the CRM module.",
        "Install and configure the module.",
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

    /// The e-mail cannot be added to the CRM now. Fix: Check the user's permissions in the CRM and try
    /// again later.
    pub const TRY_LATER: Cause = Cause::temporary(
        codes::REQUEST_VALIDATION,
        "TryLater",
        &["messageId"],
        "The e-mail cannot be added to the CRM now.",
        "Check the user's permissions in the CRM and try again later.",
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

impl ErrorKind for CreateCrmActivityError {
    const CAUSES: &'static [Cause] = &[
        Self::INVALID_MESSAGE_ID,
        Self::MODULE_MISSING,
        Self::MESSAGE_UNAVAILABLE,
        Self::TRY_LATER,
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

impl_error!(CreateCrmActivityError);
