// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `im.dialog.messages.get`: Lists the latest messages of a chat.
//!
//! - effect: reads
//! - scope: `im`
//! - who may call: A participant of the chat.
//! - [official page](https://apidocs.bitrix24.com/api-reference/chats/messages/im-dialog-messages-get.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Lists the latest messages of a chat.
///
/// Without `LAST_ID` and `FIRST_ID`, returns the latest messages; the smallest `id` of a response is
/// the `LAST_ID` for the messages before them.
///
/// A response can have more messages than `LIMIT`, if there are unread ones.
///
/// The request of `im.dialog.messages.get`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::im::dialog::messages::Get;
///
/// let request = Get::new("chat1489").first_id(84868).limit(10);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Get {
    /// The chat: `chat5`, `sg5` for the chat of a group, or the number of a user.
    pub dialog_id: String,
    /// The identifier of the row after which the page starts.
    pub last_id: Option<Id<entity::ImMessage>>,
    /// The identifier of the row after which newer rows are returned, the oldest of them.
    pub first_id: Option<Id<entity::ImMessage>>,
    /// A page has 20 rows by default, and at most 50.
    ///
    /// Must be from 1 to 50.
    ///
    /// Defaults to `20`.
    pub limit: Option<i64>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Get {
    /// Creates a request with its required parameters.
    pub fn new(dialog_id: impl Into<String>) -> Self {
        Self {
            dialog_id: dialog_id.into(),
            last_id: None,
            first_id: None,
            limit: None,
            extra: Default::default(),
        }
    }

    /// Sets `LAST_ID`. The identifier of the row after which the page starts.
    #[must_use]
    pub fn last_id(mut self, last_id: impl Into<Id<entity::ImMessage>>) -> Self {
        self.last_id = Some(last_id.into());
        self
    }

    /// Sets `FIRST_ID`. The identifier of the row after which newer rows are returned, the oldest of them.
    #[must_use]
    pub fn first_id(mut self, first_id: impl Into<Id<entity::ImMessage>>) -> Self {
        self.first_id = Some(first_id.into());
        self
    }

    /// Sets `LIMIT`. A page has 20 rows by default, and at most 50.
    ///
    /// Must be from 1 to 50.
    ///
    /// Defaults to `20`.
    #[must_use]
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
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
    /// Takes `DIALOG_ID` from another call of a batch.
    pub const PARAM_DIALOG_ID: Param<Self, String> = Param::new("DIALOG_ID");
    /// Takes `LAST_ID` from another call of a batch.
    pub const PARAM_LAST_ID: Param<Self, Id<entity::ImMessage>> = Param::new("LAST_ID");
    /// Takes `FIRST_ID` from another call of a batch.
    pub const PARAM_FIRST_ID: Param<Self, Id<entity::ImMessage>> = Param::new("FIRST_ID");
    /// Takes `LIMIT` from another call of a batch.
    pub const PARAM_LIMIT: Param<Self, i64> = Param::new("LIMIT");
}

impl Encode for Get {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("DIALOG_ID", &self.dialog_id),
                ("LAST_ID", &self.last_id),
                ("FIRST_ID", &self.first_id),
                ("LIMIT", &self.limit),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for Get {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("DIALOG_ID", &mut self.dialog_id),
                ("LAST_ID", &mut self.last_id),
                ("FIRST_ID", &mut self.first_id),
                ("LIMIT", &mut self.limit),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Get);

impl Method for Get {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("im.dialog.messages.get", Effect::Read, "im")
        .codes(CODES);
    type Response = GetResponse;
    type Error = GetError;
}

#[diagnostic::do_not_recommend]
impl HasItems for GetResponse {
    type Object = crate::v2::im::message::Message;
    const KEY: Option<&'static str> = Some("messages");
}

#[diagnostic::do_not_recommend]
impl Paged for Get {
    const PAGING: Paging = Paging::V2(v2::Family::Since {
        param: "LAST_ID",
        row: "id",
        limit: "LIMIT",
        default: 20,
        max: 50,
    });
}

/// The response to `im.dialog.messages.get`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetResponse {
    /// The chat.
    pub chat_id: Id<entity::ImChat>,
    /// The messages from the latest one.
    pub messages: Vec<crate::v2::im::message::Message>,
    /// The users who wrote the messages.
    pub users: Vec<crate::v2::im::user::ImUser>,
    /// The files of the messages.
    pub files: Vec<crate::v2::im::file::ImFile>,
}

