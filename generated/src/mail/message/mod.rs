// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `mail.message.field`.
pub mod field;
pub mod fields;

mod create_calendar_event;
mod create_chat;
mod create_crm_activity;
mod create_feed_post;
mod create_task;
mod forward;
mod get;
mod list;
mod move_to_folder;
mod moveaction;
mod object;
mod remove_crm_activity;
mod reply;
mod send_message;
mod thread;

pub use create_calendar_event::{
    CreateCalendarEvent, CreateCalendarEventResponse, CreateCalendarEventError,
};

pub use create_chat::{CreateChat, CreateChatResponse, CreateChatError};
pub use create_crm_activity::{
    CreateCrmActivity, CreateCrmActivityResponse, CreateCrmActivityError,
};

pub use create_feed_post::{CreateFeedPost, CreateFeedPostResponse, CreateFeedPostError};
pub use create_task::{CreateTask, CreateTaskResponse, CreateTaskError};
pub use forward::{Forward, ForwardResponse, ForwardError};
pub use get::{Get, GetResponse, GetError};
pub use list::{List, ListResponse, ListError};
pub use move_to_folder::{MoveToFolder, MoveToFolderResponse, MoveToFolderError};
pub use moveaction::MoveAction;
pub use object::Message;
pub use remove_crm_activity::{
    RemoveCrmActivity, RemoveCrmActivityResponse, RemoveCrmActivityError,
};

pub use reply::{Reply, ReplyResponse, ReplyError};
pub use send_message::{SendMessage, SendMessageResponse, SendMessageError};
pub use thread::{Thread, ThreadResponse, ThreadError, ThreadMessage};
