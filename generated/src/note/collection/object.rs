// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A knowledge base.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// A knowledge base.
///
/// Note: `note.collection.field.list` gives dates the type `object`; responses contain texts.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/note/collection/note-collection-get.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Collection {
    /// The knowledge base.
    pub id: Id<entity::NoteCollection>,
    /// The name of the knowledge base.
    ///
    /// Must have from 1 to 255 characters.
    pub name: String,
    /// Its place in the list of knowledge bases; 0 if not given on creation.
    pub position: i64,
    /// The access policy of the knowledge base.
    ///
    /// Note: Earlier pages gave the values `none`, `view`, `manage` and `moderate`.
    pub policy_level: PolicyLevel,
    /// The author.
    pub created_by: Id<entity::User>,
    /// When it was created.
    pub created_at: Option<DateTime>,
    /// The user who last changed it.
    pub updated_by: Id<entity::User>,
    /// When it was last changed.
    pub updated_at: Option<DateTime>,
    /// What the user on whose behalf the call is made may do with the knowledge base.
    pub access_level: Option<AccessLevel>,
    /// Whether it is archived.
    pub is_archived: Option<bool>,
    /// A further description in Markdown.
    pub markdown_description: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for Collection {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("name", &self.name),
            ("position", &self.position),
            ("policyLevel", &self.policy_level),
            ("createdBy", &self.created_by),
            ("createdAt", &self.created_at),
            ("updatedBy", &self.updated_by),
            ("updatedAt", &self.updated_at),
            ("accessLevel", &self.access_level),
            ("isArchived", &self.is_archived),
            ("markdownDescription", &self.markdown_description),
        ]);
    }
}

impl Decode for Collection {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("name", &mut self.name),
            ("position", &mut self.position),
            ("policyLevel", &mut self.policy_level),
            ("createdBy", &mut self.created_by),
            ("createdAt", &mut self.created_at),
            ("updatedBy", &mut self.updated_by),
            ("updatedAt", &mut self.updated_at),
            ("accessLevel", &mut self.access_level),
            ("isArchived", &mut self.is_archived),
            ("markdownDescription", &mut self.markdown_description),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Collection);

/// The access policy of the knowledge base.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum PolicyLevel {
    /// The policy `private`, which no page explains.
    Private,
    /// The policy `portal`, which no page explains.
    Portal,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for PolicyLevel {
    fn from_wire(text: &str) -> Self {
        match text {
            "private" => Self::Private,
            "portal" => Self::Portal,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Private => "private",
            Self::Portal => "portal",
            Self::Other(text) => text,
        }
    }
}

open_enum!(PolicyLevel);

#[cfg(feature = "serde")]
serde_as_wire!(PolicyLevel);

/// What the user on whose behalf the call is made may do with the knowledge base.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AccessLevel {
    /// The level `full`, which no page explains.
    Full,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for AccessLevel {
    fn from_wire(text: &str) -> Self {
        match text {
            "full" => Self::Full,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Full => "full",
            Self::Other(text) => text,
        }
    }
}

open_enum!(AccessLevel);

#[cfg(feature = "serde")]
serde_as_wire!(AccessLevel);
