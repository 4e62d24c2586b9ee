// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.
//! The fields of [`Employee`](super::Employee), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The user.
pub const USER_ID: Field<super::Employee, Id<entity::User>, Plain> = Field::new("userId");

/// The user's name.
pub const NAME: Field<super::Employee, String, Plain> = Field::new("name");

/// The user's job title.
pub const WORK_POSITION: Field<super::Employee, String, Plain> = Field::new("workPosition");

/// The address of the user's picture.
pub const AVATAR: Field<super::Employee, String, Plain> = Field::new("avatar");

/// The address of the user's profile, relative to the portal.
pub const URL: Field<super::Employee, String, Plain> = Field::new("url");

/// The departments that the user belongs to.
pub const DEPARTMENTS: Field<
    super::Employee,
    Vec<crate::humanresources::node::reference::NodeReference>,
    Plain,
> = Field::new("departments");

/// The teams that the user belongs to.
pub const TEAMS: Field<
    super::Employee,
    Vec<crate::humanresources::node::reference::NodeReference>,
    Plain,
> = Field::new("teams");
