// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`FieldDescription`](super::FieldDescription), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;

/// The type, such as `string`, `crm_status` or `user`. Applications can add types.
pub const KIND: Field<super::FieldDescription, String, Plain> = Field::new("type");

/// Whether an item must have a value.
pub const IS_REQUIRED: Field<super::FieldDescription, bool, Plain> = Field::new("isRequired");

/// Whether the field can only be read.
pub const IS_READ_ONLY: Field<super::FieldDescription, bool, Plain> = Field::new("isReadOnly");

/// Whether only a new item takes a value.
pub const IS_IMMUTABLE: Field<super::FieldDescription, bool, Plain> = Field::new("isImmutable");

/// Whether the field has an array of values.
pub const IS_MULTIPLE: Field<super::FieldDescription, bool, Plain> = Field::new("isMultiple");

/// Whether it is a user field.
pub const IS_DYNAMIC: Field<super::FieldDescription, bool, Plain> = Field::new("isDynamic");

/// Its name for people.
pub const TITLE: Field<super::FieldDescription, String, Plain> = Field::new("title");

/// Its name in upper case, such as `ASSIGNED_BY_ID`.
pub const UPPER_NAME: Field<super::FieldDescription, String, Plain> = Field::new("upperName");

/// Whether it is deprecated.
///
/// Known from an official example only.
pub const IS_DEPRECATED: Field<super::FieldDescription, bool, Plain> = Field::new("isDeprecated");

/// The directory that the value is from.
///
/// Known from an official example only.
pub const STATUS_TYPE: Field<super::FieldDescription, String, Plain> = Field::new("statusType");

/// The values of a list.
///
/// Known from an official example only.
pub const ITEMS: Field<super::FieldDescription, Vec<super::FieldItem>, Plain> = Field::new("items");

/// The settings, which depend on the type.
///
/// Known from an official example only.
pub const SETTINGS: Field<super::FieldDescription, Json, Plain> = Field::new("settings");

/// The name of a user field in lists.
///
/// Known from an official example only.
pub const LIST_LABEL: Field<super::FieldDescription, String, Plain> = Field::new("listLabel");

/// The name of a user field in forms.
///
/// Known from an official example only.
pub const FORM_LABEL: Field<super::FieldDescription, String, Plain> = Field::new("formLabel");

/// The name of a user field in filters.
///
/// Known from an official example only.
pub const FILTER_LABEL: Field<super::FieldDescription, String, Plain> = Field::new("filterLabel");
