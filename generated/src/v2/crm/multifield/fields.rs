// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`MultiField`](super::MultiField), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The value. Without it, a write adds a value.
pub const ID: Field<super::MultiField, Id<entity::CrmMultifield>, Plain> = Field::new("ID");

/// The number, the address or the name. Empty in a write to remove the value.
pub const VALUE: Field<super::MultiField, String, Plain> = Field::new("VALUE");

/// What it is used for, such as `WORK`, `MOBILE` or `HOME`.
pub const VALUE_TYPE: Field<super::MultiField, String, Plain> = Field::new("VALUE_TYPE");

/// The kind: `PHONE`, `EMAIL`, `WEB`, `IM` or `LINK`.
pub const TYPE_ID: Field<super::MultiField, String, Plain> = Field::new("TYPE_ID");
