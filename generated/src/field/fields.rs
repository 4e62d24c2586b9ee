// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`FieldInfo`](super::FieldInfo), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;

/// The name of the field.
pub const NAME: Field<super::FieldInfo, String, Plain> = Field::new("name");

/// The type of its value.
pub const KIND: Field<super::FieldInfo, super::FieldType, Plain> = Field::new("type");

/// The title; the name if the portal has no title.
pub const TITLE: Field<super::FieldInfo, String, Plain> = Field::new("title");

/// What it means.
pub const DESCRIPTION: Field<super::FieldInfo, String, Plain> = Field::new("description");

/// The validation rules of its value, as empty objects.
pub const VALIDATION_RULES: Field<super::FieldInfo, Vec<Json>, Plain> = Field::new("validationRules");

/// The actions that require it.
pub const REQUIRED_GROUPS: Field<super::FieldInfo, Vec<String>, Plain> = Field::new("requiredGroups");

/// Whether `filter` takes it.
pub const FILTERABLE: Field<super::FieldInfo, bool, Plain> = Field::new("filterable");

/// Whether `order` takes it.
pub const SORTABLE: Field<super::FieldInfo, bool, Plain> = Field::new("sortable");

/// Whether its value can be set, in the actions of `editableGroups`.
pub const EDITABLE: Field<super::FieldInfo, bool, Plain> = Field::new("editable");

/// The actions that can set it.
pub const EDITABLE_GROUPS: Field<super::FieldInfo, Vec<String>, Plain> = Field::new("editableGroups");

/// Whether it holds several values.
pub const MULTIPLE: Field<super::FieldInfo, bool, Plain> = Field::new("multiple");

/// The type of an element of a composite value.
pub const ELEMENT_TYPE: Field<super::FieldInfo, String, Plain> = Field::new("elementType");
