// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `catalog.product.add`: Adds a product to a catalog.
//!
//! - effect: writes
//! - scope: `catalog`
//! - who may call: An administrator.
//! - [official page](https://apidocs.bitrix24.com/api-reference/catalog/product/catalog-product-add.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Adds a product to a catalog.
///
/// A property takes a text, a number or an object with the key `value`; one with several values takes
/// an array of them.
///
/// Prices have methods of their own, `catalog.price.*`.
///
/// The request of `catalog.product.add`.
///
/// Note: The dates in the request on the page have no offset, and its pictures are longer.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::Base64;
/// use bitrix24::DateTime;
/// use bitrix24::Json;
/// use bitrix24::types::v2::Upload;
/// use bitrix24::v2::catalog::product::Add;
/// use bitrix24::v2::catalog::product::AddFields;
/// use bitrix24::v2::catalog::product::CanSubscribe;
/// use bitrix24::v2::catalog::product::CountsStock;
/// use bitrix24::v2::catalog::product::DetailTextFormat;
/// use bitrix24::v2::catalog::product::PaymentPeriodUnit;
/// use bitrix24::v2::catalog::product::PreviewTextFormat;
///
/// let request = Add::new(
///     AddFields::new(23, "Product")
///         .active(true)
///         .code("Product")
///         .xml_id("")
///         .barcode_multi(true)
///         .can_buy_zero(true)
///         .created_by(1)
///         .modified_by(1)
///         .date_active_from("2024-05-28T10:00:00+03:00".parse::<DateTime>()?)
///         .date_active_to("2024-05-29T10:00:00+03:00".parse::<DateTime>()?)
///         .date_create("2024-05-27T10:00:00+03:00".parse::<DateTime>()?)
///         .iblock_section_id(47)
///         .measure(5)
///         .preview_text("")
///         .preview_text_type(PreviewTextFormat::Text)
///         .preview_picture(
///             Upload::new("previewPicture.png", "iVBORw0KGgo=".parse::<Base64>()?.0),
///         )
///         .detail_text("")
///         .detail_text_type(DetailTextFormat::Text)
///         .detail_picture(
///             Upload::new("detailPicture.png", "iVBORw0KGgo=".parse::<Base64>()?.0),
///         )
///         .sort(100)
///         .subscribe(CanSubscribe::Y)
///         .vat_id(1)
///         .vat_included(true)
///         .height(100.0)
///         .length(100.0)
///         .weight(100.0)
///         .width(100.0)
///         .quantity_trace(CountsStock::Y)
///         .purchasing_currency("EUR")
///         .purchasing_price(1000.0)
///         .quantity(10.0)
///         .quantity_reserved(1.0)
///         .recur_scheme_length(1)
///         .recur_scheme_type(PaymentPeriodUnit::D)
///         .trial_price_id(175)
///         .without_order(true)
///         .extra("property258", "test")
///         .extra("property259", r#"["test1","test2"]"#.parse::<Json>()?),
/// );
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Add {
    /// The values of the new object.
    pub fields: AddFields,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Add {
    /// Creates a request with its required parameters.
    pub fn new(fields: AddFields) -> Self {
        Self {
            fields,
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

impl Add {
    /// Takes `fields` from another call of a batch.
    pub const PARAM_FIELDS: Param<Self, AddFields> = Param::new("fields");
}

impl Encode for Add {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("fields", &self.fields)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Add {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("fields", &mut self.fields)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Add);

impl Method for Add {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("catalog.product.add", Effect::Write, "catalog")
        .codes(CODES);
    type Response = AddResponse;
    type Error = AddError;
}

/// The response to `catalog.product.add`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AddResponse {
    /// The new product.
    pub element: super::Product,
}

#[cfg(feature = "serde")]
impl Encode for AddResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("element", &self.element)]);
    }
}

impl Decode for AddResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("element", &mut self.element)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(AddResponse);

