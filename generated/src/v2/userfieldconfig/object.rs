// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The settings of a user field.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The settings of a user field.
///
/// [Official
/// page](https://apidocs.bitrix24.com/api-reference/crm/universal/userfieldconfig/userfieldconfig-list.html#result_fields)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UserFieldConfig {
    /// The user field.
    pub id: Option<Id<entity::Userfieldconfig>>,
    /// The object that it belongs to, such as `CRM_7`.
    pub entity_id: Option<String>,
    /// Its name, such as `UF_CRM_7_COLOR`.
    pub field_name: Option<String>,
    /// The type, such as `enumeration`. Applications can add types.
    pub user_type_id: Option<String>,
    /// Its identifier in another system.
    pub xml_id: Option<String>,
    /// The position among the fields.
    pub sort: Option<i64>,
    /// Whether it has several values.
    pub multiple: Option<v2::Yn>,
    /// Whether it must have a value.
    pub mandatory: Option<v2::Yn>,
    /// How filters show it.
    ///
    /// Note: The page lists the values without their meanings; these are the portal's.
    pub show_filter: Option<ShowInFilter>,
    /// Whether lists show it.
    pub show_in_list: Option<v2::Yn>,
    /// Whether users may change values.
    pub edit_in_list: Option<v2::Yn>,
    /// Whether the search finds its values.
    pub is_searchable: Option<v2::Yn>,
    /// The settings, which depend on the type.
    pub settings: Option<Json>,
    /// The languages of the labels.
    pub language_id: Option<BTreeMap<String, String>>,
    /// The labels in forms by language.
    pub edit_form_label: Option<BTreeMap<String, Json>>,
    /// The headings in lists by language.
    pub list_column_label: Option<BTreeMap<String, Json>>,
    /// The labels in filters by language.
    pub list_filter_label: Option<BTreeMap<String, Json>>,
    /// The messages for wrong values by language.
    pub error_message: Option<BTreeMap<String, Json>>,
    /// The help texts by language.
    pub help_message: Option<BTreeMap<String, Json>>,
    /// The values of a list.
    pub options: Option<Vec<UserFieldOption>>,
}

#[cfg(feature = "serde")]
impl Encode for UserFieldConfig {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("entityId", &self.entity_id),
            ("fieldName", &self.field_name),
            ("userTypeId", &self.user_type_id),
            ("xmlId", &self.xml_id),
            ("sort", &self.sort),
            ("multiple", &self.multiple),
            ("mandatory", &self.mandatory),
            ("showFilter", &self.show_filter),
            ("showInList", &self.show_in_list),
            ("editInList", &self.edit_in_list),
            ("isSearchable", &self.is_searchable),
            ("settings", &self.settings),
            ("languageId", &self.language_id),
            ("editFormLabel", &self.edit_form_label),
            ("listColumnLabel", &self.list_column_label),
            ("listFilterLabel", &self.list_filter_label),
            ("errorMessage", &self.error_message),
            ("helpMessage", &self.help_message),
            ("enum", &self.options),
        ]);
    }
}

impl Decode for UserFieldConfig {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("entityId", &mut self.entity_id),
            ("fieldName", &mut self.field_name),
            ("userTypeId", &mut self.user_type_id),
            ("xmlId", &mut self.xml_id),
            ("sort", &mut self.sort),
            ("multiple", &mut self.multiple),
            ("mandatory", &mut self.mandatory),
            ("showFilter", &mut self.show_filter),
            ("showInList", &mut self.show_in_list),
            ("editInList", &mut self.edit_in_list),
            ("isSearchable", &mut self.is_searchable),
            ("settings", &mut self.settings),
            ("languageId", &mut self.language_id),
            ("editFormLabel", &mut self.edit_form_label),
            ("listColumnLabel", &mut self.list_column_label),
            ("listFilterLabel", &mut self.list_filter_label),
            ("errorMessage", &mut self.error_message),
            ("helpMessage", &mut self.help_message),
            ("enum", &mut self.options),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(UserFieldConfig);

/// How filters show it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ShowInFilter {
    /// Not at all.
    Hidden,
    /// For exact values.
    Exact,
    /// For masks.
    Mask,
    /// For parts of values.
    Substring,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for ShowInFilter {
    fn from_wire(text: &str) -> Self {
        match text {
            "N" => Self::Hidden,
            "I" => Self::Exact,
            "E" => Self::Mask,
            "S" => Self::Substring,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Hidden => "N",
            Self::Exact => "I",
            Self::Mask => "E",
            Self::Substring => "S",
            Self::Other(text) => text,
        }
    }
}

open_enum!(ShowInFilter);

#[cfg(feature = "serde")]
serde_as_wire!(ShowInFilter);

/// The values of a list.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UserFieldOption {
    /// The value.
    ///
    /// Known from an official example only.
    pub id: Option<i64>,
    /// The user field.
    ///
    /// Known from an official example only.
    pub user_field_id: Option<Id<entity::Userfieldconfig>>,
    /// Its name.
    ///
    /// Known from an official example only.
    pub value: Option<String>,
    /// Whether it is the default.
    ///
    /// Known from an official example only.
    pub def: Option<v2::Yn>,
    /// The position.
    ///
    /// Known from an official example only.
    pub sort: Option<i64>,
    /// Its identifier in another system.
    ///
    /// Known from an official example only.
    pub xml_id: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for UserFieldOption {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("userFieldId", &self.user_field_id),
            ("value", &self.value),
            ("def", &self.def),
            ("sort", &self.sort),
            ("xmlId", &self.xml_id),
        ]);
    }
}

impl Decode for UserFieldOption {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("userFieldId", &mut self.user_field_id),
            ("value", &mut self.value),
            ("def", &mut self.def),
            ("sort", &mut self.sort),
            ("xmlId", &mut self.xml_id),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(UserFieldOption);
