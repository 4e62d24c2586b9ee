// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `mail.message.forward`: Forwards an e-mail to other recipients.
//!
//! - effect: writes
//! - scope: `mail`
//! - who may call: A user with access to the mailbox that holds the e-mail.
//! - [official page](https://apidocs.bitrix24.com/api-reference/mail/message/mail-message-forward.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Forwards an e-mail to other recipients.
///
/// The request of `mail.message.forward`.
///
/// Note: The page gives `MESSAGE_FORWARD_FAILED`, `NO_RECIPIENTS` and `RESOLVE_RECIPIENTS_ERROR` as
/// messages of `validation`, not as codes.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::mail::message::Forward;
///
/// let request = Forward::new(
///     15,
///     "user@example.com",
///     ["manager@example.com"],
///     "Fwd: Contract",
///     "Forwarding the email.",
/// );
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Forward {
    /// The e-mail to forward, as listed by `mail.message.list`.
    pub forward_message_id: Id<entity::MailMessage>,
    /// The sender's address, as listed by `mail.mailbox.senders`.
    pub from: String,
    /// The addresses of the recipients.
    ///
    /// Must have at least 1 element.
    pub to: Vec<String>,
    /// The subject line.
    pub subject: String,
    /// The text, plain or in simple HTML.
    pub body: String,
    /// The addresses in copy (Cc).
    pub cc: Option<Vec<String>>,
    /// The addresses in blind copy (Bcc).
    pub bcc: Option<Vec<String>>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Forward {
    /// Creates a request with its required parameters.
    pub fn new(
        forward_message_id: impl Into<Id<entity::MailMessage>>,
        from: impl Into<String>,
        to: impl IntoIterator<Item = impl Into<String>>,
        subject: impl Into<String>,
        body: impl Into<String>,
    ) -> Self {
        Self {
            forward_message_id: forward_message_id.into(),
            from: from.into(),
            to: to.into_iter().map(Into::into).collect(),
            subject: subject.into(),
            body: body.into(),
            cc: None,
            bcc: None,
            extra: Default::default(),
        }
    }

    /// Sets `cc`. The addresses in copy (Cc).
    #[must_use]
    pub fn cc(mut self, cc: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.cc = Some(cc.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `bcc`. The addresses in blind copy (Bcc).
    #[must_use]
    pub fn bcc(mut self, bcc: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.bcc = Some(bcc.into_iter().map(Into::into).collect());
        self
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl Forward {
    /// Takes `forwardMessageId` from another call of a batch.
    pub const PARAM_FORWARD_MESSAGE_ID: Param<Self, Id<entity::MailMessage>> = Param::new("forwardMessageId");
    /// Takes `from` from another call of a batch.
    pub const PARAM_FROM: Param<Self, String> = Param::new("from");
    /// Takes `to` from another call of a batch.
    pub const PARAM_TO: Param<Self, Vec<String>> = Param::new("to");
    /// Takes `subject` from another call of a batch.
    pub const PARAM_SUBJECT: Param<Self, String> = Param::new("subject");
    /// Takes `body` from another call of a batch.
    pub const PARAM_BODY: Param<Self, String> = Param::new("body");
    /// Takes `cc` from another call of a batch.
    pub const PARAM_CC: Param<Self, Vec<String>> = Param::new("cc");
    /// Takes `bcc` from another call of a batch.
    pub const PARAM_BCC: Param<Self, Vec<String>> = Param::new("bcc");
}

impl Encode for Forward {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("forwardMessageId", &self.forward_message_id),
                ("from", &self.from),
                ("to", &self.to),
                ("subject", &self.subject),
                ("body", &self.body),
                ("cc", &self.cc),
                ("bcc", &self.bcc),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for Forward {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("forwardMessageId", &mut self.forward_message_id),
                ("from", &mut self.from),
                ("to", &mut self.to),
                ("subject", &mut self.subject),
                ("body", &mut self.body),
                ("cc", &mut self.cc),
                ("bcc", &mut self.bcc),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Forward);

impl Method for Forward {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("mail.message.forward", Effect::Write, "mail")
        .codes(CODES);
    type Response = ForwardResponse;
    type Error = ForwardError;
}

/// The response to `mail.message.forward`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ForwardResponse {
    /// Whether the e-mail was sent.
    pub success: bool,
    /// The addresses that it was sent to.
    pub to: Vec<String>,
}

#[cfg(feature = "serde")]
impl Encode for ForwardResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("success", &self.success), ("to", &self.to)]);
    }
}

impl Decode for ForwardResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("success", &mut self.success), ("to", &mut self.to)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ForwardResponse);

