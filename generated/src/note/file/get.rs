// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `note.file.get`: Reads what is known of a file in a document, but not its content.
//!
//! - effect: reads
//! - scope: `note`
//! - who may call: A user with access to the Knowledge Base module who may view the document's knowledge base.
//! - [official page](https://apidocs.bitrix24.com/api-reference/note/file/note-file-get.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Reads what is known of a file in a document, but not its content.
///
/// The request of `note.file.get`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::note::file::Get;
///
/// let request = Get::new(5001, 77);
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
    pub id: Id<entity::NoteFile>,
    /// The document that the file is attached to, as `note.file.add` got it.
    pub document_id: Id<entity::NoteDocument>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Get {
    /// Creates a request with its required parameters.
    pub fn new(id: impl Into<Id<entity::NoteFile>>, document_id: impl Into<Id<entity::NoteDocument>>) -> Self {
        Self {
            id: id.into(),
            document_id: document_id.into(),
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
    pub const PARAM_ID: Param<Self, Id<entity::NoteFile>> = Param::new("id");
    /// Takes `documentId` from another call of a batch.
    pub const PARAM_DOCUMENT_ID: Param<Self, Id<entity::NoteDocument>> = Param::new("documentId");
}

impl Encode for Get {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("id", &self.id), ("documentId", &self.document_id)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Get {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("id", &mut self.id), ("documentId", &mut self.document_id)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Get);

impl Method for Get {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("note.file.get", Effect::Read, "note")
        .codes(CODES);
    type Response = GetResponse;
    type Error = GetError;
}

/// The response to `note.file.get`.
pub type GetResponse = Item<super::File>;

/// The errors of `note.file.get`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum GetError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`MISSING_PARAMETER`](Self::MISSING_PARAMETER),
    /// [`INVALID_TYPE`](Self::INVALID_TYPE).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// There is no object with the given identifier, or the user cannot see it.
    ///
    /// Documented causes: [`DOCUMENT_NOT_FOUND`](Self::DOCUMENT_NOT_FOUND),
    /// [`FILE_NOT_FOUND`](Self::FILE_NOT_FOUND).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION`.
    EntityNotFound,
    /// The user may not use the Knowledge Base module; of a document that the user may not view, the portal
    /// says that it is not found. Fix: Check the user's access to the module and that the scope `note` is
    /// granted.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl GetError {
    /// A required parameter is missing. Fix: Pass the parameter.
    pub const MISSING_PARAMETER: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingParameter",
        &["id", "documentId"],
        "A required parameter is missing.",
        "Pass the parameter.",
    );

    /// An identifier is of another type. Fix: Pass an integer.
    pub const INVALID_TYPE: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "InvalidType",
        &["id", "documentId"],
        "An identifier is of another type.",
        "Pass an integer.",
    );

    /// The document does not exist or the user may not view it. Fix: Take the identifier from
    /// `note.document.tree.list`.
    pub const DOCUMENT_NOT_FOUND: Cause = Cause::new(
        codes::ENTITY_NOT_FOUND,
        "DocumentNotFound",
        &["documentId"],
        "The document does not exist or the user may not view it.",
        "Take the identifier from `note.document.tree.list`.",
    );

    /// The document has no such file. Fix: Pass the identifier and the document that `note.file.add`
    /// returned.
    pub const FILE_NOT_FOUND: Cause = Cause::new(
        codes::ENTITY_NOT_FOUND,
        "FileNotFound",
        &["id"],
        "The document has no such file.",
        "Pass the identifier and the document that `note.file.add` returned.",
    );

    /// The user may not use the Knowledge Base module; of a document that the user may not view, the portal
    /// says that it is not found. Fix: Check the user's access to the module and that the scope `note` is
    /// granted.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user may not use the Knowledge Base module; of a document that the user may not view, the portal says that it is not found.",
        "Check the user's access to the module and that the scope `note` is granted.",
    );
}

impl ErrorKind for GetError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_PARAMETER,
        Self::INVALID_TYPE,
        Self::DOCUMENT_NOT_FOUND,
        Self::FILE_NOT_FOUND,
        Self::ACCESS_DENIED,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            codes::ENTITY_NOT_FOUND => Self::EntityNotFound,
            codes::ACCESS_DENIED => Self::AccessDenied,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::EntityNotFound => codes::ENTITY_NOT_FOUND,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(GetError);
