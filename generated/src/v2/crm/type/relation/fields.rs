// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`TypeRelation`](super::TypeRelation), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;

/// The other CRM type.
pub const ENTITY_TYPE_ID: Field<super::TypeRelation, i64, Plain> = Field::new("entityTypeId");

/// Whether the page of an item lists the linked ones.
pub const IS_CHILDREN_LIST_ENABLED: Field<super::TypeRelation, v2::Yn, Plain> = Field::new("isChildrenListEnabled");

/// Whether the portal made the link.
pub const IS_PREDEFINED: Field<super::TypeRelation, v2::Yn, Plain> = Field::new("isPredefined");
