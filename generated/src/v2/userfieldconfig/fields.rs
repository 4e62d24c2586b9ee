// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`UserFieldConfig`](super::UserFieldConfig), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The user field.
pub const ID: Field<
    super::UserFieldConfig,
    Id<entity::Userfieldconfig>,
    FilterableSortable<v2::Equal>,
> = Field::new("id");

/// The object that it belongs to, such as `CRM_7`.
pub const ENTITY_ID: Field<super::UserFieldConfig, String, Plain> = Field::new("entityId");

/// Its name, such as `UF_CRM_7_COLOR`.
pub const FIELD_NAME: Field<
    super::UserFieldConfig,
    String,
    FilterableSortable<v2::Equal>,
> = Field::new("fieldName");

/// The type, such as `enumeration`. Applications can add types.
pub const USER_TYPE_ID: Field<
    super::UserFieldConfig,
    String,
    FilterableSortable<v2::Equal>,
> = Field::new("userTypeId");

/// Its identifier in another system.
pub const XML_ID: Field<super::UserFieldConfig, String, FilterableSortable<v2::Equal>> = Field::new("xmlId");

/// The position among the fields.
pub const SORT: Field<super::UserFieldConfig, i64, FilterableSortable<v2::Equal>> = Field::new("sort");

/// Whether it has several values.
pub const MULTIPLE: Field<super::UserFieldConfig, v2::Yn, Filterable<v2::Equal>> = Field::new("multiple");

/// Whether it must have a value.
pub const MANDATORY: Field<super::UserFieldConfig, v2::Yn, Filterable<v2::Equal>> = Field::new("mandatory");

/// How filters show it.
///
/// Note: The page lists the values without their meanings; these are the portal's.
pub const SHOW_FILTER: Field<
    super::UserFieldConfig,
    super::ShowInFilter,
    Filterable<v2::Equal>,
> = Field::new("showFilter");

/// Whether lists show it.
pub const SHOW_IN_LIST: Field<super::UserFieldConfig, v2::Yn, Filterable<v2::Equal>> = Field::new("showInList");

/// Whether users may change values.
pub const EDIT_IN_LIST: Field<super::UserFieldConfig, v2::Yn, Filterable<v2::Equal>> = Field::new("editInList");

/// Whether the search finds its values.
pub const IS_SEARCHABLE: Field<super::UserFieldConfig, v2::Yn, Filterable<v2::Equal>> = Field::new("isSearchable");

/// The settings, which depend on the type.
pub const SETTINGS: Field<super::UserFieldConfig, Json, Plain> = Field::new("settings");

/// The languages of the labels.
pub const LANGUAGE_ID: Field<super::UserFieldConfig, BTreeMap<String, String>, Plain> = Field::new("languageId");

/// The labels in forms by language.
pub const EDIT_FORM_LABEL: Field<
    super::UserFieldConfig,
    BTreeMap<String, Json>,
    Plain,
> = Field::new("editFormLabel");

/// The headings in lists by language.
pub const LIST_COLUMN_LABEL: Field<
    super::UserFieldConfig,
    BTreeMap<String, Json>,
    Plain,
> = Field::new("listColumnLabel");

/// The labels in filters by language.
pub const LIST_FILTER_LABEL: Field<
    super::UserFieldConfig,
    BTreeMap<String, Json>,
    Plain,
> = Field::new("listFilterLabel");

/// The messages for wrong values by language.
pub const ERROR_MESSAGE: Field<super::UserFieldConfig, BTreeMap<String, Json>, Plain> = Field::new("errorMessage");

/// The help texts by language.
pub const HELP_MESSAGE: Field<super::UserFieldConfig, BTreeMap<String, Json>, Plain> = Field::new("helpMessage");

/// The values of a list.
pub const OPTIONS: Field<super::UserFieldConfig, Vec<super::UserFieldOption>, Plain> = Field::new("enum");