/// The values of the new object.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct AddFields {
    /// The catalog.
    pub iblock_id: Id<entity::CatalogCatalog>,
    /// Its name in the catalog.
    pub name: String,
    /// Whether it is active.
    pub active: Option<v2::Yn>,
    /// Its symbolic code.
    pub code: Option<String>,
    /// Its identifier in another system.
    pub xml_id: Option<String>,
    /// Whether each piece has a bar code of its own.
    pub barcode_multi: Option<v2::Yn>,
    /// Whether it can be bought if there is none in stock.
    pub can_buy_zero: Option<v2::Yn>,
    /// The user who created it.
    pub created_by: Option<Id<entity::User>>,
    /// The user who last changed it.
    pub modified_by: Option<Id<entity::User>>,
    /// Since when it is active.
    pub date_active_from: Option<DateTime>,
    /// Until when it is active.
    pub date_active_to: Option<DateTime>,
    /// When it was created.
    pub date_create: Option<DateTime>,
    /// The section that it is in.
    pub iblock_section_id: Option<Id<entity::CatalogSection>>,
    /// All sections that it is in.
    pub iblock_section: Option<Vec<Id<entity::CatalogSection>>>,
    /// The unit of measurement.
    pub measure: Option<Id<entity::CatalogMeasure>>,
    /// The text of the preview.
    pub preview_text: Option<String>,
    /// The format of `previewText`.
    pub preview_text_type: Option<super::PreviewTextFormat>,
    /// The picture of the preview.
    pub preview_picture: Option<v2::Upload<v2::Data>>,
    /// The description.
    pub detail_text: Option<String>,
    /// The format of `detailText`.
    pub detail_text_type: Option<super::DetailTextFormat>,
    /// The picture.
    pub detail_picture: Option<v2::Upload<v2::Data>>,
    /// The position in the catalog.
    pub sort: Option<i64>,
    /// Whether customers can subscribe to it.
    pub subscribe: Option<super::CanSubscribe>,
    /// The VAT.
    pub vat_id: Option<Id<entity::CatalogVat>>,
    /// Whether the price includes the VAT.
    pub vat_included: Option<v2::Yn>,
    /// How high it is.
    pub height: Option<f64>,
    /// How long it is.
    pub length: Option<f64>,
    /// How much it weighs.
    pub weight: Option<f64>,
    /// How wide it is.
    pub width: Option<f64>,
    /// Whether the stock is counted.
    pub quantity_trace: Option<super::CountsStock>,
    /// The currency of `purchasingPrice`.
    pub purchasing_currency: Option<String>,
    /// The price that the company pays.
    pub purchasing_price: Option<f64>,
    /// How many there are.
    pub quantity: Option<f64>,
    /// How many are reserved.
    pub quantity_reserved: Option<f64>,
    /// The length of the payment period. Self-hosted portals only.
    pub recur_scheme_length: Option<i64>,
    /// The unit of the payment period. Self-hosted portals only.
    pub recur_scheme_type: Option<super::PaymentPeriodUnit>,
    /// The product for a trial. Self-hosted portals only.
    pub trial_price_id: Option<Id<entity::CatalogProduct>>,
    /// Whether it is renewed without an order. Self-hosted portals only.
    pub without_order: Option<v2::Yn>,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl AddFields {
    /// Creates a value with its required fields.
    pub fn new(iblock_id: impl Into<Id<entity::CatalogCatalog>>, name: impl Into<String>) -> Self {
        Self {
            iblock_id: iblock_id.into(),
            name: name.into(),
            active: None,
            code: None,
            xml_id: None,
            barcode_multi: None,
            can_buy_zero: None,
            created_by: None,
            modified_by: None,
            date_active_from: None,
            date_active_to: None,
            date_create: None,
            iblock_section_id: None,
            iblock_section: None,
            measure: None,
            preview_text: None,
            preview_text_type: None,
            preview_picture: None,
            detail_text: None,
            detail_text_type: None,
            detail_picture: None,
            sort: None,
            subscribe: None,
            vat_id: None,
            vat_included: None,
            height: None,
            length: None,
            weight: None,
            width: None,
            quantity_trace: None,
            purchasing_currency: None,
            purchasing_price: None,
            quantity: None,
            quantity_reserved: None,
            recur_scheme_length: None,
            recur_scheme_type: None,
            trial_price_id: None,
            without_order: None,
            extra: Default::default(),
        }
    }

    /// Sets `active`. Whether it is active.
    #[must_use]
    pub fn active(mut self, active: impl Into<v2::Yn>) -> Self {
        self.active = Some(active.into());
        self
    }

    /// Sets `code`. Its symbolic code.
    #[must_use]
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// Sets `xmlId`. Its identifier in another system.
    #[must_use]
    pub fn xml_id(mut self, xml_id: impl Into<String>) -> Self {
        self.xml_id = Some(xml_id.into());
        self
    }

    /// Sets `barcodeMulti`. Whether each piece has a bar code of its own.
    #[must_use]
    pub fn barcode_multi(mut self, barcode_multi: impl Into<v2::Yn>) -> Self {
        self.barcode_multi = Some(barcode_multi.into());
        self
    }

    /// Sets `canBuyZero`. Whether it can be bought if there is none in stock.
    #[must_use]
    pub fn can_buy_zero(mut self, can_buy_zero: impl Into<v2::Yn>) -> Self {
        self.can_buy_zero = Some(can_buy_zero.into());
        self
    }

    /// Sets `createdBy`. The user who created it.
    #[must_use]
    pub fn created_by(mut self, created_by: impl Into<Id<entity::User>>) -> Self {
        self.created_by = Some(created_by.into());
        self
    }

    /// Sets `modifiedBy`. The user who last changed it.
    #[must_use]
    pub fn modified_by(mut self, modified_by: impl Into<Id<entity::User>>) -> Self {
        self.modified_by = Some(modified_by.into());
        self
    }

    /// Sets `dateActiveFrom`. Since when it is active.
    #[must_use]
    pub fn date_active_from(mut self, date_active_from: impl IntoValue<DateTime>) -> Self {
        self.date_active_from = Some(date_active_from.into_value());
        self
    }

    /// Sets `dateActiveTo`. Until when it is active.
    #[must_use]
    pub fn date_active_to(mut self, date_active_to: impl IntoValue<DateTime>) -> Self {
        self.date_active_to = Some(date_active_to.into_value());
        self
    }

    /// Sets `dateCreate`. When it was created.
    #[must_use]
    pub fn date_create(mut self, date_create: impl IntoValue<DateTime>) -> Self {
        self.date_create = Some(date_create.into_value());
        self
    }

    /// Sets `iblockSectionId`. The section that it is in.
    #[must_use]
    pub fn iblock_section_id(mut self, iblock_section_id: impl Into<Id<entity::CatalogSection>>) -> Self {
        self.iblock_section_id = Some(iblock_section_id.into());
        self
    }

    /// Sets `IblockSection`. All sections that it is in.
    #[must_use]
    pub fn iblock_section(
        mut self,
        iblock_section: impl IntoIterator<Item = impl Into<Id<entity::CatalogSection>>>,
    ) -> Self {
        self.iblock_section = Some(iblock_section.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `measure`. The unit of measurement.
    #[must_use]
    pub fn measure(mut self, measure: impl Into<Id<entity::CatalogMeasure>>) -> Self {
        self.measure = Some(measure.into());
        self
    }

    /// Sets `previewText`. The text of the preview.
    #[must_use]
    pub fn preview_text(mut self, preview_text: impl Into<String>) -> Self {
        self.preview_text = Some(preview_text.into());
        self
    }

    /// Sets `previewTextType`. The format of `previewText`.
    #[must_use]
    pub fn preview_text_type(mut self, preview_text_type: super::PreviewTextFormat) -> Self {
        self.preview_text_type = Some(preview_text_type);
        self
    }

    /// Sets `previewPicture`. The picture of the preview.
    #[must_use]
    pub fn preview_picture(mut self, preview_picture: v2::Upload<v2::Data>) -> Self {
        self.preview_picture = Some(preview_picture);
        self
    }

    /// Sets `detailText`. The description.
    #[must_use]
    pub fn detail_text(mut self, detail_text: impl Into<String>) -> Self {
        self.detail_text = Some(detail_text.into());
        self
    }

    /// Sets `detailTextType`. The format of `detailText`.
    #[must_use]
    pub fn detail_text_type(mut self, detail_text_type: super::DetailTextFormat) -> Self {
        self.detail_text_type = Some(detail_text_type);
        self
    }

    /// Sets `detailPicture`. The picture.
    #[must_use]
    pub fn detail_picture(mut self, detail_picture: v2::Upload<v2::Data>) -> Self {
        self.detail_picture = Some(detail_picture);
        self
    }

    /// Sets `sort`. The position in the catalog.
    #[must_use]
    pub fn sort(mut self, sort: i64) -> Self {
        self.sort = Some(sort);
        self
    }

    /// Sets `subscribe`. Whether customers can subscribe to it.
    #[must_use]
    pub fn subscribe(mut self, subscribe: super::CanSubscribe) -> Self {
        self.subscribe = Some(subscribe);
        self
    }

    /// Sets `vatId`. The VAT.
    #[must_use]
    pub fn vat_id(mut self, vat_id: impl Into<Id<entity::CatalogVat>>) -> Self {
        self.vat_id = Some(vat_id.into());
        self
    }

    /// Sets `vatIncluded`. Whether the price includes the VAT.
    #[must_use]
    pub fn vat_included(mut self, vat_included: impl Into<v2::Yn>) -> Self {
        self.vat_included = Some(vat_included.into());
        self
    }

    /// Sets `height`. How high it is.
    #[must_use]
    pub fn height(mut self, height: f64) -> Self {
        self.height = Some(height);
        self
    }

    /// Sets `length`. How long it is.
    #[must_use]
    pub fn length(mut self, length: f64) -> Self {
        self.length = Some(length);
        self
    }

    /// Sets `weight`. How much it weighs.
    #[must_use]
    pub fn weight(mut self, weight: f64) -> Self {
        self.weight = Some(weight);
        self
    }

    /// Sets `width`. How wide it is.
    #[must_use]
    pub fn width(mut self, width: f64) -> Self {
        self.width = Some(width);
        self
    }

    /// Sets `quantityTrace`. Whether the stock is counted.
    #[must_use]
    pub fn quantity_trace(mut self, quantity_trace: super::CountsStock) -> Self {
        self.quantity_trace = Some(quantity_trace);
        self
    }

    /// Sets `purchasingCurrency`. The currency of `purchasingPrice`.
    #[must_use]
    pub fn purchasing_currency(mut self, purchasing_currency: impl Into<String>) -> Self {
        self.purchasing_currency = Some(purchasing_currency.into());
        self
    }

    /// Sets `purchasingPrice`. The price that the company pays.
    #[must_use]
    pub fn purchasing_price(mut self, purchasing_price: f64) -> Self {
        self.purchasing_price = Some(purchasing_price);
        self
    }

    /// Sets `quantity`. How many there are.
    #[must_use]
    pub fn quantity(mut self, quantity: f64) -> Self {
        self.quantity = Some(quantity);
        self
    }

    /// Sets `quantityReserved`. How many are reserved.
    #[must_use]
    pub fn quantity_reserved(mut self, quantity_reserved: f64) -> Self {
        self.quantity_reserved = Some(quantity_reserved);
        self
    }

    /// Sets `recurSchemeLength`. The length of the payment period. Self-hosted portals only.
    #[must_use]
    pub fn recur_scheme_length(mut self, recur_scheme_length: i64) -> Self {
        self.recur_scheme_length = Some(recur_scheme_length);
        self
    }

    /// Sets `recurSchemeType`. The unit of the payment period. Self-hosted portals only.
    #[must_use]
    pub fn recur_scheme_type(mut self, recur_scheme_type: super::PaymentPeriodUnit) -> Self {
        self.recur_scheme_type = Some(recur_scheme_type);
        self
    }

    /// Sets `trialPriceId`. The product for a trial. Self-hosted portals only.
    #[must_use]
    pub fn trial_price_id(mut self, trial_price_id: impl Into<Id<entity::CatalogProduct>>) -> Self {
        self.trial_price_id = Some(trial_price_id.into());
        self
    }

    /// Sets `withoutOrder`. Whether it is renewed without an order. Self-hosted portals only.
    #[must_use]
    pub fn without_order(mut self, without_order: impl Into<v2::Yn>) -> Self {
        self.without_order = Some(without_order.into());
        self
    }

    /// Sets an undocumented field, such as a user field.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl AddFields {
    /// Takes `iblockId` from another call of a batch.
    pub const PARAM_IBLOCK_ID: Param<Self, Id<entity::CatalogCatalog>> = Param::new("iblockId");
    /// Takes `name` from another call of a batch.
    pub const PARAM_NAME: Param<Self, String> = Param::new("name");
    /// Takes `active` from another call of a batch.
    pub const PARAM_ACTIVE: Param<Self, v2::Yn> = Param::new("active");
    /// Takes `code` from another call of a batch.
    pub const PARAM_CODE: Param<Self, String> = Param::new("code");
    /// Takes `xmlId` from another call of a batch.
    pub const PARAM_XML_ID: Param<Self, String> = Param::new("xmlId");
    /// Takes `barcodeMulti` from another call of a batch.
    pub const PARAM_BARCODE_MULTI: Param<Self, v2::Yn> = Param::new("barcodeMulti");
    /// Takes `canBuyZero` from another call of a batch.
    pub const PARAM_CAN_BUY_ZERO: Param<Self, v2::Yn> = Param::new("canBuyZero");
    /// Takes `createdBy` from another call of a batch.
    pub const PARAM_CREATED_BY: Param<Self, Id<entity::User>> = Param::new("createdBy");
    /// Takes `modifiedBy` from another call of a batch.
    pub const PARAM_MODIFIED_BY: Param<Self, Id<entity::User>> = Param::new("modifiedBy");
    /// Takes `dateActiveFrom` from another call of a batch.
    pub const PARAM_DATE_ACTIVE_FROM: Param<Self, DateTime> = Param::new("dateActiveFrom");
    /// Takes `dateActiveTo` from another call of a batch.
    pub const PARAM_DATE_ACTIVE_TO: Param<Self, DateTime> = Param::new("dateActiveTo");
    /// Takes `dateCreate` from another call of a batch.
    pub const PARAM_DATE_CREATE: Param<Self, DateTime> = Param::new("dateCreate");
    /// Takes `iblockSectionId` from another call of a batch.
    pub const PARAM_IBLOCK_SECTION_ID: Param<Self, Id<entity::CatalogSection>> = Param::new("iblockSectionId");
    /// Takes `IblockSection` from another call of a batch.
    pub const PARAM_IBLOCK_SECTION: Param<Self, Vec<Id<entity::CatalogSection>>> = Param::new("IblockSection");
    /// Takes `measure` from another call of a batch.
    pub const PARAM_MEASURE: Param<Self, Id<entity::CatalogMeasure>> = Param::new("measure");
    /// Takes `previewText` from another call of a batch.
    pub const PARAM_PREVIEW_TEXT: Param<Self, String> = Param::new("previewText");
    /// Takes `previewTextType` from another call of a batch.
    pub const PARAM_PREVIEW_TEXT_TYPE: Param<Self, super::PreviewTextFormat> = Param::new("previewTextType");
    /// Takes `previewPicture` from another call of a batch.
    pub const PARAM_PREVIEW_PICTURE: Param<Self, v2::Upload<v2::Data>> = Param::new("previewPicture");
    /// Takes `detailText` from another call of a batch.
    pub const PARAM_DETAIL_TEXT: Param<Self, String> = Param::new("detailText");
    /// Takes `detailTextType` from another call of a batch.
    pub const PARAM_DETAIL_TEXT_TYPE: Param<Self, super::DetailTextFormat> = Param::new("detailTextType");
    /// Takes `detailPicture` from another call of a batch.
    pub const PARAM_DETAIL_PICTURE: Param<Self, v2::Upload<v2::Data>> = Param::new("detailPicture");
    /// Takes `sort` from another call of a batch.
    pub const PARAM_SORT: Param<Self, i64> = Param::new("sort");
    /// Takes `subscribe` from another call of a batch.
    pub const PARAM_SUBSCRIBE: Param<Self, super::CanSubscribe> = Param::new("subscribe");
    /// Takes `vatId` from another call of a batch.
    pub const PARAM_VAT_ID: Param<Self, Id<entity::CatalogVat>> = Param::new("vatId");
    /// Takes `vatIncluded` from another call of a batch.
    pub const PARAM_VAT_INCLUDED: Param<Self, v2::Yn> = Param::new("vatIncluded");
    /// Takes `height` from another call of a batch.
    pub const PARAM_HEIGHT: Param<Self, f64> = Param::new("height");
    /// Takes `length` from another call of a batch.
    pub const PARAM_LENGTH: Param<Self, f64> = Param::new("length");
    /// Takes `weight` from another call of a batch.
    pub const PARAM_WEIGHT: Param<Self, f64> = Param::new("weight");
    /// Takes `width` from another call of a batch.
    pub const PARAM_WIDTH: Param<Self, f64> = Param::new("width");
    /// Takes `quantityTrace` from another call of a batch.
    pub const PARAM_QUANTITY_TRACE: Param<Self, super::CountsStock> = Param::new("quantityTrace");
    /// Takes `purchasingCurrency` from another call of a batch.
    pub const PARAM_PURCHASING_CURRENCY: Param<Self, String> = Param::new("purchasingCurrency");
    /// Takes `purchasingPrice` from another call of a batch.
    pub const PARAM_PURCHASING_PRICE: Param<Self, f64> = Param::new("purchasingPrice");
    /// Takes `quantity` from another call of a batch.
    pub const PARAM_QUANTITY: Param<Self, f64> = Param::new("quantity");
    /// Takes `quantityReserved` from another call of a batch.
    pub const PARAM_QUANTITY_RESERVED: Param<Self, f64> = Param::new("quantityReserved");
    /// Takes `recurSchemeLength` from another call of a batch.
    pub const PARAM_RECUR_SCHEME_LENGTH: Param<Self, i64> = Param::new("recurSchemeLength");
    /// Takes `recurSchemeType` from another call of a batch.
    pub const PARAM_RECUR_SCHEME_TYPE: Param<Self, super::PaymentPeriodUnit> = Param::new("recurSchemeType");
    /// Takes `trialPriceId` from another call of a batch.
    pub const PARAM_TRIAL_PRICE_ID: Param<Self, Id<entity::CatalogProduct>> = Param::new("trialPriceId");
    /// Takes `withoutOrder` from another call of a batch.
    pub const PARAM_WITHOUT_ORDER: Param<Self, v2::Yn> = Param::new("withoutOrder");
}

impl Encode for AddFields {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("iblockId", &self.iblock_id),
                ("name", &self.name),
                ("active", &self.active),
                ("code", &self.code),
                ("xmlId", &self.xml_id),
                ("barcodeMulti", &self.barcode_multi),
                ("canBuyZero", &self.can_buy_zero),
                ("createdBy", &self.created_by),
                ("modifiedBy", &self.modified_by),
                ("dateActiveFrom", &self.date_active_from),
                ("dateActiveTo", &self.date_active_to),
                ("dateCreate", &self.date_create),
                ("iblockSectionId", &self.iblock_section_id),
                ("IblockSection", &self.iblock_section),
                ("measure", &self.measure),
                ("previewText", &self.preview_text),
                ("previewTextType", &self.preview_text_type),
                ("previewPicture", &self.preview_picture),
                ("detailText", &self.detail_text),
                ("detailTextType", &self.detail_text_type),
                ("detailPicture", &self.detail_picture),
                ("sort", &self.sort),
                ("subscribe", &self.subscribe),
                ("vatId", &self.vat_id),
                ("vatIncluded", &self.vat_included),
                ("height", &self.height),
                ("length", &self.length),
                ("weight", &self.weight),
                ("width", &self.width),
                ("quantityTrace", &self.quantity_trace),
                ("purchasingCurrency", &self.purchasing_currency),
                ("purchasingPrice", &self.purchasing_price),
                ("quantity", &self.quantity),
                ("quantityReserved", &self.quantity_reserved),
                ("recurSchemeLength", &self.recur_scheme_length),
                ("recurSchemeType", &self.recur_scheme_type),
                ("trialPriceId", &self.trial_price_id),
                ("withoutOrder", &self.without_order),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for AddFields {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("iblockId", &mut self.iblock_id),
                ("name", &mut self.name),
                ("active", &mut self.active),
                ("code", &mut self.code),
                ("xmlId", &mut self.xml_id),
                ("barcodeMulti", &mut self.barcode_multi),
                ("canBuyZero", &mut self.can_buy_zero),
                ("createdBy", &mut self.created_by),
                ("modifiedBy", &mut self.modified_by),
                ("dateActiveFrom", &mut self.date_active_from),
                ("dateActiveTo", &mut self.date_active_to),
                ("dateCreate", &mut self.date_create),
                ("iblockSectionId", &mut self.iblock_section_id),
                ("IblockSection", &mut self.iblock_section),
                ("measure", &mut self.measure),
                ("previewText", &mut self.preview_text),
                ("previewTextType", &mut self.preview_text_type),
                ("previewPicture", &mut self.preview_picture),
                ("detailText", &mut self.detail_text),
                ("detailTextType", &mut self.detail_text_type),
                ("detailPicture", &mut self.detail_picture),
                ("sort", &mut self.sort),
                ("subscribe", &mut self.subscribe),
                ("vatId", &mut self.vat_id),
                ("vatIncluded", &mut self.vat_included),
                ("height", &mut self.height),
                ("length", &mut self.length),
                ("weight", &mut self.weight),
                ("width", &mut self.width),
                ("quantityTrace", &mut self.quantity_trace),
                ("purchasingCurrency", &mut self.purchasing_currency),
                ("purchasingPrice", &mut self.purchasing_price),
                ("quantity", &mut self.quantity),
                ("quantityReserved", &mut self.quantity_reserved),
                ("recurSchemeLength", &mut self.recur_scheme_length),
                ("recurSchemeType", &mut self.recur_scheme_type),
                ("trialPriceId", &mut self.trial_price_id),
                ("withoutOrder", &mut self.without_order),
            ],
            &mut self.extra,
        )
    }
}

