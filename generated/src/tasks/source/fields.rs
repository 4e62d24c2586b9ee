// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.
//! The fields of [`TaskSource`](super::TaskSource), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;

/// The kind of source.
///
/// Note: No page lists the values.
pub const KIND: Field<super::TaskSource, String, Plain> = Field::new("type");

/// The data of the source.
///
/// Note: The official table calls it an array and does not say of what.
pub const DATA: Field<super::TaskSource, Json, Plain> = Field::new("data");
