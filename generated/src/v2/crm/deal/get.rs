// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `crm.deal.get`: Returns a deal.
//!
//! - effect: reads
//! - scope: `crm`
//! - who may call: A user who may read the deal.
//! - [official page](https://apidocs.bitrix24.com/api-reference/crm/deals/crm-deal-get.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Returns a deal.
///
/// The request of `crm.deal.get`.
///
/// Bitrix24 no longer develops the method; use `crm.item.get`.
///
/// Note: The failure on the page is that of a write.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::crm::deal::Get;
///
/// let request = Get::new(410);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[deprecated(note = "outdated; use `crm.item.get`")]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Get {
    /// The deal.
    ///
    /// Must be at least 1.
    pub id: Id<entity::CrmDeal>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Get {
    /// Creates a request with its required parameters.
    pub fn new(id: impl Into<Id<entity::CrmDeal>>) -> Self {
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

impl Get {
    /// Takes `id` from another call of a batch.
    pub const PARAM_ID: Param<Self, Id<entity::CrmDeal>> = Param::new("id");
}

impl Encode for Get {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("id", &self.id)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Get {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("id", &mut self.id)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Get);

impl Method for Get {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("crm.deal.get", Effect::Read, "crm")
        .codes(CODES);
    type Response = GetResponse;
    type Error = GetError;
}

/// The response to `crm.deal.get`.
pub type GetResponse = super::Deal;

/// The errors of `crm.deal.get`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum GetError {
    /// The method failed, and only the message says why.
    ///
    /// Documented causes: [`INVALID_ID`](Self::INVALID_ID), [`MAY_NOT_READ`](Self::MAY_NOT_READ),
    /// [`DEAL_NOT_FOUND`](Self::DEAL_NOT_FOUND).
    ///
    /// The wire code is empty.
    Unclassified,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl GetError {
    /// `id` is missing or not a positive integer. Fix: Pass the identifier of a deal.
    ///
    /// The portal's message: `ID is not defined or invalid`.
    pub const INVALID_ID: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "InvalidId",
        &["id"],
        "`id` is missing or not a positive integer.",
        "Pass the identifier of a deal.",
    );

    /// The user may not read the deal. Fix: Check the user's role in CRM.
    ///
    /// The portal's message: `Access denied`.
    pub const MAY_NOT_READ: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "MayNotRead",
        &[],
        "The user may not read the deal.",
        "Check the user's role in CRM.",
    );

    /// There is no deal with this identifier. Fix: Look the identifier up with `crm.item.list`.
    ///
    /// The portal's message: `Not found`.
    pub const DEAL_NOT_FOUND: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "DealNotFound",
        &["id"],
        "There is no deal with this identifier.",
        "Look the identifier up with `crm.item.list`.",
    );
}

impl ErrorKind for GetError {
    const CAUSES: &'static [Cause] = &[
        Self::INVALID_ID,
        Self::MAY_NOT_READ,
        Self::DEAL_NOT_FOUND,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::UNCLASSIFIED | "0" | "100" => Self::Unclassified,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::Unclassified => codes::UNCLASSIFIED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(GetError);
