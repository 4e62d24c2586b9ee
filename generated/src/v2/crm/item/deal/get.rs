// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `crm.item.get`: Returns an item of a CRM type.
//!
//! - effect: reads
//! - scope: `crm`
//! - who may call: A user who may read the item.
//! - [official page](https://apidocs.bitrix24.com/api-reference/crm/universal/crm-item-get.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Returns an item of a CRM type.
///
/// The request of `crm.item.get`.
///
/// `entityTypeId` is `2`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::crm::item::deal::Get;
///
/// let request = Get::new(342).use_original_uf_names(false);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Get {
    /// The identifier of the object.
    pub id: Id<entity::CrmItemDeal>,
    /// Whether user fields are named as in `UF_CRM_2_1639669411830`, not as in `ufCrm2_1639669411830`.
    ///
    /// Defaults to `"N"`.
    pub use_original_uf_names: Option<v2::Yn>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Get {
    /// Creates a request with its required parameters.
    pub fn new(id: impl Into<Id<entity::CrmItemDeal>>) -> Self {
        Self {
            id: id.into(),
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

impl Get {
    /// Takes `id` from another call of a batch.
    pub const PARAM_ID: Param<Self, Id<entity::CrmItemDeal>> = Param::new("id");
    /// Takes `useOriginalUfNames` from another call of a batch.
    pub const PARAM_USE_ORIGINAL_UF_NAMES: Param<Self, v2::Yn> = Param::new("useOriginalUfNames");
}

impl Encode for Get {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("entityTypeId", &2i64),
                ("id", &self.id),
                ("useOriginalUfNames", &self.use_original_uf_names),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for Get {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("entityTypeId", &mut v2::Ignored),
                ("id", &mut self.id),
                ("useOriginalUfNames", &mut self.use_original_uf_names),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Get);

impl Method for Get {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("crm.item.get", Effect::Read, "crm")
        .codes(CODES);
    type Response = GetResponse;
    type Error = GetError;
}

/// The response to `crm.item.get`.
pub type GetResponse = Item<super::Deal>;

/// The errors of `crm.item.get`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum GetError {
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
    /// The user may not read the item. Fix: Check the user's role in CRM.
    ///
    /// The portal's message: `You do not have permission to view this item`.
    ///
    /// Wire code: `ACCESS_DENIED`.
    AccessDenied,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl GetError {
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
    /// The portal's message: `Element not found`.
    pub const ITEM_NOT_FOUND: Cause = Cause::new(
        codes::NOT_FOUND,
        "ItemNotFound",
        &["id"],
        "There is no item of the type with this identifier.",
        "Look the identifier up with `crm.item.list`.",
    );

    /// The user may not read the item. Fix: Check the user's role in CRM.
    ///
    /// The portal's message: `You do not have permission to view this item`.
    pub const MAY_NOT_READ: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "MayNotRead",
        &[],
        "The user may not read the item.",
        "Check the user's role in CRM.",
    );
}

impl ErrorKind for GetError {
    const CAUSES: &'static [Cause] = &[
        Self::TYPE_NOT_FOUND,
        Self::ITEM_NOT_FOUND,
        Self::MAY_NOT_READ,
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

impl_error!(GetError);
