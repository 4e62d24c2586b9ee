// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `task.commentitem.add`: Adds a comment to a task.
//!
//! - effect: writes
//! - scope: `task`
//! - who may call: A user who may read the task.
//! - [official page](https://apidocs.bitrix24.com/api-reference/tasks/comment-item/task-comment-item-add.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Adds a comment to a task.
///
/// The request of `task.commentitem.add`.
///
/// Bitrix24 no longer develops the method; use `tasks.task.chat.message.send`.
///
/// The portal takes the parameters by their positions, in the order of the fields.
///
/// Note: The failure on the page has the code `ERROR_CODE`, the table `ERROR_CORE`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::DateTime;
/// use bitrix24::v2::task::commentitem::Add;
/// use bitrix24::v2::task::commentitem::CommentFields;
///
/// let request = Add::new(
///     8017,
///     CommentFields::new("Text of the new task comment")
///         .author_id(503)
///         .post_date("2025-07-15T14:30:00+02:00".parse::<DateTime>()?)
///         .uf_forum_message_doc(["n4755", "n4753"]),
/// );
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[deprecated(note = "outdated; use `tasks.task.chat.message.send`")]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Add {
    /// The task.
    pub task_id: Id<entity::TasksTask>,
    /// The comment.
    pub fields: CommentFields,
}

impl Add {
    /// Creates a request with its required parameters.
    pub fn new(task_id: impl Into<Id<entity::TasksTask>>, fields: CommentFields) -> Self {
        Self {
            task_id: task_id.into(),
            fields,
        }
    }
}

impl Add {
    /// Takes `TASKID` from another call of a batch.
    pub const PARAM_TASK_ID: Param<Self, Id<entity::TasksTask>> = Param::new("0");
    /// Takes `FIELDS` from another call of a batch.
    pub const PARAM_FIELDS: Param<Self, CommentFields> = Param::new("1");
}

impl Encode for Add {
    fn encode(&self, out: &mut JsonWriter) {
        v2::Arguments(&[&self.task_id, &self.fields]).encode(out);
    }
}

#[cfg(feature = "serde")]
impl Decode for Add {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        v2::ArgumentSlots(&mut [&mut self.task_id, &mut self.fields]).decode(value)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Add);

impl Method for Add {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("task.commentitem.add", Effect::Write, "task")
        .codes(CODES);
    type Response = AddResponse;
    type Error = AddError;
}

/// The response to `task.commentitem.add`.
pub type AddResponse = i64;

/// The comment.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct CommentFields {
    /// The text.
    pub post_message: String,
    /// The author, by default the user of the call. Any user may write in the name of another one.
    pub author_id: Option<Id<entity::User>>,
    /// The date of the comment.
    pub post_date: Option<DateTime>,
    /// The files on the Drive, each as `n` with its identifier. The author must have access to them.
    ///
    /// Each element must match `^n[0-9]+$`.
    pub uf_forum_message_doc: Option<Vec<String>>,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl CommentFields {
    /// Creates a value with its required fields.
    pub fn new(post_message: impl Into<String>) -> Self {
        Self {
            post_message: post_message.into(),
            author_id: None,
            post_date: None,
            uf_forum_message_doc: None,
            extra: Default::default(),
        }
    }

    /// Sets `AUTHOR_ID`. The author, by default the user of the call. Any user may write in the name of
    /// another one.
    #[must_use]
    pub fn author_id(mut self, author_id: impl Into<Id<entity::User>>) -> Self {
        self.author_id = Some(author_id.into());
        self
    }

    /// Sets `POST_DATE`. The date of the comment.
    #[must_use]
    pub fn post_date(mut self, post_date: impl IntoValue<DateTime>) -> Self {
        self.post_date = Some(post_date.into_value());
        self
    }

    /// Sets `UF_FORUM_MESSAGE_DOC`. The files on the Drive, each as `n` with its identifier. The author
    /// must have access to them.
    ///
    /// Each element must match `^n[0-9]+$`.
    #[must_use]
    pub fn uf_forum_message_doc(mut self, uf_forum_message_doc: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.uf_forum_message_doc = Some(uf_forum_message_doc.into_iter().map(Into::into).collect());
        self
    }

    /// Sets an undocumented field, such as a user field.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl CommentFields {
    /// Takes `POST_MESSAGE` from another call of a batch.
    pub const PARAM_POST_MESSAGE: Param<Self, String> = Param::new("POST_MESSAGE");
    /// Takes `AUTHOR_ID` from another call of a batch.
    pub const PARAM_AUTHOR_ID: Param<Self, Id<entity::User>> = Param::new("AUTHOR_ID");
    /// Takes `POST_DATE` from another call of a batch.
    pub const PARAM_POST_DATE: Param<Self, DateTime> = Param::new("POST_DATE");
    /// Takes `UF_FORUM_MESSAGE_DOC` from another call of a batch.
    pub const PARAM_UF_FORUM_MESSAGE_DOC: Param<Self, Vec<String>> = Param::new("UF_FORUM_MESSAGE_DOC");
}

