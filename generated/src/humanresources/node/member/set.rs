// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `humanresources.node.member.set`: Sets the whole membership of a department or team, role by role.
//!
//! - effect: writes
//! - scope: `humanresources`
//! - who may call: A user with the permission to add employees to the department or members to the team.
//! - [official page](https://apidocs.bitrix24.com/api-reference/departments/node-member/humanresources-node-member-set.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Sets the whole membership of a department or team, role by role.
///
/// New users are added, existing users get the given role, and all others are removed from the node.
///
/// The request of `humanresources.node.member.set`.
///
/// At least one of `userIds.MEMBER_HEAD`, `userIds.MEMBER_DEPUTY_HEAD`, `userIds.MEMBER_EMPLOYEE`,
/// `userIds.MEMBER_TEAM_HEAD`, `userIds.MEMBER_TEAM_DEPUTY_HEAD` and `userIds.MEMBER_TEAM_EMPLOYEE` is
/// required. At least one role is required.
///
/// Note: The portal's message calls `userIds` a non-empty array; it is an object.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::humanresources::node::member::MembersByRole;
/// use bitrix24::humanresources::node::member::Set;
///
/// let request = Set::new(
///     15,
///     MembersByRole::new()
///         .member_head([7])
///         .member_deputy_head([12])
///         .member_employee([18, 25, 31]),
/// );
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Set {
    /// The department or team, as listed by `humanresources.node.list`.
    pub node_id: Id<entity::HumanresourcesNode>,
    /// The users by role. A department and a team each take their own three roles.
    pub user_ids: MembersByRole,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Set {
    /// Creates a request with its required parameters.
    pub fn new(node_id: impl Into<Id<entity::HumanresourcesNode>>, user_ids: MembersByRole) -> Self {
        Self {
            node_id: node_id.into(),
            user_ids,
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

impl Set {
    /// Takes `nodeId` from another call of a batch.
    pub const PARAM_NODE_ID: Param<Self, Id<entity::HumanresourcesNode>> = Param::new("nodeId");
    /// Takes `userIds` from another call of a batch.
    pub const PARAM_USER_IDS: Param<Self, MembersByRole> = Param::new("userIds");
}

impl Encode for Set {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("nodeId", &self.node_id), ("userIds", &self.user_ids)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Set {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [("nodeId", &mut self.node_id), ("userIds", &mut self.user_ids)],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Set);

impl Method for Set {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("humanresources.node.member.set", Effect::Write, "humanresources")
        .codes(CODES);
    type Response = SetResponse;
    type Error = SetError;
}

/// The response to `humanresources.node.member.set`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SetResponse {
    /// Whether the membership was set.
    pub success: bool,
}

#[cfg(feature = "serde")]
impl Encode for SetResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("success", &self.success)]);
    }
}

impl Decode for SetResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("success", &mut self.success)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(SetResponse);

/// The users by role. A department and a team each take their own three roles.
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

/// The errors of `humanresources.node.member.set`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum SetError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`MISSING_NODE`](Self::MISSING_NODE), [`MISSING_USERS`](Self::MISSING_USERS),
    /// [`ROLE_NOT_ALLOWED`](Self::ROLE_NOT_ALLOWED).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// The user may not change the membership of this department or team. Fix: Check the user's
    /// permissions.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// The webhook or application lacks the scope. Fix: Grant it the scope `humanresources`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INSUFFICIENTSCOPEEXCEPTION`.
    InsufficientScope,
    /// There is no such department or team. Fix: Take the identifier from `humanresources.node.list`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION`.
    EntityNotFound,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl SetError {
    /// The department or team is missing. Fix: Pass `nodeId`.
    pub const MISSING_NODE: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingNode",
        &["nodeId"],
        "The department or team is missing.",
        "Pass `nodeId`.",
    );

    /// The users are missing or no role is given. Fix: Pass at least one role with its users.
    pub const MISSING_USERS: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingUsers",
        &["userIds"],
        "The users are missing or no role is given.",
        "Pass at least one role with its users.",
    );

    /// A role does not exist, or is one for teams where the node is a department, or vice versa. Fix: Pass
    /// only roles for the kind of the node.
    pub const ROLE_NOT_ALLOWED: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "RoleNotAllowed",
        &["userIds"],
        "A role does not exist, or is one for teams where the node is a department, or vice versa.",
        "Pass only roles for the kind of the node.",
    );

    /// The user may not change the membership of this department or team. Fix: Check the user's
    /// permissions.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user may not change the membership of this department or team.",
        "Check the user's permissions.",
    );

    /// The webhook or application lacks the scope. Fix: Grant it the scope `humanresources`.
    pub const SCOPE_MISSING: Cause = Cause::new(
        codes::INSUFFICIENT_SCOPE,
        "ScopeMissing",
        &[],
        "The webhook or application lacks the scope.",
        "Grant it the scope `humanresources`.",
    );

    /// There is no such department or team. Fix: Take the identifier from `humanresources.node.list`.
    pub const NOT_FOUND: Cause = Cause::new(
        codes::ENTITY_NOT_FOUND,
        "NotFound",
        &["nodeId"],
        "There is no such department or team.",
        "Take the identifier from `humanresources.node.list`.",
    );
}

impl ErrorKind for SetError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_NODE,
        Self::MISSING_USERS,
        Self::ROLE_NOT_ALLOWED,
        Self::ACCESS_DENIED,
        Self::SCOPE_MISSING,
        Self::NOT_FOUND,
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

impl_error!(SetError);
