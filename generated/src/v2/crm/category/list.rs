// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `crm.category.list`: Lists the pipelines of a CRM type.
//!
//! - effect: reads
//! - scope: `crm`
//! - who may call: Any user.
//! - [official page](https://apidocs.bitrix24.com/api-reference/crm/universal/category/crm-category-list.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Lists the pipelines of a CRM type.
///
/// Returns all pipelines at once, without those that the user may not read.
///
/// The request of `crm.category.list`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::crm::category::List;
///
/// let request = List::new(2);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct List {
    /// The CRM type, for example 2 for deals.
    pub entity_type_id: i64,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl List {
    /// Creates a request with its required parameters.
    pub fn new(entity_type_id: i64) -> Self {
        Self {
            entity_type_id,
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

impl List {
    /// Takes `entityTypeId` from another call of a batch.
    pub const PARAM_ENTITY_TYPE_ID: Param<Self, i64> = Param::new("entityTypeId");
}

impl Encode for List {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("entityTypeId", &self.entity_type_id)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for List {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("entityTypeId", &mut self.entity_type_id)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(List);

impl Method for List {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("crm.category.list", Effect::Read, "crm")
        .codes(CODES);
    type Response = ListResponse;
    type Error = ListError;
}

#[diagnostic::do_not_recommend]
impl HasItems for ListResponse {
    type Object = super::Category;
    const KEY: Option<&'static str> = Some("categories");
}

#[diagnostic::do_not_recommend]
impl Paged for List {
    const PAGING: Paging = Paging::Single {
        default: None,
        max: None,
        more: None,
    };
}

/// The response to `crm.category.list`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListResponse {
    /// The rows.
    pub categories: Vec<super::Category>,
}

#[cfg(feature = "serde")]
impl Encode for ListResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("categories", &self.categories)]);
    }
}

impl Decode for ListResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("categories", &mut self.categories)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ListResponse);

/// The errors of `crm.category.list`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListError {
    /// There is no such CRM type. Fix: Look the type up with `crm.type.list`.
    ///
    /// The portal's message: `Smart process not found`.
    ///
    /// Wire code: `NOT_FOUND`.
    NotFound,
    /// The CRM type has no pipelines. Fix: Pass a type with pipelines.
    ///
    /// The portal's message: ``Entity type `{entityTypeName}` is not supported``.
    ///
    /// Wire code: `ENTITY_TYPE_NOT_SUPPORTED`.
    EntityTypeNotSupported,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ListError {
    /// There is no such CRM type. Fix: Look the type up with `crm.type.list`.
    ///
    /// The portal's message: `Smart process not found`.
    pub const TYPE_NOT_FOUND: Cause = Cause::new(
        codes::NOT_FOUND,
        "TypeNotFound",
        &["entityTypeId"],
        "There is no such CRM type.",
        "Look the type up with `crm.type.list`.",
    );

    /// The CRM type has no pipelines. Fix: Pass a type with pipelines.
    ///
    /// The portal's message: ``Entity type `{entityTypeName}` is not supported``.
    pub const NO_PIPELINES: Cause = Cause::new(
        codes::ENTITY_TYPE_NOT_SUPPORTED,
        "NoPipelines",
        &["entityTypeId"],
        "The CRM type has no pipelines.",
        "Pass a type with pipelines.",
    );
}

impl ErrorKind for ListError {
    const CAUSES: &'static [Cause] = &[Self::TYPE_NOT_FOUND, Self::NO_PIPELINES];
    fn from_code(code: &str) -> Self {
        match code {
            codes::NOT_FOUND => Self::NotFound,
            codes::ENTITY_TYPE_NOT_SUPPORTED => Self::EntityTypeNotSupported,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::NotFound => codes::NOT_FOUND,
            Self::EntityTypeNotSupported => codes::ENTITY_TYPE_NOT_SUPPORTED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(ListError);
