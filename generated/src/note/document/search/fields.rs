// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.
//! The fields of [`SearchHit`](super::SearchHit), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The document.
pub const DOCUMENT_ID: Field<super::SearchHit, Id<entity::NoteDocument>, Plain> = Field::new("documentId");

/// The knowledge base that holds it, or `null` if the user has access only to the document.
pub const COLLECTION_ID: Field<super::SearchHit, Id<entity::NoteCollection>, Plain> = Field::new("collectionId");

/// The title of the document.
pub const TITLE: Field<super::SearchHit, String, Plain> = Field::new("title");

/// How well the document matches, relative to the others.
pub const SCORE: Field<super::SearchHit, f64, Plain> = Field::new("score");

/// A piece of its text as HTML, the matches inside `<b>…</b>`.
pub const SNIPPET: Field<super::SearchHit, String, Plain> = Field::new("snippet");

/// `true` if the user has access only to the document, `false` if the access comes with the knowledge
/// base.
pub const SHARED_ACCESS: Field<super::SearchHit, bool, Plain> = Field::new("sharedAccess");
