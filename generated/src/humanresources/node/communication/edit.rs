// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `humanresources.node.communication.edit`: Binds chats, channels or collabs to a department or team,
//! unbinds them, or creates one.
//!
//! - effect: writes
//! - scope: `humanresources`
//! - who may call: A user with the permission to edit departments or teams.
//! - [official page](https://apidocs.bitrix24.com/api-reference/departments/node-communication/humanresources-node-communication-edit.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Binds chats, channels or collabs to a department or team, unbinds them, or creates one.
///
/// The request of `humanresources.node.communication.edit`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::humanresources::node::communication::Edit;
/// use bitrix24::humanresources::node::communication::Kind;
///
/// let request = Edit::new(15, Kind::Chat)
///     .create_default(false)
///     .ids([21])
///     .remove_ids([18])
///     .with_children(false);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Edit {
    /// The department or team, as listed by `humanresources.node.list`.
    pub node_id: Id<entity::HumanresourcesNode>,
    /// The kind to bind, unbind or create.
    pub communication_type: super::Kind,
    /// Whether to create one for the department or team.
    ///
    /// Defaults to `false`.
    pub create_default: Option<bool>,
    /// What to bind. `im.recent.list` lists chats and channels, `socialnetwork.api.workgroup.list` lists
    /// collabs.
    pub ids: Option<Vec<Id<entity::HumanresourcesNodeCommunication>>>,
    /// What to unbind, as listed by `humanresources.node.communication.list`.
    pub remove_ids: Option<Vec<Id<entity::HumanresourcesNodeCommunication>>>,
    /// Whether descendant departments and teams are also changed.
    ///
    /// Defaults to `false`.
    pub with_children: Option<bool>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Edit {
    /// Creates a request with its required parameters.
    pub fn new(node_id: impl Into<Id<entity::HumanresourcesNode>>, communication_type: super::Kind) -> Self {
        Self {
            node_id: node_id.into(),
            communication_type,
            create_default: None,
            ids: None,
            remove_ids: None,
            with_children: None,
            extra: Default::default(),
        }
    }

    /// Sets `createDefault`. Whether to create one for the department or team.
    ///
    /// Defaults to `false`.
    #[must_use]
    pub fn create_default(mut self, create_default: bool) -> Self {
        self.create_default = Some(create_default);
        self
    }

    /// Sets `ids`. What to bind. `im.recent.list` lists chats and channels,
    /// `socialnetwork.api.workgroup.list` lists collabs.
    #[must_use]
    pub fn ids(
        mut self,
        ids: impl IntoIterator<
            Item = impl Into<Id<entity::HumanresourcesNodeCommunication>>,
        >,
    ) -> Self {
        self.ids = Some(ids.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `removeIds`. What to unbind, as listed by `humanresources.node.communication.list`.
    #[must_use]
    pub fn remove_ids(
        mut self,
        remove_ids: impl IntoIterator<
            Item = impl Into<Id<entity::HumanresourcesNodeCommunication>>,
        >,
    ) -> Self {
        self.remove_ids = Some(remove_ids.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `withChildren`. Whether descendant departments and teams are also changed.
    ///
    /// Defaults to `false`.
    #[must_use]
    pub fn with_children(mut self, with_children: bool) -> Self {
        self.with_children = Some(with_children);
        self
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl Edit {
    /// Takes `nodeId` from another call of a batch.
    pub const PARAM_NODE_ID: Param<Self, Id<entity::HumanresourcesNode>> = Param::new("nodeId");
    /// Takes `communicationType` from another call of a batch.
    pub const PARAM_COMMUNICATION_TYPE: Param<Self, super::Kind> = Param::new("communicationType");
    /// Takes `createDefault` from another call of a batch.
    pub const PARAM_CREATE_DEFAULT: Param<Self, bool> = Param::new("createDefault");
    /// Takes `ids` from another call of a batch.
    pub const PARAM_IDS: Param<Self, Vec<Id<entity::HumanresourcesNodeCommunication>>> = Param::new("ids");
    /// Takes `removeIds` from another call of a batch.
    pub const PARAM_REMOVE_IDS: Param<
        Self,
        Vec<Id<entity::HumanresourcesNodeCommunication>>,
    > = Param::new("removeIds");
    /// Takes `withChildren` from another call of a batch.
    pub const PARAM_WITH_CHILDREN: Param<Self, bool> = Param::new("withChildren");
}

impl Encode for Edit {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("nodeId", &self.node_id),
                ("communicationType", &self.communication_type),
                ("createDefault", &self.create_default),
                ("ids", &self.ids),
                ("removeIds", &self.remove_ids),
                ("withChildren", &self.with_children),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for Edit {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("nodeId", &mut self.node_id),
                ("communicationType", &mut self.communication_type),
                ("createDefault", &mut self.create_default),
                ("ids", &mut self.ids),
                ("removeIds", &mut self.remove_ids),
                ("withChildren", &mut self.with_children),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Edit);

impl Method for Edit {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new(
            "humanresources.node.communication.edit",
            Effect::Write,
            "humanresources",
        )
        .codes(CODES);
    type Response = EditResponse;
    type Error = EditError;
}

/// The response to `humanresources.node.communication.edit`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct EditResponse {
    /// Whether the change was made.
    pub success: bool,
}

#[cfg(feature = "serde")]
impl Encode for EditResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("success", &self.success)]);
    }
}

impl Decode for EditResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("success", &mut self.success)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(EditResponse);

/// The errors of `humanresources.node.communication.edit`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum EditError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`MISSING_NODE`](Self::MISSING_NODE), [`MISSING_KIND`](Self::MISSING_KIND),
    /// [`INVALID_KIND`](Self::INVALID_KIND).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// There is no such department or team. Fix: Take the identifier from `humanresources.node.list`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION`.
    EntityNotFound,
    /// The user may not change the communications of this department or team. Fix: Check the user's
    /// permissions.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl EditError {
    /// The department or team is missing. Fix: Pass `nodeId`.
    pub const MISSING_NODE: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingNode",
        &["nodeId"],
        "The department or team is missing.",
        "Pass `nodeId`.",
    );

    /// The type of communication is missing. Fix: Pass it.
    pub const MISSING_KIND: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingKind",
        &["communicationType"],
        "The type of communication is missing.",
        "Pass it.",
    );

    /// There is no such type of communication. Fix: Pass `CHAT`, `CHANNEL` or `COLLAB`.
    pub const INVALID_KIND: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "InvalidKind",
        &["communicationType"],
        "There is no such type of communication.",
        "Pass `CHAT`, `CHANNEL` or `COLLAB`.",
    );

    /// There is no such department or team. Fix: Take the identifier from `humanresources.node.list`.
    pub const NOT_FOUND: Cause = Cause::new(
        codes::ENTITY_NOT_FOUND,
        "NotFound",
        &["nodeId"],
        "There is no such department or team.",
        "Take the identifier from `humanresources.node.list`.",
    );

    /// The user may not change the communications of this department or team. Fix: Check the user's
    /// permissions.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user may not change the communications of this department or team.",
        "Check the user's permissions.",
    );
}

impl ErrorKind for EditError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_NODE,
        Self::MISSING_KIND,
        Self::INVALID_KIND,
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

impl_error!(EditError);
