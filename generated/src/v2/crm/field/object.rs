// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The description of a field.

use bitrix24_runtime::codegen_prelude::*;

/// The description of a field.
///
/// [Official
/// page](https://apidocs.bitrix24.com/api-reference/crm/data-types.html#crm_rest_field_description)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct FieldDescription {
    /// The type, such as `string`, `crm_status` or `user`. Applications can add types.
    pub kind: String,
    /// Whether an item must have a value.
    pub is_required: bool,
    /// Whether the field can only be read.
    pub is_read_only: bool,
    /// Whether only a new item takes a value.
    pub is_immutable: bool,
    /// Whether the field has an array of values.
    pub is_multiple: bool,
    /// Whether it is a user field.
    pub is_dynamic: bool,
    /// Its name for people.
    pub title: String,
    /// Its name in upper case, such as `ASSIGNED_BY_ID`.
    pub upper_name: Option<String>,
    /// Whether it is deprecated.
    ///
    /// Known from an official example only.
    pub is_deprecated: Option<bool>,
    /// The directory that the value is from.
    ///
    /// Known from an official example only.
    pub status_type: Option<String>,
    /// The values of a list.
    ///
    /// Known from an official example only.
    pub items: Option<Vec<FieldItem>>,
    /// The settings, which depend on the type.
    ///
    /// Known from an official example only.
    pub settings: Option<Json>,
    /// The name of a user field in lists.
    ///
    /// Known from an official example only.
    pub list_label: Option<String>,
    /// The name of a user field in forms.
    ///
    /// Known from an official example only.
    pub form_label: Option<String>,
    /// The name of a user field in filters.
    ///
    /// Known from an official example only.
    pub filter_label: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for FieldDescription {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("type", &self.kind),
            ("isRequired", &self.is_required),
            ("isReadOnly", &self.is_read_only),
            ("isImmutable", &self.is_immutable),
            ("isMultiple", &self.is_multiple),
            ("isDynamic", &self.is_dynamic),
            ("title", &self.title),
            ("upperName", &self.upper_name),
            ("isDeprecated", &self.is_deprecated),
            ("statusType", &self.status_type),
            ("items", &self.items),
            ("settings", &self.settings),
            ("listLabel", &self.list_label),
            ("formLabel", &self.form_label),
            ("filterLabel", &self.filter_label),
        ]);
    }
}

impl Decode for FieldDescription {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("type", &mut self.kind),
            ("isRequired", &mut self.is_required),
            ("isReadOnly", &mut self.is_read_only),
            ("isImmutable", &mut self.is_immutable),
            ("isMultiple", &mut self.is_multiple),
            ("isDynamic", &mut self.is_dynamic),
            ("title", &mut self.title),
            ("upperName", &mut self.upper_name),
            ("isDeprecated", &mut self.is_deprecated),
            ("statusType", &mut self.status_type),
            ("items", &mut self.items),
            ("settings", &mut self.settings),
            ("listLabel", &mut self.list_label),
            ("formLabel", &mut self.form_label),
            ("filterLabel", &mut self.filter_label),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(FieldDescription);

/// The values of a list.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct FieldItem {
    /// The value.
    pub id: i64,
    /// Its name.
    pub value: String,
}

#[cfg(feature = "serde")]
impl Encode for FieldItem {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("ID", &self.id), ("VALUE", &self.value)]);
    }
}

impl Decode for FieldItem {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("ID", &mut self.id), ("VALUE", &mut self.value)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(FieldItem);
