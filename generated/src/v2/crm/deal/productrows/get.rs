// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `crm.deal.productrows.get`: Returns the products of a deal.
//!
//! - effect: reads
//! - scope: `crm`
//! - who may call: A user who may read the deal.
//! - [official page](https://apidocs.bitrix24.com/api-reference/crm/deals/crm-deal-productrows-get.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Returns the products of a deal.
///
/// The request of `crm.deal.productrows.get`.
///
/// Bitrix24 no longer develops the method; use `crm.item.productrow.list`.
///
/// Note: The page names `crm.item.productrow.*` as the successor, without a single method.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::crm::deal::productrows::Get;
///
/// let request = Get::new(5);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[deprecated(note = "outdated; use `crm.item.productrow.list`")]
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
    const FACTS: MethodFacts = MethodFacts::new("crm.deal.productrows.get", Effect::Read, "crm")
        .codes(CODES);
    type Response = GetResponse;
    type Error = GetError;
}

/// The response to `crm.deal.productrows.get`.
pub type GetResponse = Vec<crate::v2::crm::deal::productrow::DealProductRow>;

/// The errors of `crm.deal.productrows.get`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum GetError {
    /// The method failed, and only the message says why.
    ///
    /// Documented causes: [`INVALID_ID`](Self::INVALID_ID), [`DEAL_NOT_FOUND`](Self::DEAL_NOT_FOUND),
    /// [`MAY_NOT_READ`](Self::MAY_NOT_READ).
    ///
    /// The wire code is empty.
    Unclassified,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl GetError {
    /// The identifier is missing or not positive. Fix: Pass the identifier of a deal.
    ///
    /// The portal's message: `The parameter id is invalid or not defined.`.
    pub const INVALID_ID: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "InvalidId",
        &["id"],
        "The identifier is missing or not positive.",
        "Pass the identifier of a deal.",
    );

    /// There is no such deal. Fix: Look the deal up with `crm.item.list`.
    ///
    /// The portal's message: `Not found`.
    pub const DEAL_NOT_FOUND: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "DealNotFound",
        &["id"],
        "There is no such deal.",
        "Look the deal up with `crm.item.list`.",
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
}

impl ErrorKind for GetError {
    const CAUSES: &'static [Cause] = &[
        Self::INVALID_ID,
        Self::DEAL_NOT_FOUND,
        Self::MAY_NOT_READ,
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
