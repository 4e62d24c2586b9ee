// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A document in the tree of a knowledge base, with the documents below it.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// A document in the tree of a knowledge base, with the documents below it.
///
/// [Official
/// page](https://apidocs.bitrix24.com/api-reference/note/document/note-document-tree-list.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TreeNode {
    /// The document.
    pub id: Id<entity::NoteDocument>,
    /// The knowledge base that holds it.
    pub collection_id: Id<entity::NoteCollection>,
    /// The document above it, or `null` at the root.
    pub parent_id: Option<Id<entity::NoteDocument>>,
    /// The title of the document.
    pub title: String,
    /// Its place among the documents with the same parent.
    pub position: i64,
    /// The documents directly below it.
    pub children: Vec<TreeNode>,
}

#[cfg(feature = "serde")]
impl Encode for TreeNode {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("collectionId", &self.collection_id),
            ("parentId", &self.parent_id),
            ("title", &self.title),
            ("position", &self.position),
            ("children", &self.children),
        ]);
    }
}

impl Decode for TreeNode {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("collectionId", &mut self.collection_id),
            ("parentId", &mut self.parent_id),
            ("title", &mut self.title),
            ("position", &mut self.position),
            ("children", &mut self.children),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(TreeNode);
