// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `tasks.task.result.list`: Lists the results of a task.
//!
//! - effect: reads
//! - scope: `tasks`
//! - who may call: A user with access to the task.
//! - [official page](https://apidocs.bitrix24.com/api-reference/tasks/result/tasks-task-result-list-rest-v3.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::errors::{CODES, ErrorCode, codes};

/// Lists the results of a task.
///
/// The filter must name the task.
///
/// The request of `tasks.task.result.list`.
///
/// The filter must have a condition on `taskId`.
///
/// Note: The page gives neither the default nor the maximum page size; the values here are those of the
/// other lists of the API.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::query::Page;
/// use bitrix24::tasks::task::result::List;
/// use bitrix24::tasks::task::result::fields;
///
/// let request = List::new(fields::TASK_ID.eq(51))
///     .select((
///         fields::ID,
///         fields::TASK_ID,
///         fields::TEXT,
///         fields::AUTHOR_ID,
///         fields::CREATED_AT,
///         fields::STATUS,
///         fields::MESSAGE_ID,
///     ))
///     .order(fields::CREATED_AT.desc())
///     .pagination(Page::limit(10).offset(0));
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct List {
    /// The fields to return.
    pub select: Option<Select<super::TaskResult>>,
    /// The conditions that rows must meet.
    pub filter: Filter<super::TaskResult>,
    /// The order of the rows.
    pub order: Option<Order<super::TaskResult>>,
    /// The page to return. A page has 50 rows by default, and at most 1000.
    pub pagination: Option<Page>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl List {
    /// Creates a request with its required parameters.
    pub fn new(filter: impl Into<Filter<super::TaskResult>>) -> Self {
        Self {
            select: None,
            filter: filter.into(),
            order: None,
            pagination: None,
            extra: Default::default(),
        }
    }

    /// Sets `select`. The fields to return.
    #[must_use]
    pub fn select(mut self, select: impl Into<Select<super::TaskResult>>) -> Self {
        self.select = Some(select.into());
        self
    }

    /// Sets `order`. The order of the rows.
    #[must_use]
    pub fn order(mut self, order: impl Into<Order<super::TaskResult>>) -> Self {
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
    const FACTS: MethodFacts = MethodFacts::new("tasks.task.result.list", Effect::Read, "tasks")
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

/// The response to `tasks.task.result.list`.
pub type ListResponse = Items<super::TaskResult>;

/// The errors of `tasks.task.result.list`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`EMPTY_FILTER`](Self::EMPTY_FILTER), [`WRONG_TYPE`](Self::WRONG_TYPE).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// The filter has no condition on the task. Fix: Add a condition on `taskId`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTFILTERVALIDATIONEXCEPTION`.
    RequestFilterValidation,
    /// The filter cannot be read. Fix: Pass the filter as a list of conditions.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INVALIDFILTEREXCEPTION`.
    InvalidFilter,
    /// A condition has an operator that does not exist. Fix: Use one of `=`, `>`, `<`, `<=`, `>=`, `!=`,
    /// `in` and `between`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_UNKNOWNFILTEROPERATOREXCEPTION`.
    UnknownFilterOperator,
    /// The pagination cannot be read. Fix: Pass `page`, `limit` and `offset` as numbers.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INVALIDPAGINATIONEXCEPTION`.
    InvalidPagination,
    /// The filter, the selection or the order names a field that results do not have. Fix: Use the
    /// documented fields of a result.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_UNKNOWNDTOPROPERTYEXCEPTION`.
    UnknownProperty,
    /// The order cannot be read. Fix: Pass `ASC` or `DESC` as the direction.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INVALIDORDEREXCEPTION`.
    InvalidOrder,
    /// The user may not read the task. Fix: Check the user's rights to the task.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// `select` is not a list of field names, or the body of a batch cannot be read. Fix: Pass an array of
    /// field names; in a batch, an array of calls whose references can be resolved.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INVALIDSELECTEXCEPTION`.
    InvalidSelect,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ListError {
    /// The filter is missing or empty. Fix: Pass the filter as a list of conditions.
    pub const EMPTY_FILTER: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "EmptyFilter",
        &["filter"],
        "The filter is missing or empty.",
        "Pass the filter as a list of conditions.",
    );

    /// The identifier of the task is not a number. Fix: Pass an integer.
    pub const WRONG_TYPE: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "WrongType",
        &["taskId"],
        "The identifier of the task is not a number.",
        "Pass an integer.",
    );

    /// The filter has no condition on the task. Fix: Add a condition on `taskId`.
    pub const MISSING_TASK: Cause = Cause::new(
        codes::REQUEST_FILTER_VALIDATION,
        "MissingTask",
        &["filter.taskId"],
        "The filter has no condition on the task.",
        "Add a condition on `taskId`.",
    );

    /// The filter cannot be read. Fix: Pass the filter as a list of conditions.
    pub const INVALID_FILTER: Cause = Cause::new(
        codes::INVALID_FILTER,
        "InvalidFilter",
        &["filter"],
        "The filter cannot be read.",
        "Pass the filter as a list of conditions.",
    );

    /// A condition has an operator that does not exist. Fix: Use one of `=`, `>`, `<`, `<=`, `>=`, `!=`,
    /// `in` and `between`.
    pub const UNKNOWN_OPERATOR: Cause = Cause::new(
        codes::UNKNOWN_FILTER_OPERATOR,
        "UnknownOperator",
        &["filter"],
        "A condition has an operator that does not exist.",
        "Use one of `=`, `>`, `<`, `<=`, `>=`, `!=`, `in` and `between`.",
    );

    /// The pagination cannot be read. Fix: Pass `page`, `limit` and `offset` as numbers.
    pub const INVALID_PAGINATION: Cause = Cause::new(
        codes::INVALID_PAGINATION,
        "InvalidPagination",
        &["pagination"],
        "The pagination cannot be read.",
        "Pass `page`, `limit` and `offset` as numbers.",
    );

    /// The filter, the selection or the order names a field that results do not have. Fix: Use the
    /// documented fields of a result.
    pub const UNKNOWN_FIELD: Cause = Cause::new(
        codes::UNKNOWN_PROPERTY,
        "UnknownField",
        &["filter", "select", "order"],
        "The filter, the selection or the order names a field that results do not have.",
        "Use the documented fields of a result.",
    );

    /// The order cannot be read. Fix: Pass `ASC` or `DESC` as the direction.
    pub const INVALID_ORDER: Cause = Cause::new(
        codes::INVALID_ORDER,
        "InvalidOrder",
        &["order"],
        "The order cannot be read.",
        "Pass `ASC` or `DESC` as the direction.",
    );

    /// The user may not read the task. Fix: Check the user's rights to the task.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &["taskId"],
        "The user may not read the task.",
        "Check the user's rights to the task.",
    );
}

