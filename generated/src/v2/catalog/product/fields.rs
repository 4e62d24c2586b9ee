// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`Product`](super::Product), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The product.
pub const ID: Field<
    super::Product,
    Id<entity::CatalogProduct>,
    FilterableSortable<v2::Catalog>,
> = Field::new("id");

/// The catalog.
pub const IBLOCK_ID: Field<
    super::Product,
    Id<entity::CatalogCatalog>,
    FilterableSortable<v2::Catalog>,
> = Field::new("iblockId");

/// Its name in the catalog.
pub const NAME: Field<super::Product, String, FilterableSortable<v2::Catalog>> = Field::new("name");

/// Whether it is active.
pub const ACTIVE: Field<super::Product, v2::Yn, FilterableSortable<v2::Catalog>> = Field::new("active");

/// Whether it can be bought.
pub const AVAILABLE: Field<super::Product, v2::Yn, FilterableSortable<v2::Catalog>> = Field::new("available");

/// Its symbolic code.
pub const CODE: Field<super::Product, String, FilterableSortable<v2::Catalog>> = Field::new("code");

/// Its identifier in another system.
pub const XML_ID: Field<super::Product, String, FilterableSortable<v2::Catalog>> = Field::new("xmlId");

/// Whether each piece has a bar code of its own.
pub const BARCODE_MULTI: Field<
    super::Product,
    v2::Yn,
    FilterableSortable<v2::Catalog>,
> = Field::new("barcodeMulti");

/// Whether it is a set.
pub const BUNDLE: Field<super::Product, v2::Yn, FilterableSortable<v2::Catalog>> = Field::new("bundle");

/// Whether it can be bought if there is none in stock.
pub const CAN_BUY_ZERO: Field<super::Product, v2::Yn, FilterableSortable<v2::Catalog>> = Field::new("canBuyZero");

/// The user who created it.
pub const CREATED_BY: Field<
    super::Product,
    Id<entity::User>,
    FilterableSortable<v2::Catalog>,
> = Field::new("createdBy");

/// The user who last changed it.
pub const MODIFIED_BY: Field<
    super::Product,
    Id<entity::User>,
    FilterableSortable<v2::Catalog>,
> = Field::new("modifiedBy");

/// Since when it is active.
pub const DATE_ACTIVE_FROM: Field<
    super::Product,
    DateTime,
    FilterableSortable<v2::Catalog>,
> = Field::new("dateActiveFrom");

/// Until when it is active.
pub const DATE_ACTIVE_TO: Field<
    super::Product,
    DateTime,
    FilterableSortable<v2::Catalog>,
> = Field::new("dateActiveTo");

/// When it was created.
pub const DATE_CREATE: Field<
    super::Product,
    DateTime,
    FilterableSortable<v2::Catalog>,
> = Field::new("dateCreate");

/// When it was last changed.
pub const TIMESTAMP_X: Field<
    super::Product,
    DateTime,
    FilterableSortable<v2::Catalog>,
> = Field::new("timestampX");

/// The section that it is in.
pub const IBLOCK_SECTION_ID: Field<
    super::Product,
    Id<entity::CatalogSection>,
    FilterableSortable<v2::Catalog>,
> = Field::new("iblockSectionId");

/// The unit of measurement.
pub const MEASURE: Field<
    super::Product,
    Id<entity::CatalogMeasure>,
    FilterableSortable<v2::Catalog>,
> = Field::new("measure");

/// The text of the preview.
pub const PREVIEW_TEXT: Field<super::Product, String, FilterableSortable<v2::Catalog>> = Field::new("previewText");

/// The format of `previewText`.
pub const PREVIEW_TEXT_TYPE: Field<
    super::Product,
    super::PreviewTextFormat,
    FilterableSortable<v2::Catalog>,
> = Field::new("previewTextType");

/// The picture of the preview.
pub const PREVIEW_PICTURE: Field<
    super::Product,
    crate::v2::catalog::picture::CatalogPicture,
    Plain,
> = Field::new("previewPicture");

