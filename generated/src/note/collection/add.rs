// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `note.collection.add`: Adds a knowledge base.
//!
//! - effect: writes
//! - scope: `note`
//! - who may call: A user with access to the Knowledge Base module who may create knowledge bases.
//! - [official page](https://apidocs.bitrix24.com/api-reference/note/collection/note-collection-add.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::errors::{CODES, ErrorCode, codes};

/// Adds a knowledge base.
///
/// The request of `note.collection.add`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::note::collection::Add;
/// use bitrix24::note::collection::AddFields;
///
/// let request = Add::new(AddFields::new("Product documentation").position(100));
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Add {
    /// The values of the new object.
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
    const FACTS: MethodFacts = MethodFacts::new("note.collection.add", Effect::Write, "note")
        .codes(CODES);
    type Response = AddResponse;
    type Error = AddError;
}

/// The response to `note.collection.add`.
pub type AddResponse = Item<super::Collection>;

/// The values of the new object.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct AddFields {
    /// The name of the knowledge base.
    ///
    /// Must have from 1 to 255 characters.
    pub name: String,
    /// Its place in the list of knowledge bases; 0 if not given on creation.
    pub position: Option<i64>,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl AddFields {
    /// Creates a value with its required fields.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            position: None,
            extra: Default::default(),
        }
    }

    /// Sets `position`. Its place in the list of knowledge bases; 0 if not given on creation.
    #[must_use]
    pub fn position(mut self, position: i64) -> Self {
        self.position = Some(position);
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
    /// Takes `name` from another call of a batch.
    pub const PARAM_NAME: Param<Self, String> = Param::new("name");
    /// Takes `position` from another call of a batch.
    pub const PARAM_POSITION: Param<Self, i64> = Param::new("position");
}

impl Encode for AddFields {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("name", &self.name), ("position", &self.position)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for AddFields {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("name", &mut self.name), ("position", &mut self.position)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(AddFields);

/// The errors of `note.collection.add`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AddError {
    /// The object `fields` is missing. Fix: Pass `fields`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// A field of the object to be written is missing, cannot be written, or has a value that does not fit.
    ///
    /// Documented causes: [`MISSING_NAME`](Self::MISSING_NAME), [`INVALID_TYPE`](Self::INVALID_TYPE),
    /// [`EMPTY_NAME`](Self::EMPTY_NAME), [`NAME_TOO_LONG`](Self::NAME_TOO_LONG).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_DTOVALIDATIONEXCEPTION`.
    DtoValidation,
    /// The user may not use the Knowledge Base module or create knowledge bases. Fix: Check the user's
    /// rights.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
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

    /// The name is missing. Fix: Pass a name.
    pub const MISSING_NAME: Cause = Cause::new(
        codes::DTO_VALIDATION,
        "MissingName",
        &["name"],
        "The name is missing.",
        "Pass a name.",
    );

    /// A value is of another type. Fix: Pass a value of the field's type.
    pub const INVALID_TYPE: Cause = Cause::new(
        codes::DTO_VALIDATION,
        "InvalidType",
        &["name", "position"],
        "A value is of another type.",
        "Pass a value of the field's type.",
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

    /// The user may not use the Knowledge Base module or create knowledge bases. Fix: Check the user's
    /// rights.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user may not use the Knowledge Base module or create knowledge bases.",
        "Check the user's rights.",
    );
}

impl ErrorKind for AddError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_FIELDS,
        Self::MISSING_NAME,
        Self::INVALID_TYPE,
        Self::EMPTY_NAME,
        Self::NAME_TOO_LONG,
        Self::ACCESS_DENIED,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            codes::DTO_VALIDATION => Self::DtoValidation,
            codes::ACCESS_DENIED => Self::AccessDenied,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::DtoValidation => codes::DTO_VALIDATION,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(AddError);
