// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `note.document.get`: Reads one document with its text.
//!
//! - effect: reads
//! - scope: `note`
//! - who may call: A user with access to the Knowledge Base module who may view the document's knowledge base.
//! - [official page](https://apidocs.bitrix24.com/api-reference/note/document/note-document-get.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Reads one document with its text.
///
/// A document that is archived or in the trash may still be read; `isArchived` and `isTrashed` tell.
///
/// The request of `note.document.get`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::note::document::Get;
///
/// let request = Get::new(42);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Get {
    /// The identifier of the object.
    pub id: Id<entity::NoteDocument>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Get {
    /// Creates a request with its required parameters.
    pub fn new(id: impl Into<Id<entity::NoteDocument>>) -> Self {
        Self {
            id: id.into(),
            extra: Default::default(),
        }
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl Get {
    /// Takes `id` from another call of a batch.
    pub const PARAM_ID: Param<Self, Id<entity::NoteDocument>> = Param::new("id");
}

impl Encode for Get {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("id", &self.id)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Get {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("id", &mut self.id)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Get);

impl Method for Get {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("note.document.get", Effect::Read, "note")
        .codes(CODES);
    type Response = GetResponse;
    type Error = GetError;
}

/// The response to `note.document.get`.
pub type GetResponse = Item<super::Document>;

/// The errors of `note.document.get`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum GetError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`MISSING_ID`](Self::MISSING_ID), [`INVALID_TYPE`](Self::INVALID_TYPE).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// The user may not use the Knowledge Base module. Fix: Check the user's rights.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// The document does not exist or the user cannot see it. Fix: Take the identifier from
    /// `note.document.tree.list`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION`.
    EntityNotFound,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl GetError {
    /// The identifier of the document is missing. Fix: Pass `id`.
    pub const MISSING_ID: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingId",
        &["id"],
        "The identifier of the document is missing.",
        "Pass `id`.",
    );

    /// The identifier is of another type. Fix: Pass an integer.
    pub const INVALID_TYPE: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "InvalidType",
        &["id"],
        "The identifier is of another type.",
        "Pass an integer.",
    );

    /// The user may not use the Knowledge Base module. Fix: Check the user's rights.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user may not use the Knowledge Base module.",
        "Check the user's rights.",
    );

    /// The document does not exist or the user cannot see it. Fix: Take the identifier from
    /// `note.document.tree.list`.
    pub const DOCUMENT_NOT_FOUND: Cause = Cause::new(
        codes::ENTITY_NOT_FOUND,
        "DocumentNotFound",
        &["id"],
        "The document does not exist or the user cannot see it.",
        "Take the identifier from `note.document.tree.list`.",
    );
}

impl ErrorKind for GetError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_ID,
        Self::INVALID_TYPE,
        Self::ACCESS_DENIED,
        Self::DOCUMENT_NOT_FOUND,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::ENTITY_NOT_FOUND => Self::EntityNotFound,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::EntityNotFound => codes::ENTITY_NOT_FOUND,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(GetError);
