// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A document of a knowledge base, with its text.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// A document of a knowledge base, with its text.
///
/// Note: `note.document.field.list` gives dates the type `object`; responses contain texts.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/note/document/note-document-get.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Document {
    /// The document.
    pub id: Id<entity::NoteDocument>,
    /// The knowledge base that holds it, or `null` if the user has access only to the document.
    pub collection_id: Option<Id<entity::NoteCollection>>,
    /// The document above it, of the same knowledge base, or `null` at the root.
    pub parent_id: Option<Id<entity::NoteDocument>>,
    /// The title of the document.
    ///
    /// Must have from 1 to 255 characters.
    pub title: String,
    /// The text in Markdown.
    ///
    /// Must have at most 1048576 bytes.
    pub markdown: String,
    /// Its place among the documents with the same parent.
    pub position: i64,
    /// The author.
    pub created_by: Id<entity::User>,
    /// The user who last changed it.
    pub updated_by: Id<entity::User>,
    /// When it was created.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// When its text was last changed.
    pub content_updated_at: Option<DateTime>,
    /// Whether it is archived.
    pub is_archived: Option<bool>,
    /// Whether it is in the trash.
    pub is_trashed: Option<bool>,
    /// Whether it belongs to no knowledge base.
    pub is_orphan: Option<bool>,
}

#[cfg(feature = "serde")]
impl Encode for Document {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("collectionId", &self.collection_id),
            ("parentId", &self.parent_id),
            ("title", &self.title),
            ("markdown", &self.markdown),
            ("position", &self.position),
            ("createdBy", &self.created_by),
            ("updatedBy", &self.updated_by),
            ("createdAt", &self.created_at),
            ("updatedAt", &self.updated_at),
            ("contentUpdatedAt", &self.content_updated_at),
            ("isArchived", &self.is_archived),
            ("isTrashed", &self.is_trashed),
            ("isOrphan", &self.is_orphan),
        ]);
    }
}

impl Decode for Document {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("collectionId", &mut self.collection_id),
            ("parentId", &mut self.parent_id),
            ("title", &mut self.title),
            ("markdown", &mut self.markdown),
            ("position", &mut self.position),
            ("createdBy", &mut self.created_by),
            ("updatedBy", &mut self.updated_by),
            ("createdAt", &mut self.created_at),
            ("updatedAt", &mut self.updated_at),
            ("contentUpdatedAt", &mut self.content_updated_at),
            ("isArchived", &mut self.is_archived),
            ("isTrashed", &mut self.is_trashed),
            ("isOrphan", &mut self.is_orphan),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Document);
