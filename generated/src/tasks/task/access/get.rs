// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `tasks.task.access.get`: Returns the current user's rights to a task.
//!
//! - effect: reads
//! - scope: `tasks`
//! - who may call: Any user.
//! - [official page](https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-access-get.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Returns the current user's rights to a task.
///
/// The result is the rights themselves, not wrapped in `item`.
///
/// The request of `tasks.task.access.get`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::tasks::task::access::Get;
///
/// let request = Get::new(8017);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Get {
    /// The task.
    pub id: Id<entity::TasksTask>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Get {
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

impl Get {
    /// Takes `id` from another call of a batch.
    pub const PARAM_ID: Param<Self, Id<entity::TasksTask>> = Param::new("id");
}

impl Encode for Get {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("id", &self.id)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Get {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("id", &mut self.id)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Get);

impl Method for Get {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("tasks.task.access.get", Effect::Read, "tasks")
        .codes(CODES);
    type Response = GetResponse;
    type Error = GetError;
}

/// The response to `tasks.task.access.get`.
pub type GetResponse = super::TaskAccess;

/// The errors of `tasks.task.access.get`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum GetError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`MISSING_ID`](Self::MISSING_ID), [`WRONG_TYPE`](Self::WRONG_TYPE).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl GetError {
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
}

impl ErrorKind for GetError {
    const CAUSES: &'static [Cause] = &[Self::MISSING_ID, Self::WRONG_TYPE];
    fn from_code(code: &str) -> Self {
        match code {
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(GetError);
