// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `tasks.task.result.addfromchatmessage`: Creates a result of a task from a message in its chat.
//!
//! - effect: writes
//! - scope: `tasks`
//! - who may call: A user with access to the task.
//! - [official page](https://apidocs.bitrix24.com/api-reference/tasks/result/tasks-task-result-addfromchatmessage.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Creates a result of a task from a message in its chat.
///
/// The request of `tasks.task.result.addfromchatmessage`.
///
/// Note: The page says that `tasks.task.chat.message.send` returns the identifier of the message; that
/// method returns only a flag.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::tasks::task::result::AddFromChatMessage;
/// use bitrix24::tasks::task::result::AddFromChatMessageFields;
///
/// let request = AddFromChatMessage::new(AddFromChatMessageFields::new(335));
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct AddFromChatMessage {
    /// The source of the result.
    pub fields: AddFromChatMessageFields,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl AddFromChatMessage {
    /// Creates a request with its required parameters.
    pub fn new(fields: AddFromChatMessageFields) -> Self {
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

impl AddFromChatMessage {
    /// Takes `fields` from another call of a batch.
    pub const PARAM_FIELDS: Param<Self, AddFromChatMessageFields> = Param::new("fields");
}

impl Encode for AddFromChatMessage {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("fields", &self.fields)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for AddFromChatMessage {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("fields", &mut self.fields)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(AddFromChatMessage);

impl Method for AddFromChatMessage {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("tasks.task.result.addfromchatmessage", Effect::Write, "tasks")
        .codes(CODES);
    type Response = AddFromChatMessageResponse;
    type Error = AddFromChatMessageError;
}

/// The response to `tasks.task.result.addfromchatmessage`.
pub type AddFromChatMessageResponse = Item<super::TaskResult>;

/// The source of the result.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct AddFromChatMessageFields {
    /// The message in the chat of the task.
    pub message_id: Id<entity::ImMessage>,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl AddFromChatMessageFields {
    /// Creates a value with its required fields.
    pub fn new(message_id: impl Into<Id<entity::ImMessage>>) -> Self {
        Self {
            message_id: message_id.into(),
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

impl AddFromChatMessageFields {
    /// Takes `messageId` from another call of a batch.
    pub const PARAM_MESSAGE_ID: Param<Self, Id<entity::ImMessage>> = Param::new("messageId");
}

impl Encode for AddFromChatMessageFields {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("messageId", &self.message_id)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for AddFromChatMessageFields {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("messageId", &mut self.message_id)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(AddFromChatMessageFields);

/// The errors of `tasks.task.result.addfromchatmessage`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AddFromChatMessageError {
    /// A field of the object to be written is missing, cannot be written, or has a value that does not fit.
    ///
    /// Documented causes: [`MISSING_MESSAGE`](Self::MISSING_MESSAGE),
    /// [`FILES_NOT_WRITABLE`](Self::FILES_NOT_WRITABLE).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_DTOVALIDATIONEXCEPTION`.
    DtoValidation,
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`MISSING_FIELDS`](Self::MISSING_FIELDS), [`WRONG_TYPE`](Self::WRONG_TYPE),
    /// [`NOT_FROM_TASK_CHAT`](Self::NOT_FROM_TASK_CHAT), [`TASK_NOT_FOUND`](Self::TASK_NOT_FOUND).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// `fields` has other keys than the message. Fix: Pass `messageId` alone.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_UNKNOWNDTOPROPERTYEXCEPTION`.
    UnknownProperty,
    /// The user may not create a result from the message. Fix: Check the user's rights to the task.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl AddFromChatMessageError {
    /// The message is missing. Fix: Pass the message in `fields.messageId`.
    pub const MISSING_MESSAGE: Cause = Cause::new(
        codes::DTO_VALIDATION,
        "MissingMessage",
        &["messageId"],
        "The message is missing.",
        "Pass the message in `fields.messageId`.",
    );

    /// `fields` has `fileIds`, which cannot be written. Fix: Leave `fileIds` out.
    pub const FILES_NOT_WRITABLE: Cause = Cause::new(
        codes::DTO_VALIDATION,
        "FilesNotWritable",
        &["fileIds"],
        "`fields` has `fileIds`, which cannot be written.",
        "Leave `fileIds` out.",
    );

    /// `fields` is missing. Fix: Pass `fields` with `messageId`.
    pub const MISSING_FIELDS: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingFields",
        &["fields"],
        "`fields` is missing.",
        "Pass `fields` with `messageId`.",
    );

    /// The identifier of the message is not a number. Fix: Pass an integer.
    pub const WRONG_TYPE: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "WrongType",
        &["messageId"],
        "The identifier of the message is not a number.",
        "Pass an integer.",
    );

    /// The message is not from the chat of a task. Fix: Pass a message from the chat of a task.
    pub const NOT_FROM_TASK_CHAT: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "NotFromTaskChat",
        &["messageId"],
        "The message is not from the chat of a task.",
        "Pass a message from the chat of a task.",
    );

    /// The chat belongs to no task. Fix: Check that the task of the chat exists.
    pub const TASK_NOT_FOUND: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "TaskNotFound",
        &["taskId"],
        "The chat belongs to no task.",
        "Check that the task of the chat exists.",
    );

    /// `fields` has other keys than the message. Fix: Pass `messageId` alone.
    pub const UNKNOWN_FIELD: Cause = Cause::new(
        codes::UNKNOWN_PROPERTY,
        "UnknownField",
        &["fields"],
        "`fields` has other keys than the message.",
        "Pass `messageId` alone.",
    );

    /// The user may not create a result from the message. Fix: Check the user's rights to the task.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &["messageId"],
        "The user may not create a result from the message.",
        "Check the user's rights to the task.",
    );
}

impl ErrorKind for AddFromChatMessageError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_MESSAGE,
        Self::FILES_NOT_WRITABLE,
        Self::MISSING_FIELDS,
        Self::WRONG_TYPE,
        Self::NOT_FROM_TASK_CHAT,
        Self::TASK_NOT_FOUND,
        Self::UNKNOWN_FIELD,
        Self::ACCESS_DENIED,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::DTO_VALIDATION => Self::DtoValidation,
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            codes::UNKNOWN_PROPERTY => Self::UnknownProperty,
            codes::ACCESS_DENIED => Self::AccessDenied,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::DtoValidation => codes::DTO_VALIDATION,
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::UnknownProperty => codes::UNKNOWN_PROPERTY,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(AddFromChatMessageError);
