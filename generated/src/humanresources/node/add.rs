// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `humanresources.node.add`: Creates a department or a team.
//!
//! - effect: writes
//! - scope: `humanresources`
//! - who may call: A user with the permission to add new departments or new teams.
//! - [official page](https://apidocs.bitrix24.com/api-reference/departments/node/humanresources-node-add.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Creates a department or a team.
///
/// The request of `humanresources.node.add`.
///
/// Note: The response of the official example counts three users and lists two. The page leaves out
/// `EntityNotFound`, the portal's error for an unknown parent. It ties `colorName` to teams and
/// `moveUsersToNode` to departments without naming an error for the other kind.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::humanresources::node::Add;
/// use bitrix24::humanresources::node::Authority;
/// use bitrix24::humanresources::node::Kind;
/// use bitrix24::humanresources::node::MembersByRole;
/// use bitrix24::humanresources::node::NodeSettings;
///
/// let request = Add::new(Kind::Department, "Marketing Department", 1)
///     .description("Responsible for promotion")
///     .user_ids(MembersByRole::new().member_head([7]).member_employee([12, 15]))
///     .move_users_to_node(true)
///     .create_chat(true)
///     .binding_chat_ids([31])
///     .create_channel(false)
///     .create_collab(false)
///     .settings(
///         NodeSettings::new()
///             .business_proc_authority([Authority::Head, Authority::DeputyHead])
///             .reports_authority([Authority::Head]),
///     );
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Add {
    /// Whether to create a department or a team.
    pub kind: super::Kind,
    /// What the department or team is called.
    pub name: String,
    /// The department or team above it, as listed by `humanresources.node.list`.
    pub parent_id: Id<entity::HumanresourcesNode>,
    /// The purpose of the department or team.
    pub description: Option<String>,
    /// The color of a team. Departments have none.
    pub color_name: Option<super::Color>,
    /// The users to add, by role. Departments and teams have different roles.
    pub user_ids: Option<MembersByRole>,
    /// Whether the users leave their previous department instead of belonging to both. For departments
    /// only.
    ///
    /// Defaults to `false`.
    pub move_users_to_node: Option<bool>,
    /// Whether to create a chat for it.
    ///
    /// Defaults to `false`.
    pub create_chat: Option<bool>,
    /// Chats to bind to it, as listed by `im.recent.list`.
    pub binding_chat_ids: Option<Vec<Id<entity::ImChat>>>,
    /// Whether to create a channel for it.
    ///
    /// Defaults to `false`.
    pub create_channel: Option<bool>,
    /// Channels to bind to it, as listed by `im.recent.list`.
    pub binding_channel_ids: Option<Vec<Id<entity::ImChat>>>,
    /// Whether to create a collab for it. The portal's plan must include collabs.
    ///
    /// Defaults to `false`.
    pub create_collab: Option<bool>,
    /// Collabs to bind to it, as listed by `socialnetwork.api.workgroup.list`.
    pub binding_collab_ids: Option<Vec<Id<entity::SocialnetworkGroup>>>,
    /// The roles with access to its processes and reports.
    pub settings: Option<NodeSettings>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Add {
    /// Creates a request with its required parameters.
    pub fn new(
        kind: super::Kind,
        name: impl Into<String>,
        parent_id: impl Into<Id<entity::HumanresourcesNode>>,
    ) -> Self {
        Self {
            kind,
            name: name.into(),
            parent_id: parent_id.into(),
            description: None,
            color_name: None,
            user_ids: None,
            move_users_to_node: None,
            create_chat: None,
            binding_chat_ids: None,
            create_channel: None,
            binding_channel_ids: None,
            create_collab: None,
            binding_collab_ids: None,
            settings: None,
            extra: Default::default(),
        }
    }

    /// Sets `description`. The purpose of the department or team.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Sets `colorName`. The color of a team. Departments have none.
    #[must_use]
    pub fn color_name(mut self, color_name: super::Color) -> Self {
        self.color_name = Some(color_name);
        self
    }

    /// Sets `userIds`. The users to add, by role. Departments and teams have different roles.
    #[must_use]
    pub fn user_ids(mut self, user_ids: MembersByRole) -> Self {
        self.user_ids = Some(user_ids);
        self
    }

    /// Sets `moveUsersToNode`. Whether the users leave their previous department instead of belonging to
    /// both. For departments only.
    ///
    /// Defaults to `false`.
    #[must_use]
    pub fn move_users_to_node(mut self, move_users_to_node: bool) -> Self {
        self.move_users_to_node = Some(move_users_to_node);
        self
    }

    /// Sets `createChat`. Whether to create a chat for it.
    ///
    /// Defaults to `false`.
    #[must_use]
    pub fn create_chat(mut self, create_chat: bool) -> Self {
        self.create_chat = Some(create_chat);
        self
    }

    /// Sets `bindingChatIds`. Chats to bind to it, as listed by `im.recent.list`.
    #[must_use]
    pub fn binding_chat_ids(
        mut self,
        binding_chat_ids: impl IntoIterator<Item = impl Into<Id<entity::ImChat>>>,
    ) -> Self {
        self.binding_chat_ids = Some(binding_chat_ids.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `createChannel`. Whether to create a channel for it.
    ///
    /// Defaults to `false`.
    #[must_use]
    pub fn create_channel(mut self, create_channel: bool) -> Self {
        self.create_channel = Some(create_channel);
        self
    }

    /// Sets `bindingChannelIds`. Channels to bind to it, as listed by `im.recent.list`.
    #[must_use]
    pub fn binding_channel_ids(
        mut self,
        binding_channel_ids: impl IntoIterator<Item = impl Into<Id<entity::ImChat>>>,
    ) -> Self {
        self.binding_channel_ids = Some(binding_channel_ids.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `createCollab`. Whether to create a collab for it. The portal's plan must include collabs.
    ///
    /// Defaults to `false`.
    #[must_use]
    pub fn create_collab(mut self, create_collab: bool) -> Self {
        self.create_collab = Some(create_collab);
        self
    }

    /// Sets `bindingCollabIds`. Collabs to bind to it, as listed by `socialnetwork.api.workgroup.list`.
    #[must_use]
    pub fn binding_collab_ids(
        mut self,
        binding_collab_ids: impl IntoIterator<
            Item = impl Into<Id<entity::SocialnetworkGroup>>,
        >,
    ) -> Self {
        self.binding_collab_ids = Some(binding_collab_ids.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `settings`. The roles with access to its processes and reports.
    #[must_use]
    pub fn settings(mut self, settings: NodeSettings) -> Self {
        self.settings = Some(settings);
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
    /// Takes `type` from another call of a batch.
    pub const PARAM_KIND: Param<Self, super::Kind> = Param::new("type");
    /// Takes `name` from another call of a batch.
    pub const PARAM_NAME: Param<Self, String> = Param::new("name");
    /// Takes `parentId` from another call of a batch.
    pub const PARAM_PARENT_ID: Param<Self, Id<entity::HumanresourcesNode>> = Param::new("parentId");
    /// Takes `description` from another call of a batch.
    pub const PARAM_DESCRIPTION: Param<Self, String> = Param::new("description");
    /// Takes `colorName` from another call of a batch.
    pub const PARAM_COLOR_NAME: Param<Self, super::Color> = Param::new("colorName");
    /// Takes `userIds` from another call of a batch.
    pub const PARAM_USER_IDS: Param<Self, MembersByRole> = Param::new("userIds");
    /// Takes `moveUsersToNode` from another call of a batch.
    pub const PARAM_MOVE_USERS_TO_NODE: Param<Self, bool> = Param::new("moveUsersToNode");
    /// Takes `createChat` from another call of a batch.
    pub const PARAM_CREATE_CHAT: Param<Self, bool> = Param::new("createChat");
    /// Takes `bindingChatIds` from another call of a batch.
    pub const PARAM_BINDING_CHAT_IDS: Param<Self, Vec<Id<entity::ImChat>>> = Param::new("bindingChatIds");
    /// Takes `createChannel` from another call of a batch.
    pub const PARAM_CREATE_CHANNEL: Param<Self, bool> = Param::new("createChannel");
    /// Takes `bindingChannelIds` from another call of a batch.
    pub const PARAM_BINDING_CHANNEL_IDS: Param<Self, Vec<Id<entity::ImChat>>> = Param::new("bindingChannelIds");
    /// Takes `createCollab` from another call of a batch.
    pub const PARAM_CREATE_COLLAB: Param<Self, bool> = Param::new("createCollab");
    /// Takes `bindingCollabIds` from another call of a batch.
    pub const PARAM_BINDING_COLLAB_IDS: Param<
        Self,
        Vec<Id<entity::SocialnetworkGroup>>,
    > = Param::new("bindingCollabIds");
    /// Takes `settings` from another call of a batch.
    pub const PARAM_SETTINGS: Param<Self, NodeSettings> = Param::new("settings");
}

impl Encode for Add {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("type", &self.kind),
                ("name", &self.name),
                ("parentId", &self.parent_id),
                ("description", &self.description),
                ("colorName", &self.color_name),
                ("userIds", &self.user_ids),
                ("moveUsersToNode", &self.move_users_to_node),
                ("createChat", &self.create_chat),
                ("bindingChatIds", &self.binding_chat_ids),
                ("createChannel", &self.create_channel),
                ("bindingChannelIds", &self.binding_channel_ids),
                ("createCollab", &self.create_collab),
                ("bindingCollabIds", &self.binding_collab_ids),
                ("settings", &self.settings),
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
                ("type", &mut self.kind),
                ("name", &mut self.name),
                ("parentId", &mut self.parent_id),
                ("description", &mut self.description),
                ("colorName", &mut self.color_name),
                ("userIds", &mut self.user_ids),
                ("moveUsersToNode", &mut self.move_users_to_node),
                ("createChat", &mut self.create_chat),
                ("bindingChatIds", &mut self.binding_chat_ids),
                ("createChannel", &mut self.create_channel),
                ("bindingChannelIds", &mut self.binding_channel_ids),
                ("createCollab", &mut self.create_collab),
                ("bindingCollabIds", &mut self.binding_collab_ids),
                ("settings", &mut self.settings),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Add);

impl Method for Add {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("humanresources.node.add", Effect::Write, "humanresources")
        .codes(CODES);
    type Response = AddResponse;
    type Error = AddError;
}

/// The response to `humanresources.node.add`.
pub type AddResponse = super::Node;

/// The users to add, by role. Departments and teams have different roles.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct MembersByRole {
    /// The heads of a department.
    pub member_head: Option<Vec<Id<entity::User>>>,
    /// The deputy heads of a department.
    pub member_deputy_head: Option<Vec<Id<entity::User>>>,
    /// The employees of a department.
    pub member_employee: Option<Vec<Id<entity::User>>>,
    /// The heads of a team.
    pub member_team_head: Option<Vec<Id<entity::User>>>,
    /// The deputy heads of a team.
    pub member_team_deputy_head: Option<Vec<Id<entity::User>>>,
    /// The members of a team.
    pub member_team_employee: Option<Vec<Id<entity::User>>>,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl MembersByRole {
    /// Creates a value with no optional fields set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `MEMBER_HEAD`. The heads of a department.
    #[must_use]
    pub fn member_head(mut self, member_head: impl IntoIterator<Item = impl Into<Id<entity::User>>>) -> Self {
        self.member_head = Some(member_head.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `MEMBER_DEPUTY_HEAD`. The deputy heads of a department.
    #[must_use]
    pub fn member_deputy_head(
        mut self,
        member_deputy_head: impl IntoIterator<Item = impl Into<Id<entity::User>>>,
    ) -> Self {
        self.member_deputy_head = Some(member_deputy_head.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `MEMBER_EMPLOYEE`. The employees of a department.
    #[must_use]
    pub fn member_employee(mut self, member_employee: impl IntoIterator<Item = impl Into<Id<entity::User>>>) -> Self {
        self.member_employee = Some(member_employee.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `MEMBER_TEAM_HEAD`. The heads of a team.
    #[must_use]
    pub fn member_team_head(mut self, member_team_head: impl IntoIterator<Item = impl Into<Id<entity::User>>>) -> Self {
        self.member_team_head = Some(member_team_head.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `MEMBER_TEAM_DEPUTY_HEAD`. The deputy heads of a team.
    #[must_use]
    pub fn member_team_deputy_head(
        mut self,
        member_team_deputy_head: impl IntoIterator<Item = impl Into<Id<entity::User>>>,
    ) -> Self {
        self.member_team_deputy_head = Some(member_team_deputy_head.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `MEMBER_TEAM_EMPLOYEE`. The members of a team.
    #[must_use]
    pub fn member_team_employee(
        mut self,
        member_team_employee: impl IntoIterator<Item = impl Into<Id<entity::User>>>,
    ) -> Self {
        self.member_team_employee = Some(member_team_employee.into_iter().map(Into::into).collect());
        self
    }

    /// Sets an undocumented field, such as a user field.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl MembersByRole {
    /// Takes `MEMBER_HEAD` from another call of a batch.
    pub const PARAM_MEMBER_HEAD: Param<Self, Vec<Id<entity::User>>> = Param::new("MEMBER_HEAD");
    /// Takes `MEMBER_DEPUTY_HEAD` from another call of a batch.
    pub const PARAM_MEMBER_DEPUTY_HEAD: Param<Self, Vec<Id<entity::User>>> = Param::new("MEMBER_DEPUTY_HEAD");
    /// Takes `MEMBER_EMPLOYEE` from another call of a batch.
    pub const PARAM_MEMBER_EMPLOYEE: Param<Self, Vec<Id<entity::User>>> = Param::new("MEMBER_EMPLOYEE");
    /// Takes `MEMBER_TEAM_HEAD` from another call of a batch.
    pub const PARAM_MEMBER_TEAM_HEAD: Param<Self, Vec<Id<entity::User>>> = Param::new("MEMBER_TEAM_HEAD");
    /// Takes `MEMBER_TEAM_DEPUTY_HEAD` from another call of a batch.
    pub const PARAM_MEMBER_TEAM_DEPUTY_HEAD: Param<Self, Vec<Id<entity::User>>> = Param::new("MEMBER_TEAM_DEPUTY_HEAD");
    /// Takes `MEMBER_TEAM_EMPLOYEE` from another call of a batch.
    pub const PARAM_MEMBER_TEAM_EMPLOYEE: Param<Self, Vec<Id<entity::User>>> = Param::new("MEMBER_TEAM_EMPLOYEE");
}

impl Encode for MembersByRole {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("MEMBER_HEAD", &self.member_head),
                ("MEMBER_DEPUTY_HEAD", &self.member_deputy_head),
                ("MEMBER_EMPLOYEE", &self.member_employee),
                ("MEMBER_TEAM_HEAD", &self.member_team_head),
                ("MEMBER_TEAM_DEPUTY_HEAD", &self.member_team_deputy_head),
                ("MEMBER_TEAM_EMPLOYEE", &self.member_team_employee),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for MembersByRole {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("MEMBER_HEAD", &mut self.member_head),
                ("MEMBER_DEPUTY_HEAD", &mut self.member_deputy_head),
                ("MEMBER_EMPLOYEE", &mut self.member_employee),
                ("MEMBER_TEAM_HEAD", &mut self.member_team_head),
                ("MEMBER_TEAM_DEPUTY_HEAD", &mut self.member_team_deputy_head),
                ("MEMBER_TEAM_EMPLOYEE", &mut self.member_team_employee),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(MembersByRole);

/// The roles with access to its processes and reports.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct NodeSettings {
    /// The roles with access to its workflows.
    pub business_proc_authority: Option<Vec<super::Authority>>,
    /// The roles with access to its reports.
    pub reports_authority: Option<Vec<super::Authority>>,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl NodeSettings {
    /// Creates a value with no optional fields set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `BUSINESS_PROC_AUTHORITY`. The roles with access to its workflows.
    #[must_use]
    pub fn business_proc_authority(mut self, business_proc_authority: impl Into<Vec<super::Authority>>) -> Self {
        self.business_proc_authority = Some(business_proc_authority.into());
        self
    }

    /// Sets `REPORTS_AUTHORITY`. The roles with access to its reports.
    #[must_use]
    pub fn reports_authority(mut self, reports_authority: impl Into<Vec<super::Authority>>) -> Self {
        self.reports_authority = Some(reports_authority.into());
        self
    }

    /// Sets an undocumented field, such as a user field.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl NodeSettings {
    /// Takes `BUSINESS_PROC_AUTHORITY` from another call of a batch.
    pub const PARAM_BUSINESS_PROC_AUTHORITY: Param<Self, Vec<super::Authority>> = Param::new("BUSINESS_PROC_AUTHORITY");
    /// Takes `REPORTS_AUTHORITY` from another call of a batch.
    pub const PARAM_REPORTS_AUTHORITY: Param<Self, Vec<super::Authority>> = Param::new("REPORTS_AUTHORITY");
}

impl Encode for NodeSettings {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("BUSINESS_PROC_AUTHORITY", &self.business_proc_authority),
                ("REPORTS_AUTHORITY", &self.reports_authority),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for NodeSettings {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("BUSINESS_PROC_AUTHORITY", &mut self.business_proc_authority),
                ("REPORTS_AUTHORITY", &mut self.reports_authority),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(NodeSettings);

/// The errors of `humanresources.node.add`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AddError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`MISSING_FIELD`](Self::MISSING_FIELD), [`WRONG_TYPE`](Self::WRONG_TYPE),
    /// [`INVALID_KIND`](Self::INVALID_KIND), [`STRUCTURE_NOT_FOUND`](Self::STRUCTURE_NOT_FOUND).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// The user may not create a department or team below this parent. Fix: Check the user's permissions in
    /// the parent.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// The webhook or application lacks the scope. Fix: Grant it the scope `humanresources`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INSUFFICIENTSCOPEEXCEPTION`.
    InsufficientScope,
    /// The parent does not exist. Fix: Take the parent from `humanresources.node.list`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION`.
    EntityNotFound,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl AddError {
    /// A required parameter is missing. Fix: Pass it.
    pub const MISSING_FIELD: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingField",
        &["type", "name", "parentId"],
        "A required parameter is missing.",
        "Pass it.",
    );

    /// A value is of another type than the parameter takes. Fix: Pass a value of the parameter's type.
    pub const WRONG_TYPE: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "WrongType",
        &[
            "type",
            "name",
            "parentId",
            "description",
            "colorName",
            "userIds",
            "moveUsersToNode",
            "createChat",
            "bindingChatIds",
            "createChannel",
            "bindingChannelIds",
            "createCollab",
            "bindingCollabIds",
            "settings",
        ],
        "A value is of another type than the parameter takes.",
        "Pass a value of the parameter's type.",
    );

    /// The kind is neither a department nor a team. Fix: Pass `DEPARTMENT` or `TEAM`.
    pub const INVALID_KIND: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "InvalidKind",
        &["type"],
        "The kind is neither a department nor a team.",
        "Pass `DEPARTMENT` or `TEAM`.",
    );

    /// The portal has no company structure. Fix: Create the company structure and make sure that the user
    /// can see it.
    pub const STRUCTURE_NOT_FOUND: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "StructureNotFound",
        &[],
        "The portal has no company structure.",
        "Create the company structure and make sure that the user can see it.",
    );

    /// The user may not create a department or team below this parent. Fix: Check the user's permissions in
    /// the parent.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user may not create a department or team below this parent.",
        "Check the user's permissions in the parent.",
    );

    /// The webhook or application lacks the scope. Fix: Grant it the scope `humanresources`.
    pub const SCOPE_MISSING: Cause = Cause::new(
        codes::INSUFFICIENT_SCOPE,
        "ScopeMissing",
        &[],
        "The webhook or application lacks the scope.",
        "Grant it the scope `humanresources`.",
    );

    /// The parent does not exist. Fix: Take the parent from `humanresources.node.list`.
    pub const PARENT_NOT_FOUND: Cause = Cause::new(
        codes::ENTITY_NOT_FOUND,
        "ParentNotFound",
        &["parentId"],
        "The parent does not exist.",
        "Take the parent from `humanresources.node.list`.",
    );
}

impl ErrorKind for AddError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_FIELD,
        Self::WRONG_TYPE,
        Self::INVALID_KIND,
        Self::STRUCTURE_NOT_FOUND,
        Self::ACCESS_DENIED,
        Self::SCOPE_MISSING,
        Self::PARENT_NOT_FOUND,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::INSUFFICIENT_SCOPE => Self::InsufficientScope,
            codes::ENTITY_NOT_FOUND => Self::EntityNotFound,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::InsufficientScope => codes::INSUFFICIENT_SCOPE,
            Self::EntityNotFound => codes::ENTITY_NOT_FOUND,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(AddError);