impl Encode for CommentFields {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("POST_MESSAGE", &self.post_message),
                ("AUTHOR_ID", &self.author_id),
                ("POST_DATE", &self.post_date),
                ("UF_FORUM_MESSAGE_DOC", &self.uf_forum_message_doc),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for CommentFields {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("POST_MESSAGE", &mut self.post_message),
                ("AUTHOR_ID", &mut self.author_id),
                ("POST_DATE", &mut self.post_date),
                ("UF_FORUM_MESSAGE_DOC", &mut self.uf_forum_message_doc),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(CommentFields);

/// The errors of `task.commentitem.add`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AddError {
    /// The method failed, and only the message says why.
    ///
    /// Documented causes: [`MESSAGE_MISSING`](Self::MESSAGE_MISSING), [`MAY_NOT_ADD`](Self::MAY_NOT_ADD),
    /// [`FILE_NOT_FOUND`](Self::FILE_NOT_FOUND), [`UNKNOWN_FIELD`](Self::UNKNOWN_FIELD),
    /// [`INVALID_TASK`](Self::INVALID_TASK).
    ///
    /// Wire code: `ERROR_CORE`.
    ErrorCore,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl AddError {
    /// `POST_MESSAGE` is missing or empty. Fix: Pass a text.
    ///
    /// The portal's message: `Comment text is not specified`.
    pub const MESSAGE_MISSING: Cause = Cause::new(
        codes::ERROR_CORE,
        "MessageMissing",
        &["FIELDS.POST_MESSAGE"],
        "`POST_MESSAGE` is missing or empty.",
        "Pass a text.",
    );

    /// The user may not read the task. Fix: Check the user's role in the task.
    ///
    /// The portal's message: `Insufficient permissions to add a comment`.
    pub const MAY_NOT_ADD: Cause = Cause::new(
        codes::ERROR_CORE,
        "MayNotAdd",
        &[],
        "The user may not read the task.",
        "Check the user's role in the task.",
    );

    /// There is no such file in `UF_FORUM_MESSAGE_DOC` or the author may not read it. Fix: Correct the
    /// identifiers.
    ///
    /// The portal's message: `File not found`.
    pub const FILE_NOT_FOUND: Cause = Cause::new(
        codes::ERROR_CORE,
        "FileNotFound",
        &[],
        "There is no such file in `UF_FORUM_MESSAGE_DOC` or the author may not read it.",
        "Correct the identifiers.",
    );

    /// `FIELDS` has a field that comments do not have. Fix: Leave the field out.
    ///
    /// The portal's message:
    /// ``TASKS_ERROR_EXCEPTION_#256; Param #1 (arFields) for method ctaskcommentitem::add() must not contain key `FIELD_NAME`.; 256/TE/WRONG_ARGUMENTS``.
    pub const UNKNOWN_FIELD: Cause = Cause::new(
        codes::ERROR_CORE,
        "UnknownField",
        &["FIELDS"],
        "`FIELDS` has a field that comments do not have.",
        "Leave the field out.",
    );

    /// `TASKID` is not a number. Fix: Pass the identifier of a task.
    ///
    /// The portal's message:
    /// `TASKS_ERROR_EXCEPTION_#256; Param #0 (taskId) for method ctaskcommentitem::add() expected to be of type "integer", but given something else.; 256/TE/WRONG_ARGUMENTS`.
    pub const INVALID_TASK: Cause = Cause::new(
        codes::ERROR_CORE,
        "InvalidTask",
        &["TASKID"],
        "`TASKID` is not a number.",
        "Pass the identifier of a task.",
    );
}

impl ErrorKind for AddError {
    const CAUSES: &'static [Cause] = &[
        Self::MESSAGE_MISSING,
        Self::MAY_NOT_ADD,
        Self::FILE_NOT_FOUND,
        Self::UNKNOWN_FIELD,
        Self::INVALID_TASK,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::ERROR_CORE => Self::ErrorCore,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::ErrorCore => codes::ERROR_CORE,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(AddError);
