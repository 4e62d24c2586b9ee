// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A template of documents in CRM.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// A template of documents in CRM.
///
/// [Official
/// page](https://apidocs.bitrix24.com/api-reference/crm/document-generator/templates/crm-document-generator-template-list.html#template)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DocumentTemplate {
    /// The template.
    pub id: Option<Id<entity::CrmDocumentgeneratorTemplate>>,
    /// What users see as its name.
    pub name: Option<String>,
    /// The region, such as `de`.
    pub region: Option<String>,
    /// Its symbolic code.
    pub code: Option<String>,
    /// Whether it is active.
    pub active: Option<v2::Yn>,
    /// The module that owns it, which is `crm`.
    pub module_id: Option<String>,
    /// The numerator of its documents.
    pub numerator_id: Option<i64>,
    /// Whether documents get stamps and signatures.
    pub with_stamps: Option<v2::Yn>,
    /// Whether it is deleted. Without a condition on it, deleted ones are left out.
    pub is_deleted: Option<v2::Yn>,
    /// The position among the templates.
    pub sort: Option<i64>,
    /// When it was created.
    pub create_time: Option<DateTime>,
    /// When it was last changed.
    pub update_time: Option<DateTime>,
    /// Who may use it, as access codes such as `UA`. Only if `select` names it.
    pub users: Option<Vec<String>>,
    /// The CRM types that it is for, such as `2_category_37`. Only if `select` names it.
    pub entity_type_id: Option<Vec<String>>,
    /// The address of its file for users of the portal.
    pub download: Option<String>,
    /// The address of its file for applications. It contains a token.
    pub download_machine: Option<v2::Secret>,
}

#[cfg(feature = "serde")]
impl Encode for DocumentTemplate {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("name", &self.name),
            ("region", &self.region),
            ("code", &self.code),
            ("active", &self.active),
            ("moduleId", &self.module_id),
            ("numeratorId", &self.numerator_id),
            ("withStamps", &self.with_stamps),
            ("isDeleted", &self.is_deleted),
            ("sort", &self.sort),
            ("createTime", &self.create_time),
            ("updateTime", &self.update_time),
            ("users", &self.users),
            ("entityTypeId", &self.entity_type_id),
            ("download", &self.download),
            ("downloadMachine", &self.download_machine),
        ]);
    }
}

impl Decode for DocumentTemplate {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("name", &mut self.name),
            ("region", &mut self.region),
            ("code", &mut self.code),
            ("active", &mut self.active),
            ("moduleId", &mut self.module_id),
            ("numeratorId", &mut self.numerator_id),
            ("withStamps", &mut self.with_stamps),
            ("isDeleted", &mut self.is_deleted),
            ("sort", &mut self.sort),
            ("createTime", &mut self.create_time),
            ("updateTime", &mut self.update_time),
            ("users", &mut self.users),
            ("entityTypeId", &mut self.entity_type_id),
            ("download", &mut self.download),
            ("downloadMachine", &mut self.download_machine),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(DocumentTemplate);
