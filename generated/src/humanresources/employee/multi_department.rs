// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `humanresources.employee.multidepartment`: Lists the employees who belong to several departments.
//!
//! - effect: reads
//! - scope: `humanresources`
//! - who may call: An authorized user who belongs to a department of the company structure.
//! - [official page](https://apidocs.bitrix24.com/api-reference/departments/employee/humanresources-employee-multidepartment.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Lists the employees who belong to several departments.
///
/// The request of `humanresources.employee.multidepartment`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::humanresources::employee::MultiDepartment;
///
/// let request = MultiDepartment::new();
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct MultiDepartment {
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl MultiDepartment {
    /// Creates a request with no optional parameters set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl Encode for MultiDepartment {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for MultiDepartment {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(MultiDepartment);

impl Method for MultiDepartment {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new(
            "humanresources.employee.multidepartment",
            Effect::Read,
            "humanresources",
        )
        .codes(CODES);
    type Response = MultiDepartmentResponse;
    type Error = MultiDepartmentError;
}

/// The response to `humanresources.employee.multidepartment`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct MultiDepartmentResponse {
    /// The employees with more than one department.
    pub employees: Vec<MultiDepartmentEmployee>,
    /// The number of these employees.
    pub total: i64,
}

#[cfg(feature = "serde")]
impl Encode for MultiDepartmentResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("employees", &self.employees), ("total", &self.total)]);
    }
}

impl Decode for MultiDepartmentResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("employees", &mut self.employees), ("total", &mut self.total)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(MultiDepartmentResponse);

/// The employees with more than one department.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct MultiDepartmentEmployee {
    /// The user.
    pub user_id: Id<entity::User>,
    /// The user's name.
    pub name: String,
    /// The user's job title; empty if there is none.
    pub work_position: Option<String>,
    /// The departments that the user belongs to.
    pub departments: Vec<crate::humanresources::node::reference::NodeReference>,
}

#[cfg(feature = "serde")]
impl Encode for MultiDepartmentEmployee {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("userId", &self.user_id),
            ("name", &self.name),
            ("workPosition", &self.work_position),
            ("departments", &self.departments),
        ]);
    }
}

impl Decode for MultiDepartmentEmployee {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("userId", &mut self.user_id),
            ("name", &mut self.name),
            ("workPosition", &mut self.work_position),
            ("departments", &mut self.departments),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(MultiDepartmentEmployee);

/// The errors of `humanresources.employee.multidepartment`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum MultiDepartmentError {
    /// The calling user is not an employee. Fix: Call on behalf of an employee.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl MultiDepartmentError {
    /// The calling user is not an employee. Fix: Call on behalf of an employee.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The calling user is not an employee.",
        "Call on behalf of an employee.",
    );
}

impl ErrorKind for MultiDepartmentError {
    const CAUSES: &'static [Cause] = &[Self::ACCESS_DENIED];
    fn from_code(code: &str) -> Self {
        match code {
            codes::ACCESS_DENIED => Self::AccessDenied,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(MultiDepartmentError);
