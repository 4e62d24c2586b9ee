// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `timeman.record.field.get`: Describes one field of `timeman.record`.
//!
//! - effect: reads
//! - scope: `timeman`
//! - who may call: Any user.
//! - [official page](https://apidocs.bitrix24.com/api-reference/timeman/record/timeman-record-field-get.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::errors::{CODES, ErrorCode, codes};

/// Describes one field of `timeman.record`.
///
/// The request of `timeman.record.field.get`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::field::fields;
/// use bitrix24::timeman::record::field::Get;
///
/// let request = Get::new("startTime")
///     .select((
///         fields::NAME,
///         fields::KIND,
///         fields::TITLE,
///         fields::FILTERABLE,
///         fields::SORTABLE,
///     ));
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Get {
    /// The name of the field.
    pub name: String,
    /// The fields to return.
    pub select: Option<Select<crate::field::FieldInfo>>,
}

impl Get {
    /// Creates a request with its required parameters.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            select: None,
        }
    }

    /// Sets `select`. The fields to return.
    #[must_use]
    pub fn select(mut self, select: impl Into<Select<crate::field::FieldInfo>>) -> Self {
        self.select = Some(select.into());
        self
    }
}

impl Get {
    /// Takes `name` from another call of a batch.
    pub const PARAM_NAME: Param<Self, String> = Param::new("name");
}

impl Encode for Get {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("name", &self.name), ("select", &self.select)]);
    }
}

#[cfg(feature = "serde")]
impl Decode for Get {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("name", &mut self.name), ("select", &mut self.select)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Get);

impl Method for Get {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("timeman.record.field.get", Effect::Read, "timeman")
        .select("select")
        .codes(CODES);
    type Response = GetResponse;
    type Error = GetError;
}

/// The response to `timeman.record.field.get`.
pub type GetResponse = Item<crate::field::FieldInfo>;

/// The errors of `timeman.record.field.get`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum GetError {
    /// The user may not read working time, or the scope is missing. Fix: Check the user's rights and that
    /// the scope `timeman` is granted.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts. Fix: Correct the parameters that `validation` names.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// The object has no field with the name that `field.get` asks for. Fix: Take the name from the
    /// object's `field.list`.
    ///
    /// Wire code: `BITRIX_REST_V3_REALISATION_EXCEPTION_FIELDNOTFOUNDEXCEPTION`.
    FieldNotFound,
    /// `filter`, or the part of `select` that names a related object, names a field that the object does
    /// not have. Fix: Take the names from the object's `field.list`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_UNKNOWNDTOPROPERTYEXCEPTION`.
    UnknownProperty,
    /// `select` is not a list of field names, or the body of a batch cannot be read. Fix: Pass an array of
    /// field names; in a batch, an array of calls whose references can be resolved.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INVALIDSELECTEXCEPTION`.
    InvalidSelect,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl GetError {
    /// The user may not read working time, or the scope is missing. Fix: Check the user's rights and that
    /// the scope `timeman` is granted.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user may not read working time, or the scope is missing.",
        "Check the user's rights and that the scope `timeman` is granted.",
    );
}

impl ErrorKind for GetError {
    const CAUSES: &'static [Cause] = &[Self::ACCESS_DENIED];
    fn from_code(code: &str) -> Self {
        match code {
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            codes::FIELD_NOT_FOUND => Self::FieldNotFound,
            codes::UNKNOWN_PROPERTY => Self::UnknownProperty,
            codes::INVALID_SELECT => Self::InvalidSelect,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::FieldNotFound => codes::FIELD_NOT_FOUND,
            Self::UnknownProperty => codes::UNKNOWN_PROPERTY,
            Self::InvalidSelect => codes::INVALID_SELECT,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(GetError);
