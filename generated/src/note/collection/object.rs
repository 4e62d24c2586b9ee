// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A knowledge base.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// A knowledge base.
///
/// Note: Dates are described as `datetime` by the pages of the methods and as `string` by
/// `note.collection.field.list`.
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
    /// The default access of users to the knowledge base.
    pub policy_level: PolicyLevel,
    /// The author.
    pub created_by: Id<entity::User>,
    /// When it was created, in UTC.
    pub created_at: DateTime,
    /// The user who last changed it.
    pub updated_by: Id<entity::User>,
    /// When it was last changed, in UTC.
    pub updated_at: DateTime,
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
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Collection);

/// The default access of users to the knowledge base.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum PolicyLevel {
    /// No access.
    None,
    /// Viewing.
    View,
    /// Editing.
    Manage,
    /// Administration.
    Moderate,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for PolicyLevel {
    fn from_wire(text: &str) -> Self {
        match text {
            "none" => Self::None,
            "view" => Self::View,
            "manage" => Self::Manage,
            "moderate" => Self::Moderate,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::None => "none",
            Self::View => "view",
            Self::Manage => "manage",
            Self::Moderate => "moderate",
            Self::Other(text) => text,
        }
    }
}

open_enum!(PolicyLevel);

#[cfg(feature = "serde")]
serde_as_wire!(PolicyLevel);
