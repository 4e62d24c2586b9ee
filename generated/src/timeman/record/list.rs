// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `timeman.record.list`: Lists the records of one employee's working time.
//!
//! - effect: reads
//! - scope: `timeman`
//! - who may call: A user who may read all records, or those of their subordinates.
//! - [official page](https://apidocs.bitrix24.com/api-reference/timeman/record/timeman-record-list.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::errors::{CODES, ErrorCode, codes};

/// Lists the records of one employee's working time.
///
/// The request of `timeman.record.list`.
///
/// The filter must have a condition on `userId`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::DateTime;
/// use bitrix24::query::Page;
/// use bitrix24::timeman::record::List;
/// use bitrix24::timeman::record::fields;
///
/// let request = List::new(
///         fields::USER_ID
///             .eq(1)
///             .and(
///                 fields::START_TIME
///                     .between(
///                         "2026-06-01T00:00:00+02:00".parse::<DateTime>()?,
///                         "2026-06-30T23:59:59+02:00".parse::<DateTime>()?,
///                     ),
///             ),
///     )
///     .select((fields::ID, fields::START_TIME, fields::END_TIME, fields::DURATION))
///     .order(fields::START_TIME.desc())
///     .pagination(Page::limit(50).page(1).offset(0));
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
    pub select: Option<Select<super::Record>>,
    /// The conditions that rows must meet.
    pub filter: Filter<super::Record>,
    /// The order of the rows.
    pub order: Option<Order<super::Record>>,
    /// The page to return. A page has 50 rows by default, and at most 1000. The maximum is not on an
    /// official page: assumed from similar methods.
    pub pagination: Option<Page>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl List {
    /// Creates a request with its required parameters.
    pub fn new(filter: impl Into<Filter<super::Record>>) -> Self {
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
    pub fn select(mut self, select: impl Into<Select<super::Record>>) -> Self {
        self.select = Some(select.into());
        self
    }

    /// Sets `order`. The order of the rows.
    #[must_use]
    pub fn order(mut self, order: impl Into<Order<super::Record>>) -> Self {
        self.order = Some(order.into());
        self
    }

    /// Sets `pagination`. The page to return. A page has 50 rows by default, and at most 1000. The maximum
    /// is not on an official page: assumed from similar methods.
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
    const FACTS: MethodFacts = MethodFacts::new("timeman.record.list", Effect::Read, "timeman")
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

/// The response to `timeman.record.list`.
pub type ListResponse = Items<super::Record>;

/// The errors of `timeman.record.list`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListError {
    /// The user may not read the records of this employee, or the scope is missing. Fix: Check the user's
    /// rights and that the scope `timeman` is granted.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// The filter has no condition on the employee. Fix: Add a condition on `userId`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// The filter names several employees. Fix: Call once for each employee.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INVALIDFILTEREXCEPTION`.
    InvalidFilter,
    /// A value is not a number, or the limit is 0. Fix: Pass numbers and a limit above 0.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INVALIDPAGINATIONEXCEPTION`.
    InvalidPagination,
    /// `select` is not a list of field names, or the body of a batch cannot be read. Fix: Pass an array of
    /// field names; in a batch, an array of calls whose references can be resolved.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INVALIDSELECTEXCEPTION`.
    InvalidSelect,
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
    /// `order` is not an object of sortable fields with `ASC` or `DESC`. Fix: Pass an object that maps
    /// sortable fields to `ASC` or `DESC`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INVALIDORDEREXCEPTION`.
    InvalidOrder,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ListError {
    /// The user may not read the records of this employee, or the scope is missing. Fix: Check the user's
    /// rights and that the scope `timeman` is granted.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &["filter.userId"],
        "The user may not read the records of this employee, or the scope is missing.",
        "Check the user's rights and that the scope `timeman` is granted.",
    );

    /// The filter has no condition on the employee. Fix: Add a condition on `userId`.
    pub const MISSING_USER: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingUser",
        &["filter.userId"],
        "The filter has no condition on the employee.",
        "Add a condition on `userId`.",
    );

    /// The filter names several employees. Fix: Call once for each employee.
    pub const SEVERAL_USERS: Cause = Cause::new(
        codes::INVALID_FILTER,
        "SeveralUsers",
        &["filter.userId"],
        "The filter names several employees.",
        "Call once for each employee.",
    );

    /// A value is not a number, or the limit is 0. Fix: Pass numbers and a limit above 0.
    pub const INVALID_PAGINATION: Cause = Cause::new(
        codes::INVALID_PAGINATION,
        "InvalidPagination",
        &["limit", "offset", "page"],
        "A value is not a number, or the limit is 0.",
        "Pass numbers and a limit above 0.",
    );
}

impl ErrorKind for ListError {
    const CAUSES: &'static [Cause] = &[
        Self::ACCESS_DENIED,
        Self::MISSING_USER,
        Self::SEVERAL_USERS,
        Self::INVALID_PAGINATION,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            codes::INVALID_FILTER => Self::InvalidFilter,
            codes::INVALID_PAGINATION => Self::InvalidPagination,
            codes::INVALID_SELECT => Self::InvalidSelect,
            codes::UNKNOWN_FILTER_OPERATOR => Self::UnknownFilterOperator,
            codes::UNKNOWN_PROPERTY => Self::UnknownProperty,
            codes::INVALID_ORDER => Self::InvalidOrder,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::InvalidFilter => codes::INVALID_FILTER,
            Self::InvalidPagination => codes::INVALID_PAGINATION,
            Self::InvalidSelect => codes::INVALID_SELECT,
            Self::UnknownFilterOperator => codes::UNKNOWN_FILTER_OPERATOR,
            Self::UnknownProperty => codes::UNKNOWN_PROPERTY,
            Self::InvalidOrder => codes::INVALID_ORDER,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(ListError);
