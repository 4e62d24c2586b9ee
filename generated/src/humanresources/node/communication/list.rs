// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `humanresources.node.communication.list`: Lists the chats, channels and collabs that are bound to a
//! department or team.
//!
//! - effect: reads
//! - scope: `humanresources`
//! - who may call: A user with the permission to view departments or teams.
//! - [official page](https://apidocs.bitrix24.com/api-reference/departments/node-communication/humanresources-node-communication-list.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Lists the chats, channels and collabs that are bound to a department or team.
///
/// The request of `humanresources.node.communication.list`.
///
/// Note: The page does not say that the three counts are left out on a portal where chats are not
/// available.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::humanresources::node::communication::List;
///
/// let request = List::new(15);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct List {
    /// The department or team, as listed by `humanresources.node.list`.
    pub id: Id<entity::HumanresourcesNode>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl List {
    /// Creates a request with its required parameters.
    pub fn new(id: impl Into<Id<entity::HumanresourcesNode>>) -> Self {
        Self {
            id: id.into(),
            extra: Default::default(),
        }
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl List {
    /// Takes `id` from another call of a batch.
    pub const PARAM_ID: Param<Self, Id<entity::HumanresourcesNode>> = Param::new("id");
}

impl Encode for List {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("id", &self.id)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for List {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("id", &mut self.id)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(List);

impl Method for List {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new(
            "humanresources.node.communication.list",
            Effect::Read,
            "humanresources",
        )
        .codes(CODES);
    type Response = ListResponse;
    type Error = ListError;
}

/// The response to `humanresources.node.communication.list`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListResponse {
    /// The chats that the user may open.
    pub chats: Vec<super::Communication>,
    /// The number of further chats that the user may not open.
    pub chats_no_access: Option<i64>,
    /// The channels that the user may open.
    pub channels: Vec<super::Communication>,
    /// The number of further channels that the user may not open.
    pub channels_no_access: Option<i64>,
    /// The collabs that the user may open.
    pub collabs: Vec<super::Communication>,
    /// The number of further collabs that the user may not open.
    pub collabs_no_access: Option<i64>,
}

#[cfg(feature = "serde")]
impl Encode for ListResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("chats", &self.chats),
            ("chatsNoAccess", &self.chats_no_access),
            ("channels", &self.channels),
            ("channelsNoAccess", &self.channels_no_access),
            ("collabs", &self.collabs),
            ("collabsNoAccess", &self.collabs_no_access),
        ]);
    }
}

impl Decode for ListResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("chats", &mut self.chats),
            ("chatsNoAccess", &mut self.chats_no_access),
            ("channels", &mut self.channels),
            ("channelsNoAccess", &mut self.channels_no_access),
            ("collabs", &mut self.collabs),
            ("collabsNoAccess", &mut self.collabs_no_access),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ListResponse);

/// The errors of `humanresources.node.communication.list`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListError {
    /// The identifier is missing. Fix: Pass the identifier of a department or team.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// There is no such department or team. Fix: Take the identifier from `humanresources.node.list`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION`.
    EntityNotFound,
    /// The user may not view this department or team. Fix: Check the user's permissions.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ListError {
    /// The identifier is missing. Fix: Pass the identifier of a department or team.
    pub const MISSING_ID: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingId",
        &["id"],
        "The identifier is missing.",
        "Pass the identifier of a department or team.",
    );

    /// There is no such department or team. Fix: Take the identifier from `humanresources.node.list`.
    pub const NOT_FOUND: Cause = Cause::new(
        codes::ENTITY_NOT_FOUND,
        "NotFound",
        &["id"],
        "There is no such department or team.",
        "Take the identifier from `humanresources.node.list`.",
    );

    /// The user may not view this department or team. Fix: Check the user's permissions.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user may not view this department or team.",
        "Check the user's permissions.",
    );
}

impl ErrorKind for ListError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_ID,
        Self::NOT_FOUND,
        Self::ACCESS_DENIED,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            codes::ENTITY_NOT_FOUND => Self::EntityNotFound,
            codes::ACCESS_DENIED => Self::AccessDenied,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::EntityNotFound => codes::ENTITY_NOT_FOUND,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(ListError);
