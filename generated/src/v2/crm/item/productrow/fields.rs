// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`ProductRow`](super::ProductRow), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The row.
pub const ID: Field<
    super::ProductRow,
    Id<entity::CrmItemProductrow>,
    FilterableSortable<v2::Catalog>,
> = Field::new("id");

/// The CRM item that it belongs to, of the type `ownerType`.
pub const OWNER_ID: Field<super::ProductRow, i64, FilterableSortable<v2::Catalog>> = Field::new("ownerId");

/// The short code of the type of the item: `L` for leads, `D` for deals, `T80` for the smart process
/// with the identifier 128.
pub const OWNER_TYPE: Field<
    super::ProductRow,
    String,
    FilterableSortable<v2::Catalog>,
> = Field::new("ownerType");

/// The product of the catalog, 0 for one that is not in the catalog.
pub const PRODUCT_ID: Field<
    super::ProductRow,
    Id<entity::CatalogProduct>,
    FilterableSortable<v2::Catalog>,
> = Field::new("productId");

/// The name of the product.
pub const PRODUCT_NAME: Field<
    super::ProductRow,
    String,
    FilterableSortable<v2::Catalog>,
> = Field::new("productName");

/// The price of one unit, with discounts and taxes.
pub const PRICE: Field<super::ProductRow, f64, FilterableSortable<v2::Catalog>> = Field::new("price");

/// The same price in the currency of reports.
pub const PRICE_ACCOUNT: Field<
    super::ProductRow,
    f64,
    FilterableSortable<v2::Catalog>,
> = Field::new("priceAccount");

/// The price of one unit, with discounts and without taxes.
pub const PRICE_EXCLUSIVE: Field<
    super::ProductRow,
    f64,
    FilterableSortable<v2::Catalog>,
> = Field::new("priceExclusive");

/// The price of one unit, without discounts and taxes.
pub const PRICE_NETTO: Field<super::ProductRow, f64, FilterableSortable<v2::Catalog>> = Field::new("priceNetto");

/// The price of one unit, without discounts and with taxes.
pub const PRICE_BRUTTO: Field<super::ProductRow, f64, FilterableSortable<v2::Catalog>> = Field::new("priceBrutto");

/// How many units there are.
pub const QUANTITY: Field<super::ProductRow, f64, FilterableSortable<v2::Catalog>> = Field::new("quantity");

/// The kind of discount: 1 for an amount, 2 for a percentage.
pub const DISCOUNT_TYPE_ID: Field<
    super::ProductRow,
    i64,
    FilterableSortable<v2::Catalog>,
> = Field::new("discountTypeId");

/// The discount in percent.
pub const DISCOUNT_RATE: Field<
    super::ProductRow,
    f64,
    FilterableSortable<v2::Catalog>,
> = Field::new("discountRate");

/// The discount as an amount.
pub const DISCOUNT_SUM: Field<super::ProductRow, f64, FilterableSortable<v2::Catalog>> = Field::new("discountSum");

/// The rate of the tax in percent.
pub const TAX_RATE: Field<super::ProductRow, f64, FilterableSortable<v2::Catalog>> = Field::new("taxRate");

/// Whether the price includes the tax.
pub const TAX_INCLUDED: Field<
    super::ProductRow,
    v2::Yn,
    FilterableSortable<v2::Catalog>,
> = Field::new("taxIncluded");

/// Deprecated.
pub const CUSTOMIZED: Field<
    super::ProductRow,
    v2::Yn,
    FilterableSortable<v2::Catalog>,
> = Field::new("customized");

/// The code of the unit of measurement, such as 796.
pub const MEASURE_CODE: Field<super::ProductRow, i64, FilterableSortable<v2::Catalog>> = Field::new("measureCode");

/// The unit of measurement as a text, such as `pcs`.
pub const MEASURE_NAME: Field<
    super::ProductRow,
    String,
    FilterableSortable<v2::Catalog>,
> = Field::new("measureName");

/// The position in the item.
pub const SORT: Field<super::ProductRow, i64, FilterableSortable<v2::Catalog>> = Field::new("sort");

/// Its identifier in another system.
pub const XML_ID: Field<super::ProductRow, String, FilterableSortable<v2::Catalog>> = Field::new("xmlId");

/// The kind of product: 1 for a simple one, 2 for a bundle, 3 for one with variations, 4 for a
/// variation, 7 for a service.
///
/// A variation without a product has 5, and a wrong product with variations 6.
pub const KIND: Field<super::ProductRow, i64, FilterableSortable<v2::Catalog>> = Field::new("type");

/// The warehouse.
///
/// Note: The example of `crm.item.productrow.set` does not have it.
pub const STORE_ID: Field<
    super::ProductRow,
    Id<entity::CatalogStore>,
    FilterableSortable<v2::Catalog>,
> = Field::new("storeId");
