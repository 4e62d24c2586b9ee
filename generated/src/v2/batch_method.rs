// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `batch`: Executes several calls in one request, one after the other.
//!
//! - effect: writes
//! - scope: `basic`
//! - who may call: Any user.
//! - [official page](https://apidocs.bitrix24.com/settings/how-to-call-rest-api/batch.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Executes several calls in one request, one after the other.
///
/// A command is a method with its parameters as a query, such as `user.get?FILTER[ID]=1`. A batch has
/// at most 50 commands; further ones fail, and so do methods that upload or download files and other
/// batches.
///
/// `$result[NAME][KEY]` in a command stands for a value from the result of an earlier one.
///
/// The request of `batch`.
///
/// Note: Portals send `[]` for an empty map, and an array for names that are numbers from 0 on. The
/// page calls the maps objects, and says that failures of commands never fail the batch.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::Batch;
/// use std::collections::BTreeMap;
///
/// let request = Batch::new(
///         BTreeMap::from([
///             ("get_user".to_owned(), "user.current".into()),
///             (
///                 "get_department".to_owned(),
///                 "department.get?ID=$result[get_user][UF_DEPARTMENT][0]".into(),
///             ),
///         ]),
///     )
///     .halt(false);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Batch {
    /// The commands by name.
    pub commands: BTreeMap<String, String>,
    /// Whether the first failure ends the batch.
    ///
    /// Defaults to `0`.
    pub halt: Option<v2::Flag>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Batch {
    /// Creates a request with its required parameters.
    pub fn new(commands: BTreeMap<String, String>) -> Self {
        Self {
            commands,
            halt: None,
            extra: Default::default(),
        }
    }

    /// Sets `halt`. Whether the first failure ends the batch.
    ///
    /// Defaults to `0`.
    #[must_use]
    pub fn halt(mut self, halt: impl Into<v2::Flag>) -> Self {
        self.halt = Some(halt.into());
        self
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl Batch {
    /// Takes `halt` from another call of a batch.
    pub const PARAM_HALT: Param<Self, v2::Flag> = Param::new("halt");
}

impl Encode for Batch {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("cmd", &self.commands), ("halt", &self.halt)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Batch {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("cmd", &mut self.commands), ("halt", &mut self.halt)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Batch);

impl Method for Batch {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("batch", Effect::Write, "basic")
        .codes(CODES);
    type Response = BatchResponse;
    type Error = BatchError;
}

/// The response to `batch`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BatchResponse {
    /// The results of the commands by name.
    pub results: BTreeMap<String, Json>,
    /// The failures of the commands by name.
    pub errors: BTreeMap<String, BatchFailure>,
    /// The numbers of rows of lists by name.
    pub totals: BTreeMap<String, i64>,
    /// The `start` of the next pages of lists by name.
    pub nexts: BTreeMap<String, i64>,
    /// The times of the commands by name.
    pub times: BTreeMap<String, Json>,
}

#[cfg(feature = "serde")]
impl Encode for BatchResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("result", &self.results),
            ("result_error", &self.errors),
            ("result_total", &self.totals),
            ("result_next", &self.nexts),
            ("result_time", &self.times),
        ]);
    }
}

impl Decode for BatchResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("result", &mut self.results),
            ("result_error", &mut self.errors),
            ("result_total", &mut self.totals),
            ("result_next", &mut self.nexts),
            ("result_time", &mut self.times),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(BatchResponse);

/// The failures of the commands by name.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BatchFailure {
    /// The code of the error.
    pub error: String,
    /// The message.
    pub error_description: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for BatchFailure {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("error", &self.error), ("error_description", &self.error_description)]);
    }
}

impl Decode for BatchFailure {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("error", &mut self.error),
            ("error_description", &mut self.error_description),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(BatchFailure);

/// The errors of `batch`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum BatchError {
    /// A batch contains a method that is not allowed in batches. Fix: Call the method outside of a batch.
    ///
    /// Wire code: `ERROR_BATCH_METHOD_NOT_ALLOWED`.
    BatchMethodNotAllowed,
    /// A batch has more than 50 commands. Fix: Split the batch.
    ///
    /// Wire code: `ERROR_BATCH_LENGTH_EXCEEDED`.
    BatchLengthExceeded,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ErrorKind for BatchError {
    const CAUSES: &'static [Cause] = &[];
    fn from_code(code: &str) -> Self {
        match code {
            codes::BATCH_METHOD_NOT_ALLOWED => Self::BatchMethodNotAllowed,
            codes::BATCH_LENGTH_EXCEEDED => Self::BatchLengthExceeded,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::BatchMethodNotAllowed => codes::BATCH_METHOD_NOT_ALLOWED,
            Self::BatchLengthExceeded => codes::BATCH_LENGTH_EXCEEDED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(BatchError);
