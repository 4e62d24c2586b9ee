// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `humanresources.node.field.get`: Describes one field of `humanresources.node`.
//!
//! - effect: reads
//! - scope: `humanresources`
//! - who may call: Any user.
//! - [official page](https://apidocs.bitrix24.com/api-reference/departments/node/humanresources-node-field-get.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::errors::{CODES, ErrorCode, codes};

/// Describes one field of `humanresources.node`.
///
/// The request of `humanresources.node.field.get`.
///
/// Note: The page calls the `item` of the response the data of a department or team; it is the
/// description of a field.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::field::fields;
/// use bitrix24::humanresources::node::field::Get;
///
/// let request = Get::new("name").select((fields::NAME, fields::KIND, fields::TITLE));
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
    const FACTS: MethodFacts = MethodFacts::new("humanresources.node.field.get", Effect::Read, "humanresources")
        .select("select")
        .codes(CODES);
    type Response = GetResponse;
    type Error = GetError;
}

/// The response to `humanresources.node.field.get`.
pub type GetResponse = Item<crate::field::FieldInfo>;

/// The errors of `humanresources.node.field.get`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum GetError {
    /// The webhook or application lacks the scope. Fix: Grant it the scope `humanresources`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_INSUFFICIENTSCOPEEXCEPTION`.
    InsufficientScope,
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
    /// The user on whose behalf the call is made may not use the object, the module or the method. Fix:
    /// Check the user's rights to the object and to its module.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
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
    /// The webhook or application lacks the scope. Fix: Grant it the scope `humanresources`.
    pub const SCOPE_MISSING: Cause = Cause::new(
        codes::INSUFFICIENT_SCOPE,
        "ScopeMissing",
        &[],
        "The webhook or application lacks the scope.",
        "Grant it the scope `humanresources`.",
    );
}

impl ErrorKind for GetError {
    const CAUSES: &'static [Cause] = &[Self::SCOPE_MISSING];
    fn from_code(code: &str) -> Self {
        match code {
            codes::INSUFFICIENT_SCOPE => Self::InsufficientScope,
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            codes::FIELD_NOT_FOUND => Self::FieldNotFound,
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::UNKNOWN_PROPERTY => Self::UnknownProperty,
            codes::INVALID_SELECT => Self::InvalidSelect,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::InsufficientScope => codes::INSUFFICIENT_SCOPE,
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::FieldNotFound => codes::FIELD_NOT_FOUND,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::UnknownProperty => codes::UNKNOWN_PROPERTY,
            Self::InvalidSelect => codes::INVALID_SELECT,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(GetError);
