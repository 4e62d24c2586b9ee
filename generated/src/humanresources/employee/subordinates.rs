// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `humanresources.employee.subordinates`: Counts the subordinates of a user in each department that
//! the user manages.
//!
//! - effect: reads
//! - scope: `humanresources`
//! - who may call: An authorized user who belongs to a department of the company structure.
//! - [official page](https://apidocs.bitrix24.com/api-reference/departments/employee/humanresources-employee-subordinates.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Counts the subordinates of a user in each department that the user manages.
///
/// The request of `humanresources.employee.subordinates`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::humanresources::employee::Subordinates;
///
/// let request = Subordinates::new(7);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Subordinates {
    /// The user.
    ///
    /// Must be at least 1.
    pub id: Id<entity::User>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Subordinates {
    /// Creates a request with its required parameters.
    pub fn new(id: impl Into<Id<entity::User>>) -> Self {
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

impl Subordinates {
    /// Takes `id` from another call of a batch.
    pub const PARAM_ID: Param<Self, Id<entity::User>> = Param::new("id");
}

impl Encode for Subordinates {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("id", &self.id)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Subordinates {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("id", &mut self.id)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Subordinates);

impl Method for Subordinates {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("humanresources.employee.subordinates", Effect::Read, "humanresources")
        .codes(CODES);
    type Response = SubordinatesResponse;
    type Error = SubordinatesError;
}

/// The response to `humanresources.employee.subordinates`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SubordinatesResponse {
    /// The user who was passed.
    pub user_id: Id<entity::User>,
    /// The departments that the user manages.
    pub departments: Vec<ManagedDepartment>,
}

#[cfg(feature = "serde")]
impl Encode for SubordinatesResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("userId", &self.user_id), ("departments", &self.departments)]);
    }
}

impl Decode for SubordinatesResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("userId", &mut self.user_id),
            ("departments", &mut self.departments),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(SubordinatesResponse);

/// The departments that the user manages.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ManagedDepartment {
    /// The department.
    pub node_id: Id<entity::HumanresourcesNode>,
    /// The name of the department.
    pub name: String,
    /// The role of the user in it.
    ///
    /// Note: The page lists no values. The roles of members have longer names, such as `MEMBER_HEAD`.
    pub role: ManagerRole,
    /// The number of subordinates there, with the departments below.
    pub subordinates_count: i64,
}

#[cfg(feature = "serde")]
impl Encode for ManagedDepartment {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("nodeId", &self.node_id),
            ("name", &self.name),
            ("role", &self.role),
            ("subordinatesCount", &self.subordinates_count),
        ]);
    }
}

impl Decode for ManagedDepartment {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("nodeId", &mut self.node_id),
            ("name", &mut self.name),
            ("role", &mut self.role),
            ("subordinatesCount", &mut self.subordinates_count),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ManagedDepartment);

/// The role of the user in it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ManagerRole {
    /// As its head.
    ///
    /// Known from an official example only.
    Head,
    /// As a deputy head.
    ///
    /// Known from the portal only: no official page mentions it.
    DeputyHead,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for ManagerRole {
    fn from_wire(text: &str) -> Self {
        match text {
            "HEAD" => Self::Head,
            "DEPUTY_HEAD" => Self::DeputyHead,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Head => "HEAD",
            Self::DeputyHead => "DEPUTY_HEAD",
            Self::Other(text) => text,
        }
    }
}

open_enum!(ManagerRole);

#[cfg(feature = "serde")]
serde_as_wire!(ManagerRole);

/// The errors of `humanresources.employee.subordinates`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum SubordinatesError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`MISSING_ID`](Self::MISSING_ID), [`INVALID_ID`](Self::INVALID_ID).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// The calling user is not an employee. Fix: Call on behalf of an employee.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl SubordinatesError {
    /// The user is missing. Fix: Pass the identifier of a user.
    pub const MISSING_ID: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingId",
        &["id"],
        "The user is missing.",
        "Pass the identifier of a user.",
    );

    /// The identifier is not a positive integer. Fix: Pass a positive integer.
    pub const INVALID_ID: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "InvalidId",
        &["id"],
        "The identifier is not a positive integer.",
        "Pass a positive integer.",
    );

    /// The calling user is not an employee. Fix: Call on behalf of an employee.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The calling user is not an employee.",
        "Call on behalf of an employee.",
    );
}

impl ErrorKind for SubordinatesError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_ID,
        Self::INVALID_ID,
        Self::ACCESS_DENIED,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            codes::ACCESS_DENIED => Self::AccessDenied,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(SubordinatesError);
