// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `mail.message.removecrmactivity`: Removes the link between an e-mail and its CRM activity.
//!
//! - effect: writes
//! - scope: `mail`
//! - who may call: A user with access to the mailbox that holds the e-mail.
//! - [official page](https://apidocs.bitrix24.com/api-reference/mail/message/mail-message-removecrmactivity.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Removes the link between an e-mail and its CRM activity.
///
/// The request of `mail.message.removecrmactivity`.
///
/// Note: The page calls the activity a deal and a task as well, and puts missing rights in the CRM
/// under a code of validation.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::mail::message::RemoveCrmActivity;
///
/// let request = RemoveCrmActivity::new(15);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct RemoveCrmActivity {
    /// The e-mail, as listed by `mail.message.list`.
    pub message_id: Id<entity::MailMessage>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl RemoveCrmActivity {
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

impl RemoveCrmActivity {
    /// Takes `messageId` from another call of a batch.
    pub const PARAM_MESSAGE_ID: Param<Self, Id<entity::MailMessage>> = Param::new("messageId");
}

impl Encode for RemoveCrmActivity {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("messageId", &self.message_id)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for RemoveCrmActivity {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("messageId", &mut self.message_id)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(RemoveCrmActivity);

impl Method for RemoveCrmActivity {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("mail.message.removecrmactivity", Effect::Write, "mail")
        .codes(CODES);
    type Response = RemoveCrmActivityResponse;
    type Error = RemoveCrmActivityError;
}

/// The response to `mail.message.removecrmactivity`.
pub type RemoveCrmActivityResponse = bool;

/// The errors of `mail.message.removecrmactivity`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum RemoveCrmActivityError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`MISSING_MESSAGE_ID`](Self::MISSING_MESSAGE_ID),
    /// [`CRM_ACCESS_DENIED`](Self::CRM_ACCESS_DENIED),
    /// [`ACTIVITY_DELETION_DENIED`](Self::ACTIVITY_DELETION_DENIED),
    /// [`MESSAGE_UNAVAILABLE`](Self::MESSAGE_UNAVAILABLE).
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

impl RemoveCrmActivityError {
    /// The identifier is missing. Fix: Pass the identifier of an e-mail.
    pub const MISSING_MESSAGE_ID: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingMessageId",
        &["messageId"],
        "The identifier is missing.",
        "Pass the identifier of an e-mail.",
    );

    /// The user has no access to the CRM. Fix: Check the user's permissions in the CRM.
    pub const CRM_ACCESS_DENIED: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "CrmAccessDenied",
        &["messageId"],
        "The user has no access to the CRM.",
        "Check the user's permissions in the CRM.",
    );

    /// The user may not delete the activity. Fix: Check the user's permissions to delete activities.
    pub const ACTIVITY_DELETION_DENIED: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "ActivityDeletionDenied",
        &["messageId"],
        "The user may not delete the activity.",
        "Check the user's permissions to delete activities.",
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

impl ErrorKind for RemoveCrmActivityError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_MESSAGE_ID,
        Self::CRM_ACCESS_DENIED,
        Self::ACTIVITY_DELETION_DENIED,
        Self::MESSAGE_UNAVAILABLE,
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

impl_error!(RemoveCrmActivityError);
