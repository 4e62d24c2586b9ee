// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`Category`](super::Category), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The pipeline.
pub const ID: Field<super::Category, Id<entity::CrmCategory>, Plain> = Field::new("id");

/// What users see as its name.
pub const NAME: Field<super::Category, String, Plain> = Field::new("name");

/// The position among the pipelines.
pub const SORT: Field<super::Category, i64, Plain> = Field::new("sort");

/// The CRM type that it belongs to.
pub const ENTITY_TYPE_ID: Field<super::Category, i64, Plain> = Field::new("entityTypeId");

/// Whether it is the default pipeline.
pub const IS_DEFAULT: Field<super::Category, v2::Yn, Plain> = Field::new("isDefault");

/// Its identifier in the external system. Only pipelines of deals have it.
pub const ORIGIN_ID: Field<super::Category, String, Plain> = Field::new("originId");

/// The external system that it came from. Only pipelines of deals have it.
pub const ORIGINATOR_ID: Field<super::Category, String, Plain> = Field::new("originatorId");

/// Whether it belongs to the portal. Only pipelines of smart processes have it.
pub const IS_SYSTEM: Field<super::Category, v2::Yn, Plain> = Field::new("isSystem");

/// The symbolic code of a pipeline of the portal. Only pipelines of smart processes have it.
pub const CODE: Field<super::Category, String, Plain> = Field::new("code");
