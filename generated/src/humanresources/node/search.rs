// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `humanresources.node.search`: Finds departments or teams by a part of their name.
//!
//! - effect: reads
//! - scope: `humanresources`
//! - who may call: A user with the permission to view departments or teams.
//! - [official page](https://apidocs.bitrix24.com/api-reference/departments/node/humanresources-node-search.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Finds departments or teams by a part of their name.
///
/// There is only one page; `limit` sets its maximum size.
///
/// The request of `humanresources.node.search`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::humanresources::node::Kind;
/// use bitrix24::humanresources::node::Search;
/// use bitrix24::humanresources::node::SearchPagination;
///
/// let request = Search::new(Kind::Department, "Sales")
///     .parent_id(1)
///     .pagination(SearchPagination::new().limit(20));
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Search {
    /// Whether to search departments or teams.
    pub kind: super::Kind,
    /// A part of the name.
    pub name: String,
    /// The parent to search below, as listed by `humanresources.node.list`.
    pub parent_id: Option<Id<entity::HumanresourcesNode>>,
    /// The page to return.
    pub pagination: Option<SearchPagination>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Search {
    /// Creates a request with its required parameters.
    pub fn new(kind: super::Kind, name: impl Into<String>) -> Self {
        Self {
            kind,
            name: name.into(),
            parent_id: None,
            pagination: None,
            extra: Default::default(),
        }
    }

    /// Sets `parentId`. The parent to search below, as listed by `humanresources.node.list`.
    #[must_use]
    pub fn parent_id(mut self, parent_id: impl Into<Id<entity::HumanresourcesNode>>) -> Self {
        self.parent_id = Some(parent_id.into());
        self
    }

    /// Sets `pagination`. The page to return.
    #[must_use]
    pub fn pagination(mut self, pagination: SearchPagination) -> Self {
        self.pagination = Some(pagination);
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
    /// Takes `type` from another call of a batch.
    pub const PARAM_KIND: Param<Self, super::Kind> = Param::new("type");
    /// Takes `name` from another call of a batch.
    pub const PARAM_NAME: Param<Self, String> = Param::new("name");
    /// Takes `parentId` from another call of a batch.
    pub const PARAM_PARENT_ID: Param<Self, Id<entity::HumanresourcesNode>> = Param::new("parentId");
    /// Takes `pagination` from another call of a batch.
    pub const PARAM_PAGINATION: Param<Self, SearchPagination> = Param::new("pagination");
}

impl Encode for Search {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("type", &self.kind),
                ("name", &self.name),
                ("parentId", &self.parent_id),
                ("pagination", &self.pagination),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for Search {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("type", &mut self.kind),
                ("name", &mut self.name),
                ("parentId", &mut self.parent_id),
                ("pagination", &mut self.pagination),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Search);

impl Method for Search {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("humanresources.node.search", Effect::Read, "humanresources")
        .codes(CODES);
    type Response = SearchResponse;
    type Error = SearchError;
}

#[diagnostic::do_not_recommend]
impl Paged for Search {
    const PAGING: Paging = Paging::Single {
        default: Some(50),
        max: Some(200),
        more: None,
    };
}

/// The response to `humanresources.node.search`.
pub type SearchResponse = Items<super::Node>;

/// The page to return.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SearchPagination {
    /// The maximum number of rows per page.
    ///
    /// Must be from 1 to 200.
    ///
    /// Defaults to `50`.
    pub limit: Option<i64>,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl SearchPagination {
    /// Creates a value with no optional fields set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `limit`. The maximum number of rows per page.
    ///
    /// Must be from 1 to 200.
    ///
    /// Defaults to `50`.
    #[must_use]
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Sets an undocumented field, such as a user field.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl SearchPagination {
    /// Takes `limit` from another call of a batch.
    pub const PARAM_LIMIT: Param<Self, i64> = Param::new("limit");
}

impl Encode for SearchPagination {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("limit", &self.limit)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for SearchPagination {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("limit", &mut self.limit)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(SearchPagination);

/// The errors of `humanresources.node.search`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum SearchError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`MISSING_FIELD`](Self::MISSING_FIELD), [`WRONG_TYPE`](Self::WRONG_TYPE),
    /// [`INVALID_KIND`](Self::INVALID_KIND).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// The user may not view departments and teams. Fix: Check the user's permissions.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// The webhook or application lacks the scope. Fix: Grant it the scope `humanresources`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INSUFFICIENTSCOPEEXCEPTION`.
    InsufficientScope,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl SearchError {
    /// A required parameter is missing. Fix: Pass it.
    pub const MISSING_FIELD: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingField",
        &["type", "name"],
        "A required parameter is missing.",
        "Pass it.",
    );

    /// A value is of another type than the parameter takes. Fix: Pass a value of the parameter's type.
    pub const WRONG_TYPE: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "WrongType",
        &["type", "name", "parentId", "pagination"],
        "A value is of another type than the parameter takes.",
        "Pass a value of the parameter's type.",
    );

    /// The kind is neither a department nor a team. Fix: Pass `DEPARTMENT` or `TEAM`.
    pub const INVALID_KIND: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "InvalidKind",
        &["type"],
        "The kind is neither a department nor a team.",
        "Pass `DEPARTMENT` or `TEAM`.",
    );

    /// The user may not view departments and teams. Fix: Check the user's permissions.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user may not view departments and teams.",
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
}

impl ErrorKind for SearchError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_FIELD,
        Self::WRONG_TYPE,
        Self::INVALID_KIND,
        Self::ACCESS_DENIED,
        Self::SCOPE_MISSING,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::INSUFFICIENT_SCOPE => Self::InsufficientScope,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::InsufficientScope => codes::INSUFFICIENT_SCOPE,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(SearchError);
