// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `mail.message.createtask`: Turns an e-mail into a task.
//!
//! - effect: writes
//! - scope: `mail`
//! - who may call: A user with access to the mailbox that holds the e-mail.
//! - [official page](https://apidocs.bitrix24.com/api-reference/mail/message/mail-message-createtask.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Turns an e-mail into a task.
///
/// The request of `mail.message.createtask`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::mail::message::CreateTask;
///
/// let request = CreateTask::new(15).title("Prepare the contract").responsible_id(7);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct CreateTask {
    /// The e-mail, as listed by `mail.message.list`.
    ///
    /// Must be at least 1.
    pub message_id: Id<entity::MailMessage>,
    /// The title of the task; defaults to the subject of the e-mail.
    pub title: Option<String>,
    /// The assignee of the task; defaults to the current user.
    pub responsible_id: Option<Id<entity::User>>,
    /// The description of the task.
    pub description: Option<String>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl CreateTask {
    /// Creates a request with its required parameters.
    pub fn new(message_id: impl Into<Id<entity::MailMessage>>) -> Self {
        Self {
            message_id: message_id.into(),
            title: None,
            responsible_id: None,
            description: None,
            extra: Default::default(),
        }
    }

    /// Sets `title`. The title of the task; defaults to the subject of the e-mail.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Sets `responsibleId`. The assignee of the task; defaults to the current user.
    #[must_use]
    pub fn responsible_id(mut self, responsible_id: impl Into<Id<entity::User>>) -> Self {
        self.responsible_id = Some(responsible_id.into());
        self
    }

    /// Sets `description`. The description of the task.
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

impl CreateTask {
    /// Takes `messageId` from another call of a batch.
    pub const PARAM_MESSAGE_ID: Param<Self, Id<entity::MailMessage>> = Param::new("messageId");
    /// Takes `title` from another call of a batch.
    pub const PARAM_TITLE: Param<Self, String> = Param::new("title");
    /// Takes `responsibleId` from another call of a batch.
    pub const PARAM_RESPONSIBLE_ID: Param<Self, Id<entity::User>> = Param::new("responsibleId");
    /// Takes `description` from another call of a batch.
    pub const PARAM_DESCRIPTION: Param<Self, String> = Param::new("description");
}

impl Encode for CreateTask {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("messageId", &self.message_id),
                ("title", &self.title),
                ("responsibleId", &self.responsible_id),
                ("description", &self.description),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for CreateTask {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("messageId", &mut self.message_id),
                ("title", &mut self.title),
                ("responsibleId", &mut self.responsible_id),
                ("description", &mut self.description),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(CreateTask);

impl Method for CreateTask {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("mail.message.createtask", Effect::Write, "mail")
        .codes(CODES);
    type Response = CreateTaskResponse;
    type Error = CreateTaskError;
}

/// The response to `mail.message.createtask`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateTaskResponse {
    /// Whether the task was created.
    pub success: bool,
    /// The task.
    pub task_id: Id<entity::TasksTask>,
    /// The e-mail that the task was made from.
    pub message_id: Id<entity::MailMessage>,
}

#[cfg(feature = "serde")]
impl Encode for CreateTaskResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("success", &self.success),
            ("taskId", &self.task_id),
            ("messageId", &self.message_id),
        ]);
    }
}

impl Decode for CreateTaskResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("success", &mut self.success),
            ("taskId", &mut self.task_id),
            ("messageId", &mut self.message_id),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(CreateTaskResponse);

/// The errors of `mail.message.createtask`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum CreateTaskError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`INVALID_MESSAGE_ID`](Self::INVALID_MESSAGE_ID),
    /// [`MODULE_MISSING`](Self::MODULE_MISSING), [`MESSAGE_UNAVAILABLE`](Self::MESSAGE_UNAVAILABLE),
    /// [`CREATION_FAILED`](Self::CREATION_FAILED).
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

impl CreateTaskError {
    /// The identifier is missing or not a positive integer. Fix: Pass the identifier of an e-mail.
    pub const INVALID_MESSAGE_ID: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "InvalidMessageId",
        &["messageId"],
        "The identifier is missing or not a positive integer.",
        "Pass the identifier of an e-mail.",
    );

    /// The portal lacks the tasks module. Fix: Install and configure the module.
    pub const MODULE_MISSING: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "ModuleMissing",
        &[],
        "The portal lacks the tasks module.",
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

    /// The portal could not create the task. Fix: Check the user's permissions for tasks and the
    /// parameters.
    pub const CREATION_FAILED: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "CreationFailed",
        &[],
        "The portal could not create the task.",
        "Check the user's permissions for tasks and the parameters.",
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

impl ErrorKind for CreateTaskError {
    const CAUSES: &'static [Cause] = &[
        Self::INVALID_MESSAGE_ID,
        Self::MODULE_MISSING,
        Self::MESSAGE_UNAVAILABLE,
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

impl_error!(CreateTaskError);
