// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `tasks.task.result.delete`: Deletes a result.
//!
//! - effect: writes
//! - scope: `tasks`
//! - who may call: The author of the result.
//! - [official page](https://apidocs.bitrix24.com/api-reference/tasks/result/tasks-task-result-delete.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Deletes a result.
///
/// The request of `tasks.task.result.delete`.
///
/// Note: The errors mention a parameter `filter` instead of `id`, which the page does not describe; its
/// example shows, for one call, both the error for neither of the two and the one for both.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::tasks::task::result::Delete;
///
/// let request = Delete::new(17);
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
    pub id: Id<entity::TasksTaskResult>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Delete {
    /// Creates a request with its required parameters.
    pub fn new(id: impl Into<Id<entity::TasksTaskResult>>) -> Self {
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
    pub const PARAM_ID: Param<Self, Id<entity::TasksTaskResult>> = Param::new("id");
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
    const FACTS: MethodFacts = MethodFacts::new("tasks.task.result.delete", Effect::Write, "tasks")
        .codes(CODES);
    type Response = DeleteResponse;
    type Error = DeleteError;
}

/// The response to `tasks.task.result.delete`.
pub type DeleteResponse = Done;

/// The errors of `tasks.task.result.delete`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum DeleteError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`NO_TARGET`](Self::NO_TARGET), [`MISSING_ID`](Self::MISSING_ID),
    /// [`TWO_TARGETS`](Self::TWO_TARGETS).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// The user may not delete the result. Fix: Check the user's rights to the result.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl DeleteError {
    /// Neither `id` nor `filter` is given. Fix: Pass the result in `id`.
    pub const NO_TARGET: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "NoTarget",
        &["id", "filter"],
        "Neither `id` nor `filter` is given.",
        "Pass the result in `id`.",
    );

    /// The identifier is missing. Fix: Pass the result in `id`.
    pub const MISSING_ID: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingId",
        &["id"],
        "The identifier is missing.",
        "Pass the result in `id`.",
    );

    /// Both `id` and `filter` are given. Fix: Pass `id` alone.
    pub const TWO_TARGETS: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "TwoTargets",
        &["id", "filter"],
        "Both `id` and `filter` are given.",
        "Pass `id` alone.",
    );

    /// The user may not delete the result. Fix: Check the user's rights to the result.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &["id"],
        "The user may not delete the result.",
        "Check the user's rights to the result.",
    );
}

impl ErrorKind for DeleteError {
    const CAUSES: &'static [Cause] = &[
        Self::NO_TARGET,
        Self::MISSING_ID,
        Self::TWO_TARGETS,
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
