// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `main.eventlog.list`: Lists entries of the event log.
//!
//! - effect: reads
//! - scope: `main`
//! - who may call: An administrator.
//! - [official page](https://apidocs.bitrix24.com/api-reference/event-log/main-eventlog-list.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::errors::{CODES, ErrorCode, codes};

/// Lists entries of the event log.
///
/// The request of `main.eventlog.list`.
///
/// Note: The page filters by another day than that of its response; here both days agree.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::DateTime;
/// use bitrix24::main::eventlog::List;
/// use bitrix24::main::eventlog::fields;
/// use bitrix24::query::Page;
///
/// let request = List::new()
///     .select((
///         fields::ID,
///         fields::TIMESTAMP_X,
///         fields::SEVERITY,
///         fields::AUDIT_TYPE_ID,
///         fields::MODULE_ID,
///         fields::ITEM_ID,
///         fields::USER_ID,
///         fields::DESCRIPTION,
///     ))
///     .filter(
///         fields::TIMESTAMP_X
///             .ge("2026-01-22T00:00:00+02:00".parse::<DateTime>()?)
///             .and(
///                 fields::TIMESTAMP_X
///                     .lt("2026-01-23T00:00:00+02:00".parse::<DateTime>()?),
///             ),
///     )
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
    pub select: Option<Select<super::EventLogEntry>>,
    /// The conditions that rows must meet.
    pub filter: Option<Filter<super::EventLogEntry>>,
    /// The order of the rows.
    pub order: Option<Order<super::EventLogEntry>>,
    /// The page to return. A page has 50 rows by default, and at most 1000. The maximum is not on an
    /// official page: assumed from similar methods.
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
    pub fn select(mut self, select: impl Into<Select<super::EventLogEntry>>) -> Self {
        self.select = Some(select.into());
        self
    }

    /// Sets `filter`. The conditions that rows must meet.
    #[must_use]
    pub fn filter(mut self, filter: impl Into<Filter<super::EventLogEntry>>) -> Self {
        self.filter = Some(filter.into());
        self
    }

    /// Sets `order`. The order of the rows.
    #[must_use]
    pub fn order(mut self, order: impl Into<Order<super::EventLogEntry>>) -> Self {
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
    const FACTS: MethodFacts = MethodFacts::new("main.eventlog.list", Effect::Read, "main")
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

/// The response to `main.eventlog.list`.
pub type ListResponse = Items<super::EventLogEntry>;

/// The errors of `main.eventlog.list`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListError {
    /// The user is not an administrator or the scope is missing. Fix: Call as an administrator, with the
    /// scope `main`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// A value is not a number, or the limit is 0. Fix: Pass integers and a limit above 0.
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
    /// `order` is not an object of sortable fields with `ASC` or `DESC`. Fix: Pass an object that maps
    /// sortable fields to `ASC` or `DESC`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INVALIDORDEREXCEPTION`.
    InvalidOrder,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ListError {
    /// The user is not an administrator or the scope is missing. Fix: Call as an administrator, with the
    /// scope `main`.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user is not an administrator or the scope is missing.",
        "Call as an administrator, with the scope `main`.",
    );

    /// A value is not a number, or the limit is 0. Fix: Pass integers and a limit above 0.
    pub const INVALID_PAGINATION: Cause = Cause::new(
        codes::INVALID_PAGINATION,
        "InvalidPagination",
        &["limit", "offset", "page"],
        "A value is not a number, or the limit is 0.",
        "Pass integers and a limit above 0.",
    );
}

impl ErrorKind for ListError {
    const CAUSES: &'static [Cause] = &[Self::ACCESS_DENIED, Self::INVALID_PAGINATION];
    fn from_code(code: &str) -> Self {
        match code {
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::INVALID_PAGINATION => Self::InvalidPagination,
            codes::INVALID_SELECT => Self::InvalidSelect,
            codes::INVALID_FILTER => Self::InvalidFilter,
            codes::UNKNOWN_FILTER_OPERATOR => Self::UnknownFilterOperator,
            codes::UNKNOWN_PROPERTY => Self::UnknownProperty,
            codes::INVALID_ORDER => Self::InvalidOrder,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::InvalidPagination => codes::INVALID_PAGINATION,
            Self::InvalidSelect => codes::INVALID_SELECT,
            Self::InvalidFilter => codes::INVALID_FILTER,
            Self::UnknownFilterOperator => codes::UNKNOWN_FILTER_OPERATOR,
            Self::UnknownProperty => codes::UNKNOWN_PROPERTY,
            Self::InvalidOrder => codes::INVALID_ORDER,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(ListError);
