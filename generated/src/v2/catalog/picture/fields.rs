// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`CatalogPicture`](super::CatalogPicture), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The picture.
///
/// Known from an official example only.
pub const ID: Field<super::CatalogPicture, Id<entity::CatalogPicture>, Plain> = Field::new("id");

/// The address for users of the portal.
///
/// Known from an official example only.
pub const URL: Field<super::CatalogPicture, String, Plain> = Field::new("url");

/// The address for applications.
///
/// Known from an official example only.
pub const URL_MACHINE: Field<super::CatalogPicture, v2::Secret, Plain> = Field::new("urlMachine");
