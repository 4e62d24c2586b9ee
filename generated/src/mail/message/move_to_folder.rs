// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `mail.message.movetofolder`: Moves e-mails to a folder, to spam or to the trash.
//!
//! - effect: writes
//! - scope: `mail`
//! - who may call: A user with access to the mailbox that holds the e-mails.
//! - [official page](https://apidocs.bitrix24.com/api-reference/mail/message/mail-message-movetofolder.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Moves e-mails to a folder, to spam or to the trash.
///
/// The request of `mail.message.movetofolder`.
///
/// `folder` is required where `action` is `move`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::mail::message::MoveAction;
/// use bitrix24::mail::message::MoveToFolder;
///
/// let request = MoveToFolder::new([15, 16], MoveAction::Spam);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct MoveToFolder {
    /// The e-mails, as listed by `mail.message.list`; all from one folder of one mailbox.
    ///
    /// Must have at least 1 element.
    pub message_ids: Vec<Id<entity::MailMessage>>,
    /// The target.
    pub action: super::MoveAction,
    /// The name or the path of a folder that the mailbox has.
    pub folder: Option<String>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl MoveToFolder {
    /// Creates a request with its required parameters.
    pub fn new(
        message_ids: impl IntoIterator<Item = impl Into<Id<entity::MailMessage>>>,
        action: super::MoveAction,
    ) -> Self {
        Self {
            message_ids: message_ids.into_iter().map(Into::into).collect(),
            action,
            folder: None,
            extra: Default::default(),
        }
    }

    /// Sets `folder`. The name or the path of a folder that the mailbox has.
    #[must_use]
    pub fn folder(mut self, folder: impl Into<String>) -> Self {
        self.folder = Some(folder.into());
        self
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl MoveToFolder {
    /// Takes `messageIds` from another call of a batch.
    pub const PARAM_MESSAGE_IDS: Param<Self, Vec<Id<entity::MailMessage>>> = Param::new("messageIds");
    /// Takes `action` from another call of a batch.
    pub const PARAM_ACTION: Param<Self, super::MoveAction> = Param::new("action");
    /// Takes `folder` from another call of a batch.
    pub const PARAM_FOLDER: Param<Self, String> = Param::new("folder");
}

impl Encode for MoveToFolder {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("messageIds", &self.message_ids),
                ("action", &self.action),
                ("folder", &self.folder),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for MoveToFolder {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("messageIds", &mut self.message_ids),
                ("action", &mut self.action),
                ("folder", &mut self.folder),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(MoveToFolder);

impl Method for MoveToFolder {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("mail.message.movetofolder", Effect::Write, "mail")
        .codes(CODES);
    type Response = MoveToFolderResponse;
    type Error = MoveToFolderError;
}

/// The response to `mail.message.movetofolder`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct MoveToFolderResponse {
    /// Whether the e-mails were moved.
    pub success: bool,
    /// How many e-mails were moved.
    pub moved_count: i64,
    /// The action that was carried out.
    pub action: super::MoveAction,
}

#[cfg(feature = "serde")]
impl Encode for MoveToFolderResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("success", &self.success),
            ("movedCount", &self.moved_count),
            ("action", &self.action),
        ]);
    }
}

impl Decode for MoveToFolderResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("success", &mut self.success),
            ("movedCount", &mut self.moved_count),
            ("action", &mut self.action),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(MoveToFolderResponse);

/// The errors of `mail.message.movetofolder`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum MoveToFolderError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`MISSING_MESSAGE_IDS`](Self::MISSING_MESSAGE_IDS),
    /// [`SEVERAL_FOLDERS`](Self::SEVERAL_FOLDERS), [`SEVERAL_MAILBOXES`](Self::SEVERAL_MAILBOXES),
    /// [`MESSAGES_UNAVAILABLE`](Self::MESSAGES_UNAVAILABLE), [`MISSING_FOLDER`](Self::MISSING_FOLDER),
    /// [`INVALID_ACTION`](Self::INVALID_ACTION).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// The user may not open the mailbox. Fix: Check the user's permissions and that the scope `mail` is
    /// granted.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl MoveToFolderError {
    /// The e-mails are missing. Fix: Pass the identifiers of e-mails.
    pub const MISSING_MESSAGE_IDS: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingMessageIds",
        &["messageIds"],
        "The e-mails are missing.",
        "Pass the identifiers of e-mails.",
    );

    /// The e-mails are in several folders. Fix: Call the method once per folder.
    pub const SEVERAL_FOLDERS: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "SeveralFolders",
        &["messageIds"],
        "The e-mails are in several folders.",
        "Call the method once per folder.",
    );

    /// The e-mails are in several mailboxes. Fix: Call the method once per mailbox.
    pub const SEVERAL_MAILBOXES: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "SeveralMailboxes",
        &["messageIds"],
        "The e-mails are in several mailboxes.",
        "Call the method once per mailbox.",
    );

    /// The user can open none of the e-mails. Fix: Take the identifiers from `mail.message.list`.
    pub const MESSAGES_UNAVAILABLE: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MessagesUnavailable",
        &["messageIds"],
        "The user can open none of the e-mails.",
        "Take the identifiers from `mail.message.list`.",
    );

    /// The action is `move` and the folder is missing. Fix: Pass the folder, or another action.
    pub const MISSING_FOLDER: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingFolder",
        &["folder"],
        "The action is `move` and the folder is missing.",
        "Pass the folder, or another action.",
    );

    /// The action does not exist. Fix: Pass `move`, `spam` or `delete`.
    pub const INVALID_ACTION: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "InvalidAction",
        &["action"],
        "The action does not exist.",
        "Pass `move`, `spam` or `delete`.",
    );

    /// The user may not open the mailbox. Fix: Check the user's permissions and that the scope `mail` is
    /// granted.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user may not open the mailbox.",
        "Check the user's permissions and that the scope `mail` is granted.",
    );
}

impl ErrorKind for MoveToFolderError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_MESSAGE_IDS,
        Self::SEVERAL_FOLDERS,
        Self::SEVERAL_MAILBOXES,
        Self::MESSAGES_UNAVAILABLE,
        Self::MISSING_FOLDER,
        Self::INVALID_ACTION,
        Self::ACCESS_DENIED,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            codes::ACCESS_DENIED => Self::AccessDenied,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(MoveToFolderError);
