// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `note.file.add`: Attaches a file to a document.
//!
//! - effect: writes
//! - scope: `note`
//! - who may call: A user with access to the Knowledge Base module who may edit the document's knowledge base.
//! - [official page](https://apidocs.bitrix24.com/api-reference/note/file/note-file-add.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Attaches a file to a document.
///
/// The text of the document stays as it is; to show the file there, put its `assetMarkdown` into the
/// text with `note.document.update`.
///
/// The request of `note.file.add`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::Base64;
/// use bitrix24::note::file::Add;
///
/// let request = Add::new(
///     77,
///     "diagram.png",
///     "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII="
///         .parse::<Base64>()?,
/// );
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Add {
    /// The document, as listed by `note.document.tree.list`.
    pub document_id: Id<entity::NoteDocument>,
    /// The name of the file with its extension.
    ///
    /// Must have one of the extensions `png`, `jpg`, `jpeg`, `gif`, `webp`, `svg`, `pdf`, `txt`, `md`,
    /// `csv`, `doc`, `docx`, `xls`, `xlsx`, `ppt`, `pptx`, `mp4`, `webm` and `mov`.
    pub file_name: String,
    /// The content of the file. The portal sets the limit in its setting `main.max_file_size`; without it,
    /// files have up to 25 MiB (26,214,400 bytes).
    ///
    /// Must have at least 1 character.
    pub file_content: Base64,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Add {
    /// Creates a request with its required parameters.
    pub fn new(
        document_id: impl Into<Id<entity::NoteDocument>>,
        file_name: impl Into<String>,
        file_content: impl Into<Base64>,
    ) -> Self {
        Self {
            document_id: document_id.into(),
            file_name: file_name.into(),
            file_content: file_content.into(),
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

impl Add {
    /// Takes `documentId` from another call of a batch.
    pub const PARAM_DOCUMENT_ID: Param<Self, Id<entity::NoteDocument>> = Param::new("documentId");
    /// Takes `fileName` from another call of a batch.
    pub const PARAM_FILE_NAME: Param<Self, String> = Param::new("fileName");
    /// Takes `fileContent` from another call of a batch.
    pub const PARAM_FILE_CONTENT: Param<Self, Base64> = Param::new("fileContent");
}

impl Encode for Add {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("documentId", &self.document_id),
                ("fileName", &self.file_name),
                ("fileContent", &self.file_content),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for Add {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("documentId", &mut self.document_id),
                ("fileName", &mut self.file_name),
                ("fileContent", &mut self.file_content),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Add);

impl Method for Add {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("note.file.add", Effect::Write, "note")
        .codes(CODES);
    type Response = AddResponse;
    type Error = AddError;
}

/// The response to `note.file.add`.
pub type AddResponse = Item<super::File>;

/// The errors of `note.file.add`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AddError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`MISSING_PARAMETER`](Self::MISSING_PARAMETER),
    /// [`INVALID_TYPE`](Self::INVALID_TYPE), [`INVALID_CONTENT`](Self::INVALID_CONTENT),
    /// [`NOT_SAVED`](Self::NOT_SAVED).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// The file is larger than the portal allows. Fix: Make the file smaller, or raise
    /// `main.max_file_size`.
    ///
    /// Wire code: `NOTE_FILE_TOO_LARGE`.
    NoteFileTooLarge,
    /// The name has no extension or one that is not allowed. Fix: Use one of the allowed extensions.
    ///
    /// Wire code: `NOTE_FILE_TYPE_NOT_ALLOWED`.
    NoteFileTypeNotAllowed,
    /// The user may not use the Knowledge Base module or edit the document. Fix: Check the user's rights.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// There is no such document. Fix: Take the identifier from `note.document.tree.list`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION`.
    EntityNotFound,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl AddError {
    /// A required parameter is missing. Fix: Pass the parameter.
    pub const MISSING_PARAMETER: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingParameter",
        &["documentId", "fileName", "fileContent"],
        "A required parameter is missing.",
        "Pass the parameter.",
    );

    /// A parameter is of another type. Fix: Pass a value of the parameter's type.
    pub const INVALID_TYPE: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "InvalidType",
        &["documentId", "fileName", "fileContent"],
        "A parameter is of another type.",
        "Pass a value of the parameter's type.",
    );

    /// The content is empty or not Base64. Fix: Pass Base64 without the prefix `data:`.
    pub const INVALID_CONTENT: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "InvalidContent",
        &["fileContent"],
        "The content is empty or not Base64.",
        "Pass Base64 without the prefix `data:`.",
    );

    /// The portal could not save the file. Fix: Check the parameters and try again later.
    pub const NOT_SAVED: Cause = Cause::temporary(
        codes::REQUEST_VALIDATION,
        "NotSaved",
        &["fileContent"],
        "The portal could not save the file.",
        "Check the parameters and try again later.",
    );

    /// The file is larger than the portal allows. Fix: Make the file smaller, or raise
    /// `main.max_file_size`.
    pub const FILE_TOO_LARGE: Cause = Cause::new(
        codes::NOTE_FILE_TOO_LARGE,
        "FileTooLarge",
        &["fileContent"],
        "The file is larger than the portal allows.",
        "Make the file smaller, or raise `main.max_file_size`.",
    );

    /// The name has no extension or one that is not allowed. Fix: Use one of the allowed extensions.
    pub const FILE_TYPE_NOT_ALLOWED: Cause = Cause::new(
        codes::NOTE_FILE_TYPE_NOT_ALLOWED,
        "FileTypeNotAllowed",
        &["fileName"],
        "The name has no extension or one that is not allowed.",
        "Use one of the allowed extensions.",
    );

    /// The user may not use the Knowledge Base module or edit the document. Fix: Check the user's rights.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user may not use the Knowledge Base module or edit the document.",
        "Check the user's rights.",
    );

    /// There is no such document. Fix: Take the identifier from `note.document.tree.list`.
    pub const DOCUMENT_NOT_FOUND: Cause = Cause::new(
        codes::ENTITY_NOT_FOUND,
        "DocumentNotFound",
        &["documentId"],
        "There is no such document.",
        "Take the identifier from `note.document.tree.list`.",
    );
}

impl ErrorKind for AddError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_PARAMETER,
        Self::INVALID_TYPE,
        Self::INVALID_CONTENT,
        Self::NOT_SAVED,
        Self::FILE_TOO_LARGE,
        Self::FILE_TYPE_NOT_ALLOWED,
        Self::ACCESS_DENIED,
        Self::DOCUMENT_NOT_FOUND,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            codes::NOTE_FILE_TOO_LARGE => Self::NoteFileTooLarge,
            codes::NOTE_FILE_TYPE_NOT_ALLOWED => Self::NoteFileTypeNotAllowed,
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::ENTITY_NOT_FOUND => Self::EntityNotFound,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::NoteFileTooLarge => codes::NOTE_FILE_TOO_LARGE,
            Self::NoteFileTypeNotAllowed => codes::NOTE_FILE_TYPE_NOT_ALLOWED,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::EntityNotFound => codes::ENTITY_NOT_FOUND,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(AddError);
