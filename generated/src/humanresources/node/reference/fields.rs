// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.
//! The fields of [`NodeReference`](super::NodeReference), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The department or team.
pub const ID: Field<super::NodeReference, Id<entity::HumanresourcesNode>, Plain> = Field::new("id");

/// The name of the department or team.
pub const NAME: Field<super::NodeReference, String, Plain> = Field::new("name");
