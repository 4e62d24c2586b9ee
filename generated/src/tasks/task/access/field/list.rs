// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `tasks.task.access.field.list`: Describes every field of `tasks.task.access`.
//!
//! - effect: reads
//! - scope: `tasks`
//! - who may call: Any user.
//! - [official page](https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-access-field-list.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::errors::{CODES, ErrorCode, codes};

/// Describes every field of `tasks.task.access`.
///
/// The request of `tasks.task.access.field.list`.
///
/// Note: The page lists a single field, `id`, which no response of `tasks.task.access.get` has. Its
/// example shows keys that `select` does not name.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::field::fields;
/// use bitrix24::tasks::task::access::field::List;
///
/// let request = List::new()
///     .select((
///         fields::NAME,
///         fields::KIND,
///         fields::TITLE,
///         fields::DESCRIPTION,
///         fields::FILTERABLE,
///         fields::SORTABLE,
///         fields::MULTIPLE,
///     ));
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct List {
    /// The fields to return.
    pub select: Option<Select<crate::field::FieldInfo>>,
}

impl List {
    /// Creates a request with no optional parameters set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `select`. The fields to return.
    #[must_use]
    pub fn select(mut self, select: impl Into<Select<crate::field::FieldInfo>>) -> Self {
        self.select = Some(select.into());
        self
    }
}

impl Encode for List {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("select", &self.select)]);
    }
}

#[cfg(feature = "serde")]
impl Decode for List {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("select", &mut self.select)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(List);

impl Method for List {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("tasks.task.access.field.list", Effect::Read, "tasks")
        .select("select")
        .codes(CODES);
    type Response = ListResponse;
    type Error = ListError;
}

/// The response to `tasks.task.access.field.list`.
pub type ListResponse = Items<crate::field::FieldInfo>;

/// The errors of `tasks.task.access.field.list`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListError {
    /// The user may not use tasks, or the scope is missing. Fix: Check the user's rights and that the scope
    /// `tasks` is granted.
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

impl ListError {
    /// The user may not use tasks, or the scope is missing. Fix: Check the user's rights and that the scope
    /// `tasks` is granted.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user may not use tasks, or the scope is missing.",
        "Check the user's rights and that the scope `tasks` is granted.",
    );
}

impl ErrorKind for ListError {
    const CAUSES: &'static [Cause] = &[Self::ACCESS_DENIED];
    fn from_code(code: &str) -> Self {
        match code {
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::UNKNOWN_PROPERTY => Self::UnknownProperty,
            codes::INVALID_SELECT => Self::InvalidSelect,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::UnknownProperty => codes::UNKNOWN_PROPERTY,
            Self::InvalidSelect => codes::INVALID_SELECT,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(ListError);