/// The errors of `mail.message.forward`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ForwardError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`MISSING_FORWARD_MESSAGE_ID`](Self::MISSING_FORWARD_MESSAGE_ID),
    /// [`MISSING_FROM`](Self::MISSING_FROM), [`MISSING_TO`](Self::MISSING_TO),
    /// [`MISSING_SUBJECT`](Self::MISSING_SUBJECT), [`MISSING_BODY`](Self::MISSING_BODY),
    /// [`FORWARD_FAILED`](Self::FORWARD_FAILED), [`NO_RECIPIENTS`](Self::NO_RECIPIENTS),
    /// [`UNRESOLVED_RECIPIENTS`](Self::UNRESOLVED_RECIPIENTS).
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

impl ForwardError {
    /// The identifier is missing. Fix: Pass the identifier of an e-mail.
    pub const MISSING_FORWARD_MESSAGE_ID: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingForwardMessageId",
        &["forwardMessageId"],
        "The identifier is missing.",
        "Pass the identifier of an e-mail.",
    );

    /// The sender is missing. Fix: Pass an address from `mail.mailbox.senders`.
    pub const MISSING_FROM: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingFrom",
        &["from"],
        "The sender is missing.",
        "Pass an address from `mail.mailbox.senders`.",
    );

    /// The recipients are missing. Fix: Pass an array of addresses.
    pub const MISSING_TO: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingTo",
        &["to"],
        "The recipients are missing.",
        "Pass an array of addresses.",
    );

    /// The subject is missing. Fix: Pass a subject.
    pub const MISSING_SUBJECT: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingSubject",
        &["subject"],
        "The subject is missing.",
        "Pass a subject.",
    );

    /// The text is missing. Fix: Pass a text.
    pub const MISSING_BODY: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingBody",
        &["body"],
        "The text is missing.",
        "Pass a text.",
    );

    /// The portal could not forward the e-mail (`MESSAGE_FORWARD_FAILED`). Fix: Check that the e-mail
    /// exists and that the user can open it.
    pub const FORWARD_FAILED: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "ForwardFailed",
        &["forwardMessageId"],
        "The portal could not forward the e-mail (`MESSAGE_FORWARD_FAILED`).",
        "Check that the e-mail exists and that the user can open it.",
    );

    /// No valid recipient remains (`NO_RECIPIENTS`). Fix: Check that `to` holds correct addresses.
    pub const NO_RECIPIENTS: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "NoRecipients",
        &["to"],
        "No valid recipient remains (`NO_RECIPIENTS`).",
        "Check that `to` holds correct addresses.",
    );

    /// A recipient cannot be resolved (`RESOLVE_RECIPIENTS_ERROR`). Fix: Check the form of the addresses
    /// and that they can be reached.
    pub const UNRESOLVED_RECIPIENTS: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "UnresolvedRecipients",
        &["to", "cc", "bcc"],
        "A recipient cannot be resolved (`RESOLVE_RECIPIENTS_ERROR`).",
        "Check the form of the addresses and that they can be reached.",
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

impl ErrorKind for ForwardError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_FORWARD_MESSAGE_ID,
        Self::MISSING_FROM,
        Self::MISSING_TO,
        Self::MISSING_SUBJECT,
        Self::MISSING_BODY,
        Self::FORWARD_FAILED,
        Self::NO_RECIPIENTS,
        Self::UNRESOLVED_RECIPIENTS,
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

impl_error!(ForwardError);
