// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `humanresources.node.list`: Lists the departments or the teams.
//!
//! - effect: reads
//! - scope: `humanresources`
//! - who may call: A user with the permission to view departments or teams.
//! - [official page](https://apidocs.bitrix24.com/api-reference/departments/node/humanresources-node-list.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::errors::{CODES, ErrorCode, codes};

/// Lists the departments or the teams.
///
/// One call lists nodes of one kind. `members` is not sent; `humanresources.node.get` returns it.
///
/// The request of `humanresources.node.list`.
///
/// Note: The page documents an error for an unknown field in `select`, the overview of REST 3.0 says
/// that such a field is silently ignored.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::humanresources::node::Kind;
/// use bitrix24::humanresources::node::List;
/// use bitrix24::humanresources::node::fields;
/// use bitrix24::query::Page;
///
/// let request = List::new(Kind::Department)
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
///     ))
///     .pagination(Page::limit(20).page(1).offset(0));
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct List {
    /// Whether to list departments or teams.
    pub kind: super::Kind,
    /// The fields to return.
    pub select: Option<Select<super::Node>>,
    /// The page to return. A page has 50 rows by default, and at most 200.
    pub pagination: Option<Page>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl List {
    /// Creates a request with its required parameters.
    pub fn new(kind: super::Kind) -> Self {
        Self {
            kind,
            select: None,
            pagination: None,
            extra: Default::default(),
        }
    }

    /// Sets `select`. The fields to return.
    #[must_use]
    pub fn select(mut self, select: impl Into<Select<super::Node>>) -> Self {
        self.select = Some(select.into());
        self
    }

    /// Sets `pagination`. The page to return. A page has 50 rows by default, and at most 200.
    #[must_use]
    pub fn pagination(mut self, pagination: Page) -> Self {
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

impl List {
    /// Takes `type` from another call of a batch.
    pub const PARAM_KIND: Param<Self, super::Kind> = Param::new("type");
}

impl Encode for List {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("type", &self.kind),
                ("select", &self.select),
                ("pagination", &self.pagination),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for List {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("type", &mut self.kind),
                ("select", &mut self.select),
                ("pagination", &mut self.pagination),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(List);

impl Method for List {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("humanresources.node.list", Effect::Read, "humanresources")
        .select("select")
        .codes(CODES);
    type Response = ListResponse;
    type Error = ListError;
}

#[diagnostic::do_not_recommend]
impl Paged for List {
    const PAGING: Paging = Paging::Offset {
        default: 50,
        max: 200,
    };
}

/// The response to `humanresources.node.list`.
pub type ListResponse = Items<super::Node>;

/// The errors of `humanresources.node.list`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListError {
    /// A value is not a number, or `limit` is zero. Fix: Pass numbers, and a `limit` other than zero.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INVALIDPAGINATIONEXCEPTION`.
    InvalidPagination,
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`MISSING_KIND`](Self::MISSING_KIND), [`INVALID_KIND`](Self::INVALID_KIND).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// `select` names a field that the object does not have. Fix: Pass fields of the object only.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_UNKNOWNDTOPROPERTYEXCEPTION`.
    UnknownProperty,
    /// `select` cannot be read. Fix: Pass an array of strings, such as `["id", "name"]`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INVALIDSELECTEXCEPTION`.
    InvalidSelect,
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

impl ListError {
    /// A value is not a number, or `limit` is zero. Fix: Pass numbers, and a `limit` other than zero.
    pub const INVALID_PAGE: Cause = Cause::new(
        codes::INVALID_PAGINATION,
        "InvalidPage",
        &["limit", "offset", "page"],
        "A value is not a number, or `limit` is zero.",
        "Pass numbers, and a `limit` other than zero.",
    );

    /// The kind is missing. Fix: Pass `DEPARTMENT` or `TEAM`.
    pub const MISSING_KIND: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingKind",
        &["type"],
        "The kind is missing.",
        "Pass `DEPARTMENT` or `TEAM`.",
    );

    /// The kind is neither a department nor a team. Fix: Pass `DEPARTMENT` or `TEAM`.
    pub const INVALID_KIND: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "InvalidKind",
        &["type"],
        "The kind is neither a department nor a team.",
        "Pass `DEPARTMENT` or `TEAM`.",
    );

    /// `select` names a field that the object does not have. Fix: Pass fields of the object only.
    pub const UNKNOWN_FIELD: Cause = Cause::new(
        codes::UNKNOWN_PROPERTY,
        "UnknownField",
        &["select"],
        "`select` names a field that the object does not have.",
        "Pass fields of the object only.",
    );

    /// `select` cannot be read. Fix: Pass an array of strings, such as `["id", "name"]`.
    pub const MALFORMED_SELECT: Cause = Cause::new(
        codes::INVALID_SELECT,
        "MalformedSelect",
        &["select"],
        "`select` cannot be read.",
        "Pass an array of strings, such as `[\"id\", \"name\"]`.",
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

impl ErrorKind for ListError {
    const CAUSES: &'static [Cause] = &[
        Self::INVALID_PAGE,
        Self::MISSING_KIND,
        Self::INVALID_KIND,
        Self::UNKNOWN_FIELD,
        Self::MALFORMED_SELECT,
        Self::ACCESS_DENIED,
        Self::SCOPE_MISSING,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::INVALID_PAGINATION => Self::InvalidPagination,
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            codes::UNKNOWN_PROPERTY => Self::UnknownProperty,
            codes::INVALID_SELECT => Self::InvalidSelect,
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::INSUFFICIENT_SCOPE => Self::InsufficientScope,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::InvalidPagination => codes::INVALID_PAGINATION,
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::UnknownProperty => codes::UNKNOWN_PROPERTY,
            Self::InvalidSelect => codes::INVALID_SELECT,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::InsufficientScope => codes::INSUFFICIENT_SCOPE,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(ListError);
