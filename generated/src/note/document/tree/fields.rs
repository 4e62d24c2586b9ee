// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.
//! The fields of [`TreeNode`](super::TreeNode), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The document.
pub const ID: Field<super::TreeNode, Id<entity::NoteDocument>, Plain> = Field::new("id");

/// The knowledge base that holds it.
pub const COLLECTION_ID: Field<super::TreeNode, Id<entity::NoteCollection>, Plain> = Field::new("collectionId");

/// The document above it, or `null` at the root.
pub const PARENT_ID: Field<super::TreeNode, Id<entity::NoteDocument>, Plain> = Field::new("parentId");

/// The title of the document.
pub const TITLE: Field<super::TreeNode, String, Plain> = Field::new("title");

/// Its place among the documents with the same parent.
pub const POSITION: Field<super::TreeNode, i64, Plain> = Field::new("position");

/// The documents directly below it.
pub const CHILDREN: Field<super::TreeNode, Vec<super::TreeNode>, Plain> = Field::new("children");
