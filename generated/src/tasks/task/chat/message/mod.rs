// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `tasks.task.chat.message.field`.
pub mod field;
pub mod fields;

mod object;
mod send_message;

pub use object::TaskChatMessage;
pub use send_message::{
    SendMessage, SendMessageResponse, SendMessageError, SendMessageFields,
};
