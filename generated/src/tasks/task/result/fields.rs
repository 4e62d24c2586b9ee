// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`TaskResult`](super::TaskResult), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The result.
pub const ID: Field<
    super::TaskResult,
    Id<entity::TasksTaskResult>,
    FilterableSortable,
> = Field::new("id");

/// The task that it belongs to.
///
/// Must be at least 1.
pub const TASK_ID: Field<super::TaskResult, Id<entity::TasksTask>, Filterable> = Field::new("taskId");

/// The text of the result.
pub const TEXT: Field<super::TaskResult, String, Plain> = Field::new("text");

/// The author.
pub const AUTHOR_ID: Field<super::TaskResult, Id<entity::User>, FilterableSortable> = Field::new("authorId");

/// The user of `authorId`.
pub const AUTHOR: Relation<super::TaskResult, crate::tasks::user::TaskUser> = Relation::new("author");

/// When it was added.
pub const CREATED_AT: Field<super::TaskResult, DateTime, Sortable> = Field::new("createdAt");

/// When it was last changed; `null` if never.
pub const UPDATED_AT: Field<super::TaskResult, DateTime, Sortable> = Field::new("updatedAt");

/// Whether it is still open.
pub const STATUS: Field<
    super::TaskResult,
    super::TaskResultStatus,
    FilterableSortable,
> = Field::new("status");

/// The files that belong to it. They cannot be written.
pub const FILE_IDS: Field<super::TaskResult, Vec<i64>, Plain> = Field::new("fileIds");

/// The current user's rights to it.
pub const RIGHTS: Field<super::TaskResult, super::TaskResultRights, Plain> = Field::new("rights");

/// The message in the chat of the task that it was made from, if any.
pub const MESSAGE_ID: Field<
    super::TaskResult,
    Id<entity::ImMessage>,
    FilterableSortable,
> = Field::new("messageId");