impl ErrorKind for ListError {
    const CAUSES: &'static [Cause] = &[
        Self::EMPTY_FILTER,
        Self::WRONG_TYPE,
        Self::MISSING_TASK,
        Self::INVALID_FILTER,
        Self::UNKNOWN_OPERATOR,
        Self::INVALID_PAGINATION,
        Self::UNKNOWN_FIELD,
        Self::INVALID_ORDER,
        Self::ACCESS_DENIED,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            codes::REQUEST_FILTER_VALIDATION => Self::RequestFilterValidation,
            codes::INVALID_FILTER => Self::InvalidFilter,
            codes::UNKNOWN_FILTER_OPERATOR => Self::UnknownFilterOperator,
            codes::INVALID_PAGINATION => Self::InvalidPagination,
            codes::UNKNOWN_PROPERTY => Self::UnknownProperty,
            codes::INVALID_ORDER => Self::InvalidOrder,
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::INVALID_SELECT => Self::InvalidSelect,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::RequestFilterValidation => codes::REQUEST_FILTER_VALIDATION,
            Self::InvalidFilter => codes::INVALID_FILTER,
            Self::UnknownFilterOperator => codes::UNKNOWN_FILTER_OPERATOR,
            Self::InvalidPagination => codes::INVALID_PAGINATION,
            Self::UnknownProperty => codes::UNKNOWN_PROPERTY,
            Self::InvalidOrder => codes::INVALID_ORDER,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::InvalidSelect => codes::INVALID_SELECT,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(ListError);
