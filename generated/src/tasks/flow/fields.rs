// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.
//! The fields of [`TaskFlow`](super::TaskFlow), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The flow.
pub const ID: Field<super::TaskFlow, Id<entity::TasksFlow>, Plain> = Field::new("id");

/// The name of the flow.
pub const NAME: Field<super::TaskFlow, String, Plain> = Field::new("name");
