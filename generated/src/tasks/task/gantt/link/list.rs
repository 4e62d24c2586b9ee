// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `tasks.task.gantt.link.list`: Lists the links in the Gantt chart that start from a task.
//!
//! - effect: reads
//! - scope: `tasks`
//! - who may call: A user with access to the task.
//! - [official page](https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-gantt-link-list.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::errors::{CODES, ErrorCode, codes};

/// Lists the links in the Gantt chart that start from a task.
///
/// Links come in the order of `dependentId`. Without `select`, all fields come. To create or delete
/// links, use `task.dependence.add` and `task.dependence.delete` of REST 2.0.
///
/// The request of `tasks.task.gantt.link.list`.
///
/// The filter must have a condition on `taskId`.
///
/// Note: The page shows the filter as one bare condition, `["taskId", 101]`; the overview and the page
/// of `batch` show a list of conditions for every method. The client sends the list; the mock takes
/// both.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::query::Page;
/// use bitrix24::tasks::task::gantt::link::List;
/// use bitrix24::tasks::task::gantt::link::fields;
///
/// let request = List::new(fields::TASK_ID.eq(101))
///     .select((
///         fields::TASK_ID,
///         fields::DEPENDENT_ID,
///         fields::KIND,
///         fields::CREATOR_ID,
///     ))
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
    pub select: Option<Select<super::GanttLink>>,
    /// The conditions that rows must meet.
    pub filter: Filter<super::GanttLink>,
    /// The page to return. A page has 50 rows by default, and at most 1000.
    pub pagination: Option<Page>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl List {
    /// Creates a request with its required parameters.
    pub fn new(filter: impl Into<Filter<super::GanttLink>>) -> Self {
        Self {
            select: None,
            filter: filter.into(),
            pagination: None,
            extra: Default::default(),
        }
    }

    /// Sets `select`. The fields to return.
    #[must_use]
    pub fn select(mut self, select: impl Into<Select<super::GanttLink>>) -> Self {
        self.select = Some(select.into());
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
    const FACTS: MethodFacts = MethodFacts::new("tasks.task.gantt.link.list", Effect::Read, "tasks")
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

/// The response to `tasks.task.gantt.link.list`.
pub type ListResponse = Items<super::GanttLink>;

/// The errors of `tasks.task.gantt.link.list`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`EMPTY_FILTER`](Self::EMPTY_FILTER), [`WRONG_TYPE`](Self::WRONG_TYPE),
    /// [`NOT_SUPPORTED`](Self::NOT_SUPPORTED).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// The filter has no condition on the task. Fix: Add a condition on `taskId`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTFILTERVALIDATIONEXCEPTION`.
    RequestFilterValidation,
    /// The filter is not an array. Fix: Pass an array of conditions.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INVALIDFILTEREXCEPTION`.
    InvalidFilter,
    /// The filter, the selection or the order names a field that links do not have. Fix: Use the fields of
    /// a link.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_UNKNOWNDTOPROPERTYEXCEPTION`.
    UnknownProperty,
    /// The selection cannot be read. Fix: Pass an array of names.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INVALIDSELECTEXCEPTION`.
    InvalidSelect,
    /// The pagination cannot be read. Fix: Pass `page`, `limit` and `offset` as numbers, with a limit above 0.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INVALIDPAGINATIONEXCEPTION`.
    InvalidPagination,
    /// The user may not read the task. Fix: Check the user's rights to the task.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// A condition has an operator that does not exist; a filter of the older API has the same effect. Fix:
    /// Use one of `=`, `!=`, `>`, `>=`, `<`, `<=`, `in` and `between`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_UNKNOWNFILTEROPERATOREXCEPTION`.
    UnknownFilterOperator,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ListError {
    /// The filter is missing or empty. Fix: Pass a condition on `taskId`.
    pub const EMPTY_FILTER: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "EmptyFilter",
        &["filter"],
        "The filter is missing or empty.",
        "Pass a condition on `taskId`.",
    );

    /// The identifier of the task is not a number. Fix: Pass a number above 0.
    pub const WRONG_TYPE: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "WrongType",
        &["taskId"],
        "The identifier of the task is not a number.",
        "Pass a number above 0.",
    );

    /// The filter names another field than `taskId`, or there is an order. Fix: Filter by `taskId` alone,
    /// and leave `order` out.
    pub const NOT_SUPPORTED: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "NotSupported",
        &["filter", "order"],
        "The filter names another field than `taskId`, or there is an order.",
        "Filter by `taskId` alone, and leave `order` out.",
    );

    /// The filter has no condition on the task. Fix: Add a condition on `taskId`.
    pub const MISSING_TASK: Cause = Cause::new(
        codes::REQUEST_FILTER_VALIDATION,
        "MissingTask",
        &["filter.taskId"],
        "The filter has no condition on the task.",
        "Add a condition on `taskId`.",
    );

    /// The filter is not an array. Fix: Pass an array of conditions.
    pub const INVALID_FILTER: Cause = Cause::new(
        codes::INVALID_FILTER,
        "InvalidFilter",
        &["filter"],
        "The filter is not an array.",
        "Pass an array of conditions.",
    );

    /// The filter, the selection or the order names a field that links do not have. Fix: Use the fields of
    /// a link.
    pub const UNKNOWN_FIELD: Cause = Cause::new(
        codes::UNKNOWN_PROPERTY,
        "UnknownField",
        &["filter", "select", "order"],
        "The filter, the selection or the order names a field that links do not have.",
        "Use the fields of a link.",
    );

    /// The selection cannot be read. Fix: Pass an array of names.
    pub const INVALID_SELECT: Cause = Cause::new(
        codes::INVALID_SELECT,
        "InvalidSelect",
        &["select"],
        "The selection cannot be read.",
        "Pass an array of names.",
    );

    /// The pagination cannot be read. Fix: Pass `page`, `limit` and `offset` as numbers, with a limit above 0.
    pub const INVALID_PAGINATION: Cause = Cause::new(
        codes::INVALID_PAGINATION,
        "InvalidPagination",
        &["pagination"],
        "The pagination cannot be read.",
        "Pass `page`, `limit` and `offset` as numbers, with a limit above 0.",
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
        Self::NOT_SUPPORTED,
        Self::MISSING_TASK,
        Self::INVALID_FILTER,
        Self::UNKNOWN_FIELD,
        Self::INVALID_SELECT,
        Self::INVALID_PAGINATION,
        Self::ACCESS_DENIED,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            codes::REQUEST_FILTER_VALIDATION => Self::RequestFilterValidation,
            codes::INVALID_FILTER => Self::InvalidFilter,
            codes::UNKNOWN_PROPERTY => Self::UnknownProperty,
            codes::INVALID_SELECT => Self::InvalidSelect,
            codes::INVALID_PAGINATION => Self::InvalidPagination,
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::UNKNOWN_FILTER_OPERATOR => Self::UnknownFilterOperator,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::RequestFilterValidation => codes::REQUEST_FILTER_VALIDATION,
            Self::InvalidFilter => codes::INVALID_FILTER,
            Self::UnknownProperty => codes::UNKNOWN_PROPERTY,
            Self::InvalidSelect => codes::INVALID_SELECT,
            Self::InvalidPagination => codes::INVALID_PAGINATION,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::UnknownFilterOperator => codes::UNKNOWN_FILTER_OPERATOR,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(ListError);
