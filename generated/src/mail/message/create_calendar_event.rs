// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `mail.message.createcalendarevent`: Turns an e-mail into a calendar event.
//!
//! - effect: writes
//! - scope: `mail`
//! - who may call: A user with access to the mailbox that holds the e-mail.
//! - [official page](https://apidocs.bitrix24.com/api-reference/mail/message/mail-message-createcalendarevent.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Turns an e-mail into a calendar event.
///
/// The request of `mail.message.createcalendarevent`.
///
/// Note: The page does not say in which zone the dates are read.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::LocalDateTime;
/// use bitrix24::mail::message::CreateCalendarEvent;
///
/// let request = CreateCalendarEvent::new(
///         15,
///         "2026-04-15T10:00:00".parse::<LocalDateTime>()?,
///         "2026-04-15T11:00:00".parse::<LocalDateTime>()?,
///     )
///     .name("Meeting regarding the contract");
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct CreateCalendarEvent {
    /// The e-mail, as listed by `mail.message.list`.
    ///
    /// Must be at least 1.
    pub message_id: Id<entity::MailMessage>,
    /// When the event starts, without a zone.
    pub date_from: LocalDateTime,
    /// When the event ends, without a zone.
    pub date_to: LocalDateTime,
    /// The name of the event; defaults to the subject of the e-mail.
    pub name: Option<String>,
    /// The description of the event.
    pub description: Option<String>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl CreateCalendarEvent {
    /// Creates a request with its required parameters.
    pub fn new(
        message_id: impl Into<Id<entity::MailMessage>>,
        date_from: impl IntoValue<LocalDateTime>,
        date_to: impl IntoValue<LocalDateTime>,
    ) -> Self {
        Self {
            message_id: message_id.into(),
            date_from: date_from.into_value(),
            date_to: date_to.into_value(),
            name: None,
            description: None,
            extra: Default::default(),
        }
    }

    /// Sets `name`. The name of the event; defaults to the subject of the e-mail.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `description`. The description of the event.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl CreateCalendarEvent {
    /// Takes `messageId` from another call of a batch.
    pub const PARAM_MESSAGE_ID: Param<Self, Id<entity::MailMessage>> = Param::new("messageId");
    /// Takes `dateFrom` from another call of a batch.
    pub const PARAM_DATE_FROM: Param<Self, LocalDateTime> = Param::new("dateFrom");
    /// Takes `dateTo` from another call of a batch.
    pub const PARAM_DATE_TO: Param<Self, LocalDateTime> = Param::new("dateTo");
    /// Takes `name` from another call of a batch.
    pub const PARAM_NAME: Param<Self, String> = Param::new("name");
    /// Takes `description` from another call of a batch.
    pub const PARAM_DESCRIPTION: Param<Self, String> = Param::new("description");
}

impl Encode for CreateCalendarEvent {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("messageId", &self.message_id),
                ("dateFrom", &self.date_from),
                ("dateTo", &self.date_to),
                ("name", &self.name),
                ("description", &self.description),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for CreateCalendarEvent {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("messageId", &mut self.message_id),
                ("dateFrom", &mut self.date_from),
                ("dateTo", &mut self.date_to),
                ("name", &mut self.name),
                ("description", &mut self.description),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(CreateCalendarEvent);

impl Method for CreateCalendarEvent {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("mail.message.createcalendarevent", Effect::Write, "mail")
        .codes(CODES);
    type Response = CreateCalendarEventResponse;
    type Error = CreateCalendarEventError;
}

/// The response to `mail.message.createcalendarevent`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateCalendarEventResponse {
    /// Whether the event was created.
    pub success: bool,
    /// The event.
    pub event_id: Id<entity::CalendarEvent>,
    /// The e-mail that the event was made from.
    pub message_id: Id<entity::MailMessage>,
}

#[cfg(feature = "serde")]
impl Encode for CreateCalendarEventResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("success", &self.success),
            ("eventId", &self.event_id),
            ("messageId", &self.message_id),
        ]);
    }
}

impl Decode for CreateCalendarEventResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("success", &mut self.success),
            ("eventId", &mut self.event_id),
            ("messageId", &mut self.message_id),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(CreateCalendarEventResponse);

/// The errors of `mail.message.createcalendarevent`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum CreateCalendarEventError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`INVALID_MESSAGE_ID`](Self::INVALID_MESSAGE_ID),
    /// [`MISSING_DATE_FROM`](Self::MISSING_DATE_FROM), [`MISSING_DATE_TO`](Self::MISSING_DATE_TO),
    /// [`MESSAGE_UNAVAILABLE`](Self::MESSAGE_UNAVAILABLE), [`INVALID_DATE`](Self::INVALID_DATE),
    /// [`CREATION_FAILED`](Self::CREATION_FAILED), [`MODULE_MISSING`](Self::MODULE_MISSING).
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

impl CreateCalendarEventError {
    /// The identifier is missing or not a positive integer. Fix: Pass the identifier of an e-mail.
    pub const INVALID_MESSAGE_ID: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "InvalidMessageId",
        &["messageId"],
        "The identifier is missing or not a positive integer.",
        "Pass the identifier of an e-mail.",
    );

    /// The start is missing. Fix: Pass the start.
    pub const MISSING_DATE_FROM: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingDateFrom",
        &["dateFrom"],
        "The start is missing.",
        "Pass the start.",
    );

    /// The end is missing. Fix: Pass the end.
    pub const MISSING_DATE_TO: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingDateTo",
        &["dateTo"],
        "The end is missing.",
        "Pass the end.",
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

    /// A date is in another format. Fix: Pass a date like `2026-04-15 10:00:00`.
    pub const INVALID_DATE: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "InvalidDate",
        &["dateFrom", "dateTo"],
        "A date is in another format.",
        "Pass a date like `2026-04-15 10:00:00`.",
    );

    /// The portal could not create the event. Fix: Check the parameters and that the calendar module works.
    pub const CREATION_FAILED: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "CreationFailed",
        &[],
        "The portal could not create the event.",
        "Check the parameters and that the calendar module works.",
    );

    /// The portal lacks the calendar module. Fix: Install and configure the module.
    pub const MODULE_MISSING: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "ModuleMissing",
        &[],
        "The portal lacks the calendar module.",
        "Install and configure the module.",
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

impl ErrorKind for CreateCalendarEventError {
    const CAUSES: &'static [Cause] = &[
        Self::INVALID_MESSAGE_ID,
        Self::MISSING_DATE_FROM,
        Self::MISSING_DATE_TO,
        Self::MESSAGE_UNAVAILABLE,
        Self::INVALID_DATE,
        Self::CREATION_FAILED,
        Self::MODULE_MISSING,
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

impl_error!(CreateCalendarEventError);
