// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `humanresources.employee.search`: Finds employees by name.
//!
//! - effect: reads
//! - scope: `humanresources`
//! - who may call: An authorized user who belongs to a department of the company structure.
//! - [official page](https://apidocs.bitrix24.com/api-reference/departments/employee/humanresources-employee-search.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Finds employees by name.
///
/// The request of `humanresources.employee.search`.
///
/// Note: The heading of the page misspells the method as `humanresourses.employee.search`. The page
/// documents an error for an unknown field in `select`, the overview of REST 3.0 says that such a field
/// is silently ignored.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::humanresources::employee::Search;
/// use bitrix24::humanresources::employee::fields;
///
/// let request = Search::new("John")
///     .select((
///         fields::USER_ID,
///         fields::NAME,
///         fields::WORK_POSITION,
///         fields::AVATAR,
///         fields::URL,
///         fields::DEPARTMENTS,
///         fields::TEAMS,
///     ));
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Search {
    /// The text to search for in the names.
    pub name: String,
    /// The department or team to search in, as listed by `humanresources.node.list`.
    pub node_id: Option<Id<entity::HumanresourcesNode>>,
    /// The fields to return.
    pub select: Option<Select<super::Employee>>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Search {
    /// Creates a request with its required parameters.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            node_id: None,
            select: None,
            extra: Default::default(),
        }
    }

    /// Sets `nodeId`. The department or team to search in, as listed by `humanresources.node.list`.
    #[must_use]
    pub fn node_id(mut self, node_id: impl Into<Id<entity::HumanresourcesNode>>) -> Self {
        self.node_id = Some(node_id.into());
        self
    }

    /// Sets `select`. The fields to return.
    #[must_use]
    pub fn select(mut self, select: impl Into<Select<super::Employee>>) -> Self {
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

impl Search {
    /// Takes `name` from another call of a batch.
    pub const PARAM_NAME: Param<Self, String> = Param::new("name");
    /// Takes `nodeId` from another call of a batch.
    pub const PARAM_NODE_ID: Param<Self, Id<entity::HumanresourcesNode>> = Param::new("nodeId");
}

impl Encode for Search {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("name", &self.name), ("nodeId", &self.node_id), ("select", &self.select)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Search {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("name", &mut self.name),
                ("nodeId", &mut self.node_id),
                ("select", &mut self.select),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Search);

impl Method for Search {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("humanresources.employee.search", Effect::Read, "humanresources")
        .select("select")
        .codes(CODES);
    type Response = SearchResponse;
    type Error = SearchError;
}

/// The response to `humanresources.employee.search`.
pub type SearchResponse = Items<super::Employee>;

/// The errors of `humanresources.employee.search`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum SearchError {
    /// The search text is missing. Fix: Pass `name`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// `select` names a field that the object does not have. Fix: Pass fields of the object only.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_UNKNOWNDTOPROPERTYEXCEPTION`.
    UnknownProperty,
    /// `select` cannot be read. Fix: Pass an array of strings.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INVALIDSELECTEXCEPTION`.
    InvalidSelect,
    /// The calling user is not an employee. Fix: Call on behalf of an employee.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl SearchError {
    /// The search text is missing. Fix: Pass `name`.
    pub const MISSING_NAME: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingName",
        &["name"],
        "The search text is missing.",
        "Pass `name`.",
    );

    /// `select` names a field that the object does not have. Fix: Pass fields of the object only.
    pub const UNKNOWN_FIELD: Cause = Cause::new(
        codes::UNKNOWN_PROPERTY,
        "UnknownField",
        &["select"],
        "`select` names a field that the object does not have.",
        "Pass fields of the object only.",
    );

    /// `select` cannot be read. Fix: Pass an array of strings.
    pub const MALFORMED_SELECT: Cause = Cause::new(
        codes::INVALID_SELECT,
        "MalformedSelect",
        &["select"],
        "`select` cannot be read.",
        "Pass an array of strings.",
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

impl ErrorKind for SearchError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_NAME,
        Self::UNKNOWN_FIELD,
        Self::MALFORMED_SELECT,
        Self::ACCESS_DENIED,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            codes::UNKNOWN_PROPERTY => Self::UnknownProperty,
            codes::INVALID_SELECT => Self::InvalidSelect,
            codes::ACCESS_DENIED => Self::AccessDenied,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::UnknownProperty => codes::UNKNOWN_PROPERTY,
            Self::InvalidSelect => codes::INVALID_SELECT,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(SearchError);
