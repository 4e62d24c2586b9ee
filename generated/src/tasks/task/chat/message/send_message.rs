// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `tasks.task.chat.message.send`: Sends a message to the chat of a task.
//!
//! - effect: writes
//! - scope: `tasks`
//! - who may call: A user who may at least read the task.
//! - [official page](https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-chat-message-send.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Sends a message to the chat of a task.
///
/// The request of `tasks.task.chat.message.send`.
///
/// Note: The table of errors puts a missing `taskId` or `text` under the error of request validation,
/// the example of the page under that of DTO validation.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::tasks::task::chat::message::SendMessage;
/// use bitrix24::tasks::task::chat::message::SendMessageFields;
///
/// let request = SendMessage::new(
///     SendMessageFields::new(51, "Message from external system"),
/// );
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct SendMessage {
    /// The values of the new object.
    pub fields: SendMessageFields,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl SendMessage {
    /// Creates a request with its required parameters.
    pub fn new(fields: SendMessageFields) -> Self {
        Self {
            fields,
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

impl SendMessage {
    /// Takes `fields` from another call of a batch.
    pub const PARAM_FIELDS: Param<Self, SendMessageFields> = Param::new("fields");
}

impl Encode for SendMessage {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("fields", &self.fields)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for SendMessage {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("fields", &mut self.fields)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(SendMessage);

impl Method for SendMessage {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("tasks.task.chat.message.send", Effect::Write, "tasks")
        .codes(CODES);
    type Response = SendMessageResponse;
    type Error = SendMessageError;
}

/// The response to `tasks.task.chat.message.send`.
pub type SendMessageResponse = Done;

/// The values of the new object.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct SendMessageFields {
    /// The task that the chat belongs to.
    pub task_id: Id<entity::TasksTask>,
    /// The content of the message.
    pub text: String,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl SendMessageFields {
    /// Creates a value with its required fields.
    pub fn new(task_id: impl Into<Id<entity::TasksTask>>, text: impl Into<String>) -> Self {
        Self {
            task_id: task_id.into(),
            text: text.into(),
            extra: Default::default(),
        }
    }

    /// Sets an undocumented field, such as a user field.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl SendMessageFields {
    /// Takes `taskId` from another call of a batch.
    pub const PARAM_TASK_ID: Param<Self, Id<entity::TasksTask>> = Param::new("taskId");
    /// Takes `text` from another call of a batch.
    pub const PARAM_TEXT: Param<Self, String> = Param::new("text");
}

impl Encode for SendMessageFields {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("taskId", &self.task_id), ("text", &self.text)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for SendMessageFields {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("taskId", &mut self.task_id), ("text", &mut self.text)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(SendMessageFields);

/// The errors of `tasks.task.chat.message.send`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum SendMessageError {
    /// The task is missing. Fix: Pass the task.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_DTOVALIDATIONEXCEPTION`.
    DtoValidation,
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`MISSING_FIELD`](Self::MISSING_FIELD), [`WRONG_TYPE`](Self::WRONG_TYPE).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// The user has no access to the task. Fix: Check the rights to the task.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl SendMessageError {
    /// The task is missing. Fix: Pass the task.
    pub const EMPTY_FIELD: Cause = Cause::new(
        codes::DTO_VALIDATION,
        "EmptyField",
        &["taskId"],
        "The task is missing.",
        "Pass the task.",
    );

    /// A required field, or `fields` as a whole, is missing. Fix: Pass the task and the text.
    pub const MISSING_FIELD: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingField",
        &["taskId", "fields", "text"],
        "A required field, or `fields` as a whole, is missing.",
        "Pass the task and the text.",
    );

    /// The value of the field that `validation` names is of the wrong type. Fix: Pass a value of the
    /// documented type.
    pub const WRONG_TYPE: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "WrongType",
        &[],
        "The value of the field that `validation` names is of the wrong type.",
        "Pass a value of the documented type.",
    );

    /// The user has no access to the task. Fix: Check the rights to the task.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &["taskId"],
        "The user has no access to the task.",
        "Check the rights to the task.",
    );
}

impl ErrorKind for SendMessageError {
    const CAUSES: &'static [Cause] = &[
        Self::EMPTY_FIELD,
        Self::MISSING_FIELD,
        Self::WRONG_TYPE,
        Self::ACCESS_DENIED,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::DTO_VALIDATION => Self::DtoValidation,
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            codes::ACCESS_DENIED => Self::AccessDenied,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::DtoValidation => codes::DTO_VALIDATION,
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(SendMessageError);
