// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `telephony.externalCall.register`: Registers a call of another telephone system.
//!
//! - effect: writes
//! - scope: `telephony`
//! - who may call: Any user.
//! - [official page](https://apidocs.bitrix24.com/api-reference/telephony/telephony-external-call-register.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Registers a call of another telephone system.
///
/// A call that is registered again within 30 minutes, with the same numbers, kind, user, line and
/// `EXTERNAL_CALL_ID`, can get the `CALL_ID` of the earlier registration.
///
/// `telephony.externalCall.finish` makes a CRM activity of the call.
///
/// The request of `telephony.externalCall.register`.
///
/// Only an application can call it: the portal refuses webhooks.
///
/// At least one of `USER_ID` and `USER_PHONE_INNER` is required.
///
/// Note: The request of the page has `TYPE` as a number, which portals also take as a text. The page
/// marks both `USER_ID` and `USER_PHONE_INNER` as required, and says that one of them is enough.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::telephony::external_call::Register;
/// use bitrix24::v2::voximplant::CallCrmType;
/// use bitrix24::v2::voximplant::CallType;
///
/// let request = Register::new("79062195047", CallType::Incoming)
///     .user_id(1269)
///     .crm_entity_type(CallCrmType::Contact)
///     .crm_entity_id(797)
///     .show(true)
///     .line_number("3")
///     .external_call_id("asterisk-1710140185.18441");
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Register {
    /// The user who makes or takes the call.
    pub user_id: Option<Id<entity::User>>,
    /// The internal number of the user.
    pub user_phone_inner: Option<String>,
    /// The number of the client.
    pub phone_number: String,
    /// Who calls whom.
    pub r#type: crate::v2::voximplant::CallType,
    /// When the call began, by default now.
    pub call_start_date: Option<DateTime>,
    /// Whether a CRM object is created if none has the number.
    ///
    /// Defaults to `0`.
    pub crm_create: Option<v2::Flag>,
    /// The source of the CRM object, from `crm.status.list`.
    pub crm_source: Option<String>,
    /// The kind of the CRM object.
    pub crm_entity_type: Option<crate::v2::voximplant::CallCrmType>,
    /// The CRM object that the call belongs to.
    pub crm_entity_id: Option<i64>,
    /// Whether the user sees the card of the call.
    ///
    /// Defaults to `1`.
    pub show: Option<v2::Flag>,
    /// Whether the user's chat gets a message about the call.
    ///
    /// Defaults to `1`.
    pub add_to_chat: Option<v2::Flag>,
    /// The list of calls that the call is made for.
    pub call_list_id: Option<i64>,
    /// The number of the external line.
    pub line_number: Option<String>,
    /// The call in the other system, different for each call.
    pub external_call_id: Option<String>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Register {
    /// Creates a request with its required parameters.
    pub fn new(phone_number: impl Into<String>, r#type: crate::v2::voximplant::CallType) -> Self {
        Self {
            user_id: None,
            user_phone_inner: None,
            phone_number: phone_number.into(),
            r#type,
            call_start_date: None,
            crm_create: None,
            crm_source: None,
            crm_entity_type: None,
            crm_entity_id: None,
            show: None,
            add_to_chat: None,
            call_list_id: None,
            line_number: None,
            external_call_id: None,
            extra: Default::default(),
        }
    }

    /// Sets `USER_ID`. The user who makes or takes the call.
    #[must_use]
    pub fn user_id(mut self, user_id: impl Into<Id<entity::User>>) -> Self {
        self.user_id = Some(user_id.into());
        self
    }

    /// Sets `USER_PHONE_INNER`. The internal number of the user.
    #[must_use]
    pub fn user_phone_inner(mut self, user_phone_inner: impl Into<String>) -> Self {
        self.user_phone_inner = Some(user_phone_inner.into());
        self
    }

    /// Sets `CALL_START_DATE`. When the call began, by default now.
    #[must_use]
    pub fn call_start_date(mut self, call_start_date: impl IntoValue<DateTime>) -> Self {
        self.call_start_date = Some(call_start_date.into_value());
        self
    }

    /// Sets `CRM_CREATE`. Whether a CRM object is created if none has the number.
    ///
    /// Defaults to `0`.
    #[must_use]
    pub fn crm_create(mut self, crm_create: impl Into<v2::Flag>) -> Self {
        self.crm_create = Some(crm_create.into());
        self
    }

    /// Sets `CRM_SOURCE`. The source of the CRM object, from `crm.status.list`.
    #[must_use]
    pub fn crm_source(mut self, crm_source: impl Into<String>) -> Self {
        self.crm_source = Some(crm_source.into());
        self
    }

    /// Sets `CRM_ENTITY_TYPE`. The kind of the CRM object.
    #[must_use]
    pub fn crm_entity_type(mut self, crm_entity_type: crate::v2::voximplant::CallCrmType) -> Self {
        self.crm_entity_type = Some(crm_entity_type);
        self
    }

    /// Sets `CRM_ENTITY_ID`. The CRM object that the call belongs to.
    #[must_use]
    pub fn crm_entity_id(mut self, crm_entity_id: i64) -> Self {
        self.crm_entity_id = Some(crm_entity_id);
        self
    }

    /// Sets `SHOW`. Whether the user sees the card of the call.
    ///
    /// Defaults to `1`.
    #[must_use]
    pub fn show(mut self, show: impl Into<v2::Flag>) -> Self {
        self.show = Some(show.into());
        self
    }

    /// Sets `ADD_TO_CHAT`. Whether the user's chat gets a message about the call.
    ///
    /// Defaults to `1`.
    #[must_use]
    pub fn add_to_chat(mut self, add_to_chat: impl Into<v2::Flag>) -> Self {
        self.add_to_chat = Some(add_to_chat.into());
        self
    }

    /// Sets `CALL_LIST_ID`. The list of calls that the call is made for.
    #[must_use]
    pub fn call_list_id(mut self, call_list_id: i64) -> Self {
        self.call_list_id = Some(call_list_id);
        self
    }

    /// Sets `LINE_NUMBER`. The number of the external line.
    #[must_use]
    pub fn line_number(mut self, line_number: impl Into<String>) -> Self {
        self.line_number = Some(line_number.into());
        self
    }

    /// Sets `EXTERNAL_CALL_ID`. The call in the other system, different for each call.
    #[must_use]
    pub fn external_call_id(mut self, external_call_id: impl Into<String>) -> Self {
        self.external_call_id = Some(external_call_id.into());
        self
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl Register {
    /// Takes `USER_ID` from another call of a batch.
    pub const PARAM_USER_ID: Param<Self, Id<entity::User>> = Param::new("USER_ID");
    /// Takes `USER_PHONE_INNER` from another call of a batch.
    pub const PARAM_USER_PHONE_INNER: Param<Self, String> = Param::new("USER_PHONE_INNER");
    /// Takes `PHONE_NUMBER` from another call of a batch.
    pub const PARAM_PHONE_NUMBER: Param<Self, String> = Param::new("PHONE_NUMBER");
    /// Takes `TYPE` from another call of a batch.
    pub const PARAM_TYPE: Param<Self, crate::v2::voximplant::CallType> = Param::new("TYPE");
    /// Takes `CALL_START_DATE` from another call of a batch.
    pub const PARAM_CALL_START_DATE: Param<Self, DateTime> = Param::new("CALL_START_DATE");
    /// Takes `CRM_CREATE` from another call of a batch.
    pub const PARAM_CRM_CREATE: Param<Self, v2::Flag> = Param::new("CRM_CREATE");
    /// Takes `CRM_SOURCE` from another call of a batch.
    pub const PARAM_CRM_SOURCE: Param<Self, String> = Param::new("CRM_SOURCE");
    /// Takes `CRM_ENTITY_TYPE` from another call of a batch.
    pub const PARAM_CRM_ENTITY_TYPE: Param<Self, crate::v2::voximplant::CallCrmType> = Param::new("CRM_ENTITY_TYPE");
    /// Takes `CRM_ENTITY_ID` from another call of a batch.
    pub const PARAM_CRM_ENTITY_ID: Param<Self, i64> = Param::new("CRM_ENTITY_ID");
    /// Takes `SHOW` from another call of a batch.
    pub const PARAM_SHOW: Param<Self, v2::Flag> = Param::new("SHOW");
    /// Takes `ADD_TO_CHAT` from another call of a batch.
    pub const PARAM_ADD_TO_CHAT: Param<Self, v2::Flag> = Param::new("ADD_TO_CHAT");
    /// Takes `CALL_LIST_ID` from another call of a batch.
    pub const PARAM_CALL_LIST_ID: Param<Self, i64> = Param::new("CALL_LIST_ID");
    /// Takes `LINE_NUMBER` from another call of a batch.
    pub const PARAM_LINE_NUMBER: Param<Self, String> = Param::new("LINE_NUMBER");
    /// Takes `EXTERNAL_CALL_ID` from another call of a batch.
    pub const PARAM_EXTERNAL_CALL_ID: Param<Self, String> = Param::new("EXTERNAL_CALL_ID");
}

impl Encode for Register {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("USER_ID", &self.user_id),
                ("USER_PHONE_INNER", &self.user_phone_inner),
                ("PHONE_NUMBER", &self.phone_number),
                ("TYPE", &self.r#type),
                ("CALL_START_DATE", &self.call_start_date),
                ("CRM_CREATE", &self.crm_create),
                ("CRM_SOURCE", &self.crm_source),
                ("CRM_ENTITY_TYPE", &self.crm_entity_type),
                ("CRM_ENTITY_ID", &self.crm_entity_id),
                ("SHOW", &self.show),
                ("ADD_TO_CHAT", &self.add_to_chat),
                ("CALL_LIST_ID", &self.call_list_id),
                ("LINE_NUMBER", &self.line_number),
                ("EXTERNAL_CALL_ID", &self.external_call_id),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for Register {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("USER_ID", &mut self.user_id),
                ("USER_PHONE_INNER", &mut self.user_phone_inner),
                ("PHONE_NUMBER", &mut self.phone_number),
                ("TYPE", &mut self.r#type),
                ("CALL_START_DATE", &mut self.call_start_date),
                ("CRM_CREATE", &mut self.crm_create),
                ("CRM_SOURCE", &mut self.crm_source),
                ("CRM_ENTITY_TYPE", &mut self.crm_entity_type),
                ("CRM_ENTITY_ID", &mut self.crm_entity_id),
                ("SHOW", &mut self.show),
                ("ADD_TO_CHAT", &mut self.add_to_chat),
                ("CALL_LIST_ID", &mut self.call_list_id),
                ("LINE_NUMBER", &mut self.line_number),
                ("EXTERNAL_CALL_ID", &mut self.external_call_id),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Register);

impl Method for Register {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("telephony.externalCall.register", Effect::Write, "telephony")
        .application_only()
        .codes(CODES);
    type Response = RegisterResponse;
    type Error = RegisterError;
}

/// The response to `telephony.externalCall.register`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct RegisterResponse {
    /// The call, as other methods of telephony name it.
    pub call_id: String,
    /// The lead that was created.
    pub crm_created_lead: Option<i64>,
    /// The CRM objects that were created.
    pub crm_created_entities: Vec<CreatedEntity>,
    /// The kind of the main CRM object.
    pub crm_entity_type: Option<crate::v2::voximplant::CallCrmType>,
    /// The main CRM object.
    pub crm_entity_id: Option<i64>,
    /// Why no lead was created.
    pub lead_creation_error: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for RegisterResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("CALL_ID", &self.call_id),
            ("CRM_CREATED_LEAD", &self.crm_created_lead),
            ("CRM_CREATED_ENTITIES", &self.crm_created_entities),
            ("CRM_ENTITY_TYPE", &self.crm_entity_type),
            ("CRM_ENTITY_ID", &self.crm_entity_id),
            ("LEAD_CREATION_ERROR", &self.lead_creation_error),
        ]);
    }
}

impl Decode for RegisterResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("CALL_ID", &mut self.call_id),
            ("CRM_CREATED_LEAD", &mut self.crm_created_lead),
            ("CRM_CREATED_ENTITIES", &mut self.crm_created_entities),
            ("CRM_ENTITY_TYPE", &mut self.crm_entity_type),
            ("CRM_ENTITY_ID", &mut self.crm_entity_id),
            ("LEAD_CREATION_ERROR", &mut self.lead_creation_error),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(RegisterResponse);

/// The CRM objects that were created.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CreatedEntity {
    /// The kind of the CRM object.
    pub entity_type: crate::v2::voximplant::CallCrmType,
    /// The CRM object.
    pub entity_id: i64,
}

#[cfg(feature = "serde")]
impl Encode for CreatedEntity {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("ENTITY_TYPE", &self.entity_type), ("ENTITY_ID", &self.entity_id)]);
    }
}

