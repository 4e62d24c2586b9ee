// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.
//! The fields of [`TaskChatMessage`](super::TaskChatMessage), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The message.
pub const ID: Field<super::TaskChatMessage, Id<entity::ImMessage>, FilterableSortable> = Field::new("id");

/// The task that the chat belongs to.
pub const TASK_ID: Field<super::TaskChatMessage, Id<entity::TasksTask>, Plain> = Field::new("taskId");

/// The content of the message.
pub const TEXT: Field<super::TaskChatMessage, String, Plain> = Field::new("text");
