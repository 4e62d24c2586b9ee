// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`TaskUser`](super::TaskUser), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The user.
pub const ID: Field<super::TaskUser, Id<entity::User>, Plain> = Field::new("id");

/// The first and the last name.
pub const NAME: Field<super::TaskUser, String, Plain> = Field::new("name");

/// The address of the profile.
pub const LINK: Field<super::TaskUser, String, Plain> = Field::new("link");

/// The address of the avatar.
pub const ICON: Field<super::TaskUser, String, Plain> = Field::new("icon");

/// The position.
pub const WORK_POSITION: Field<super::TaskUser, String, Plain> = Field::new("workPosition");