impl Decode for CreatedEntity {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("ENTITY_TYPE", &mut self.entity_type),
            ("ENTITY_ID", &mut self.entity_id),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(CreatedEntity);

/// The errors of `telephony.externalCall.register`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum RegisterError {
    /// The call does not come from an application. Fix: Call with an access token of an application.
    ///
    /// The portal's message: `Current authorization type is denied for this method.`.
    ///
    /// Wire code: `WRONG_AUTH_TYPE`.
    WrongAuthType,
    /// The method failed, and only the message says why.
    ///
    /// Documented causes: [`USER_MISSING`](Self::USER_MISSING), [`UNKNOWN_TYPE`](Self::UNKNOWN_TYPE),
    /// [`INVALID_START`](Self::INVALID_START), [`INVALID_NUMBER`](Self::INVALID_NUMBER),
    /// [`USER_NOT_FOUND`](Self::USER_NOT_FOUND).
    ///
    /// Wire code: `ERROR_CORE`.
    ErrorCore,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl RegisterError {
    /// The call does not come from an application. Fix: Call with an access token of an application.
    ///
    /// The portal's message: `Current authorization type is denied for this method.`.
    pub const NO_APPLICATION: Cause = Cause::new(
        codes::WRONG_AUTH_TYPE,
        "NoApplication",
        &[],
        "The call does not come from an application.",
        "Call with an access token of an application.",
    );

    /// Neither `USER_ID` nor `USER_PHONE_INNER` is given. Fix: Pass one of them.
    ///
    /// The portal's message: `USER_ID or USER_PHONE_INNER should be set.`.
    pub const USER_MISSING: Cause = Cause::new(
        codes::ERROR_CORE,
        "UserMissing",
        &["USER_ID", "USER_PHONE_INNER"],
        "Neither `USER_ID` nor `USER_PHONE_INNER` is given.",
        "Pass one of them.",
    );

    /// `TYPE` is missing or unknown. Fix: Pass a number from 1 to 5.
    ///
    /// The portal's message: `Unknown TYPE.`.
    pub const UNKNOWN_TYPE: Cause = Cause::new(
        codes::ERROR_CORE,
        "UnknownType",
        &["TYPE"],
        "`TYPE` is missing or unknown.",
        "Pass a number from 1 to 5.",
    );

    /// `CALL_START_DATE` is not a time in ISO 8601. Fix: Correct the time.
    ///
    /// The portal's message: `CALL_START_DATE should be in the ISO-8601 format.`.
    pub const INVALID_START: Cause = Cause::new(
        codes::ERROR_CORE,
        "InvalidStart",
        &["CALL_START_DATE"],
        "`CALL_START_DATE` is not a time in ISO 8601.",
        "Correct the time.",
    );

    /// The portal cannot read the number. Fix: Correct the number.
    ///
    /// The portal's message: `Unsupported phone number format.`.
    pub const INVALID_NUMBER: Cause = Cause::new(
        codes::ERROR_CORE,
        "InvalidNumber",
        &["PHONE_NUMBER"],
        "The portal cannot read the number.",
        "Correct the number.",
    );

    /// There is no such active user. Fix: Look the user up with `user.get`.
    ///
    /// The portal's message: `User is not found or is not active.`.
    pub const USER_NOT_FOUND: Cause = Cause::new(
        codes::ERROR_CORE,
        "UserNotFound",
        &["USER_ID"],
        "There is no such active user.",
        "Look the user up with `user.get`.",
    );
}

impl ErrorKind for RegisterError {
    const CAUSES: &'static [Cause] = &[
        Self::NO_APPLICATION,
        Self::USER_MISSING,
        Self::UNKNOWN_TYPE,
        Self::INVALID_START,
        Self::INVALID_NUMBER,
        Self::USER_NOT_FOUND,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::WRONG_AUTH_TYPE => Self::WrongAuthType,
            codes::ERROR_CORE => Self::ErrorCore,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::WrongAuthType => codes::WRONG_AUTH_TYPE,
            Self::ErrorCore => codes::ERROR_CORE,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(RegisterError);
