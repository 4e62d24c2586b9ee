// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A product in a deal, as the older methods of CRM show it.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// A product in a deal, as the older methods of CRM show it.
///
/// [Official
/// page](https://apidocs.bitrix24.com/api-reference/crm/deals/crm-deal-productrows-get.html#productrow)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DealProductRow {
    /// The row.
    pub id: Id<entity::CrmItemProductrow>,
    /// The deal.
    pub owner_id: Id<entity::CrmDeal>,
    /// The short code of the type of the owner, which is `D`.
    pub owner_type: String,
    /// The product of the catalog, 0 for one that is not in the catalog.
    pub product_id: Id<entity::CatalogProduct>,
    /// The name of the product in the deal.
    pub product_name: String,
    /// The name of the product in the catalog.
    pub original_product_name: Option<String>,
    /// The description of the product.
    pub product_description: Option<String>,
    /// The price of one unit, with discounts and taxes.
    pub price: f64,
    /// The price of one unit, with discounts and without taxes.
    pub price_exclusive: f64,
    /// The price of one unit, without discounts and taxes.
    pub price_netto: f64,
    /// The price of one unit, without discounts and with taxes.
    pub price_brutto: f64,
    /// The price in the currency of reports.
    ///
    /// Note: The page gives the type `string`.
    pub price_account: f64,
    /// How many units there are.
    ///
    /// Note: The page gives the type `integer`; the newer method has `double`.
    pub quantity: f64,
    /// The kind of discount: 1 for an amount, 2 for a percentage.
    pub discount_type_id: i64,
    /// The discount in percent.
    pub discount_rate: f64,
    /// The discount as an amount.
    pub discount_sum: f64,
    /// The rate of the tax in percent.
    pub tax_rate: Option<f64>,
    /// Whether the price includes the tax.
    pub tax_included: v2::Yn,
    /// Deprecated.
    pub customized: v2::Yn,
    /// The code of the unit of measurement, such as 796.
    pub measure_code: Option<i64>,
    /// The unit of measurement as a text, such as `pcs`.
    pub measure_name: Option<String>,
    /// The position in the deal.
    pub sort: i64,
    /// The identifier of the product in another system.
    pub xml_id: String,
    /// The kind of product: 1 for a simple one, 4 for a variation, 7 for a service.
    pub kind: i64,
    /// The warehouse, 0 for none.
    pub store_id: Option<Id<entity::CatalogStore>>,
    /// The reservation.
    pub reserve_id: Option<i64>,
    /// When the reservation ends.
    pub date_reserve_end: Option<Date>,
    /// How many units are reserved.
    ///
    /// Note: The page gives the type `integer`.
    pub reserve_quantity: Option<f64>,
}

#[cfg(feature = "serde")]
impl Encode for DealProductRow {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("ID", &self.id),
            ("OWNER_ID", &self.owner_id),
            ("OWNER_TYPE", &self.owner_type),
            ("PRODUCT_ID", &self.product_id),
            ("PRODUCT_NAME", &self.product_name),
            ("ORIGINAL_PRODUCT_NAME", &self.original_product_name),
            ("PRODUCT_DESCRIPTION", &self.product_description),
            ("PRICE", &self.price),
            ("PRICE_EXCLUSIVE", &self.price_exclusive),
            ("PRICE_NETTO", &self.price_netto),
            ("PRICE_BRUTTO", &self.price_brutto),
            ("PRICE_ACCOUNT", &self.price_account),
            ("QUANTITY", &self.quantity),
            ("DISCOUNT_TYPE_ID", &self.discount_type_id),
            ("DISCOUNT_RATE", &self.discount_rate),
            ("DISCOUNT_SUM", &self.discount_sum),
            ("TAX_RATE", &self.tax_rate),
            ("TAX_INCLUDED", &self.tax_included),
            ("CUSTOMIZED", &self.customized),
            ("MEASURE_CODE", &self.measure_code),
            ("MEASURE_NAME", &self.measure_name),
            ("SORT", &self.sort),
            ("XML_ID", &self.xml_id),
            ("TYPE", &self.kind),
            ("STORE_ID", &self.store_id),
            ("RESERVE_ID", &self.reserve_id),
            ("DATE_RESERVE_END", &self.date_reserve_end),
            ("RESERVE_QUANTITY", &self.reserve_quantity),
        ]);
    }
}

impl Decode for DealProductRow {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("ID", &mut self.id),
            ("OWNER_ID", &mut self.owner_id),
            ("OWNER_TYPE", &mut self.owner_type),
            ("PRODUCT_ID", &mut self.product_id),
            ("PRODUCT_NAME", &mut self.product_name),
            ("ORIGINAL_PRODUCT_NAME", &mut self.original_product_name),
            ("PRODUCT_DESCRIPTION", &mut self.product_description),
            ("PRICE", &mut self.price),
            ("PRICE_EXCLUSIVE", &mut self.price_exclusive),
            ("PRICE_NETTO", &mut self.price_netto),
            ("PRICE_BRUTTO", &mut self.price_brutto),
            ("PRICE_ACCOUNT", &mut self.price_account),
            ("QUANTITY", &mut self.quantity),
            ("DISCOUNT_TYPE_ID", &mut self.discount_type_id),
            ("DISCOUNT_RATE", &mut self.discount_rate),
            ("DISCOUNT_SUM", &mut self.discount_sum),
            ("TAX_RATE", &mut self.tax_rate),
            ("TAX_INCLUDED", &mut self.tax_included),
            ("CUSTOMIZED", &mut self.customized),
            ("MEASURE_CODE", &mut self.measure_code),
            ("MEASURE_NAME", &mut self.measure_name),
            ("SORT", &mut self.sort),
            ("XML_ID", &mut self.xml_id),
            ("TYPE", &mut self.kind),
            ("STORE_ID", &mut self.store_id),
            ("RESERVE_ID", &mut self.reserve_id),
            ("DATE_RESERVE_END", &mut self.date_reserve_end),
            ("RESERVE_QUANTITY", &mut self.reserve_quantity),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(DealProductRow);
