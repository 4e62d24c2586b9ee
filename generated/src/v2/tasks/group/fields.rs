// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`TaskGroup`](super::TaskGroup), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The group or project.
pub const ID: Field<super::TaskGroup, Id<entity::SocialnetworkGroup>, Plain> = Field::new("id");

/// What users see as its name.
pub const NAME: Field<super::TaskGroup, String, Plain> = Field::new("name");

/// Whether it is open to all.
pub const OPENED: Field<super::TaskGroup, bool, Plain> = Field::new("opened");

/// How many members it has.
pub const MEMBERS_COUNT: Field<super::TaskGroup, i64, Plain> = Field::new("membersCount");

/// The address of the picture.
pub const IMAGE: Field<super::TaskGroup, String, Plain> = Field::new("image");

/// Further data.
pub const ADDITIONAL_DATA: Field<super::TaskGroup, Vec<Json>, Plain> = Field::new("additionalData");