/// The description.
pub const DETAIL_TEXT: Field<super::Product, String, FilterableSortable<v2::Catalog>> = Field::new("detailText");

/// The format of `detailText`.
pub const DETAIL_TEXT_TYPE: Field<
    super::Product,
    super::DetailTextFormat,
    FilterableSortable<v2::Catalog>,
> = Field::new("detailTextType");

/// The picture.
pub const DETAIL_PICTURE: Field<
    super::Product,
    crate::v2::catalog::picture::CatalogPicture,
    Plain,
> = Field::new("detailPicture");

/// The position in the catalog.
pub const SORT: Field<super::Product, i64, FilterableSortable<v2::Catalog>> = Field::new("sort");

/// Whether customers can subscribe to it.
pub const SUBSCRIBE: Field<
    super::Product,
    super::CanSubscribe,
    FilterableSortable<v2::Catalog>,
> = Field::new("subscribe");

/// The VAT.
pub const VAT_ID: Field<
    super::Product,
    Id<entity::CatalogVat>,
    FilterableSortable<v2::Catalog>,
> = Field::new("vatId");

/// Whether the price includes the VAT.
pub const VAT_INCLUDED: Field<super::Product, v2::Yn, FilterableSortable<v2::Catalog>> = Field::new("vatIncluded");

/// How high it is.
pub const HEIGHT: Field<super::Product, f64, FilterableSortable<v2::Catalog>> = Field::new("height");

/// How long it is.
pub const LENGTH: Field<super::Product, f64, FilterableSortable<v2::Catalog>> = Field::new("length");

/// How much it weighs.
pub const WEIGHT: Field<super::Product, f64, FilterableSortable<v2::Catalog>> = Field::new("weight");

/// How wide it is.
pub const WIDTH: Field<super::Product, f64, FilterableSortable<v2::Catalog>> = Field::new("width");

/// Whether the stock is counted.
pub const QUANTITY_TRACE: Field<
    super::Product,
    super::CountsStock,
    FilterableSortable<v2::Catalog>,
> = Field::new("quantityTrace");

/// The kind of product, which is 1 for a simple one.
pub const KIND: Field<super::Product, i64, FilterableSortable<v2::Catalog>> = Field::new("type");

/// The currency of `purchasingPrice`.
pub const PURCHASING_CURRENCY: Field<
    super::Product,
    String,
    FilterableSortable<v2::Catalog>,
> = Field::new("purchasingCurrency");

/// The price that the company pays.
pub const PURCHASING_PRICE: Field<
    super::Product,
    f64,
    FilterableSortable<v2::Catalog>,
> = Field::new("purchasingPrice");

/// How many there are.
pub const QUANTITY: Field<super::Product, f64, FilterableSortable<v2::Catalog>> = Field::new("quantity");

/// How many are reserved.
pub const QUANTITY_RESERVED: Field<
    super::Product,
    f64,
    FilterableSortable<v2::Catalog>,
> = Field::new("quantityReserved");

/// The length of the payment period. Self-hosted portals only.
pub const RECUR_SCHEME_LENGTH: Field<
    super::Product,
    i64,
    FilterableSortable<v2::Catalog>,
> = Field::new("recurSchemeLength");

/// The unit of the payment period. Self-hosted portals only.
pub const RECUR_SCHEME_TYPE: Field<
    super::Product,
    super::PaymentPeriodUnit,
    FilterableSortable<v2::Catalog>,
> = Field::new("recurSchemeType");

/// The product for a trial. Self-hosted portals only.
pub const TRIAL_PRICE_ID: Field<
    super::Product,
    Id<entity::CatalogProduct>,
    FilterableSortable<v2::Catalog>,
> = Field::new("trialPriceId");

/// Whether it is renewed without an order. Self-hosted portals only.
pub const WITHOUT_ORDER: Field<
    super::Product,
    v2::Yn,
    FilterableSortable<v2::Catalog>,
> = Field::new("withoutOrder");

/// All sections that it is in.
pub const IBLOCK_SECTION: Field<
    super::Product,
    Vec<Id<entity::CatalogSection>>,
    Plain,
> = Field::new("IblockSection");
