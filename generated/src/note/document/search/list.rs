// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `note.document.search.list`: Finds documents by their titles and texts.
//!
//! - effect: reads
//! - scope: `note`
//! - who may call: A user with access to the Knowledge Base module.
//! - [official page](https://apidocs.bitrix24.com/api-reference/note/document/note-document-search-list.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::errors::{CODES, ErrorCode, codes};

/// Finds documents by their titles and texts.
///
/// The search covers the knowledge bases that the user can see and the documents that are shared with
/// the user alone, but no archived documents. There is no second page: where there is more, refine the
/// query or raise the limit.
///
/// The request of `note.document.search.list`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::note::document::search::List;
/// use bitrix24::note::document::search::ListPagination;
///
/// let request = List::new("borscht recipe")
///     .pagination(ListPagination::new().limit(50));
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct List {
    /// What to search for.
    ///
    /// Must have from 3 to 200 characters.
    pub query: String,
    /// The page to return.
    pub pagination: Option<ListPagination>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl List {
    /// Creates a request with its required parameters.
    pub fn new(query: impl Into<String>) -> Self {
        Self {
            query: query.into(),
            pagination: None,
            extra: Default::default(),
        }
    }

    /// Sets `pagination`. The page to return.
    #[must_use]
    pub fn pagination(mut self, pagination: ListPagination) -> Self {
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
    /// Takes `query` from another call of a batch.
    pub const PARAM_QUERY: Param<Self, String> = Param::new("query");
    /// Takes `pagination` from another call of a batch.
    pub const PARAM_PAGINATION: Param<Self, ListPagination> = Param::new("pagination");
}

impl Encode for List {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("query", &self.query), ("pagination", &self.pagination)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for List {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [("query", &mut self.query), ("pagination", &mut self.pagination)],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(List);

impl Method for List {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("note.document.search.list", Effect::Read, "note")
        .codes(CODES);
    type Response = ListResponse;
    type Error = ListError;
}

#[diagnostic::do_not_recommend]
impl HasItems for ListResponse {
    type Object = super::SearchHit;
}

#[diagnostic::do_not_recommend]
impl Paged for List {
    const PAGING: Paging = Paging::Single {
        default: Some(50),
        max: Some(200),
        more: Some("hasMore"),
    };
}

/// The response to `note.document.search.list`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListResponse {
    /// The rows.
    pub items: Vec<super::SearchHit>,
    /// Whether there are more rows.
    pub has_more: bool,
}

#[cfg(feature = "serde")]
impl Encode for ListResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("items", &self.items), ("hasMore", &self.has_more)]);
    }
}

impl Decode for ListResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("items", &mut self.items), ("hasMore", &mut self.has_more)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ListResponse);

/// The page to return.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListPagination {
    /// The maximum number of rows per page.
    ///
    /// Must be from 1 to 200.
    ///
    /// Defaults to `50`.
    pub limit: Option<i64>,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl ListPagination {
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

impl ListPagination {
    /// Takes `limit` from another call of a batch.
    pub const PARAM_LIMIT: Param<Self, i64> = Param::new("limit");
}

impl Encode for ListPagination {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("limit", &self.limit)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for ListPagination {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("limit", &mut self.limit)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ListPagination);

/// The errors of `note.document.search.list`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`MISSING_QUERY`](Self::MISSING_QUERY), [`INVALID_TYPE`](Self::INVALID_TYPE).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// The query is shorter than 3 characters. Fix: Pass at least 3 characters.
    ///
    /// Wire code: `NOTE_SEARCH_QUERY_TOO_SHORT`.
    NoteSearchQueryTooShort,
    /// The query is longer than 200 characters. Fix: Pass at most 200 characters.
    ///
    /// Wire code: `NOTE_SEARCH_QUERY_TOO_LONG`.
    NoteSearchQueryTooLong,
    /// The user may not use the Knowledge Base module. Fix: Check the user's rights.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ListError {
    /// The query is missing. Fix: Pass `query`.
    pub const MISSING_QUERY: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingQuery",
        &["query"],
        "The query is missing.",
        "Pass `query`.",
    );

    /// A parameter is of another type. Fix: Pass a value of the parameter's type.
    pub const INVALID_TYPE: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "InvalidType",
        &["query", "pagination"],
        "A parameter is of another type.",
        "Pass a value of the parameter's type.",
    );

    /// The query is shorter than 3 characters. Fix: Pass at least 3 characters.
    pub const QUERY_TOO_SHORT: Cause = Cause::new(
        codes::NOTE_SEARCH_QUERY_TOO_SHORT,
        "QueryTooShort",
        &["query"],
        "The query is shorter than 3 characters.",
        "Pass at least 3 characters.",
    );

    /// The query is longer than 200 characters. Fix: Pass at most 200 characters.
    pub const QUERY_TOO_LONG: Cause = Cause::new(
        codes::NOTE_SEARCH_QUERY_TOO_LONG,
        "QueryTooLong",
        &["query"],
        "The query is longer than 200 characters.",
        "Pass at most 200 characters.",
    );

    /// The user may not use the Knowledge Base module. Fix: Check the user's rights.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user may not use the Knowledge Base module.",
        "Check the user's rights.",
    );
}

impl ErrorKind for ListError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_QUERY,
        Self::INVALID_TYPE,
        Self::QUERY_TOO_SHORT,
        Self::QUERY_TOO_LONG,
        Self::ACCESS_DENIED,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            codes::NOTE_SEARCH_QUERY_TOO_SHORT => Self::NoteSearchQueryTooShort,
            codes::NOTE_SEARCH_QUERY_TOO_LONG => Self::NoteSearchQueryTooLong,
            codes::ACCESS_DENIED => Self::AccessDenied,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::NoteSearchQueryTooShort => codes::NOTE_SEARCH_QUERY_TOO_SHORT,
            Self::NoteSearchQueryTooLong => codes::NOTE_SEARCH_QUERY_TOO_LONG,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(ListError);
