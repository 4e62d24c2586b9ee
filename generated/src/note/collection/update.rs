// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `note.collection.update`: Gives a knowledge base another name.
//!
//! - effect: writes
//! - scope: `note`
//! - who may call: A user with access to the Knowledge Base module who may edit the knowledge base.
//! - [official page](https://apidocs.bitrix24.com/api-reference/note/collection/note-collection-update.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Gives a knowledge base another name.
///
/// The request of `note.collection.update`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::note::collection::Update;
/// use bitrix24::note::collection::UpdateFields;
///
/// let request = Update::new(42, UpdateFields::new("Product documentation"));
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
    pub id: Id<entity::NoteCollection>,
    /// The new values.
    pub fields: UpdateFields,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Update {
    /// Creates a request with its required parameters.
    pub fn new(id: impl Into<Id<entity::NoteCollection>>, fields: UpdateFields) -> Self {
        Self {
            id: id.into(),
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

impl Update {
    /// Takes `id` from another call of a batch.
    pub const PARAM_ID: Param<Self, Id<entity::NoteCollection>> = Param::new("id");
    /// Takes `fields` from another call of a batch.
    pub const PARAM_FIELDS: Param<Self, UpdateFields> = Param::new("fields");
}

impl Encode for Update {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("id", &self.id), ("fields", &self.fields)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Update {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("id", &mut self.id), ("fields", &mut self.fields)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Update);

impl Method for Update {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("note.collection.update", Effect::Write, "note")
        .codes(CODES);
    type Response = UpdateResponse;
    type Error = UpdateError;
}

/// The response to `note.collection.update`.
pub type UpdateResponse = Item<super::Collection>;

/// The new values.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct UpdateFields {
    /// The name of the knowledge base.
    ///
    /// Must have from 1 to 255 characters.
    pub name: String,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl UpdateFields {
    /// Creates a value with its required fields.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            extra: Default::default(),
        }
    }

    /// Sets an undocumented field, such as a user field.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl UpdateFields {
    /// Takes `name` from another call of a batch.
    pub const PARAM_NAME: Param<Self, String> = Param::new("name");
}

impl Encode for UpdateFields {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("name", &self.name)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for UpdateFields {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("name", &mut self.name)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(UpdateFields);

/// The errors of `note.collection.update`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum UpdateError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`MISSING_PARAMETER`](Self::MISSING_PARAMETER),
    /// [`INVALID_TYPE`](Self::INVALID_TYPE).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// A field of the object to be written is missing, cannot be written, or has a value that does not fit.
    ///
    /// Documented causes: [`INVALID_NAME_TYPE`](Self::INVALID_NAME_TYPE), [`EMPTY_NAME`](Self::EMPTY_NAME),
    /// [`NAME_TOO_LONG`](Self::NAME_TOO_LONG).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_DTOVALIDATIONEXCEPTION`.
    DtoValidation,
    /// The user may not use the Knowledge Base module or change this knowledge base. Fix: Check the user's
    /// rights.
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

impl UpdateError {
    /// A required parameter is missing. Fix: Pass `id` and `fields`.
    pub const MISSING_PARAMETER: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingParameter",
        &["id", "fields"],
        "A required parameter is missing.",
        "Pass `id` and `fields`.",
    );

    /// The identifier is of another type. Fix: Pass an integer.
    pub const INVALID_TYPE: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "InvalidType",
        &["id"],
        "The identifier is of another type.",
        "Pass an integer.",
    );

    /// The name is of another type. Fix: Pass a string.
    pub const INVALID_NAME_TYPE: Cause = Cause::new(
        codes::DTO_VALIDATION,
        "InvalidNameType",
        &["name"],
        "The name is of another type.",
        "Pass a string.",
    );

    /// The name is empty. Fix: Pass a name.
    pub const EMPTY_NAME: Cause = Cause::new(
        codes::DTO_VALIDATION,
        "EmptyName",
        &["name"],
        "The name is empty.",
        "Pass a name.",
    );

    /// The name is longer than 255 characters. Fix: Shorten the name.
    pub const NAME_TOO_LONG: Cause = Cause::new(
        codes::DTO_VALIDATION,
        "NameTooLong",
        &["name"],
        "The name is longer than 255 characters.",
        "Shorten the name.",
    );

    /// The user may not use the Knowledge Base module or change this knowledge base. Fix: Check the user's
    /// rights.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user may not use the Knowledge Base module or change this knowledge base.",
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
}

impl ErrorKind for UpdateError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_PARAMETER,
        Self::INVALID_TYPE,
        Self::INVALID_NAME_TYPE,
        Self::EMPTY_NAME,
        Self::NAME_TOO_LONG,
        Self::ACCESS_DENIED,
        Self::COLLECTION_NOT_FOUND,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            codes::DTO_VALIDATION => Self::DtoValidation,
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::ENTITY_NOT_FOUND => Self::EntityNotFound,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::DtoValidation => codes::DTO_VALIDATION,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::EntityNotFound => codes::ENTITY_NOT_FOUND,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(UpdateError);
