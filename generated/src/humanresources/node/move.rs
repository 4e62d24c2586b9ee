// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `humanresources.node.move`: Moves a department or team below another parent.
//!
//! - effect: writes
//! - scope: `humanresources`
//! - who may call: A user with the permission to edit departments or teams.
//! - [official page](https://apidocs.bitrix24.com/api-reference/departments/node/humanresources-node-move.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Moves a department or team below another parent.
///
/// The request of `humanresources.node.move`.
///
/// Note: The page leaves out `EntityNotFound`, the portal's error for an unknown identifier.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::humanresources::node::Move;
///
/// let request = Move::new(44, 2);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Move {
    /// The department or team to move, as listed by `humanresources.node.list`.
    pub id: Id<entity::HumanresourcesNode>,
    /// The new parent.
    pub parent_id: Id<entity::HumanresourcesNode>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Move {
    /// Creates a request with its required parameters.
    pub fn new(
        id: impl Into<Id<entity::HumanresourcesNode>>,
        parent_id: impl Into<Id<entity::HumanresourcesNode>>,
    ) -> Self {
        Self {
            id: id.into(),
            parent_id: parent_id.into(),
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

impl Move {
    /// Takes `id` from another call of a batch.
    pub const PARAM_ID: Param<Self, Id<entity::HumanresourcesNode>> = Param::new("id");
    /// Takes `parentId` from another call of a batch.
    pub const PARAM_PARENT_ID: Param<Self, Id<entity::HumanresourcesNode>> = Param::new("parentId");
}

impl Encode for Move {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("id", &self.id), ("parentId", &self.parent_id)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Move {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("id", &mut self.id), ("parentId", &mut self.parent_id)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Move);

impl Method for Move {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("humanresources.node.move", Effect::Write, "humanresources")
        .codes(CODES);
    type Response = MoveResponse;
    type Error = MoveError;
}

/// The response to `humanresources.node.move`.
pub type MoveResponse = super::Node;

/// The errors of `humanresources.node.move`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum MoveError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`MISSING_FIELD`](Self::MISSING_FIELD), [`WRONG_TYPE`](Self::WRONG_TYPE).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// The user may not move it below this parent. Fix: Check the user's permissions in both.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// The webhook or application lacks the scope. Fix: Grant it the scope `humanresources`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INSUFFICIENTSCOPEEXCEPTION`.
    InsufficientScope,
    /// The department or team, or the new parent, does not exist. Fix: Take the identifiers from
    /// `humanresources.node.list`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION`.
    EntityNotFound,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl MoveError {
    /// A required parameter is missing. Fix: Pass it.
    pub const MISSING_FIELD: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingField",
        &["id", "parentId"],
        "A required parameter is missing.",
        "Pass it.",
    );

    /// An identifier is not a number. Fix: Pass a number.
    pub const WRONG_TYPE: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "WrongType",
        &["id", "parentId"],
        "An identifier is not a number.",
        "Pass a number.",
    );

    /// The user may not move it below this parent. Fix: Check the user's permissions in both.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user may not move it below this parent.",
        "Check the user's permissions in both.",
    );

    /// The webhook or application lacks the scope. Fix: Grant it the scope `humanresources`.
    pub const SCOPE_MISSING: Cause = Cause::new(
        codes::INSUFFICIENT_SCOPE,
        "ScopeMissing",
        &[],
        "The webhook or application lacks the scope.",
        "Grant it the scope `humanresources`.",
    );

    /// The department or team, or the new parent, does not exist. Fix: Take the identifiers from
    /// `humanresources.node.list`.
    pub const NOT_FOUND: Cause = Cause::new(
        codes::ENTITY_NOT_FOUND,
        "NotFound",
        &["id", "parentId"],
        "The department or team, or the new parent, does not exist.",
        "Take the identifiers from `humanresources.node.list`.",
    );
}

impl ErrorKind for MoveError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_FIELD,
        Self::WRONG_TYPE,
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
