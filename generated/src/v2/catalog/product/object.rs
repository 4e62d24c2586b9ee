// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A product of the catalog.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// A product of the catalog.
///
/// When one is added, the portal posts `CATALOG.PRODUCT.ON.ADD` with
/// `{"FIELDS":{"ID":"$id","TYPE":"$type"}}`, in which `$id` and `$type` are the values of the fields.
///
/// When one is changed, the portal posts `CATALOG.PRODUCT.ON.UPDATE` with
/// `{"FIELDS":{"ID":"$id","TYPE":"$type"}}`, in which `$id` and `$type` are the values of the fields.
///
/// When one is deleted, the portal posts `CATALOG.PRODUCT.ON.DELETE` with
/// `{"FIELDS":{"ID":"$id","TYPE":"$type"}}`, in which `$id` and `$type` are the values of the fields.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/catalog/data-types.html#catalog_product)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Product {
    /// The product.
    pub id: Option<Id<entity::CatalogProduct>>,
    /// The catalog.
    pub iblock_id: Option<Id<entity::CatalogCatalog>>,
    /// Its name in the catalog.
    pub name: Option<String>,
    /// Whether it is active.
    pub active: Option<v2::Yn>,
    /// Whether it can be bought.
    pub available: Option<v2::Yn>,
    /// Its symbolic code.
    pub code: Option<String>,
    /// Its identifier in another system.
    pub xml_id: Option<String>,
    /// Whether each piece has a bar code of its own.
    pub barcode_multi: Option<v2::Yn>,
    /// Whether it is a set.
    pub bundle: Option<v2::Yn>,
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
    /// When it was last changed.
    pub timestamp_x: Option<DateTime>,
    /// The section that it is in.
    pub iblock_section_id: Option<Id<entity::CatalogSection>>,
    /// The unit of measurement.
    pub measure: Option<Id<entity::CatalogMeasure>>,
    /// The text of the preview.
    pub preview_text: Option<String>,
    /// The format of `previewText`.
    pub preview_text_type: Option<PreviewTextFormat>,
    /// The picture of the preview.
    pub preview_picture: Option<crate::v2::catalog::picture::CatalogPicture>,
    /// The description.
    pub detail_text: Option<String>,
    /// The format of `detailText`.
    pub detail_text_type: Option<DetailTextFormat>,
    /// The picture.
    pub detail_picture: Option<crate::v2::catalog::picture::CatalogPicture>,
    /// The position in the catalog.
    pub sort: Option<i64>,
    /// Whether customers can subscribe to it.
    pub subscribe: Option<CanSubscribe>,
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
    pub quantity_trace: Option<CountsStock>,
    /// The kind of product, which is 1 for a simple one.
    pub kind: Option<i64>,
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
    pub recur_scheme_type: Option<PaymentPeriodUnit>,
    /// The product for a trial. Self-hosted portals only.
    pub trial_price_id: Option<Id<entity::CatalogProduct>>,
    /// Whether it is renewed without an order. Self-hosted portals only.
    pub without_order: Option<v2::Yn>,
    /// Fields that the portal adds, such as user fields.
    pub extra: ExtraFields,
}

