// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `tasks.task.file.attach`: Attaches files on the Drive to a task.
//!
//! - effect: writes
//! - scope: `tasks`
//! - who may call: The creator of the task or a user who may edit it, with at least read access to the files.
//! - [official page](https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-file-attach.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Attaches files on the Drive to a task.
///
/// The request of `tasks.task.file.attach`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::tasks::task::file::Attach;
///
/// let request = Attach::new(8017, [1065, 1077]);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Attach {
    /// The task.
    pub task_id: Id<entity::TasksTask>,
    /// The files on the Drive, as uploaded by `disk.storage.uploadfile` or `disk.folder.uploadfile`, or
    /// listed by `disk.storage.getchildren` or `disk.folder.getchildren`.
    pub file_ids: Vec<Id<entity::DiskFile>>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Attach {
    /// Creates a request with its required parameters.
    pub fn new(
        task_id: impl Into<Id<entity::TasksTask>>,
        file_ids: impl IntoIterator<Item = impl Into<Id<entity::DiskFile>>>,
    ) -> Self {
        Self {
            task_id: task_id.into(),
            file_ids: file_ids.into_iter().map(Into::into).collect(),
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

impl Attach {
    /// Takes `taskId` from another call of a batch.
    pub const PARAM_TASK_ID: Param<Self, Id<entity::TasksTask>> = Param::new("taskId");
    /// Takes `fileIds` from another call of a batch.
    pub const PARAM_FILE_IDS: Param<Self, Vec<Id<entity::DiskFile>>> = Param::new("fileIds");
}

impl Encode for Attach {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("taskId", &self.task_id), ("fileIds", &self.file_ids)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Attach {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [("taskId", &mut self.task_id), ("fileIds", &mut self.file_ids)],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Attach);

impl Method for Attach {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("tasks.task.file.attach", Effect::Write, "tasks")
        .codes(CODES);
    type Response = AttachResponse;
    type Error = AttachError;
}

/// The response to `tasks.task.file.attach`.
pub type AttachResponse = Done;

/// The errors of `tasks.task.file.attach`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AttachError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`MISSING_FIELD`](Self::MISSING_FIELD), [`WRONG_TYPE`](Self::WRONG_TYPE),
    /// [`ACCESS_DENIED`](Self::ACCESS_DENIED).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl AttachError {
    /// A required parameter is missing. Fix: Pass the task and the files.
    pub const MISSING_FIELD: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingField",
        &["taskId", "fileIds"],
        "A required parameter is missing.",
        "Pass the task and the files.",
    );

    /// The value of the parameter that `validation` names is of the wrong type. Fix: Pass a value of the
    /// documented type.
    pub const WRONG_TYPE: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "WrongType",
        &[],
        "The value of the parameter that `validation` names is of the wrong type.",
        "Pass a value of the documented type.",
    );

    /// The user has no access to the task or to a file; `validation` names no field. Fix: Check the rights
    /// to the task and to the files.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "AccessDenied",
        &[],
        "The user has no access to the task or to a file; `validation` names no field.",
        "Check the rights to the task and to the files.",
    );
}

impl ErrorKind for AttachError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_FIELD,
        Self::WRONG_TYPE,
        Self::ACCESS_DENIED,
    ];
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

impl_error!(AttachError);
