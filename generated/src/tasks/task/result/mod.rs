// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `tasks.task.result.field`.
pub mod field;
pub mod fields;

mod add;
mod add_from_chat_message;
mod delete;
mod list;
mod object;
mod update;

pub use add::{Add, AddResponse, AddError, AddFields};
pub use add_from_chat_message::{
    AddFromChatMessage, AddFromChatMessageResponse, AddFromChatMessageError,
    AddFromChatMessageFields,
};

pub use delete::{Delete, DeleteResponse, DeleteError};
pub use list::{List, ListResponse, ListError};
pub use object::{TaskResult, TaskResultStatus, TaskResultRights};
pub use update::{Update, UpdateResponse, UpdateError, UpdateFields};
