// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `tasks.task.result.update`: Changes the text of a result.
//!
//! - effect: writes
//! - scope: `tasks`
//! - who may call: The author of the result.
//! - [official page](https://apidocs.bitrix24.com/api-reference/tasks/result/tasks-task-result-update.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Changes the text of a result.
///
/// The request of `tasks.task.result.update`.
///
/// Note: The errors mention a parameter `filter` instead of `id`, which the page does not describe.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::tasks::task::result::Update;
/// use bitrix24::tasks::task::result::UpdateFields;
///
/// let request = Update::new(
///     17,
///     UpdateFields::new("Task has been completed and verified"),
/// );
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Update {
    /// The identifier of the object.
    pub id: Id<entity::TasksTaskResult>,
    /// The new values.
    pub fields: UpdateFields,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Update {
    /// Creates a request with its required parameters.
    pub fn new(id: impl Into<Id<entity::TasksTaskResult>>, fields: UpdateFields) -> Self {
        Self {
            id: id.into(),
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

impl Update {
    /// Takes `id` from another call of a batch.
    pub const PARAM_ID: Param<Self, Id<entity::TasksTaskResult>> = Param::new("id");
    /// Takes `fields` from another call of a batch.
    pub const PARAM_FIELDS: Param<Self, UpdateFields> = Param::new("fields");
}

impl Encode for Update {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("id", &self.id), ("fields", &self.fields)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Update {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("id", &mut self.id), ("fields", &mut self.fields)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Update);

impl Method for Update {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("tasks.task.result.update", Effect::Write, "tasks")
        .codes(CODES);
    type Response = UpdateResponse;
    type Error = UpdateError;
}

/// The response to `tasks.task.result.update`.
pub type UpdateResponse = Item<super::TaskResult>;

/// The new values.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct UpdateFields {
    /// The text of the result.
    pub text: String,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl UpdateFields {
    /// Creates a value with its required fields.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
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

impl UpdateFields {
    /// Takes `text` from another call of a batch.
    pub const PARAM_TEXT: Param<Self, String> = Param::new("text");
}

impl Encode for UpdateFields {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("text", &self.text)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for UpdateFields {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("text", &mut self.text)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(UpdateFields);

/// The errors of `tasks.task.result.update`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum UpdateError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`NO_TARGET`](Self::NO_TARGET), [`TWO_TARGETS`](Self::TWO_TARGETS),
    /// [`MISSING_FIELDS`](Self::MISSING_FIELDS).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// A field of the object to be written is missing, cannot be written, or has a value that does not fit.
    ///
    /// Documented causes: [`MISSING_TEXT`](Self::MISSING_TEXT),
    /// [`FILES_NOT_WRITABLE`](Self::FILES_NOT_WRITABLE).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_DTOVALIDATIONEXCEPTION`.
    DtoValidation,
    /// `fields` has other keys than the text. Fix: Pass `text` alone.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_UNKNOWNDTOPROPERTYEXCEPTION`.
    UnknownProperty,
    /// The user may not change the result. Fix: Check the user's rights to the result.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl UpdateError {
    /// Neither `id` nor `filter` is given. Fix: Pass the result in `id`.
    pub const NO_TARGET: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "NoTarget",
        &["id", "filter"],
        "Neither `id` nor `filter` is given.",
        "Pass the result in `id`.",
    );

    /// Both `id` and `filter` are given. Fix: Pass only one of the two.
    pub const TWO_TARGETS: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "TwoTargets",
        &["id", "filter"],
        "Both `id` and `filter` are given.",
        "Pass only one of the two.",
    );

    /// `fields` is missing. Fix: Pass `fields` with `text`.
    pub const MISSING_FIELDS: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingFields",
        &["fields"],
        "`fields` is missing.",
        "Pass `fields` with `text`.",
    );

    /// The text is missing. Fix: Pass the new text in `fields.text`.
    pub const MISSING_TEXT: Cause = Cause::new(
        codes::DTO_VALIDATION,
        "MissingText",
        &["text"],
        "The text is missing.",
        "Pass the new text in `fields.text`.",
    );

    /// `fields` has `fileIds`, which cannot be written. Fix: Leave `fileIds` out.
    pub const FILES_NOT_WRITABLE: Cause = Cause::new(
        codes::DTO_VALIDATION,
        "FilesNotWritable",
        &["fileIds"],
        "`fields` has `fileIds`, which cannot be written.",
        "Leave `fileIds` out.",
    );

    /// `fields` has other keys than the text. Fix: Pass `text` alone.
    pub const UNKNOWN_FIELD: Cause = Cause::new(
        codes::UNKNOWN_PROPERTY,
        "UnknownField",
        &["fields"],
        "`fields` has other keys than the text.",
        "Pass `text` alone.",
    );

    /// The user may not change the result. Fix: Check the user's rights to the result.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &["id"],
        "The user may not change the result.",
        "Check the user's rights to the result.",
    );
}

impl ErrorKind for UpdateError {
    const CAUSES: &'static [Cause] = &[
        Self::NO_TARGET,
        Self::TWO_TARGETS,
        Self::MISSING_FIELDS,
        Self::MISSING_TEXT,
        Self::FILES_NOT_WRITABLE,
        Self::UNKNOWN_FIELD,
        Self::ACCESS_DENIED,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            codes::DTO_VALIDATION => Self::DtoValidation,
            codes::UNKNOWN_PROPERTY => Self::UnknownProperty,
            codes::ACCESS_DENIED => Self::AccessDenied,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::DtoValidation => codes::DTO_VALIDATION,
            Self::UnknownProperty => codes::UNKNOWN_PROPERTY,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(UpdateError);
