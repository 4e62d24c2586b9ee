// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `note.collection.delete`: Moves a knowledge base with all its documents to the trash.
//!
//! - effect: writes
//! - scope: `note`
//! - who may call: A user with access to the Knowledge Base module who administers the knowledge base.
//! - [official page](https://apidocs.bitrix24.com/api-reference/note/collection/note-collection-delete.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Moves a knowledge base with all its documents to the trash.
///
/// The request of `note.collection.delete`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::note::collection::Delete;
///
/// let request = Delete::new(42);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Delete {
    /// The identifier of the object.
    pub id: Id<entity::NoteCollection>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Delete {
    /// Creates a request with its required parameters.
    pub fn new(id: impl Into<Id<entity::NoteCollection>>) -> Self {
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

impl Delete {
    /// Takes `id` from another call of a batch.
    pub const PARAM_ID: Param<Self, Id<entity::NoteCollection>> = Param::new("id");
}

impl Encode for Delete {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("id", &self.id)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Delete {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("id", &mut self.id)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Delete);

impl Method for Delete {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("note.collection.delete", Effect::Write, "note")
        .codes(CODES);
    type Response = DeleteResponse;
    type Error = DeleteError;
}

/// The response to `note.collection.delete`.
pub type DeleteResponse = Done;

/// The errors of `note.collection.delete`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum DeleteError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`MISSING_ID`](Self::MISSING_ID), [`INVALID_TYPE`](Self::INVALID_TYPE).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// The user may not use the Knowledge Base module or administer this knowledge base. Fix: Check the
    /// user's rights.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// The knowledge base does not exist or the user cannot see it. Fix: Take the identifier from
    /// `note.collection.list`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION`.
    EntityNotFound,
    /// Documents are being imported into the knowledge base in the background. Fix: Wait until the import
    /// is over and try again.
    ///
    /// Wire code: `NOTE_COLLECTION_UNDER_IMPORT`.
    NoteCollectionUnderImport,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl DeleteError {
    /// The identifier of the knowledge base is missing. Fix: Pass `id`.
    pub const MISSING_ID: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingId",
        &["id"],
        "The identifier of the knowledge base is missing.",
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

    /// The user may not use the Knowledge Base module or administer this knowledge base. Fix: Check the
    /// user's rights.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user may not use the Knowledge Base module or administer this knowledge base.",
        "Check the user's rights.",
    );

    /// The knowledge base does not exist or the user cannot see it. Fix: Take the identifier from
    /// `note.collection.list`.
    pub const COLLECTION_NOT_FOUND: Cause = Cause::new(
        codes::ENTITY_NOT_FOUND,
        "CollectionNotFound",
        &["id"],
        "The knowledge base does not exist or the user cannot see it.",
        "Take the identifier from `note.collection.list`.",
    );

    /// Documents are being imported into the knowledge base in the background. Fix: Wait until the import
    /// is over and try again.
    pub const UNDER_IMPORT: Cause = Cause::temporary(
        codes::NOTE_COLLECTION_UNDER_IMPORT,
        "UnderImport",
        &["id"],
        "Documents are being imported into the knowledge base in the background.",
        "Wait until the import is over and try again.",
    );
}

impl ErrorKind for DeleteError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_ID,
        Self::INVALID_TYPE,
        Self::ACCESS_DENIED,
        Self::COLLECTION_NOT_FOUND,
        Self::UNDER_IMPORT,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::ENTITY_NOT_FOUND => Self::EntityNotFound,
            codes::NOTE_COLLECTION_UNDER_IMPORT => Self::NoteCollectionUnderImport,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::EntityNotFound => codes::ENTITY_NOT_FOUND,
            Self::NoteCollectionUnderImport => codes::NOTE_COLLECTION_UNDER_IMPORT,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(DeleteError);
