// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A document that a search has found.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// A document that a search has found.
///
/// [Official
/// page](https://apidocs.bitrix24.com/api-reference/note/document/note-document-search-list.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SearchHit {
    /// The document.
    pub document_id: Id<entity::NoteDocument>,
    /// The knowledge base that holds it, or `null` if the user has access only to the document.
    pub collection_id: Option<Id<entity::NoteCollection>>,
    /// The title of the document.
    pub title: String,
    /// How well the document matches, relative to the others.
    pub score: f64,
    /// A piece of its text as HTML, the matches inside `<b>…</b>`.
    pub snippet: String,
    /// `true` if the user has access only to the document, `false` if the access comes with the knowledge
    /// base.
    pub shared_access: bool,
}

#[cfg(feature = "serde")]
impl Encode for SearchHit {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("documentId", &self.document_id),
            ("collectionId", &self.collection_id),
            ("title", &self.title),
            ("score", &self.score),
            ("snippet", &self.snippet),
            ("sharedAccess", &self.shared_access),
        ]);
    }
}

impl Decode for SearchHit {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("documentId", &mut self.document_id),
            ("collectionId", &mut self.collection_id),
            ("title", &mut self.title),
            ("score", &mut self.score),
            ("snippet", &mut self.snippet),
            ("sharedAccess", &mut self.shared_access),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(SearchHit);
