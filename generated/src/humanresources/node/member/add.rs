// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `humanresources.node.member.add`: Adds users to a department or team, all with one role.
//!
//! - effect: writes
//! - scope: `humanresources`
//! - who may call: A user with the permission to add employees to the department or members to the team.
//! - [official page](https://apidocs.bitrix24.com/api-reference/departments/node-member/humanresources-node-member-add.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Adds users to a department or team, all with one role.
///
/// A user who already belongs to it gets the new role. No user is removed.
///
/// The request of `humanresources.node.member.add`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::humanresources::node::member::Add;
/// use bitrix24::humanresources::node::member::Role;
///
/// let request = Add::new(15, [7, 12, 18], Role::MemberEmployee);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Add {
    /// The department or team, as listed by `humanresources.node.list`.
    pub node_id: Id<entity::HumanresourcesNode>,
    /// The users.
    ///
    /// Must have at least 1 element.
    pub user_ids: Vec<Id<entity::User>>,
    /// Their role, one of those for departments or for teams.
    pub role: super::Role,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Add {
    /// Creates a request with its required parameters.
    pub fn new(
        node_id: impl Into<Id<entity::HumanresourcesNode>>,
        user_ids: impl IntoIterator<Item = impl Into<Id<entity::User>>>,
        role: super::Role,
    ) -> Self {
        Self {
            node_id: node_id.into(),
            user_ids: user_ids.into_iter().map(Into::into).collect(),
            role,
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

impl Add {
    /// Takes `nodeId` from another call of a batch.
    pub const PARAM_NODE_ID: Param<Self, Id<entity::HumanresourcesNode>> = Param::new("nodeId");
    /// Takes `userIds` from another call of a batch.
    pub const PARAM_USER_IDS: Param<Self, Vec<Id<entity::User>>> = Param::new("userIds");
    /// Takes `role` from another call of a batch.
    pub const PARAM_ROLE: Param<Self, super::Role> = Param::new("role");
}

impl Encode for Add {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("nodeId", &self.node_id),
                ("userIds", &self.user_ids),
                ("role", &self.role),
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
                ("nodeId", &mut self.node_id),
                ("userIds", &mut self.user_ids),
                ("role", &mut self.role),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Add);

impl Method for Add {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("humanresources.node.member.add", Effect::Write, "humanresources")
        .codes(CODES);
    type Response = AddResponse;
    type Error = AddError;
}

/// The response to `humanresources.node.member.add`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AddResponse {
    /// Whether the users were added.
    pub success: bool,
}

#[cfg(feature = "serde")]
impl Encode for AddResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("success", &self.success)]);
    }
}

impl Decode for AddResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("success", &mut self.success)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(AddResponse);

/// The errors of `humanresources.node.member.add`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AddError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`MISSING_NODE`](Self::MISSING_NODE), [`MISSING_USERS`](Self::MISSING_USERS),
    /// [`MISSING_ROLE`](Self::MISSING_ROLE), [`UNKNOWN_ROLE`](Self::UNKNOWN_ROLE),
    /// [`ROLE_NOT_ALLOWED`](Self::ROLE_NOT_ALLOWED).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// The user may not add users to this department or team. Fix: Check the user's permissions.
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

impl AddError {
    /// The department or team is missing. Fix: Pass `nodeId`.
    pub const MISSING_NODE: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingNode",
        &["nodeId"],
        "The department or team is missing.",
        "Pass `nodeId`.",
    );

    /// The users are missing or the list is empty. Fix: Pass at least one user.
    pub const MISSING_USERS: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingUsers",
        &["userIds"],
        "The users are missing or the list is empty.",
        "Pass at least one user.",
    );

    /// The role is missing. Fix: Pass `role`.
    pub const MISSING_ROLE: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingRole",
        &["role"],
        "The role is missing.",
        "Pass `role`.",
    );

    /// The portal has no such role. Fix: Pass a role that a department or team has.
    pub const UNKNOWN_ROLE: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "UnknownRole",
        &["role"],
        "The portal has no such role.",
        "Pass a role that a department or team has.",
    );

    /// The role is one for teams and the node is a department, or vice versa. Fix: Pass a role for the kind
    /// of the node.
    pub const ROLE_NOT_ALLOWED: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "RoleNotAllowed",
        &["role"],
        "The role is one for teams and the node is a department, or vice versa.",
        "Pass a role for the kind of the node.",
    );

    /// The user may not add users to this department or team. Fix: Check the user's permissions.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user may not add users to this department or team.",
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

impl ErrorKind for AddError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_NODE,
        Self::MISSING_USERS,
        Self::MISSING_ROLE,
        Self::UNKNOWN_ROLE,
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

impl_error!(AddError);
