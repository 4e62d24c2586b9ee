// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `crm.item.delete`: Deletes an item of a CRM type.
//!
//! - effect: writes
//! - scope: `crm`
//! - who may call: A user who may delete the item.
//! - [official page](https://apidocs.bitrix24.com/api-reference/crm/universal/crm-item-delete.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Deletes an item of a CRM type.
///
/// The request of `crm.item.delete`.
///
/// `entityTypeId` is `1`.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Delete {
    /// The identifier of the object.
    pub id: Id<entity::CrmItemLead>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Delete {
    /// Creates a request with its required parameters.
    pub fn new(id: impl Into<Id<entity::CrmItemLead>>) -> Self {
        Self {
            id: id.into(),
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

impl Delete {
    /// Takes `id` from another call of a batch.
    pub const PARAM_ID: Param<Self, Id<entity::CrmItemLead>> = Param::new("id");
}

impl Encode for Delete {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("entityTypeId", &1i64), ("id", &self.id)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Delete {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("entityTypeId", &mut v2::Ignored), ("id", &mut self.id)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Delete);

impl Method for Delete {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("crm.item.delete", Effect::Write, "crm")
        .codes(CODES);
    type Response = DeleteResponse;
    type Error = DeleteError;
}

/// The response to `crm.item.delete`.
///
/// Must have at most 0 elements.
pub type DeleteResponse = Vec<Json>;

/// The errors of `crm.item.delete`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum DeleteError {
    /// The user is not an employee, but a guest such as an extranet user. Fix: Call on behalf of an
    /// employee.
    ///
    /// Wire code: `allowed_only_intranet_user`.
    IntranetOnly,
    /// There is no object with the given identifier.
    ///
    /// Documented causes: [`TYPE_NOT_FOUND`](Self::TYPE_NOT_FOUND),
    /// [`ITEM_NOT_FOUND`](Self::ITEM_NOT_FOUND).
    ///
    /// Wire code: `NOT_FOUND`.
    NotFound,
    /// The user may not delete items of the type. Fix: Check the user's role in CRM.
    ///
    /// The portal's message: `Access denied`.
    ///
    /// Wire code: `ACCESS_DENIED`.
    AccessDenied,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl DeleteError {
    /// There is no such CRM type. Fix: Look the type up with `crm.type.list`.
    ///
    /// The portal's message: `SPA not found`.
    pub const TYPE_NOT_FOUND: Cause = Cause::new(
        codes::NOT_FOUND,
        "TypeNotFound",
        &["entityTypeId"],
        "There is no such CRM type.",
        "Look the type up with `crm.type.list`.",
    );

    /// There is no item of the type with this identifier. Fix: Look the identifier up with `crm.item.list`.
    ///
    /// The portal's message: `Item not found`.
    pub const ITEM_NOT_FOUND: Cause = Cause::new(
        codes::NOT_FOUND,
        "ItemNotFound",
        &["id"],
        "There is no item of the type with this identifier.",
        "Look the identifier up with `crm.item.list`.",
    );

    /// The user may not delete items of the type. Fix: Check the user's role in CRM.
    ///
    /// The portal's message: `Access denied`.
    pub const MAY_NOT_DELETE: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "MayNotDelete",
        &[],
        "The user may not delete items of the type.",
        "Check the user's role in CRM.",
    );
}

impl ErrorKind for DeleteError {
    const CAUSES: &'static [Cause] = &[
        Self::TYPE_NOT_FOUND,
        Self::ITEM_NOT_FOUND,
        Self::MAY_NOT_DELETE,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::INTRANET_ONLY => Self::IntranetOnly,
            codes::NOT_FOUND => Self::NotFound,
            codes::ACCESS_DENIED => Self::AccessDenied,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::IntranetOnly => codes::INTRANET_ONLY,
            Self::NotFound => codes::NOT_FOUND,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(DeleteError);
