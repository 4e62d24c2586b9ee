// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `note.document.add`: Creates a document in a knowledge base.
//!
//! - effect: writes
//! - scope: `note`
//! - who may call: A user with access to the Knowledge Base module who may edit the knowledge base.
//! - [official page](https://apidocs.bitrix24.com/api-reference/note/document/note-document-add.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Creates a document in a knowledge base.
///
/// The request of `note.document.add`.
///
/// Note: The page shows another text in the response than in the request; here they are the same.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::note::document::Add;
/// use bitrix24::note::document::AddFields;
///
/// let request = Add::new(
///     AddFields::new(42, "Chapter 1")
///         .parent_id(10)
///         .markdown("# Chapter 1\n\nDocument Text"),
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
    /// The new document.
    pub fields: AddFields,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Add {
    /// Creates a request with its required parameters.
    pub fn new(fields: AddFields) -> Self {
        Self {
            fields,
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
    /// Takes `fields` from another call of a batch.
    pub const PARAM_FIELDS: Param<Self, AddFields> = Param::new("fields");
}

impl Encode for Add {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("fields", &self.fields)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Add {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("fields", &mut self.fields)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Add);

impl Method for Add {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("note.document.add", Effect::Write, "note")
        .codes(CODES);
    type Response = AddResponse;
    type Error = AddError;
}

/// The response to `note.document.add`.
pub type AddResponse = Item<super::Document>;

/// The new document.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct AddFields {
    /// The knowledge base, as listed by `note.collection.list`.
    pub collection_id: Id<entity::NoteCollection>,
    /// The title of the document.
    ///
    /// Must have from 1 to 255 characters.
    pub title: String,
    /// The parent, of the same knowledge base; without it, the document is created at the root.
    pub parent_id: Option<Id<entity::NoteDocument>>,
    /// The text in Markdown.
    ///
    /// Must have at most 1048576 bytes.
    pub markdown: Option<String>,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl AddFields {
    /// Creates a value with its required fields.
    pub fn new(collection_id: impl Into<Id<entity::NoteCollection>>, title: impl Into<String>) -> Self {
        Self {
            collection_id: collection_id.into(),
            title: title.into(),
            parent_id: None,
            markdown: None,
            extra: Default::default(),
        }
    }

    /// Sets `parentId`. The parent, of the same knowledge base; without it, the document is created at the
    /// root.
    #[must_use]
    pub fn parent_id(mut self, parent_id: impl Into<Id<entity::NoteDocument>>) -> Self {
        self.parent_id = Some(parent_id.into());
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

impl AddFields {
    /// Takes `collectionId` from another call of a batch.
    pub const PARAM_COLLECTION_ID: Param<Self, Id<entity::NoteCollection>> = Param::new("collectionId");
    /// Takes `title` from another call of a batch.
    pub const PARAM_TITLE: Param<Self, String> = Param::new("title");
    /// Takes `parentId` from another call of a batch.
    pub const PARAM_PARENT_ID: Param<Self, Id<entity::NoteDocument>> = Param::new("parentId");
    /// Takes `markdown` from another call of a batch.
    pub const PARAM_MARKDOWN: Param<Self, String> = Param::new("markdown");
}

impl Encode for AddFields {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("collectionId", &self.collection_id),
                ("title", &self.title),
                ("parentId", &self.parent_id),
                ("markdown", &self.markdown),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for AddFields {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("collectionId", &mut self.collection_id),
                ("title", &mut self.title),
                ("parentId", &mut self.parent_id),
                ("markdown", &mut self.markdown),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(AddFields);

/// The errors of `note.document.add`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AddError {
    /// The object `fields` is missing. Fix: Pass `fields`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// A field of the object to be written is missing, cannot be written, or has a value that does not fit.
    ///
    /// Documented causes: [`MISSING_FIELD`](Self::MISSING_FIELD), [`INVALID_TYPE`](Self::INVALID_TYPE),
    /// [`EMPTY_TITLE`](Self::EMPTY_TITLE), [`TITLE_TOO_LONG`](Self::TITLE_TOO_LONG).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_DTOVALIDATIONEXCEPTION`.
    DtoValidation,
    /// The text is larger than 1,048,576 bytes. Fix: Shorten the text.
    ///
    /// Wire code: `NOTE_MARKDOWN_TOO_LARGE`.
    NoteMarkdownTooLarge,
    /// The parent belongs to another knowledge base. Fix: Pass a parent of the same knowledge base, or
    /// none.
    ///
    /// Wire code: `NOTE_INVALID_PARENT`.
    NoteInvalidParent,
    /// The user may not use the Knowledge Base module or create documents in this knowledge base. Fix:
    /// Check the user's permissions.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// The knowledge base does not exist or the user cannot see it. Fix: Take the identifier from
    /// `note.collection.list`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION`.
    EntityNotFound,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl AddError {
    /// The object `fields` is missing. Fix: Pass `fields`.
    pub const MISSING_FIELDS: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingFields",
        &["fields"],
        "The object `fields` is missing.",
        "Pass `fields`.",
    );

    /// A required field of the document is missing. Fix: Pass the field.
    pub const MISSING_FIELD: Cause = Cause::new(
        codes::DTO_VALIDATION,
        "MissingField",
        &["collectionId", "title"],
        "A required field of the document is missing.",
        "Pass the field.",
    );

    /// A value is of another type. Fix: Pass a value of the field's type.
    pub const INVALID_TYPE: Cause = Cause::new(
        codes::DTO_VALIDATION,
        "InvalidType",
        &["collectionId", "title", "parentId", "markdown"],
        "A value is of another type.",
        "Pass a value of the field's type.",
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

    /// The text is larger than 1,048,576 bytes. Fix: Shorten the text.
    pub const MARKDOWN_TOO_LARGE: Cause = Cause::new(
        codes::NOTE_MARKDOWN_TOO_LARGE,
        "MarkdownTooLarge",
        &["markdown"],
        "The text is larger than 1,048,576 bytes.",
        "Shorten the text.",
    );

    /// The parent belongs to another knowledge base. Fix: Pass a parent of the same knowledge base, or
    /// none.
    pub const INVALID_PARENT: Cause = Cause::new(
        codes::NOTE_INVALID_PARENT,
        "InvalidParent",
        &["parentId"],
        "The parent belongs to another knowledge base.",
        "Pass a parent of the same knowledge base, or none.",
    );

    /// The user may not use the Knowledge Base module or create documents in this knowledge base. Fix:
    /// Check the user's permissions.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user may not use the Knowledge Base module or create documents in this knowledge base.",
        "Check the user's permissions.",
    );

    /// The knowledge base does not exist or the user cannot see it. Fix: Take the identifier from
    /// `note.collection.list`.
    pub const COLLECTION_NOT_FOUND: Cause = Cause::new(
        codes::ENTITY_NOT_FOUND,
        "CollectionNotFound",
        &["collectionId"],
        "The knowledge base does not exist or the user cannot see it.",
        "Take the identifier from `note.collection.list`.",
    );
}

impl ErrorKind for AddError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_FIELDS,
        Self::MISSING_FIELD,
        Self::INVALID_TYPE,
        Self::EMPTY_TITLE,
        Self::TITLE_TOO_LONG,
        Self::MARKDOWN_TOO_LARGE,
        Self::INVALID_PARENT,
        Self::ACCESS_DENIED,
        Self::COLLECTION_NOT_FOUND,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            codes::DTO_VALIDATION => Self::DtoValidation,
            codes::NOTE_MARKDOWN_TOO_LARGE => Self::NoteMarkdownTooLarge,
            codes::NOTE_INVALID_PARENT => Self::NoteInvalidParent,
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::ENTITY_NOT_FOUND => Self::EntityNotFound,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::DtoValidation => codes::DTO_VALIDATION,
            Self::NoteMarkdownTooLarge => codes::NOTE_MARKDOWN_TOO_LARGE,
            Self::NoteInvalidParent => codes::NOTE_INVALID_PARENT,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::EntityNotFound => codes::ENTITY_NOT_FOUND,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(AddError);