impl v2::OpenFields for AddFields {
    type Object = super::Product;
    fn extra_mut(&mut self) -> &mut ExtraFields {
        &mut self.extra
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(AddFields);

/// The errors of `catalog.product.add`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AddError {
    /// The user may not put products into the section. Fix: Check the user's rights to the section.
    ///
    /// Wire code: `200040300050`.
    CatalogSectionAccessDenied,
    /// The user may not add products. Fix: Check the user's rights to the catalog.
    ///
    /// Wire code: `200040300040`.
    CatalogProductCreateDenied,
    /// There is no catalog with this identifier. Fix: Look the catalog up with `catalog.catalog.list`.
    ///
    /// Wire code: `200040300000`.
    CatalogNotFound,
    /// The user may not change products. Fix: Check the user's rights to the catalog.
    ///
    /// Wire code: `200040300043`.
    CatalogElementEditDenied,
    /// The user may not read the catalog. Fix: Check the user's rights to the catalog.
    ///
    /// The portal's message: `Access Denied`.
    ///
    /// Wire code: `200040300010`.
    CatalogAccessDenied,
    /// The method failed, and only the message says why.
    ///
    /// Documented causes: [`FIELDS_MISSING`](Self::FIELDS_MISSING),
    /// [`REQUIRED_FIELD_MISSING`](Self::REQUIRED_FIELD_MISSING),
    /// [`SECTION_NOT_FOUND`](Self::SECTION_NOT_FOUND), [`VAT_NOT_FOUND`](Self::VAT_NOT_FOUND),
    /// [`CURRENCY_NOT_FOUND`](Self::CURRENCY_NOT_FOUND), [`CREATOR_NOT_FOUND`](Self::CREATOR_NOT_FOUND),
    /// [`EDITOR_NOT_FOUND`](Self::EDITOR_NOT_FOUND), [`CODE_TAKEN`](Self::CODE_TAKEN),
    /// [`OTHER_ERROR`](Self::OTHER_ERROR).
    ///
    /// The wire code is empty.
    Unclassified,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl AddError {
    /// The user may not put products into the section. Fix: Check the user's rights to the section.
    pub const MAY_NOT_USE_SECTION: Cause = Cause::new(
        codes::CATALOG_SECTION_ACCESS_DENIED,
        "MayNotUseSection",
        &[],
        "The user may not put products into the section.",
        "Check the user's rights to the section.",
    );

    /// The user may not add products. Fix: Check the user's rights to the catalog.
    pub const MAY_NOT_ADD: Cause = Cause::new(
        codes::CATALOG_PRODUCT_CREATE_DENIED,
        "MayNotAdd",
        &[],
        "The user may not add products.",
        "Check the user's rights to the catalog.",
    );

    /// There is no catalog with this identifier. Fix: Look the catalog up with `catalog.catalog.list`.
    pub const CATALOG_NOT_FOUND: Cause = Cause::new(
        codes::CATALOG_NOT_FOUND,
        "CatalogNotFound",
        &[],
        "There is no catalog with this identifier.",
        "Look the catalog up with `catalog.catalog.list`.",
    );

    /// The user may not change products. Fix: Check the user's rights to the catalog.
    pub const MAY_NOT_EDIT: Cause = Cause::new(
        codes::CATALOG_ELEMENT_EDIT_DENIED,
        "MayNotEdit",
        &[],
        "The user may not change products.",
        "Check the user's rights to the catalog.",
    );

    /// The user may not read the catalog. Fix: Check the user's rights to the catalog.
    ///
    /// The portal's message: `Access Denied`.
    pub const MAY_NOT_READ: Cause = Cause::new(
        codes::CATALOG_ACCESS_DENIED,
        "MayNotRead",
        &[],
        "The user may not read the catalog.",
        "Check the user's rights to the catalog.",
    );

    /// `fields` is missing or empty. Fix: Pass the fields.
    pub const FIELDS_MISSING: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "FieldsMissing",
        &["fields"],
        "`fields` is missing or empty.",
        "Pass the fields.",
    );

    /// A required field is missing. Fix: Pass it.
    pub const REQUIRED_FIELD_MISSING: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "RequiredFieldMissing",
        &["fields.iblockId", "fields.name"],
        "A required field is missing.",
        "Pass it.",
    );

