// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `tasks.task.list`: Lists tasks.
//!
//! - effect: reads
//! - scope: `tasks`
//! - who may call: Any user.
//! - [official page](https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-list-rest-v3.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::errors::{CODES, ErrorCode, codes};

/// Lists tasks.
///
/// Without `select`, only `id` is returned; without `order`, tasks are sorted by `id`, ascending.
/// Administrators see every task, managers those of their employees, others those they have access to.
///
/// The request of `tasks.task.list`.
///
/// Note: The page gives 1000 as the maximum page size; some portals silently limit pages to 50.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::query::Page;
/// use bitrix24::tasks::task::List;
/// use bitrix24::tasks::task::fields;
///
/// let request = List::new()
///     .select((
///         fields::ID,
///         fields::TITLE,
///         fields::RESPONSIBLE_ID,
///         fields::DEADLINE,
///         fields::STATUS,
///     ))
///     .filter(fields::ID.gt(1000))
///     .order(fields::ID.asc())
///     .pagination(Page::limit(20).page(1).offset(0));
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct List {
    /// The fields to return.
    pub select: Option<Select<super::Task>>,
    /// The conditions that rows must meet.
    pub filter: Option<Filter<super::Task>>,
    /// The order of the rows.
    pub order: Option<Order<super::Task>>,
    /// The page to return. A page has 50 rows by default, and at most 1000.
    pub pagination: Option<Page>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl List {
    /// Creates a request with no optional parameters set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `select`. The fields to return.
    #[must_use]
    pub fn select(mut self, select: impl Into<Select<super::Task>>) -> Self {
        self.select = Some(select.into());
        self
    }

    /// Sets `filter`. The conditions that rows must meet.
    #[must_use]
    pub fn filter(mut self, filter: impl Into<Filter<super::Task>>) -> Self {
        self.filter = Some(filter.into());
        self
    }

    /// Sets `order`. The order of the rows.
    #[must_use]
    pub fn order(mut self, order: impl Into<Order<super::Task>>) -> Self {
        self.order = Some(order.into());
        self
    }

    /// Sets `pagination`. The page to return. A page has 50 rows by default, and at most 1000.
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

impl Encode for List {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("select", &self.select),
                ("filter", &self.filter),
                ("order", &self.order),
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
                ("select", &mut self.select),
                ("filter", &mut self.filter),
                ("order", &mut self.order),
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
    const FACTS: MethodFacts = MethodFacts::new("tasks.task.list", Effect::Read, "tasks")
        .select("select")
        .codes(CODES);
    type Response = ListResponse;
    type Error = ListError;
}

#[diagnostic::do_not_recommend]
impl Paged for List {
    const PAGING: Paging = Paging::Offset {
        default: 50,
        max: 1000,
    };
}

#[diagnostic::do_not_recommend]
impl Keyset for List {}

/// The response to `tasks.task.list`.
pub type ListResponse = Items<super::Task>;

/// The errors of `tasks.task.list`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListError {
    /// The user may not use tasks, or the scope is missing. Fix: Check the user's rights and that the scope
    /// `tasks` is granted.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// The filter has a condition on a field that it does not take; `validation` names the field. Fix:
    /// Filter by `id` alone.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// A direction is not known, or the field cannot be sorted by. Fix: Pass `ASC` or `DESC` for sortable
    /// fields.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INVALIDORDEREXCEPTION`.
    InvalidOrder,
    /// A value is not a number, or the limit is zero. Fix: Pass numbers, and a limit above zero.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INVALIDPAGINATIONEXCEPTION`.
    InvalidPagination,
    /// `select` is not a list of field names, or the body of a batch cannot be read. Fix: Pass an array of
    /// field names; in a batch, an array of calls whose references can be resolved.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INVALIDSELECTEXCEPTION`.
    InvalidSelect,
    /// `filter` is not a list of conditions, or has a condition that does not fit the call. Fix: Pass an
    /// array of conditions and groups.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INVALIDFILTEREXCEPTION`.
    InvalidFilter,
    /// A condition has an operator that does not exist; a filter of the older API has the same effect. Fix:
    /// Use one of `=`, `!=`, `>`, `>=`, `<`, `<=`, `in` and `between`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_UNKNOWNFILTEROPERATOREXCEPTION`.
    UnknownFilterOperator,
    /// `filter`, or the part of `select` that names a related object, names a field that the object does
    /// not have. Fix: Take the names from the object's `field.list`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_UNKNOWNDTOPROPERTYEXCEPTION`.
    UnknownProperty,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ListError {
    /// The user may not use tasks, or the scope is missing. Fix: Check the user's rights and that the scope
    /// `tasks` is granted.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user may not use tasks, or the scope is missing.",
        "Check the user's rights and that the scope `tasks` is granted.",
    );

    /// The filter has a condition on a field that it does not take; `validation` names the field. Fix:
    /// Filter by `id` alone.
    pub const NOT_FILTERABLE: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "NotFilterable",
        &[],
        "The filter has a condition on a field that it does not take; `validation` names the field.",
        "Filter by `id` alone.",
    );

    /// A direction is not known, or the field cannot be sorted by. Fix: Pass `ASC` or `DESC` for sortable
    /// fields.
    pub const INVALID_ORDER: Cause = Cause::new(
        codes::INVALID_ORDER,
        "InvalidOrder",
        &["order"],
        "A direction is not known, or the field cannot be sorted by.",
        "Pass `ASC` or `DESC` for sortable fields.",
    );

    /// A value is not a number, or the limit is zero. Fix: Pass numbers, and a limit above zero.
    pub const INVALID_PAGINATION: Cause = Cause::new(
        codes::INVALID_PAGINATION,
        "InvalidPagination",
        &["limit", "offset", "page"],
        "A value is not a number, or the limit is zero.",
        "Pass numbers, and a limit above zero.",
    );
}

impl ErrorKind for ListError {
    const CAUSES: &'static [Cause] = &[
        Self::ACCESS_DENIED,
        Self::NOT_FILTERABLE,
        Self::INVALID_ORDER,
        Self::INVALID_PAGINATION,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            codes::INVALID_ORDER => Self::InvalidOrder,
            codes::INVALID_PAGINATION => Self::InvalidPagination,
            codes::INVALID_SELECT => Self::InvalidSelect,
            codes::INVALID_FILTER => Self::InvalidFilter,
            codes::UNKNOWN_FILTER_OPERATOR => Self::UnknownFilterOperator,
            codes::UNKNOWN_PROPERTY => Self::UnknownProperty,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::InvalidOrder => codes::INVALID_ORDER,
            Self::InvalidPagination => codes::INVALID_PAGINATION,
            Self::InvalidSelect => codes::INVALID_SELECT,
            Self::InvalidFilter => codes::INVALID_FILTER,
            Self::UnknownFilterOperator => codes::UNKNOWN_FILTER_OPERATOR,
            Self::UnknownProperty => codes::UNKNOWN_PROPERTY,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(ListError);
