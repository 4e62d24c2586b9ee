// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `tasks.task.result.add`: Adds a result to a task.
//!
//! - effect: writes
//! - scope: `tasks`
//! - who may call: A user with access to the task.
//! - [official page](https://apidocs.bitrix24.com/api-reference/tasks/result/tasks-task-result-add.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Adds a result to a task.
///
/// The request of `tasks.task.result.add`.
///
/// Note: The table of errors puts a missing `taskId` under both errors of validation; the example shows
/// that of DTO validation.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::tasks::task::result::Add;
/// use bitrix24::tasks::task::result::AddFields;
///
/// let request = Add::new(AddFields::new(51, "Task completed"));
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Add {
    /// The values of the new object.
    pub fields: AddFields,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Add {
    /// Creates a request with its required parameters.
    pub fn new(fields: AddFields) -> Self {
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

impl Add {
    /// Takes `fields` from another call of a batch.
    pub const PARAM_FIELDS: Param<Self, AddFields> = Param::new("fields");
}

impl Encode for Add {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("fields", &self.fields)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Add {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("fields", &mut self.fields)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Add);

impl Method for Add {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("tasks.task.result.add", Effect::Write, "tasks")
        .codes(CODES);
    type Response = AddResponse;
    type Error = AddError;
}

/// The response to `tasks.task.result.add`.
pub type AddResponse = Item<super::TaskResult>;

/// The values of the new object.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct AddFields {
    /// The task that it belongs to.
    ///
    /// Must be at least 1.
    pub task_id: Id<entity::TasksTask>,
    /// The text of the result.
    pub text: String,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl AddFields {
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

impl AddFields {
    /// Takes `taskId` from another call of a batch.
    pub const PARAM_TASK_ID: Param<Self, Id<entity::TasksTask>> = Param::new("taskId");
    /// Takes `text` from another call of a batch.
    pub const PARAM_TEXT: Param<Self, String> = Param::new("text");
}

impl Encode for AddFields {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("taskId", &self.task_id), ("text", &self.text)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for AddFields {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("taskId", &mut self.task_id), ("text", &mut self.text)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(AddFields);

/// The errors of `tasks.task.result.add`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AddError {
    /// A field of the object to be written is missing, cannot be written, or has a value that does not fit.
    ///
    /// Documented causes: [`MISSING_TASK`](Self::MISSING_TASK), [`MISSING_TEXT`](Self::MISSING_TEXT),
    /// [`FILES_NOT_WRITABLE`](Self::FILES_NOT_WRITABLE).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_DTOVALIDATIONEXCEPTION`.
    DtoValidation,
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`MISSING_FIELDS`](Self::MISSING_FIELDS), [`WRONG_TYPE`](Self::WRONG_TYPE),
    /// [`NOT_POSITIVE`](Self::NOT_POSITIVE), [`NOT_SET`](Self::NOT_SET),
    /// [`TASK_NOT_FOUND`](Self::TASK_NOT_FOUND).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// The user has no access to the task. Fix: Check the user's rights to the task.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl AddError {
    /// The task is missing. Fix: Pass the task in `fields.taskId`.
    pub const MISSING_TASK: Cause = Cause::new(
        codes::DTO_VALIDATION,
        "MissingTask",
        &["taskId"],
        "The task is missing.",
        "Pass the task in `fields.taskId`.",
    );

    /// The text is missing. Fix: Pass the text in `fields.text`.
    pub const MISSING_TEXT: Cause = Cause::new(
        codes::DTO_VALIDATION,
        "MissingText",
        &["text"],
        "The text is missing.",
        "Pass the text in `fields.text`.",
    );

    /// `fields` has `fileIds`, which cannot be written. Fix: Leave `fileIds` out.
    pub const FILES_NOT_WRITABLE: Cause = Cause::new(
        codes::DTO_VALIDATION,
        "FilesNotWritable",
        &["fileIds"],
        "`fields` has `fileIds`, which cannot be written.",
        "Leave `fileIds` out.",
    );

    /// `fields` is missing. Fix: Pass `fields` with `taskId` and `text`.
    pub const MISSING_FIELDS: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingFields",
        &["fields"],
        "`fields` is missing.",
        "Pass `fields` with `taskId` and `text`.",
    );

    /// The identifier of the task is not a number. Fix: Pass an integer.
    pub const WRONG_TYPE: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "WrongType",
        &["taskId"],
        "The identifier of the task is not a number.",
        "Pass an integer.",
    );

    /// The identifier of the task is not positive. Fix: Pass a positive integer.
    pub const NOT_POSITIVE: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "NotPositive",
        &["taskId"],
        "The identifier of the task is not positive.",
        "Pass a positive integer.",
    );

    /// The task is missing. Fix: Pass the task in `fields.taskId`.
    pub const NOT_SET: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "NotSet",
        &["taskId"],
        "The task is missing.",
        "Pass the task in `fields.taskId`.",
    );

    /// There is no task with this identifier. Fix: Pass the identifier of an existing task.
    pub const TASK_NOT_FOUND: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "TaskNotFound",
        &["taskId"],
        "There is no task with this identifier.",
        "Pass the identifier of an existing task.",
    );

    /// The user has no access to the task. Fix: Check the user's rights to the task.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &["taskId"],
        "The user has no access to the task.",
        "Check the user's rights to the task.",
    );
}

impl ErrorKind for AddError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_TASK,
        Self::MISSING_TEXT,
        Self::FILES_NOT_WRITABLE,
        Self::MISSING_FIELDS,
        Self::WRONG_TYPE,
        Self::NOT_POSITIVE,
        Self::NOT_SET,
        Self::TASK_NOT_FOUND,
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

impl_error!(AddError);