    /// There is no section with this identifier. Fix: Correct the section.
    pub const SECTION_NOT_FOUND: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "SectionNotFound",
        &[],
        "There is no section with this identifier.",
        "Correct the section.",
    );

    /// There is no VAT rate with this identifier. Fix: Correct `vatId`.
    pub const VAT_NOT_FOUND: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "VatNotFound",
        &[],
        "There is no VAT rate with this identifier.",
        "Correct `vatId`.",
    );

    /// The portal does not have the currency of the purchasing price. Fix: Look the currency up with
    /// `crm.currency.list`.
    pub const CURRENCY_NOT_FOUND: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "CurrencyNotFound",
        &[],
        "The portal does not have the currency of the purchasing price.",
        "Look the currency up with `crm.currency.list`.",
    );

    /// There is no user with the identifier in `createdBy`. Fix: Look the user up with `user.get`.
    pub const CREATOR_NOT_FOUND: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "CreatorNotFound",
        &["fields.createdBy"],
        "There is no user with the identifier in `createdBy`.",
        "Look the user up with `user.get`.",
    );

    /// There is no user with the identifier in `modifiedBy`. Fix: Look the user up with `user.get`.
    pub const EDITOR_NOT_FOUND: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "EditorNotFound",
        &["fields.modifiedBy"],
        "There is no user with the identifier in `modifiedBy`.",
        "Look the user up with `user.get`.",
    );

    /// There is a product with this symbolic code. Fix: Pass another `code`.
    pub const CODE_TAKEN: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "CodeTaken",
        &[],
        "There is a product with this symbolic code.",
        "Pass another `code`.",
    );

    /// Another error occurred. Fix: Read the message.
    pub const OTHER_ERROR: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "OtherError",
        &[],
        "Another error occurred.",
        "Read the message.",
    );
}

