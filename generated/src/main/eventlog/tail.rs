// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `main.eventlog.tail`: Reads the entries of the event log after a cursor.
//!
//! - effect: reads
//! - scope: `main`
//! - who may call: An administrator.
//! - [official page](https://apidocs.bitrix24.com/api-reference/event-log/main-eventlog-tail.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::errors::{CODES, ErrorCode, codes};

/// Reads the entries of the event log after a cursor.
///
/// The request of `main.eventlog.tail`.
///
/// Note: The page gives no maximum limit; 1000 is the one of `main.eventlog.list`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::main::eventlog::Tail;
/// use bitrix24::main::eventlog::fields;
/// use bitrix24::query::Filter;
/// use bitrix24::query::TailCursor;
///
/// let request = Tail::new()
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
///     .filter(Filter::all([]))
///     .cursor(TailCursor::after(fields::ID, 446313));
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Tail {
    /// The fields to return.
    pub select: Option<Select<super::EventLogEntry>>,
    /// The conditions that rows must meet.
    pub filter: Option<Filter<super::EventLogEntry>>,
    /// The position after which rows are returned. A page has 50 rows by default, and at most 1000.
    pub cursor: Option<TailCursor<super::EventLogEntry>>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Tail {
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

    /// Sets `cursor`. The position after which rows are returned. A page has 50 rows by default, and at
    /// most 1000.
    #[must_use]
    pub fn cursor(mut self, cursor: TailCursor<super::EventLogEntry>) -> Self {
        self.cursor = Some(cursor);
        self
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl Encode for Tail {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("select", &self.select),
                ("filter", &self.filter),
                ("cursor", &self.cursor),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for Tail {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("select", &mut self.select),
                ("filter", &mut self.filter),
                ("cursor", &mut self.cursor),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Tail);

impl Method for Tail {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("main.eventlog.tail", Effect::Read, "main")
        .select("select")
        .codes(CODES);
    type Response = TailResponse;
    type Error = TailError;
}

#[diagnostic::do_not_recommend]
impl Paged for Tail {
    const PAGING: Paging = Paging::Tail {
        default: 50,
        max: 1000,
    };
}

#[diagnostic::do_not_recommend]
impl Tailable for Tail {}

/// The response to `main.eventlog.tail`.
pub type TailResponse = Items<super::EventLogEntry>;

/// The errors of `main.eventlog.tail`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum TailError {
    /// The user is not an administrator or the scope is missing. Fix: Call as an administrator, with the
    /// scope `main`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// The filter has a condition on the field of the cursor. Fix: Leave that field out of the filter.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INVALIDFILTEREXCEPTION`.
    InvalidFilter,
    /// The limit is not a number above 0. Fix: Pass an integer above 0.
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
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl TailError {
    /// The user is not an administrator or the scope is missing. Fix: Call as an administrator, with the
    /// scope `main`.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user is not an administrator or the scope is missing.",
        "Call as an administrator, with the scope `main`.",
    );

    /// The filter has a condition on the field of the cursor. Fix: Leave that field out of the filter.
    pub const CURSOR_FIELD_IN_FILTER: Cause = Cause::new(
        codes::INVALID_FILTER,
        "CursorFieldInFilter",
        &["filter"],
        "The filter has a condition on the field of the cursor.",
        "Leave that field out of the filter.",
    );

    /// The limit is not a number above 0. Fix: Pass an integer above 0.
    pub const INVALID_LIMIT: Cause = Cause::new(
        codes::INVALID_PAGINATION,
        "InvalidLimit",
        &["cursor.limit"],
        "The limit is not a number above 0.",
        "Pass an integer above 0.",
    );
}

impl ErrorKind for TailError {
    const CAUSES: &'static [Cause] = &[
        Self::ACCESS_DENIED,
        Self::CURSOR_FIELD_IN_FILTER,
        Self::INVALID_LIMIT,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::INVALID_FILTER => Self::InvalidFilter,
            codes::INVALID_PAGINATION => Self::InvalidPagination,
            codes::INVALID_SELECT => Self::InvalidSelect,
            codes::UNKNOWN_FILTER_OPERATOR => Self::UnknownFilterOperator,
            codes::UNKNOWN_PROPERTY => Self::UnknownProperty,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::InvalidFilter => codes::INVALID_FILTER,
            Self::InvalidPagination => codes::INVALID_PAGINATION,
            Self::InvalidSelect => codes::INVALID_SELECT,
            Self::UnknownFilterOperator => codes::UNKNOWN_FILTER_OPERATOR,
            Self::UnknownProperty => codes::UNKNOWN_PROPERTY,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(TailError);
