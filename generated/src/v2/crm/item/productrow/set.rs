// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `crm.item.productrow.set`: Replaces the products of a CRM item.
//!
//! - effect: writes
//! - scope: `crm`
//! - who may call: A user who may change the CRM item.
//! - [official page](https://apidocs.bitrix24.com/api-reference/crm/universal/product-rows/crm-item-productrow-set.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Replaces the products of a CRM item.
///
/// Rows of the item that the call does not contain are removed.
///
/// The request of `crm.item.productrow.set`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::crm::item::productrow::ProductRowInput;
/// use bitrix24::v2::crm::item::productrow::Set;
///
/// let request = Set::new(
///     13143,
///     "D",
///     [
///         ProductRowInput::new()
///             .product_id(9621)
///             .price(99999.99)
///             .quantity(1.0)
///             .sort(10),
///         ProductRowInput::new().product_id(9623).price(15900.0).quantity(2.0).sort(10),
///     ],
/// );
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Set {
    /// The CRM item, of the type `ownerType`.
    pub owner_id: i64,
    /// The short code of the type of the item, such as `D` for deals.
    pub owner_type: String,
    /// The new products of the item.
    pub product_rows: Vec<ProductRowInput>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Set {
    /// Creates a request with its required parameters.
    pub fn new(owner_id: i64, owner_type: impl Into<String>, product_rows: impl Into<Vec<ProductRowInput>>) -> Self {
        Self {
            owner_id,
            owner_type: owner_type.into(),
            product_rows: product_rows.into(),
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

impl Set {
    /// Takes `ownerId` from another call of a batch.
    pub const PARAM_OWNER_ID: Param<Self, i64> = Param::new("ownerId");
    /// Takes `ownerType` from another call of a batch.
    pub const PARAM_OWNER_TYPE: Param<Self, String> = Param::new("ownerType");
    /// Takes `productRows` from another call of a batch.
    pub const PARAM_PRODUCT_ROWS: Param<Self, Vec<ProductRowInput>> = Param::new("productRows");
}

impl Encode for Set {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("ownerId", &self.owner_id),
                ("ownerType", &self.owner_type),
                ("productRows", &self.product_rows),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for Set {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("ownerId", &mut self.owner_id),
                ("ownerType", &mut self.owner_type),
                ("productRows", &mut self.product_rows),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Set);

impl Method for Set {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("crm.item.productrow.set", Effect::Write, "crm")
        .codes(CODES);
    type Response = SetResponse;
    type Error = SetError;
}

/// The response to `crm.item.productrow.set`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SetResponse {
    /// All products of the item.
    ///
    /// Note: The table calls it `productRow`.
    pub product_rows: Vec<super::ProductRow>,
}

#[cfg(feature = "serde")]
impl Encode for SetResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("productRows", &self.product_rows)]);
    }
}

impl Decode for SetResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("productRows", &mut self.product_rows)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(SetResponse);

