// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `humanresources.node.member.remove`: Takes users out of a department or team.
//!
//! - effect: writes
//! - scope: `humanresources`
//! - who may call: A user with the permission to remove employees from the department or members from the team.
//! - [official page](https://apidocs.bitrix24.com/api-reference/departments/node-member/humanresources-node-member-remove.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Takes users out of a department or team.
///
/// The call succeeds even if some users could not be removed; `failed` lists them.
///
/// The request of `humanresources.node.member.remove`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::humanresources::node::member::Remove;
///
/// let request = Remove::new(15, [18, 25, 31]);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Remove {
    /// The department or team, as listed by `humanresources.node.list`.
    pub node_id: Id<entity::HumanresourcesNode>,
    /// The users.
    ///
    /// Must have at least 1 element.
    pub user_ids: Vec<Id<entity::User>>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Remove {
    /// Creates a request with its required parameters.
    pub fn new(
        node_id: impl Into<Id<entity::HumanresourcesNode>>,
        user_ids: impl IntoIterator<Item = impl Into<Id<entity::User>>>,
    ) -> Self {
        Self {
            node_id: node_id.into(),
            user_ids: user_ids.into_iter().map(Into::into).collect(),
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

impl Remove {
    /// Takes `nodeId` from another call of a batch.
    pub const PARAM_NODE_ID: Param<Self, Id<entity::HumanresourcesNode>> = Param::new("nodeId");
    /// Takes `userIds` from another call of a batch.
    pub const PARAM_USER_IDS: Param<Self, Vec<Id<entity::User>>> = Param::new("userIds");
}

impl Encode for Remove {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("nodeId", &self.node_id), ("userIds", &self.user_ids)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Remove {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [("nodeId", &mut self.node_id), ("userIds", &mut self.user_ids)],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Remove);

impl Method for Remove {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("humanresources.node.member.remove", Effect::Write, "humanresources")
        .codes(CODES);
    type Response = RemoveResponse;
    type Error = RemoveError;
}

/// The response to `humanresources.node.member.remove`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct RemoveResponse {
    /// The users who were removed.
    pub removed: Vec<Id<entity::User>>,
    /// The users who could not be removed.
    pub failed: Vec<FailedRemoval>,
}

#[cfg(feature = "serde")]
impl Encode for RemoveResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("removed", &self.removed), ("failed", &self.failed)]);
    }
}

impl Decode for RemoveResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("removed", &mut self.removed), ("failed", &mut self.failed)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(RemoveResponse);

/// The users who could not be removed.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct FailedRemoval {
    /// The user.
    pub user_id: Id<entity::User>,
    /// Why the user could not be removed.
    pub reason: String,
}

#[cfg(feature = "serde")]
impl Encode for FailedRemoval {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("userId", &self.user_id), ("reason", &self.reason)]);
    }
}

impl Decode for FailedRemoval {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("userId", &mut self.user_id), ("reason", &mut self.reason)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(FailedRemoval);

/// The errors of `humanresources.node.member.remove`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum RemoveError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`MISSING_NODE`](Self::MISSING_NODE), [`MISSING_USERS`](Self::MISSING_USERS).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// The user may not remove users from this department or team. Fix: Check the user's permissions.
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

impl RemoveError {
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

    /// The user may not remove users from this department or team. Fix: Check the user's permissions.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user may not remove users from this department or team.",
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

impl ErrorKind for RemoveError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_NODE,
        Self::MISSING_USERS,
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

impl_error!(RemoveError);
