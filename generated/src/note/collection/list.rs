// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `note.collection.list`: Lists the knowledge bases that the user can see.
//!
//! - effect: reads
//! - scope: `note`
//! - who may call: A user with access to the Knowledge Base module.
//! - [official page](https://apidocs.bitrix24.com/api-reference/note/collection/note-collection-list.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Lists the knowledge bases that the user can see.
///
/// The request of `note.collection.list`.
///
/// Note: The page has one example of a response, whose items do not come after the cursor of its
/// request; the first page here is made of it.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::note::collection::List;
/// use bitrix24::note::collection::ListPagination;
///
/// let request = List::new().pagination(ListPagination::new().limit(1));
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct List {
    /// The page to return. The portal corrects a wrong limit or cursor instead of rejecting it: a limit
    /// above the maximum becomes the maximum, any other wrong limit the default, and a wrong cursor the
    /// first page.
    pub pagination: Option<ListPagination>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl List {
    /// Creates a request with no optional parameters set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `pagination`. The page to return. The portal corrects a wrong limit or cursor instead of
    /// rejecting it: a limit above the maximum becomes the maximum, any other wrong limit the default, and
    /// a wrong cursor the first page.
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
    /// Takes `pagination` from another call of a batch.
    pub const PARAM_PAGINATION: Param<Self, ListPagination> = Param::new("pagination");
}

impl Encode for List {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("pagination", &self.pagination)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for List {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("pagination", &mut self.pagination)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(List);

impl Method for List {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("note.collection.list", Effect::Read, "note")
        .codes(CODES);
    type Response = ListResponse;
    type Error = ListError;
}

#[diagnostic::do_not_recommend]
impl HasItems for ListResponse {
    type Object = super::Collection;
}

#[diagnostic::do_not_recommend]
impl Paged for List {
    const PAGING: Paging = Paging::Cursor {
        default: 50,
        max: 200,
        next: "nextCursor",
    };
}

/// The response to `note.collection.list`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListResponse {
    /// The rows.
    pub items: Vec<super::Collection>,
    /// The cursor of the next page, absent on the last page.
    pub next_cursor: Option<ListCursor>,
}

#[cfg(feature = "serde")]
impl Encode for ListResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("items", &self.items), ("nextCursor", &self.next_cursor)]);
    }
}

impl Decode for ListResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("items", &mut self.items), ("nextCursor", &mut self.next_cursor)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ListResponse);

/// The position of the next page.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListCursor {
    /// The position of the last knowledge base on the page before.
    pub position: i64,
    /// The last knowledge base on the page before.
    pub id: Id<entity::NoteCollection>,
}

impl Encode for ListCursor {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("position", &self.position), ("id", &self.id)]);
    }
}

impl Decode for ListCursor {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("position", &mut self.position), ("id", &mut self.id)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ListCursor);

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
    /// The cursor of the previous response.
    pub after_cursor: Option<ListCursor>,
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

    /// Sets `afterCursor`. The cursor of the previous response.
    #[must_use]
    pub fn after_cursor(mut self, after_cursor: ListCursor) -> Self {
        self.after_cursor = Some(after_cursor);
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
    /// Takes `afterCursor` from another call of a batch.
    pub const PARAM_AFTER_CURSOR: Param<Self, ListCursor> = Param::new("afterCursor");
}

impl Encode for ListPagination {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("limit", &self.limit), ("afterCursor", &self.after_cursor)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for ListPagination {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [("limit", &mut self.limit), ("afterCursor", &mut self.after_cursor)],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ListPagination);

/// The errors of `note.collection.list`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListError {
    /// The user may not use the Knowledge Base module. Fix: Check the user's rights.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ListError {
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
    const CAUSES: &'static [Cause] = &[Self::ACCESS_DENIED];
    fn from_code(code: &str) -> Self {
        match code {
            codes::ACCESS_DENIED => Self::AccessDenied,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(ListError);
