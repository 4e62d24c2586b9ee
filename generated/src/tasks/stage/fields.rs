// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.
//! The fields of [`TaskStage`](super::TaskStage), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The stage.
pub const ID: Field<super::TaskStage, Id<entity::TasksStage>, Plain> = Field::new("id");

/// The heading of the column.
pub const TITLE: Field<super::TaskStage, String, Plain> = Field::new("title");

/// The color of the column.
pub const COLOR: Field<super::TaskStage, String, Plain> = Field::new("color");
