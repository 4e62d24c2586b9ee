// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A source of data for analytics.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// A source of data for analytics.
///
/// [Official
/// page](https://apidocs.bitrix24.com/api-reference/biconnector/source/biconnector-source-fields.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Source {
    /// The source.
    pub id: Option<Id<entity::BiconnectorSource>>,
    /// Its name.
    pub title: Option<String>,
    /// The kind of source, such as `rest`.
    pub kind: Option<String>,
    /// Its symbolic code.
    pub code: Option<String>,
    /// What it is.
    pub description: Option<String>,
    /// Whether it is active.
    ///
    /// Note: Responses contain a boolean.
    pub active: Option<v2::Yn>,
    /// When it was created.
    pub date_create: Option<LocalDateTime>,
    /// When it was last changed.
    pub date_update: Option<LocalDateTime>,
    /// The user who created it.
    pub created_by_id: Option<Id<entity::User>>,
    /// The user who last changed it.
    pub updated_by_id: Option<Id<entity::User>>,
    /// The connector that it belongs to.
    pub connector_id: Option<Id<entity::BiconnectorConnector>>,
    /// The settings of the connection.
    pub settings: Option<Vec<Json>>,
}

#[cfg(feature = "serde")]
impl Encode for Source {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("title", &self.title),
            ("type", &self.kind),
            ("code", &self.code),
            ("description", &self.description),
            ("active", &self.active),
            ("dateCreate", &self.date_create),
            ("dateUpdate", &self.date_update),
            ("createdById", &self.created_by_id),
            ("updatedById", &self.updated_by_id),
            ("connectorId", &self.connector_id),
            ("settings", &self.settings),
        ]);
    }
}

impl Decode for Source {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("title", &mut self.title),
            ("type", &mut self.kind),
            ("code", &mut self.code),
            ("description", &mut self.description),
            ("active", &mut self.active),
            ("dateCreate", &mut self.date_create),
            ("dateUpdate", &mut self.date_update),
            ("createdById", &mut self.created_by_id),
            ("updatedById", &mut self.updated_by_id),
            ("connectorId", &mut self.connector_id),
            ("settings", &mut self.settings),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Source);
