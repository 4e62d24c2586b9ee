// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `note.document.tree.list`: Reads the tree of documents of a knowledge base.
//!
//! - effect: reads
//! - scope: `note`
//! - who may call: A user with access to the Knowledge Base module who may view the knowledge base.
//! - [official page](https://apidocs.bitrix24.com/api-reference/note/document/note-document-tree-list.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;
use crate::errors::{CODES, ErrorCode, codes};

/// Reads the tree of documents of a knowledge base.
///
/// The items are the documents at the root, each with those below it. Archived documents are left out.
/// A tree of more than 5000 documents is cut between documents at the root; where the first of them
/// alone has more, its upper levels come.
///
/// The request of `note.document.tree.list`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::note::document::tree::List;
///
/// let request = List::new(123);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct List {
    /// The knowledge base, as listed by `note.collection.list`.
    pub collection_id: Id<entity::NoteCollection>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl List {
    /// Creates a request with its required parameters.
    pub fn new(collection_id: impl Into<Id<entity::NoteCollection>>) -> Self {
        Self {
            collection_id: collection_id.into(),
            extra: Default::default(),
        }
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl List {
    /// Takes `collectionId` from another call of a batch.
    pub const PARAM_COLLECTION_ID: Param<Self, Id<entity::NoteCollection>> = Param::new("collectionId");
}

impl Encode for List {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("collectionId", &self.collection_id)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for List {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("collectionId", &mut self.collection_id)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(List);

impl Method for List {
    type Protocol = V3;
    const FACTS: MethodFacts = MethodFacts::new("note.document.tree.list", Effect::Read, "note")
        .codes(CODES);
    type Response = ListResponse;
    type Error = ListError;
}

#[diagnostic::do_not_recommend]
impl HasItems for ListResponse {
    type Object = super::TreeNode;
}

#[diagnostic::do_not_recommend]
impl Paged for List {
    const PAGING: Paging = Paging::Single {
        default: None,
        max: None,
        more: Some("truncated"),
    };
}

/// The response to `note.document.tree.list`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListResponse {
    /// The documents at the root.
    pub items: Vec<super::TreeNode>,
    /// Whether the tree was cut; where it is absent, the response does not tell.
    pub truncated: Option<bool>,
}

#[cfg(feature = "serde")]
impl Encode for ListResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("items", &self.items), ("truncated", &self.truncated)]);
    }
}

impl Decode for ListResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("items", &mut self.items), ("truncated", &mut self.truncated)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ListResponse);

/// The errors of `note.document.tree.list`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListError {
    /// A required parameter is missing, or a value does not have the type or the range that the method
    /// accepts.
    ///
    /// Documented causes: [`MISSING_COLLECTION_ID`](Self::MISSING_COLLECTION_ID),
    /// [`INVALID_TYPE`](Self::INVALID_TYPE).
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`.
    RequestValidation,
    /// The user may not use the Knowledge Base module or view this knowledge base. Fix: Check the user's
    /// rights.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`.
    AccessDenied,
    /// The knowledge base does not exist or the user cannot see it. Fix: Take the identifier from
    /// `note.collection.list`.
    ///
    /// Wire code: `BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION`.
    EntityNotFound,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl ListError {
    /// The identifier of the knowledge base is missing. Fix: Pass `collectionId`.
    pub const MISSING_COLLECTION_ID: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "MissingCollectionId",
        &["collectionId"],
        "The identifier of the knowledge base is missing.",
        "Pass `collectionId`.",
    );

    /// The identifier is of another type. Fix: Pass an integer.
    pub const INVALID_TYPE: Cause = Cause::new(
        codes::REQUEST_VALIDATION,
        "InvalidType",
        &["collectionId"],
        "The identifier is of another type.",
        "Pass an integer.",
    );

    /// The user may not use the Knowledge Base module or view this knowledge base. Fix: Check the user's
    /// rights.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user may not use the Knowledge Base module or view this knowledge base.",
        "Check the user's rights.",
    );

    /// The knowledge base does not exist or the user cannot see it. Fix: Take the identifier from
    /// `note.collection.list`.
    pub const COLLECTION_NOT_FOUND: Cause = Cause::new(
        codes::ENTITY_NOT_FOUND,
        "CollectionNotFound",
        &["collectionId"],
        "The knowledge base does not exist or the user cannot see it.",
        "Take the identifier from `note.collection.list`.",
    );
}

impl ErrorKind for ListError {
    const CAUSES: &'static [Cause] = &[
        Self::MISSING_COLLECTION_ID,
        Self::INVALID_TYPE,
        Self::ACCESS_DENIED,
        Self::COLLECTION_NOT_FOUND,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::REQUEST_VALIDATION => Self::RequestValidation,
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::ENTITY_NOT_FOUND => Self::EntityNotFound,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::RequestValidation => codes::REQUEST_VALIDATION,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::EntityNotFound => codes::ENTITY_NOT_FOUND,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(ListError);
