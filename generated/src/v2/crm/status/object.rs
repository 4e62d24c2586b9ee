// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! An element of a CRM directory, such as a stage, a source or a type of deals.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// An element of a CRM directory, such as a stage, a source or a type of deals.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/crm/status/crm-status-fields.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Status {
    /// The element.
    pub id: Id<entity::CrmStatus>,
    /// The directory, such as `DEAL_STAGE` or `SOURCE`.
    pub entity_id: String,
    /// The value that fields of CRM items have, such as `NEW`.
    pub status_id: String,
    /// What users see as its name.
    pub name: String,
    /// The name it had at first, empty for those that users have added.
    pub name_init: String,
    /// The position in the directory.
    pub sort: i64,
    /// Whether it belongs to the portal and cannot be removed.
    pub system: v2::Yn,
    /// The pipeline of a stage.
    pub category_id: Option<Id<entity::CrmCategory>>,
    /// The color of a stage in Kanban, such as `#39A8EF`.
    pub color: Option<String>,
    /// The group of a stage: `S` for success, `F` for failure, none for stages in progress.
    pub semantics: Option<String>,
    /// More about a stage.
    pub extra: Option<StatusExtra>,
}

#[cfg(feature = "serde")]
impl Encode for Status {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("ID", &self.id),
            ("ENTITY_ID", &self.entity_id),
            ("STATUS_ID", &self.status_id),
            ("NAME", &self.name),
            ("NAME_INIT", &self.name_init),
            ("SORT", &self.sort),
            ("SYSTEM", &self.system),
            ("CATEGORY_ID", &self.category_id),
            ("COLOR", &self.color),
            ("SEMANTICS", &self.semantics),
            ("EXTRA", &self.extra),
        ]);
    }
}

impl Decode for Status {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("ID", &mut self.id),
            ("ENTITY_ID", &mut self.entity_id),
            ("STATUS_ID", &mut self.status_id),
            ("NAME", &mut self.name),
            ("NAME_INIT", &mut self.name_init),
            ("SORT", &mut self.sort),
            ("SYSTEM", &mut self.system),
            ("CATEGORY_ID", &mut self.category_id),
            ("COLOR", &mut self.color),
            ("SEMANTICS", &mut self.semantics),
            ("EXTRA", &mut self.extra),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Status);

/// More about a stage.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct StatusExtra {
    /// The group of the stage in words: `process`, `success`, `failure` or `apology`.
    ///
    /// Known from an official example only.
    pub semantics: Option<String>,
    /// The same color as outside.
    ///
    /// Known from an official example only.
    pub color: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for StatusExtra {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("SEMANTICS", &self.semantics), ("COLOR", &self.color)]);
    }
}

impl Decode for StatusExtra {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("SEMANTICS", &mut self.semantics), ("COLOR", &mut self.color)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(StatusExtra);
