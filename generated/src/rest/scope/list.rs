// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `rest.scope.list`: Returns the scope of each method.
//!
//! - effect: reads
//! - scope: `rest`
//! - [official page](https://apidocs.bitrix24.com/api-reference/rest-v3.html#permissions)

use bitrix24_runtime::codegen_prelude::*;
use crate::errors::{CODES, ErrorCode};

/// Returns the scope of each method.
///
/// The methods are grouped: by module, controller and method.
///
/// The request of `rest.scope.list`.
///
/// Note: The page shows neither parameters nor a response.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::rest::scope::List;
///
/// let request = List::new();
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct List {
    /// Only methods of this module.
    ///
    /// Known from the portal only: no official page mentions it.
    pub filter_module: Option<String>,
    /// Only methods of this controller.
    ///
    /// Known from the portal only: no official page mentions it.
    pub filter_controller: Option<String>,
    /// Only methods of this name.
    ///
    /// Known from the portal only: no official page mentions it.
    pub filter_method: Option<String>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl List {
    /// Creates a request with no optional parameters set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `filterModule`. Only methods of this module.
    ///
    /// Known from the portal only: no official page mentions it.
    #[must_use]
    pub fn filter_module(mut self, filter_module: impl Into<String>) -> Self {
        self.filter_module = Some(filter_module.into());
        self
    }

    /// Sets `filterController`. Only methods of this controller.
    ///
    /// Known from the portal only: no official page mentions it.
    #[must_use]
    pub fn filter_controller(mut self, filter_controller: impl Into<String>) -> Self {
        self.filter_controller = Some(filter_controller.into());
        self
    }

    /// Sets `filterMethod`. Only methods of this name.
    ///
    /// Known from the portal only: no official page mentions it.
    #[must_use]
    pub fn filter_method(mut self, filter_method: impl Into<String>) -> Self {
        self.filter_method = Some(filter_method.into());
        self
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl List {
    /// Takes `filterModule` from another call of a batch.
    pub const PARAM_FILTER_MODULE: Param<Self, String> = Param::new("filterModule");
    /// Takes `filterController` from another call of a batch.
    pub const PARAM_FILTER_CONTROLLER: Param<Self, String> = Param::new("filterController");
    /// Takes `filterMethod` from another call of a batch.
    pub const PARAM_FILTER_METHOD: Param<Self, String> = Param::new("filterMethod");
}

impl Encode for List {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("filterModule", &self.filter_module),
                ("filterController", &self.filter_controller),
                ("filterMethod", &self.filter_method),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for List {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("filterModule", &mut self.filter_module),
                ("filterController", &mut self.filter_controller),
                ("filterMethod", &mut self.filter_method),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(List);

impl Method for List {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("rest.scope.list", Effect::Read, "rest")
        .codes(CODES);
    type Response = ListResponse;
    type Error = ListError;
}

/// The response to `rest.scope.list`.
pub type ListResponse = Json;

/// The errors of `rest.scope.list`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListError {
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ErrorKind for ListError {
    const CAUSES: &'static [Cause] = &[];
    fn from_code(code: &str) -> Self {
        Self::Other(ErrorCode::from_code(code))
    }

    fn as_code(&self) -> &str {
        match self {
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(ListError);
