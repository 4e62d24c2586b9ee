// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `im.message.add`: Sends a message to a chat.
//!
//! - effect: writes
//! - scope: `im`
//! - who may call: A user who may write to the chat.
//! - [official page](https://apidocs.bitrix24.com/api-reference/chats/messages/im-message-add.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Sends a message to a chat.
///
/// The request of `im.message.add`.
///
/// At least one of `MESSAGE` and `ATTACH` is required.
///
/// Note: The page marks `MESSAGE` as required, and says that it is if there is no `ATTACH`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::im::message::Add;
///
/// let request = Add::new("chat2941")
///     .message("Message text")
///     .system(false)
///     .url_preview(true)
///     .reply_id(34237);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Add {
    /// The chat: `chat5`, `sg5` for the chat of a group, or the number of a user.
    pub dialog_id: String,
    /// The text.
    pub message: Option<String>,
    /// The blocks of an attachment: an object, or its JSON as a text.
    pub attach: Option<Json>,
    /// The buttons below the message: an object, or its JSON as a text.
    pub keyboard: Option<Json>,
    /// Further entries of the menu of the message: an object, or its JSON as a text.
    pub menu: Option<Json>,
    /// Whether it is a system message.
    ///
    /// Defaults to `"N"`.
    pub system: Option<v2::Yn>,
    /// Whether links are shown with a preview.
    ///
    /// Defaults to `"Y"`.
    pub url_preview: Option<v2::Yn>,
    /// The message that it replies to, of the same chat.
    pub reply_id: Option<Id<entity::ImMessage>>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Add {
    /// Creates a request with its required parameters.
    pub fn new(dialog_id: impl Into<String>) -> Self {
        Self {
            dialog_id: dialog_id.into(),
            message: None,
            attach: None,
            keyboard: None,
            menu: None,
            system: None,
            url_preview: None,
            reply_id: None,
            extra: Default::default(),
        }
    }

    /// Sets `MESSAGE`. The text.
    #[must_use]
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into());
        self
    }

    /// Sets `ATTACH`. The blocks of an attachment: an object, or its JSON as a text.
    #[must_use]
    pub fn attach(mut self, attach: impl Into<Json>) -> Self {
        self.attach = Some(attach.into());
        self
    }

    /// Sets `KEYBOARD`. The buttons below the message: an object, or its JSON as a text.
    #[must_use]
    pub fn keyboard(mut self, keyboard: impl Into<Json>) -> Self {
        self.keyboard = Some(keyboard.into());
        self
    }

    /// Sets `MENU`. Further entries of the menu of the message: an object, or its JSON as a text.
    #[must_use]
    pub fn menu(mut self, menu: impl Into<Json>) -> Self {
        self.menu = Some(menu.into());
        self
    }

    /// Sets `SYSTEM`. Whether it is a system message.
    ///
    /// Defaults to `"N"`.
    #[must_use]
    pub fn system(mut self, system: impl Into<v2::Yn>) -> Self {
        self.system = Some(system.into());
        self
    }

    /// Sets `URL_PREVIEW`. Whether links are shown with a preview.
    ///
    /// Defaults to `"Y"`.
    #[must_use]
    pub fn url_preview(mut self, url_preview: impl Into<v2::Yn>) -> Self {
        self.url_preview = Some(url_preview.into());
        self
    }

    /// Sets `REPLY_ID`. The message that it replies to, of the same chat.
    #[must_use]
    pub fn reply_id(mut self, reply_id: impl Into<Id<entity::ImMessage>>) -> Self {
        self.reply_id = Some(reply_id.into());
        self
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl Add {
    /// Takes `DIALOG_ID` from another call of a batch.
    pub const PARAM_DIALOG_ID: Param<Self, String> = Param::new("DIALOG_ID");
    /// Takes `MESSAGE` from another call of a batch.
    pub const PARAM_MESSAGE: Param<Self, String> = Param::new("MESSAGE");
    /// Takes `SYSTEM` from another call of a batch.
    pub const PARAM_SYSTEM: Param<Self, v2::Yn> = Param::new("SYSTEM");
    /// Takes `URL_PREVIEW` from another call of a batch.
    pub const PARAM_URL_PREVIEW: Param<Self, v2::Yn> = Param::new("URL_PREVIEW");
    /// Takes `REPLY_ID` from another call of a batch.
    pub const PARAM_REPLY_ID: Param<Self, Id<entity::ImMessage>> = Param::new("REPLY_ID");
}

impl Encode for Add {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("DIALOG_ID", &self.dialog_id),
                ("MESSAGE", &self.message),
                ("ATTACH", &self.attach),
                ("KEYBOARD", &self.keyboard),
                ("MENU", &self.menu),
                ("SYSTEM", &self.system),
                ("URL_PREVIEW", &self.url_preview),
                ("REPLY_ID", &self.reply_id),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for Add {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("DIALOG_ID", &mut self.dialog_id),
                ("MESSAGE", &mut self.message),
                ("ATTACH", &mut self.attach),
                ("KEYBOARD", &mut self.keyboard),
                ("MENU", &mut self.menu),
                ("SYSTEM", &mut self.system),
                ("URL_PREVIEW", &mut self.url_preview),
                ("REPLY_ID", &mut self.reply_id),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Add);

impl Method for Add {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("im.message.add", Effect::Write, "im")
        .codes(CODES);
    type Response = AddResponse;
    type Error = AddError;
}

/// The response to `im.message.add`.
pub type AddResponse = Id<entity::ImMessage>;

/// The errors of `im.message.add`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AddError {
    /// The message has neither a text nor an attachment. Fix: Pass a text or an attachment.
    ///
    /// The portal's message: `Message can't be empty`.
    ///
    /// Wire code: `MESSAGE_EMPTY`.
    MessageEmpty,
    /// The user in `DIALOG_ID` is missing or wrong. Fix: Pass the number of a user.
    ///
    /// The portal's message: `User ID can't be empty`.
    ///
    /// Wire code: `USER_ID_EMPTY`.
    UserIdEmpty,
    /// There is no such user. Fix: Look the user up with `user.get`.
    ///
    /// The portal's message: `User not found`.
    ///
    /// Wire code: `USER_NOT_FOUND`.
    UserNotFound,
    /// There is no such chat. Fix: Look the chat up with `im.chat.get`.
    ///
    /// The portal's message: `Error creating message`.
    ///
    /// Wire code: `CHAT_ID`.
    ChatId,
    /// The user may not write to the chat. Fix: Call on behalf of a participant of the chat.
    ///
    /// The portal's message: `Action unavailable`.
    ///
    /// Wire code: `ACCESS_ERROR`.
    AccessError,
    /// The parameters do not fit together. Fix: Correct the parameters.
    ///
    /// The portal's message: `Incorrect params`.
    ///
    /// Wire code: `PARAMS_ERROR`.
    ParamsError,
    /// `ATTACH` is invalid. Fix: Correct the blocks.
    ///
    /// The portal's message: `Incorrect attach params`.
    ///
    /// Wire code: `ATTACH_ERROR`.
    AttachError,
    /// `ATTACH` is too large. Fix: Shorten it.
    ///
    /// The portal's message: `You have exceeded the maximum allowable size of attach`.
    ///
    /// Wire code: `ATTACH_OVERSIZE`.
    AttachOversize,
    /// `KEYBOARD` is invalid. Fix: Correct the buttons.
    ///
    /// The portal's message: `Incorrect keyboard params`.
    ///
    /// Wire code: `KEYBOARD_ERROR`.
    KeyboardError,
    /// `MENU` is invalid. Fix: Correct the entries.
    ///
    /// The portal's message: `Incorrect menu params`.
    ///
    /// Wire code: `MENU_ERROR`.
    MenuError,
    /// The user may not read the message in `REPLY_ID`. Fix: Reply to a message of the chat.
    ///
    /// The portal's message: `Action unavailable`.
    ///
    /// Wire code: `REPLY_ACCESS_ERROR`.
    ReplyAccessError,
    /// The message in `REPLY_ID` is in another chat. Fix: Reply to a message of the same chat.
    ///
    /// The portal's message: `You can only reply to a message within the same chat`.
    ///
    /// Wire code: `REPLY_FROM_OTHER_CHAT_ERROR`.
    ReplyFromOtherChatError,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl AddError {
    /// The message has neither a text nor an attachment. Fix: Pass a text or an attachment.
    ///
    /// The portal's message: `Message can't be empty`.
    pub const MESSAGE_EMPTY: Cause = Cause::new(
        codes::MESSAGE_EMPTY,
        "MessageEmpty",
        &["MESSAGE", "ATTACH"],
        "The message has neither a text nor an attachment.",
        "Pass a text or an attachment.",
    );

    /// The user in `DIALOG_ID` is missing or wrong. Fix: Pass the number of a user.
    ///
    /// The portal's message: `User ID can't be empty`.
    pub const USER_ID_EMPTY: Cause = Cause::new(
        codes::USER_ID_EMPTY,
        "UserIdEmpty",
        &["DIALOG_ID"],
        "The user in `DIALOG_ID` is missing or wrong.",
        "Pass the number of a user.",
    );

    /// There is no such user. Fix: Look the user up with `user.get`.
    ///
    /// The portal's message: `User not found`.
    pub const USER_NOT_FOUND: Cause = Cause::new(
        codes::USER_NOT_FOUND,
        "UserNotFound",
        &[],
        "There is no such user.",
        "Look the user up with `user.get`.",
    );

    /// There is no such chat. Fix: Look the chat up with `im.chat.get`.
    ///
    /// The portal's message: `Error creating message`.
    pub const CHAT_NOT_FOUND: Cause = Cause::new(
        codes::CHAT_ID,
        "ChatNotFound",
        &[],
        "There is no such chat.",
        "Look the chat up with `im.chat.get`.",
    );

    /// The user may not write to the chat. Fix: Call on behalf of a participant of the chat.
    ///
    /// The portal's message: `Action unavailable`.
    pub const ACCESS_ERROR: Cause = Cause::new(
        codes::ACCESS_ERROR,
        "AccessError",
        &[],
        "The user may not write to the chat.",
        "Call on behalf of a participant of the chat.",
    );

    /// The parameters do not fit together. Fix: Correct the parameters.
    ///
    /// The portal's message: `Incorrect params`.
    pub const PARAMS_ERROR: Cause = Cause::new(
        codes::PARAMS_ERROR,
        "ParamsError",
        &[],
        "The parameters do not fit together.",
        "Correct the parameters.",
    );

    /// `ATTACH` is invalid. Fix: Correct the blocks.
    ///
    /// The portal's message: `Incorrect attach params`.
    pub const ATTACH_ERROR: Cause = Cause::new(
        codes::ATTACH_ERROR,
        "AttachError",
        &[],
        "`ATTACH` is invalid.",
        "Correct the blocks.",
    );

    /// `ATTACH` is too large. Fix: Shorten it.
    ///
    /// The portal's message: `You have exceeded the maximum allowable size of attach`.
    pub const ATTACH_OVERSIZE: Cause = Cause::new(
        codes::ATTACH_OVERSIZE,
        "AttachOversize",
        &[],
        "`ATTACH` is too large.",
        "Shorten it.",
    );

    /// `KEYBOARD` is invalid. Fix: Correct the buttons.
    ///
    /// The portal's message: `Incorrect keyboard params`.
    pub const KEYBOARD_ERROR: Cause = Cause::new(
        codes::KEYBOARD_ERROR,
        "KeyboardError",
        &[],
        "`KEYBOARD` is invalid.",
        "Correct the buttons.",
    );

    /// `MENU` is invalid. Fix: Correct the entries.
    ///
    /// The portal's message: `Incorrect menu params`.
    pub const MENU_ERROR: Cause = Cause::new(
        codes::MENU_ERROR,
        "MenuError",
        &[],
        "`MENU` is invalid.",
        "Correct the entries.",
    );

    /// The user may not read the message in `REPLY_ID`. Fix: Reply to a message of the chat.
    ///
    /// The portal's message: `Action unavailable`.
    pub const REPLY_ACCESS_ERROR: Cause = Cause::new(
        codes::REPLY_ACCESS_ERROR,
        "ReplyAccessError",
        &[],
        "The user may not read the message in `REPLY_ID`.",
        "Reply to a message of the chat.",
    );

    /// The message in `REPLY_ID` is in another chat. Fix: Reply to a message of the same chat.
    ///
    /// The portal's message: `You can only reply to a message within the same chat`.
    pub const REPLY_FROM_OTHER_CHAT: Cause = Cause::new(
        codes::REPLY_FROM_OTHER_CHAT_ERROR,
        "ReplyFromOtherChat",
        &[],
        "The message in `REPLY_ID` is in another chat.",
        "Reply to a message of the same chat.",
    );
}

impl ErrorKind for AddError {
    const CAUSES: &'static [Cause] = &[
        Self::MESSAGE_EMPTY,
        Self::USER_ID_EMPTY,
        Self::USER_NOT_FOUND,
        Self::CHAT_NOT_FOUND,
        Self::ACCESS_ERROR,
        Self::PARAMS_ERROR,
        Self::ATTACH_ERROR,
        Self::ATTACH_OVERSIZE,
        Self::KEYBOARD_ERROR,
        Self::MENU_ERROR,
        Self::REPLY_ACCESS_ERROR,
        Self::REPLY_FROM_OTHER_CHAT,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::MESSAGE_EMPTY => Self::MessageEmpty,
            codes::USER_ID_EMPTY => Self::UserIdEmpty,
            codes::USER_NOT_FOUND => Self::UserNotFound,
            codes::CHAT_ID => Self::ChatId,
            codes::ACCESS_ERROR => Self::AccessError,
            codes::PARAMS_ERROR => Self::ParamsError,
            codes::ATTACH_ERROR => Self::AttachError,
            codes::ATTACH_OVERSIZE => Self::AttachOversize,
            codes::KEYBOARD_ERROR => Self::KeyboardError,
            codes::MENU_ERROR => Self::MenuError,
            codes::REPLY_ACCESS_ERROR => Self::ReplyAccessError,
            codes::REPLY_FROM_OTHER_CHAT_ERROR => Self::ReplyFromOtherChatError,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::MessageEmpty => codes::MESSAGE_EMPTY,
            Self::UserIdEmpty => codes::USER_ID_EMPTY,
            Self::UserNotFound => codes::USER_NOT_FOUND,
            Self::ChatId => codes::CHAT_ID,
            Self::AccessError => codes::ACCESS_ERROR,
            Self::ParamsError => codes::PARAMS_ERROR,
            Self::AttachError => codes::ATTACH_ERROR,
            Self::AttachOversize => codes::ATTACH_OVERSIZE,
            Self::KeyboardError => codes::KEYBOARD_ERROR,
            Self::MenuError => codes::MENU_ERROR,
            Self::ReplyAccessError => codes::REPLY_ACCESS_ERROR,
            Self::ReplyFromOtherChatError => codes::REPLY_FROM_OTHER_CHAT_ERROR,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(AddError);
