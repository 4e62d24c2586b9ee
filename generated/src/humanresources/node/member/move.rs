// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `humanresources.node.member.move`: Puts users into another department or team.
//!
//! - effect: writes
//! - scope: `humanresources`
//! - who may call: A user with the permission to add employees to the department or members to the team.
//! - [official page](https://apidocs.bitrix24.com/api-reference/departments/node-member/humanresources-node-member-move.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Puts users into another department or team.
///
/// The request of `humanresources.node.member.move`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::humanresources::node::member::Move;
/// use bitrix24::humanresources::node::member::Role;
///
/// let request = Move::new(28, [12, 18]).role(Role::MemberEmployee);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Move {
    /// The department or team to move them to, as listed by `humanresources.node.list`.
    pub node_id: Id<entity::HumanresourcesNode>,
    /// The users.
    ///
    /// Must have at least 1 element.
    pub user_ids: Vec<Id<entity::User>>,
    /// Their role there. Without it, `MEMBER_EMPLOYEE` in a department and `MEMBER_TEAM_EMPLOYEE` in a
    /// team.
    pub role: Option<super::Role>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Move {
    /// Creates a request with its required parameters.
    pub fn new(
        node_id: impl Into<Id<entity::HumanresourcesNode>>,
        user_ids: impl IntoIterator<Item = impl Into<Id<entity::User>>>,
    ) -> Self {
        Self {
            node_id: node_id.into(),
            user_ids: user_ids.into_iter().map(Into::into).collect(),
            role: None,
            extra: Default::default(),
        }
    }

    /// Sets `role`. Their role there. Without it, `MEMBER_EMPLOYEE` in a department and
    /// `MEMBER_TEAM_EMPLOYEE` in a team.
    #[must_use]
    pub fn role(mut self, role: super::Role) -> Self {
        self.role = Some(role);
        self
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl Move {
    /// Takes `nodeId` from another call of a batch.
    pub const PARAM_NODE_ID: Param<Self, Id<entity::HumanresourcesNode>> = Param::new("nodeId");
    /// Takes `userIds` from another call of a batch.
    pub const PARAM_USER_IDS: Param<Self, Vec<Id<entity::User>>> = Param::new("userIds");
    /// Takes `role` from another call of a batch.
    pub const PARAM_ROLE: Param<Self, super::Role> = Param::new("role");
}

impl Encode for Move {
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
impl Decode for Move {
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
serde_as_wire!(Move);

impl Method for Move {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("humanresources.node.member.move", Effect::Write, "humanresources")
        .codes(CODES);
    type Response = MoveResponse;
    type Error = MoveError;
}

/// The response to `humanresources.node.member.move`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct MoveResponse {
    /// Whether the users were moved.
    pub success: bool,
}

#[cfg(feature = "serde")]
impl Encode for MoveResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("success", &self.success)]);
    }
}

impl Decode for MoveResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("success", &mut self.success)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(MoveResponse);

/// The errors of `humanresources.node.member.move`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum MoveError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`MISSING_NODE`](Self::MISSING_NODE), [`MISSING_USERS`](Self::MISSING_USERS),
    /// [`ROLE_NOT_ALLOWED`](Self::ROLE_NOT_ALLOWED).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// The user may not add users to the target. Fix: Check the user's permissions in the target.
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

impl MoveError {
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

    /// The role is one for teams and the node is a department, or vice versa. Fix: Pass a role for the kind
    /// of the node.
    pub const ROLE_NOT_ALLOWED: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "RoleNotAllowed",
        &["role"],
        "The role is one for teams and the node is a department, or vice versa.",
        "Pass a role for the kind of the node.",
    );

    /// The user may not add users to the target. Fix: Check the user's permissions in the target.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user may not add users to the target.",
        "Check the user's permissions in the target.",
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

impl ErrorKind for MoveError {
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

impl_error!(MoveError);
