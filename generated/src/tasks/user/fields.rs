// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.
//! The fields of [`TaskUser`](super::TaskUser), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The user.
pub const ID: Field<super::TaskUser, Id<entity::User>, Plain> = Field::new("id");

/// The first and the last name.
pub const NAME: Field<super::TaskUser, String, Plain> = Field::new("name");

/// The role of the user.
///
/// Note: No page lists the values.
pub const ROLE: Field<super::TaskUser, String, Plain> = Field::new("role");

/// The picture.
pub const IMAGE: Relation<super::TaskUser, crate::tasks::image::TaskImage> = Relation::new("image");

/// Whether the user is a man or a woman.
///
/// Note: No page lists the values.
pub const GENDER: Field<super::TaskUser, String, Plain> = Field::new("gender");

/// The e-mail address.
pub const EMAIL: Field<super::TaskUser, String, Plain> = Field::new("email");

/// The identifier of the external authorization.
pub const EXTERNAL_AUTH_ID: Field<super::TaskUser, String, Plain> = Field::new("externalAuthId");

/// The rights of the user.
///
/// Note: The official table calls it an array and does not say of what.
pub const RIGHTS: Field<super::TaskUser, Json, Plain> = Field::new("rights");
