// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `mail.message.createfeedpost`: Creates a post in the news feed from an e-mail.
//!
//! - effect: writes
//! - scope: `mail`
//! - who may call: A user with access to the mailbox that holds the e-mail.
//! - [official page](https://apidocs.bitrix24.com/api-reference/mail/message/mail-message-createfeedpost.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Creates a post in the news feed from an e-mail.
///
/// The request of `mail.message.createfeedpost`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::mail::message::CreateFeedPost;
///
/// let request = CreateFeedPost::new(15).title("Contract discussion");
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct CreateFeedPost {
    /// The e-mail, as listed by `mail.message.list`.
    ///
    /// Must be at least 1.
    pub message_id: Id<entity::MailMessage>,
    /// The title of the post; defaults to the subject of the e-mail.
    pub title: Option<String>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl CreateFeedPost {
    /// Creates a request with its required parameters.
    pub fn new(message_id: impl Into<Id<entity::MailMessage>>) -> Self {
        Self {
            message_id: message_id.into(),
            title: None,
            extra: Default::default(),
        }
    }

    /// Sets `title`. The title of the post; defaults to the subject of the e-mail.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl CreateFeedPost {
    /// Takes `messageId` from another call of a batch.
    pub const PARAM_MESSAGE_ID: Param<Self, Id<entity::MailMessage>> = Param::new("messageId");
    /// Takes `title` from another call of a batch.
    pub const PARAM_TITLE: Param<Self, String> = Param::new("title");
}

impl Encode for CreateFeedPost {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("messageId", &self.message_id), ("title", &self.title)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for CreateFeedPost {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [("messageId", &mut self.message_id), ("title", &mut self.title)],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(CreateFeedPost);

impl Method for CreateFeedPost {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("mail.message.createfeedpost", Effect::Write, "mail")
        .codes(CODES);
    type Response = CreateFeedPostResponse;
    type Error = CreateFeedPostError;
}

/// The response to `mail.message.createfeedpost`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateFeedPostResponse {
    /// Whether the post was created.
    pub success: bool,
    /// The post.
    pub post_id: Id<entity::BlogPost>,
    /// The e-mail that the post was made from.
    pub message_id: Id<entity::MailMessage>,
}

#[cfg(feature = "serde")]
impl Encode for CreateFeedPostResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("success", &self.success),
            ("postId", &self.post_id),
            ("messageId", &self.message_id),
        ]);
    }
}

impl Decode for CreateFeedPostResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("success", &mut self.success),
            ("postId", &mut self.post_id),
            ("messageId", &mut self.message_id),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(CreateFeedPostResponse);

/// The errors of `mail.message.createfeedpost`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum CreateFeedPostError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`INVALID_MESSAGE_ID`](Self::INVALID_MESSAGE_ID),
    /// [`MODULES_MISSING`](Self::MODULES_MISSING), [`MESSAGE_UNAVAILABLE`](Self::MESSAGE_UNAVAILABLE),
    /// [`BLOG_NOT_FOUND`](Self::BLOG_NOT_FOUND), [`CREATION_FAILED`](Self::CREATION_FAILED).
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

impl CreateFeedPostError {
    /// The identifier is missing or not a positive integer. Fix: Pass the identifier of an e-mail.
    pub const INVALID_MESSAGE_ID: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "InvalidMessageId",
        &["messageId"],
        "The identifier is missing or not a positive integer.",
        "Pass the identifier of an e-mail.",
    );

    /// The portal lacks the blog or socialnetwork module. Fix: Install and configure both modules.
    pub const MODULES_MISSING: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "ModulesMissing",
        &[],
        "The portal lacks the blog or socialnetwork module.",
        "Install and configure both modules.",
    );

    /// The e-mail was deleted or moved to another folder. Fix: Check that the e-mail exists and that the
    /// user can open it.
    pub const MESSAGE_UNAVAILABLE: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MessageUnavailable",
        &["messageId"],
        "The e-mail was deleted or moved to another folder.",
        "Check that the e-mail exists and that the user can open it.",
    );

    /// The user has no blog. Fix: Check the user's profile and the settings of the blog.
    pub const BLOG_NOT_FOUND: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "BlogNotFound",
        &[],
        "The user has no blog.",
        "Check the user's profile and the settings of the blog.",
    );

    /// The portal could not create the post. Fix: Check the user's permissions and the parameters.
    pub const CREATION_FAILED: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "CreationFailed",
        &[],
        "The portal could not create the post.",
        "Check the user's permissions and the parameters.",
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

impl ErrorKind for CreateFeedPostError {
    const CAUSES: &'static [Cause] = &[
        Self::INVALID_MESSAGE_ID,
        Self::MODULES_MISSING,
        Self::MESSAGE_UNAVAILABLE,
        Self::BLOG_NOT_FOUND,
        Self::CREATION_FAILED,
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

impl_error!(CreateFeedPostError);
