// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `call.followup.get`: Reads the follow-up of one call.
//!
//! - effect: reads
//! - scope: `call`
//! - who may call: A user with access to the call.
//! - [official page](https://apidocs.bitrix24.com/api-reference/telephony/follow-up/call-followup-get.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Reads the follow-up of one call.
///
/// Without `select`, every field comes, and those without data are `null`. With an empty `select`, only
/// `callId`, `callType`, `initiatorId`, `startDate`, `endDate` and `durationSeconds` come. With names,
/// only these and `callId` come.
///
/// The request of `call.followup.get`.
///
/// Note: The page leaves out the elements of arrays in its response with comments; here they are empty.
/// It says that every field comes without `select`, and `call.followup.field.list` says that `chatId`,
/// `uuid` and `tracks` come only if `select` names them.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::call::followup::Get;
/// use bitrix24::call::followup::GetMentionFormat;
///
/// let request = Get::new(12345).mention_format(GetMentionFormat::Html);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Get {
    /// The call, as listed by `call.followup.list`.
    pub call_id: Id<entity::CallFollowup>,
    /// How texts of the AI blocks mention users.
    ///
    /// Defaults to `"bb"`.
    pub mention_format: Option<GetMentionFormat>,
    /// The fields to return.
    pub select: Option<Select<super::Followup>>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Get {
    /// Creates a request with its required parameters.
    pub fn new(call_id: impl Into<Id<entity::CallFollowup>>) -> Self {
        Self {
            call_id: call_id.into(),
            mention_format: None,
            select: None,
            extra: Default::default(),
        }
    }

    /// Sets `mentionFormat`. How texts of the AI blocks mention users.
    ///
    /// Defaults to `"bb"`.
    #[must_use]
    pub fn mention_format(mut self, mention_format: GetMentionFormat) -> Self {
        self.mention_format = Some(mention_format);
        self
    }

    /// Sets `select`. The fields to return.
    #[must_use]
    pub fn select(mut self, select: impl Into<Select<super::Followup>>) -> Self {
        self.select = Some(select.into());
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
    /// Takes `callId` from another call of a batch.
    pub const PARAM_CALL_ID: Param<Self, Id<entity::CallFollowup>> = Param::new("callId");
    /// Takes `mentionFormat` from another call of a batch.
    pub const PARAM_MENTION_FORMAT: Param<Self, GetMentionFormat> = Param::new("mentionFormat");
}

impl Encode for Get {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("callId", &self.call_id),
                ("mentionFormat", &self.mention_format),
                ("select", &self.select),
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
                ("callId", &mut self.call_id),
                ("mentionFormat", &mut self.mention_format),
                ("select", &mut self.select),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Get);

impl Method for Get {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("call.followup.get", Effect::Read, "call")
        .select("select")
        .codes(CODES);
    type Response = GetResponse;
    type Error = GetError;
}

/// The response to `call.followup.get`.
pub type GetResponse = Item<super::Followup>;

/// How texts of the AI blocks mention users.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum GetMentionFormat {
    /// As BBCode.
    Bb,
    /// As HTML.
    Html,
    /// As plain text, without markup.
    None,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for GetMentionFormat {
    fn from_wire(text: &str) -> Self {
        match text {
            "bb" => Self::Bb,
            "html" => Self::Html,
            "none" => Self::None,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Bb => "bb",
            Self::Html => "html",
            Self::None => "none",
            Self::Other(text) => text,
        }
    }
}

open_enum!(GetMentionFormat);

#[cfg(feature = "serde")]
serde_as_wire!(GetMentionFormat);

/// The errors of `call.followup.get`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum GetError {
    /// The scope `call` is missing. Fix: Grant the scope `call`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INSUFFICIENTSCOPEEXCEPTION`.
    InsufficientScope,
    /// The user may not see the follow-up of the call. Fix: Call on behalf of a participant, or of a member
    /// of the call's chat.
    ///
    /// Wire code: `access_denied`.
    FollowupAccessDenied,
    /// There is no such call; if there is one that the user may not see, the call fails with
    /// `access_denied`. Fix: Take the identifier from `call.followup.list`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION`.
    EntityNotFound,
    /// A name in `select` is unknown. Fix: Take the names from the fields of a follow-up.
    ///
    /// Wire code: `invalid_select_field`.
    FollowupInvalidSelectField,
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`INVALID_CALL_ID`](Self::INVALID_CALL_ID),
    /// [`INVALID_MENTION_FORMAT`](Self::INVALID_MENTION_FORMAT).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl GetError {
    /// The scope `call` is missing. Fix: Grant the scope `call`.
    pub const INSUFFICIENT_SCOPE: Cause = Cause::new(
        codes::INSUFFICIENT_SCOPE,
        "InsufficientScope",
        &[],
        "The scope `call` is missing.",
        "Grant the scope `call`.",
    );

    /// The user may not see the follow-up of the call. Fix: Call on behalf of a participant, or of a member
    /// of the call's chat.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::FOLLOWUP_ACCESS_DENIED,
        "AccessDenied",
        &["callId"],
        "The user may not see the follow-up of the call.",
        "Call on behalf of a participant, or of a member of the call's chat.",
    );

    /// There is no such call; if there is one that the user may not see, the call fails with
    /// `access_denied`. Fix: Take the identifier from `call.followup.list`.
    pub const CALL_NOT_FOUND: Cause = Cause::new(
        codes::ENTITY_NOT_FOUND,
        "CallNotFound",
        &["callId"],
        "There is no such call; if there is one that the user may not see, the call fails with `access_denied`.",
        "Take the identifier from `call.followup.list`.",
    );

    /// A name in `select` is unknown. Fix: Take the names from the fields of a follow-up.
    pub const INVALID_SELECT: Cause = Cause::new(
        codes::FOLLOWUP_INVALID_SELECT_FIELD,
        "InvalidSelect",
        &["select"],
        "A name in `select` is unknown.",
        "Take the names from the fields of a follow-up.",
    );

    /// The identifier of the call is missing or not an integer. Fix: Pass an integer.
    pub const INVALID_CALL_ID: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "InvalidCallId",
        &["callId"],
        "The identifier of the call is missing or not an integer.",
        "Pass an integer.",
    );

    /// The format of mentions is unknown. Fix: Pass `bb`, `html` or `none`.
    pub const INVALID_MENTION_FORMAT: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "InvalidMentionFormat",
        &["mentionFormat"],
        "The format of mentions is unknown.",
        "Pass `bb`, `html` or `none`.",
    );
}

impl ErrorKind for GetError {
    const CAUSES: &'static [Cause] = &[
        Self::INSUFFICIENT_SCOPE,
        Self::ACCESS_DENIED,
        Self::CALL_NOT_FOUND,
        Self::INVALID_SELECT,
        Self::INVALID_CALL_ID,
        Self::INVALID_MENTION_FORMAT,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::INSUFFICIENT_SCOPE => Self::InsufficientScope,
            codes::FOLLOWUP_ACCESS_DENIED => Self::FollowupAccessDenied,
            codes::ENTITY_NOT_FOUND => Self::EntityNotFound,
            codes::FOLLOWUP_INVALID_SELECT_FIELD => Self::FollowupInvalidSelectField,
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::InsufficientScope => codes::INSUFFICIENT_SCOPE,
            Self::FollowupAccessDenied => codes::FOLLOWUP_ACCESS_DENIED,
            Self::EntityNotFound => codes::ENTITY_NOT_FOUND,
            Self::FollowupInvalidSelectField => codes::FOLLOWUP_INVALID_SELECT_FIELD,
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(GetError);
