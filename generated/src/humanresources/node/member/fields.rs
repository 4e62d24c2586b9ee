// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.
//! The fields of [`Member`](super::Member), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The user.
pub const USER_ID: Field<super::Member, Id<entity::User>, Plain> = Field::new("userId");

/// The user's name.
pub const NAME: Field<super::Member, String, Plain> = Field::new("name");

/// The user's job title.
pub const WORK_POSITION: Field<super::Member, String, Plain> = Field::new("workPosition");

/// The role in the department or team.
pub const ROLE: Field<super::Member, super::Role, Plain> = Field::new("role");

/// The address of the user's picture.
pub const AVATAR: Field<super::Member, String, Plain> = Field::new("avatar");

/// The address of the user's profile, relative to the portal.
pub const URL: Field<super::Member, String, Plain> = Field::new("url");
