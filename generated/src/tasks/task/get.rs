// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `tasks.task.get`: Reads one task.
//!
//! - effect: reads
//! - scope: `tasks`
//! - who may call: Any user.
//! - [official page](https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-get-rest-v3.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Reads one task.
///
/// Without `select`, the response has the fields of the task, without related objects. Administrators
/// see every task, managers those of their employees, others those they have access to.
///
/// The request of `tasks.task.get`.
///
/// Note: The example of the page selects two fields of a relation and shows every field beside them;
/// according to the overview, only selected fields are returned. Its error for an unknown field names
/// `status`, which is a field of the task; according to the overview, only an unknown field of a
/// related object is an error.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::tasks::task::Get;
///
/// let request = Get::new(3835);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Get {
    /// The identifier of the object.
    pub id: Id<entity::TasksTask>,
    /// The fields to return.
    pub select: Option<Select<super::Task>>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Get {
    /// Creates a request with its required parameters.
    pub fn new(id: impl Into<Id<entity::TasksTask>>) -> Self {
        Self {
            id: id.into(),
            select: None,
            extra: Default::default(),
        }
    }

    /// Sets `select`. The fields to return.
    #[must_use]
    pub fn select(mut self, select: impl Into<Select<super::Task>>) -> Self {
        self.select = Some(select.into());
        self
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
        out.object_with(&[("id", &self.id), ("select", &self.select)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Get {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("id", &mut self.id), ("select", &mut self.select)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Get);

impl Method for Get {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("tasks.task.get", Effect::Read, "tasks")
        .select("select")
        .codes(CODES);
    type Response = GetResponse;
    type Error = GetError;
}

/// The response to `tasks.task.get`.
pub type GetResponse = Item<super::Task>;

/// The errors of `tasks.task.get`.
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
    /// There is no task with this identifier. Fix: Pass the identifier of an existing task.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION`.
    EntityNotFound,
    /// `select` names a field that a related object does not have. Fix: Take the names from the description
    /// of the related object.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_UNKNOWNDTOPROPERTYEXCEPTION`.
    UnknownProperty,
    /// `select` is not a list of field names, or the body of a batch cannot be read. Fix: Pass an array of
    /// field names; in a batch, an array of calls whose references can be resolved.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INVALIDSELECTEXCEPTION`.
    InvalidSelect,
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

    /// There is no task with this identifier. Fix: Pass the identifier of an existing task.
    pub const NOT_FOUND: Cause = Cause::new(
        codes::ENTITY_NOT_FOUND,
        "NotFound",
        &["id"],
        "There is no task with this identifier.",
        "Pass the identifier of an existing task.",
    );

    /// `select` names a field that a related object does not have. Fix: Take the names from the description
    /// of the related object.
    pub const UNKNOWN_FIELD: Cause = Cause::new(
        codes::UNKNOWN_PROPERTY,
        "UnknownField",
        &[],
        "`select` names a field that a related object does not have.",
        "Take the names from the description of the related object.",
    );
}

impl ErrorKind for GetError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_ID,
        Self::WRONG_TYPE,
        Self::NOT_FOUND,
        Self::UNKNOWN_FIELD,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            codes::ENTITY_NOT_FOUND => Self::EntityNotFound,
            codes::UNKNOWN_PROPERTY => Self::UnknownProperty,
            codes::INVALID_SELECT => Self::InvalidSelect,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::EntityNotFound => codes::ENTITY_NOT_FOUND,
            Self::UnknownProperty => codes::UNKNOWN_PROPERTY,
            Self::InvalidSelect => codes::INVALID_SELECT,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(GetError);
