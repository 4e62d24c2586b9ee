// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A product in a CRM item, with its price and quantity.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// A product in a CRM item, with its price and quantity.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/crm/data-types.html#crm_item_product_row)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ProductRow {
    /// The row.
    pub id: Id<entity::CrmItemProductrow>,
    /// The CRM item that it belongs to, of the type `ownerType`.
    pub owner_id: i64,
    /// The short code of the type of the item: `L` for leads, `D` for deals, `T80` for the smart process
    /// with the identifier 128.
    pub owner_type: String,
    /// The product of the catalog, 0 for one that is not in the catalog.
    pub product_id: Option<Id<entity::CatalogProduct>>,
    /// The name of the product.
    pub product_name: String,
    /// The price of one unit, with discounts and taxes.
    pub price: f64,
    /// The same price in the currency of reports.
    pub price_account: f64,
    /// The price of one unit, with discounts and without taxes.
    pub price_exclusive: f64,
    /// The price of one unit, without discounts and taxes.
    pub price_netto: f64,
    /// The price of one unit, without discounts and with taxes.
    pub price_brutto: f64,
    /// How many units there are.
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
    /// The position in the item.
    pub sort: i64,
    /// Its identifier in another system.
    pub xml_id: String,
    /// The kind of product: 1 for a simple one, 2 for a bundle, 3 for one with variations, 4 for a
    /// variation, 7 for a service.
    ///
    /// A variation without a product has 5, and a wrong product with variations 6.
    pub kind: i64,
    /// The warehouse.
    ///
    /// Note: The example of `crm.item.productrow.set` does not have it.
    pub store_id: Option<Id<entity::CatalogStore>>,
}

#[cfg(feature = "serde")]
impl Encode for ProductRow {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("ownerId", &self.owner_id),
            ("ownerType", &self.owner_type),
            ("productId", &self.product_id),
            ("productName", &self.product_name),
            ("price", &self.price),
            ("priceAccount", &self.price_account),
            ("priceExclusive", &self.price_exclusive),
            ("priceNetto", &self.price_netto),
            ("priceBrutto", &self.price_brutto),
            ("quantity", &self.quantity),
            ("discountTypeId", &self.discount_type_id),
            ("discountRate", &self.discount_rate),
            ("discountSum", &self.discount_sum),
            ("taxRate", &self.tax_rate),
            ("taxIncluded", &self.tax_included),
            ("customized", &self.customized),
            ("measureCode", &self.measure_code),
            ("measureName", &self.measure_name),
            ("sort", &self.sort),
            ("xmlId", &self.xml_id),
            ("type", &self.kind),
            ("storeId", &self.store_id),
        ]);
    }
}

impl Decode for ProductRow {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("ownerId", &mut self.owner_id),
            ("ownerType", &mut self.owner_type),
            ("productId", &mut self.product_id),
            ("productName", &mut self.product_name),
            ("price", &mut self.price),
            ("priceAccount", &mut self.price_account),
            ("priceExclusive", &mut self.price_exclusive),
            ("priceNetto", &mut self.price_netto),
            ("priceBrutto", &mut self.price_brutto),
            ("quantity", &mut self.quantity),
            ("discountTypeId", &mut self.discount_type_id),
            ("discountRate", &mut self.discount_rate),
            ("discountSum", &mut self.discount_sum),
            ("taxRate", &mut self.tax_rate),
            ("taxIncluded", &mut self.tax_included),
            ("customized", &mut self.customized),
            ("measureCode", &mut self.measure_code),
            ("measureName", &mut self.measure_name),
            ("sort", &mut self.sort),
            ("xmlId", &mut self.xml_id),
            ("type", &mut self.kind),
            ("storeId", &mut self.store_id),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ProductRow);
