// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `humanresources.node.children`: Lists the departments and teams directly below one of them.
//!
//! - effect: reads
//! - scope: `humanresources`
//! - who may call: A user with the permission to view departments or teams.
//! - [official page](https://apidocs.bitrix24.com/api-reference/departments/node/humanresources-node-children.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Lists the departments and teams directly below one of them.
///
/// The request of `humanresources.node.children`.
///
/// Note: The page documents `RequestValidation` for an unknown field in `select`, the pages of sibling
/// methods document `UnknownProperty`. It leaves out `EntityNotFound`, the portal's error for an
/// unknown identifier.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::humanresources::node::Children;
/// use bitrix24::humanresources::node::fields;
///
/// let request = Children::new(1)
///     .select((
///         fields::ID,
///         fields::NAME,
///         fields::KIND,
///         fields::STRUCTURE_ID,
///         fields::PARENT_ID,
///         fields::DESCRIPTION,
///         fields::ACCESS_CODE,
///         fields::USER_COUNT,
///         fields::COLOR_NAME,
///         fields::XML_ID,
///         fields::CREATED_AT,
///         fields::UPDATED_AT,
///     ));
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Children {
    /// The parent, as listed by `humanresources.node.list`.
    pub id: Id<entity::HumanresourcesNode>,
    /// The fields to return.
    pub select: Option<Select<super::Node>>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Children {
    /// Creates a request with its required parameters.
    pub fn new(id: impl Into<Id<entity::HumanresourcesNode>>) -> Self {
        Self {
            id: id.into(),
            select: None,
            extra: Default::default(),
        }
    }

    /// Sets `select`. The fields to return.
    #[must_use]
    pub fn select(mut self, select: impl Into<Select<super::Node>>) -> Self {
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

impl Children {
    /// Takes `id` from another call of a batch.
    pub const PARAM_ID: Param<Self, Id<entity::HumanresourcesNode>> = Param::new("id");
}

impl Encode for Children {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("id", &self.id), ("select", &self.select)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Children {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("id", &mut self.id), ("select", &mut self.select)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Children);

impl Method for Children {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("humanresources.node.children", Effect::Read, "humanresources")
        .select("select")
        .codes(CODES);
    type Response = ChildrenResponse;
    type Error = ChildrenError;
}

/// The response to `humanresources.node.children`.
pub type ChildrenResponse = Items<super::Node>;

/// The errors of `humanresources.node.children`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ChildrenError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`MISSING_ID`](Self::MISSING_ID), [`WRONG_ID_TYPE`](Self::WRONG_ID_TYPE),
    /// [`UNKNOWN_FIELD`](Self::UNKNOWN_FIELD).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// The user may not view this department or team. Fix: Check the user's permissions.
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
    /// `select` is not a list of field names, or the body of a batch cannot be read. Fix: Pass an array of
    /// field names; in a batch, an array of calls whose references can be resolved.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INVALIDSELECTEXCEPTION`.
    InvalidSelect,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ChildrenError {
    /// The identifier is missing. Fix: Pass the identifier of a department or team.
    pub const MISSING_ID: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingId",
        &["id"],
        "The identifier is missing.",
        "Pass the identifier of a department or team.",
    );

    /// The identifier is not a number. Fix: Pass a number.
    pub const WRONG_ID_TYPE: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "WrongIdType",
        &["id"],
        "The identifier is not a number.",
        "Pass a number.",
    );

    /// `select` names a field that cannot be read here. Fix: Pass documented fields only.
    pub const UNKNOWN_FIELD: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "UnknownField",
        &["select"],
        "`select` names a field that cannot be read here.",
        "Pass documented fields only.",
    );

    /// The user may not view this department or team. Fix: Check the user's permissions.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user may not view this department or team.",
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
        &["id"],
        "There is no such department or team.",
        "Take the identifier from `humanresources.node.list`.",
    );
}

impl ErrorKind for ChildrenError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_ID,
        Self::WRONG_ID_TYPE,
        Self::UNKNOWN_FIELD,
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
            codes::INVALID_SELECT => Self::InvalidSelect,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::InsufficientScope => codes::INSUFFICIENT_SCOPE,
            Self::EntityNotFound => codes::ENTITY_NOT_FOUND,
            Self::InvalidSelect => codes::INVALID_SELECT,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(ChildrenError);
