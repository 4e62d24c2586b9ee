// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.
//! The fields of [`TaskGroup`](super::TaskGroup), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The group or project.
pub const ID: Field<super::TaskGroup, Id<entity::SocialnetworkGroup>, Plain> = Field::new("id");

/// The name of the group or project.
pub const NAME: Field<super::TaskGroup, String, Plain> = Field::new("name");

/// The picture.
pub const IMAGE: Relation<super::TaskGroup, crate::tasks::image::TaskImage> = Relation::new("image");

/// Which kind of group it is.
///
/// Note: No page lists the values.
pub const KIND: Field<super::TaskGroup, String, Plain> = Field::new("type");

/// Whether users who are not members can see it.
///
/// Note: The official table gives only the name.
pub const IS_VISIBLE: Field<super::TaskGroup, bool, Plain> = Field::new("isVisible");
