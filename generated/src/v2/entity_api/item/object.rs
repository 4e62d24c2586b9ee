// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! An item of an application's own data storage.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// An item of an application's own data storage.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/entity/items/entity-item-get.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct StorageItem {
    /// The item.
    pub id: Id<entity::EntityItem>,
    /// When it was last changed.
    pub timestamp_x: DateTime,
    /// The user who last changed it.
    pub modified_by: Id<entity::User>,
    /// When it was created.
    pub date_create: DateTime,
    /// The user who created it.
    pub created_by: Id<entity::User>,
    /// Whether it is active.
    pub active: v2::Yn,
    /// From when it is active.
    pub date_active_from: Option<DateTime>,
    /// Until when it is active.
    pub date_active_to: Option<DateTime>,
    /// The position in the storage.
    pub sort: i64,
    /// What it is called.
    pub name: String,
    /// The address of the small picture.
    pub preview_picture: Option<String>,
    /// The short text.
    pub preview_text: Option<String>,
    /// The address of the large picture.
    pub detail_picture: Option<String>,
    /// The long text.
    pub detail_text: Option<String>,
    /// Its symbolic code.
    pub code: Option<String>,
    /// The storage.
    pub entity: String,
    /// The section that it is in.
    pub section: Option<Id<entity::EntitySection>>,
    /// The values of the properties by their codes. Items of a storage without properties do not have it.
    pub property_values: Option<BTreeMap<String, Json>>,
    /// Fields that the portal adds, such as user fields.
    pub extra: ExtraFields,
}

#[cfg(feature = "serde")]
impl Encode for StorageItem {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("ID", &self.id),
                ("TIMESTAMP_X", &self.timestamp_x),
                ("MODIFIED_BY", &self.modified_by),
                ("DATE_CREATE", &self.date_create),
                ("CREATED_BY", &self.created_by),
                ("ACTIVE", &self.active),
                ("DATE_ACTIVE_FROM", &self.date_active_from),
                ("DATE_ACTIVE_TO", &self.date_active_to),
                ("SORT", &self.sort),
                ("NAME", &self.name),
                ("PREVIEW_PICTURE", &self.preview_picture),
                ("PREVIEW_TEXT", &self.preview_text),
                ("DETAIL_PICTURE", &self.detail_picture),
                ("DETAIL_TEXT", &self.detail_text),
                ("CODE", &self.code),
                ("ENTITY", &self.entity),
                ("SECTION", &self.section),
                ("PROPERTY_VALUES", &self.property_values),
            ],
            &self.extra,
        );
    }
}

impl Decode for StorageItem {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("ID", &mut self.id),
                ("TIMESTAMP_X", &mut self.timestamp_x),
                ("MODIFIED_BY", &mut self.modified_by),
                ("DATE_CREATE", &mut self.date_create),
                ("CREATED_BY", &mut self.created_by),
                ("ACTIVE", &mut self.active),
                ("DATE_ACTIVE_FROM", &mut self.date_active_from),
                ("DATE_ACTIVE_TO", &mut self.date_active_to),
                ("SORT", &mut self.sort),
                ("NAME", &mut self.name),
                ("PREVIEW_PICTURE", &mut self.preview_picture),
                ("PREVIEW_TEXT", &mut self.preview_text),
                ("DETAIL_PICTURE", &mut self.detail_picture),
                ("DETAIL_TEXT", &mut self.detail_text),
                ("CODE", &mut self.code),
                ("ENTITY", &mut self.entity),
                ("SECTION", &mut self.section),
                ("PROPERTY_VALUES", &mut self.property_values),
            ],
            &mut self.extra,
        )
    }
}

impl v2::OpenObject for StorageItem {
    fn extra(&self) -> &ExtraFields {
        &self.extra
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(StorageItem);
