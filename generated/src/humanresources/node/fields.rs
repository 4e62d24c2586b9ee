// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`Node`](super::Node), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The department or team.
pub const ID: Field<super::Node, Id<entity::HumanresourcesNode>, FilterableSortable> = Field::new("id");

/// What the department or team is called.
pub const NAME: Field<super::Node, String, Sortable> = Field::new("name");

/// Whether it is a department or a team.
pub const KIND: Field<super::Node, super::Kind, Filterable> = Field::new("type");

/// The company structure that it belongs to.
pub const STRUCTURE_ID: Field<
    super::Node,
    Id<entity::HumanresourcesStructure>,
    Filterable,
> = Field::new("structureId");

/// The department or team above it; `null` at the root.
pub const PARENT_ID: Field<super::Node, Id<entity::HumanresourcesNode>, Filterable> = Field::new("parentId");

/// Its purpose; `null` or empty if not set.
pub const DESCRIPTION: Field<super::Node, String, Plain> = Field::new("description");

/// The code by which access rights name the node, such as `DR44`.
pub const ACCESS_CODE: Field<super::Node, String, Plain> = Field::new("accessCode");

/// The number of its users.
pub const USER_COUNT: Field<super::Node, i64, Plain> = Field::new("userCount");

/// The color of a team; `null` if none was chosen.
pub const COLOR_NAME: Field<super::Node, super::Color, Plain> = Field::new("colorName");

/// The identifier in an external system.
pub const XML_ID: Field<super::Node, String, Plain> = Field::new("xmlId");

/// When it was created.
pub const CREATED_AT: Field<super::Node, DateTime, Sortable> = Field::new("createdAt");

/// When it was last changed.
pub const UPDATED_AT: Field<super::Node, DateTime, Plain> = Field::new("updatedAt");

/// Its users with their roles. Only `humanresources.node.get` and `humanresources.node.add` return
/// them.
pub const MEMBERS: Field<
    super::Node,
    Vec<crate::humanresources::node::member::Member>,
    Plain,
> = Field::new("members");
