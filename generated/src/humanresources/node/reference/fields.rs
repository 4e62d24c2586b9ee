// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`NodeReference`](super::NodeReference), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The department or team.
pub const ID: Field<super::NodeReference, Id<entity::HumanresourcesNode>, Plain> = Field::new("id");

/// What the department or team is called.
pub const NAME: Field<super::NodeReference, String, Plain> = Field::new("name");
