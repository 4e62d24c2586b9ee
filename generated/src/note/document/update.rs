// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `note.document.update`: Changes the title of a document, its text, or both.
//!
//! - effect: writes
//! - scope: `note`
//! - who may call: A user with access to the Knowledge Base module who may edit the document or its knowledge base.
//! - [official page](https://apidocs.bitrix24.com/api-reference/note/document/note-document-update.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Changes the title of a document, its text, or both.
///
/// To show a file in the document, put the file's `assetMarkdown`, as `note.file.add` and
/// `note.file.get` give it, on a line of its own, with nothing before or after it. The block of an
/// image or a video also takes `width`, a percentage of the editor's width with up to two decimals,
/// from 10 to 100, or from 10 to 70 next to `align`, and `align`, which is `left` or `right`; without
/// it the block is centered. For example: `[[image fileId=5001 width=30.98 align=left]]`.
///
/// The request of `note.document.update`.
///
/// At least one of `fields.title` and `fields.markdown` is required. At least one of the title and the
/// text is required.
///
/// Note: The page names the fields of one error with the prefix `fields.` and those of the others
/// without it.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::note::document::Update;
/// use bitrix24::note::document::UpdateFields;
///
/// let request = Update::new(
///         77,
///         UpdateFields::new()
///             .title("Chapter 1 (updated)")
///             .markdown(
///                 "# Chapter 1\n\nUpdated text\n\n[[image fileId=5001 width=30.98 align=left]]",
///             ),
///     )
///     .overwrite(false);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Update {
    /// The identifier of the object.
    pub id: Id<entity::NoteDocument>,
    /// The new values.
    pub fields: UpdateFields,
    /// Whether a new text overwrites unsaved changes in the editor; the users who are editing are told to
    /// reload the text. Without it, such a call fails.
    ///
    /// Defaults to `false`.
    pub overwrite: Option<bool>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Update {
    /// Creates a request with its required parameters.
    pub fn new(id: impl Into<Id<entity::NoteDocument>>, fields: UpdateFields) -> Self {
        Self {
            id: id.into(),
            fields,
            overwrite: None,
            extra: Default::default(),
        }
    }

    /// Sets `overwrite`. Whether a new text overwrites unsaved changes in the editor; the users who are
    /// editing are told to reload the text. Without it, such a call fails.
    ///
    /// Defaults to `false`.
    #[must_use]
    pub fn overwrite(mut self, overwrite: bool) -> Self {
        self.overwrite = Some(overwrite);
        self
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl Update {
    /// Takes `id` from another call of a batch.
    pub const PARAM_ID: Param<Self, Id<entity::NoteDocument>> = Param::new("id");
    /// Takes `fields` from another call of a batch.
    pub const PARAM_FIELDS: Param<Self, UpdateFields> = Param::new("fields");
    /// Takes `overwrite` from another call of a batch.
    pub const PARAM_OVERWRITE: Param<Self, bool> = Param::new("overwrite");
}

impl Encode for Update {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("id", &self.id),
                ("fields", &self.fields),
                ("overwrite", &self.overwrite),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for Update {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("id", &mut self.id),
                ("fields", &mut self.fields),
                ("overwrite", &mut self.overwrite),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Update);

impl Method for Update {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("note.document.update", Effect::Write, "note")
        .codes(CODES);
    type Response = UpdateResponse;
    type Error = UpdateError;
}

/// The response to `note.document.update`.
pub type UpdateResponse = Item<super::Document>;

/// The new values.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateFields {
    /// The title of the document.
    ///
    /// Must have from 1 to 255 characters.
    pub title: Option<String>,
    /// The text in Markdown.
    ///
    /// Must have at most 1048576 bytes.
    pub markdown: Option<String>,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl UpdateFields {
    /// Creates a value with no optional fields set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `title`. The title of the document.
    ///
    /// Must have from 1 to 255 characters.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Sets `markdown`. The text in Markdown.
    ///
    /// Must have at most 1048576 bytes.
    #[must_use]
    pub fn markdown(mut self, markdown: impl Into<String>) -> Self {
        self.markdown = Some(markdown.into());
        self
    }

    /// Sets an undocumented field, such as a user field.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl UpdateFields {
    /// Takes `title` from another call of a batch.
    pub const PARAM_TITLE: Param<Self, String> = Param::new("title");
    /// Takes `markdown` from another call of a batch.
    pub const PARAM_MARKDOWN: Param<Self, String> = Param::new("markdown");
}

impl Encode for UpdateFields {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("title", &self.title), ("markdown", &self.markdown)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for UpdateFields {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("title", &mut self.title), ("markdown", &mut self.markdown)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(UpdateFields);

/// The errors of `note.document.update`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum UpdateError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`MISSING_PARAMETER`](Self::MISSING_PARAMETER),
    /// [`INVALID_PARAMETER_TYPE`](Self::INVALID_PARAMETER_TYPE).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// A field of the object to be written is missing, cannot be written, or has a value that does not fit.
    ///
    /// Documented causes: [`INVALID_TYPE`](Self::INVALID_TYPE), [`EMPTY_TITLE`](Self::EMPTY_TITLE),
    /// [`TITLE_TOO_LONG`](Self::TITLE_TOO_LONG).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_DTOVALIDATIONEXCEPTION`.
    DtoValidation,
    /// Neither a title nor a text is given. Fix: Pass a title, a text, or both.
    ///
    /// Wire code: `NOTE_EMPTY_UPDATE`.
    NoteEmptyUpdate,
    /// The text is larger than 1,048,576 bytes. Fix: Shorten the text.
    ///
    /// Wire code: `NOTE_MARKDOWN_TOO_LARGE`.
    NoteMarkdownTooLarge,
    /// Another user is editing the document and has unsaved changes. Fix: Pass `overwrite: true` to replace
    /// them, or try again later.
    ///
    /// Wire code: `NOTE_DOCUMENT_HAS_UNSAVED_CHANGES`.
    NoteDocumentHasUnsavedChanges,
    /// The user may not use the Knowledge Base module or edit the document. Fix: Check the user's rights.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// The document does not exist, is archived, or is in the trash. Fix: Take the identifier from
    /// `note.document.tree.list`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION`.
    EntityNotFound,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl UpdateError {
    /// A required parameter is missing. Fix: Pass `id` and `fields`.
    pub const MISSING_PARAMETER: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingParameter",
        &["id", "fields"],
        "A required parameter is missing.",
        "Pass `id` and `fields`.",
    );

    /// A parameter is of another type. Fix: Pass a value of the parameter's type.
    pub const INVALID_PARAMETER_TYPE: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "InvalidParameterType",
        &["id", "overwrite"],
        "A parameter is of another type.",
        "Pass a value of the parameter's type.",
    );

    /// A value is of another type. Fix: Pass a string.
    pub const INVALID_TYPE: Cause = Cause::new(
        codes::DTO_VALIDATION,
        "InvalidType",
        &["title", "markdown"],
        "A value is of another type.",
        "Pass a string.",
    );

    /// The title is empty. Fix: Pass a title.
    pub const EMPTY_TITLE: Cause = Cause::new(
        codes::DTO_VALIDATION,
        "EmptyTitle",
        &["title"],
        "The title is empty.",
        "Pass a title.",
    );

    /// The title is longer than 255 characters. Fix: Shorten the title.
    pub const TITLE_TOO_LONG: Cause = Cause::new(
        codes::DTO_VALIDATION,
        "TitleTooLong",
        &["title"],
        "The title is longer than 255 characters.",
        "Shorten the title.",
    );

    /// Neither a title nor a text is given. Fix: Pass a title, a text, or both.
    pub const EMPTY_UPDATE: Cause = Cause::new(
        codes::NOTE_EMPTY_UPDATE,
        "EmptyUpdate",
        &["fields.title", "fields.markdown"],
        "Neither a title nor a text is given.",
        "Pass a title, a text, or both.",
    );

    /// The text is larger than 1,048,576 bytes. Fix: Shorten the text.
    pub const MARKDOWN_TOO_LARGE: Cause = Cause::new(
        codes::NOTE_MARKDOWN_TOO_LARGE,
        "MarkdownTooLarge",
        &["markdown"],
        "The text is larger than 1,048,576 bytes.",
        "Shorten the text.",
    );

    /// Another user is editing the document and has unsaved changes. Fix: Pass `overwrite: true` to replace
    /// them, or try again later.
    pub const UNSAVED_CHANGES: Cause = Cause::new(
        codes::NOTE_DOCUMENT_HAS_UNSAVED_CHANGES,
        "UnsavedChanges",
        &["overwrite"],
        "Another user is editing the document and has unsaved changes.",
        "Pass `overwrite: true` to replace them, or try again later.",
    );

    /// The user may not use the Knowledge Base module or edit the document. Fix: Check the user's rights.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user may not use the Knowledge Base module or edit the document.",
        "Check the user's rights.",
    );

    /// The document does not exist, is archived, or is in the trash. Fix: Take the identifier from
    /// `note.document.tree.list`.
    pub const DOCUMENT_NOT_FOUND: Cause = Cause::new(
        codes::ENTITY_NOT_FOUND,
        "DocumentNotFound",
        &["id"],
        "The document does not exist, is archived, or is in the trash.",
        "Take the identifier from `note.document.tree.list`.",
    );
}

impl ErrorKind for UpdateError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_PARAMETER,
        Self::INVALID_PARAMETER_TYPE,
        Self::INVALID_TYPE,
        Self::EMPTY_TITLE,
        Self::TITLE_TOO_LONG,
        Self::EMPTY_UPDATE,
        Self::MARKDOWN_TOO_LARGE,
        Self::UNSAVED_CHANGES,
        Self::ACCESS_DENIED,
        Self::DOCUMENT_NOT_FOUND,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            codes::DTO_VALIDATION => Self::DtoValidation,
            codes::NOTE_EMPTY_UPDATE => Self::NoteEmptyUpdate,
            codes::NOTE_MARKDOWN_TOO_LARGE => Self::NoteMarkdownTooLarge,
            codes::NOTE_DOCUMENT_HAS_UNSAVED_CHANGES => {
                Self::NoteDocumentHasUnsavedChanges
            }
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::ENTITY_NOT_FOUND => Self::EntityNotFound,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::DtoValidation => codes::DTO_VALIDATION,
            Self::NoteEmptyUpdate => codes::NOTE_EMPTY_UPDATE,
            Self::NoteMarkdownTooLarge => codes::NOTE_MARKDOWN_TOO_LARGE,
            Self::NoteDocumentHasUnsavedChanges => {
                codes::NOTE_DOCUMENT_HAS_UNSAVED_CHANGES
            }
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::EntityNotFound => codes::ENTITY_NOT_FOUND,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(UpdateError);
