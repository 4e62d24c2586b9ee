// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`ItemMultiField`](super::ItemMultiField), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// Identifies the value in a change of `fm`.
pub const ID: Field<super::ItemMultiField, Id<entity::CrmMultifield>, Plain> = Field::new("id");

/// The kind: `PHONE`, `EMAIL`, `WEB`, `IM` or `LINK`.
pub const TYPE_ID: Field<super::ItemMultiField, String, Plain> = Field::new("typeId");

/// What it is used for, such as `WORK`, `MOBILE` or `HOME`.
pub const VALUE_TYPE: Field<super::ItemMultiField, String, Plain> = Field::new("valueType");

/// The number, the address or the name.
pub const VALUE: Field<super::ItemMultiField, String, Plain> = Field::new("value");
