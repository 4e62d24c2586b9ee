// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`Department`](super::Department), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The department.
pub const ID: Field<super::Department, Id<entity::Department>, Sortable> = Field::new("ID");

/// What users see as its name.
pub const NAME: Field<super::Department, String, Sortable> = Field::new("NAME");

/// The position among the departments with the same parent.
pub const SORT: Field<super::Department, i64, Sortable> = Field::new("SORT");

/// The department above it. The topmost one has none.
pub const PARENT: Field<super::Department, Id<entity::Department>, Sortable> = Field::new("PARENT");

/// The head of the department.
///
/// Assumed from similar methods.
///
/// Note: The table of the response does not list it; departments can be filtered and sorted by it.
pub const UF_HEAD: Field<super::Department, Id<entity::User>, Sortable> = Field::new("UF_HEAD");