#[cfg(feature = "serde")]
impl Encode for GetResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("chat_id", &self.chat_id),
            ("messages", &self.messages),
            ("users", &self.users),
            ("files", &self.files),
        ]);
    }
}

impl Decode for GetResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("chat_id", &mut self.chat_id),
            ("messages", &mut self.messages),
            ("users", &mut self.users),
            ("files", &mut self.files),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(GetResponse);

/// The errors of `im.dialog.messages.get`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum GetError {
    /// `DIALOG_ID` is missing or cannot be read. Fix: Pass the identifier of a chat.
    ///
    /// The portal's message: `Dialog ID can't be empty`.
    ///
    /// Wire code: `DIALOG_ID_EMPTY`.
    DialogIdEmpty,
    /// `FIRST_ID` is not a number. Fix: Pass the identifier of a message.
    ///
    /// The portal's message: `First ID can't be string`.
    ///
    /// Wire code: `FIRST_ID_STRING`.
    FirstIdString,
    /// `LAST_ID` is not a number. Fix: Pass the identifier of a message.
    ///
    /// The portal's message: `Last ID can't be string`.
    ///
    /// Wire code: `LAST_ID_STRING`.
    LastIdString,
    /// The user does not participate in the chat. Fix: Call on behalf of a participant of the chat.
    ///
    /// The portal's message: `You do not have access to the specified dialog`.
    ///
    /// Wire code: `ACCESS_ERROR`.
    AccessError,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl GetError {
    /// `DIALOG_ID` is missing or cannot be read. Fix: Pass the identifier of a chat.
    ///
    /// The portal's message: `Dialog ID can't be empty`.
    pub const INVALID_DIALOG_ID: Cause = Cause::new(
        codes::DIALOG_ID_EMPTY,
        "InvalidDialogId",
        &["DIALOG_ID"],
        "`DIALOG_ID` is missing or cannot be read.",
        "Pass the identifier of a chat.",
    );

    /// `FIRST_ID` is not a number. Fix: Pass the identifier of a message.
    ///
    /// The portal's message: `First ID can't be string`.
    pub const INVALID_FIRST_ID: Cause = Cause::new(
        codes::FIRST_ID_STRING,
        "InvalidFirstId",
        &["FIRST_ID"],
        "`FIRST_ID` is not a number.",
        "Pass the identifier of a message.",
    );

    /// `LAST_ID` is not a number. Fix: Pass the identifier of a message.
    ///
    /// The portal's message: `Last ID can't be string`.
    pub const INVALID_LAST_ID: Cause = Cause::new(
        codes::LAST_ID_STRING,
        "InvalidLastId",
        &["LAST_ID"],
        "`LAST_ID` is not a number.",
        "Pass the identifier of a message.",
    );

    /// The user does not participate in the chat. Fix: Call on behalf of a participant of the chat.
    ///
    /// The portal's message: `You do not have access to the specified dialog`.
    pub const ACCESS_ERROR: Cause = Cause::new(
        codes::ACCESS_ERROR,
        "AccessError",
        &[],
        "The user does not participate in the chat.",
        "Call on behalf of a participant of the chat.",
    );
}

impl ErrorKind for GetError {
    const CAUSES: &'static [Cause] = &[
        Self::INVALID_DIALOG_ID,
        Self::INVALID_FIRST_ID,
        Self::INVALID_LAST_ID,
        Self::ACCESS_ERROR,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::DIALOG_ID_EMPTY => Self::DialogIdEmpty,
            codes::FIRST_ID_STRING => Self::FirstIdString,
            codes::LAST_ID_STRING => Self::LastIdString,
            codes::ACCESS_ERROR => Self::AccessError,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::DialogIdEmpty => codes::DIALOG_ID_EMPTY,
            Self::FirstIdString => codes::FIRST_ID_STRING,
            Self::LastIdString => codes::LAST_ID_STRING,
            Self::AccessError => codes::ACCESS_ERROR,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(GetError);
