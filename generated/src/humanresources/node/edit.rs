// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `humanresources.node.edit`: Changes the name, the description or the color of a department or team.
//!
//! - effect: writes
//! - scope: `humanresources`
//! - who may call: A user with the permission to edit departments or teams.
//! - [official page](https://apidocs.bitrix24.com/api-reference/departments/node/humanresources-node-edit.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Changes the name, the description or the color of a department or team.
///
/// The request of `humanresources.node.edit`.
///
/// At least one of `name`, `description` and `colorName` is required. At least one change is required.
///
/// Note: The page leaves out `EntityNotFound`, the portal's error for an unknown identifier.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::humanresources::node::Edit;
///
/// let request = Edit::new(44)
///     .name("B2B Sales Department")
///     .description("Works with corporate clients");
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
    pub id: Id<entity::HumanresourcesNode>,
    /// The new name.
    pub name: Option<String>,
    /// The new description.
    pub description: Option<String>,
    /// The new color of a team.
    pub color_name: Option<super::Color>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Edit {
    /// Creates a request with its required parameters.
    pub fn new(id: impl Into<Id<entity::HumanresourcesNode>>) -> Self {
        Self {
            id: id.into(),
            name: None,
            description: None,
            color_name: None,
            extra: Default::default(),
        }
    }

    /// Sets `name`. The new name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `description`. The new description.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Sets `colorName`. The new color of a team.
    #[must_use]
    pub fn color_name(mut self, color_name: super::Color) -> Self {
        self.color_name = Some(color_name);
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
    /// Takes `id` from another call of a batch.
    pub const PARAM_ID: Param<Self, Id<entity::HumanresourcesNode>> = Param::new("id");
    /// Takes `name` from another call of a batch.
    pub const PARAM_NAME: Param<Self, String> = Param::new("name");
    /// Takes `description` from another call of a batch.
    pub const PARAM_DESCRIPTION: Param<Self, String> = Param::new("description");
    /// Takes `colorName` from another call of a batch.
    pub const PARAM_COLOR_NAME: Param<Self, super::Color> = Param::new("colorName");
}

impl Encode for Edit {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("id", &self.id),
                ("name", &self.name),
                ("description", &self.description),
                ("colorName", &self.color_name),
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
                ("id", &mut self.id),
                ("name", &mut self.name),
                ("description", &mut self.description),
                ("colorName", &mut self.color_name),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Edit);

impl Method for Edit {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("humanresources.node.edit", Effect::Write, "humanresources")
        .codes(CODES);
    type Response = EditResponse;
    type Error = EditError;
}

/// The response to `humanresources.node.edit`.
pub type EditResponse = super::Node;

/// The errors of `humanresources.node.edit`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum EditError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`MISSING_ID`](Self::MISSING_ID), [`WRONG_ID_TYPE`](Self::WRONG_ID_TYPE),
    /// [`NOTHING_TO_CHANGE`](Self::NOTHING_TO_CHANGE), [`INVALID_COLOR`](Self::INVALID_COLOR).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// The user may not edit this department or team. Fix: Check the user's permissions.
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

impl EditError {
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

    /// No change is given. Fix: Pass `name`, `description` or `colorName`.
    pub const NOTHING_TO_CHANGE: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "NothingToChange",
        &["name", "description", "colorName"],
        "No change is given.",
        "Pass `name`, `description` or `colorName`.",
    );

    /// There is no such color. Fix: Pass one of the documented colors.
    pub const INVALID_COLOR: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "InvalidColor",
        &["colorName"],
        "There is no such color.",
        "Pass one of the documented colors.",
    );

    /// The user may not edit this department or team. Fix: Check the user's permissions.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user may not edit this department or team.",
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

impl ErrorKind for EditError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_ID,
        Self::WRONG_ID_TYPE,
        Self::NOTHING_TO_CHANGE,
        Self::INVALID_COLOR,
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

impl_error!(EditError);
