// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`DealProductRow`](super::DealProductRow), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The row.
pub const ID: Field<super::DealProductRow, Id<entity::CrmItemProductrow>, Plain> = Field::new("ID");

/// The deal.
pub const OWNER_ID: Field<super::DealProductRow, Id<entity::CrmDeal>, Plain> = Field::new("OWNER_ID");

/// The short code of the type of the owner, which is `D`.
pub const OWNER_TYPE: Field<super::DealProductRow, String, Plain> = Field::new("OWNER_TYPE");

/// The product of the catalog, 0 for one that is not in the catalog.
pub const PRODUCT_ID: Field<super::DealProductRow, Id<entity::CatalogProduct>, Plain> = Field::new("PRODUCT_ID");

/// The name of the product in the deal.
pub const PRODUCT_NAME: Field<super::DealProductRow, String, Plain> = Field::new("PRODUCT_NAME");

/// The name of the product in the catalog.
pub const ORIGINAL_PRODUCT_NAME: Field<super::DealProductRow, String, Plain> = Field::new("ORIGINAL_PRODUCT_NAME");

/// The description of the product.
pub const PRODUCT_DESCRIPTION: Field<super::DealProductRow, String, Plain> = Field::new("PRODUCT_DESCRIPTION");

/// The price of one unit, with discounts and taxes.
pub const PRICE: Field<super::DealProductRow, f64, Plain> = Field::new("PRICE");

/// The price of one unit, with discounts and without taxes.
pub const PRICE_EXCLUSIVE: Field<super::DealProductRow, f64, Plain> = Field::new("PRICE_EXCLUSIVE");

/// The price of one unit, without discounts and taxes.
pub const PRICE_NETTO: Field<super::DealProductRow, f64, Plain> = Field::new("PRICE_NETTO");

/// The price of one unit, without discounts and with taxes.
pub const PRICE_BRUTTO: Field<super::DealProductRow, f64, Plain> = Field::new("PRICE_BRUTTO");

/// The price in the currency of reports.
///
/// Note: The page gives the type `string`.
pub const PRICE_ACCOUNT: Field<super::DealProductRow, f64, Plain> = Field::new("PRICE_ACCOUNT");

/// How many units there are.
///
/// Note: The page gives the type `integer`; the newer method has `double`.
pub const QUANTITY: Field<super::DealProductRow, f64, Plain> = Field::new("QUANTITY");

/// The kind of discount: 1 for an amount, 2 for a percentage.
pub const DISCOUNT_TYPE_ID: Field<super::DealProductRow, i64, Plain> = Field::new("DISCOUNT_TYPE_ID");

/// The discount in percent.
pub const DISCOUNT_RATE: Field<super::DealProductRow, f64, Plain> = Field::new("DISCOUNT_RATE");

/// The discount as an amount.
pub const DISCOUNT_SUM: Field<super::DealProductRow, f64, Plain> = Field::new("DISCOUNT_SUM");

/// The rate of the tax in percent.
pub const TAX_RATE: Field<super::DealProductRow, f64, Plain> = Field::new("TAX_RATE");

/// Whether the price includes the tax.
pub const TAX_INCLUDED: Field<super::DealProductRow, v2::Yn, Plain> = Field::new("TAX_INCLUDED");

/// Deprecated.
pub const CUSTOMIZED: Field<super::DealProductRow, v2::Yn, Plain> = Field::new("CUSTOMIZED");

/// The code of the unit of measurement, such as 796.
pub const MEASURE_CODE: Field<super::DealProductRow, i64, Plain> = Field::new("MEASURE_CODE");

/// The unit of measurement as a text, such as `pcs`.
pub const MEASURE_NAME: Field<super::DealProductRow, String, Plain> = Field::new("MEASURE_NAME");

/// The position in the deal.
pub const SORT: Field<super::DealProductRow, i64, Plain> = Field::new("SORT");

/// The identifier of the product in another system.
pub const XML_ID: Field<super::DealProductRow, String, Plain> = Field::new("XML_ID");

/// The kind of product: 1 for a simple one, 4 for a variation, 7 for a service.
pub const KIND: Field<super::DealProductRow, i64, Plain> = Field::new("TYPE");

/// The warehouse, 0 for none.
pub const STORE_ID: Field<super::DealProductRow, Id<entity::CatalogStore>, Plain> = Field::new("STORE_ID");

/// The reservation.
pub const RESERVE_ID: Field<super::DealProductRow, i64, Plain> = Field::new("RESERVE_ID");

/// When the reservation ends.
pub const DATE_RESERVE_END: Field<super::DealProductRow, Date, Plain> = Field::new("DATE_RESERVE_END");

/// How many units are reserved.
///
/// Note: The page gives the type `integer`.
pub const RESERVE_QUANTITY: Field<super::DealProductRow, f64, Plain> = Field::new("RESERVE_QUANTITY");