/// The new products of the item.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ProductRowInput {
    /// The product of the catalog.
    pub product_id: Option<Id<entity::CatalogProduct>>,
    /// The name of the product, by default the one in the catalog.
    pub product_name: Option<String>,
    /// The price of one unit, with discounts and taxes.
    pub price: Option<f64>,
    /// How many units there are.
    ///
    /// Defaults to `1`.
    pub quantity: Option<f64>,
    /// The kind of discount: 1 for an amount, 2 for a percentage.
    ///
    /// Defaults to `2`.
    pub discount_type_id: Option<i64>,
    /// The discount in percent, for the kind 2.
    pub discount_rate: Option<f64>,
    /// The discount as an amount, for the kind 1.
    pub discount_sum: Option<f64>,
    /// The rate of the tax in percent.
    pub tax_rate: Option<f64>,
    /// Whether the price includes the tax.
    ///
    /// Defaults to `"N"`.
    pub tax_included: Option<v2::Yn>,
    /// The code of the unit of measurement, by default the one in the catalog.
    pub measure_code: Option<i64>,
    /// The position in the item.
    pub sort: Option<i64>,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl ProductRowInput {
    /// Creates a value with no optional fields set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `productId`. The product of the catalog.
    #[must_use]
    pub fn product_id(mut self, product_id: impl Into<Id<entity::CatalogProduct>>) -> Self {
        self.product_id = Some(product_id.into());
        self
    }

    /// Sets `productName`. The name of the product, by default the one in the catalog.
    #[must_use]
    pub fn product_name(mut self, product_name: impl Into<String>) -> Self {
        self.product_name = Some(product_name.into());
        self
    }

    /// Sets `price`. The price of one unit, with discounts and taxes.
    #[must_use]
    pub fn price(mut self, price: f64) -> Self {
        self.price = Some(price);
        self
    }

    /// Sets `quantity`. How many units there are.
    ///
    /// Defaults to `1`.
    #[must_use]
    pub fn quantity(mut self, quantity: f64) -> Self {
        self.quantity = Some(quantity);
        self
    }

    /// Sets `discountTypeId`. The kind of discount: 1 for an amount, 2 for a percentage.
    ///
    /// Defaults to `2`.
    #[must_use]
    pub fn discount_type_id(mut self, discount_type_id: i64) -> Self {
        self.discount_type_id = Some(discount_type_id);
        self
    }

    /// Sets `discountRate`. The discount in percent, for the kind 2.
    #[must_use]
    pub fn discount_rate(mut self, discount_rate: f64) -> Self {
        self.discount_rate = Some(discount_rate);
        self
    }

    /// Sets `discountSum`. The discount as an amount, for the kind 1.
    #[must_use]
    pub fn discount_sum(mut self, discount_sum: f64) -> Self {
        self.discount_sum = Some(discount_sum);
        self
    }

    /// Sets `taxRate`. The rate of the tax in percent.
    #[must_use]
    pub fn tax_rate(mut self, tax_rate: f64) -> Self {
        self.tax_rate = Some(tax_rate);
        self
    }

    /// Sets `taxIncluded`. Whether the price includes the tax.
    ///
    /// Defaults to `"N"`.
    #[must_use]
    pub fn tax_included(mut self, tax_included: impl Into<v2::Yn>) -> Self {
        self.tax_included = Some(tax_included.into());
        self
    }

    /// Sets `measureCode`. The code of the unit of measurement, by default the one in the catalog.
    #[must_use]
    pub fn measure_code(mut self, measure_code: i64) -> Self {
        self.measure_code = Some(measure_code);
        self
    }

    /// Sets `sort`. The position in the item.
    #[must_use]
    pub fn sort(mut self, sort: i64) -> Self {
        self.sort = Some(sort);
        self
    }

    /// Sets an undocumented field, such as a user field.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl ProductRowInput {
    /// Takes `productId` from another call of a batch.
    pub const PARAM_PRODUCT_ID: Param<Self, Id<entity::CatalogProduct>> = Param::new("productId");
    /// Takes `productName` from another call of a batch.
    pub const PARAM_PRODUCT_NAME: Param<Self, String> = Param::new("productName");
    /// Takes `price` from another call of a batch.
    pub const PARAM_PRICE: Param<Self, f64> = Param::new("price");
    /// Takes `quantity` from another call of a batch.
    pub const PARAM_QUANTITY: Param<Self, f64> = Param::new("quantity");
    /// Takes `discountTypeId` from another call of a batch.
    pub const PARAM_DISCOUNT_TYPE_ID: Param<Self, i64> = Param::new("discountTypeId");
    /// Takes `discountRate` from another call of a batch.
    pub const PARAM_DISCOUNT_RATE: Param<Self, f64> = Param::new("discountRate");
    /// Takes `discountSum` from another call of a batch.
    pub const PARAM_DISCOUNT_SUM: Param<Self, f64> = Param::new("discountSum");
    /// Takes `taxRate` from another call of a batch.
    pub const PARAM_TAX_RATE: Param<Self, f64> = Param::new("taxRate");
    /// Takes `taxIncluded` from another call of a batch.
    pub const PARAM_TAX_INCLUDED: Param<Self, v2::Yn> = Param::new("taxIncluded");
    /// Takes `measureCode` from another call of a batch.
    pub const PARAM_MEASURE_CODE: Param<Self, i64> = Param::new("measureCode");
    /// Takes `sort` from another call of a batch.
    pub const PARAM_SORT: Param<Self, i64> = Param::new("sort");
}

