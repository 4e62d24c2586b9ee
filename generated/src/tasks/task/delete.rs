// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `tasks.task.delete`: Deletes a task.
//!
//! - effect: writes
//! - scope: `tasks`
//! - who may call: A user who may delete the task.
//! - [official page](https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-delete-rest-v3.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Deletes a task.
///
/// `remove` of `tasks.task.access.get` says whether the current user may delete it.
///
/// The request of `tasks.task.delete`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::tasks::task::Delete;
///
/// let request = Delete::new(8131);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Delete {
    /// The identifier of the object.
    pub id: Id<entity::TasksTask>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Delete {
    /// Creates a request with its required parameters.
    pub fn new(id: impl Into<Id<entity::TasksTask>>) -> Self {
        Self {
            id: id.into(),
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

impl Delete {
    /// Takes `id` from another call of a batch.
    pub const PARAM_ID: Param<Self, Id<entity::TasksTask>> = Param::new("id");
}

impl Encode for Delete {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("id", &self.id)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Delete {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("id", &mut self.id)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Delete);

impl Method for Delete {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("tasks.task.delete", Effect::Write, "tasks")
        .codes(CODES);
    type Response = DeleteResponse;
    type Error = DeleteError;
}

/// The response to `tasks.task.delete`.
pub type DeleteResponse = Done;

/// The errors of `tasks.task.delete`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum DeleteError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`MISSING_ID`](Self::MISSING_ID), [`WRONG_TYPE`](Self::WRONG_TYPE).
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

impl DeleteError {
    /// The identifier is missing. Fix: Pass the identifier of a task.
    pub const MISSING_ID: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingId",
        &["id"],
        "The identifier is missing.",
        "Pass the identifier of a task.",
    );

    /// The identifier is not a number. Fix: Pass an integer.
    pub const WRONG_TYPE: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "WrongType",
        &["id"],
        "The identifier is not a number.",
        "Pass an integer.",
    );

    /// The user has no access to the task. Fix: Check the rights to the task.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &["id"],
        "The user has no access to the task.",
        "Check the rights to the task.",
    );
}

impl ErrorKind for DeleteError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_ID,
        Self::WRONG_TYPE,
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

impl_error!(DeleteError);