impl ErrorKind for AddError {
    const CAUSES: &'static [Cause] = &[
        Self::MAY_NOT_USE_SECTION,
        Self::MAY_NOT_ADD,
        Self::CATALOG_NOT_FOUND,
        Self::MAY_NOT_EDIT,
        Self::MAY_NOT_READ,
        Self::FIELDS_MISSING,
        Self::REQUIRED_FIELD_MISSING,
        Self::SECTION_NOT_FOUND,
        Self::VAT_NOT_FOUND,
        Self::CURRENCY_NOT_FOUND,
        Self::CREATOR_NOT_FOUND,
        Self::EDITOR_NOT_FOUND,
        Self::CODE_TAKEN,
        Self::OTHER_ERROR,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::CATALOG_SECTION_ACCESS_DENIED => Self::CatalogSectionAccessDenied,
            codes::CATALOG_PRODUCT_CREATE_DENIED => Self::CatalogProductCreateDenied,
            codes::CATALOG_NOT_FOUND => Self::CatalogNotFound,
            codes::CATALOG_ELEMENT_EDIT_DENIED => Self::CatalogElementEditDenied,
            codes::CATALOG_ACCESS_DENIED => Self::CatalogAccessDenied,
            codes::UNCLASSIFIED | "0" | "100" => Self::Unclassified,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::CatalogSectionAccessDenied => codes::CATALOG_SECTION_ACCESS_DENIED,
            Self::CatalogProductCreateDenied => codes::CATALOG_PRODUCT_CREATE_DENIED,
            Self::CatalogNotFound => codes::CATALOG_NOT_FOUND,
            Self::CatalogElementEditDenied => codes::CATALOG_ELEMENT_EDIT_DENIED,
            Self::CatalogAccessDenied => codes::CATALOG_ACCESS_DENIED,
            Self::Unclassified => codes::UNCLASSIFIED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(AddError);