#[cfg(feature = "serde")]
impl Encode for Product {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("id", &self.id),
                ("iblockId", &self.iblock_id),
                ("name", &self.name),
                ("active", &self.active),
                ("available", &self.available),
                ("code", &self.code),
                ("xmlId", &self.xml_id),
                ("barcodeMulti", &self.barcode_multi),
                ("bundle", &self.bundle),
                ("canBuyZero", &self.can_buy_zero),
                ("createdBy", &self.created_by),
                ("modifiedBy", &self.modified_by),
                ("dateActiveFrom", &self.date_active_from),
                ("dateActiveTo", &self.date_active_to),
                ("dateCreate", &self.date_create),
                ("timestampX", &self.timestamp_x),
                ("iblockSectionId", &self.iblock_section_id),
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
                ("type", &self.kind),
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

impl Decode for Product {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("id", &mut self.id),
                ("iblockId", &mut self.iblock_id),
                ("name", &mut self.name),
                ("active", &mut self.active),
                ("available", &mut self.available),
                ("code", &mut self.code),
                ("xmlId", &mut self.xml_id),
                ("barcodeMulti", &mut self.barcode_multi),
                ("bundle", &mut self.bundle),
                ("canBuyZero", &mut self.can_buy_zero),
                ("createdBy", &mut self.created_by),
                ("modifiedBy", &mut self.modified_by),
                ("dateActiveFrom", &mut self.date_active_from),
                ("dateActiveTo", &mut self.date_active_to),
                ("dateCreate", &mut self.date_create),
                ("timestampX", &mut self.timestamp_x),
                ("iblockSectionId", &mut self.iblock_section_id),
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
                ("type", &mut self.kind),
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

impl v2::OpenObject for Product {
    fn extra(&self) -> &ExtraFields {
        &self.extra
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Product);

/// The format of `previewText`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum PreviewTextFormat {
    /// Plain text.
    Text,
    /// Text with HTML tags.
    Html,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for PreviewTextFormat {
    fn from_wire(text: &str) -> Self {
        match text {
            "text" => Self::Text,
            "html" => Self::Html,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Text => "text",
            Self::Html => "html",
            Self::Other(text) => text,
        }
    }
}

open_enum!(PreviewTextFormat);

#[cfg(feature = "serde")]
serde_as_wire!(PreviewTextFormat);

/// The format of `detailText`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum DetailTextFormat {
    /// Plain text.
    Text,
    /// Text with HTML tags.
    Html,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for DetailTextFormat {
    fn from_wire(text: &str) -> Self {
        match text {
            "text" => Self::Text,
            "html" => Self::Html,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Text => "text",
            Self::Html => "html",
            Self::Other(text) => text,
        }
    }
}

open_enum!(DetailTextFormat);

#[cfg(feature = "serde")]
serde_as_wire!(DetailTextFormat);

/// Whether customers can subscribe to it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum CanSubscribe {
    /// Yes.
    Y,
    /// No.
    N,
    /// As the settings of the catalog say.
    D,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for CanSubscribe {
    fn from_wire(text: &str) -> Self {
        match text {
            "Y" => Self::Y,
            "N" => Self::N,
            "D" => Self::D,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Y => "Y",
            Self::N => "N",
            Self::D => "D",
            Self::Other(text) => text,
        }
    }
}

open_enum!(CanSubscribe);

#[cfg(feature = "serde")]
serde_as_wire!(CanSubscribe);

/// Whether the stock is counted.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum CountsStock {
    /// Yes.
    Y,
    /// No.
    N,
    /// As the settings of the catalog say.
    D,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for CountsStock {
    fn from_wire(text: &str) -> Self {
        match text {
            "Y" => Self::Y,
            "N" => Self::N,
            "D" => Self::D,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Y => "Y",
            Self::N => "N",
            Self::D => "D",
            Self::Other(text) => text,
        }
    }
}

open_enum!(CountsStock);

#[cfg(feature = "serde")]
serde_as_wire!(CountsStock);

/// The unit of the payment period. Self-hosted portals only.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum PaymentPeriodUnit {
    /// Hours.
    H,
    /// Days.
    D,
    /// Weeks.
    W,
    /// Months.
    M,
    /// Quarters.
    Q,
    /// Half-years.
    S,
    /// Years.
    Y,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for PaymentPeriodUnit {
    fn from_wire(text: &str) -> Self {
        match text {
            "H" => Self::H,
            "D" => Self::D,
            "W" => Self::W,
            "M" => Self::M,
            "Q" => Self::Q,
            "S" => Self::S,
            "Y" => Self::Y,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::H => "H",
            Self::D => "D",
            Self::W => "W",
            Self::M => "M",
            Self::Q => "Q",
            Self::S => "S",
            Self::Y => "Y",
            Self::Other(text) => text,
        }
    }
}

open_enum!(PaymentPeriodUnit);

#[cfg(feature = "serde")]
serde_as_wire!(PaymentPeriodUnit);