impl Encode for ProductRowInput {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("productId", &self.product_id),
                ("productName", &self.product_name),
                ("price", &self.price),
                ("quantity", &self.quantity),
                ("discountTypeId", &self.discount_type_id),
                ("discountRate", &self.discount_rate),
                ("discountSum", &self.discount_sum),
                ("taxRate", &self.tax_rate),
                ("taxIncluded", &self.tax_included),
                ("measureCode", &self.measure_code),
                ("sort", &self.sort),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for ProductRowInput {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("productId", &mut self.product_id),
                ("productName", &mut self.product_name),
                ("price", &mut self.price),
                ("quantity", &mut self.quantity),
                ("discountTypeId", &mut self.discount_type_id),
                ("discountRate", &mut self.discount_rate),
                ("discountSum", &mut self.discount_sum),
                ("taxRate", &mut self.tax_rate),
                ("taxIncluded", &mut self.tax_included),
                ("measureCode", &mut self.measure_code),
                ("sort", &mut self.sort),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ProductRowInput);

/// The errors of `crm.item.productrow.set`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum SetError {
    /// Items of the type have no products. Fix: Pass another type.
    ///
    /// The portal's message: `Working with this type of objects is not supported`.
    ///
    /// Wire code: `ENTITY_TYPE_NOT_SUPPORTED`.
    EntityTypeNotSupported,
    /// The user may not change the item. Fix: Check the user's role in CRM.
    ///
    /// The portal's message: `Access denied`.
    ///
    /// Wire code: `ACCESS_DENIED`.
    AccessDenied,
    /// There is no such item. Fix: Correct `ownerId` and `ownerType`.
    ///
    /// The portal's message: `Owner was not found`.
    ///
    /// Wire code: `OWNER_NOT_FOUND`.
    OwnerNotFound,
    /// The method failed, and only the message says why.
    ///
    /// Documented causes: [`PARAMETER_MISSING`](Self::PARAMETER_MISSING),
    /// [`OTHER_ERROR`](Self::OTHER_ERROR).
    ///
    /// The wire code is empty.
    Unclassified,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl SetError {
    /// Items of the type have no products. Fix: Pass another type.
    ///
    /// The portal's message: `Working with this type of objects is not supported`.
    pub const TYPE_NOT_SUPPORTED: Cause = Cause::new(
        codes::ENTITY_TYPE_NOT_SUPPORTED,
        "TypeNotSupported",
        &[],
        "Items of the type have no products.",
        "Pass another type.",
    );

    /// The user may not change the item. Fix: Check the user's role in CRM.
    ///
    /// The portal's message: `Access denied`.
    pub const MAY_NOT_UPDATE: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "MayNotUpdate",
        &[],
        "The user may not change the item.",
        "Check the user's role in CRM.",
    );

    /// There is no such item. Fix: Correct `ownerId` and `ownerType`.
    ///
    /// The portal's message: `Owner was not found`.
    pub const OWNER_NOT_FOUND: Cause = Cause::new(
        codes::OWNER_NOT_FOUND,
        "OwnerNotFound",
        &[],
        "There is no such item.",
        "Correct `ownerId` and `ownerType`.",
    );

    /// A required parameter is missing. Fix: Pass it.
    ///
    /// The portal's message: `Required parameters not provided`.
    pub const PARAMETER_MISSING: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "ParameterMissing",
        &["ownerId", "ownerType", "productRows"],
        "A required parameter is missing.",
        "Pass it.",
    );

    /// Another error occurred. Fix: Read the message.
    ///
    /// The portal's message: `Other errors (e.g., fatal errors)`.
    pub const OTHER_ERROR: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "OtherError",
        &[],
        "Another error occurred.",
        "Read the message.",
    );
}

impl ErrorKind for SetError {
    const CAUSES: &'static [Cause] = &[
        Self::TYPE_NOT_SUPPORTED,
        Self::MAY_NOT_UPDATE,
        Self::OWNER_NOT_FOUND,
        Self::PARAMETER_MISSING,
        Self::OTHER_ERROR,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::ENTITY_TYPE_NOT_SUPPORTED => Self::EntityTypeNotSupported,
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::OWNER_NOT_FOUND => Self::OwnerNotFound,
            codes::UNCLASSIFIED | "0" | "100" => Self::Unclassified,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::EntityTypeNotSupported => codes::ENTITY_TYPE_NOT_SUPPORTED,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::OwnerNotFound => codes::OWNER_NOT_FOUND,
            Self::Unclassified => codes::UNCLASSIFIED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(SetError);
