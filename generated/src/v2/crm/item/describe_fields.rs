// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `crm.item.fields`: Describes the fields of a CRM type.
//!
//! - effect: reads
//! - scope: `crm`
//! - who may call: A user who may read items of the type.
//! - [official page](https://apidocs.bitrix24.com/api-reference/crm/universal/crm-item-fields.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Describes the fields of a CRM type.
///
/// The request of `crm.item.fields`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::crm::item::DescribeFields;
///
/// let request = DescribeFields::new(1268).use_original_uf_names(false);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct DescribeFields {
    /// The CRM type: 1 for leads, 2 deals, 3 contacts, 4 companies, 7 estimates, 31 invoices, others as
    /// listed by `crm.type.list`.
    pub entity_type_id: i64,
    /// Whether user fields are named as in `UF_CRM_2_1639669411830`, not as in `ufCrm2_1639669411830`.
    ///
    /// Defaults to `"N"`.
    pub use_original_uf_names: Option<v2::Yn>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl DescribeFields {
    /// Creates a request with its required parameters.
    pub fn new(entity_type_id: i64) -> Self {
        Self {
            entity_type_id,
            use_original_uf_names: None,
            extra: Default::default(),
        }
    }

    /// Sets `useOriginalUfNames`. Whether user fields are named as in `UF_CRM_2_1639669411830`, not as in
    /// `ufCrm2_1639669411830`.
    ///
    /// Defaults to `"N"`.
    #[must_use]
    pub fn use_original_uf_names(mut self, use_original_uf_names: impl Into<v2::Yn>) -> Self {
        self.use_original_uf_names = Some(use_original_uf_names.into());
        self
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl DescribeFields {
    /// Takes `entityTypeId` from another call of a batch.
    pub const PARAM_ENTITY_TYPE_ID: Param<Self, i64> = Param::new("entityTypeId");
    /// Takes `useOriginalUfNames` from another call of a batch.
    pub const PARAM_USE_ORIGINAL_UF_NAMES: Param<Self, v2::Yn> = Param::new("useOriginalUfNames");
}

impl Encode for DescribeFields {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("entityTypeId", &self.entity_type_id),
                ("useOriginalUfNames", &self.use_original_uf_names),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for DescribeFields {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("entityTypeId", &mut self.entity_type_id),
                ("useOriginalUfNames", &mut self.use_original_uf_names),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(DescribeFields);

impl Method for DescribeFields {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("crm.item.fields", Effect::Read, "crm")
        .codes(CODES);
    type Response = DescribeFieldsResponse;
    type Error = DescribeFieldsError;
}

/// The response to `crm.item.fields`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DescribeFieldsResponse {
    /// The fields by name, user fields and fields for parent items among them.
    pub fields: BTreeMap<String, crate::v2::crm::field::FieldDescription>,
}

#[cfg(feature = "serde")]
impl Encode for DescribeFieldsResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("fields", &self.fields)]);
    }
}

impl Decode for DescribeFieldsResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("fields", &mut self.fields)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(DescribeFieldsResponse);

/// The errors of `crm.item.fields`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum DescribeFieldsError {
    /// The user is not an employee, but a guest such as an extranet user. Fix: Call on behalf of an
    /// employee.
    ///
    /// Wire code: `allowed_only_intranet_user`.
    IntranetOnly,
    /// There is no such CRM type. Fix: Look the type up with `crm.type.list`.
    ///
    /// The portal's message: `SPA not found`.
    ///
    /// Wire code: `NOT_FOUND`.
    NotFound,
    /// The user may not read items of the type. Fix: Check the user's role in CRM.
    ///
    /// The portal's message: `You do not have permission to view this item`.
    ///
    /// Wire code: `ACCESS_DENIED`.
    AccessDenied,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl DescribeFieldsError {
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

    /// The user may not read items of the type. Fix: Check the user's role in CRM.
    ///
    /// The portal's message: `You do not have permission to view this item`.
    pub const MAY_NOT_READ: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "MayNotRead",
        &[],
        "The user may not read items of the type.",
        "Check the user's role in CRM.",
    );
}

impl ErrorKind for DescribeFieldsError {
    const CAUSES: &'static [Cause] = &[Self::TYPE_NOT_FOUND, Self::MAY_NOT_READ];
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

impl_error!(DescribeFieldsError);
